/**
 * What an embassy adds to a leaflet itself: name, address, telephone, hours, the emergency number of its country, where to
 * turn in a second language. It stands in the box for stamps (name and telephone in a line where there is no box), says
 * that it is the embassy's own, and is checked as strictly as our records.
 */
import { z } from 'zod';
import { digitsLeft, westernDigits } from '../../i18n/digits.ts';
import { directionOfScript, scriptsIn } from '../../i18n/scripts.ts';
import type { Problem } from '../../leaflet/problems.ts';
import type { Block, BoxBlock, Inline, LeafletContent, ParagraphBlock } from '../../leaflet/types.ts';
import { telTo } from '../facts/dialling.ts';
import { findPhone, readPhoneIn } from '../facts/phone.ts';
import { readPlainHours } from '../hours/plain-hours.ts';
import { detailTooLong, digitUnknown, hoursImpossible, phoneInText } from '../problems/number-problems.ts';
import { checkWords, codePointOf, splitAtFixed } from '../wording/check-run.ts';

/** Most characters of each field: far more than the box holds, far less than would keep the engine busy. */
export const LONGEST = { name: 120, address: 400, phone: 40, hours: 200 } as const;

const tag = z.string().regex(/^[A-Za-z0-9-]{0,35}$/, 'a language is a BCP 47 tag');
const list = z.array(z.string().max(60)).max(200);

const ownDetailsSchema = z.strictObject({
  /** Id in `content/facts/missions.yaml`; empty for another place. */
  mission: z.string().max(60),
  /** ISO 3166-1 code of the country in which the number is dialled; empty without one. */
  country: z.string().regex(/^([A-Z]{2})?$/, 'a country is two capital letters'),
  name: z.string().max(LONGEST.name),
  /** Lines as they stand on the paper. */
  address: z.string().max(LONGEST.address),
  phone: z.string().max(LONGEST.phone),
  /** As {@link readPlainHours} reads them, or in words. */
  hours: z.string().max(LONGEST.hours),
  /** Whether the country's emergency number is printed. */
  emergency: z.boolean(),
  /** Language of name, address and hours; empty for the leaflet's. */
  language: tag,
  /** A second language on the same sheet; empty without one. */
  second: tag,
});
export type OwnDetails = z.infer<typeof ownDetailsSchema>;

/** The form and version of a file of settings. */
export const SETTINGS_FORM = 'vagvisare-leaflets-1';

const settingsSchema = z.strictObject({
  form: z.literal(SETTINGS_FORM),
  locales: list,
  leaflets: list,
  formats: list,
  profiles: list,
  details: ownDetailsSchema,
});

/** What somebody chose and wrote, as it is saved in a file. */
export type Settings = z.infer<typeof settingsSchema>;

// A policy that allows no text as code stands in the way of zod's faster way, and browsers would note the attempt.
z.config({ jitless: true });

/**
 * Reads a file of settings.
 *
 * @returns Nothing if it is no such file.
 */
export function readSettings(text: string): Settings | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  return settingsSchema.safeParse(data).data;
}

/** What is printed besides what was written, in the leaflet's language. */
export interface BoxWords {
  /** “Added by the embassy …”, that is: not covered by the check of the edition. */
  readonly added: string;
  /** Hours that could be read, in words: “Mon–Fri 09:00–12:00”, a line each. */
  readonly hours?: readonly string[];
  /** The country's emergency number with what it is; nothing where none may be printed. */
  readonly emergency?: { readonly label: string; readonly numbers: readonly string[] };
  readonly second?: SecondLanguage;
}
/** Where to turn, in a second language: words of the sheet in many languages. */
export interface SecondLanguage {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly endonym: string;
  /** Address of its pages: `https://…/en/`. */
  readonly url: string;
  /** One sentence, and a number with what it is for; only its address where there is no room. */
  readonly says?: readonly Inline[];
}

/** Whether there is nothing to add. */
export const isEmpty = ({ name, address, phone, hours, emergency, second }: OwnDetails): boolean =>
  [name, address, phone, hours, second].every((text) => text.trim() === '') && !emergency;

/** Fields that somebody writes words in. */
const worded = ['name', 'address', 'hours'] as const;

/** What was written as the project writes it: composed letters, digits 0–9, no invisible signs of direction. */
export function tidyDetails(details: OwnDetails): OwnDetails {
  const tidy = (text: string) =>
    westernDigits(text.normalize('NFC').replace(/[\u061c\u200e\u200f\ufeff]/g, ''));
  const texts = Object.fromEntries(
    [...worded, 'phone' as const].map((field) => [field, tidy(details[field])]),
  );
  return { ...details, ...texts };
}

/** What is wrong with what was written ({@link tidyDetails}), before it meets paper. Each problem names its field. */
export function checkOwnDetails(details: OwnDetails): readonly Problem[] {
  const at = (field: string) => ({ file: '', field });
  const tooLong = (Object.keys(LONGEST) as (keyof typeof LONGEST)[]).flatMap((field) =>
    details[field].length > LONGEST[field] ? [detailTooLong(at(field), field, LONGEST[field])] : [],
  );
  const words = worded.flatMap((field) => {
    const phone = findPhone(details[field], details.country);
    return [
      ...checkWords(details[field], at(field), { author: 'anyone' }),
      ...(phone === undefined ? [] : [phoneInText(at(field), phone)]),
    ];
  });
  const digits = [...worded, 'phone' as const].flatMap((field) =>
    digitsLeft(details[field])
      .slice(0, 1)
      .map((digit) => digitUnknown(at(field), digit, codePointOf(digit))),
  );
  const phone = details.phone.trim();
  const read = phone === '' ? undefined : readPhoneIn(phone, details.country, at('phone'));
  const hours = readPlainHours(details.hours);
  return [
    ...tooLong,
    ...words,
    ...digits,
    ...(read && 'problem' in read ? [atCountry(read.problem)] : []),
    ...(hours && 'impossible' in hours ? [hoursImpossible(at('hours'), hours.impossible)] : []),
  ];
}

/** A country that is missing is written in its own field. */
const atCountry = (problem: Problem): Problem =>
  problem.code === 'phone-no-country' ? { ...problem, where: { file: '', field: 'country' } } : problem;

/**
 * How much a leaflet has room for: everything, in its box for stamps, or name and telephone, in a line at the foot of its
 * last part.
 */
export const roomIn = (content: LeafletContent): 'box' | 'line' =>
  boxesOf(content).length > 0 ? 'box' : 'line';

const boxesOf = ({ panels }: LeafletContent): readonly BoxBlock[] =>
  panels.flatMap(({ blocks, foot }) => [...blocks, ...foot]).flatMap(boxesIn);

function boxesIn(block: Block): readonly BoxBlock[] {
  if (block.kind !== 'box') return [];
  return block.edge === 'dashed' ? [block] : block.blocks.flatMap(boxesIn);
}

/** Fields that somebody filled in and that a leaflet has no room for. */
export function leftOut(content: LeafletContent, details: OwnDetails): readonly string[] {
  if (roomIn(content) === 'box') return [];
  const { address, hours, emergency, second } = details;
  const fields = {
    address: address.trim() !== '',
    hours: hours.trim() !== '',
    emergency,
    second: second !== '',
  };
  return Object.entries(fields).flatMap(([field, isWritten]) => (isWritten ? [field] : []));
}

/** How details are set. */
export interface DetailsStyle {
  /** Size of the type in the box: `body` where there is room, `small` otherwise. */
  readonly style: 'body' | 'small';
  /** How tall the box may become, mm; as tall as it is without. */
  readonly roomMm?: number;
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
  const last = content.panels.findLastIndex(({ role }) => role !== 'strip');
  const inOne = [...linesOf(details.name, true), ...phoneLines(details)].flatMap(
    (inlines, index): Inline[] => (index === 0 ? inlines : [{ kind: 'text', text: ' ' }, ...inlines]),
  );
  if (inOne.length === 0) return content;
  const line = [addedLine(words), ...paragraphs('body', [inOne], content, details)];
  return {
    ...content,
    panels: content.panels.map((panel, index) =>
      index === last ? { ...panel, foot: [...panel.foot, ...line] } : panel,
    ),
  };
}

/** The leaflet with every box for stamps empty and at least so tall: whether a box has room to grow. */
export const withTallerBoxes = (content: LeafletContent, heightMm: number): LeafletContent =>
  withBoxes(content, (box) => ({ ...box, minHeightMm: heightMm }));

/** Height of the box for stamps, mm. */
export const boxHeight = (content: LeafletContent): number =>
  Math.max(0, ...boxesOf(content).map(({ minHeightMm = 0 }) => minHeightMm));

function withBoxes(content: LeafletContent, change: (box: BoxBlock) => BoxBlock): LeafletContent {
  const visit = (block: Block): Block => {
    if (block.kind !== 'box') return block;
    return block.edge === 'dashed' ? change(block) : { ...block, blocks: block.blocks.map(visit) };
  };
  const panels = content.panels.map((panel) => ({
    ...panel,
    blocks: panel.blocks.map(visit),
    foot: panel.foot.map(visit),
  }));
  return { ...content, panels };
}

function filled(
  box: BoxBlock,
  content: LeafletContent,
  details: OwnDetails,
  words: BoxWords,
  { style, roomMm }: DetailsStyle,
): BoxBlock {
  const hours = words.hours?.map((text): Inline[] => [{ kind: 'text', text }]);
  const written = [...linesOf(details.name, true), ...linesOf(details.address), ...phoneLines(details)];
  const { emergency, second } = words;
  const blocks = [
    ...paragraphs(style, hours ? written : [...written, ...linesOf(details.hours)], content, details),
    ...(hours ? [{ kind: 'paragraph', style, content: withBreaks(hours) } as const] : []),
    ...(emergency ? [emergencyLine(emergency, style)] : []),
    ...(second ? [secondLines(second, style)] : []),
  ];
  if (blocks.length === 0) return box;
  const height = roomMm ?? box.minHeightMm;
  return {
    ...box,
    blocks: [addedLine(words), ...blocks],
    ...(height === undefined ? {} : { maxHeightMm: height }),
  };
}

const addedLine = ({ added }: BoxWords): ParagraphBlock => ({
  kind: 'paragraph',
  style: 'small',
  content: [{ kind: 'text', text: added }],
});

/** Lines as one paragraph in their own language and direction; none without lines. */
function paragraphs(
  style: 'body' | 'small',
  lines: readonly (readonly Inline[])[],
  content: LeafletContent,
  { name, address, hours, language }: OwnDetails,
): readonly ParagraphBlock[] {
  if (lines.length === 0) return [];
  const own = languageOfText([name, address, hours].join(' '), language, content);
  return [{ kind: 'paragraph', style, content: withBreaks(lines), ...own }];
}

const linesOf = (text: string, strong = false): readonly Inline[][] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => splitAtFixed(line).map((stretch) => inlineOf(stretch, strong)));

/** Post codes, house numbers and addresses of the web keep their order and stay in one piece. */
const inlineOf = ({ kind, text }: ReturnType<typeof splitAtFixed>[number], strong: boolean): Inline => ({
  kind: kind === 'words' ? 'text' : kind === 'figure' ? 'code' : 'url',
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
    { kind: 'text', text: `${endonym}: `, strong: true },
    ...(says ? [...says, { kind: 'text', text: ' ' } as const] : []),
    { kind: 'url', text: url.replace(/^https:\/\/|\/$/g, ''), href: url },
  ],
});

/** Language and direction of what was written: as said, or as its letters tell. */
function languageOfText(
  text: string,
  language: string,
  { lang, script }: LeafletContent,
): Pick<ParagraphBlock, 'lang' | 'dir'> {
  const [first = script] = scriptsIn(text, script);
  // An address in other letters than the leaflet's is in no language that we know.
  const own = first === script ? lang : 'und';
  return { lang: language === '' ? own : language, dir: directionOfScript(first) };
}
