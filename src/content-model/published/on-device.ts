/** Lists that a page's own script asks for: the words of the search, the choices of the directory. */
import { z } from 'zod';
import { address, dir, listOf, nonEmpty } from './fields.ts';

/** Something that can be found: a page, or a contact in the directory. */
const findableSchema = z.strictObject({
  /** Page id or `where#<contact id>`: the same in every language. */
  id: nonEmpty,
  /** Address on this site. */
  href: address,
  /** Title of the page, or the contact's words for who or when. */
  title: nonEmpty,
  /** One line under the title; of a page in another language, which language that is. */
  summary: z.string(),
  /** What a contact is called in Swedish. */
  name: nonEmpty.optional(),
  /** Language of the title of a page that has not been written in that of the list: tag for `lang` attributes, and direction. */
  titleIn: z.strictObject({ lang: nonEmpty, dir }).optional(),
  /** Headings, keywords and numbers: what the page says, in few words. */
  says: z.string(),
  /** Words people type that lead here first. */
  typed: z.string(),
  /** Words people type that lead here after other places. */
  alsoTyped: z.string(),
});
export type Findable = z.infer<typeof findableSchema>;

/** Patterns and what stands for them, in this order. */
const replacementsSchema = listOf(z.tuple([nonEmpty, z.string()]).readonly());

/** `<locale>/search/words.json`: what a language can find. */
export const findableWordsSchema = z.strictObject({
  /** BCP 47 tag as in `content/`. */
  tag: nonEmpty,
  /** Tag for `lang` attributes. */
  lang: nonEmpty,
  dir,
  /** Pages in the order of menus, then contacts in the order of the records. */
  found: listOf(findableSchema),
  /** How its script is spelled with Latin letters: `src/i18n/latin-written/`; left out where it has no spelling. */
  spelling: z
    .strictObject({
      script: nonEmpty,
      letters: nonEmpty,
      latin: replacementsSchema,
      unsure: replacementsSchema,
    })
    .optional(),
});
export type FindableWords = z.infer<typeof findableWordsSchema>;

/** `<locale>/search/texts.json`: the whole text of a language's pages, as words that can be compared. */
export const searchTextsSchema = z.strictObject({
  /** BCP 47 tag of the language. */
  tag: nonEmpty,
  pages: listOf(
    z.strictObject({
      /** Address on this site. */
      href: address,
      /** Words as `searchRuns` gives them, a space between two. */
      text: z.string(),
    }),
  ),
});
export type SearchTexts = z.infer<typeof searchTextsSchema>;

/** `<locale>/where/choices.json`: what the directory can be narrowed down to. */
export const choicesSchema = z.strictObject({
  /** The options that the script adds to each list of the page: code and words. */
  lists: z.array(listOf(z.tuple([nonEmpty, nonEmpty]).readonly())),
  /** Every choice that a contact fits, by its id. */
  fits: z.record(z.string(), listOf(nonEmpty)),
});
export type Choices = z.infer<typeof choicesSchema>;
