/**
 * Every number of a contact as data, once: what is shown, what is dialled, from where, by call or by text, and which may
 * be printed. Pages, leaflets, vCards, the data for others, the search and the record of editions ask here and only render.
 */
import type { Contact, ContactPhone } from './contact.ts';

/** A number that somebody can call or send a text to. */
export interface ContactNumber {
  /** As it is shown and printed: `116 111`, `+46 77 114 14 00`. */
  readonly shown: string;
  /** What a telephone dials: `116111`, `+46771141400`. */
  readonly dialled: string;
  /** Target of a link: `tel:116111`, `sms:112`. */
  readonly href: string;
  readonly by: 'call' | 'text';
  /** Where it is dialled from. */
  readonly from: 'sweden' | 'abroad';
  /** International form, `+46…`; a short number has one only where a source names it. */
  readonly international?: string;
}

/** The numbers of a contact. Examples, which nobody is sent to, are in none of them. */
export interface Dialling {
  /** Numbers for calls and for texts, in the order of the record. */
  readonly phones: readonly ContactNumber[];
  /** Those that are called inside Sweden, the first one first. */
  readonly calls: readonly ContactNumber[];
  /** The number for text messages. */
  readonly text: ContactNumber | undefined;
  /** The number for callers in other countries, where a source gives one. */
  readonly fromAbroad: ContactNumber | undefined;
}

/** The numbers of a contact, ready to be shown and dialled. */
export function diallingOf({
  phones: recorded,
  sms,
  fromAbroad,
}: Pick<Contact, 'phones' | 'sms' | 'fromAbroad'>): Dialling {
  const phones = recorded.flatMap((phone) => (phone.use === 'example' ? [] : [numberOf(phone, phone.use)]));
  const text = sms?.number == null ? undefined : numberOf({ dial: sms.number }, 'sms');
  return {
    phones,
    calls: phones.filter(({ by }) => by === 'call'),
    text: text ?? phones.find(({ by }) => by === 'text'),
    fromAbroad: 'number' in fromAbroad ? numberAbroad(fromAbroad.number) : undefined,
  };
}

/** Whether a contact can be called or sent a text. */
export function isReached(contact: Contact): boolean {
  const { phones, text } = diallingOf(contact);
  return phones.length > 0 || text !== undefined;
}

/** The numbers of a contact that paper may carry, as printed. Nobody sends a text to a leaflet's number: they are for calls. */
export function printedNumbers(contact: Contact): readonly string[] {
  const { calls, fromAbroad } = diallingOf(contact);
  return [...new Set([...calls, ...(fromAbroad ? [fromAbroad] : [])].map(({ shown }) => shown))];
}

/** Numbers of a contact by which somebody may look for it; the last place is that of the number for texts. */
export function soughtNumbers(contact: Contact): readonly string[] {
  const { phones, text } = diallingOf(contact);
  return [...phones.map(({ shown }) => shown), text?.shown ?? ''];
}

/** Asked for again with every text and leaflet. */
const known = new WeakMap<ReadonlyMap<string, Contact>, ReadonlySet<string>>();

/** Digits of the contacts' short numbers: no text of ours may type them. */
export function shortNumbersOf(contacts: ReadonlyMap<string, Contact>): ReadonlySet<string> {
  const found = known.get(contacts) ?? readShortNumbers(contacts.values());
  known.set(contacts, found);
  return found;
}

function readShortNumbers(contacts: Iterable<Contact>): ReadonlySet<string> {
  return new Set(
    [...contacts].flatMap((contact) =>
      soughtNumbers(contact)
        .filter((number) => number !== '' && isShort(number))
        .map(digitsOf),
    ),
  );
}

/**
 * Whether a number as dialled in Sweden is one of the short ones. All others begin with 0, Sweden's national prefix in
 * the metadata of libphonenumber.
 */
export function isShort(dial: string): boolean {
  return !dial.startsWith('0');
}

/**
 * Target of a link that calls a number, as it is written: `+46 8 405 50 05` is `tel:+4684055005`. The zero in brackets
 * of `+46 (0)8` is for callers inside the country, and is not dialled after its code.
 */
export function telTo(number: string): string {
  return `tel:${digitsOf(number.replace(ZERO_INSIDE, '$1'))}`;
}

/**
 * A number of the record. Short numbers and freephone numbers (020) are dialled as in Sweden: whether the second can be
 * reached as +46 20 is confirmed for none of them. All others are dialled in the international form, which also works
 * from a foreign SIM.
 */
function numberOf({ dial, e164 }: Pick<ContactPhone, 'dial' | 'e164'>, use: 'call' | 'sms'): ContactNumber {
  const isForSwedenOnly = isShort(dial) || dial.startsWith('020');
  const dialled = digitsOf(e164 === undefined || isForSwedenOnly || use === 'sms' ? dial : e164);
  return {
    shown: dial,
    dialled,
    href: use === 'sms' ? `sms:${dialled}` : telTo(dialled),
    by: use === 'sms' ? 'text' : 'call',
    from: 'sweden',
    ...(e164 === undefined ? {} : { international: e164 }),
  };
}

function numberAbroad(number: string): ContactNumber {
  const dialled = digitsOf(number);
  return {
    shown: number,
    dialled,
    href: telTo(number),
    by: 'call',
    from: 'abroad',
    international: dialled,
  };
}

/** Digits and the plus sign: spaces, hyphens and brackets are there for the eye. */
const digitsOf = (number: string): string => number.replace(/[^\d+]/g, '');

/** A zero in brackets behind the code of a country. */
const ZERO_INSIDE = /^(\s*\(?(?:\+|00)[\d\s()-]*?)[([]\s*0\s*[)\]]/;
