/** Whether the units that came back from a translator can stand in their text: all there, each with its tags. */
import type { Problem } from '../../../leaflet/problems.ts';
import { exchangeProblems } from '../../problems/exchange-problems.ts';
import type { Where } from '../../problems/problem.ts';
import { lostLetters } from '../../wording/check-characters.ts';
import { isPluralForm } from '../../words/word-files.ts';
import {
  betweenWords,
  codesIn,
  hasWords,
  type Segment,
  type Translations,
  type Unit,
  wordsIn,
} from '../translation-units.ts';
import type { ReceivedUnit } from './exchanged-document.ts';

/**
 * What is wrong with the units of one text; each mistake once, however many units have it.
 *
 * @param received - All that came back, in the order of the file.
 * @param found - Those that were made from today's source, by the ids of its units.
 * @param changed - Units whose source has changed since.
 */
export function checkUnits(
  units: readonly Unit[],
  received: readonly ReceivedUnit[],
  found: ReadonlyMap<string, ReceivedUnit>,
  changed: ReadonlySet<string>,
  where: Where,
): readonly Problem[] {
  const mixed = sharedIds(received);
  if (mixed.length > 0) return [exchangeProblems.idShared(where, mixed)];
  const twice = twiceTranslated(received);
  if (twice.length > 0) return [exchangeProblems.unitTwice(where, twice)];
  const expected = units.filter(({ id }) => !changed.has(id));
  const cut = expected.filter((unit) => isOfOtherSource(unit, found.get(unit.id)));
  if (cut.length > 0) return [exchangeProblems.sentenceCut(where, cut.map(told))];
  const ids = (isWrong: (unit: Unit, target: readonly Segment[]) => boolean): string[] =>
    expected.flatMap((unit) => {
      const target = found.get(unit.id)?.target;
      return target && isWrong(unit, target) ? [unit.id] : [];
    });
  const missing = expected.filter(({ id, source }) => {
    const target = found.get(id)?.target;
    // Between marks a language may need no sign at all: “{{format}}, {{paper}}”.
    return !target || (hasWords(source) && !hasWords(target) && !isLost(wordsIn(target)));
  });
  const typed = ids(
    (unit, target) => tagAsWords.test(wordsIn(target)) && !tagAsWords.test(wordsIn(unit.source)),
  );
  const entities = ids((unit, target) => entity.test(wordsIn(target)) && !entity.test(wordsIn(unit.source)));
  const lost = ids((unit, target) => isLost(wordsIn(target)) && !isLost(wordsIn(unit.source)));
  const english = ids((unit, target) => isCopy(wordsIn(unit.source), wordsIn(target)));
  const short = ids(
    (unit, target) => !isLost(wordsIn(target)) && isCutShort(wordsIn(unit.source), wordsIn(target)),
  );
  const known = new Set([...missing.map(({ id }) => id), ...typed]);
  const differing = ids((unit, target) => !known.has(unit.id) && !hasItsCodes(unit, target));
  return [
    ...(missing.length > 0 ? [exchangeProblems.unitMissing(where, missing.map(told))] : []),
    ...(typed.length > 0 ? [exchangeProblems.tagsAsWords(where, typed)] : []),
    ...(english.length > 0 ? [exchangeProblems.stillEnglish(where, english)] : []),
    ...(short.length > 0 ? [exchangeProblems.cutShort(where, short)] : []),
    ...(lost.length > 0 ? [exchangeProblems.lettersLost(where, lost)] : []),
    ...(entities.length > 0 ? [exchangeProblems.entityAsWords(where, entities)] : []),
    ...(differing.length > 0
      ? [
          exchangeProblems.codesDiffer(
            where,
            differing.map((id) => difference(units, found, id)),
          ),
        ]
      : []),
  ];
}

/** Tags, placeholders and components that stand as letters: a tool wrote them so, or somebody typed them. */
const tagAsWords =
  /\*\*|\]\((?:page|contact|https?):|^(?:#{1,6}|[>•·*+–—-])\s|<!--|\{[^}]*\}|<\/?(?:x|g|ph|bpt|ept|bx|ex|it|b|i|u|br|p|em|strong|span|[A-Z]\w*)\b[^>]*>|<\/?\d+\/?>|\{\/?\d+\}|\{\{\w+\}\}|\{(?:phone|name|url|fact|term):[^}]*\}/;
/** Question marks in the place of letters, as a program writes what its encoding lacks. */
const asked = /\?{4,}|\?{2,}(?: \?{2,})+|^(?=.*\?\?)[^\p{L}\p{N}]*$/u;
const isLost = (words: string): boolean =>
  words.includes('\uFFFD') || words.search(lostLetters) >= 0 || asked.test(words);
/** A sentence of so many letters says more than a word, and so many times longer than its translation it never is. */
const [LONG_SENTENCE, MUCH_LONGER] = [60, 8];

function isCutShort(source: string, target: string): boolean {
  const letters = (words: string) => words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return (
    letters(source) >= LONG_SENTENCE && hasLetters(target) && letters(target) * MUCH_LONGER < letters(source)
  );
}

const hasLetters = (words: string): boolean => /[\p{L}\p{N}]/u.test(words);

/** Words that are no longer a name alone. */
const FEWEST_WORDS = 4;
/** An entity that was written twice: `&amp;nbsp;`. */
const entity = /&(?:#x?[\da-f]+|[a-z]+\d*);/i;

/** Whether a unit came back beside another source than it has: a tool has cut the sentence in pieces, which all bear its stamp. */
function isOfOtherSource(unit: Unit, received: ReceivedUnit | undefined): boolean {
  const letters = (segments: readonly Segment[]) =>
    wordsIn(segments)
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}]/gu, '');
  const came = letters(received?.source ?? []);
  return came !== '' && came !== letters(unit.source);
}

/** Whether a tool put the source where the translation should be. */
function isCopy(source: string, target: string): boolean {
  const words = source.match(/\p{L}+/gu) ?? [];
  return words.length >= FEWEST_WORDS && source.trim() === target.trim();
}

const told = ({ id, source }: Unit) => ({ id, words: wordsIn(source).trim() });

/** Ids that stand for two different sentences: a tool has joined texts, or numbered their units anew. */
function sharedIds(received: readonly ReceivedUnit[]): readonly string[] {
  const byId = Map.groupBy(received, ({ id }) => id);
  const sources = (all: readonly ReceivedUnit[]) => new Set(all.map(({ source }) => wordsIn(source).trim()));
  return [...byId].filter(([, all]) => sources(all).size > 1).map(([id]) => id);
}

/** Ids that stand in the file more than once, with other words. */
function twiceTranslated(received: readonly ReceivedUnit[]): readonly string[] {
  const byId = Map.groupBy(received, ({ id }) => id);
  const isTwice = (all: readonly ReceivedUnit[]) =>
    all.some(({ targets }) => targets > 1) ||
    new Set(all.map(({ target }) => JSON.stringify(target ?? []))).size > 1;
  return [...byId].filter(([, all]) => isTwice(all)).map(([id]) => id);
}

function hasItsCodes({ id, source }: Unit, target: readonly Segment[]): boolean {
  const [wanted, found] = [codesIn(source).toSorted(), codesIn(target).toSorted()];
  // The forms of a plural may leave the count out: “One page found”.
  const isFewer = isPluralForm(id) && found.every((code) => wanted.includes(code));
  return (
    (wanted.join() === found.join() || isFewer) &&
    kindsOf(target).every((kind) => kindsOf(source).includes(kind))
  );
}

/** `1`, `2 around words`. */
const kindsOf = (segments: readonly Segment[]): readonly string[] =>
  segments.flatMap((segment) => {
    if (segment.kind === 'text') return [];
    return segment.kind === 'mark'
      ? [segment.id]
      : [`${segment.id} around words`, ...kindsOf(segment.content)];
  });

/** As many tags as somebody compares. */
const MOST_TAGS = 8;

function difference(units: readonly Unit[], found: ReadonlyMap<string, ReceivedUnit>, id: string) {
  const name = (segments: readonly Segment[]) => {
    const kinds = kindsOf(segments).toSorted();
    const more = kinds.length > MOST_TAGS ? ` and ${kinds.length - MOST_TAGS} more` : '';
    return `${kinds.slice(0, MOST_TAGS).join(', ') || 'none'}${more}`;
  };
  return {
    id,
    wanted: name(units.find((unit) => unit.id === id)?.source ?? []),
    found: name(found.get(id)?.target ?? []),
  };
}

/** Ids of the units that read back as other words than were written, as bold does that ends in a space. */
export function unreadableUnits(words: Translations, back: Translations): readonly string[] {
  return [...words]
    .filter(([id, before]) => !isSameWords(before, back.get(id), betweenWords))
    .map(([id]) => id);
}

/** In a sentence a semicolon is another sign than a comma. */
const commas = /\s*[,،、，]\s*/g;

/**
 * Whether two translations say the same, white space and the signs between keywords aside.
 *
 * @param signs - What is held for a comma.
 */
export function isSameWords(
  one: readonly Segment[],
  other: readonly Segment[] | undefined,
  signs = commas,
): boolean {
  const shape = (segments: readonly Segment[]): unknown =>
    segments.map((segment) => {
      // Keywords come back with our comma between them, whatever the language writes.
      if (segment.kind === 'text') return segment.text.replace(signs, ', ').replace(/\s+/g, ' ').trim();
      return segment.kind === 'mark' ? [segment.id] : [segment.id, shape(segment.content)];
    });
  return other !== undefined && JSON.stringify(shape(one)) === JSON.stringify(shape(other));
}
