/** What has changed in a sentence, word by word. */

/** Words that follow each other and have the same fate. */
export interface WordRun {
  readonly fate: 'kept' | 'gone' | 'new';
  readonly words: string;
}

/** Longer than any sentence of ours: what is longer is shown as gone and new in one piece. */
const MOST_WORDS = 400;

/** An old sentence and the new one as runs, in reading order: the kept and the gone are the old one, the kept and the new the new. */
export function changedWords(before: string, now: string): readonly WordRun[] {
  const [old, today] = [piecesOf(before), piecesOf(now)];
  if (old.length > MOST_WORDS || today.length > MOST_WORDS)
    return [
      { fate: 'gone', words: before },
      { fate: 'new', words: now },
    ];
  const lengths = commonLengths(old, today);
  const runs: { fate: WordRun['fate']; words: string }[] = [];
  const add = (fate: WordRun['fate'], words = '') => {
    const last = runs.at(-1);
    if (last?.fate === fate) last.words += words;
    else runs.push({ fate, words });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < today.length) {
    const ends = i === old.length || j === today.length;
    if (!ends && old[i] === today[j]) {
      add('kept', old[i]);
      [i, j] = [i + 1, j + 1];
    } else if (j === today.length || (!ends && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)))
      add('gone', old[i++]);
    else add('new', today[j++]);
  }
  return runs;
}

/** Words, each with the space before it. */
const piecesOf = (text: string): readonly string[] => text.match(/\s*\S+/g) ?? [];

/** How many pieces the rest of one, from each place on, has in common with the rest of the other. */
function commonLengths(one: readonly string[], other: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (!row) continue;
      const below = lengths[i + 1];
      row[j] = one[i] === other[j] ? 1 + (below?.[j + 1] ?? 0) : Math.max(below?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}
