/** MDX texts as translators get them: headings, paragraphs, cells, and the words of the front matter. */
import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { isMap, isScalar, isSeq, parseDocument, type Scalar, stringify } from 'yaml';
import { textHash } from '../editions/edition.ts';
import { readFrontMatter } from '../texts/front-matter.ts';
import { parseMarkdown } from '../texts/markdown.ts';
import { frontMatterKeys, type TextKind } from '../texts/vocabulary.ts';
import {
  betweenWords,
  type Code,
  type CodedUnit,
  hasWords,
  type Segment,
  type SpanType,
  type Translatable,
  wordsIn,
  writeSegments,
} from './translation-units.ts';

/** A unit with its place in the text, UTF-16 code units. */
interface PlacedUnit extends CodedUnit {
  readonly start: number;
  readonly end: number;
}
type UnstampedUnit = Omit<PlacedUnit, 'stamp'>;

/** A text. Nothing can be read from a translation that is not built like it. */
export function translatableText(written: string, kind: TextKind): Translatable {
  const source = plain(written);
  const cut = placedUnits(source, kind);
  const units = cut ?? [];
  return {
    units,
    isBroken: cut === undefined,
    fill(words) {
      let filled = '';
      let done = 0;
      for (const unit of units) {
        const translated = words.get(unit.id);
        if (!translated) continue;
        filled += source.slice(done, unit.start) + writeSegments(translated, unit);
        done = unit.end;
      }
      return filled + source.slice(done);
    },
    cut: (translated) => new Map(placedUnits(plain(translated), kind)?.map((unit) => [unit.id, unit])),
    isAlike: (translated) => translated.size === units.length && units.every(({ id }) => translated.has(id)),
  };
}

/** Without what editors' programs add: a mark before the text, and returns at the ends of lines. */
const plain = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');

/** The units of a text; nothing where its Markdown cannot be read, as the check of texts says. */
function placedUnits(text: string, kind: TextKind): readonly PlacedUnit[] | undefined {
  const { body } = readFrontMatter(text, { file: '' }, kind, {});
  const bodyAt = body.length - body.trimStart().length;
  const head = unitsOfHead(text.slice(0, bodyAt), kind);
  const units: UnstampedUnit[] = [];
  const visit = (node: Nodes, within: string) => {
    if (holdsWords(node)) {
      const unit = placedUnit(text, node.children, String(units.length + 1), noteOf(node, within));
      if (unit) units.push(unit);
    } else if ('children' in node) {
      const inside = node.type === 'mdxJsxFlowElement' ? `<${node.name}>` : within;
      for (const child of node.children) visit(child, node.type === 'listItem' ? 'list item' : inside);
    }
  };
  const root = readMarkdown(body);
  if (!root) return undefined;
  visit(root, '');
  return [...stampUnits(text, head, 0, bodyAt), ...stampUnits(text, units, bodyAt, text.length)];
}

function readMarkdown(body: string): Root | undefined {
  try {
    return parseMarkdown(body, true);
  } catch {
    // The parser reports a broken tag only by throwing.
    return undefined;
  }
}

/** Everything between two places belongs to the stamp of a unit: its words, and what stands between it and the one before. */
function stampUnits(
  text: string,
  units: readonly UnstampedUnit[],
  from: number,
  to: number,
): readonly PlacedUnit[] {
  const bare = (part: string) => part.replace(/\s+/g, ' ').trim();
  return units.map((unit, index) => {
    const before = text.slice(units[index - 1]?.end ?? from, unit.start);
    // How a value is quoted is no part of it.
    const words = unit.codes.size === 0 ? wordsIn(unit.source) : text.slice(unit.start, unit.end);
    const after = index === units.length - 1 ? text.slice(unit.end, to) : '';
    return { ...unit, stamp: textHash([before, words, after].map(bare).join('\n')) };
  });
}

type WordsNode = Extract<Parents, { type: 'heading' | 'paragraph' | 'tableCell' }>;

const holdsWords = (node: Nodes): node is WordsNode =>
  node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell';

function noteOf(node: WordsNode, within: string): string {
  const names = { heading: 'heading', paragraph: '', tableCell: 'cell of a table' };
  return [names[node.type], within].filter((part) => part !== '').join(', ') || 'paragraph';
}

function placedUnit(
  text: string,
  nodes: readonly PhrasingContent[],
  id: string,
  note: string,
): UnstampedUnit | null {
  const start = nodes[0]?.position?.start.offset;
  const end = nodes.at(-1)?.position?.end.offset;
  if (start === undefined || end === undefined) return null;
  const codes = new Map<string, Code>();
  const source = segmentsOf(nodes, text, codes);
  if (!hasWords(source)) return null;
  return { id, note, source, start, end, codes, escape: escapeMarkdown };
}

function segmentsOf(nodes: readonly PhrasingContent[], text: string, codes: Map<string, Code>): Segment[] {
  return nodes.map((node): Segment => {
    if (node.type === 'text') return { kind: 'text', text: node.value.replace(/\s*\n\s*/g, ' ') };
    const id = String(codes.size + 1);
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    const type = spanType(node);
    if (!type || !('children' in node)) {
      codes.set(id, { open: text.slice(from, to), close: '' });
      return { kind: 'mark', id, shows: text.slice(from, to) };
    }
    const first = node.children[0]?.position?.start.offset ?? from;
    const last = node.children.at(-1)?.position?.end.offset ?? to;
    codes.set(id, { open: text.slice(from, first), close: text.slice(last, to) });
    return { kind: 'span', id, type, content: segmentsOf(node.children, text, codes) };
  });
}

function spanType(node: PhrasingContent): SpanType | null {
  if (node.type === 'strong') return 'bold';
  if (node.type === 'emphasis') return 'italic';
  return node.type === 'link' ? 'link' : null;
}

/** Writes words as Markdown that reads back as the same words. */
function escapeMarkdown(text: string, isAtStart: boolean): string {
  const escaped = text.replace(/[\\`*_{}[\]<|]|&(?=#?\w+;)/g, '\\$&');
  return isAtStart
    ? escaped.replace(/^(#{1,6}(?=\s|$)|[-+>=~]|(?:im|ex)port(?=\s))|^(\d+)(?=[.)])/, escapeStart)
    : escaped;
}

function escapeStart(sign: string): string {
  if (/^\d/.test(sign)) return `${sign}\\`;
  // “import” and “export” at the beginning of a line are code in MDX; no backslash keeps a letter.
  return /^[a-z]/.test(sign) ? `&#${sign.charCodeAt(0)};${sign.slice(1)}` : `\\${sign}`;
}

/** The values between the `---` at a text's head that hold words. */
function unitsOfHead(head: string, kind: TextKind): readonly UnstampedUnit[] {
  const start = head.indexOf('\n') + 1;
  const { contents } = parseDocument(head.slice(start, head.indexOf('\n---', start) + 1));
  if (!isMap(contents)) return [];
  return contents.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : '';
    const type = frontMatterKeys[kind][name]?.type;
    if (type === 'text' && isScalar(value)) return unitOfValue(value, start, name, name);
    if (type !== 'texts' || !isSeq(value)) return [];
    // How many words people search for differs from language to language, so a list is one piece of work.
    const [from, , to] = value.range ?? [0, 0, 0];
    const words = value.items.flatMap((item) => (isScalar(item) ? [String(item.value)] : []));
    return [
      {
        id: name,
        note: `${name}, a comma between them`,
        source: [{ kind: 'text', text: words.join(', ') } as const],
        start: start + from,
        end: start + (head.slice(start + from, start + to).trimEnd().length + from),
        codes: new Map(),
        escape: (text: string) =>
          stringify(
            text.split(betweenWords).filter((word) => word !== ''),
            { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false },
          ).trim(),
      },
    ];
  });
}

function unitOfValue(value: Scalar, start: number, id: string, note: string): UnstampedUnit[] {
  const [from, to] = value.range ?? [0, 0];
  if (typeof value.value !== 'string' && typeof value.value !== 'number') return [];
  return [
    {
      id,
      note,
      source: [{ kind: 'text', text: String(value.value) }],
      start: start + from,
      end: start + to,
      codes: new Map(),
      escape: (text) => stringify(text, { lineWidth: 0, singleQuote: true }).trim(),
    },
  ];
}
