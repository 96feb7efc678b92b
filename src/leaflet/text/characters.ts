/** Classes of characters that the engine treats specially, and the script of a character. */

/** Left-to-right isolate and its end: what stands between keeps its order and moves nothing outside. */
export const ISOLATE_LTR = '\u2066';
export const ISOLATE_RTL = '\u2067';
export const ISOLATE_END = '\u2069';
export const NO_BREAK_SPACE = '\u00a0';
export const SOFT_HYPHEN = '\u00ad';
/** A line break inside a paragraph; a direction set before it holds after it. */
export const LINE_SEPARATOR = '\u2028';

/** Characters that only steer: they are never drawn, shaped or read back. */
export const isDirectionControl = (unit: number): boolean =>
  unit === 0x200e ||
  unit === 0x200f ||
  unit === 0x061c ||
  (unit >= 0x202a && unit <= 0x202e) ||
  (unit >= 0x2066 && unit <= 0x2069);

/** Steering characters and line breaks: they end a run and draw nothing. */
export const isUndrawn = (unit: number): boolean => isDirectionControl(unit) || unit === 0x2028;

/** White space that a line may end with and that does not count for its width. */
export const isLineEndSpace = (unit: number): boolean =>
  unit === 0x20 ||
  unit === 0x1680 ||
  (unit >= 0x2000 && unit <= 0x200b && unit !== 0x2007) ||
  unit === 0x3000;

const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u;
const ATTACHING = /^[\p{M}\p{Default_Ignorable_Code_Point}]$/u;

const attaching = new Map<number, boolean>();

/** True for marks, joiners, variation selectors: what follows its base and takes its font. */
export function attachesToPrevious(codePoint: number): boolean {
  if (codePoint < 0x300) return codePoint === 0xad;
  let answer = attaching.get(codePoint);
  if (answer === undefined) {
    answer = ATTACHING.test(String.fromCodePoint(codePoint));
    attaching.set(codePoint, answer);
  }
  return answer;
}

/** True for characters that need no glyph: joiners, variation selectors, soft hyphens. */
export function needsNoGlyph(character: string): boolean {
  return IGNORABLE.test(character);
}

/** Unicode's names of scripts and their ISO 15924 codes: the scripts a font of ours may hold. */
const SCRIPTS: readonly (readonly [name: string, code: string])[] = [
  ['Latin', 'Latn'],
  ['Arabic', 'Arab'],
  ['Cyrillic', 'Cyrl'],
  ['Greek', 'Grek'],
  ['Hebrew', 'Hebr'],
  ['Syriac', 'Syrc'],
  ['Thaana', 'Thaa'],
  ['Ethiopic', 'Ethi'],
  ['Thai', 'Thai'],
  ['Lao', 'Laoo'],
  ['Khmer', 'Khmr'],
  ['Myanmar', 'Mymr'],
  ['Devanagari', 'Deva'],
  ['Bengali', 'Beng'],
  ['Gurmukhi', 'Guru'],
  ['Gujarati', 'Gujr'],
  ['Tamil', 'Taml'],
  ['Telugu', 'Telu'],
  ['Kannada', 'Knda'],
  ['Malayalam', 'Mlym'],
  ['Sinhala', 'Sinh'],
  ['Tibetan', 'Tibt'],
  ['Mongolian', 'Mong'],
  ['Georgian', 'Geor'],
  ['Armenian', 'Armn'],
  ['Han', 'Hani'],
  ['Hiragana', 'Hira'],
  ['Katakana', 'Kana'],
  ['Hangul', 'Hang'],
  ['Bopomofo', 'Bopo'],
  ['Tifinagh', 'Tfng'],
  ['Nko', 'Nkoo'],
  ['Adlam', 'Adlm'],
  ['Cherokee', 'Cher'],
  ['Javanese', 'Java'],
  ['Braille', 'Brai'],
];
const TESTS = SCRIPTS.map(([name, code]) => ({ name, code, test: new RegExp(`^\\p{Script=${name}}$`, 'u') }));
const scripts = new Map<number, { readonly name: string; readonly code: string } | null>();

function findScript(codePoint: number): { readonly name: string; readonly code: string } | null {
  let found = scripts.get(codePoint);
  if (found === undefined) {
    const character = String.fromCodePoint(codePoint);
    found = TESTS.find(({ test }) => test.test(character)) ?? null;
    scripts.set(codePoint, found);
  }
  return found;
}

/** ISO 15924 code of a character's script, `null` for characters that many scripts share. */
export function scriptOf(codePoint: number): string | null {
  return findScript(codePoint)?.code ?? null;
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^\p{Extended_Pictographic}$/u, 'emoji or pictograph'],
  [/^\p{Lu}$/u, 'capital letter'],
  [/^\p{Ll}$/u, 'small letter'],
  [/^\p{L}$/u, 'letter'],
  [/^\p{M}$/u, 'combining mark'],
  [/^\p{Nd}$/u, 'digit'],
  [/^\p{N}$/u, 'number sign'],
  [/^\p{P}$/u, 'punctuation mark'],
  [/^\p{Sc}$/u, 'currency sign'],
  [/^\p{Sm}$/u, 'mathematical sign'],
  [/^\p{S}$/u, 'symbol'],
  [/^\p{Z}$/u, 'space'],
  [/^\p{Co}$/u, 'private-use character, which means something in one font only'],
  [/^\p{Cn}$/u, 'code that Unicode has given to no character'],
];

/** Says in an editor's words what a character is: `Khmer letter`, `digit`, `emoji or pictograph`. */
export function describeCharacter(codePoint: number): string {
  const character = String.fromCodePoint(codePoint);
  const kind =
    KINDS.find(([test]) => test.test(character))?.[1] ?? 'character that steers the text and has no form';
  const script = findScript(codePoint);
  return script ? `${script.name} ${kind}` : kind;
}
