/** Where a fact was read and how it was checked: the parts every record of facts shares. */

import { z } from 'zod';

/** A day: `2026-11-22`. */
export const isoDate = z.iso.date();

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
    /** Date shown in the copy that was read, or `undated`. */
    copyDate: z.string().min(1).optional(),
  })
  .refine((source) => (source.url === undefined) !== (source.document === undefined), {
    error: 'a source has either a “url” or a “document”',
  });
export type Source = z.infer<typeof sourceSchema>;

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

/** How far the recorded sources carry. */
export const confidence = z.enum(['high', 'medium', 'low']);
