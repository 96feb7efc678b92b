/**
 * XLIFF 1.2, the file that translators' tools open: units to XML and back. It knows nothing of our texts.
 *
 * @see {@link https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html | XLIFF 1.2}
 */
import type { Element, ElementContent, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';
import type { Segment, SpanType, Unit } from './translation-units.ts';

/** A unit as it travels. */
export interface XliffUnit extends Unit {
  /** The words in the other language; left out while there are none. */
  readonly target?: readonly Segment[];
  /** Somebody must still look at the target: it is missing, or was made from an older source. */
  readonly needsWork: boolean;
}

/** One of our files as it travels. */
export interface XliffFile {
  /** Path of the source, from the project's root. */
  readonly original: string;
  /** Hash of the source that the units were cut from; tells whether it has changed since. */
  readonly sourceHash: string;
  readonly units: readonly XliffUnit[];
}

/** Everything in one exchange file. */
export interface XliffDocument {
  /** BCP 47 tags. */
  readonly from: string;
  readonly to: string;
  readonly files: readonly XliffFile[];
}

const NAMESPACE = 'urn:oasis:names:tc:xliff:document:1.2';
/** `ctype` values of XLIFF 1.2, section 2.1.3. */
const ctypes: Readonly<Record<SpanType, string>> = { bold: 'bold', italic: 'italic', link: 'link' };

/** Writes an exchange file. `notes` are for the translator and stand at the head of each file. */
export function writeXliff({ from, to, files }: XliffDocument, notes: readonly string[]): string {
  const written = files.flatMap(({ original, sourceHash, units }) => [
    '\n',
    element(
      'file',
      {
        original,
        'source-language': from,
        'target-language': to,
        datatype: original.endsWith('.mdx') ? 'x-mdx' : 'x-words',
      },
      [
        element('header', {}, [
          element('skl', {}, [element('external-file', { href: original, crc: sourceHash }, [])]),
          ...notes.map((note) => element('note', {}, [text(note)])),
        ]),
        element('body', {}, [...units.flatMap((unit) => ['\n', writeUnit(unit, from, to)]), '\n']),
      ],
    ),
  ]);
  const root = element('xliff', { version: '1.2', xmlns: NAMESPACE }, [...written, '\n']);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(root, { closeEmptyElements: true })}\n`;
}

function writeUnit({ id, source, target, needsWork, note }: XliffUnit, from: string, to: string): Element {
  const state = needsWork ? 'needs-review-translation' : 'translated';
  return element('trans-unit', { id, 'xml:space': 'preserve' }, [
    element('source', { 'xml:lang': from }, writeSegments(source)),
    ...(target ? [element('target', { 'xml:lang': to, state }, writeSegments(target))] : []),
    ...(note === '' ? [] : [element('note', {}, [text(note)])]),
  ]);
}

function writeSegments(segments: readonly Segment[]): ElementContent[] {
  return segments.map((segment) => {
    if (segment.kind === 'text') return text(segment.text);
    const { id } = segment;
    return segment.kind === 'mark'
      ? element('x', { id, 'equiv-text': segment.shows }, [])
      : element('g', { id, ctype: ctypes[segment.type] }, writeSegments(segment.content));
  });
}

const text = (value: string): ElementContent => ({ type: 'text', value });

function element(
  name: string,
  attributes: Record<string, string>,
  children: readonly (ElementContent | string)[],
): Element {
  return {
    type: 'element',
    name,
    attributes,
    children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
  };
}

/**
 * Reads an exchange file back. Marks that tools add of their own (`mrk`) are looked through.
 *
 * @throws {Error} What the XML parser says, or in plain words why it is not XLIFF 1.2.
 */
export function readXliff(xml: string): XliffDocument {
  // No exchange file needs a document type, and an entity of one can be made to grow without end.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new Error('it holds a document type');
  const root = childrenOf(fromXml(xml), 'xliff')[0];
  if (root?.attributes['version'] !== '1.2') throw new Error('it is not XLIFF 1.2');
  const files = childrenOf(root, 'file');
  const languages = new Set(files.map(({ attributes }) => attributes['target-language'] ?? ''));
  const [to = '', ...more] = languages;
  if (to === '' || more.length > 0) throw new Error('its files do not all have the same target language');
  return {
    from: files[0]?.attributes['source-language'] ?? '',
    to,
    files: files.map((file) => ({
      original: file.attributes['original'] ?? '',
      sourceHash: descendantsOf(file, 'external-file')[0]?.attributes['crc'] ?? '',
      units: descendantsOf(file, 'trans-unit').map(readUnit),
    })),
  };
}

function readUnit(unit: Element): XliffUnit {
  const target = childrenOf(unit, 'target')[0];
  const state = target?.attributes['state'] ?? '';
  const words = target ? readSegments(target) : [];
  return {
    id: unit.attributes['id'] ?? '',
    note: '',
    source: readSegments(childrenOf(unit, 'source')[0] ?? unit),
    ...(words.length > 0 ? { target: words } : {}),
    needsWork: words.length === 0 || state === 'new' || state.startsWith('needs-'),
  };
}

function readSegments(node: Element): Segment[] {
  const segments = node.children.flatMap((child): Segment[] => {
    if (child.type === 'text' || child.type === 'cdata') return [{ kind: 'text', text: child.value }];
    if (child.type !== 'element') return [];
    const id = child.attributes['id'] ?? '';
    if (child.name === 'x') return [{ kind: 'mark', id, shows: child.attributes['equiv-text'] ?? '' }];
    if (child.name !== 'g') return readSegments(child);
    const type = Object.keys(ctypes).find((name) => name === child.attributes['ctype']) ?? 'link';
    return [{ kind: 'span', id, type: type as SpanType, content: readSegments(child) }];
  });
  return joinTexts(segments);
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

function childrenOf(node: Root | Element, name: string): Element[] {
  const elements: Element[] = [];
  for (const child of node.children)
    if (child.type === 'element' && child.name === name) elements.push(child);
  return elements;
}

function descendantsOf(node: Element, name: string): Element[] {
  const inside = node.children.filter((child): child is Element => child.type === 'element');
  return inside.flatMap((child) => (child.name === name ? [child] : descendantsOf(child, name)));
}
