/**
 * The first step of the search: finds pages and contacts by what a person typed. Runs in the browser and in tests.
 *
 * The device makes its index from the words of one language (`/<locale>/search/words.json`). That costs some
 * milliseconds and saves half of the bytes of a ready index, and the words on both sides are always cut by the same
 * segmenter, which differs between browsers.
 */
import MiniSearch from 'minisearch';
import type { Findable, FindableWords } from '../../content-model/published/on-device.ts';
import { isLatinWritten, soundsIn } from '../../i18n/latin-written/sounds-in.ts';
import { fold, searchPieces, searchWords } from '../../i18n/search-text.ts';

/**
 * How typed words are compared: letter by letter; as words that people type, with their slips and beginnings; or by their
 * sound too, where they are Latin letters for a language that has others (`latin-written/`).
 */
export type Comparison = 'by-letter' | 'as-typed' | 'by-sound';

/** Finds pages and contacts, the best first. By sound if nothing is said. */
export type FindPages = (typed: string, by?: Comparison) => readonly Findable[];

/** Results a person looks through. */
const MOST = 8;
/** Results with less than this part of the best score are there by chance. */
const LEAST_SCORE = 0.12;
/** Fewer results than this from words, and pieces of unspaced text are asked as well. */
const ENOUGH = 3;

/** Stands between two things that a page says, or that people type. */
export const BETWEEN = ' · ';

/** How much a match counts, by where it is. */
const boost = { title: 3, name: 2.5, typed: 4, alsoTyped: 2, says: 2, summary: 1 };
const fields = Object.keys(boost);

/** Whether typed words may be found by their sound: Latin letters, for a language that has others. */
export const maySound = (typed: string, { spelling }: FindableWords): boolean =>
  spelling !== undefined && isLatinWritten(fold(typed));

/** Makes an index of the words of one language. */
export function makeFinder({ tag, found, spelling }: FindableWords): FindPages {
  const cutOnce = once(searchWords, tag);
  const words = indexOf(found, cutOnce);
  const rarity = rarityIn(found, cutOnce);
  const byWords = (typed: string) => {
    const weights = termsOf(typed, tag);
    return words.search([...weights.keys()].join(' '), {
      ...inexact,
      boostTerm: (term) => (weights.get(term) ?? 0) * rarity(term),
      prefix: (term) => term.length >= 2,
      fuzzy: allowedErrors,
      maxFuzzy: 3,
    });
  };
  const byLetter = (typed: string) =>
    words.search(typed, {
      ...ranking,
      tokenize: (terms) => [...searchWords(terms, tag)],
      boostTerm: rarity,
      combineWith: 'AND',
    });
  const bySound = soundFinder(found, tag, soundsIn(spelling));
  // Made when it is first needed: most searches in most languages never do.
  let pieces: MiniSearch<Findable> | undefined;
  const byPieces = (typed: string) => {
    if (searchPieces(typed, tag).length === 0) return [];
    pieces ??= indexOf(found, once(searchPieces, tag));
    return pieces.search(typed, ranking);
  };
  let best: ReadonlyMap<string, readonly string[]> | undefined;
  const byId = new Map(found.map((one) => [one.id, one]));
  return (typed, by = 'by-sound') => {
    const asTyped = by === 'by-letter' ? byLetter(typed) : byWords(typed);
    const heard = by === 'by-sound' ? bySound(typed) : [];
    const ids =
      heard.length > 0
        ? [...new Set([...likely(byLetter(typed)), ...likely(together(heard, asTyped))])]
        : likely(asTyped);
    const more = by === 'by-letter' || ids.length >= ENOUGH ? [] : likely(byPieces(typed));
    const own = ownersOf(
      typed,
      ids.flatMap((id) => byId.get(id) ?? []),
    );
    best ??= bestAnswers(found, cutOnce);
    const phrase = phraseIn(searchWords(typed, tag));
    const named = found.filter(({ name = '' }) => isNamed(cutOnce(name), phrase, rarity)).map(({ id }) => id);
    return [...new Set([...own, ...answerTo(phrase, best), ...named, ...ids, ...more])]
      .slice(0, MOST)
      .flatMap((id) => byId.get(id) ?? []);
  };
}

function indexOf(found: readonly Findable[], cut: Cut): MiniSearch<Findable> {
  const index = new MiniSearch<Findable>({
    fields,
    extractField: searchedField,
    tokenize: (text) => text.split(BETWEEN).flatMap(cut),
    processTerm: (term) => term,
  });
  index.addAll(found);
  return index;
}

/** What a field says in the language of the list: the title of a page that it lacks, and which language that is in, are no words of it. */
const searchedField = (one: Findable, field: string): string =>
  one.titleIn && (field === 'title' || field === 'summary') ? '' : (one[field as keyof Searched] ?? '');
type Searched = Omit<Findable, 'titleIn'>;

/** Finds by what Latin spellings of a word share. Its index is made when it is first needed. */
function soundFinder(
  found: readonly Findable[],
  tag: string,
  soundOf: (word: string) => string,
): (typed: string) => readonly Scored[] {
  const soundsOf: typeof searchWords = (text) =>
    searchWords(text, tag).flatMap((word) => soundOf(word) || []);
  const cut = once(soundsOf, tag);
  let sounds: { readonly index: MiniSearch<Findable>; readonly rarity: Rarity } | undefined;
  return (typed) => {
    const heard = isLatinWritten(fold(typed)) ? soundsOf(typed, tag) : [];
    if (heard.length === 0) return [];
    sounds ??= { index: indexOf(found, cut), rarity: rarityIn(found, cut) };
    return sounds.index.search(heard.join(' '), {
      ...inexact,
      boostTerm: sounds.rarity,
      prefix: (sound) => sound.length >= 3,
      fuzzy: (sound) => (sound.length < 5 ? false : 1),
    });
  };
}

/** Cuts a part of a text into what is compared. */
type Cut = (part: string) => readonly string[];

/** How much a word tells, from 0 to 1. */
type Rarity = (word: string) => number;

/** What people type leads to several places, and headings stand on several pages: each is cut once. */
function once(cut: typeof searchWords, tag: string): Cut {
  const cuts = new Map<string, readonly string[]>();
  return (part) => {
    const words = cuts.get(part) ?? cut(part, tag);
    cuts.set(part, words);
    return words;
  };
}

/**
 * How much a word tells: one that stands on every second page, such as “they” or “before”, nearly nothing. Counted over
 * whole pages, since few of those words stand in each field.
 */
function rarityIn(found: readonly Findable[], cut: Cut): Rarity {
  const pagesWith = new Map<string, number>();
  for (const one of found) {
    const text = fields.map((field) => searchedField(one, field)).join(BETWEEN);
    for (const word of new Set(text.split(BETWEEN).flatMap(cut)))
      pagesWith.set(word, (pagesWith.get(word) ?? 0) + 1);
  }
  return (word) => 1 - Math.log1p(pagesWith.get(word) ?? 0) / Math.log1p(found.length);
}

const ranking = {
  boost,
  // Of a page and the contacts that serve it, the page explains more. Who is in danger looks for no embassy's training.
  boostDocument: (id: string) => (id.includes('#') ? 0.8 : id.startsWith('missions') ? 0.5 : 1),
};

/** For words that are cut already, and may be begun or slightly wrong. */
const inexact = {
  ...ranking,
  tokenize: (terms: string) => terms.split(' '),
  weights: { prefix: 0.5, fuzzy: 0.35 },
};

/** Words as a whole phrase is compared. */
const phraseIn = (words: readonly string[]): string => words.join(' ');

/** Where each phrase that people type leads first. Nothing that is only like it comes before. */
function bestAnswers(found: readonly Findable[], cut: Cut): ReadonlyMap<string, readonly string[]> {
  const best = new Map<string, readonly string[]>();
  for (const { id, typed } of found)
    for (const phrase of typed.split(BETWEEN)) {
      const key = phraseIn(cut(phrase));
      if (key !== '') best.set(key, [...(best.get(key) ?? []), id]);
    }
  return best;
}

/** A phrase within what is typed is meant if it is this much of it. */
const MEANT = 0.6;

/** Where the phrase leads that was typed, or the longest of several words that is nearly all of it. */
function answerTo(typed: string, best: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const within = [...best.keys()].filter(
    (phrase) =>
      phrase === typed ||
      (phrase.includes(' ') && phrase.length >= MEANT * typed.length && ` ${typed} `.includes(` ${phrase} `)),
  );
  const longest = within.reduce((long, phrase) => (phrase.length > long.length ? phrase : long), '');
  return best.get(longest) ?? [];
}

/** How much the words of a name must tell: “the police” is a contact, and a word of every second search. */
const TELLING = 0.5;

/** Whether what was typed has a name in it, whatever stands beside. */
const isNamed = (name: readonly string[], typed: string, rarity: Rarity): boolean =>
  name.length > 0 &&
  ` ${typed} `.includes(` ${phraseIn(name)} `) &&
  name.some((word) => rarity(word) > TELLING);

/** Ids of the contacts whose number was typed: who has the fewest others first, for the rest only lend it. */
function ownersOf(typed: string, found: readonly Findable[]): readonly string[] {
  const number = fold(typed).replace(/\D/g, '');
  if (number.length < 3 || /\p{L}/u.test(typed)) return [];
  const numbersOf = ({ says }: Findable) =>
    new Set(says.split(',').flatMap((part) => part.replace(/\D/g, '') || []));
  return found
    .map((one) => ({ id: one.id, numbers: numbersOf(one) }))
    .filter(({ id, numbers }) => id.includes('#') && numbers.has(number))
    .sort((a, b) => a.numbers.size - b.numbers.size)
    .map(({ id }) => id);
}

/** What several ways of looking found, each as much as the others: what more than one found comes first. */
function together(...lists: readonly (readonly Scored[])[]): readonly Scored[] {
  const scores = new Map<string, number>();
  for (const list of lists)
    for (const { id, score } of list) scores.set(id, (scores.get(id) ?? 0) + score / (list[0]?.score ?? 1));
  return [...scores].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score);
}

interface Scored {
  readonly id: string;
  readonly score: number;
}

/** Ids of the results that are not there by chance. */
function likely(results: readonly Scored[]): readonly string[] {
  const least = (results[0]?.score ?? 0) * LEAST_SCORE;
  return results.filter(({ score }) => score >= least).map(({ id }) => id);
}

/** What is looked for, and how much each counts: the words as typed, without endings, with letters swapped back. */
function termsOf(typed: string, tag: string): ReadonlyMap<string, number> {
  const words = searchWords(typed, tag);
  const weights = new Map<string, number>();
  const add = (term: string, weight: number) => weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  for (const word of words) {
    add(word, 1);
    const stem = withoutEnding(word);
    if (stem !== word) add(stem, 0.6);
    for (const swapped of withSwappedLetters(word)) add(swapped, 0.4);
  }
  return weights;
}

/** A long word without its last letters: Ukrainian, Romanian and many others change them with the grammar. */
export function withoutEnding(word: string): string {
  return word.length >= 6 ? word.slice(0, Math.max(4, word.length - 2)) : word;
}

/** Two neighbouring letters in the wrong order are the commonest slip, and count as two errors otherwise. */
function withSwappedLetters(word: string): readonly string[] {
  if (word.length < 4 || word.length > 12) return [];
  return Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  ).filter((swapped) => swapped !== word);
}

/** How many letters may be wrong. */
function allowedErrors(term: string): number | false {
  if (term.length < 3 || /^\d+$/.test(term)) return false;
  if (term.length < 5) return 1;
  return term.length < 9 ? 2 : 3;
}
