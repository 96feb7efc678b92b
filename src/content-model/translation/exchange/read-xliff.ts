/** Reads XLIFF 1.2 back, as different tools write it; or says in an editor's words why it cannot be read. */
import type { Element, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { Segment, SpanType, Unit } from '../translation-units.ts';
import { ctypes } from './xliff.ts';

/** A unit as it came back. */
export interface ReceivedUnit extends Unit {
  /** The words in the other language; left out while there are none. */
  readonly target?: readonly Segment[];
  /** What the translator's tool says of it; `unknown` where it says nothing. */
  readonly state: 'signed-off' | 'translated' | 'open' | 'unknown';
  /** The tool put a machine's words there, and nobody has touched them. */
  readonly isByMachine: boolean;
  /** How many different translations stand there. */
  readonly targets: number;
}

/** One of our files as it came back. */
export interface ReceivedFile {
  /** Path of the source, as the tool kept it. */
  readonly original: string;
  readonly units: readonly ReceivedUnit[];
}

/** Everything that came back. */
export interface ReceivedDocument {
  /** Language tags as they stand there. */
  readonly from: string;
  readonly to: string;
  readonly files: readonly ReceivedFile[];
}

/** Why a file cannot be read. */
export interface Unreadable {
  readonly why: string;
  readonly fix: string;
  readonly line?: number;
}

/** Far above any exchange file of ours. */
const LARGEST = 32 * 1024 * 1024;
/** Elements in each other, at most: what goes deeper was not made by a translator's tool. */
const DEEPEST = 60;

const exportAgain =
  'Export it again with `npm run translations -- --export LOCALE`, and ask for that file back.';
const askAgain = 'Ask for the file again, saved by the translator’s tool as XLIFF 1.2.';

/** Reads an exchange file. Marks that tools add of their own (`mrk`) are looked through. */
export function readXliff(bytes: Uint8Array | string): { readonly document: ReceivedDocument } | Unreadable {
  if (bytes.length > LARGEST) return { why: 'it is larger than 32 MiB', fix: askAgain };
  const decoded = typeof bytes === 'string' ? { xml: bytes } : decode(bytes);
  if ('why' in decoded) return decoded;
  const xml = decoded.xml.replace(/^\uFEFF/, '');
  return otherKind(xml) ?? parse(xml);
}

/** Bytes as text, in the encoding that the file says it has. */
function decode(bytes: Uint8Array): { readonly xml: string } | Unreadable {
  if ((bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0x1f && bytes[1] === 0x8b))
    return {
      why: 'it is an archive or a Word file (ZIP)',
      fix: 'Unpack it and import the .xlf file that is in it.',
    };
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe || head.includes('\0');
  const wide = bytes[0] === 0xfe || bytes[0] === 0 ? 'utf-16be' : 'utf-16le';
  const encoding = isWide ? wide : (/^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8');
  try {
    return { xml: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    // Whether bytes are text in an encoding is only told by throwing.
    return {
      why: `its letters are not ${encoding.toUpperCase()}`,
      fix: 'Save it as UTF-8 in the program that wrote it. Do not type the lost letters again.',
    };
  }
}

/** Files that are something else, by how they begin. */
function otherKind(xml: string): Unreadable | undefined {
  if (xml.trim() === '') return { why: 'it is empty', fix: askAgain };
  const conflict = /^(?:<{7}|={7}|>{7})(?: |$)/m.exec(xml);
  if (conflict)
    return {
      why: 'two versions of it stand side by side (a merge that was not finished)',
      fix: 'Take the file as the translator sent it.',
      line: lineAt(xml, conflict.index),
    };
  if (/^\s*(?:#|msgid\s)/.test(xml) && xml.includes('msgid'))
    return { why: 'it is a PO file', fix: 'Save it as XLIFF 1.2 in the translator’s tool.' };
  if (!/^\s*</.test(xml)) return { why: 'it is not XML', fix: askAgain };
  if (/^\s*(?:<!DOCTYPE html|<html)/i.test(xml))
    return { why: 'it is a web page, such as one that asks to sign in', fix: askAgain };
  // No exchange file needs a document type, and an entity of one can be made to grow without end.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml))
    return {
      why: 'it holds a document type (<!DOCTYPE …>), which an exchange file never has',
      fix: askAgain,
    };
  return undefined;
}

function parse(xml: string): { readonly document: ReceivedDocument } | Unreadable {
  const nested = tooDeep(xml);
  if (nested) return { why: `tags stand in each other more than ${DEEPEST} deep`, fix: askAgain };
  let tree: Root;
  try {
    tree = fromXml(xml);
  } catch (thrown) {
    // The XML parser reports mistakes only by throwing; its own words stand in the cause.
    const { cause, line } = thrown as {
      readonly cause?: { readonly message?: string };
      readonly line?: number;
    };
    return {
      why: `it is broken: ${whyBroken(cause?.message ?? '')}`,
      fix: 'It was cut off, or changed by hand. Ask the translator to send it again.',
      ...(line === undefined ? {} : { line }),
    };
  }
  return readRoot(tree);
}

/** What the parser found, in an editor's words. */
function whyBroken(message: string): string {
  if (/end tag|Unclosed|end of input/i.test(message))
    return 'a tag is opened and not closed, or it was cut off';
  if (/entity|reference/i.test(message)) return 'an & stands alone, where &amp; would be right';
  if (/Unescaped|start tag|Invalid element/i.test(message))
    return 'a < stands among words, where &lt; would be right';
  if (/attribute/i.test(message)) return 'a value has no straight quotation marks around it';
  if (/character/i.test(message)) return 'a sign stands in it that nothing can show';
  return 'its tags do not fit together';
}

function tooDeep(xml: string): boolean {
  let depth = 0;
  for (const [tag] of xml.matchAll(/<(?![!?])[^>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

function readRoot(tree: Root): { readonly document: ReceivedDocument } | Unreadable {
  const root = tree.children.find((child): child is Element => child.type === 'element');
  const name = root ? nameOf(root) : '';
  const version = root?.attributes['version'] ?? '';
  if (!root || name !== 'xliff') return { why: `it is XML of another kind (<${name}>)`, fix: askAgain };
  if (version !== '1.2')
    return {
      why: version === '' ? 'it does not say that it is XLIFF 1.2' : `it is XLIFF ${version}, not 1.2`,
      fix: 'Save it as XLIFF 1.2 in the translator’s tool, or ask for the file that was exported.',
    };
  const files = childrenOf(root, 'file');
  const units = files.flatMap((file) => descendantsOf(file, 'trans-unit'));
  if (units.length === 0) return { why: 'there is no text in it', fix: exportAgain };
  if (units.some(({ attributes }) => (attributes['id'] ?? '') === ''))
    return {
      why: 'its units have lost their names (id), so nobody knows which text is which',
      fix: askAgain,
    };
  if (files.some(({ attributes }) => (attributes['original'] ?? '') === ''))
    return {
      why: 'its parts (<file>) have lost their names (original), so nobody knows which text is which',
      fix: askAgain,
    };
  const tags = (attribute: string) => [
    ...new Set(files.map(({ attributes }) => attributes[attribute] ?? '')),
  ];
  const [to = '', ...more] = tags('target-language');
  if (more.some((tag) => !isSameLanguage(tag, to)))
    return {
      why: `its files are in several languages (${[to, ...more].map((tag) => tag || 'none named').join(', ')})`,
      fix: 'Import one file a language, as they were exported.',
    };
  if (to === '')
    return {
      why: 'it does not say what language it was translated into (target-language)',
      fix: 'Ask the translator for a file in which the tool has kept it, or export it again.',
    };
  return {
    document: {
      from: tags('source-language')[0] ?? '',
      to,
      files: files.map((file) => ({
        original: file.attributes['original'] ?? '',
        units: descendantsOf(file, 'trans-unit').map(readUnit),
      })),
    },
  };
}

/** Whether two tags mean one language: `ro` and `ro-RO`. */
function isSameLanguage(one: string, other: string): boolean {
  try {
    const [a, b] = [one, other].map((tag) => new Intl.Locale(tag.replaceAll('_', '-')).maximize());
    return a?.language === b?.language && a?.script === b?.script;
  } catch {
    // What is no language tag is refused only by throwing.
    return false;
  }
}

function readUnit(unit: Element): ReceivedUnit {
  const source = readSegments(childrenOf(unit, 'source')[0]);
  const targets = childrenOf(unit, 'target');
  const [target] = targets;
  const words = tidy(likeSource(readSegments(target), source));
  const state = target?.attributes['state'] ?? '';
  return {
    id: unit.attributes['id'] ?? '',
    note: '',
    stamp: unit.attributes['extradata'] ?? '',
    source,
    ...(words.length > 0 ? { target: words } : {}),
    state: words.length === 0 ? 'open' : stateOf(state, unit.attributes['approved'] === 'yes'),
    isByMachine: /mt/.test(target?.attributes['state-qualifier'] ?? ''),
    targets: new Set(targets.map((one) => JSON.stringify(readSegments(one)))).size,
  };
}

function stateOf(state: string, isApproved: boolean): ReceivedUnit['state'] {
  if (state === 'new' || state.startsWith('needs-')) return 'open';
  if (state === 'final' || state === 'signed-off' || isApproved) return 'signed-off';
  return state === 'translated' ? 'translated' : 'unknown';
}

/** A tag, or a run of letters, on the way to segments. */
type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mark'; readonly id: string; readonly shows: string }
  | { readonly kind: 'open' | 'close'; readonly id: string; readonly type: SpanType };

/** Tools write what stands around words as one tag (`g`) or as two, one on each side. */
const opening: ReadonlySet<string> = new Set(['bpt', 'bx']);
const closing: ReadonlySet<string> = new Set(['ept', 'ex']);
const standing: ReadonlySet<string> = new Set(['x', 'ph', 'it']);
/** What stands around words and means nothing to us, besides what tools add under names of their own. */
const transparent: ReadonlySet<string> = new Set(['g', 'mrk', 'sub']);

function readSegments(node: Element | undefined): Segment[] {
  const tokens = node ? tokensIn(node) : [];
  const stack: { readonly id: string; readonly type: SpanType; readonly content: Segment[] }[] = [];
  const root: Segment[] = [];
  const add = (segment: Segment) => (stack.at(-1)?.content ?? root).push(segment);
  for (const token of tokens) {
    if (token.kind === 'text' || token.kind === 'mark') add(token);
    else if (token.kind === 'open') stack.push({ id: token.id, type: token.type, content: [] });
    else {
      const span = stack.at(-1)?.id === token.id ? stack.pop() : undefined;
      // A tag without its other half is one that is not in the source.
      add(span ? { kind: 'span', ...span } : { kind: 'mark', id: token.id, shows: '' });
    }
  }
  while (stack.length > 0) {
    const { id, content } = stack.pop() ?? { id: '', content: [] };
    add({ kind: 'mark', id, shows: '' });
    content.forEach(add);
  }
  return joinTexts(root);
}

function tokensIn(node: Element): Token[] {
  return node.children.flatMap((child): Token[] => {
    if (child.type === 'text' || child.type === 'cdata') return [{ kind: 'text', text: child.value }];
    if (child.type !== 'element') return [];
    const { attributes } = child;
    const name = nameOf(child);
    const id = attributes['id'] ?? '';
    const type = (Object.keys(ctypes).find((key) => key === attributes['ctype']) ?? 'link') as SpanType;
    if (standing.has(name)) return [{ kind: 'mark', id, shows: attributes['equiv-text'] ?? '' }];
    if (opening.has(name)) return [{ kind: 'open', id: attributes['rid'] ?? id, type }];
    if (closing.has(name)) return [{ kind: 'close', id: attributes['rid'] ?? id, type }];
    // A tag of nobody's: dropped, the sentence would say something else than it seems to.
    if (!transparent.has(name) && !child.name.includes(':'))
      return [{ kind: 'mark', id: `<${child.name}>`, shows: '' }];
    if (name !== 'g') return tokensIn(child);
    return [{ kind: 'open', id, type }, ...tokensIn(child), { kind: 'close', id, type }];
  });
}

/** Some tools write a tag without words as a pair with nothing between. */
function likeSource(target: readonly Segment[], source: readonly Segment[]): Segment[] {
  const marks = new Map<string, Segment>();
  const visit = (segments: readonly Segment[]): void => {
    for (const segment of segments) {
      if (segment.kind === 'mark') marks.set(segment.id, segment);
      if (segment.kind === 'span') visit(segment.content);
    }
  };
  visit(source);
  return target.map((segment) => {
    if (segment.kind !== 'span') return segment;
    const mark = segment.content.length === 0 ? marks.get(segment.id) : undefined;
    return mark ?? { ...segment, content: likeSource(segment.content, source) };
  });
}

/** Words as a text can hold them: line breaks are spaces, letters are composed, and no end is white. */
function tidy(segments: readonly Segment[], isInside = false): readonly Segment[] {
  return segments
    .map((segment, index): Segment => {
      if (segment.kind === 'span') return { ...segment, content: tidy(segment.content, true) };
      if (segment.kind === 'mark') return segment;
      const whole = segment.text.normalize('NFC').replace(/[ \t\r\n]+/g, ' ');
      const start = index === 0 && !isInside ? whole.trimStart() : whole;
      return { kind: 'text', text: index === segments.length - 1 && !isInside ? start.trimEnd() : start };
    })
    .filter((segment) => segment.kind !== 'text' || segment.text !== '');
}

/** Neighbouring texts as one: where a tool put a mark of its own, the words go on. */
function joinTexts(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (segment.kind === 'text' && last?.kind === 'text')
      joined[joined.length - 1] = { kind: 'text', text: last.text + segment.text };
    else joined.push(segment);
  }
  return joined;
}

/** Without the prefix that some tools write: `xlf:file`. */
const nameOf = ({ name }: Element): string => name.replace(/^.*:/, '');

function childrenOf(node: Element, name: string): Element[] {
  return elementsIn(node).filter((child) => nameOf(child) === name);
}

function descendantsOf(node: Element, name: string): Element[] {
  return elementsIn(node).flatMap((child) => (nameOf(child) === name ? [child] : descendantsOf(child, name)));
}

const elementsIn = (node: Element): Element[] =>
  (node.children as Nodes[]).filter((child): child is Element => child.type === 'element');
