/**
 * TMX 1.4b: translations that stand, as a memory for translators' tools.
 *
 * @see {@link https://www.gala-global.org/tmx-14b | TMX 1.4b}
 */
import type { Element, ElementContent } from 'xast';
import type { Segment } from '../../translation-units.ts';
import type { ExchangedDocument, ExchangedUnit } from '../exchanged-document.ts';
import { nameOfMark } from './unit-notes.ts';
import { element, text, writeXml } from './write-xml.ts';

/**
 * Writes the units whose translation was made from today's source; what waits for somebody is no memory.
 *
 * @param notes - What stands at its head, such as whether a native speaker has read it.
 */
export function writeTmx({ from, to, files }: ExchangedDocument, notes: readonly string[]): string {
  const units = files.flatMap(({ original, units: own }) =>
    own.filter(isMemory).flatMap((unit) => ['\n', writeUnit(unit, original, from, to)]),
  );
  const head = element(
    'header',
    {
      creationtool: 'vagvisare',
      creationtoolversion: '1',
      segtype: 'paragraph',
      'o-tmf': 'vagvisare',
      adminlang: 'en',
      srclang: from,
      datatype: 'plaintext',
    },
    notes.map((note) => element('note', {}, [text(note)])),
  );
  return writeXml(
    element('tmx', { version: '1.4' }, ['\n', head, '\n', element('body', {}, [...units, '\n']), '\n']),
  );
}

/** Whether a translation is one to build upon. */
export const isMemory = ({ target, needsWork }: ExchangedUnit): boolean => target !== undefined && !needsWork;

function writeUnit(unit: ExchangedUnit, original: string, from: string, to: string): Element {
  const { id, source, target = [], by } = unit;
  return element('tu', { tuid: `${original}#${id}`, ...(by === undefined ? {} : { creationid: by }) }, [
    variant(from, source),
    variant(to, target),
  ]);
}

const variant = (locale: string, segments: readonly Segment[]): Element =>
  element('tuv', { 'xml:lang': locale }, [element('seg', {}, writeSegments(segments))]);

/** `x` joins a tag of one language to the same one of the other; within a sentence `i` joins two halves. */
function writeSegments(segments: readonly Segment[]): ElementContent[] {
  return segments.flatMap((segment): ElementContent[] => {
    if (segment.kind === 'text') return [text(segment.text)];
    const { id } = segment;
    if (segment.kind === 'mark') return [element('ph', { x: id }, [text(nameOfMark(segment.shows))])];
    return [
      element('bpt', { i: id, x: id, type: segment.type }, []),
      ...writeSegments(segment.content),
      element('ept', { i: id }, []),
    ];
  });
}
