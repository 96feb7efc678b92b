/**
 * A contact: one service that a reader can turn to. One file each in `content/facts/contacts/`,
 * language-free; what is said about it to readers stands in `content/<locale>/contacts.yaml`.
 */

import { z } from 'zod';
import type { Problem } from '../../leaflet/problems.ts';
import { readHours } from '../hours/hours.ts';
import { hoursInvalid } from '../problems/number-problems.ts';
import { idDiffersFromFile } from '../problems/record-problems.ts';
import { checkFromAbroad, checkPhone } from './phone.ts';
import { type Locate, readRecord } from './record.ts';
import { checkedSchema, confidence, sourceSchema } from './source.ts';

/** What a contact helps with: the directory's filter. */
export const contactNeeds = [
  'danger',
  'police',
  'talk',
  'children',
  'health',
  'home',
  'work',
  'papers',
  'law-money',
  'going-home',
  'abroad',
  'professionals',
] as const;

/** Whom a contact is for. */
export const contactAudiences = [
  'everyone',
  'adults',
  'children',
  'youth',
  'families',
  'women',
  'girls',
  'men',
  'boys',
  'lgbtqi',
  'deaf',
  'victims',
  'relatives',
  'witnesses',
  'workers',
  'undocumented',
  'asylum-seekers',
  'permit-holders',
  'foreign-citizens',
  'eu-citizens',
  'homeless',
  'registered-residents',
  'swedish-residents',
  'professionals',
  'people-who-use-violence',
] as const;

const text = z.string().min(1);
const yesNo = z.enum(['yes', 'no', 'unconfirmed']);

/** One phone number of a contact. */
const phoneSchema = z.strictObject({
  /** As dialled inside Sweden, spaced as printed: `116 111`. */
  dial: z.string().regex(/^[0-9][0-9 -]*$/, 'a number has digits, spaces and hyphens only'),
  /** International form, `+46…`. Short numbers have none unless one is published. */
  e164: z
    .string()
    .regex(/^\+[1-9][0-9]{6,14}$/, 'an international form is + and digits')
    .optional(),
  /** What the number is for: a call (the default), text messages only, or an example that nobody is sent to. */
  use: z.enum(['call', 'sms', 'example']).default('call'),
  /** What to know about this number. Internal English. */
  note: text.optional(),
});
export type ContactPhone = z.infer<typeof phoneSchema>;

/** How a contact is reached from another country. */
const fromAbroadSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('number'),
    /** International form, spaced as printed. */
    number: text,
    note: text.optional(),
  }),
  z.strictObject({
    /** `other-service`: in another EU country the same number reaches that country's own service. `none`: no number. */
    status: z.enum(['not-reachable', 'other-service', 'unconfirmed', 'none']),
    note: text.optional(),
  }),
]);

export const contactSchema = z.strictObject({
  /** Same as the file name; the anchor in the directory. Never changes: it is printed in addresses. */
  id: z.string().regex(/^[a-z0-9-]+$/, 'an id has small letters, digits and hyphens'),
  /** What sort of service it is. */
  kind: z.enum([
    'emergency',
    'police',
    'helpline',
    'child',
    'health',
    'authority',
    'ngo',
    'shelter',
    'union',
  ]),
  /** Official Swedish name. */
  name: text,
  /** Short name as readers see it in a sentence. */
  shortName: text,
  /** What it is, in English, for editors. */
  nameEn: text,
  /** Its numbers, the first one first. */
  phones: z.array(phoneSchema),
  /** How it is reached from another country. */
  fromAbroad: fromAbroadSchema,
  /** Text messages; `number: null` where it takes them but the number is not known. */
  sms: z.strictObject({ number: text.nullable(), note: text.optional() }).nullable(),
  /** Chat in the browser. */
  chat: z.strictObject({ url: z.httpUrl(), note: text.optional() }).nullable(),
  /** E-mail address. */
  email: z.email().nullable(),
  /** What is known about e-mail where no address is. */
  emailNote: text.optional(),
  /** Web address. */
  url: z.httpUrl().nullable(),
  /** Whether the web address was seen in a source. One that was only inferred is shown to nobody. */
  urlSeen: z.boolean(),
  /** Whether contact costs nothing. */
  free: yesNo,
  freeNote: text.optional(),
  /** Whether one may stay anonymous. `partly`: in some cases, see the note. */
  anonymous: z.enum(['yes', 'partly', 'no', 'unconfirmed']),
  anonymousNote: text.optional(),
  /** Whether the call is listed on the phone bill. */
  onBill: z.enum(['yes', 'no', 'unconfirmed', 'not-a-call']),
  onBillNote: text.optional(),
  /** Opening hours in OpenStreetMap syntax, or null where unknown. */
  hours: text.nullable(),
  /** How old or uncertain the hours are. Internal English. */
  hoursNote: text.optional(),
  /** Whether the hours may be shown without “not confirmed”. */
  hoursSure: z.boolean(),
  /** IANA time zone of the hours; `local` where each place has its own. */
  timezone: text.nullable(),
  /** Languages it answers in. */
  languages: z.strictObject({
    /** BCP 47 tags, only those a source states plainly. */
    tags: z.array(text),
    /** Whether it works with interpreters. */
    interpreter: yesNo,
    /** What the source says, in full. Internal English. */
    note: text,
  }),
  /** Whom it is for. */
  forWhom: z.array(z.enum(contactAudiences)),
  /** Whom it is for, in the source's words. Internal English. */
  forWhomNote: text,
  /** Forms of exploitation the sources name. Internal English. */
  exploitation: z.array(text),
  /** What it helps with. */
  needs: z.array(z.enum(contactNeeds)),
  /** Where it works. */
  region: z.strictObject({
    scope: z.enum(['national', 'regional', 'local', 'abroad', 'eu']),
    /** Swedish counties by name without “län”; empty where national or not known. */
    counties: z.array(text),
    /** What the source says. Internal English. */
    note: text,
  }),
  /** Whether it helps without a report to the police. */
  withoutPolice: z.enum(['yes', 'no', 'unknown']),
  /** What an editor must know. Internal English. */
  note: text,
  /** Where all this was read. */
  sources: z.array(sourceSchema),
  confidence,
  /** Why that confidence. */
  confidenceWhy: text,
  /** `yes` everywhere; `verify-first` on the site with “not confirmed”, never in print; `no` nowhere. */
  publish: z.enum(['yes', 'verify-first', 'no']),
  publishNote: text.optional(),
  /** The last check. */
  checked: checkedSchema,
});
export type Contact = z.infer<typeof contactSchema>;
export type ContactNeed = (typeof contactNeeds)[number];

/** Reads one contact file and checks its numbers and hours. */
export function readContact(
  file: string,
  source: string,
): { contact?: Contact; problems: readonly Problem[] } {
  const { value, problems, locate } = readRecord(file, source, contactSchema);
  if (value === undefined) return { problems };
  return { contact: value, problems: [...checkId(file, value.id, locate), ...checkContact(value, locate)] };
}

function checkId(file: string, id: string, locate: Locate): Problem[] {
  const expected = file.replace(/^.*\//, '').replace(/\.yaml$/, '');
  return id === expected ? [] : [idDiffersFromFile(locate(['id']), id, expected)];
}

function checkContact(contact: Contact, locate: Locate): Problem[] {
  const problems = contact.phones.flatMap((phone, index) => checkPhone(phone, locate(['phones', index])));
  if (contact.sms?.number != null) {
    const number = contact.sms.number;
    const listed = contact.phones.find(({ dial }) => dial === number);
    if (listed === undefined && number !== '112')
      problems.push(...checkPhone({ dial: number }, locate(['sms', 'number'])));
  }
  if (contact.fromAbroad.status === 'number') {
    problems.push(...checkFromAbroad(contact.fromAbroad.number, locate(['fromAbroad', 'number'])));
  }
  if (contact.hours !== null) {
    const read = readHours(contact.hours);
    if ('reason' in read) problems.push(hoursInvalid(locate(['hours']), contact.hours, read.reason));
  }
  return problems;
}

/** Numbers a reader may call, the first one first. */
export function callableNumbers(contact: Contact): readonly ContactPhone[] {
  return contact.phones.filter(({ use }) => use === 'call');
}

/** The web address that may be shown, if any. */
export function shownUrl(contact: Contact): string | undefined {
  return contact.urlSeen && contact.url !== null ? contact.url : undefined;
}
