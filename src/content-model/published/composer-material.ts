/** `<locale>/leaflets/compose/material.json`: what the composer knows of missions, countries and languages. */
import { z } from 'zod';
import { dir, listOf, text, url } from './fields.ts';

/** A mission that somebody can choose. */
const missionChoiceSchema = z.strictObject({
  /** As in `content/facts/missions.yaml`. */
  id: text,
  /** In the language of the page. */
  name: text,
  /** ISO 3166-1 code. */
  country: text,
  /** Said beside its name where it is not plainly open. */
  status: text.optional(),
  /** Languages of its country that there are leaflets in; English where there are in none of them. */
  locales: listOf(text),
  /** Paper in its printer. */
  paper: text,
  /** Its own number, once somebody has checked it for print. */
  phone: text.optional(),
});
export type MissionChoice = z.infer<typeof missionChoiceSchema>;

/** A format that somebody can choose. */
const formatChoiceSchema = z.strictObject({
  name: text,
  /** Name of the format that it is on other paper; its own where it is the first. */
  like: text,
  /** Papers in a printer that it can be printed on. */
  papers: listOf(text),
});
export type FormatChoice = z.infer<typeof formatChoiceSchema>;

/** A country that somebody can choose. */
const countryChoiceSchema = z.strictObject({
  /** ISO 3166-1 code. */
  code: text,
  /** In the language of the page. */
  name: text,
  /** General emergency numbers that may be printed; none where nobody has confirmed one, or only the police's is known. */
  emergency: listOf(text),
});
export type CountryChoice = z.infer<typeof countryChoiceSchema>;

/** Words that are printed in the mission's box, in one language; `{{country}}` is to be filled in. */
const boxWordsSchema = z.strictObject({
  /** Canonical tag for `lang`. */
  lang: text,
  dir,
  /** The language's own name. */
  endonym: text,
  /** Says who has added what stands in the box. */
  added: z.string(),
  /** The same where there is little room, as on a card. */
  addedBrief: z.string(),
  /** Stands before the country's emergency number. */
  emergencyIn: z.string(),
  /** Where its pages are. */
  url,
});
export type PrintedWords = z.infer<typeof boxWordsSchema>;

export const materialSchema = z.strictObject({
  /** In the order of the page's language. */
  missions: listOf(missionChoiceSchema),
  formats: listOf(formatChoiceSchema),
  /** In the order of the page's language. */
  countries: listOf(countryChoiceSchema),
  /** Languages that somebody can write in: tag and own name. */
  languages: listOf(z.strictObject({ tag: text, endonym: text })),
  /** Words that are printed in the box, by language. */
  words: z.record(z.string(), boxWordsSchema),
  /** How to print the sheet of two languages that is folded once; `{{paper}}` is to be filled in. */
  foldOnce: z.strictObject({ lang: text, dir, text }),
});
/** Everything for the composer in one working language. */
export type Material = z.infer<typeof materialSchema>;
