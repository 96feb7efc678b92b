/** Reads a component's tag against the vocabulary, and judges what stands in it. */
import type { Nodes } from 'mdast';
import { textProblems } from '../problems/text-problems.ts';
import type { BlockNode, ComponentBlock } from './block-tree.ts';
import type { Reading } from './reading.ts';
import {
  type AttributeKind,
  type ComponentName,
  childrenInWords,
  isComponentName,
  namesFor,
  ruleOf,
} from './vocabulary.ts';

/** A tag as the parser hands it over, in a sentence or on its own. */
export type JsxNode = Pick<
  Extract<Nodes, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>,
  'name' | 'attributes'
>;

/** A tag's name and attributes, checked against the vocabulary. */
export function readTag(
  node: JsxNode,
  line: number,
  reading: Reading,
): { name: ComponentName; attributes: Record<string, string> } | null {
  const name = node.name ?? '';
  if (!isComponentName(name)) {
    reading.report(textProblems.unknownComponent(reading.at(line), name, namesFor(reading.kind).join(', ')));
    return null;
  }
  const { where, attributes: wanted } = ruleOf(name);
  if (where !== 'both' && where !== reading.kind)
    reading.report(textProblems.componentNotHere(reading.at(line), name, where));
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (
      attribute.type !== 'mdxJsxAttribute' ||
      (typeof attribute.value === 'object' && attribute.value !== null)
    ) {
      reading.report(textProblems.attributeExpression(reading.at(line), name));
      continue;
    }
    const kind = Object.hasOwn(wanted, attribute.name) ? wanted[attribute.name] : undefined;
    if (kind === undefined) {
      const known = Object.keys(wanted).join(', ') || 'none';
      reading.report(textProblems.unknownAttribute(reading.at(line), name, attribute.name, known));
    } else if (Object.hasOwn(attributes, attribute.name)) {
      reading.report(textProblems.repeatedAttribute(reading.at(line), name, attribute.name));
    } else {
      const should = wrongValue(attribute.value ?? '', kind);
      if (should === undefined) attributes[attribute.name] = attribute.value ?? '';
      else
        reading.report(
          textProblems.attributeValue(reading.at(line), name, attribute.name, attribute.value ?? '', should),
        );
    }
  }
  for (const attribute of Object.keys(wanted)) {
    const isMisspelled = node.attributes.some(
      (other) => other.type === 'mdxJsxAttribute' && !Object.hasOwn(wanted, other.name),
    );
    const isWritten = node.attributes.some(
      (other) => other.type === 'mdxJsxAttribute' && other.name === attribute,
    );
    if (!isWritten && !isMisspelled)
      reading.report(textProblems.missingAttribute(reading.at(line), name, attribute));
  }
  return { name, attributes };
}

/** What an attribute should be instead of a value that it cannot have. */
function wrongValue(value: string, kind: AttributeKind): string | undefined {
  if (typeof kind !== 'string') return kind.includes(value) ? undefined : `one of: ${kind.join(', ')}`;
  const isId = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(value);
  return isId ? undefined : `the id of a ${kind}, in small letters with hyphens`;
}

/** What stands inside a component is what the vocabulary says. */
export function checkChildren({ name, blocks, line }: ComponentBlock, reading: Reading): void {
  const rule = ruleOf(name).children;
  if (rule === 'none') {
    if (blocks.length > 0) reading.report(textProblems.componentNotEmpty(reading.at(line), name));
    return;
  }
  for (const inner of blocks) {
    const isAllowed =
      inner.kind !== 'component' || (inner.name === 'Contact' && (rule === 'words' || rule === 'group'));
    if (!isAllowed)
      reading.report(textProblems.componentNotInside(reading.at(inner.line), inner.name, `<${name}>`));
  }
  for (const { kind, line: tableLine } of blocks)
    if (kind === 'table') reading.report(textProblems.nestedTable(reading.at(tableLine)));
  const contents = blocks.filter((inner) => inner.kind !== 'component' && inner.kind !== 'table');
  if (!holds[rule](contents))
    reading.report(textProblems.componentInside(reading.at(line), name, childrenInWords[rule]));
}

/** Whether a component's children are what its rule says. */
const holds: Readonly<
  Record<'words' | 'ordered-list' | 'list' | 'group' | 'scene', (blocks: readonly BlockNode[]) => boolean>
> = {
  words: (blocks) =>
    blocks.length > 0 && blocks.every((block) => block.kind !== 'heading' || block.level === 3),
  'ordered-list': (blocks) => isList(withoutHeading(blocks), true),
  list: (blocks) => isList(withoutHeading(blocks), false),
  group: (blocks) => blocks[0]?.kind === 'heading' && blocks[0].level === 3 && blocks.length > 1,
  scene: (blocks) =>
    blocks.length > 0 &&
    blocks.slice(1).every((block) => block.kind === 'paragraph') &&
    (blocks[0]?.kind === 'heading' || blocks[0]?.kind === 'paragraph'),
};

const withoutHeading = (blocks: readonly BlockNode[]) =>
  blocks[0]?.kind === 'heading' && blocks[0].level === 3 ? blocks.slice(1) : blocks;

const isList = (blocks: readonly BlockNode[], ordered: boolean) =>
  blocks.length === 1 && blocks[0]?.kind === 'list' && (!ordered || blocks[0].ordered);
