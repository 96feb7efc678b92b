/**
 * What an embassy adds to a leaflet itself: name, address, telephone, hours, the emergency number of its country, a second
 * language. It stands in the box for stamps, says that it is the embassy's own, and is checked as strictly as our records.
 */
import { z } from 'zod';
import { directionOfScript, scriptsIn } from '../i18n/scripts.ts';
import type { Problem } from '../leaflet/problems.ts';
import type { Block, BoxBlock, Inline, LeafletContent, ParagraphBlock } from '../leaflet/types.ts';
import { readPhoneIn } from './phone.ts';

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
  hours: z.string().max(LONGEST.hours),
  /** Whether the country's emergency number is printed. */
  emergency: z.boolean(),
  /** Language of name, address and hours; empty for the leaflet's. */
  language: tag,
  /** A language whose pages a line leads to; empty without one. */
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
 * @returns The settings, or what is wrong with the file.
 */
export function readSettings(text: string): { readonly settings: Settings } | { readonly wrong: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { wrong: 'JSON' };
  }
  const read = settingsSchema.safeParse(data);
  if (read.success) return { settings: read.data };
  return { wrong: read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') };
}

/** What the box needs besides what was written. */
export interface BoxWords {
  /** “Added by the embassy …”, in the leaflet's language. */
  readonly added: string;
  /** The country's emergency number with what it is, in the leaflet's language; nothing where none may be printed. */
  readonly emergency?: { readonly label: string; readonly numbers: readonly string[] };
  /** The second language's own line. */
  readonly second?: SecondLanguage;
}
/** A line that leads to the pages in another language. */
export interface SecondLanguage {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly endonym: string;
  /** `https://…/en/`. */
  readonly url: string;
}

/** Whether there is nothing to add. */
export const isEmpty = ({ name, address, phone, hours, emergency, second }: OwnDetails): boolean =>
  [name, address, phone, hours, second].every((text) => text.trim() === '') && !emergency;

/** What is wrong with what was written, before it meets paper. Each problem names its field. */
export function checkOwnDetails(details: OwnDetails): readonly Problem[] {
  const tooLong = (Object.keys(LONGEST) as (keyof typeof LONGEST)[]).flatMap((field) =>
    details[field].length > LONGEST[field] ? [textTooLong(field, LONGEST[field])] : [],
  );
  const phone = details.phone.trim();
  const read = phone === '' ? undefined : readPhoneIn(phone, details.country, { file: '', field: 'phone' });
  return [...tooLong, ...(read && 'problem' in read ? [read.problem] : [])];
}

const textTooLong = (field: string, most: number): Problem => ({
  code: 'too-long',
  level: 'error',
  where: { file: '', field },
  says: `“${field}” is longer than ${most} characters.`,
  fix: 'Shorten it.',
});

/**
 * Puts details into every box for stamps of a leaflet. The leaflet stays as it is otherwise: the box keeps its height.
 *
 * @param details - Checked by {@link checkOwnDetails}.
 * @param style - Size of the type: `body` where there is room, `small` otherwise.
 * @returns Nothing if the leaflet has no such box.
 */
export function withOwnDetails(
  content: LeafletContent,
  details: OwnDetails,
  words: BoxWords,
  style: 'body' | 'small',
): LeafletContent | undefined {
  let found = 0;
  const fill = (block: Block): Block => {
    if (block.kind !== 'box') return block;
    if (block.edge !== 'dashed') return { ...block, blocks: block.blocks.map(fill) };
    found += 1;
    return filled(block, content, details, words, style);
  };
  const panels = content.panels.map((panel) => ({
    ...panel,
    blocks: panel.blocks.map(fill),
    foot: panel.foot.map(fill),
  }));
  return found === 0 ? undefined : { ...content, panels };
}

function filled(
  box: BoxBlock,
  content: LeafletContent,
  details: OwnDetails,
  words: BoxWords,
  style: 'body' | 'small',
): BoxBlock {
  const paragraph = (inlines: readonly Inline[], more: Partial<ParagraphBlock> = {}): ParagraphBlock[] =>
    inlines.length === 0 ? [] : [{ kind: 'paragraph', style, content: inlines, ...more }];
  const phone =
    details.phone.trim() === '' ? undefined : readPhoneIn(details.phone, details.country, { file: '' });
  const lines: Inline[][] = [
    ...linesOf(details.name).map((text): Inline[] => [{ kind: 'text', text, strong: true }]),
    ...linesOf(details.address).map((text): Inline[] => [{ kind: 'text', text }]),
    ...(phone && 'number' in phone ? [[phoneInline(phone.number.international)]] : []),
    ...linesOf(details.hours).map((text): Inline[] => [{ kind: 'text', text }]),
  ];
  const numbers = words.emergency?.numbers ?? [];
  const written = [details.name, details.address, details.hours].join(' ');
  const blocks = [
    ...paragraph([{ kind: 'text', text: words.added }], { style: 'small' }),
    ...paragraph(withBreaks(lines), languageOfText(written, details.language, content)),
    ...(numbers.length > 0
      ? paragraph([
          { kind: 'text', text: `${words.emergency?.label ?? ''} ` },
          ...numbers.flatMap((number, index): Inline[] => [
            ...(index > 0 ? [{ kind: 'text', text: ' · ' } as const] : []),
            phoneInline(number),
          ]),
        ])
      : []),
    ...(words.second
      ? paragraph(secondLine(words.second), { lang: words.second.lang, dir: words.second.dir })
      : []),
  ];
  return { ...box, blocks, ...(box.minHeightMm === undefined ? {} : { maxHeightMm: box.minHeightMm }) };
}

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const withBreaks = (lines: readonly (readonly Inline[])[]): Inline[] =>
  lines.flatMap((line, index): Inline[] => (index === 0 ? [...line] : [{ kind: 'break' }, ...line]));

const phoneInline = (number: string): Inline => ({
  kind: 'phone',
  text: number,
  strong: true,
  href: `tel:${number.replaceAll(' ', '')}`,
});

const secondLine = ({ endonym, url }: SecondLanguage): Inline[] => [
  { kind: 'text', text: `${endonym}: `, strong: true },
  { kind: 'url', text: url.replace(/^https:\/\//, ''), href: url },
];

/** Language and direction of what was written: as said, or as its letters tell. */
function languageOfText(
  text: string,
  language: string,
  { lang, script }: LeafletContent,
): Pick<ParagraphBlock, 'lang' | 'dir'> {
  const [first = script] = scriptsIn(text);
  // An address in other letters than the leaflet's is in no language that we know.
  const own = first === script ? lang : 'und';
  return { lang: language === '' ? own : language, dir: directionOfScript(first) };
}
