/**
 * A right: what the law gives, where it stands and how sure that is. One file each in
 * `content/facts/rights/`, internal English; what readers see is written in `content/<locale>/`. The numbers
 * that texts name (`<Fact>`) and the Swedish words they teach (`<Term>`) are kept here, so that each is
 * written once.
 */

import { z } from 'zod';
import type { Problem } from '../../leaflet/problems.ts';
import { idDiffersFromFile } from '../problems/record-problems.ts';
import { type Locate, readRecord, repeatedEntries } from './record.ts';
import { checkedSchema, hasReason, isoDate, lookAgainSchema, reasonMissing, sourceSchema } from './source.ts';

const text = z.string().min(1);
const id = z.string().regex(/^[a-z0-9-]+$/, 'an id has small letters, digits and hyphens');

/** A number or a day that texts may name. */
const valueSchema = z.union([
  z.strictObject({
    number: z.number().positive(),
    unit: z.enum(['hour', 'day', 'week', 'month', 'year', 'SEK']),
    /** What the sentence around the number has to say in its own language; `<Fact>` prints number and unit only. */
    qualifier: z.enum(['at least', 'at most']).optional(),
  }),
  z.strictObject({
    /** A day that a decision or a law names. */
    date: isoDate,
  }),
]);
export type FactValue = z.infer<typeof valueSchema>;

export const rightSchema = z
  .strictObject({
    /** Same as the file name. */
    id,
    /** What it is about. Internal English. */
    title: text,
    /** A number of its own, by which records refer to each other, as in “(26)”. */
    section: text,
    /** What it says, in plain internal English. The source for writers, never shown. */
    plain: text,
    /** How far the sources carry. A `proposal` is not law. */
    status: z.enum(['confirmed', 'partly', 'unconfirmed', 'proposal']),
    /** What the status does not cover. */
    statusNote: text.nullable(),
    /** Whether pages and leaflets may rest on it. */
    usable: z.boolean(),
    /** Sections of law. */
    legalBasis: z.array(
      z.strictObject({
        text,
        /** Whether the section was named in a copy that was read. Otherwise check the law text before citing it. */
        seen: z.boolean(),
        /** How it was seen, where that is not plain. */
        seenHow: text.optional(),
      }),
    ),
    /** Date of the newest copy that supports it, in the source's own terms. */
    asOf: text.nullable(),
    /** Where it was read. */
    sources: z.array(sourceSchema),
    /** What not to promise, and what sources disagree about. Internal English. */
    cautions: z.array(text),
    /** Numbers texts may name as `<Fact id="<right>.<name>"/>`. */
    values: z.record(z.string().regex(/^[a-z-]+$/), valueSchema),
    ...lookAgainSchema,
    /** The last check. */
    checked: checkedSchema,
  })
  .refine(hasReason, reasonMissing);
export type Right = z.infer<typeof rightSchema>;

/** The table of Swedish words, `content/facts/terms.yaml`. */
export const termsSchema = z.record(
  id,
  z.strictObject({
    /** The Swedish word as printed. */
    sv: text,
    /** The right that explains it. */
    right: id,
  }),
);
export type Term = z.infer<typeof termsSchema>[string];

/** Reads one file of a right. */
export function readRight(
  file: string,
  source: string,
): { right?: Right; problems: readonly Problem[]; locate: Locate } {
  const { value, problems, locate } = readRecord(file, source, rightSchema);
  if (value === undefined) return { problems, locate };
  const expected = file.replace(/^.*\//, '').replace(/\.yaml$/, '');
  const wrongId = value.id === expected ? [] : [idDiffersFromFile(locate(['id']), value.id, file)];
  return { right: value, problems: [...problems, ...wrongId, ...repeatedEntries(value, locate)], locate };
}
