/**
 * Leaflets without words, for people who cannot read: drawings in order, numbers with a drawing that says what each is for,
 * and the names of languages by themselves. Made once for all languages.
 */
import { languages } from '../../i18n/languages.ts';
import type {
  Block,
  BoxBlock,
  ColumnsBlock,
  Inline,
  LeafletContent,
  NumberBlock,
  NumberSign,
  PartContent,
  PictureBlock,
  QrBlock,
  SheetFormat,
  SourcePlace,
  Tint,
} from '../../leaflet/types.ts';
import { diallingOf } from '../contacts/dialling.ts';
import { editionCode } from '../editions/edition.ts';
import { MANY_LANGUAGES } from '../files/content-files.ts';
import { leafletProblems } from '../problems/leaflet-problems.ts';
import type { Drawn } from '../site-map/leaflets.ts';
import { LeafletDraft, type LeafletOptions } from './draft.ts';
import { numberInline, printedAddress } from './inlines.ts';
import { validUntil } from './leaflet-blocks.ts';
import { dateWithoutFacts, type LeafletInput, rightsIn } from './to-leaflet.ts';

/** What a leaflet without words needs: options of the working language, in which its drawings are described. */
export interface DrawnOptions extends LeafletOptions {
  /** Title of the document: shown by programs, never printed. */
  readonly title: string;
  /** Where its drawings are listed, for problems. */
  readonly file: string;
}

/** Above and below what stands in a box together, and between two things in one, mm, as the engine sets them. */
const [PADDING, GAP] = [6.8, 2.2];
/** Height of an arrow, and of the box with the second number, mm. */
const [ARROW, TALK] = [9, 20];
/** Size of a number that fills its box, pt for each mm of the box. */
const NUMBER_PT = 2.75;

/** Makes the input of one leaflet without words. */
export function drawnLeaflet(drawn: Drawn, format: SheetFormat, options: DrawnOptions): LeafletInput {
  const pass = (edition: string, whole?: LeafletDraft) => {
    const draft = new LeafletDraft(options.file, options, edition, whole);
    return { draft, parts: partsOf(new DrawnParts(draft, drawn, format)) };
  };
  const { draft: whole } = pass('');
  const newest = whole.newestCheck() ?? dateWithoutFacts;
  const edition = editionCode(newest, [MANY_LANGUAGES, options.leafletName, ...whatIsSaid(drawn, options)]);
  const { draft, parts } = pass(edition, whole);
  const { language, pictures, printHints, title } = options;
  const coverPicture = pictures.get('wordless-cover');
  const content: LeafletContent = {
    lang: language.lang,
    dir: 'ltr',
    script: language.script,
    title,
    audience: 'adult',
    parts,
    ...(coverPicture ? { coverPicture } : {}),
    ...(printHints ? { printHints } : {}),
    imprint: { name: `${MANY_LANGUAGES}/${options.leafletName}`, edition },
    rights: rightsIn(options.facts.site),
    date: `${newest}T00:00:00Z`,
  };
  return {
    content,
    contactsUsed: [...draft.contactsUsed].sort(),
    rightsUsed: [],
    edition,
    validUntil: validUntil(draft),
    problems: draft.problems,
  };
}

/** What all formats of a leaflet have in common, and its edition stands for: numbers, drawings, languages. */
function whatIsSaid({ numbers, story }: Drawn, { facts, pictures }: DrawnOptions): readonly unknown[] {
  const drawings = [
    ...Object.values(numbers),
    ...(story ? [...story.happens, story.call, ...story.helps] : []),
  ];
  return [
    Object.keys(numbers).map((id) => {
      const contact = facts.contacts.get(id);
      return contact ? diallingOf(contact).calls[0]?.shown : undefined;
    }),
    drawings.map((name) => pictures.get(name)),
    story ? inColumns : [],
  ];
}

function partsOf(make: DrawnParts): readonly PartContent[] {
  if (!make.drawn.story) return make.stickers();
  return make.format.type === 'card' ? make.card(make.drawn.story) : make.fold(make.drawn.story);
}

type Story = NonNullable<Drawn['story']>;

/** The parts of one leaflet, in any of its formats. */
class DrawnParts {
  readonly drawn: Drawn;
  readonly format: SheetFormat;
  private readonly draft: LeafletDraft;
  private readonly at: SourcePlace;

  constructor(draft: LeafletDraft, drawn: Drawn, format: SheetFormat) {
    this.draft = draft;
    this.drawn = drawn;
    this.format = format;
    this.at = { file: draft.at(1).file };
  }

  /** One number a panel. */
  stickers(): readonly PartContent[] {
    return this.ids().map((id) =>
      this.part([
        ...this.number(id, {
          place: this.isEmergency(id) ? 'before' : 'above',
          pictureMm: this.isEmergency(id) ? 15 : 20,
          numberPt: this.isEmergency(id) ? 50 : 31,
          boxMm: 39.5,
        }),
      ]),
    );
  }

  /** What happens above, what helps below; outside a cover that tells nothing, and where there is more. */
  fold({ happens, call, helps }: Story): readonly PartContent[] {
    const room = this.format.heightMm / 2 - this.format.insetsMm.fold - this.format.insetsMm.edge;
    const inFour = Math.floor((room - 3 * PADDING - GAP - ARROW - 4) / 2);
    const [danger = '', ...others] = this.ids();
    const urgent = (sign: Omit<NumberSign, 'picture' | 'alt' | 'place'>) =>
      this.number(danger, { ...sign, place: 'before' });
    const [first = '', second = '', ...rest] = happens;
    const inRow = 45;
    const callMm = Math.floor(room - 3 * PADDING - inRow - ARROW - 3 * GAP - 1);
    const besideMm = callMm + PADDING - GAP - TALK;
    return [
      this.part([this.columns([urgent({ pictureMm: 17, numberPt: 64, boxMm: 28 }), []])]),
      this.part([
        this.box('sand', [
          this.columns([[this.framed(first, inFour)], [this.framed(second, inFour)]]),
          this.columns(rest.map((name) => [this.framed(name, inFour)])),
        ]),
        this.atEnd(this.picture('wordless-next', ARROW)),
      ]),
      this.part([
        this.box('mist', [
          this.inOrder([
            { blocks: [this.framed(call, callMm)], width: 'own' },
            {
              blocks: [
                ...urgent({ pictureMm: besideMm * 0.7, numberPt: besideMm * NUMBER_PT, boxMm: besideMm }),
                ...others.flatMap((id) =>
                  this.number(id, { place: 'before', pictureMm: 13, numberPt: 34, boxMm: TALK }),
                ),
              ],
            },
          ]),
          this.columns(helps.map((_, index) => (index === 0 ? [this.picture('wordless-then', ARROW)] : []))),
          this.inOrder(helps.map((name) => ({ blocks: [this.framed(name, inRow)] }))),
        ]),
      ]),
      this.part(
        [
          this.columns([
            [this.code(this.format.qrMm, [this.picture('device-mobile', 19), this.picture('volume', 17)])],
            [
              ...urgent({ pictureMm: 16, numberPt: 60, boxMm: 26 }),
              {
                ...this.box('none', [this.sideBySide(['map-pin', 'handset'], 9)]),
                edge: 'dashed',
                minHeightMm: 24,
              },
            ],
          ]),
          this.columns(
            inColumns.map((names) => [{ kind: 'paragraph', style: 'body', content: names, at: this.at }]),
          ),
        ],
        [this.edition()],
      ),
    ];
  }

  /** What helps, and nothing of what happened: it is carried in a pocket. */
  card({ call, helps }: Story): readonly PartContent[] {
    const [danger = '', ...others] = this.ids();
    return [
      this.part([
        {
          ...this.columns([
            [this.picture(call, 30)],
            [
              ...this.number(danger, { place: 'before', pictureMm: 9, numberPt: 36, boxMm: 20.5 }),
              ...others.flatMap((id) =>
                this.number(id, { place: 'above', pictureMm: 8, numberPt: 22, boxMm: 18 }),
              ),
            ],
          ]),
          gapMm: 3,
          stand: 'middle',
        },
      ]),
      this.part([
        { ...this.columns(helps.map((name) => [this.picture(name, 22)])), gapMm: 1.5 },
        this.code(18, [this.sideBySide(['device-mobile', 'volume'], 6.5), this.edition()]),
      ]),
    ];
  }

  private ids(): readonly string[] {
    return Object.keys(this.drawn.numbers);
  }

  private isEmergency(id: string): boolean {
    return id === this.draft.options.facts.site.emergency;
  }

  /** A number with its drawing; nothing, and a problem, if it may not be printed. */
  private number(id: string, sign: Omit<NumberSign, 'picture' | 'alt'>): readonly NumberBlock[] {
    const found = this.draft.useContact(id, 1);
    const [phone] = found ? diallingOf(found).calls : [];
    const { picture, alt } = this.drawing(this.drawn.numbers[id] ?? '');
    if (found && !phone) this.draft.problems.push(leafletProblems.noNumber(this.draft.at(1), id));
    if (!phone) return [];
    return [
      {
        kind: 'number',
        tone: this.isEmergency(id) ? 'urgent' : 'plain',
        label: [],
        number: numberInline(phone),
        text: [],
        notes: [],
        sign: { ...sign, picture, alt },
        at: this.at,
      },
    ];
  }

  private drawing(name: string): Pick<PictureBlock, 'picture' | 'alt'> {
    const { pictures, pictureWords, language } = this.draft.options;
    const picture = pictures.get(name);
    // An arrow says no more than that one thing follows another, as reading does.
    const alt = arrows.has(name) ? '' : pictureWords[name];
    const at = this.draft.at(1);
    if (!picture)
      this.draft.problems.push(
        leafletProblems.pictureMissing(at, name, [...pictures.keys()].sort().join(', ')),
      );
    else if (alt === undefined)
      this.draft.problems.push(
        leafletProblems.wordsMissing(at, 'the drawing', name, `\`pictures\` in locales/${language.tag}.json`),
      );
    return { picture: picture ?? { width: 1, height: 1, shapes: [] }, alt: alt ?? name };
  }

  private picture(name: string, heightMm: number): PictureBlock {
    return { kind: 'picture', ...this.drawing(name), heightMm, align: 'centre', at: this.at };
  }

  private framed(name: string, heightMm: number): BoxBlock {
    return this.box('paper', [this.picture(name, heightMm)]);
  }

  private box(tint: Tint, blocks: readonly Block[]): BoxBlock {
    return { kind: 'box', tint, edge: 'thin', blocks, at: this.at };
  }

  private columns(columns: readonly (readonly Block[])[]): ColumnsBlock {
    return { kind: 'columns', columns: columns.map((blocks) => ({ blocks })), at: this.at };
  }

  /** Drawings from the start of the line, as near each other as they can be told apart. */
  private sideBySide(names: readonly string[], heightMm: number): ColumnsBlock {
    const drawn = names.map((name) => ({ blocks: [this.picture(name, heightMm)], width: 'own' }) as const);
    return { kind: 'columns', columns: [...drawn, { blocks: [] }], gapMm: 3, at: this.at };
  }

  /** At the end of the line: what it points to is beside it. */
  private atEnd(block: Block): ColumnsBlock {
    return { kind: 'columns', columns: [{ blocks: [] }, { blocks: [block], width: 'own' }], at: this.at };
  }

  /** One after the other, with an arrow from each to the next. */
  private inOrder(columns: ColumnsBlock['columns']): ColumnsBlock {
    const arrow = { blocks: [this.picture('wordless-next', ARROW)], width: 'own' } as const;
    return {
      kind: 'columns',
      columns: columns.flatMap((column, index) => (index === 0 ? [column] : [arrow, column])),
      gapMm: 2,
      stand: 'middle',
      at: this.at,
    };
  }

  /** The code that leads to all languages, its address in letters, and what a phone does there. */
  private code(sizeMm: number, blocks: readonly Block[]): QrBlock {
    const { facts, leafletName } = this.draft.options;
    const front = `${facts.site.origin}/`;
    const url = `${front}#${leafletName}-${this.draft.edition.toLowerCase()}`;
    const address: Inline = { kind: 'url', text: printedAddress(front), strong: true, href: front };
    return {
      kind: 'qr',
      url,
      alt: `QR: ${url}`,
      sizeMm,
      blocks: [...blocks, { kind: 'paragraph', style: 'body', content: [address], at: this.at }],
      at: this.at,
    };
  }

  /** The edition and the last day of its facts: figures are no words. */
  private edition(): Block {
    const until = validUntil(this.draft);
    const code: Inline = { kind: 'code', text: this.draft.edition, strong: true };
    const day: readonly Inline[] =
      until === undefined
        ? []
        : [
            { kind: 'text', text: ' · ' },
            { kind: 'code', text: until },
          ];
    return { kind: 'paragraph', style: 'small', content: [code, ...day], at: this.at };
  }

  private part(blocks: readonly Block[], foot: readonly Block[] = []): PartContent {
    return { blocks, foot, at: this.at };
  }
}

const arrows: ReadonlySet<string> = new Set(['wordless-next', 'wordless-then']);

/** How many languages are named, and in how many columns; the code leads to all. */
const [MOST_NAMED, NAMED_IN] = [24, 4];

/** The languages that are needed most by their own names, each in its own letters, column by column. */
const inColumns: readonly (readonly Inline[])[] = Array.from({ length: NAMED_IN }, (_, column) =>
  languages
    .slice((column * MOST_NAMED) / NAMED_IN, ((column + 1) * MOST_NAMED) / NAMED_IN)
    .flatMap(({ endonym, lang }, index): Inline[] => [
      ...(index === 0 ? [] : [{ kind: 'break' } as const]),
      { kind: 'text', text: endonym, lang },
    ]),
);
