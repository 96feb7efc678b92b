/**
 * What follows from a script: which way it is read, which fonts set it on paper and on screen, how much room
 * its lines need, and where its languages stand on the language chooser.
 *
 * Fonts are npm packages of full TrueType files (`@expo-google-fonts/…`, OFL-1.1). Every print stack ends in
 * Noto Sans, which carries Latin letters and the Western digits of phone numbers.
 */

/** ISO 15924 script code, such as `Latn` or `Arab`. */
export type ScriptCode = string;

/** Reading direction. */
export type Direction = 'ltr' | 'rtl';

/** A family of print fonts: a package and the base name of its files. */
export interface PrintFamily {
  /** npm package. */
  readonly package: string;
  /** Base of the file names: `<base>_400Regular.ttf` in `400Regular/`, `<base>_700Bold.ttf` in `700Bold/`. */
  readonly base: string;
  /** Family name as in CSS and in the PDF. */
  readonly family: string;
}

/** How text is set on a screen. Lengths in CSS px at a root size of 16 px; line heights are factors. */
export interface ScreenType {
  /** Families that stand before `system-ui`. */
  readonly families: readonly string[];
  readonly bodyPx: number;
  readonly lineHeight: number;
  readonly headingLineHeight: number;
  /**
   * Whether phones may lack the script, so that its letters are served with the page. Those that Android leaves out of
   * its builds with fewer fonts (`SMALLER_FONT_FOOTPRINT`); how many phones have such a build nobody has counted.
   *
   * @see {@link https://android.googlesource.com/platform/external/noto-fonts/+/refs/tags/android-8.0.0_r4/Android.mk | Android.mk}
   */
  readonly bundledSubset: boolean;
}

interface ScriptRow {
  readonly print: readonly PrintFamily[];
  /** Families before those of {@link print} in texts for children. */
  readonly printForChildren?: readonly PrintFamily[];
  readonly screen: ScreenType;
}

/** A group of languages on the chooser. */
export interface ChooserGroup {
  readonly script: ScriptCode;
  /** Two letters that a reader of the script knows at once. */
  readonly jumpKey: string;
}

/** Scripts read from the right. The list is Unicode's; `Intl.Locale.getTextInfo` is not in every browser. */
const rightToLeft: ReadonlySet<ScriptCode> = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Mani',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);

/** @returns The direction a script is read in. */
export function directionOfScript(script: ScriptCode): Direction {
  return rightToLeft.has(script) ? 'rtl' : 'ltr';
}

function noto(folder: string, base: string, family: string): PrintFamily {
  return { package: `@expo-google-fonts/${folder}`, base, family };
}

const notoSans = noto('noto-sans', 'NotoSans', 'Noto Sans');

function notoFor(folder: string, base: string, family: string): readonly PrintFamily[] {
  return [noto(folder, base, family), notoSans];
}

function screen(
  families: readonly string[],
  bodyPx: number,
  lineHeight: number,
  headingLineHeight: number,
  bundledSubset = false,
): ScreenType {
  return { families, bodyPx, lineHeight, headingLineHeight, bundledSubset };
}

const latinScreen = screen([], 17, 1.5, 1.22);

/** Tall or stacked scripts without a row of their own in the design: phones may lack all of them. */
function indicScreen(...families: readonly string[]): ScreenType {
  return screen(families, 18, 1.6, 1.4, true);
}

/** A script nobody thought of: room enough, and whatever the phone has. */
const unknownScreen = screen(['Noto Sans'], 18, 1.6, 1.4);

const scripts: Readonly<Record<ScriptCode, ScriptRow>> = {
  Latn: { print: [notoSans], screen: latinScreen },
  Cyrl: { print: [notoSans], screen: latinScreen },
  Grek: { print: [notoSans], screen: latinScreen },
  Arab: {
    print: notoFor('noto-sans-arabic', 'NotoSansArabic', 'Noto Sans Arabic'),
    screen: screen(['Noto Sans Arabic', 'Geeza Pro', 'Segoe UI', 'Tahoma'], 18, 1.7, 1.5),
  },
  // Nastaliq is Arabic script in the style Urdu readers expect; asked for as ur-Aran, never the default.
  Aran: {
    print: [
      noto('noto-nastaliq-urdu', 'NotoNastaliqUrdu', 'Noto Nastaliq Urdu'),
      ...notoFor('noto-sans-arabic', 'NotoSansArabic', 'Noto Sans Arabic'),
    ],
    screen: screen(['Noto Nastaliq Urdu'], 20, 2.2, 2.2, true),
  },
  Hebr: {
    print: notoFor('noto-sans-hebrew', 'NotoSansHebrew', 'Noto Sans Hebrew'),
    screen: screen(['Noto Sans Hebrew'], 18, 1.6, 1.4),
  },
  Syrc: {
    print: notoFor('noto-sans-syriac', 'NotoSansSyriac', 'Noto Sans Syriac'),
    screen: screen(['Noto Sans Syriac', 'Estrangelo Edessa'], 18, 1.65, 1.45, true),
  },
  Ethi: {
    print: notoFor('noto-sans-ethiopic', 'NotoSansEthiopic', 'Noto Sans Ethiopic'),
    screen: screen(['Noto Sans Ethiopic', 'Abyssinica SIL', 'Nyala', 'Kefa', 'Ebrima'], 18, 1.65, 1.45, true),
  },
  Thai: {
    print: notoFor('noto-sans-thai', 'NotoSansThai', 'Noto Sans Thai'),
    // Children learn to read by letters with loops.
    printForChildren: [noto('noto-sans-thai-looped', 'NotoSansThaiLooped', 'Noto Sans Thai Looped')],
    screen: screen(['Noto Sans Thai', 'Thonburi', 'Leelawadee UI', 'Tahoma'], 18, 1.65, 1.5),
  },
  Deva: {
    print: notoFor('noto-sans-devanagari', 'NotoSansDevanagari', 'Noto Sans Devanagari'),
    screen: screen(['Noto Sans Devanagari', 'Kohinoor Devanagari', 'Nirmala UI'], 18, 1.65, 1.45),
  },
  Beng: {
    print: notoFor('noto-sans-bengali', 'NotoSansBengali', 'Noto Sans Bengali'),
    screen: screen(
      ['Noto Sans Bengali', 'Kohinoor Bangla', 'Bangla Sangam MN', 'Nirmala UI'],
      18,
      1.65,
      1.45,
      true,
    ),
  },
  Hans: {
    print: notoFor('noto-sans-sc', 'NotoSansSC', 'Noto Sans SC'),
    screen: screen(['PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC'], 17, 1.65, 1.4),
  },
  Hant: {
    print: notoFor('noto-sans-tc', 'NotoSansTC', 'Noto Sans TC'),
    screen: screen(['PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC'], 17, 1.65, 1.4),
  },
  Jpan: {
    print: notoFor('noto-sans-jp', 'NotoSansJP', 'Noto Sans JP'),
    screen: screen(['Hiragino Sans', 'Yu Gothic', 'Meiryo', 'Noto Sans CJK JP'], 17, 1.65, 1.4),
  },
  Kore: {
    print: notoFor('noto-sans-kr', 'NotoSansKR', 'Noto Sans KR'),
    screen: screen(['Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans CJK KR'], 17, 1.65, 1.4),
  },
  Guru: {
    print: notoFor('noto-sans-gurmukhi', 'NotoSansGurmukhi', 'Noto Sans Gurmukhi'),
    screen: indicScreen('Noto Sans Gurmukhi', 'Gurmukhi MN', 'Nirmala UI'),
  },
  Gujr: {
    print: notoFor('noto-sans-gujarati', 'NotoSansGujarati', 'Noto Sans Gujarati'),
    screen: indicScreen('Noto Sans Gujarati', 'Kohinoor Gujarati', 'Gujarati Sangam MN', 'Nirmala UI'),
  },
  Taml: {
    print: notoFor('noto-sans-tamil', 'NotoSansTamil', 'Noto Sans Tamil'),
    // Its letters are wide and large for their size.
    screen: screen(['Noto Sans Tamil', 'Tamil Sangam MN', 'Nirmala UI'], 16, 1.5, 1.35, true),
  },
  Telu: {
    print: notoFor('noto-sans-telugu', 'NotoSansTelugu', 'Noto Sans Telugu'),
    screen: indicScreen('Noto Sans Telugu', 'Kohinoor Telugu', 'Telugu Sangam MN', 'Nirmala UI'),
  },
  Knda: {
    print: notoFor('noto-sans-kannada', 'NotoSansKannada', 'Noto Sans Kannada'),
    screen: indicScreen('Noto Sans Kannada', 'Kannada Sangam MN', 'Nirmala UI'),
  },
  Mlym: {
    print: notoFor('noto-sans-malayalam', 'NotoSansMalayalam', 'Noto Sans Malayalam'),
    screen: indicScreen('Noto Sans Malayalam', 'Malayalam Sangam MN', 'Nirmala UI'),
  },
  Sinh: {
    print: notoFor('noto-sans-sinhala', 'NotoSansSinhala', 'Noto Sans Sinhala'),
    screen: indicScreen('Noto Sans Sinhala', 'Sinhala Sangam MN', 'Nirmala UI'),
  },
  Geor: {
    print: notoFor('noto-sans-georgian', 'NotoSansGeorgian', 'Noto Sans Georgian'),
    screen: screen(['Noto Sans Georgian'], 17, 1.6, 1.4),
  },
  Armn: {
    print: notoFor('noto-sans-armenian', 'NotoSansArmenian', 'Noto Sans Armenian'),
    screen: screen(['Noto Sans Armenian'], 17, 1.6, 1.4),
  },
  Khmr: {
    print: notoFor('noto-sans-khmer', 'NotoSansKhmer', 'Noto Sans Khmer'),
    screen: indicScreen('Noto Sans Khmer', 'Khmer Sangam MN', 'Leelawadee UI'),
  },
  Laoo: {
    print: notoFor('noto-sans-lao', 'NotoSansLao', 'Noto Sans Lao'),
    screen: indicScreen('Noto Sans Lao', 'Lao Sangam MN', 'Leelawadee UI'),
  },
  Mymr: {
    print: notoFor('noto-sans-myanmar', 'NotoSansMyanmar', 'Noto Sans Myanmar'),
    screen: indicScreen('Noto Sans Myanmar', 'Myanmar Sangam MN', 'Myanmar Text'),
  },
  Thaa: {
    print: notoFor('noto-sans-thaana', 'NotoSansThaana', 'Noto Sans Thaana'),
    screen: screen(['Noto Sans Thaana', 'MV Boli'], 18, 1.7, 1.5, true),
  },
  Tibt: {
    print: notoFor('noto-serif-tibetan', 'NotoSerifTibetan', 'Noto Serif Tibetan'),
    screen: screen(['Noto Serif Tibetan', 'Kailasa', 'Microsoft Himalaya'], 20, 1.8, 1.6, true),
  },
};

/** Every script that we carry a font for. */
export const printedScripts: readonly ScriptCode[] = Object.keys(scripts);

/**
 * Print families that set a script, best first.
 *
 * @param audience - Who reads it: children's letters may have other forms.
 * @returns Noto Sans alone for a script we carry no font for: the engine then reports each character it
 *   lacks.
 */
export function printFamilies(
  script: ScriptCode,
  audience: 'adult' | 'child' = 'adult',
): readonly PrintFamily[] {
  const row = scripts[script];
  if (!row) return [notoSans];
  return audience === 'child' ? [...(row.printForChildren ?? []), ...row.print] : row.print;
}

/** The family made for a script, whatever else sets its Latin letters. */
export function familyOf(script: ScriptCode): PrintFamily {
  return scripts[script]?.print.find((family) => family !== notoSans) ?? notoSans;
}

/**
 * Scripts whose letters have the same codes and other forms: a Japanese 直 is not a Chinese one, and readers of Urdu
 * expect Nastaliq. Only the language tells them apart.
 */
const sameLetters: readonly (readonly ScriptCode[])[] = [
  ['Arab', 'Aran'],
  ['Hans', 'Hant', 'Jpan', 'Kore'],
];

/** Whether two scripts write letters of the same codes, each in its own forms. */
export function shareLetters(one: ScriptCode, other: ScriptCode): boolean {
  return one !== other && sameLetters.some((group) => group.includes(one) && group.includes(other));
}

/** Whether a script has the many thousand letters of Han, each in its own forms. */
export const writesHan = (script: ScriptCode): boolean => script === 'Hans' || shareLetters(script, 'Hans');

/**
 * The scripts a text uses and that we carry a font for, in order of first use.
 *
 * @param main - Script of the leaflet it stands in: letters that this script writes in its own forms are its own.
 *   Else Han is taken for Japanese where kana stand in the text and for Simplified Chinese where none do, and Arabic
 *   letters for Arabic.
 */
export function scriptsIn(text: string, main?: ScriptCode): readonly ScriptCode[] {
  // A leaflet is long, and some thirty patterns look for what it lacks.
  const letters = lettersOnce(text);
  const found = unicodeScripts
    .map(({ script, pattern }) => ({ script, at: letters.search(pattern) }))
    .filter(({ at }) => at >= 0);
  found.sort((a, b) => a.at - b.at);
  const hasKana = found.some(({ script }) => script === 'Jpan');
  const read = found.map(({ script }) => {
    if (script !== 'Arab' && script !== 'Hans') return script;
    if (main !== undefined && shareLetters(script, main)) return main;
    return script === 'Hans' && hasKana ? 'Jpan' : script;
  });
  return [...new Set(read)];
}

/** Each letter of a text once, in order of first use. Counted by codes: a third of the time that going through letters takes. */
function lettersOnce(text: string): string {
  const seen = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    const letter = text.codePointAt(at) ?? 0;
    if (letter > 0xffff) at++;
    seen.add(letter);
  }
  return String.fromCodePoint(...seen);
}

/** How Unicode names the characters of the scripts that ISO 15924 writes otherwise. */
const unicodeNames: Readonly<Record<ScriptCode, string>> = {
  Hans: '\\p{sc=Hani}',
  Jpan: '[\\p{sc=Hira}\\p{sc=Kana}]',
  Kore: '\\p{sc=Hang}',
};

const unicodeScripts = Object.keys(scripts)
  .filter((script) => script !== 'Aran' && script !== 'Hant')
  .map((script) => ({ script, pattern: new RegExp(unicodeNames[script] ?? `\\p{sc=${script}}`, 'u') }));

/**
 * Path of one font file inside `node_modules/`.
 *
 * @param weight - 400 regular or 700 bold; no others are used.
 */
export function fontFile(family: PrintFamily, weight: 400 | 700): string {
  const style = weight === 700 ? '700Bold' : '400Regular';
  return `${family.package}/${style}/${family.base}_${style}.ttf`;
}

/**
 * How a language is set on a screen.
 *
 * @param language - Its BCP 47 tag and script. Vietnamese stacks two marks on a letter and needs taller lines
 *   than other languages in Latin script.
 */
export function screenType(language: { readonly tag: string; readonly script: ScriptCode }): ScreenType {
  if (/^vi\b/.test(language.tag)) return screen([], 17, 1.55, 1.35);
  return scripts[language.script]?.screen ?? unknownScreen;
}

/** Family name, in CSS, of letters that are served with a page because the phone may lack them. */
export const BUNDLED_FAMILY = 'bundled';

/**
 * What is served with the pages of a language because phones may lack it: the letters of its script, or those few that
 * fonts of its script may lack.
 *
 * @param language - Its script and the letters that `languages.ts` names.
 * @returns Nothing where phones have all of it.
 */
export function bundledLetters(language: {
  readonly script: ScriptCode;
  readonly rareLetters?: string;
}): RegExp | undefined {
  const { script, rareLetters } = language;
  // Signs shared with other scripts too, such as the danda; Nastaliq is a style of Arabic script.
  if (scripts[script]?.screen.bundledSubset)
    return new RegExp(`\\p{scx=${script === 'Aran' ? 'Arab' : script}}`, 'u');
  return rareLetters === undefined ? undefined : new RegExp(`[${rareLetters}]`, 'u');
}

/**
 * Groups of the chooser in order. Scripts other than Latin come first: a reader of Latin letters can scroll,
 * the others cannot guess.
 */
export const chooserGroups: readonly ChooserGroup[] = [
  { script: 'Arab', jumpKey: 'عربي' },
  { script: 'Ethi', jumpKey: 'ሀለ' },
  { script: 'Deva', jumpKey: 'अआ' },
  { script: 'Beng', jumpKey: 'অআ' },
  { script: 'Guru', jumpKey: 'ਅਆ' },
  { script: 'Taml', jumpKey: 'கச' },
  { script: 'Thai', jumpKey: 'กข' },
  { script: 'Khmr', jumpKey: 'កខ' },
  { script: 'Mymr', jumpKey: 'ကခ' },
  { script: 'Hans', jumpKey: '中文' },
  { script: 'Cyrl', jumpKey: 'Жж' },
  { script: 'Grek', jumpKey: 'Αα' },
  { script: 'Geor', jumpKey: 'აბ' },
  { script: 'Armn', jumpKey: 'Աա' },
  { script: 'Syrc', jumpKey: 'ܐܒ' },
  { script: 'Latn', jumpKey: 'Aa' },
];
