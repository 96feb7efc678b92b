/**
 * How big and how open each script is set. Sizes are pt; leadings are multiples of the type size.
 *
 * Each script has body size, leading and floor for its readers. Scripts without a row of their own take the values of the
 * script they resemble in height; an unknown script takes the tall ones, which are safe for anything but Nastaliq.
 */

/** Whose eyes the sizes are for. */
export type Audience = 'adult' | 'child';

/** From where it is read: the hand, a wallet, two metres, a desk where staff read it. */
export type TypeKind = 'leaflet' | 'card' | 'poster' | 'desk';

/** What letters need outside a line, at its beginning and its end, as shares of the type size. */
export interface Reach {
  readonly start: number;
  readonly end: number;
}

/** Type sizes and leadings of one leaflet. */
export interface Typography {
  /** Body size to start from, pt. */
  readonly largestPt: number;
  /** Smallest legible body size, pt. Longer text is a problem, never smaller type. */
  readonly floorPt: number;
  /** Line height of body text, as a multiple of its size. */
  readonly leading: number;
  /** Line height of headings, as a multiple of their size. */
  readonly headingLeading: number;
  /** Line height of the cover's title, as a multiple of its size. */
  readonly titleLeading: number;
  /** Size of a panel's heading, as a multiple of the body size. */
  readonly headingRatio: number;
  /** How far letters reach over the ends of a line, as shares of its size; none where they keep inside. */
  readonly reach?: Reach;
  /** The cover's title, pt; it goes down as far as {@link smallestTitlePt} for long words. */
  readonly titlePt: number;
  readonly smallestTitlePt: number;
  /** Small print: edition and sources, pt. What decides whether somebody calls is never set in it. */
  readonly smallPt: number;
  /** Least size of small print with a code too wide for its column, as an edition on a card, pt: it is Latin in every script. */
  readonly leastCodePt: number;
  /** Least size of what is said of a number, pt: the floor of adults' text in the script. */
  readonly noteFloorPt: number;
  /** The emergency number, pt. Always Noto Sans bold, left to right. */
  readonly urgentNumberPt: number;
  /** Other numbers, pt. */
  readonly numberPt: number;
}

/** Small print of Latin letters: edition and sources, pt. Taller scripts have their own ({@link ScriptRow.smallPt}). */
export const SMALL_PT = 8.5;
/** Stands between notes of a number that share a line. */
export const NOTE_SEPARATOR = ' · ';
/** The line that tells how to print, outside the panels, pt. */
export const HINT_PT = 6.5;
/** A number on a strip to tear off, pt. */
export const STRIP_NUMBER_PT = 20;

/** What does not depend on the script: title and numbers, pt. */
const FIXED: Readonly<
  Record<TypeKind, Pick<Typography, 'titlePt' | 'smallestTitlePt' | 'urgentNumberPt' | 'numberPt'>>
> = {
  leaflet: { titlePt: 34, smallestTitlePt: 18, urgentNumberPt: 54, numberPt: 36 },
  card: { titlePt: 10.5, smallestTitlePt: 8.5, urgentNumberPt: 22, numberPt: 22 },
  poster: { titlePt: 38, smallestTitlePt: 26, urgentNumberPt: 54, numberPt: 44 },
  desk: { titlePt: 18, smallestTitlePt: 14, urgentNumberPt: 14, numberPt: 14 },
};
/** Small print on a card, which is its edition and nothing else, as a share of a leaflet's. */
const CARD_SMALL = 6.5 / SMALL_PT;
/** Staff read at a desk what a leaflet says at its floor or larger: so much less is still comfortable there, pt. */
const DESK_LESS_PT = 1;

/** One row of the table: [largest, leading, floor] in pt for each reader, then the leadings of headings. */
interface ScriptRow {
  readonly adult: readonly [largestPt: number, leadingPt: number, floorPt: number];
  readonly child: readonly [largestPt: number, leadingPt: number, floorPt: number];
  /** Labels of a wallet card. */
  readonly card: readonly [largestPt: number, floorPt: number];
  /** Lists of a poster, and its title. */
  readonly poster: readonly [largestPt: number, floorPt: number, titlePt: number];
  /** Small print of a leaflet, pt: letters that are small for their type size, or stack marks, need more. */
  readonly smallPt: number;
  readonly headingLeading: number;
  readonly titleLeading: number;
  readonly reach?: Reach;
}

const LATIN: ScriptRow = {
  adult: [13, 18.5, 11],
  child: [16, 22, 14],
  card: [10.5, 8.5],
  poster: [18, 14, 38],
  smallPt: SMALL_PT,
  headingLeading: 1.25,
  titleLeading: 1.15,
};
/** Letters with two marks on top (Vietnamese): wider leading than plain Latin. */
const STACKED_LATIN: ScriptRow = {
  adult: [13, 19.5, 11],
  child: [16, 24, 14],
  card: [10.5, 9],
  poster: [18, 14, 36],
  smallPt: SMALL_PT,
  headingLeading: 1.35,
  titleLeading: 1.3,
};
const NASKH: ScriptRow = {
  adult: [13, 21.5, 11.5],
  child: [16, 26.5, 14.5],
  card: [10.5, 9.5],
  poster: [18, 14.5, 38],
  smallPt: 10,
  headingLeading: 1.5,
  titleLeading: 1.4,
};
/** Words slope, and their first letters stand high above the last: 30 pt for 14 let them touch. */
const NASTALIQ: ScriptRow = {
  adult: [14, 35, 13],
  child: [17, 42.5, 16],
  card: [11.5, 11],
  poster: [20, 17, 36],
  smallPt: 11.5,
  headingLeading: 2.5,
  titleLeading: 2.5,
  // The stroke of a bold kaf lies 0.45 em before its word, the tail of a reh 0.2 em behind; 0.15 may stand in the margin.
  reach: { start: 0.3, end: 0.06 },
};
const TALL: ScriptRow = {
  adult: [13, 21.5, 11.5],
  child: [16, 26, 14.5],
  card: [10.5, 9.5],
  poster: [18, 14.5, 34],
  smallPt: 10,
  headingLeading: 1.45,
  titleLeading: 1.4,
};
/** The stroke of a bold gamal lies 0.24 em before its word; 0.15 may stand in the margin. */
const SYRIAC: ScriptRow = { ...TALL, reach: { start: 0.1, end: 0 } };
/** Consonants stacked below the line (Khmer, Burmese) reach deeper than the other tall scripts. */
const DEEP: ScriptRow = {
  adult: [13, 23.5, 11.5],
  child: [16, 29, 14.5],
  card: [10.5, 9.5],
  poster: [18, 14.5, 34],
  smallPt: 10,
  headingLeading: 1.75,
  titleLeading: 1.7,
};
/** Letters are small for their type size, and syllables stack three and four high. */
const TIBETAN: ScriptRow = {
  adult: [15, 30, 13],
  child: [18, 36, 16],
  card: [12, 10.5],
  poster: [20, 16, 34],
  smallPt: 11.5,
  headingLeading: 2.1,
  titleLeading: 2,
};
/** Letters are small for their type size; vowels stand above and below every one. */
const THAANA: ScriptRow = {
  adult: [15, 25, 13],
  child: [18, 30, 16],
  card: [12, 10.5],
  poster: [20, 16, 34],
  smallPt: 11.5,
  headingLeading: 1.6,
  titleLeading: 1.5,
};
const HAN: ScriptRow = {
  adult: [12.5, 20, 11],
  child: [15.5, 24, 14],
  card: [10, 9],
  poster: [18, 14, 36],
  smallPt: 9,
  headingLeading: 1.4,
  titleLeading: 1.35,
};

const ROWS: Readonly<Record<string, ScriptRow>> = {
  Latn: LATIN,
  Cyrl: LATIN,
  Grek: LATIN,
  Armn: STACKED_LATIN,
  Geor: STACKED_LATIN,
  Hebr: STACKED_LATIN,
  Arab: NASKH,
  Aran: NASTALIQ,
  Ethi: TALL,
  Thai: TALL,
  Laoo: TALL,
  Deva: TALL,
  Beng: TALL,
  Guru: TALL,
  Gujr: TALL,
  Taml: TALL,
  Telu: TALL,
  Knda: TALL,
  Mlym: TALL,
  Sinh: TALL,
  Syrc: SYRIAC,
  Thaa: THAANA,
  Tibt: TIBETAN,
  Khmr: DEEP,
  Mymr: DEEP,
  Hans: HAN,
  Hant: HAN,
  Hani: HAN,
  Jpan: HAN,
  Kore: HAN,
};

const HEADING_PT: Readonly<Record<Audience, number>> = { adult: 20, child: 24 };

/** Latin letters that carry two marks at once. */
const STACKED_LETTERS = /[\u1EA4-\u1EAD\u1EAE-\u1EB7\u1EBE-\u1EC7\u1ED0-\u1ED9\u1EDA-\u1EE3\u1EE8-\u1EF1]/u;

/**
 * Chooses sizes and leadings.
 *
 * @param script - ISO 15924 code, such as `Latn`; `Aran` is Nastaliq.
 * @param audience - Whose sizes apply; a card and a poster are the same for all.
 * @param text - Some text of the leaflet: Latin with two marks on a letter needs wider leading.
 */
export function typographyFor(
  script: string,
  audience: Audience,
  text = '',
  kind: TypeKind = 'leaflet',
): Typography {
  const row = script === 'Latn' && STACKED_LETTERS.test(text) ? STACKED_LATIN : (ROWS[script] ?? TALL);
  const { headingLeading, titleLeading, reach } = row;
  const smallOf = (pt: number) => (kind === 'card' ? Number((pt * CARD_SMALL).toFixed(1)) : pt);
  const smallPt = smallOf(row.smallPt);
  const noteFloorPt = kind === 'card' ? row.card[1] : row.adult[2];
  const common = {
    headingLeading,
    titleLeading,
    smallPt,
    leastCodePt: smallOf(SMALL_PT),
    noteFloorPt,
    ...(reach ? { reach } : {}),
    ...FIXED[kind],
  };
  const [bodyPt, leadingPt, smallestPt] = row[audience];
  if (kind === 'leaflet') {
    return {
      ...common,
      largestPt: bodyPt,
      floorPt: smallestPt,
      leading: leadingPt / bodyPt,
      headingRatio: HEADING_PT[audience] / bodyPt,
    };
  }
  const leading = row.adult[1] / row.adult[0];
  if (kind === 'desk') {
    const deskPt = row.adult[2] - DESK_LESS_PT;
    return { ...common, largestPt: deskPt, floorPt: deskPt, leading, headingRatio: 1.5 };
  }
  if (kind === 'card') {
    const [largestPt, floorPt] = row.card;
    return { ...common, largestPt, floorPt, leading, headingRatio: 1 };
  }
  const [largestPt, floorPt, titlePt] = row.poster;
  return { ...common, largestPt, floorPt, leading, headingRatio: 1.2, titlePt };
}

/** Least line height of a sentence to hold out, as a multiple of its size. */
const LEAST_SPOKEN_LEADING = 1.25;

/**
 * Line height of a sentence to hold out, as a multiple of its size: in letters up to Cyrillic, as Swedish has them, no more in a
 * leaflet in a taller script.
 */
export const spokenLeading = (text: string, { headingLeading }: Typography): number =>
  OTHER_LETTERS.test(text) ? Math.max(LEAST_SPOKEN_LEADING, headingLeading - 0.1) : LEAST_SPOKEN_LEADING;

/** Letters beyond Cyrillic. All others need no more than any line has. */
const OTHER_LETTERS = /[\u0530-\u1cff\u2d30-\uffff]/;

/** Unicode scripts whose marks stand higher or deeper than those of Latin letters, the tallest first. */
const TALLER: readonly (readonly [letters: RegExp, row: ScriptRow])[] = [
  [/\p{sc=Tibt}/u, TIBETAN],
  [/[\p{sc=Khmr}\p{sc=Mymr}]/u, DEEP],
  [/\p{sc=Thaa}/u, THAANA],
  [/\p{sc=Arab}/u, NASKH],
  [
    /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Ethi}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Syrc}]/u,
    TALL,
  ],
];

/**
 * Least line height for words in a taller script than the text around them, as a multiple of their size: a Thai word in a
 * German heading keeps its vowels and tones inside its line. 0 where there are none.
 */
export function leastLeading(text: string, { headingLeading: natural }: Typography): number {
  if (!OTHER_LETTERS.test(text)) return 0;
  const needed = TALLER.find(([letters]) => letters.test(text))?.[1].headingLeading ?? 0;
  return needed > natural ? needed : 0;
}
