/** Which unit of today's source is which of the source that a translation was made from. */
import { smallLetters } from '../../i18n/writing/letters.ts';
import { shownWords, type Unit } from './translation-units.ts';

/** A unit of the source that a translation was made from, as it was noted. */
export interface NotedUnit {
  readonly id: string;
  readonly stamp: string;
}

/** A unit of today's source, and what is noted about it. */
export interface AlignedUnit {
  readonly unit: Unit;
  /** What it was when it was translated; nothing where it is new. */
  readonly noted?: NotedUnit;
  /** It is as it was, and so is what stands before it. */
  readonly isFresh: boolean;
}

/** Units of a text that are called by their place, which another paragraph before them changes. */
const isPlaced = ({ id }: { readonly id: string }): boolean => /^\d+$/.test(id);

/**
 * Finds each unit of today's source in the one that was noted: what has a name by that, what has a place by what stays the
 * same around it.
 *
 * @param wordsOf - What a noted unit said, as far as that is known.
 */
export function alignUnits(
  units: readonly Unit[],
  noted: readonly NotedUnit[],
  wordsOf: (stamp: string) => string | undefined,
): readonly AlignedUnit[] {
  const byId = new Map(noted.map((one) => [one.id, one]));
  const named = units.filter((unit) => !isPlaced(unit)).map((unit) => aligned(unit, byId.get(unit.id)));
  const old = noted.filter(isPlaced).toSorted((a, b) => Number(a.id) - Number(b.id));
  return [...named, ...alignPlaced(units.filter(isPlaced), old, wordsOf)];
}

const aligned = (unit: Unit, noted: NotedUnit | undefined): AlignedUnit =>
  noted ? { unit, noted, isFresh: noted.stamp === unit.stamp } : { unit, isFresh: false };

function alignPlaced(
  units: readonly Unit[],
  old: readonly NotedUnit[],
  wordsOf: (stamp: string) => string | undefined,
): readonly AlignedUnit[] {
  const same = [...longestSame(units, old), [units.length, old.length] as const];
  const found: AlignedUnit[] = [];
  let [unitsDone, oldDone] = [0, 0];
  for (const [at, oldAt] of same) {
    const changed = units.slice(unitsDone, at);
    const before = old.slice(oldDone, oldAt);
    found.push(...pairChanged(changed, before, wordsOf));
    const unit = units[at];
    // Where a paragraph has gone, somebody must take it out of the translation: its neighbour waits for that.
    const isAfterGap = before.length > changed.length;
    if (unit) found.push({ ...aligned(unit, old[oldAt]), isFresh: !isAfterGap });
    else if (isAfterGap && changed.length === 0) found.push(...stale(found.splice(-1)));
    [unitsDone, oldDone] = [at + 1, oldAt + 1];
  }
  return found;
}

const stale = (units: readonly AlignedUnit[]): readonly AlignedUnit[] =>
  units.map((one) => ({ ...one, isFresh: false }));

/** Units that have changed between two that have not: one for one, or as many as say nearly the same. */
function pairChanged(
  units: readonly Unit[],
  old: readonly NotedUnit[],
  wordsOf: (stamp: string) => string | undefined,
): readonly AlignedUnit[] {
  if (units.length === old.length) return units.map((unit, index) => aligned(unit, old[index]));
  const free = [...old];
  return units.map((unit) => {
    const words = shownWords(unit.source);
    const at = free.findIndex(({ stamp }) => saysNearly(words, wordsOf(stamp) ?? ''));
    // What stands before it in the old source has no pair: the order stays.
    return aligned(unit, at < 0 ? undefined : free.splice(0, at + 1).at(-1));
  });
}

/** Whether half of the words are the same. */
function saysNearly(one: string, other: string): boolean {
  const wordsIn = (text: string) => new Set(smallLetters(text).match(/[\p{L}\p{N}]+/gu) ?? []);
  const [left, right] = [wordsIn(one), wordsIn(other)];
  return [...left].filter((word) => right.has(word)).length * 2 > Math.max(left.size, right.size);
}

/** The longest row of units that are the same in both, in order: pairs of places. */
function longestSame(
  units: readonly Unit[],
  old: readonly NotedUnit[],
): readonly (readonly [number, number])[] {
  // lengths[i][j]: how many are the same from unit i and noted unit j on.
  const lengths = Array.from({ length: units.length + 1 }, () => new Array<number>(old.length + 1).fill(0));
  const lengthAt = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  const isSame = (i: number, j: number) => units[i]?.stamp === old[j]?.stamp;
  for (let i = units.length - 1; i >= 0; i -= 1) {
    for (let j = old.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row)
        row[j] = isSame(i, j) ? 1 + lengthAt(i + 1, j + 1) : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < units.length && j < old.length) {
    if (isSame(i, j)) pairs.push([i++, j++]);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
