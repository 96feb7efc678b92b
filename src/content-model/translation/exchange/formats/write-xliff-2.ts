/**
 * XLIFF 2.1, with the modules that carry a stamp (metadata), the earlier translation (matches) and a length.
 *
 * @see {@link https://docs.oasis-open.org/xliff/xliff-core/v2.1/os/xliff-core-v2.1-os.html | XLIFF 2.1}
 */
import type { Element, ElementContent } from 'xast';
import type { Segment, SpanType } from '../../translation-units.ts';
import type { ExchangedDocument, ExchangedFile, ExchangedUnit } from '../exchanged-document.ts';
import { changeOf, nameOfMark, notesOf } from './unit-notes.ts';
import { element, text, writeXml } from './write-xml.ts';

const namespaces = {
  xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
  'xmlns:mda': 'urn:oasis:names:tc:xliff:metadata:2.0',
  'xmlns:mtc': 'urn:oasis:names:tc:xliff:matches:2.0',
  'xmlns:slr': 'urn:oasis:names:tc:xliff:sizerestriction:2.0',
} as const;

/** `type` and `subType` of a span, section 4.3.1. */
const types: Readonly<Record<SpanType, Readonly<Record<string, string>>>> = {
  bold: { type: 'fmt', subType: 'xlf:b' },
  italic: { type: 'fmt', subType: 'xlf:i' },
  link: { type: 'link' },
};
/** What our unit's stamp is called among the metadata. */
export const STAMP = 'stamp';

/** Stands for a slash in the ids of files: some libraries keep only these. */
export const SLASH = '--';

/** Writes an exchange file. `notes` are for the translator and stand at the head of each file. */
export function writeXliff2({ from, to, files }: ExchangedDocument, notes: readonly string[]): string {
  const written = files.flatMap((file) => ['\n', writeFile(file, notes)]);
  return writeXml(
    element('xliff', { version: '2.1', srcLang: from, trgLang: to, ...namespaces }, [...written, '\n']),
  );
}

function writeFile({ original, units }: ExchangedFile, notes: readonly string[]): Element {
  const isSized = units.some(({ fits }) => fits !== undefined);
  const sizes = element('slr:profiles', { generalProfile: 'xliff:codepoints' }, [
    element('slr:normalization', { general: 'nfc' }, []),
  ]);
  return element('file', { id: original.replaceAll('/', SLASH), original, 'xml:space': 'preserve' }, [
    ...(isSized ? [sizes] : []),
    writeNotes(notes.map((note) => element('note', {}, [text(note)]))),
    ...units.flatMap((unit) => ['\n', writeUnit(unit)]),
    '\n',
  ]);
}

const writeNotes = (notes: readonly Element[]): Element => element('notes', {}, notes);

function writeUnit(unit: ExchangedUnit): Element {
  const { id, source, stamp, target, needsWork, previous, fits } = unit;
  const notes = [
    ...(previous
      ? [element('note', { appliesTo: 'source', priority: '1' }, [text(changeOf(previous))])]
      : []),
    ...notesOf(unit).map((note) => element('note', {}, [text(note)])),
  ];
  return element('unit', { id, ...(fits === undefined ? {} : { 'slr:sizeRestriction': String(fits) }) }, [
    ...writePrevious(previous),
    element('mda:metadata', {}, [
      element('mda:metaGroup', {}, [element('mda:meta', { type: STAMP }, [text(stamp)])]),
    ]),
    ...(notes.length > 0 ? [writeNotes(notes)] : []),
    element('segment', { id: 's1', state: needsWork ? 'initial' : 'translated' }, [
      element('source', {}, writeSegments(source)),
      ...(target ? [element('target', {}, writeSegments(target))] : []),
    ]),
  ]);
}

function writePrevious(previous: ExchangedUnit['previous']): readonly Element[] {
  if (previous?.source === undefined || previous.target === undefined) return [];
  const match = element('mtc:match', { ref: '#s1', type: 'tm', origin: 'previous version' }, [
    element('source', {}, [text(previous.source)]),
    element('target', {}, [text(previous.target)]),
  ]);
  return [element('mtc:matches', {}, [match])];
}

function writeSegments(segments: readonly Segment[]): ElementContent[] {
  return segments.map((segment) => {
    if (segment.kind === 'text') return text(segment.text);
    const { id } = segment;
    return segment.kind === 'mark'
      ? element('ph', { id, equiv: nameOfMark(segment.shows), disp: nameOfMark(segment.shows) }, [])
      : element('pc', { id, ...types[segment.type] }, writeSegments(segment.content));
  });
}
