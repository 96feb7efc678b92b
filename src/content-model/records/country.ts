/**
 * Numbers that work in other countries, for those who have not left yet or are on their way:
 * `content/facts/countries.yaml`. Only numbers marked `print_ready` may be shown to readers.
 */

import { z } from 'zod';
import { confidence, isoDate, surveySourcesSchema } from './source.ts';

const text = z.string().min(1);

const emergencySchema = z.strictObject({
  use: z.enum(['general', 'police']),
  number: text,
  /** Keys in the file's `sources`. */
  sources: z.array(text),
  confidence,
  print_ready: z.boolean(),
});

const helplineSchema = z.strictObject({
  number: text,
  name: text,
  /** In the source's own words. */
  hours: text.optional(),
  languages: text.optional(),
  from_abroad: text.optional(),
  email: z.email().optional(),
  /** Another number of the same or a similar service. */
  also: text.optional(),
  note: text.optional(),
  source: text,
  source_date: text,
  confidence,
  print_ready: z.boolean(),
});

export const countrySchema = z.strictObject({
  /** ISO 3166-1 code (`XK` for Kosovo). */
  code: z.string().regex(/^[A-Z]{2}$/),
  name: z.strictObject({ sv: text, en: text }),
  /** Ids of Swedish missions there. */
  missions: z.array(text),
  emergency: z.array(emergencySchema),
  emergency_note: text.optional(),
  trafficking_hotline: z.array(helplineSchema),
  child_helpline: z.array(helplineSchema),
  /** A number that may exist; a lead for editors, never shown. */
  child_helpline_candidate: z.strictObject({ number: text, basis: text, confidence }).optional(),
  note: text.optional(),
});
export type Country = z.infer<typeof countrySchema>;

/** The whole file. */
export const countriesFileSchema = z.strictObject({
  generated: isoDate,
  rule: text,
  sources: surveySourcesSchema,
  counts: z.record(z.string(), z.number()),
  countries: z.array(countrySchema),
});
export type CountriesFile = z.infer<typeof countriesFileSchema>;
