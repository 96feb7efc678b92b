/**
 * The reading copy of a leaflet: what it says, part by part, beside the same in a language that staff read. Made from
 * the two leaflets' inputs, so that it says exactly what they say. Pure.
 */
import { languageNameIn } from '../../i18n/format.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translate.ts';
import type { Problem } from '../../leaflet/problems.ts';
import type {
  Block,
  ColumnsBlock,
  Inline,
  LeafletContent,
  PartContent,
  PartLanguage,
  SheetFormat,
  SourcePlace,
} from '../../leaflet/types.ts';
import { MANY_LANGUAGES } from '../files/content-files.ts';
import { unequalParts } from '../problems/list-problems.ts';

/** Languages that staff read: reading copies, the pages of the embassy desk and how to print are in these. */
export const deskLanguages: readonly string[] = ['sv', 'en'];

/** How staff find a part on the paper; keys of `reading.place` in `locales/<locale>.json`. */
export type PartName =
  | 'cover'
  | 'foldedIn'
  | 'insideLeft'
  | 'insideMiddle'
  | 'insideRight'
  | 'back'
  | 'page'
  | 'part'
  | 'strips';

/** What one place of the paper says, in both languages: rows of blocks that say the same. */
export interface ReadingPart {
  readonly name: PartName;
  /** Number of the page or the part, from 1; the place in reading order where it has a name. */
  readonly number: number;
  /** Language of the first column; the second is always in the language of staff. */
  readonly language: PartLanguage;
  readonly rows: readonly ReadingRow[];
  readonly at: SourcePlace;
}

/** Blocks that say the same. One side is empty where the other says more. */
export interface ReadingRow {
  readonly handedOut: readonly Block[];
  readonly working: readonly Block[];
}

/** Words of the reading copy in the language of staff. */
export interface ReadingWords {
  /** What it is: “Reading copy. …”. */
  readonly title: string;
  /** Lines under the title, the first one big. */
  readonly lines: readonly string[];
  /** Heads of the two columns. */
  readonly columns: readonly (readonly Inline[])[];
  /** Heading of a part, such as “2. Folded in”. */
  readonly heading: (part: ReadingPart) => string;
  /** “Page {page}”. */
  readonly page: string;
}

/**
 * Puts a leaflet and the same leaflet in the language of staff side by side.
 *
 * @param handedOut - The leaflet.
 * @param working - The same leaflet in the language of staff; the same content where one sheet holds many languages.
 * @param format - Where its parts stand on the paper.
 * @param workingLanguage - Language of staff.
 * @param pictureLine - What stands beside a drawing: “Picture: …”.
 * @returns Parts in reading order; a problem where the two do not have the same number of parts.
 */
export function pairParts(
  handedOut: LeafletContent,
  working: LeafletContent,
  format: SheetFormat,
  workingLanguage: Pick<Language, 'lang'>,
  pictureLine: (what: string) => string,
): { readonly parts: readonly ReadingPart[]; readonly problems: readonly Problem[] } {
  const { lang } = workingLanguage;
  const pairs =
    handedOut.lang === MANY_LANGUAGES ? pairWithin(handedOut, lang) : pairAcross(handedOut, working);
  const parts = pairs.map(({ part, other, language, number }) => ({
    name: nameOf(format, part, number - 1, handedOut),
    number,
    language,
    rows: rowsOf(part, other, pictureLine),
    at: part.at,
  }));
  const isEqual = handedOut.lang === MANY_LANGUAGES || handedOut.parts.length === working.parts.length;
  const problems = isEqual
    ? []
    : [unequalParts(whereOf(handedOut), handedOut.parts.length, working.parts.length, lang)];
  return { parts, problems };
}

/**
 * Heads a part: “2. Folded in”; on a sheet in many languages, the language's name.
 *
 * @param reader - Language of the words.
 * @param isShared - Whether the sheet is one in many languages.
 */
export function partHeading(
  { name, number, language }: ReadingPart,
  { t }: Translator,
  reader: string,
  isShared: boolean,
): string {
  if (isShared) return `${number}. ${capital(languageNameIn(reader, language.lang))}`;
  if (name === 'page' || name === 'part') return t(`reading.place.${name}`, { number });
  return `${number}. ${t(`reading.place.${name}`)}`;
}

/** A name at the head of something. */
export const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

interface Pair {
  readonly part: PartContent;
  readonly other: PartContent | undefined;
  readonly language: PartLanguage;
  readonly number: number;
}

function pairAcross(handedOut: LeafletContent, working: LeafletContent): readonly Pair[] {
  const { lang, dir, script } = handedOut;
  return handedOut.parts.map((part, index) => ({
    part,
    other: working.parts[index],
    language: { lang, dir, script },
    number: index + 1,
  }));
}

/** One sheet in many languages: each part with the part in the language of staff that stands as far down among its own. */
function pairWithin(handedOut: LeafletContent, workingLang: string): readonly Pair[] {
  const languageOf = ({ language = handedOut }: PartContent): PartLanguage => language;
  const texts = handedOut.parts.filter(({ role }) => role !== 'title');
  const groups = Map.groupBy(texts, (part) => languageOf(part).lang);
  const working = groups.get(workingLang) ?? [];
  return texts
    .filter((part) => languageOf(part).lang !== workingLang)
    .map((part, index) => {
      const { lang, dir, script } = languageOf(part);
      const other = working[(groups.get(lang) ?? []).indexOf(part)];
      return { part, other, language: { lang, dir, script }, number: index + 1 };
    });
}

const whereOf = ({ lang, parts }: LeafletContent): Problem['where'] => ({
  file: parts[0]?.at.file ?? '',
  locale: lang,
});

/** Where a part stands on the paper, told from the sheet itself. */
function nameOf(
  format: SheetFormat,
  part: PartContent,
  reading: number,
  { dir, parts }: LeafletContent,
): PartName {
  if (part.role === 'strip') return 'strips';
  if (format.sections !== 'one-a-panel') return 'part';
  if (reading === 0) return 'cover';
  if (reading === parts.length - 1) return 'back';
  const [outside, inside] = format.sides;
  if (!inside) return 'page';
  if (outside?.panels.some((place) => place.reading === reading)) return 'foldedIn';
  const across = inside.panels.toSorted((a, b) => a.xMm - b.xMm).map((place) => place.reading);
  const fromLeft = dir === 'rtl' ? across.toReversed() : across;
  return (['insideLeft', 'insideMiddle', 'insideRight'] as const)[fromLeft.indexOf(reading)] ?? 'page';
}

function rowsOf(
  part: PartContent,
  other: PartContent | undefined,
  pictureLine: (what: string) => string,
): readonly ReadingRow[] {
  const handedOut = [...part.blocks, ...part.foot];
  const working = other ? [...other.blocks, ...other.foot] : [];
  return Array.from({ length: Math.max(handedOut.length, working.length) }, (_, index) => {
    const [block, same] = [handedOut[index], working[index]];
    return {
      handedOut: block ? plainBlock(block) : [],
      working: same ? plainBlock(block ? withCodesOf(block, same) : same, pictureLine) : [],
    };
  });
}

/**
 * The words of a code in the language of staff, with the address and the edition of the leaflet itself: those of the
 * other leaflet are not on the paper.
 */
function withCodesOf(handedOut: Block, same: Block): Block {
  if (handedOut.kind !== 'qr' || same.kind !== 'qr') return same;
  const codes = handedOut.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.content.filter(isCode) : [],
  );
  const blocks = same.blocks.map((block): Block => {
    if (block.kind !== 'paragraph') return block;
    return {
      ...block,
      content: block.content.map((inline) => (isCode(inline) ? (codes.shift() ?? inline) : inline)),
    };
  });
  return { ...same, url: handedOut.url, blocks };
}

const isCode = ({ kind }: Inline): boolean => kind === 'code' || kind === 'url';

/** Height of a drawing, mm: enough to know it again. */
const PICTURE_MM = 20;

/**
 * A block as it is read at a desk: headings under those of the copy itself, codes as the addresses in them, boxes no
 * taller than their words.
 *
 * @param pictureLine - Says what a drawing shows, in the column that is not the leaflet's own.
 */
function plainBlock(block: Block, pictureLine?: (what: string) => string): readonly Block[] {
  const inside = (blocks: readonly Block[]) => blocks.flatMap((each) => plainBlock(each, pictureLine));
  const drawing = (picture: { readonly picture: PictureOf; readonly alt: string }): Block =>
    pictureLine
      ? { kind: 'paragraph', style: 'small', content: [{ kind: 'text', text: pictureLine(picture.alt) }] }
      : { kind: 'picture', picture: picture.picture, alt: picture.alt, heightMm: PICTURE_MM };
  switch (block.kind) {
    case 'heading':
      return [{ ...block, level: 3 }];
    case 'paragraph':
    case 'table':
      return [block];
    case 'number':
      return block.label.length > 0
        ? [block]
        : [{ kind: 'paragraph', style: 'body', content: [{ ...block.number, strong: true }] }];
    case 'list':
      return [{ ...block, items: block.items.map(inside) }];
    case 'box': {
      const { minHeightMm: _, ...box } = block;
      return [{ ...box, blocks: inside(block.blocks) }];
    }
    case 'quote':
      return [{ ...block, blocks: inside(block.blocks) }];
    case 'scene':
      return [drawing(block), ...inside(block.blocks)];
    case 'picture':
      // Decoration says nothing that stands beside it, and may not be on the paper.
      return block.leastMm === undefined ? [drawing(block)] : [];
    case 'qr':
      return [...inside(block.blocks), { kind: 'paragraph', style: 'small', content: addressOf(block.url) }];
    case 'columns':
      return [
        { ...block, columns: block.columns.map((column) => ({ ...column, blocks: inside(column.blocks) })) },
      ];
  }
}

type PictureOf = Extract<Block, { readonly kind: 'picture' }>['picture'];

/** What a camera reads. */
const addressOf = (url: string): readonly Inline[] => [
  { kind: 'text', text: 'QR: ' },
  { kind: 'url', text: url, href: url },
];

/**
 * The reading copy as the engine takes it. It may break between any two rows, and a heading stays with its first row.
 *
 * @param handedOut - The leaflet: its script decides the fonts, its date is the copy's.
 * @param language - Language of staff.
 */
export function readingCopy(
  parts: readonly ReadingPart[],
  handedOut: Pick<LeafletContent, 'script' | 'date' | 'parts' | 'rights'>,
  language: Pick<Language, 'lang' | 'dir' | 'script'>,
  words: ReadingWords,
): LeafletContent {
  const working: PartLanguage = { lang: language.lang, dir: language.dir, script: language.script };
  const text = (words: string): Inline[] => [{ kind: 'text', text: words }];
  const at: SourcePlace = handedOut.parts[0]?.at ?? { file: '' };
  const heads = words.columns.map((head) => ({
    language: working,
    blocks: [
      {
        kind: 'paragraph',
        style: 'lead',
        content: head.map((inline) => ({ ...inline, strong: true })),
        at,
      } as const,
    ],
  }));
  const opening: PartContent = {
    blocks: [
      { kind: 'heading', level: 1, content: text(words.title), at },
      ...words.lines.map(
        (line, index): Block => ({
          kind: 'paragraph',
          style: 'body',
          content: [{ kind: 'text', text: line, strong: index === 0 }],
          at,
        }),
      ),
      { kind: 'columns', columns: heads, at },
    ],
    foot: [],
    at,
  };
  return {
    lang: language.lang,
    dir: language.dir,
    script: handedOut.script,
    title: words.title,
    // Staff are adults, whoever the leaflet is for.
    audience: 'adult',
    parts: [opening, ...parts.flatMap((part) => partsInColumns(part, working, words))],
    pageLine: { lang: language.lang, dir: language.dir, text: `${words.title} · ${words.page}` },
    ...(handedOut.rights ? { rights: handedOut.rights } : {}),
    date: handedOut.date,
  };
}

function partsInColumns(
  part: ReadingPart,
  working: PartLanguage,
  words: ReadingWords,
): readonly PartContent[] {
  const { at, language, rows } = part;
  const heading: Block = {
    kind: 'box',
    tint: 'mist',
    edge: 'thin',
    blocks: [{ kind: 'heading', level: 2, content: [{ kind: 'text', text: words.heading(part) }], at }],
    at,
  };
  const row = (each: ReadingRow): ColumnsBlock => ({
    kind: 'columns',
    columns: [
      { language, blocks: each.handedOut },
      { language: working, blocks: each.working },
    ],
    at,
  });
  const [first, ...rest] = rows;
  return [
    { blocks: [heading, ...(first ? [row(first)] : [])], foot: [], at },
    ...rest.map((each): PartContent => ({ continues: true, blocks: [row(each)], foot: [], at })),
  ];
}
