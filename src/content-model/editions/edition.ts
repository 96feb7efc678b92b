/** The edition code of a leaflet: short enough to read out, and different as soon as one word or number changes. */

/** Digits and capitals that are not mistaken for one another (no 0 O 1 I L). */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const digits = '23456789';

/**
 * The edition code of what a leaflet says, such as `2026-11-K4TX`.
 *
 * The second sign of the hash is always a digit, so that no code spells a word.
 *
 * @param newestCheck - Day of the newest check among the leaflet's facts, `2026-11-22`; without one the code has no date.
 * @param content - Everything that is printed, as plain data. Same data, same code, in every runtime. Fields called `at`
 *   are left out: they say where a text was written, not what it says.
 */
export function editionCode(newestCheck: string | undefined, content: unknown): string {
  let rest = hash(JSON.stringify(content, (key, value: unknown) => (key === 'at' ? undefined : value)));
  const pick = (from: string) => {
    const sign = from.charAt(rest % from.length);
    rest = Math.floor(rest / from.length);
    return sign;
  };
  const code = pick(alphabet) + pick(digits) + pick(alphabet) + pick(alphabet);
  return newestCheck === undefined ? code : `${newestCheck.slice(0, 7)}-${code}`;
}

/** A 32-bit hash of any text, used for edition codes and for telling whether a source changed since its translation. */
export function textHash(text: string): string {
  return hash(text).toString(16).padStart(8, '0');
}

/**
 * FNV-1a over UTF-16 code units, with MurmurHash3's finish so that the low digits depend on every character.
 *
 * @see {@link http://www.isthe.com/chongo/tech/comp/fnv/ | FNV hash}
 */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
