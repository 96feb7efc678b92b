/**
 * What of a language is published, and as what. This is the one place that decides it:
 *
 * | Language                                   | Its pages                | Its leaflets                                     |
 * | ------------------------------------------ | ------------------------ | ------------------------------------------------ |
 * | without texts, or its row says it `waits`  | the small page alone     | none                                             |
 * | of class A or B, read by no native speaker | with a line that says so | with a line that says so                         |
 * | of class C, read by none                   | with a line that says so | drafts: a line on every panel, `-draft` in the   |
 * |                                            |                          | file's name, in no kit, on no sheet of many      |
 * |                                            |                          | languages                                        |
 * | of class D, read by none                   | drafts: open, at the top | drafts, as of class C                            |
 * | read by a native speaker (`reviewedBy`)    | finished                 | finished                                         |
 *
 * `reviewedBy` stands in `content/<tag>/translation.yaml`, and only people write it. A language that waits is read by
 * `npm run check:content`, `npm run translations`, `npm run facts` and `npm run audio` as any other.
 */
import type { Language } from './languages.ts';

/** Whether what is published of a language is a draft. */
export interface LanguageStatus {
  readonly pages: 'finished' | 'draft';
  readonly leaflets: 'finished' | 'draft';
}

/** The status of a language, by its class and by whether somebody who speaks it has written or read its texts. */
export function statusOf({ review }: Pick<Language, 'review'>, isReviewed: boolean): LanguageStatus {
  const isDraft = (classes: string) => (!isReviewed && classes.includes(review) ? 'draft' : 'finished');
  return { pages: isDraft('D'), leaflets: isDraft('CD') };
}
