/**
 * XLIFF 1.2, the file that translators' tools open: what is in it, and how it is written. It knows nothing of our texts.
 *
 * @see {@link https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html | XLIFF 1.2}
 */
import type { Element, ElementContent } from 'xast';
import type { Segment, SpanType } from '../../translation-units.ts';
import type { ExchangedDocument, ExchangedUnit } from '../exchanged-document.ts';
import { changeOf, nameOfMark, notesOf } from './unit-notes.ts';
import { element, text, writeXml } from './write-xml.ts';

const NAMESPACE = 'urn:oasis:names:tc:xliff:document:1.2';
/** `ctype` values of XLIFF 1.2, section 2.1.3. */
export const ctypes: Readonly<Record<SpanType, string>> = { bold: 'bold', italic: 'italic', link: 'link' };

/** Writes an exchange file. `notes` are for the translator and stand at the head of each file. */
export function writeXliff1({ from, to, files }: ExchangedDocument, notes: readonly string[]): string {
  const written = files.flatMap(({ original, units }) => [
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
        element(
          'header',
          {},
          notes.map((note) => element('note', {}, [text(note)])),
        ),
        element('body', {}, [...units.flatMap((unit) => ['\n', writeUnit(unit, from, to)]), '\n']),
      ],
    ),
  ]);
  const root = element('xliff', { version: '1.2', xmlns: NAMESPACE }, [...written, '\n']);
  return writeXml(root);
}

function writeUnit(unit: ExchangedUnit, from: string, to: string) {
  const { id, source, stamp, target, needsWork, previous, fits } = unit;
  const size: Record<string, string> =
    fits === undefined ? {} : { maxwidth: String(fits), 'size-unit': 'char' };
  const state = needsWork ? 'needs-review-translation' : 'translated';
  return element('trans-unit', { id, 'xml:space': 'preserve', extradata: stamp, ...size }, [
    element('source', { 'xml:lang': from }, writeSegments(source)),
    ...(target ? [element('target', { 'xml:lang': to, state }, writeSegments(target))] : []),
    ...notesOf(unit).map((note) => element('note', {}, [text(note)])),
    ...(previous ? writePrevious(previous, from, to) : []),
  ]);
}

function writePrevious(
  { source, target }: NonNullable<ExchangedUnit['previous']>,
  from: string,
  to: string,
): readonly Element[] {
  const note = element('note', { annotates: 'source', priority: '1' }, [text(changeOf({ source }))]);
  if (source === undefined || target === undefined) return [note];
  const alternative = element('alt-trans', { alttranstype: 'previous-version' }, [
    element('source', { 'xml:lang': from }, [text(source)]),
    element('target', { 'xml:lang': to }, [text(target)]),
  ]);
  return [note, alternative];
}

function writeSegments(segments: readonly Segment[]): ElementContent[] {
  return segments.map((segment) => {
    if (segment.kind === 'text') return text(segment.text);
    const { id } = segment;
    return segment.kind === 'mark'
      ? element('x', { id, 'equiv-text': nameOfMark(segment.shows) }, [])
      : element('g', { id, ctype: ctypes[segment.type] }, writeSegments(segment.content));
  });
}
