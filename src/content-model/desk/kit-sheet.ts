/**
 * The cover sheet of a kit, for staff: how to print and finish each leaflet, how to hand it out, what not to do, and which
 * file is what. Pure.
 */
import type { Language } from '../../i18n/languages.ts';
import type { Translator, WordKey } from '../../i18n/translate.ts';
import type {
  Block,
  ColumnsBlock,
  Direction,
  Inline,
  LeafletContent,
  PartContent,
  SheetFormat,
  SourcePlace,
} from '../../leaflet/types.ts';
import { formatHelp, formatName, paperAdvice, printAdvice } from '../to-leaflet/format-words.ts';
import { foldDrawings } from './fold-drawings.ts';

/** Files of one leaflet in one language: `ar/adult-card-office.pdf`. */
export interface KitFiles {
  /** What they are: “Good to know in Sweden. Wallet card, A4”. */
  readonly name: string;
  /** For whom it is, in a sentence or two; said once a leaflet. */
  readonly forWhom: string;
  readonly paths: readonly string[];
}

/** One folder of the kit. */
export interface KitFolder {
  /** Name of its language. */
  readonly name: string;
  readonly dir: Direction;
  /** Names of the formats in it. */
  readonly formats: readonly string[];
  /** A table each, with a row for each format. */
  readonly leaflets: readonly (readonly KitFiles[])[];
}

/** Everything that the sheet says. */
export interface KitSheetOptions {
  /** Language of the sheet. */
  readonly language: Pick<Language, 'lang' | 'dir' | 'script'>;
  readonly translator: Translator;
  readonly formats: readonly SheetFormat[];
  readonly folders: readonly KitFolder[];
  /** Files that lie beside the folders, without the list of checksums. */
  readonly others: readonly string[];
  /** Name of the list of checksums. */
  readonly checksums: string;
  /** Parts about which file to take and how to hand out, as they stand on the page on leaflets. */
  readonly advice: readonly PartContent[];
  /** What the sheet is made from, for problems. */
  readonly file: string;
  /** As in {@link LeafletContent}. */
  readonly date: string;
}

/** What not to do, in the order of harm. */
const NOT: readonly WordKey[] = ['kit.old', 'kit.copy', 'kit.names', 'kit.fit', 'kit.change'];

/** Words under the drawings. */
const STEPS: Readonly<Partial<Record<SheetFormat['printHint']['finish'], readonly WordKey[]>>> = {
  'fold-in': ['kit.foldIn.1', 'kit.foldIn.2', 'kit.foldIn.3'],
  'fold-once': ['kit.foldOnce.1', 'kit.foldOnce.2'],
  'fold-book': ['kit.foldBook.1', 'kit.foldBook.2', 'kit.foldBook.3', 'kit.foldBook.4'],
  'fold-fan': ['leaflet.printHint.cutCards', 'leaflet.printHint.foldFan'],
  'cut-cards': ['leaflet.printHint.cutCards'],
  'cut-strips': ['leaflet.printHint.cutStrips'],
};

/** Makes the sheet, as the engine takes it; set on plain pages. */
export function kitSheet(options: KitSheetOptions): LeafletContent {
  const { language, translator, folders, file, date } = options;
  const at: SourcePlace = { file };
  const title = translator.t('kit.title');
  const part = (blocks: readonly Block[]): PartContent => ({ blocks, foot: [], at });
  return {
    lang: language.lang,
    dir: language.dir,
    script: language.script,
    title,
    audience: 'adult',
    parts: [
      part([
        { kind: 'heading', level: 1, content: plain(title) },
        { kind: 'paragraph', style: 'lead', content: plain(folders.map(({ name }) => name).join(' · ')) },
      ]),
      part(doNot(options)),
      ...options.advice,
      ...printing(options, at),
      ...listing(options, at),
    ],
    pageLine: {
      lang: language.lang,
      dir: language.dir,
      text: `${title} · ${translator.t('reading.place.page', { number: '{page}' })}`,
    },
    date,
  };
}

function doNot({ translator }: KitSheetOptions): readonly Block[] {
  return [
    { kind: 'heading', level: 2, content: plain(translator.t('kit.doNot')) },
    { kind: 'list', marker: 'bullet', items: NOT.map((key) => [paragraph(translator.t(key))]) },
  ];
}

/** How each format is printed, and what is done with it then. */
function printing(
  { translator, formats, folders }: KitSheetOptions,
  at: SourcePlace,
): readonly PartContent[] {
  return formats.map((format, index): PartContent => {
    const heading: Block = { kind: 'heading', level: 2, content: plain(translator.t('leaflets.howToPrint')) };
    return {
      ...(index === 0 ? {} : { continues: true }),
      blocks: [
        ...(index === 0 ? [heading] : []),
        { kind: 'heading', level: 3, content: plain(formatName(translator, format)) },
        paragraph(formatHelp(translator, format)),
        paragraph(printAdvice(translator, format)),
        paragraph(paperAdvice(translator, format)),
        ...finishing(
          format,
          folders.filter((folder) => folder.formats.includes(format.name)),
          translator,
        ),
      ],
      foot: [],
      at,
    };
  });
}

/** The drawings of a format: once for languages read from the left, once for those read from the right. */
function finishing(
  format: SheetFormat,
  folders: readonly KitFolder[],
  translator: Translator,
): readonly Block[] {
  // As it leaves the office printer, as in the drawings: two flyers on one sheet are cut apart.
  const { finish } = { ...format, ...format.office }.printHint;
  const keys = STEPS[finish] ?? [];
  const isTurned = TURNED.has(finish);
  const directions = isTurned ? [...Map.groupBy(folders, ({ dir }) => dir)] : [['ltr', folders] as const];
  return directions.flatMap(([dir, group]) => {
    const drawings = foldDrawings(format, dir);
    if (drawings.length === 0) return [];
    const columns = drawings.map((picture, index) => {
      const says = keys[index] === undefined ? '' : translator.t(keys[index]);
      const alt = translator.t('reading.picture', { what: says });
      const text = drawings.length > 1 ? `${index + 1}. ${says}` : says;
      return {
        blocks: [
          { kind: 'picture', picture, alt, heightMm: 30 },
          { kind: 'paragraph', style: 'small', content: plain(text) },
        ] as const,
      };
    });
    const row: ColumnsBlock = {
      kind: 'columns',
      columns: [...columns, ...EMPTY_COLUMNS.slice(columns.length)],
    };
    const which = paragraph(`${group.map(({ name }) => name).join(' · ')}:`);
    return directions.length > 1 ? [which, row] : [row];
  });
}

/** Ways to finish that go the other way round where a leaflet is read from the right. */
const TURNED: ReadonlySet<SheetFormat['printHint']['finish']> = new Set(['fold-in', 'fold-book', 'fold-fan']);

/** Three steps stand as wide as three, four as four; one does not fill the page. */
const EMPTY_COLUMNS = Array.from({ length: 3 }, () => ({ blocks: [] }));

/** Every file by its name. */
function listing(options: KitSheetOptions, at: SourcePlace): readonly PartContent[] {
  const { translator, folders, others, checksums } = options;
  const files = translator.t('kit.files');
  const about: PartContent = {
    blocks: [
      { kind: 'heading', level: 2, content: plain(translator.t('kit.inside')) },
      {
        kind: 'list',
        marker: 'bullet',
        items: [
          ...(['screen', 'office', 'press'] as const).map((profile) => [
            named(
              `-${profile}.pdf`,
              `${translator.t(`leaflets.profiles.${profile}`)}. ${translator.t(`leaflets.profileHelp.${profile}`)}`,
            ),
          ]),
          [
            named(
              '-reading-….pdf',
              `${translator.t('reading.title')}. ${translator.t('reading.notHandOut')}`,
            ),
          ],
          ...others.map((name) => [named(name, translator.t('kit.title'))]),
          [named(checksums, translator.t('kit.checksums'))],
        ],
      },
    ],
    foot: [],
    at,
  };
  const tables = folders.flatMap(({ name, leaflets }) =>
    leaflets.map((group, index): PartContent => {
      const rows = group.map(({ name: called, forWhom, paths }, row) => [
        row === 0
          ? [
              { kind: 'text', text: called, strong: true } as const,
              { kind: 'break' } as const,
              ...plain(forWhom),
            ]
          : plain(called),
        lines(paths),
      ]);
      return {
        ...(index === 0 ? {} : { continues: true }),
        blocks: [
          ...(index === 0 ? [{ kind: 'heading', level: 2, content: plain(name) } as const] : []),
          { kind: 'table', header: [plain(translator.t('leaflets.thisLeaflet')), plain(files)], rows },
        ],
        foot: [],
        at,
      };
    }),
  );
  return [about, ...tables];
}

const plain = (words: string): readonly Inline[] => [{ kind: 'text', text: words }];

const paragraph = (words: string): Block => ({ kind: 'paragraph', style: 'body', content: plain(words) });

const named = (name: string, what: string): Block => ({
  kind: 'paragraph',
  style: 'body',
  content: [
    { kind: 'code', text: name, strong: true },
    { kind: 'text', text: `: ${what}` },
  ],
});

const lines = (names: readonly string[]): readonly Inline[] =>
  names.flatMap((name, index): Inline[] => [
    ...(index === 0 ? [] : [{ kind: 'break' } as const]),
    { kind: 'code', text: name },
  ]);
