/**
 * The one table of languages. Everything about a language that is not a text stands here or follows from its
 * script (`scripts.ts`): nothing else in the project may list languages. Being in this table only means that we know how
 * to set it. What is published of a language, and as what, `language-status.ts` says.
 *
 * Order: by how often the language is needed by people identified in Sweden, as judged from official
 * statistics and reports in November 2026. Review classes and notes are of the same month.
 */

import { type Direction, directionOfScript, type ScriptCode } from './scripts.ts';

/**
 * How far a machine draft may be trusted. A: nearly ready, one native reader. B: good, careful native edit.
 * C: draft only, professional translator and a second native reader. D: no machine text in print, commission
 * it.
 */
export type ReviewClass = 'A' | 'B' | 'C' | 'D';

/** Name of a dictionary that divides words; `hyphenation.ts` loads each by it. */
export type HyphenationName =
  | 'bg'
  | 'cs'
  | 'de-1996'
  | 'el-monoton'
  | 'en-gb'
  | 'es'
  | 'et'
  | 'fi'
  | 'fr'
  | 'hu'
  | 'hy'
  | 'id'
  | 'ka'
  | 'kmr'
  | 'lt'
  | 'lv'
  | 'mn-cyrl'
  | 'nl'
  | 'pl'
  | 'pt'
  | 'ru'
  | 'sh-latn'
  | 'sk'
  | 'sq'
  | 'sv'
  | 'tr'
  | 'uk';

/** A language and how it is written. */
export interface Language {
  /** BCP 47 tag, as in `content/<tag>/` and in addresses. */
  readonly tag: string;
  /** Name in English, for editors. Readers see {@link endonym}. */
  readonly english: string;
  /** Its own name in its own script. */
  readonly endonym: string;
  /** ISO 15924 script code. */
  readonly script: ScriptCode;
  readonly dir: Direction;
  /** Canonical tag for `lang` attributes and `Intl`. */
  readonly lang: string;
  readonly review: ReviewClass;
  /** Languages offered, in this order, where a page is missing. Never shown instead without saying so. */
  readonly fallbacks: readonly string[];
  /**
   * Dictionary that divides its words at the end of a line on paper (`hyphenation.ts`). Left out where readers do not
   * expect divided words (Arabic, Indic and Ethiopic scripts, Vietnamese), nobody has made a dictionary, or its maker has stated no
   * licence (Romanian).
   */
  readonly hyphenation?: HyphenationName;
  /** Letters that fonts of its script may lack on a phone; they are served with its pages. */
  readonly rareLetters?: string;
  /**
   * Its name as whoever finds an interpreter knows it, in Swedish and English, where CLDR has another, or none, or names how
   * it is written. Compared with the languages that interpreters were ordered in for Region Skåne, as Språkservice listed
   * them (read in November 2026).
   */
  readonly spoken?: { readonly sv?: string; readonly en?: string };
  /**
   * Why its texts lie in the project and are not published yet, with the day: “written 2026-11-30, not yet read back”. Left
   * out once they may be.
   */
  readonly waits?: string;
  /** What translators must know. */
  readonly note?: string;
}

interface Row {
  readonly tag: string;
  readonly english: string;
  readonly endonym: string;
  readonly script: ScriptCode;
  readonly review: ReviewClass;
  readonly lang?: string;
  readonly fallbacks?: readonly string[];
  readonly hyphenation?: HyphenationName;
  readonly rareLetters?: string;
  readonly spoken?: { readonly sv?: string; readonly en?: string };
  readonly waits?: string;
  readonly note?: string;
}

const rows: readonly Row[] = [
  {
    tag: 'sv',
    english: 'Swedish',
    endonym: 'svenska',
    script: 'Latn',
    review: 'A',
    hyphenation: 'sv',
    fallbacks: ['en'],
    note: 'Source text. Have a plain-language (lättläst) editor read it.',
  },
  {
    tag: 'en',
    english: 'English',
    endonym: 'English',
    script: 'Latn',
    review: 'A',
    hyphenation: 'en-gb',
    fallbacks: ['sv'],
    note: 'Write for second-language readers (about CEFR A2–B1).',
  },
  {
    tag: 'th',
    english: 'Thai',
    endonym: 'ไทย',
    script: 'Thai',
    review: 'B',
    note: 'No spaces between words: check line breaks. Leave out gendered polite particles.',
  },
  {
    tag: 'ro',
    english: 'Romanian',
    endonym: 'română',
    script: 'Latn',
    review: 'A',
    note: 'Comma-below ș ț (U+0219, U+021B), never cedilla. Also serves Moldova.',
  },
  {
    tag: 'uk',
    english: 'Ukrainian',
    endonym: 'українська',
    script: 'Cyrl',
    review: 'A',
    hyphenation: 'uk',
    note: 'Watch for Russian calques.',
  },
  {
    tag: 'es',
    english: 'Spanish',
    endonym: 'español',
    script: 'Latn',
    review: 'A',
    hyphenation: 'es',
    note: 'Neutral Latin American, usted. "Trata de personas", never "tráfico" (that is smuggling).',
  },
  {
    tag: 'ar',
    english: 'Arabic',
    endonym: 'العربية',
    script: 'Arab',
    review: 'B',
    note: 'Modern Standard Arabic, plural address. Moroccan boys may need Darija as audio.',
  },
  {
    tag: 'ru',
    english: 'Russian',
    endonym: 'русский',
    script: 'Cyrl',
    review: 'A',
    hyphenation: 'ru',
    note: 'Some Ukrainians do not want it: always next to Ukrainian, never instead.',
  },
  {
    tag: 'vi',
    english: 'Vietnamese',
    endonym: 'Tiếng Việt',
    script: 'Latn',
    review: 'B',
    note:
      'Dense diacritics: line height at least 1.45. "Mua bán người". Choose neutral pronouns (bạn, ' +
      'quý vị).',
  },
  {
    tag: 'bg',
    english: 'Bulgarian',
    endonym: 'български',
    script: 'Cyrl',
    review: 'A',
    hyphenation: 'bg',
    note:
      'This Noto subset has no Bulgarian letterforms (locl has MKD and SRB only): international ' +
      'Cyrillic, readable. No Swedish embassy in Sofia.',
  },
  {
    tag: 'pl',
    english: 'Polish',
    endonym: 'polski',
    script: 'Latn',
    review: 'A',
    hyphenation: 'pl',
    note: 'Avoid gendered past tense (-łeś/-łaś).',
  },
  {
    tag: 'sq',
    english: 'Albanian',
    endonym: 'shqip',
    script: 'Latn',
    review: 'B',
    hyphenation: 'sq',
    note: 'Standard Albanian serves Albania, Kosovo, North Macedonia.',
  },
  {
    tag: 'tr',
    english: 'Turkish',
    endonym: 'Türkçe',
    script: 'Latn',
    review: 'A',
    hyphenation: 'tr',
    note: 'Dotted and dotless i: always set lang before upper-casing.',
  },
  {
    tag: 'fa-AF',
    english: 'Dari',
    endonym: 'دری',
    script: 'Arab',
    review: 'C',
    spoken: { sv: 'dari', en: 'Dari' },
    fallbacks: ['fa', 'en'],
    note:
      'Models slide into Iranian Persian. "قاچاق انسان" is used for smuggling too: explain it. ' +
      'Until "fa" exists it also serves Iranians.',
  },
  {
    tag: 'so',
    english: 'Somali',
    endonym: 'Soomaali',
    script: 'Latn',
    review: 'C',
    note: 'Uneven spelling; add audio.',
  },
  {
    tag: 'ti',
    english: 'Tigrinya',
    endonym: 'ትግርኛ',
    script: 'Ethi',
    review: 'D',
    spoken: { sv: 'tigrinska' },
    note: 'Weakest of the 24: models mix in Amharic. Do not print without two native readers; add audio.',
  },
  {
    tag: 'ur',
    english: 'Urdu',
    endonym: 'اردو',
    script: 'Arab',
    review: 'B',
    note:
      'Readers expect Nastaliq (needs line height about 2); naskh is readable. "انسانی اسمگلنگ" ' +
      'literally says smuggling: explain.',
  },
  {
    tag: 'hi',
    english: 'Hindi',
    endonym: 'हिन्दी',
    script: 'Deva',
    review: 'B',
    note: 'Plain Hindustani words rather than Sanskritised ones.',
  },
  {
    tag: 'bn',
    english: 'Bangla',
    endonym: 'বাংলা',
    script: 'Beng',
    review: 'B',
    note: 'Colloquial standard (cholito) of Bangladesh.',
  },
  {
    tag: 'zh-Hans',
    english: 'Chinese (Simplified)',
    endonym: '简体中文',
    script: 'Hans',
    review: 'A',
    spoken: { sv: 'kinesiska (mandarin)', en: 'Chinese (Mandarin)' },
    note: '"人口贩运"; large font file (3.4 MiB): subset per leaflet.',
  },
  {
    tag: 'uz',
    english: 'Uzbek',
    endonym: 'o‘zbek',
    script: 'Latn',
    review: 'C',
    fallbacks: ['ru', 'en'],
    note: 'Latin first; many adults read Cyrillic (uz-Cyrl) or Russian. Letters oʻ gʻ with U+02BB.',
  },
  {
    tag: 'sr-Latn',
    english: 'Serbian (Latin)',
    endonym: 'srpski (latinica)',
    script: 'Latn',
    review: 'B',
    spoken: { sv: 'serbiska', en: 'Serbian' },
    hyphenation: 'sh-latn',
    note:
      'Latin is read by Serbs, Bosnians, Croats, Montenegrins; Cyrillic edition by transliteration ' +
      'and a read-through.',
  },
  {
    tag: 'pt',
    english: 'Portuguese',
    endonym: 'português',
    script: 'Latn',
    review: 'A',
    hyphenation: 'pt',
    note: 'Brazilian wording ("pt" in CLDR); check it in Lisbon and Maputo.',
  },
  {
    tag: 'fr',
    english: 'French',
    endonym: 'français',
    script: 'Latn',
    review: 'A',
    hyphenation: 'fr',
    note:
      '"Traite des êtres humains", not "trafic". Narrow no-break space (U+202F) is not in the web ' +
      'fonts: use U+00A0.',
  },
  {
    tag: 'mn',
    english: 'Mongolian',
    endonym: 'монгол',
    script: 'Cyrl',
    review: 'C',
    hyphenation: 'mn-cyrl',
    note: 'Cyrillic; ө ү present. Native review essential.',
  },
  {
    tag: 'lt',
    english: 'Lithuanian',
    endonym: 'lietuvių',
    script: 'Latn',
    review: 'A',
    hyphenation: 'lt',
  },
  { tag: 'lv', english: 'Latvian', endonym: 'latviešu', script: 'Latn', review: 'B', hyphenation: 'lv' },
  {
    tag: 'hu',
    english: 'Hungarian',
    endonym: 'magyar',
    script: 'Latn',
    review: 'A',
    hyphenation: 'hu',
  },
  {
    tag: 'rmy',
    english: 'Romani (Vlax)',
    endonym: 'romani (romani čhib)',
    script: 'Latn',
    review: 'D',
    spoken: { en: 'Romani' },
    lang: 'rom',
    fallbacks: ['ro', 'bg', 'en'],
    note:
      'Not one language: Vlax (rmy: Kelderash, Lovari), Balkan (rmn: Arli), Kalo (rmf), Resande ' +
      '(rmu). Commission, record.',
  },
  {
    tag: 'fil',
    english: 'Filipino',
    endonym: 'Filipino',
    script: 'Latn',
    review: 'B',
    spoken: { sv: 'filippinska (tagalog)', en: 'Filipino (Tagalog)' },
    note: 'Tag "fil" ("tl" turns into it).',
  },
  {
    tag: 'fa',
    english: 'Persian',
    endonym: 'فارسی',
    script: 'Arab',
    review: 'B',
    fallbacks: ['fa-AF', 'en'],
    note: 'See Dari for the word for trafficking.',
  },
  {
    tag: 'kmr',
    english: 'Kurdish (Kurmanji)',
    endonym: 'kurdî (kurmancî)',
    script: 'Latn',
    review: 'C',
    spoken: { sv: 'kurdiska (kurmanji)', en: 'Kurdish (Kurmanji)' },
    hyphenation: 'kmr',
    lang: 'ku',
    fallbacks: ['en'],
    note: 'Intl and CLDR know it as "ku". Mixed dialect and spelling in model text.',
  },
  {
    tag: 'ckb',
    english: 'Kurdish (Sorani)',
    endonym: 'کوردیی ناوەندی',
    script: 'Arab',
    review: 'C',
    spoken: { sv: 'kurdiska (sorani)', en: 'Kurdish (Sorani)' },
    fallbacks: ['en'],
    rareLetters: 'ڕڵۆێ',
    note: 'Needs ێ ۆ ڕ ڵ ە: covered by Noto. Models make visible errors.',
  },
  { tag: 'et', english: 'Estonian', endonym: 'eesti', script: 'Latn', review: 'B', hyphenation: 'et' },
  {
    tag: 'am',
    english: 'Amharic',
    endonym: 'አማርኛ',
    script: 'Ethi',
    review: 'C',
  },
  {
    tag: 'pcm',
    english: 'Nigerian Pidgin',
    endonym: 'Naijíriá Píjin',
    script: 'Latn',
    review: 'D',
    note: 'No agreed spelling; print English, record Pidgin.',
  },
  {
    tag: 'bin',
    english: 'Edo (Bini)',
    endonym: 'Ẹ̀dó',
    script: 'Latn',
    review: 'D',
    spoken: { sv: 'edo (bini)', en: 'Edo (Bini)' },
    note: 'No CLDR, no Intl data; audio recorded by speakers.',
  },
  {
    tag: 'ka',
    english: 'Georgian',
    endonym: 'ქართული',
    script: 'Geor',
    review: 'B',
    hyphenation: 'ka',
    note: 'No capitals in ordinary text: no text-transform: uppercase (it would give Mtavruli).',
  },
  {
    tag: 'ps',
    english: 'Pashto',
    endonym: 'پښتو',
    script: 'Arab',
    review: 'C',
    spoken: { sv: 'pashto' },
    rareLetters: 'ټځڅډړږښڼۍې',
    note: 'Letters ټ ډ ړ ږ ښ ڼ covered.',
  },
  {
    tag: 'ne',
    english: 'Nepali',
    endonym: 'नेपाली',
    script: 'Deva',
    review: 'C',
  },
  {
    tag: 'cs',
    english: 'Czech',
    endonym: 'čeština',
    script: 'Latn',
    review: 'A',
    hyphenation: 'cs',
  },
  { tag: 'sk', english: 'Slovak', endonym: 'slovenčina', script: 'Latn', review: 'A', hyphenation: 'sk' },
  {
    tag: 'sw',
    english: 'Swahili',
    endonym: 'Kiswahili',
    script: 'Latn',
    review: 'B',
  },
  {
    tag: 'hy',
    english: 'Armenian',
    endonym: 'հայերեն',
    script: 'Armn',
    review: 'B',
    hyphenation: 'hy',
  },
  {
    tag: 'kk',
    english: 'Kazakh',
    endonym: 'қазақ тілі',
    script: 'Cyrl',
    review: 'C',
    fallbacks: ['ru', 'en'],
    note: 'Cyrillic.',
  },
  {
    tag: 'pa',
    english: 'Punjabi',
    endonym: 'ਪੰਜਾਬੀ',
    script: 'Guru',
    review: 'C',
    note: 'Two scripts, two editions.',
  },
  { tag: 'id', english: 'Indonesian', endonym: 'Indonesia', script: 'Latn', review: 'A', hyphenation: 'id' },
  { tag: 'fi', english: 'Finnish', endonym: 'suomi', script: 'Latn', review: 'A', hyphenation: 'fi' },
  {
    tag: 'aii',
    english: 'Assyrian',
    endonym: 'ܣܘܪܝܬ',
    script: 'Syrc',
    review: 'D',
    spoken: { sv: 'assyriska (östassyriska)', en: 'Assyrian' },
    fallbacks: ['ar', 'sv', 'en'],
    note: 'Surayt (tru) and Assyrian (aii) differ; nearly all also read Arabic, Swedish or Turkish.',
  },
  { tag: 'om', english: 'Oromo', endonym: 'Oromoo', script: 'Latn', review: 'D' },
  { tag: 'ta', english: 'Tamil', endonym: 'தமிழ்', script: 'Taml', review: 'B' },
  {
    tag: 'de',
    english: 'German',
    endonym: 'Deutsch',
    script: 'Latn',
    review: 'A',
    hyphenation: 'de-1996',
    note: 'Sie; no forms with a star or a colon: say “wer …”, “die Person”. “Menschenhandel”; “Schmuggel” is another crime.',
  },
  {
    tag: 'nl',
    english: 'Dutch',
    endonym: 'Nederlands',
    script: 'Latn',
    review: 'A',
    hyphenation: 'nl',
    note: 'u. “Mensenhandel”; “mensensmokkel” is smuggling.',
  },
  {
    tag: 'el',
    english: 'Greek',
    endonym: 'Ελληνικά',
    script: 'Grek',
    review: 'B',
    hyphenation: 'el-monoton',
    note: 'Plural address. Capitals drop their accents: set lang before upper-casing.',
  },
  {
    tag: 'km',
    english: 'Khmer',
    endonym: 'ខ្មែរ',
    script: 'Khmr',
    review: 'C',
    note: 'No spaces between words: check line breaks. Digits 0–9.',
  },
  {
    tag: 'my',
    english: 'Burmese',
    endonym: 'မြန်မာ',
    script: 'Mymr',
    review: 'C',
    note: 'Unicode, never Zawgyi. Spaces between phrases only: check line breaks. Digits 0–9.',
  },
];

/** Every language of the table. */
export const languages: readonly Language[] = rows.map((row) => ({
  lang: row.tag,
  fallbacks: ['en'],
  ...row,
  dir: directionOfScript(row.script),
}));

/** Languages whose texts are written and not published yet. */
export const waitingLanguages: ReadonlySet<string> = new Set(
  languages.flatMap(({ tag, waits }) => (waits === undefined ? [] : [tag])),
);

const byTag = new Map<string, Language>(
  languages.flatMap((language) => [
    [language.lang, language],
    [language.tag, language],
  ]),
);

/**
 * The language of any BCP 47 tag.
 *
 * A tag that is not in the table gets its script from the likely subtags of `Intl` and its name from
 * `Intl.DisplayNames`, so that a leaflet can be made in a language nobody thought of. A variant or region of
 * a language in the table (`sv-simple`, `zh-CN`) keeps that language's review class; any other language has
 * class D.
 *
 * @param tag - BCP 47 tag, in any case.
 * @returns Nothing if the tag is not well formed.
 */
export function languageOf(tag: string): Language | undefined {
  const known = byTag.get(tag);
  if (known !== undefined) return known;
  const locale = parseTag(tag);
  if (locale === undefined) return undefined;
  const sameTag = byTag.get(locale.toString());
  if (sameTag !== undefined) return sameTag;
  const full = locale.maximize();
  const script = full.script ?? 'Latn';
  const relative = byTag.get(locale.language) ?? byTag.get(`${locale.language}-${script}`);
  const lang = locale.baseName;
  return {
    fallbacks: ['en'],
    review: 'D',
    ...(relative?.script === script ? inherited(relative) : {}),
    tag,
    lang,
    script,
    dir: directionOfScript(script),
    english: nameIn('en', lang),
    endonym: nameIn(Intl.DisplayNames.supportedLocalesOf(lang).length > 0 ? lang : 'en', lang),
  };
}

/** What a variant or region has in common with its language. */
function inherited({ fallbacks, review, hyphenation, rareLetters }: Language) {
  return {
    fallbacks,
    review,
    ...(hyphenation === undefined ? {} : { hyphenation }),
    ...(rareLetters === undefined ? {} : { rareLetters }),
  };
}

function parseTag(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    // Intl reports a malformed tag only by throwing.
    return undefined;
  }
}

function nameIn(displayLanguage: string, tag: string): string {
  const names = new Intl.DisplayNames([displayLanguage], { type: 'language', languageDisplay: 'standard' });
  return names.of(tag) ?? tag;
}

/** Whether a tag is that of a language which has a name: `engelska` and `xx` have none. */
export function isLanguage(tag: string): boolean {
  const language = languageOf(tag);
  return language !== undefined && language.english !== tag;
}
