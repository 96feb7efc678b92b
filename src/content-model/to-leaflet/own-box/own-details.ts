/**
 * What an organisation adds to a leaflet itself (an embassy, a town, a shelter, a union): name, address, telephone, hours, web
 * address, logo, the emergency number of its country, where to turn in a second language; and which rights it leaves out. How it
 * is saved in a file, and made tidy before anything else looks at it.
 */
import { z } from 'zod';
import { westernDigits } from '../../../i18n/digits.ts';
import { LONGEST_LOGO, logoAddress } from '../../pictures/logo.ts';

/** Most characters of each field: far more than the box holds, far less than would keep the engine busy. */
export const LONGEST = { name: 120, address: 400, phone: 40, hours: 200, web: 120 } as const;
/** Most characters of a logo that is kept as the address of its bytes. */
const LONGEST_ADDRESS = Math.ceil((LONGEST_LOGO * 4) / 3) + 40;

const tag = z.string().regex(/^[A-Za-z0-9-]{0,35}$/, 'a language is a BCP 47 tag');
const list = z.array(z.string().max(60)).max(200);

/** Fields that a file does not have are empty: older files have fewer, and files may be written by hand. */
const ownDetailsSchema = z.strictObject({
  /** Id in `content/facts/missions.yaml`; empty for any other organisation. */
  mission: z.string().max(60).default(''),
  /** ISO 3166-1 code of the country in which the number is dialled; empty without one. */
  country: z
    .string()
    .regex(/^([A-Z]{2})?$/, 'a country is two capital letters')
    .default(''),
  name: z.string().max(LONGEST.name).default(''),
  /** Lines as they stand on the paper. */
  address: z.string().max(LONGEST.address).default(''),
  phone: z.string().max(LONGEST.phone).default(''),
  /** As {@link readPlainHours} reads them, or in words. */
  hours: z.string().max(LONGEST.hours).default(''),
  /** A page of its own, with or without `https://`. */
  web: z.string().max(LONGEST.web).default(''),
  /** Its logo, SVG or PNG, as a `data:` address; empty without one. */
  logo: z
    .string()
    .max(LONGEST_ADDRESS)
    .refine((text) => text === '' || logoAddress.test(text), 'a logo is a data: address of an SVG or PNG')
    .default(''),
  /** Whether the country's emergency number is printed. */
  emergency: z.boolean().default(false),
  /** Language of name, address and hours; empty for the leaflet's. */
  language: tag.default(''),
  /** A second language on the same sheet; empty without one. */
  second: tag.default(''),
  /** Rights that are left out, by their ids (`choice` of a leaflet's blocks). */
  without: list.default([]),
});
export type OwnDetails = z.infer<typeof ownDetailsSchema>;

/** The form and version of a file of settings. */
export const SETTINGS_FORM = 'vagvisare-leaflets-1';

const settingsSchema = z.strictObject({
  form: z.literal(SETTINGS_FORM),
  locales: list.default([]),
  leaflets: list.default([]),
  formats: list.default([]),
  profiles: list.default([]),
  details: ownDetailsSchema,
});

/** What somebody chose and wrote, as it is saved in a file. */
export type Settings = z.infer<typeof settingsSchema>;

// A policy that allows no text as code stands in the way of zod's faster way, and browsers would note the attempt.
z.config({ jitless: true });

/** As long as a file of settings can be, with a logo in it, bytes. */
export const LONGEST_SETTINGS = LONGEST_ADDRESS + 100_000;

/**
 * Reads a file of settings.
 *
 * @returns Nothing if it is no such file.
 */
export function readSettings(text: string): Settings | undefined {
  if (text.length > LONGEST_SETTINGS) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  return settingsSchema.safeParse(data).data;
}

/** Whether there is nothing to add. */
export const hasNoDetails = (details: OwnDetails): boolean =>
  !hasOwnWords(details) && details.without.length === 0;

/** Whether anything is to be printed besides the leaflet itself. */
export const hasOwnWords = ({
  name,
  address,
  phone,
  hours,
  web,
  logo,
  emergency,
  second,
}: OwnDetails): boolean =>
  [name, address, phone, hours, web, logo, second].some((text) => text.trim() !== '') || emergency;

/** Fields that somebody writes words in. */
export const worded = ['name', 'address', 'hours'] as const;

/** What was written as the project writes it: composed letters, digits 0–9, no invisible signs of direction. */
export function tidyDetails(details: OwnDetails): OwnDetails {
  const tidy = (text: string) =>
    westernDigits(text.normalize('NFC').replace(/[\u061c\u200e\u200f\ufeff]/g, ''));
  const texts = Object.fromEntries(
    [...worded, 'phone' as const, 'web' as const].map((field) => [field, tidy(details[field])]),
  );
  return { ...details, ...texts };
}

/**
 * A web address as a link opens it.
 *
 * @param written - With or without `https://`.
 * @returns Nothing if it is none, or none of the web.
 */
export function webAddress(written: string): string | undefined {
  const text = written.trim();
  const whole = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole) || /\s/.test(text)) return undefined;
  const { protocol, hostname, username, password, port, href } = new URL(whole);
  const isWeb = (protocol === 'https:' || protocol === 'http:') && /^[^.]+(\.[^.]+)+$/.test(hostname);
  return isWeb && username + password + port === '' && !/\.\d+$/.test(hostname) ? href : undefined;
}
