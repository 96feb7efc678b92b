/** Reads the parser's tree into ours, block by block. */
import type { Nodes, Paragraph, RootContent } from 'mdast';
import { fileProblems, textProblems } from '../problems/text-problems.ts';
import {
  type BlockNode,
  type ComponentBlock,
  eachNode,
  type InlineNode,
  isSeen,
  plainText,
} from './block-tree.ts';
import { strayListMark } from './list-marks.ts';
import { DEEPEST } from './measure-text.ts';
import { checkChildren, type JsxNode, readTag } from './read-component.ts';
import { readInlines } from './read-inlines.ts';
import { readTable } from './read-table.ts';
import { lineOfNode, markdownNames, type Reading } from './reading.ts';
import { type ComponentName, isComponentName, ruleOf } from './vocabulary.ts';

/** Where a block stands. */
interface Level {
  /** Lists, quotations and components around it. */
  readonly depth: number;
  /** One of them is a list or a quotation, where no heading and no table may stand. */
  readonly isContained: boolean;
}

/** Every block of a text. */
export function readBlocks(nodes: readonly RootContent[], reading: Reading): BlockNode[] {
  return blocks(nodes, { depth: 0, isContained: false }, reading);
}

function blocks(nodes: readonly RootContent[], level: Level, reading: Reading): BlockNode[] {
  return nodes.flatMap((node) => block(node, level, reading));
}

function block(node: RootContent, level: Level, reading: Reading): BlockNode[] {
  const { depth, isContained } = level;
  const inside = (children: readonly RootContent[]) =>
    blocks(children, { depth: depth + 1, isContained: true }, reading);
  const line = lineOfNode(node);
  if (depth > DEEPEST) {
    reading.report(fileProblems.tooDeep(reading.at(line), 'Lists and quotations', String(DEEPEST)));
    return [];
  }
  switch (node.type) {
    case 'heading':
      if (isContained) reading.report(textProblems.nestedHeading(reading.at(line)));
      return heading(node.depth, readInlines(node.children, line, reading), line, reading);
    case 'paragraph':
      return paragraph(node, reading);
    case 'list': {
      const items = node.children.map((item) => inside(item.children));
      for (const [index, item] of items.entries())
        if (reading.author === 'ours' ? !hasContent(item) : !isSeen(item))
          reading.report(textProblems.emptyItem(reading.at(lineOfNode(node.children[index] ?? node))));
      return [{ kind: 'list', ordered: node.ordered ?? false, start: node.start ?? 1, items, line }];
    }
    case 'table':
      return readTable(node, isContained, reading);
    case 'blockquote':
      return [{ kind: 'quote', blocks: inside(node.children), line }];
    case 'mdxJsxFlowElement':
      return componentBlock(node, blocks(node.children, { depth: depth + 1, isContained }, reading), reading);
    case 'html':
      reading.report(
        /^<!--/.test(node.value)
          ? textProblems.htmlComment(reading.at(line))
          : textProblems.htmlInMarkdown(reading.at(line), firstTag(node.value)),
      );
      return [];
    default:
      reading.report(textProblems.markdown(reading.at(line), markdownNames[node.type] ?? `“${node.type}”`));
      return [];
  }
}

/** A level that there is not is told, and read on as ##: what it stands under is not known. */
function heading(level: number, content: readonly InlineNode[], line: number, reading: Reading): BlockNode[] {
  if (!isSeen(content)) reading.report(textProblems.emptyHeading(reading.at(line)));
  if (level > 3) {
    reading.report(
      textProblems.headingLevel(
        reading.at(line),
        '#'.repeat(level),
        'Use ## and ### only, or write a paragraph.',
      ),
    );
  }
  return [{ kind: 'heading', level: (level > 3 ? 2 : level) as 1 | 2 | 3, content, line }];
}

/** A paragraph that is nothing but block components was written on one line; MDX reads it as blocks, and so do we. */
function paragraph(node: Paragraph, reading: Reading): BlockNode[] {
  const line = lineOfNode(node);
  const parts = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const areBlocks =
    parts.length > 0 &&
    parts.every(
      (child) =>
        child.type === 'mdxJsxTextElement' &&
        isComponentName(child.name ?? '') &&
        ruleOf(child.name as ComponentName).place === 'block',
    );
  const mark = strayListMark(node, reading.author);
  if (mark !== undefined) reading.report(textProblems.listMark(reading.at(line), mark));
  if (!areBlocks) return [{ kind: 'paragraph', content: readInlines(node.children, line, reading), line }];
  return parts.flatMap((child) => {
    if (child.type !== 'mdxJsxTextElement') return [];
    const inside =
      child.children.length === 0
        ? []
        : paragraph({ type: 'paragraph', children: child.children, position: child.position }, reading);
    return componentBlock(child, inside, reading);
  });
}

function componentBlock(node: JsxNode & Nodes, blocks: readonly BlockNode[], reading: Reading): BlockNode[] {
  const line = lineOfNode(node);
  const found = readTag(node, line, reading);
  if (!found) return [];
  const { name, attributes } = found;
  if (ruleOf(name).place === 'inline') {
    // An inline component alone on its line is a sentence of its own.
    return [{ kind: 'paragraph', content: [{ kind: 'component', name, attributes, line }], line }];
  }
  const component: ComponentBlock = { kind: 'component', name, attributes, blocks, line };
  checkChildren(component, reading);
  return [component];
}

/** Whether there are words in an item, or something that stands for them. */
const hasContent = (item: readonly BlockNode[]): boolean =>
  [...eachNode(item)].some(
    (node) =>
      node.kind === 'table' ||
      (node.kind === 'component' && node.name !== 'Icon') ||
      ((node.kind === 'paragraph' || node.kind === 'heading') &&
        /[\p{L}\p{N}]/u.test(plainText(node.content))),
  );

const firstTag = (html: string) => /<[^>]{0,30}>?/.exec(html)?.[0] ?? html.slice(0, 30);
