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

/** Stands between two things, apart from both. */
const POINT = 0xb7;

/** A point between two things: where a line ends after it, the end of the line parts them, and it is left out. */
export const isPartingPoint = (text: string, at: number): boolean =>
  text.charCodeAt(at) === POINT &&
  /\s/.test(text.charAt(at - 1)) &&
  isLineEndSpace(text.charCodeAt(at + 1)) &&
  text.slice(at + 1).trim() !== '';

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

/**
 * Unicode's names of scripts, their ISO 15924 codes, and the block that most of their letters stand in: the scripts a font
 * of ours may hold.
 */
const SCRIPTS: readonly (readonly [name: string, code: string, first: number, last: number])[] = [
  ['Latin', 'Latn', 0x41, 0x24f],
  ['Arabic', 'Arab', 0x600, 0x6ff],
  ['Cyrillic', 'Cyrl', 0x400, 0x52f],
  ['Greek', 'Grek', 0x370, 0x3ff],
  ['Hebrew', 'Hebr', 0x590, 0x5ff],
  ['Syriac', 'Syrc', 0x700, 0x74f],
  ['Thaana', 'Thaa', 0x780, 0x7bf],
  ['Ethiopic', 'Ethi', 0x1200, 0x137f],
  ['Thai', 'Thai', 0xe00, 0xe7f],
  ['Lao', 'Laoo', 0xe80, 0xeff],
  ['Khmer', 'Khmr', 0x1780, 0x17ff],
  ['Myanmar', 'Mymr', 0x1000, 0x109f],
  ['Devanagari', 'Deva', 0x900, 0x97f],
  ['Bengali', 'Beng', 0x980, 0x9ff],
  ['Gurmukhi', 'Guru', 0xa00, 0xa7f],
  ['Gujarati', 'Gujr', 0xa80, 0xaff],
  ['Tamil', 'Taml', 0xb80, 0xbff],
  ['Telugu', 'Telu', 0xc00, 0xc7f],
  ['Kannada', 'Knda', 0xc80, 0xcff],
  ['Malayalam', 'Mlym', 0xd00, 0xd7f],
  ['Sinhala', 'Sinh', 0xd80, 0xdff],
  ['Tibetan', 'Tibt', 0xf00, 0xfff],
  ['Mongolian', 'Mong', 0x1800, 0x18af],
  ['Georgian', 'Geor', 0x10a0, 0x10ff],
  ['Armenian', 'Armn', 0x530, 0x58f],
  ['Han', 'Hani', 0x4e00, 0x9fff],
  ['Hiragana', 'Hira', 0x3040, 0x309f],
  ['Katakana', 'Kana', 0x30a0, 0x30ff],
  ['Hangul', 'Hang', 0xac00, 0xd7af],
  ['Bopomofo', 'Bopo', 0x3100, 0x312f],
  ['Tifinagh', 'Tfng', 0x2d30, 0x2d7f],
  ['Nko', 'Nkoo', 0x7c0, 0x7ff],
  ['Adlam', 'Adlm', 0x1e900, 0x1e95f],
  ['Cherokee', 'Cher', 0x13a0, 0x13ff],
  ['Javanese', 'Java', 0xa980, 0xa9df],
  ['Braille', 'Brai', 0x2800, 0x28ff],
];

interface Script {
  readonly name: string;
  readonly code: string;
}

const scripts = new Map<number, Script | null>();
const tests = new Map<string, RegExp>();

/** A class of Unicode is built when it is first asked about: all of them together take as long as a leaflet. */
function isIn(script: string, character: string): boolean {
  let test = tests.get(script);
  if (!test) {
    test = new RegExp(`^\\p{Script=${script}}$`, 'u');
    tests.set(script, test);
  }
  return test.test(character);
}

function findScript(codePoint: number): Script | null {
  let found = scripts.get(codePoint);
  if (found === undefined) {
    const character = String.fromCodePoint(codePoint);
    const row =
      SCRIPTS.find(
        ([name, , first, last]) => first <= codePoint && codePoint <= last && isIn(name, character),
      ) ??
      (isIn('Common', character) || isIn('Inherited', character)
        ? undefined
        : SCRIPTS.find(([name]) => isIn(name, character)));
    found = row ? { name: row[0], code: row[1] } : null;
    scripts.set(codePoint, found);
  }
  return found;
}

/** ISO 15924 code of a character's script, `null` for characters that many scripts share. */
export function scriptOf(codePoint: number): string | null {
  return findScript(codePoint)?.code ?? null;
}

const kinds = (): readonly (readonly [RegExp, string])[] => [
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
    kinds().find(([test]) => test.test(character))?.[1] ?? 'character that steers the text and has no form';
  const script = findScript(codePoint);
  return script ? `${script.name} ${kind}` : kind;
}
