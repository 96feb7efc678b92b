/**
 * Sweden's missions abroad, for whoever prints leaflets there: `content/facts/missions.yaml`. No address or
 * number from the register is printed before somebody has checked it (`print_ready`). Keys are those of the
 * survey they came from, so that the file can be compared with it.
 */

import { z } from 'zod';
import { confidence, isoDate, surveySourcesSchema } from './source.ts';

const text = z.string().min(1);
const tag = z.string().regex(/^[A-Za-z0-9-]+$/, 'a language is a BCP 47 tag');
const bilingual = z.strictObject({ sv: text, en: text });

/** Contact details as an official register lists them. */
const registerContactSchema = z.strictObject({
  /** Whether somebody has checked them for print. */
  print_ready: z.boolean(),
  phone: z.strictObject({
    as_listed: text,
    e164: z
      .string()
      .regex(/^\+[0-9]{6,15}$/)
      .nullable(),
    /** Whether the number has the shape of its country's numbers. */
    valid_format: z.boolean(),
  }),
  phone_note: text.optional(),
  email: z.email().nullable(),
  email_note: text.optional(),
  visiting_address: text.nullable(),
  /** Key in the file's `sources`. */
  source: text,
  note: text.optional(),
});

export const missionSchema = z.strictObject({
  /** Address of its page at the embassy desk. Never changes. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  kind: z.enum(['embassy', 'consulate-general', 'representation']),
  name: bilingual,
  city: bilingual,
  /** ISO 3166-1 code (`XK` for Kosovo). */
  country: z.string().regex(/^[A-Z]{2}$/),
  country_name: bilingual,
  country_note: text.optional(),
  /** Paths on swedenabroad.se. */
  website: z.strictObject({ sv: text.nullable(), en: text.optional(), note: text.optional() }),
  /** Paper its printers hold. */
  paper: z.enum(['A4', 'Letter']),
  /** Languages of its country, by number of speakers. */
  languages: z.array(tag),
  language_detail: z.array(
    z.strictObject({
      tag,
      percent: z.number().min(0).max(100),
      official: z.boolean().optional(),
      note: text.optional(),
    }),
  ),
  /** Those among the first languages of this project. */
  languages_in_first_24: z.array(tag),
  languages_later: z.array(tag),
  /** Languages under the rule that are worth a leaflet. */
  languages_consider: z.array(z.strictObject({ tag, why: text })).optional(),
  status: z.enum(['open', 'relocated', 'closing', 'closed', 'planned', 'unknown']),
  status_detail: text,
  /** Date in the source's own terms. */
  status_as_of: text,
  status_confidence: confidence,
  status_sources: z.array(text),
  lists: z.strictObject({ swedenabroad_2024_06: z.boolean(), scb_register_2026_01: z.boolean() }),
  confidence,
  register_contact: registerContactSchema.nullable(),
  sources: z.array(text),
  /** Whether the public is received there. */
  serves_public: z.boolean(),
});
export type Mission = z.infer<typeof missionSchema>;

/** The whole file. */
export const missionsFileSchema = z.strictObject({
  generated: isoDate,
  about: text,
  sources: surveySourcesSchema,
  rules: z.record(z.string(), text),
  counts: z.record(z.string(), z.union([z.number(), z.record(z.string(), z.number())])),
  missions: z.array(missionSchema),
  /** Countries served by an ambassador in Stockholm. */
  stockholm_based: z.strictObject({
    countries: z.array(z.strictObject({ country: z.string().regex(/^[A-Z]{2}$/), name_sv: text })),
    note: text,
  }),
  /** Missions that were looked for and not found. */
  not_found: z.array(text),
});
export type MissionsFile = z.infer<typeof missionsFileSchema>;
