/**
 * Whether a figure in a stranger's text is a number that can be called. A wrong call costs more than a missing link: what
 * may be a time, a date, a post code, a sum or two numbers in one is not dialled.
 */
import { westernDigits } from '../../i18n/digits.ts';
import { EU_EMERGENCY } from '../wording/figures.ts';
import { telTo } from './dialling.ts';

/**
 * Digits after the sign for an international call. At most 15: ITU-T E.164, 6.2. The shortest with their country's code have 7.
 */
const INTERNATIONAL = { least: 7, most: 15 } as const;
/** Digits of a number inside a country, its 0 among them: in Sweden 7 to 10, elsewhere up to 11. */
const NATIONAL = { least: 7, most: 11 } as const;
/** Digits after the code of an area. Fewer are the second half of a post code or of a case's number. */
const LEAST_SUBSCRIBER = 5;

/**
 * Countries that dial the 0 after their code as well, so that nobody can tell what `(0)` means there: Italy, San Marino and
 * the Vatican, Ivory Coast, Gabon, Congo (libphonenumber's metadata, as of 1.13.16).
 */
const KEEPS_ZERO = /^(?:\+|00)[ (-]*(?:39|378|379|225|241|242)/;

/**
 * Target of a link that calls a figure exactly as it is written; nothing where that is not certain.
 *
 * @param written - As it stands in the text, in digits of any script.
 */
export function callTo(written: string): string | undefined {
  const plain = plainOf(written);
  if (plain === EU_EMERGENCY) return telTo(plain);
  if (/[^\d+()[\] ./-]/.test(plain) || plain.lastIndexOf('+') > 1) return undefined;
  const isInternational = /^[([]?(?:\+|00)/.test(plain);
  const isOne = isInternational ? isInternationalNumber(plain) : isNationalNumber(plain);
  return isOne ? telTo(plain) : undefined;
}

/**
 * Whether a link calls a figure as it is written: the same digits, or the international form of what is dialled with 0 inside
 * a country.
 *
 * @param href - A `tel:` address.
 */
export function isSameCall(href: string, written: string): boolean {
  const [called, shown] = [href, telTo(plainOf(written))].map((address) => address.replace(/[^\d+]/g, ''));
  if (called === undefined || shown === undefined) return false;
  const [far, near] = [called, shown].map((digits) => digits.replace(/^00/, '+'));
  if (far === near) return true;
  const [abroad = '', inside = ''] = far?.startsWith('+') ? [far, near] : [near, far];
  if (!abroad.startsWith('+') || !/^0[1-9]/.test(inside)) return false;
  return [inside.slice(1), inside].some(
    (national) => abroad.endsWith(national) && /^\+\d{1,3}$/.test(abroad.slice(0, -national.length)),
  );
}

/** With ordinary digits, spaces, hyphens, slashes and brackets, and none of the signs that nobody sees. */
function plainOf(written: string): string {
  return westernDigits(written)
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}|\u061c/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\u2044\u2215]/g, '/')
    .replace(/[\p{Zs}\t]+/gu, ' ')
    .replace(/ ?([/-]) ?/g, '$1')
    .replace(/([([+]) /g, '$1')
    .replace(/ ([)\]])/g, '$1')
    .trim();
}

const digitsIn = (text: string): string => text.replace(/\D/g, '');

function isInternationalNumber(plain: string): boolean {
  if (KEEPS_ZERO.test(plain) && /[([]0[)\]]/.test(plain)) return false;
  const digits = digitsIn(telTo(plain)).replace(/^00/, '');
  if (digits.length < INTERNATIONAL.least || digits.length > INTERNATIONAL.most) return false;
  // No country has 0; Sweden’s 0 is not dialled from abroad; North America’s numbers have ten digits.
  if (/^0|^460/.test(digits) || (digits.startsWith('1') && digits.length !== 11)) return false;
  // Behind the country's code and behind the area's a number may have signs of its own.
  return !isTimeOrDate(plain) && isOneNumber(plain.replace(/[ -]?[([]0[)\]][ -]?/, ' '), 2);
}

function isNationalNumber(plain: string): boolean {
  const digits = digitsIn(plain);
  if (!/^0[1-9]/.test(digits) || digits.length < NATIONAL.least || digits.length > NATIONAL.most)
    return false;
  const [area = '', ...rest] = plain.split(/\D+/).filter((group) => group !== '');
  if (area.length < 2 || (rest.length > 0 && digits.length - area.length < LEAST_SUBSCRIBER)) return false;
  return !isTimeOrDate(plain) && !isCode(plain) && isOneNumber(plain, 1);
}

/**
 * Whether all groups are of one number: `67/68` and `67-69` at the end are the end of another.
 *
 * @param most - How many signs at its beginning may differ from those between the other groups.
 */
function isOneNumber(plain: string, most: number): boolean {
  const slashes = plain.split('/');
  if (slashes.length > 2 || (slashes.length === 2 && !isArea(slashes))) return false;
  const marks = [...plain.matchAll(/(?<=\d)\D+(?=\d)/g)].map(([mark]) => mark);
  if (marks.slice(most).some((mark) => mark !== marks.at(-1))) return false;
  return !/\d{5,}[-/]\d{1,2}$/.test(plain);
}

/** `020/50 50 50`: a slash behind the code of an area, as it is written on the continent. */
const isArea = ([before = '', after = '']: readonly string[]): boolean =>
  /^(?:0\d{1,4}|\+\d{1,3} ?(?:\(0\) ?)?\d{1,4})$/.test(before) && digitsIn(after).length >= LEAST_SUBSCRIBER;

const TIME = '(?:[01]?\\d|2[0-4])(?:\\.?[0-5]\\d)?';
const TIMES = new RegExp(`^${TIME}-${TIME}(?:[ /]${TIME}-${TIME})*$`);
const CLOCK = '(?:[01]\\d|2[0-4])\\.[0-5]\\d';
const CLOCKS = new RegExp(`^${CLOCK}(?:[ /-]${CLOCK})*$`);
/** Days and months without a year, from when to when. */
const DAYS = /^\d{1,2}[./]\d{1,2}\.?-\d{1,2}[./]\d{1,2}\.?$/;

function isTimeOrDate(plain: string): boolean {
  if (TIMES.test(plain) || CLOCKS.test(plain) || DAYS.test(plain)) return true;
  const [first, second, year] = plain.split(/\D+/);
  const isDay = Number(first) <= 31 && Number(second) <= 31 && Math.min(Number(first), Number(second)) <= 12;
  return /^\d{1,2}\D\d{1,2}\D(?:19|20)\d\d(?!\d)/.test(plain) && isDay && year !== undefined;
}

/** A person's number or an organisation's (six digits and four), a long post code (five and four). */
const isCode = (plain: string): boolean => /^(?:\d{6}|\d{5})[-+]\d{4}$/.test(plain);
