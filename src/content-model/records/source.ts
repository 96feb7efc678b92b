/** Where a fact was read and how it was checked: the parts every record of facts shares. */

import { z } from 'zod';

/** A day: `2026-11-22`. */
export const isoDate = z.iso.date();

/**
 * When a copy that was read was made: a year, a month or a day; `about`, `before` or `after` it; or `undated`. What readers
 * are told of its age comes from here.
 */
const copyDate = z
  .string()
  .regex(
    /^(?:undated|(?:(?:about|before|after) )?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)$/,
    'a copy is of 2018, 2018-02 or 2018-02-15, of “about”, “before” or “after” such a date, or “undated”',
  );

/** One place where a fact was read. */
export const sourceSchema = z
  .strictObject({
    /** Web address of the page, as stored. */
    url: z.httpUrl().optional(),
    /** A source without a public address. */
    document: z.string().min(1).optional(),
    /** What stands there, in own words. */
    seen: z.string().min(1).optional(),
    /** What to know about the source itself. */
    note: z.string().min(1).optional(),
    /** When the copy that was read was made. */
    copyDate: copyDate.optional(),
    /** How that is known, or what the copy looks like where it is not. Internal English. */
    copyNote: z.string().min(1).optional(),
    /** Numbers, as dialled, that this source fixes by decision: the numbering plan, a directive. They do not grow old. */
    decides: z.array(z.string().regex(/^[0-9][0-9 ]*$/)).optional(),
  })
  .refine((source) => (source.url === undefined) !== (source.document === undefined), {
    error: 'a source has either a “url” or a “document”',
  });
export type Source = z.infer<typeof sourceSchema>;

/** What a file from a survey was read from; its records name them by these keys. */
export const surveySourcesSchema = z.record(
  z.string(),
  z.strictObject({
    url: z.string().min(1),
    note: z.string().min(1).optional(),
    licence: z.string().min(1).optional(),
    type: z.string().min(1).optional(),
  }),
);

/**
 * How a fact was last checked. `source-read`: somebody read a page about it. `rung`: somebody rang or opened
 * it.
 * `owner-confirmed`: its owner answered. `not-checked`: nothing was read. A label shown to readers never
 * claims more.
 */
export const checkedSchema = z.strictObject({
  /** The strongest check that was made. */
  how: z.enum(['source-read', 'rung', 'owner-confirmed', 'not-checked']),
  /** Day of that check, or the day the record was made where nothing was checked. */
  on: isoDate,
});
export type Checked = z.infer<typeof checkedSchema>;

/** What must be looked at again on a day that is known already: a proposal begins to apply, a decision ends. */
export const lookAgainSchema = {
  /** From this day on the record may be wrong. The check says so until somebody has read what became of it. */
  lookAgain: isoDate.optional(),
  /** What is to be looked up then. Internal English. */
  lookAgainWhy: z.string().min(1).optional(),
};

/** The day and its reason come together. */
export const hasReason = (record: {
  readonly lookAgain?: string | undefined;
  readonly lookAgainWhy?: string | undefined;
}): boolean => (record.lookAgain === undefined) === (record.lookAgainWhy === undefined);
export const reasonMissing = { error: '“lookAgain” and “lookAgainWhy” come together', path: ['lookAgain'] };

/** How far the recorded sources carry. */
export const confidence = z.enum(['high', 'medium', 'low']);
