/** Words of the call sheet: `content/call-sheet.yaml`, in Swedish alone, because that is what is asked. */
import { z } from 'zod';

const words = z.string().min(1);

/** What every contact is asked, in the order of the sheet. */
export const callQuestions = [
  'number',
  'hours',
  'languages',
  'forWhom',
  'free',
  'anonymous',
  'onBill',
  'withoutPolice',
] as const;
export type CallQuestion = (typeof callQuestions)[number];

const answer = z.enum(['yes', 'partly', 'no', 'unconfirmed']);

const question = z.strictObject({
  /** As it is asked. */
  ask: words,
  /** What can be ticked, by the value in the record. None where the answer is written. */
  answers: z.partialRecord(answer, words),
});

export const callWordsSchema = z.strictObject({
  title: words,
  lead: words,
  /** `{{date}}` is the day on which the sheet was made. */
  madeOn: words,
  /** What to know before ringing. */
  before: z.array(words).min(1),
  sayHeading: words,
  /** How a call may begin. `{{site}}` is the name of the site. */
  say: words,
  /** Headings of the groups, in the order of the sheet. */
  groups: z.strictObject({ paper: words, doubtful: words, open: words, unreached: words }),
  /** Stands where the record has no number. */
  noNumber: words,
  /** Stands at numbers for emergencies. */
  notRung: words,
  /** What the record says now: `{{what}}`. */
  recordSays: words,
  /** Where the record says nothing. */
  unknown: words,
  questions: z.record(z.enum(callQuestions), question),
  /** Heads the questions of one contact. */
  ownQuestions: words,
  /** Who rang, and when. */
  rungBy: words,
  /** Who answered. */
  answeredBy: words,
  /** Stands before the command that takes the answers in. */
  command: words,
});
export type CallWords = z.infer<typeof callWordsSchema>;
