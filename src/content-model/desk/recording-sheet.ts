/**
 * A sheet to print for whoever reads texts aloud for those who cannot read: how to record in Swedish and English, then what to
 * say, a row for each text, with the name of its file. Pure.
 */
import { languageNameIn } from '../../i18n/format.ts';
import type { Language } from '../../i18n/languages.ts';
import type {
  Block,
  ColumnsBlock,
  Inline,
  LeafletContent,
  PartContent,
  PartLanguage,
} from '../../leaflet/types.ts';
import type { SpokenText } from '../recordings/spoken-text.ts';
import type { RecordingWords } from './recording-words.ts';

/** Everything that the sheet is made from. */
export interface RecordingSheetOptions {
  /** In the order in which they are to be read. */
  readonly texts: readonly SpokenText[];
  /** Language that is recorded. */
  readonly language: Pick<Language, 'tag' | 'lang' | 'dir' | 'script'>;
  readonly words: RecordingWords;
  /** Name of the site. */
  readonly siteName: string;
  /** Day on which it is made, `2026-11-29`. */
  readonly on: string;
  /** File of the words, for problems. */
  readonly file: string;
}

/** Signs of a text's stamp in the name of its file: a recording of another text is known by them. */
const STAMP_SIGNS = 4;

/** Name of a recording as it is handed in, without its ending: `now-1-3fa9`. It says which words were on the sheet. */
export const recordingName = ({ id, stamp }: Pick<SpokenText, 'id' | 'stamp'>): string =>
  `${id}-${stamp.slice(0, STAMP_SIGNS)}`;

const desk = {
  sv: { lang: 'sv', dir: 'ltr', script: 'Latn' },
  en: { lang: 'en', dir: 'ltr', script: 'Latn' },
} as const satisfies Record<string, PartLanguage>;

/** Makes the sheet, as the engine takes it; set on plain pages. */
export function recordingSheet(options: RecordingSheetOptions): LeafletContent {
  const { texts, language, words, on } = options;
  const title = fill(words.title.en, options);
  return {
    // Its own words are English; the script decides the fonts of what is to be said.
    lang: 'en',
    dir: 'ltr',
    script: language.script,
    title,
    audience: 'adult',
    parts: [
      opening(options),
      ...texts.map((text, index) => textPart(text, index, options)),
      closing(options),
    ],
    pageLine: { lang: 'en', dir: 'ltr', text: `${title} · {page}` },
    date: `${on}T00:00:00Z`,
  };
}

function opening({ words, file, ...options }: RecordingSheetOptions): PartContent {
  const both = (said: Readonly<Record<'sv' | 'en', string>>) =>
    inBoth((tag) => [paragraph(fill(said[tag], { ...options, tag }))]);
  return {
    blocks: [
      { kind: 'heading', level: 1, content: plain(fill(words.title.en, options)) },
      both(words.lead),
      both(words.madeOn),
      ...words.before.en.map((_, index) =>
        inBoth((tag) => [
          {
            kind: 'list',
            marker: 'number',
            start: index + 1,
            items: [[paragraph(words.before[tag][index] ?? '')]],
          },
        ]),
      ),
    ],
    foot: [],
    at: { file },
  };
}

/** One text: its number and the name of its file, and what is said. */
function textPart(
  text: SpokenText,
  index: number,
  { texts, language, words, file }: RecordingSheetOptions,
): PartContent {
  const isFirst = texts[index - 1]?.page !== text.page;
  const { lang, dir, script } = language;
  const name: Block = {
    kind: 'paragraph',
    style: 'body',
    content: [
      { kind: 'text', text: `${index + 1}. `, strong: true },
      { kind: 'code', text: `${recordingName(text)}.wav` },
    ],
  };
  const said = text.lines.map((content): Block => ({ kind: 'paragraph', style: 'lead', content }));
  return {
    ...(isFirst ? {} : { continues: true as const }),
    language: { lang, dir, script },
    blocks: [
      ...(isFirst ? headOf(text, words) : []),
      { kind: 'box', tint: 'none', edge: 'thin', blocks: [name, ...said] },
    ],
    foot: [],
    at: { file },
  };
}

function headOf({ page }: SpokenText, words: RecordingWords): readonly Block[] {
  const { sv, en } = words.pages[page];
  return [
    { kind: 'heading', level: 2, content: plain(`${en} · ${sv}`) },
    ...(page === 'young' ? [inBoth((tag) => [paragraph(words.wordsOfChildren[tag])])] : []),
  ];
}

function closing({ words, language, file }: RecordingSheetOptions): PartContent {
  const command = `npm run audio -- --check FOLDER --locale ${language.tag} --by "…" --consent "…"`;
  return {
    continues: true,
    blocks: [
      inBoth((tag) => [paragraph(words.after[tag])]),
      { kind: 'paragraph', style: 'small', content: plain(command) },
    ],
    foot: [],
    at: { file },
  };
}

/** The same in Swedish and in English, beside each other. */
function inBoth(blocksIn: (tag: 'sv' | 'en') => readonly Block[]): ColumnsBlock {
  return {
    kind: 'columns',
    columns: (['sv', 'en'] as const).map((tag) => ({ language: desk[tag], blocks: blocksIn(tag) })),
  };
}

/** Words with what is known when the sheet is made. */
function fill(
  words: string,
  {
    language,
    siteName,
    on,
    tag = 'en',
  }: Pick<RecordingSheetOptions, 'language' | 'siteName' | 'on'> & { tag?: 'sv' | 'en' },
): string {
  return words
    .replace('{{language}}', languageNameIn(tag, language.tag))
    .replace('{{site}}', siteName)
    .replace('{{date}}', on);
}

const plain = (text: string): readonly Inline[] => [{ kind: 'text', text }];

const paragraph = (text: string): Block => ({ kind: 'paragraph', style: 'body', content: plain(text) });
