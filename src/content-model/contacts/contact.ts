/**
 * A contact: one service that a reader can turn to. One file each in `content/facts/contacts/`,
 * language-free; what is said about it to readers stands in `content/<locale>/contacts.yaml`.
 */

import { z } from 'zod';
import { isLanguage, languageOf } from '../../i18n/languages.ts';
import {
  checkedSchema,
  confidence,
  hasReason,
  lookAgainSchema,
  reasonMissing,
  sourceSchema,
} from '../records/source.ts';

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

/** Sweden's counties, without “län”. */
export const counties = [
  'Blekinge',
  'Dalarna',
  'Gotland',
  'Gävleborg',
  'Halland',
  'Jämtland',
  'Jönköping',
  'Kalmar',
  'Kronoberg',
  'Norrbotten',
  'Skåne',
  'Stockholm',
  'Södermanland',
  'Uppsala',
  'Värmland',
  'Västerbotten',
  'Västernorrland',
  'Västmanland',
  'Västra Götaland',
  'Örebro',
  'Östergötland',
] as const;

const text = z.string().min(1);
const yesNo = z.enum(['yes', 'no', 'unconfirmed']);

/** Whether a clock somewhere is set by it; `local` where each place has its own. */
function isTimezone(name: string): boolean {
  if (name === 'local') return true;
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).format() !== '';
  } catch {
    // What is no time zone is refused only by throwing.
    return false;
  }
}

/** Sign languages that contacts know. Sources speak of sign language without saying which: in Sweden it is the Swedish one. */
export const SIGN_LANGUAGES: ReadonlySet<string> = new Set(['swl']);

/** Whether readers can be told which language it is, by the tag that everybody has for it: not `swe` for `sv`. */
const isNamed = (tag: string): boolean =>
  SIGN_LANGUAGES.has(tag) ||
  languageOf(tag)?.tag === tag ||
  (isLanguage(tag) && Intl.getCanonicalLocales(tag).includes(tag));

const contactId = z.string().regex(/^[a-z0-9-]+$/, 'an id has small letters, digits and hyphens');
/** Id of another contact whose number this is: it stands in that record alone. */
const of = contactId.optional();

/** One phone number of a contact. */
const phoneSchema = z
  .strictObject({
    /** As dialled inside Sweden, spaced as printed: `116 111`. A short number must stand in one of the sources too. */
    dial: z
      .string()
      .regex(
        /^[0-9][0-9 -]*$/,
        'it takes one number of digits, ordinary spaces and hyphens, such as 116 111 or 08-123 45 67',
      )
      .optional(),
    /** International form, `+46…`. Short numbers have none unless one of the sources names it. */
    e164: z
      .string()
      .regex(/^\+[1-9][0-9]{6,14}$/, "it takes + and digits without spaces, such as '+46771141400'")
      .optional(),
    of,
    /** What the number is for: a call (the default), text messages only, or an example that nobody is sent to. */
    use: z.enum(['call', 'sms', 'example']).default('call'),
    /** What to know about this number. Internal English. */
    note: text.optional(),
  })
  .refine(
    ({ dial, e164, of: lender }) =>
      lender === undefined ? dial !== undefined : (dial ?? e164) === undefined,
    {
      error: 'a number has either “dial” or “of”, the id of the contact whose number it is',
    },
  );

/** How a contact is reached from another country. */
const fromAbroadSchema = z.discriminatedUnion('status', [
  z
    .strictObject({
      /** `number`: one of its phones. `own-number`: a line of its own, which one of the sources names. */
      status: z.enum(['number', 'own-number']),
      /** International form, spaced as printed. */
      number: text.optional(),
      of,
      note: text.optional(),
    })
    .refine(({ number, of: lender }) => (number === undefined) !== (lender === undefined), {
      error: 'it has either a “number” or “of”, the id of the contact whose number it is',
    }),
  z.strictObject({
    /** `other-service`: in another EU country the same number reaches that country's own service. `none`: no number. */
    status: z.enum(['not-reachable', 'other-service', 'unconfirmed', 'none']),
    note: text.optional(),
  }),
]);

/** Text messages. */
const smsSchema = z
  .strictObject({
    /** As dialled inside Sweden; null where it takes them but the number is not known. */
    number: text.nullable().optional(),
    of,
    note: text.optional(),
  })
  .refine(({ number, of: lender }) => (number === undefined) !== (lender === undefined), {
    error: 'it has either a “number” or “of”, the id of the contact whose number it is',
  });

export const contactSchema = z
  .strictObject({
    /** Same as the file name; the anchor in the directory. Never changes: it is printed in addresses. */
    id: contactId,
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
    /** Text messages; null where it takes none. */
    sms: smsSchema.nullable(),
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
    timezone: text
      .refine(isTimezone, 'it takes the name of a time zone, such as Europe/Stockholm, or local')
      .nullable(),
    /** Languages it answers in. */
    languages: z.strictObject({
      /** BCP 47 tags, only those a source states plainly. */
      tags: z.array(text.refine(isNamed, 'it takes the tag of a language, such as sv, en or fa-AF')),
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
      counties: z.array(z.enum(counties)),
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
    /** What whoever rings asks beside what every contact is asked (`content/call-sheet.yaml`): questions in Swedish. */
    ask: z.array(text).min(1).optional(),
    ...lookAgainSchema,
    /** The last check. */
    checked: checkedSchema,
  })
  .refine(hasReason, reasonMissing);
/** A contact as its file has it: numbers of other contacts are only named. */
export type ContactRecord = z.infer<typeof contactSchema>;

/** A number as a record has it. */
export type ContactPhone = Omit<ContactRecord['phones'][number], 'dial' | 'of'> & { readonly dial: string };

/** A contact with all its numbers. */
export type Contact = Omit<ContactRecord, 'phones' | 'fromAbroad' | 'sms'> & {
  readonly phones: readonly ContactPhone[];
  readonly fromAbroad:
    | { readonly status: 'number' | 'own-number'; readonly number: string }
    | { readonly status: 'not-reachable' | 'other-service' | 'unconfirmed' | 'none' };
  readonly sms: { readonly number: string | null } | null;
};
export type ContactNeed = (typeof contactNeeds)[number];

/** The web address that may be shown, if any. */
export function shownUrl(contact: Contact): string | undefined {
  return contact.urlSeen && contact.url !== null ? contact.url : undefined;
}
