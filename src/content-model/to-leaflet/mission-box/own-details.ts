/**
 * What an embassy adds to a leaflet itself: name, address, telephone, hours, the emergency number of its country, where to
 * turn in a second language. How it is saved in a file, and made tidy before anything else looks at it.
 */
import { z } from 'zod';
import { westernDigits } from '../../../i18n/digits.ts';

/** Most characters of each field: far more than the box holds, far less than would keep the engine busy. */
export const LONGEST = { name: 120, address: 400, phone: 40, hours: 200 } as const;

const tag = z.string().regex(/^[A-Za-z0-9-]{0,35}$/, 'a language is a BCP 47 tag');
const list = z.array(z.string().max(60)).max(200);

const ownDetailsSchema = z.strictObject({
  /** Id in `content/facts/missions.yaml`; empty for another place. */
  mission: z.string().max(60),
  /** ISO 3166-1 code of the country in which the number is dialled; empty without one. */
  country: z.string().regex(/^([A-Z]{2})?$/, 'a country is two capital letters'),
  name: z.string().max(LONGEST.name),
  /** Lines as they stand on the paper. */
  address: z.string().max(LONGEST.address),
  phone: z.string().max(LONGEST.phone),
  /** As {@link readPlainHours} reads them, or in words. */
  hours: z.string().max(LONGEST.hours),
  /** Whether the country's emergency number is printed. */
  emergency: z.boolean(),
  /** Language of name, address and hours; empty for the leaflet's. */
  language: tag,
  /** A second language on the same sheet; empty without one. */
  second: tag,
});
export type OwnDetails = z.infer<typeof ownDetailsSchema>;

/** The form and version of a file of settings. */
export const SETTINGS_FORM = 'vagvisare-leaflets-1';

const settingsSchema = z.strictObject({
  form: z.literal(SETTINGS_FORM),
  locales: list,
  leaflets: list,
  formats: list,
  profiles: list,
  details: ownDetailsSchema,
});

/** What somebody chose and wrote, as it is saved in a file. */
export type Settings = z.infer<typeof settingsSchema>;

// A policy that allows no text as code stands in the way of zod's faster way, and browsers would note the attempt.
z.config({ jitless: true });

/**
 * Reads a file of settings.
 *
 * @returns Nothing if it is no such file.
 */
export function readSettings(text: string): Settings | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  return settingsSchema.safeParse(data).data;
}

/** Whether there is nothing to add. */
export const hasNoDetails = ({ name, address, phone, hours, emergency, second }: OwnDetails): boolean =>
  [name, address, phone, hours, second].every((text) => text.trim() === '') && !emergency;

/** Fields that somebody writes words in. */
export const worded = ['name', 'address', 'hours'] as const;

/** What was written as the project writes it: composed letters, digits 0–9, no invisible signs of direction. */
export function tidyDetails(details: OwnDetails): OwnDetails {
  const tidy = (text: string) =>
    westernDigits(text.normalize('NFC').replace(/[\u061c\u200e\u200f\ufeff]/g, ''));
  const texts = Object.fromEntries(
    [...worded, 'phone' as const].map((field) => [field, tidy(details[field])]),
  );
  return { ...details, ...texts };
}
