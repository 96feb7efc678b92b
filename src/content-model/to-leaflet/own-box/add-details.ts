/**
 * Own details as the engine takes them: in the box for stamps, or name and telephone in a line where there is no box. They
 * say whose they are.
 */
import { directionOfScript, scriptsIn, writesHan } from '../../../i18n/scripts.ts';
import { separators } from '../../../i18n/writing/punctuation.ts';
import type {
  Block,
  BoxBlock,
  ColumnsBlock,
  Inline,
  LeafletContent,
  ParagraphBlock,
  PictureBlock,
} from '../../../leaflet/types.ts';
import { telTo } from '../../contacts/dialling.ts';
import { readPhoneIn } from '../../contacts/phone.ts';
import { splitAtFixed } from '../../wording/fixed-stretches.ts';
import type { BoxWords, SecondLanguage } from './box-words.ts';
import { type OwnDetails, webAddress } from './own-details.ts';
import { roomIn, withBoxes } from './stamp-boxes.ts';

/** Fields that somebody filled in and that a leaflet has no room for. */
export function leftOut(content: LeafletContent, details: OwnDetails): readonly string[] {
  if (roomIn(content) === 'box') return [];
  const { address, hours, web, logo, emergency, second } = details;
  const fields = {
    address: address.trim() !== '',
    hours: hours.trim() !== '',
    web: web.trim() !== '',
    logo: logo !== '',
    emergency,
    second: second !== '',
  };
  return Object.entries(fields).flatMap(([field, isWritten]) => (isWritten ? [field] : []));
}

/** How details are set. */
export interface DetailsStyle {
  /** Size of the type in the box: `body` where there is room, `small` otherwise; in a line, that all stands in one. */
  readonly style: 'body' | 'small';
  /** How tall the box may become, mm; as tall as it is without. */
  readonly roomMm?: number;
  /** Whether the logo has no room. */
  readonly withoutLogo?: boolean;
}

/**
 * Puts details into every box for stamps of a leaflet, or a line to its end. The leaflet stays as it is otherwise.
 *
 * @param details - Checked by {@link checkOwnDetails}.
 */
export function withOwnDetails(
  content: LeafletContent,
  details: OwnDetails,
  words: BoxWords,
  setting: DetailsStyle,
): LeafletContent {
  if (roomIn(content) === 'box')
    return withBoxes(content, (box) => filled(box, content, details, words, setting));
  const last = content.parts.findLastIndex(({ role }) => role !== 'strip');
  const inOne = [...linesOf(details.name, true), ...phoneLines(details)].flatMap(
    (inlines, index): Inline[] => (index === 0 ? inlines : [{ kind: 'text', text: ' ' }, ...inlines]),
  );
  const { shortened } = words;
  const line = [
    ...(inOne.length === 0 ? [] : ownLines(words, inOne, content, details, setting)),
    ...(shortened ? [shortenedLine(shortened)] : []),
  ];
  if (line.length === 0) return content;
  return {
    ...content,
    parts: content.parts.map((part, index) =>
      index === last ? { ...part, foot: [...part.foot, ...line] } : part,
    ),
  };
}

const ownLines = (
  words: BoxWords,
  inOne: readonly Inline[],
  content: LeafletContent,
  details: OwnDetails,
  { style }: DetailsStyle,
): readonly ParagraphBlock[] =>
  style === 'body'
    ? [addedLine(words), ...paragraphs('body', [inOne], content, details)]
    : [inOneLine(words, inOne)];

/** Largest height of a logo, and widths of one that stands beside its words and of one above them, mm. */
const LOGO = { height: 15, beside: 24, above: 52 } as const;
/** A logo so many times as wide as it is high stands above its words. */
const WIDE = 2.4;

/** A logo with the words of whose it is: beside them, or above where it is wide. */
function withLogo(logo: BoxWords['logo'], blocks: readonly Block[]): readonly Block[] {
  if (!logo) return blocks;
  const { picture, alt } = logo;
  const ratio = picture.width / picture.height;
  const isWide = ratio > WIDE;
  const most = (isWide ? LOGO.above : LOGO.beside) / ratio;
  const heightMm = Math.min(isWide ? LOGO.height / 2 : LOGO.height, most);
  const drawn: PictureBlock = { kind: 'picture', picture, alt, heightMm };
  if (isWide) return [drawn, ...blocks];
  const beside: ColumnsBlock = {
    kind: 'columns',
    columns: [{ blocks: [drawn], width: 'own' }, { blocks }],
    gapMm: 3,
  };
  return [beside];
}

function webInline(web: string): Inline | undefined {
  const href = webAddress(web);
  return href === undefined
    ? undefined
    : { kind: 'url', text: web.trim().replace(/^https?:\/\/|\/$/gi, ''), href };
}

/** That rights were left out, and where all of them are. */
const shortenedLine = ({ says, url }: NonNullable<BoxWords['shortened']>): ParagraphBlock => ({
  kind: 'paragraph',
  style: 'small',
  content: [
    { kind: 'text', text: `${says} ` },
    { kind: 'url', text: printedUrl(url), href: url },
  ],
});

const printedUrl = (url: string): string => url.replace(/^https:\/\/|\/$/g, '');

function filled(
  box: BoxBlock,
  content: LeafletContent,
  details: OwnDetails,
  words: BoxWords,
  { style, roomMm, withoutLogo = false }: DetailsStyle,
): BoxBlock {
  const hours = words.hours?.map((text): Inline[] => [{ kind: 'text', text }]);
  const written = [...linesOf(details.name, true), ...linesOf(details.address), ...phoneLines(details)];
  const { emergency, second, logo, shortened } = words;
  const web = webInline(details.web);
  const blocks = [
    ...paragraphs(style, hours ? written : [...written, ...linesOf(details.hours)], content, details),
    ...(hours ? [{ kind: 'paragraph', style, content: withBreaks(hours) } as const] : []),
    ...(web ? [{ kind: 'paragraph', style, content: [web] } as const] : []),
    ...(emergency ? [emergencyLine(emergency, style)] : []),
    ...(second ? [secondLines(second, style)] : []),
  ];
  if (blocks.length === 0 && !shortened) return box;
  const height = roomMm ?? box.minHeightMm;
  return {
    ...box,
    blocks: [
      ...(blocks.length > 0 ? [addedLine(words), ...withLogo(withoutLogo ? undefined : logo, blocks)] : []),
      ...(shortened ? [shortenedLine(shortened)] : []),
    ],
    ...(height === undefined ? {} : { maxHeightMm: height }),
  };
}

const addedLine = ({ added }: BoxWords): ParagraphBlock => ({
  kind: 'paragraph',
  style: 'small',
  content: [{ kind: 'text', text: added }],
});

/** Who added it and what, in one paragraph of small print: a number stays strong. */
const inOneLine = ({ added }: BoxWords, written: readonly Inline[]): ParagraphBlock => ({
  kind: 'paragraph',
  style: 'small',
  content: [{ kind: 'text', text: `${added} ` }, ...written],
});

/** Lines as one paragraph in their own language and direction; none without lines. */
function paragraphs(
  style: 'body' | 'small',
  lines: readonly (readonly Inline[])[],
  content: LeafletContent,
  { name, address, hours, language, country }: OwnDetails,
): readonly ParagraphBlock[] {
  if (lines.length === 0) return [];
  const spoken = languageOfText([name, address, hours].join(' '), language, country, content);
  return [{ kind: 'paragraph', style, content: withBreaks(lines), ...spoken }];
}

const linesOf = (text: string, strong = false): readonly Inline[][] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => splitAtFixed(line).map((stretch) => inlineOf(stretch, strong)));

/** Post codes, house numbers and addresses of the web keep their order and stay in one piece. */
const KINDS = { words: 'text', figure: 'code', address: 'url', name: 'name' } as const;

const inlineOf = ({ kind, text }: ReturnType<typeof splitAtFixed>[number], strong: boolean): Inline => ({
  kind: KINDS[kind],
  text,
  ...(strong ? { strong } : {}),
});

function phoneLines({ phone, country }: OwnDetails): readonly Inline[][] {
  const read = phone.trim() === '' ? undefined : readPhoneIn(phone, country, { file: '' });
  return read && 'number' in read ? [[writtenNumber(read.number.international, read.number.href)]] : [];
}

const withBreaks = (lines: readonly (readonly Inline[])[]): Inline[] =>
  lines.flatMap((line, index): Inline[] => (index === 0 ? [...line] : [{ kind: 'break' }, ...line]));

/** A number that is in no record of a contact: the mission's own, or its country's for emergencies. */
const writtenNumber = (number: string, href = telTo(number)): Inline => ({
  kind: 'phone',
  text: number,
  strong: true,
  href,
});

const emergencyLine = (
  { label, numbers }: NonNullable<BoxWords['emergency']>,
  style: 'body' | 'small',
): ParagraphBlock => ({
  kind: 'paragraph',
  style,
  content: [
    { kind: 'text', text: `${label} ` },
    ...numbers.flatMap((number, index): Inline[] => [
      ...(index > 0 ? [{ kind: 'text', text: ' · ' } as const] : []),
      writtenNumber(number),
    ]),
  ],
});

const secondLines = (
  { lang, dir, endonym, url, says }: SecondLanguage,
  style: 'body' | 'small',
): ParagraphBlock => ({
  kind: 'paragraph',
  style,
  lang,
  dir,
  content: [
    { kind: 'text', text: endonym + separators(lang).colon, strong: true },
    ...(says ? [...says, { kind: 'text', text: ' ' } as const] : []),
    { kind: 'url', text: printedUrl(url), href: url },
  ],
});

/** Language and direction of what was written: as said, or as its letters and its country tell. */
function languageOfText(
  text: string,
  language: string,
  country: string,
  { lang, script }: LeafletContent,
): Pick<ParagraphBlock, 'lang' | 'dir'> {
  const [first = script] = scriptsIn(text, script);
  // An address in other letters than the leaflet's is in no language that we know, but for Han: Tokyo's are not Beijing's.
  const told = first === script ? lang : (hanLanguageOf(text, country) ?? 'und');
  return { lang: language === '' ? told : language, dir: directionOfScript(first) };
}

/** The language of a country that writes Han in forms of its own; nothing where there is none in the text. */
function hanLanguageOf(text: string, country: string): string | undefined {
  if (country === '' || !/\p{sc=Hani}/u.test(text)) return undefined;
  const { language, script } = new Intl.Locale(`und-${country}`).maximize();
  return script !== undefined && writesHan(script) ? `${language}-${script}` : undefined;
}
