/**
 * Whether telephone numbers can be dialled, and whether the forms of one number are the same number.
 *
 * libphonenumber-js knows ordinary numbers but no short ones (112, 116 111). A short number is taken on the word of its
 * record: a source of it must name the number too, so that one slip of a finger is never enough.
 */

import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  Metadata,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import type { Problem } from '../../leaflet/problems.ts';
import {
  type PhoneShape,
  phoneDiffers,
  phoneFromAbroadDiffers,
  phoneFromAbroadInvalid,
  phoneInOtherCountry,
  phoneInvalid,
  phoneLongFormUnnamed,
  phoneNotInCountry,
  phoneNotSwedish,
  phonePremium,
  phoneWithoutCountry,
  phoneWithoutSource,
} from '../problems/number-problems.ts';
import { figuresAsWritten } from '../wording/figures.ts';
import { splitAtFixed } from '../wording/fixed-stretches.ts';
import { isShort } from './dialling.ts';

/** Digits of a number, without spaces and hyphens; with the plus sign of an international form. */
const digitsOf = (number: string): string => number.replace(/[^\d+]/g, '');

/** A number as its record has it, and the figures that the record's sources name ({@link figuresNamed}). */
interface RecordedNumber {
  /** As dialled inside Sweden. */
  readonly dial: string;
  /** International form, `+46…`. */
  readonly e164?: string | undefined;
}

/** Figures that stand in texts about a number's sources, as digits. */
export function figuresNamed(texts: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => figuresAsWritten(text ?? '').map(digitsOf)));
}

/**
 * Checks that a number can be dialled in Sweden and that its international form is the same number.
 *
 * @param named - Figures in the record's sources: a short number, and its long form, must be among them.
 */
export function checkPhone(
  { dial, e164 }: RecordedNumber,
  named: ReadonlySet<string>,
  where: Problem['where'],
): Problem[] {
  if (isShort(dial)) {
    if (!named.has(digitsOf(dial))) return [phoneInvalid(where, dial)];
    if (premiumShort.test(digitsOf(dial))) return [phonePremium(where, dial)];
    if (e164 === undefined) return [];
    const long = parsePhoneNumberFromString(e164);
    if (!named.has(e164) || !long?.isValid()) return [phoneLongFormUnnamed(where, dial, e164)];
    return checkKind(e164, long, true, where);
  }
  const parsed = parsePhoneNumberFromString(dial, 'SE');
  if (parsed === undefined || !parsed.isValid()) return [phoneInvalid(where, dial)];
  const doubtful = checkKind(dial, parsed, true, where);
  if (doubtful.length > 0) return doubtful;
  if (parsed.number !== e164) return [phoneDiffers(where, dial, e164, parsed.number)];
  return [];
}

/** Short numbers that cost more than a call: of directory enquiries (118), and those that texts are paid through (71, 72). */
const premiumShort = /^(?:118\d{3}|7[12]\d{3})$/;

/** A number that nobody pays extra for, in Sweden where the contact works there. */
function checkKind(
  number: string,
  parsed: PhoneNumber,
  isInSweden: boolean,
  where: Problem['where'],
): Problem[] {
  if (parsed.getType() === 'PREMIUM_RATE') return [phonePremium(where, number)];
  // Numbers that belong to no country, such as +800, are reached from everywhere.
  const { country } = parsed;
  return !isInSweden || country === undefined || country === 'SE'
    ? []
    : [phoneNotSwedish(where, number, regionNames.of(country) ?? country)];
}

const regionNames = new Intl.DisplayNames('en', { type: 'region' });

/**
 * Checks a number that is meant to be dialled from another country.
 *
 * @param isSame - Whether it is one of the contact's numbers in international form, or a line of its own. A line of its own
 *   must stand in a source.
 */
export function checkFromAbroad(
  number: string,
  isSame: boolean,
  {
    phones,
    named,
    isInSweden,
  }: {
    readonly phones: readonly RecordedNumber[];
    readonly named: ReadonlySet<string>;
    /** Whether the contact works in Sweden. */
    readonly isInSweden: boolean;
  },
  where: Problem['where'],
): Problem[] {
  const parsed = number.startsWith('+') ? parsePhoneNumberFromString(number) : undefined;
  if (!parsed?.isValid()) return [phoneFromAbroadInvalid(where, number)];
  const doubtful = checkKind(number, parsed, isInSweden, where);
  if (doubtful.length > 0) return doubtful;
  const digits = digitsOf(number);
  if (isSame) {
    const forms = phones.flatMap(({ e164 }) => e164 ?? []);
    return forms.includes(digits) ? [] : [phoneFromAbroadDiffers(where, number)];
  }
  return named.has(digits) ? [] : [phoneWithoutSource(where, number)];
}

/**
 * The international form of a number as it is dialled in Sweden; nothing where it is none.
 *
 * @param form - `digits` as in records, `spaced` as printed.
 */
export function internationalForm(number: string, form: 'digits' | 'spaced' = 'digits'): string | undefined {
  const parsed = parsePhoneNumberFromString(number, 'SE');
  if (!parsed?.isValid()) return undefined;
  return form === 'digits' ? parsed.number : parsed.formatInternational();
}

/** A number of another country than Sweden. */
export interface ForeignNumber {
  /** With spaces, as it is printed: `+40 21 406 7100`. */
  readonly international: string;
  /** Target of a link that calls it, with its extension: `tel:+40214067100`. */
  readonly href: string;
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
  // Else what stands beside the number would be dropped without a word.
  const parsed = parsePhoneNumberFromString(number, { defaultCountry: country, extract: false });
  const shape = shapeIn(country);
  if (parsed === undefined || !parsed.isValid())
    return { problem: phoneNotInCountry(where, number, country, shape) };
  if (parsed.country !== country) return { problem: phoneInOtherCountry(where, number, country, shape) };
  if (parsed.getType() === 'PREMIUM_RATE') return { problem: phonePremium(where, number) };
  return { number: { international: parsed.formatInternational(), href: parsed.getURI() } };
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
