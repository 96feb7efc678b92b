/**
 * Swedish phone numbers: whether one can be dialled, whether its two forms are the same number, and how a
 * `tel:` link writes it.
 *
 * libphonenumber-js knows ordinary numbers but no short ones, so these stand in a table of our own.
 */

import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  Metadata,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import type { Problem } from '../../leaflet/problems.ts';
import {
  type PhoneShape,
  phoneDiffers,
  phoneFromAbroadInvalid,
  phoneHasNoLongForm,
  phoneInOtherCountry,
  phoneInvalid,
  phoneNotInCountry,
  phoneWithoutCountry,
} from '../problems/number-problems.ts';
import { splitAtFixed } from '../wording/check-run.ts';

/** A number that is dialled without an area code and only inside Sweden. */
export interface ShortNumber {
  /** Digits without spaces. */
  readonly digits: string;
  /** International form of the line behind it, where one is published. */
  readonly longForm?: string;
  /** Where the number, and its long form, were read. */
  readonly source: string;
}

const pts116 =
  'https://pts.se/sv/dokument/beslut/tele/2023/beslut-om-andring-av-telefoninummerplanen-avseende-116-serien/';

/** Every short number a record may use. */
export const shortNumbers: readonly ShortNumber[] = [
  { digits: '112', source: 'Directive (EU) 2018/1972, article 109: the single European emergency number' },
  {
    digits: '11414',
    longForm: '+46771141400',
    source: 'https://www.sosalarm.se/inblick/redaktionella-artiklar/114-14-polismyndighetens-telefonnummer/',
  },
  { digits: '116000', source: pts116 },
  { digits: '116006', source: pts116 },
  { digits: '116016', source: pts116 },
  { digits: '116111', source: pts116 },
  {
    digits: '1177',
    longForm: '+46771117700',
    source:
      'https://www.rfet.se/krisberedskap/viktiga-telefonnummer.html; the long form from two third-party lists',
  },
  { digits: '90101', source: 'third-party lists of 2025 and 2026; no official page was read' },
];

const byDigits = new Map(shortNumbers.map((short) => [short.digits, short]));

/** The part of a record's phone that the checks need. */
interface DialledNumber {
  readonly dial: string;
  readonly e164?: string | undefined;
}

/** The digits of a number, without spaces and hyphens. */
function digitsOf(dial: string): string {
  return dial.replace(/[\s-]/g, '');
}

/** @returns The short number, if it is one. */
export function shortNumberOf(dial: string): ShortNumber | undefined {
  return byDigits.get(digitsOf(dial));
}

/** Checks that a number can be dialled in Sweden and that its international form is the same number. */
export function checkPhone(phone: DialledNumber, where: Problem['where']): Problem[] {
  const short = shortNumberOf(phone.dial);
  if (short !== undefined) return checkShortNumber(phone, short, where);
  const parsed = parsePhoneNumberFromString(phone.dial, 'SE');
  if (parsed === undefined || !parsed.isValid()) return [phoneInvalid(where, phone.dial)];
  if (parsed.number !== phone.e164) return [phoneDiffers(where, phone.dial, phone.e164, parsed.number)];
  return [];
}

function checkShortNumber(phone: DialledNumber, short: ShortNumber, where: Problem['where']): Problem[] {
  if (phone.e164 === undefined || phone.e164 === short.longForm) return [];
  if (short.longForm === undefined) return [phoneHasNoLongForm(where, phone.dial, phone.e164)];
  return [phoneDiffers(where, phone.dial, phone.e164, short.longForm)];
}

/** Checks a number that is meant to be dialled from another country. */
export function checkFromAbroad(number: string, where: Problem['where']): Problem[] {
  const isInternational = number.startsWith('+') && parsePhoneNumberFromString(number)?.isValid() === true;
  return isInternational ? [] : [phoneFromAbroadInvalid(where, number)];
}

/** A number of another country than Sweden. */
export interface ForeignNumber {
  /** With spaces, as it is printed: `+40 21 406 7100`. */
  readonly international: string;
}

/**
 * Reads a number as it is dialled in a country, or in its international form.
 *
 * @param country - ISO 3166-1 code, such as `RO`.
 * @returns The number, or why it is none of that country.
 */
export function readPhoneIn(
  number: string,
  country: string,
  where: Problem['where'],
): { readonly number: ForeignNumber } | { readonly problem: Problem } {
  if (!isSupportedCountry(country)) return { problem: phoneWithoutCountry(where) };
  const parsed = parsePhoneNumberFromString(number, country);
  const shape = shapeIn(country);
  if (parsed === undefined || !parsed.isValid())
    return { problem: phoneNotInCountry(where, number, country, shape) };
  if (parsed.country !== country) return { problem: phoneInOtherCountry(where, number, country, shape) };
  return { number: { international: parsed.formatInternational() } };
}

function shapeIn(country: CountryCode): PhoneShape {
  const metadata = new Metadata();
  metadata.selectNumberingPlan(country);
  const lengths = metadata.numberingPlan?.possibleLengths() ?? [];
  const runs: [number, number][] = [];
  for (const length of [...lengths].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.[1] === length - 1) run[1] = length;
    else runs.push([length, length]);
  }
  return {
    prefix: `+${getCountryCallingCode(country)}`,
    digits: runs.map(([least, most]) => (least === most ? least : `${least}–${most}`)).join(', '),
  };
}

/** The first telephone number that stands among other words: valid in the country, or in international form. */
export function findPhone(text: string, country: string): string | undefined {
  return splitAtFixed(text).find(({ kind, text: figure }) => kind === 'figure' && isPhone(figure, country))
    ?.text;
}

function isPhone(figure: string, country: string): boolean {
  const home = isSupportedCountry(country) ? country : undefined;
  return parsePhoneNumberFromString(figure, home)?.isValid() === true;
}

/**
 * Target of a link that calls a number.
 *
 * Short numbers and freephone numbers (020) keep the form dialled in Sweden: whether the second can be
 * reached as +46 20 is confirmed for none of them. All others take the international form, which also works
 * from a foreign SIM.
 *
 * @returns For example `tel:116111` or `tel:+46739206817`.
 */
export function telHref(phone: DialledNumber): string {
  const digits = digitsOf(phone.dial);
  const isFreephone = digits.startsWith('020');
  if (phone.e164 === undefined || isFreephone || byDigits.has(digits)) return `tel:${digits}`;
  return `tel:${phone.e164}`;
}
