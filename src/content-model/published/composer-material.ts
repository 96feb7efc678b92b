/** `<locale>/leaflets/compose/material.json`: what the composer knows of missions, countries and languages. */
import { z } from 'zod';
import { dir, listOf, nonEmpty, url } from './fields.ts';

/** A mission that somebody can choose. */
const missionChoiceSchema = z.strictObject({
  /** As in `content/facts/missions.yaml`. */
  id: nonEmpty,
  /** In the language of the page. */
  name: nonEmpty,
  /** ISO 3166-1 code. */
  country: nonEmpty,
  /** Said beside its name where it is not plainly open. */
  status: nonEmpty.optional(),
  /** Languages of its country that there are leaflets in; English where there are in none of them. */
  locales: listOf(nonEmpty),
  /** Paper in its printer. */
  paper: nonEmpty,
  /** Its own number, once somebody has checked it for print. */
  phone: nonEmpty.optional(),
});
export type MissionChoice = z.infer<typeof missionChoiceSchema>;

/** A format that somebody can choose. */
const formatChoiceSchema = z.strictObject({
  name: nonEmpty,
  /** Name of the format that it is on other paper; its own where it is the first. */
  like: nonEmpty,
  /** Papers in a printer that it can be printed on. */
  papers: listOf(nonEmpty),
});
export type FormatChoice = z.infer<typeof formatChoiceSchema>;

/** A country that somebody can choose. */
const countryChoiceSchema = z.strictObject({
  /** ISO 3166-1 code. */
  code: nonEmpty,
  /** In the language of the page. */
  name: nonEmpty,
  /** General emergency numbers that may be printed; none where nobody has confirmed one, or only the police's is known. */
  emergency: listOf(nonEmpty),
});
export type CountryChoice = z.infer<typeof countryChoiceSchema>;

/** Who added something, as it is said in its box: whole, and where there is little room, as on a card. */
const addedBySchema = z.strictObject({ whole: z.string(), brief: z.string() });

/** Words that are printed in an organisation's box, in one language; `{{country}}` and `{{name}}` are to be filled in. */
const printedWordsSchema = z.strictObject({
  /** Canonical tag for `lang`. */
  lang: nonEmpty,
  dir,
  /** The language's own name. */
  endonym: nonEmpty,
  /** Says who has added what stands in the box: a Swedish mission abroad, or any other organisation. */
  addedBy: z.strictObject({ mission: addedBySchema, organisation: addedBySchema }),
  /** What a logo is to whoever does not see it. */
  logo: z.string(),
  /** Says that rights were left out, before the address at which all of them stand. */
  shortened: z.string(),
  /** Stands before the country's emergency number. */
  emergencyIn: z.string(),
  /** Where its pages are: `https://…/en/`. */
  url,
});
export type PrintedWords = z.infer<typeof printedWordsSchema>;

export const materialSchema = z.strictObject({
  /** In the order of the page's language. */
  missions: listOf(missionChoiceSchema),
  formats: listOf(formatChoiceSchema),
  /** In the order of the page's language. */
  countries: listOf(countryChoiceSchema),
  /** Languages that somebody can write in: tag and own name. */
  languages: listOf(z.strictObject({ tag: nonEmpty, endonym: nonEmpty })),
  /** Words that are printed in the box, by language. */
  words: z.record(z.string(), printedWordsSchema),
  /** Pieces of words, in every language, that no mission may print: they tell others what the paper is about. */
  telling: listOf(nonEmpty),
  /** How to print the sheet of two languages that is folded once; `{{paper}}` is to be filled in. */
  foldOnce: listOf(z.strictObject({ lang: nonEmpty, dir, text: nonEmpty })),
});
/** Everything for the composer in one working language. */
export type Material = z.infer<typeof materialSchema>;
