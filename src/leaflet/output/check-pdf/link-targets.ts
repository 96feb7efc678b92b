/** Whether a link leads to what its words show: the number that is read is called, the address that is read is opened. */

import { type ParsedUrl, parseUrl } from '../../text/addresses.ts';

/** Whether a link may lead there at all. */
export const isAddress = (address: string): boolean =>
  /^(?:https?:\/\/|mailto:)./.test(address)
    ? parseUrl(address) !== undefined
    : /^tel:\+?[\d().-]+$/.test(address);

/** A number and nothing else, however it is grouped. */
const NUMBER = /^[+\p{Nd}\s()[\]./\p{Pd}]*\p{Nd}[+\p{Nd}\s()[\]./\p{Pd}]*$/u;

/** Whether a call is to the number that is shown; words that show none may call any. */
export function calls(address: string, shown: string): boolean {
  if (!NUMBER.test(shown)) return true;
  const called = digitsOf(address);
  // The zero in brackets is for callers inside the country.
  const read = digitsOf(/^[\s(]*(?:\+|00)/.test(shown) ? shown.replace(/[([]\s*0\s*[)\]]/, '') : shown);
  if (called === read) return true;
  // In Sweden 08, from elsewhere +46 8.
  const isAbroad = /^tel:(?:\+|00)/.test(address);
  const code = called.slice(0, called.length - read.length + 1);
  return isAbroad && read.startsWith('0') && code.length <= 3 && called === code + read.slice(1);
}

/** Digits of any script as 0–9. Their rows begin at the first or the seventh place of sixteen. */
const digitsOf = (text: string): string =>
  [...text.replace(/^tel:/, '').replace(/\P{Nd}/gu, '')]
    .map((digit) => {
      const point = digit.codePointAt(0) ?? 0;
      const place = point % 16;
      return /\p{Nd}/u.test(String.fromCodePoint(point - place)) ? place : place - 6;
    })
    .join('');

/** A name that ends in letters, in those of another script written in these, or a machine's number; in full, as DNS has it, with a dot. */
const HOST =
  /^(?:(?:[\p{L}\p{M}\p{Nd}-]+\.)+(?:\p{L}{2,24}|xn--[a-z\d-]+)|(?:\d{1,3}\.){3}\d{1,3})\.?(?::\d+)?(?:[/?#]\S*)?$/iu;
const isShownAsAddress = (shown: string): boolean => /^https?:\/\/\S+$/i.test(shown) || HOST.test(shown);

/** Whether a link opens the address that is shown, or a page of the host that is shown; words that show none may open any. */
export function opens(address: string, shown: string): boolean {
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/u.test(shown)) {
    const [to = '', host = ''] = shown.split('@');
    const opened = decodeURIComponent(address.replace(/\?.*$/, '')).toLowerCase();
    return [host, hostOf(`https://${host}/`)].some((name) => opened === `mailto:${to}@${name}`.toLowerCase());
  }
  if (!isShownAsAddress(shown)) return true;
  const [wanted, read] = [address, /^https?:/i.test(shown) ? shown : `https://${shown}`].map(parseUrl);
  if (!wanted || !read || hostOf(wanted.href) !== hostOf(read.href)) return false;
  const pathOf = ({ pathname, search, hash }: ParsedUrl): string =>
    `${pathname.replace(/\/$/, '')}${search}${hash}`;
  return pathOf(read) === '' || pathOf(read) === pathOf(wanted);
}

const hostOf = (address: string): string => parseUrl(address)?.host.replace(/^www\.|\.(?=$|:)/g, '') ?? '';
