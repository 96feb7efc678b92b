/** Where a translation rightly says otherwise than the words of its source, each with its reason: `content/differs-from-english.yaml`. */
import { z } from 'zod';
import type { Problem } from '../../../leaflet/problems.ts';
import { type ContentFiles, textOf } from '../../files/content-files.ts';
import { differenceUnused } from '../../problems/language-problems.ts';
import { readRecord } from '../../records/record.ts';
import { kinds } from './deciding-words.ts';

/** Where the list stands. */
export const DIFFERENCES_FILE = 'content/differs-from-english.yaml';

const entry = z.strictObject({
  /** Words of the English sentence. */
  says: z.string().min(1),
  /** Languages in which it is said otherwise. */
  in: z.array(z.string()).min(1),
  /** What differs. */
  about: z.enum([...kinds, 'figures', 'length']),
  why: z.string().min(1),
});

/** What can differ. */
export type Matter = z.infer<typeof entry>['about'];

/** The list, and which of it was needed. */
export interface KnownDifferences {
  /**
   * What is listed of a sentence and its translation.
   *
   * @param about - What was compared.
   * @param differing - In what they differ.
   */
  known(
    sentence: string,
    locale: string,
    about: ReadonlySet<Matter>,
    differing: ReadonlySet<Matter>,
  ): ReadonlySet<Matter>;
  /** Whether the list cannot be read: nobody knows then what is right. */
  readonly isBroken: boolean;
  /**
   * What is wrong with the list, once everything has been compared: entries of sentences that do not differ. Of a sentence that was not
   * met, as its text is broken or older than the English, nothing is known.
   */
  problems(): readonly Problem[];
}

/** Reads the list; without the file nothing is known. */
export function readDifferences(content: ContentFiles): KnownDifferences {
  const {
    value = [],
    problems,
    locate,
  } = readRecord(DIFFERENCES_FILE, textOf(content, DIFFERENCES_FILE) ?? '[]', z.array(entry));
  const byLocale = new Map<string, (z.infer<typeof entry> & { readonly at: number })[]>();
  for (const [at, one] of value.entries())
    for (const locale of one.in) byLocale.set(locale, [...(byLocale.get(locale) ?? []), { ...one, at }]);
  const met = new Set<string>();
  const needed = new Set<string>();
  return {
    isBroken: problems.length > 0,
    known(sentence, locale, about, differing) {
      const found = (byLocale.get(locale) ?? []).filter(
        (one) => about.has(one.about) && sentence.includes(one.says),
      );
      for (const one of found) (differing.has(one.about) ? needed : met).add(`${one.at} ${locale}`);
      return new Set(found.map((one) => one.about));
    },
    problems: () => [
      ...problems,
      ...value.flatMap((one, at) =>
        one.in
          .filter((locale) => met.has(`${at} ${locale}`) && !needed.has(`${at} ${locale}`))
          .map((locale) => differenceUnused({ ...locate([at]), locale }, one.says, one.about, locale)),
      ),
    ],
  };
}
