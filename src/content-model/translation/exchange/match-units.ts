/** Which unit that came back is which of today's: by its stamp, or by the source that the tool kept. */

import type { TranslatedFile } from '../translated-files.ts';
import type { CodedUnit, Segment } from '../translation-units.ts';
import type { ReceivedFile, ReceivedUnit } from './exchanged-document.ts';
import { nameOfMark } from './formats/unit-notes.ts';

/** Whether what came back is of a file; tools may write another path before its own. */
export function isOf({ original }: ReceivedFile, { sourceFile }: TranslatedFile): boolean {
  return `/${original.replaceAll('\\', '/')}`.endsWith(`/${sourceFile}`);
}

/** Today's units with what came back for each; and those whose source is no longer what the translator saw. */
export function matchUnits(
  units: readonly CodedUnit[],
  received: readonly ReceivedUnit[],
): { readonly found: ReadonlyMap<string, ReceivedUnit>; readonly changed: ReadonlySet<string> } {
  const byId = new Map(received.map((unit) => [unit.id, unit]));
  const found = new Map<string, ReceivedUnit>();
  for (const unit of units) {
    const same = byId.get(unit.id);
    if (same && isFor(same, unit)) found.set(unit.id, same);
  }
  // Another paragraph before them moves all that follow; and some tools give every unit a name of their own.
  const used = new Set(found.values());
  const ids = new Set(units.map(({ id }) => id));
  const free = received.filter(
    (unit) => !used.has(unit) && (/^\d+$/.test(unit.id) || (!ids.has(unit.id) && unit.stamp !== '')),
  );
  for (const unit of units) {
    if (found.has(unit.id)) continue;
    const at = free.findIndex((other) => isFor(other, unit));
    const [moved] = at < 0 ? [] : free.splice(at, 1);
    if (moved) found.set(unit.id, moved);
  }
  const isOlder = free.length > 0 || [...found].some(([id, unit]) => unit.id !== id);
  const changed = units.filter(({ id }) => !found.has(id) && (isOlder || byId.has(id))).map(({ id }) => id);
  return { found, changed: new Set(changed) };
}

/** Whether what came back was made from this source. */
function isFor(received: ReceivedUnit, unit: CodedUnit): boolean {
  if (received.stamp !== '') return received.stamp === unit.stamp;
  // A tool that drops the stamp keeps the source.
  return lettersOf(received.source) === lettersOf(unit.source);
}

/** A sentence with the names of its tags, however its white space was set. */
const lettersOf = (segments: readonly Segment[]): string =>
  segments
    .map((segment) => {
      if (segment.kind === 'text') return segment.text;
      return segment.kind === 'span' ? lettersOf(segment.content) : nameOfMark(segment.shows);
    })
    .join('')
    .replace(/\s+/g, '');
