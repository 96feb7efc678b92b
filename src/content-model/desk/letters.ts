/** What is said of a correction: the entry of the list of changes, and the letters to missions and partners. */
import type { Change } from '../editions/changes.ts';
import type { LostNumber, PastEdition } from '../editions/editions.ts';
import type { Mission } from '../records/mission.ts';
import { type LetterLanguage, type LetterWords, letterLanguages } from './letter-words.ts';

/** A correction, as far as others are told of it. */
export interface ToldCorrection {
  readonly what: keyof LetterWords['what'];
  /** Short name of the contact. */
  readonly name: string;
  readonly paper: Change['printed'];
  /** Editions to throw away. */
  readonly editions: readonly PastEdition[];
  readonly numbers: readonly LostNumber[];
  readonly missions: readonly Mission[];
  /** Address or title of where it was read. */
  readonly source: string;
  /** Day on which it was read, `2026-11-29`. */
  readonly date: string;
  /** Address of the site. */
  readonly origin: string;
}

/** One letter, and what its file is called. */
export interface Letter {
  readonly file: string;
  readonly text: string;
}

/** Fills `{{…}}`. */
const fill = (words: string, values: Readonly<Record<string, string>>): string =>
  words.replace(/\{\{(\w+)\}\}/g, (all, name: string) => values[name] ?? all);

/** What the entry of the list of changes says. */
export function changeSays(
  words: LetterWords,
  { what, name, paper }: Pick<ToldCorrection, 'what' | 'name' | 'paper'>,
): Readonly<Record<LetterLanguage, string>> {
  const say = (language: LetterLanguage) =>
    `${fill(words.what[what][language], { name })} ${words.paper[paper][language]}`;
  return { sv: say('sv'), en: say('en') };
}

/** Where the missions have pages of their own, which say how to write to them. */
const WEBSITES = 'https://www.swedenabroad.se';

/** The missions to write to, each with its page here and its own, where its address stands. */
export const missionList = ({ missions, origin }: ToldCorrection): string =>
  missions
    .map(({ id, name, website }) =>
      [name.en, `${origin}/en/missions/${id}/`, website.sv === null ? 'no page known' : WEBSITES + website.sv]
        .map((line) => `${line}\n`)
        .join('  '),
    )
    .join('');

/** The letters to send; none to missions where nothing is to be thrown away. */
export function lettersOf(words: LetterWords, told: ToldCorrection): readonly Letter[] {
  return letterLanguages.flatMap((language) => {
    const values = valuesIn(language, words, told);
    const partners = { file: `partners.${language}.txt`, text: fill(words.partners[language], values) };
    const missions = { file: `missions.${language}.txt`, text: fill(words.missions[language], values) };
    return told.editions.length > 0 ? [missions, partners] : [partners];
  });
}

function valuesIn(language: LetterLanguage, words: LetterWords, told: ToldCorrection) {
  const { name, paper, editions, numbers, origin, source, date } = told;
  const now = (numbersNow: readonly string[]) => numbersNow.join(', ') || words.none[language];
  const lost = new Set(
    numbers.map((one) => fill(words.was[language], { printed: one.printed, now: now(one.now) })),
  );
  return {
    name,
    origin,
    source,
    date,
    what: fill(words.what[told.what][language], { name }),
    paper: words.paper[paper][language],
    numbers: [...lost].map((line) => `${line}\n`).join(''),
    editions: linesOf(editions.map(({ edition, leaflet, locale }) => `${edition} (${leaflet}, ${locale})`)),
  };
}

/** An empty line would end the list in a letter. */
const linesOf = (lines: readonly string[]): string => lines.map((line) => `   ${line}`).join('\n');
