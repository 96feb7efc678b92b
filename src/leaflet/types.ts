/**
 * The words of the leaflet engine. Plain data goes in ({@link LeafletContent}, {@link SheetFormat}, fonts),
 * placed boxes come out ({@link Layout}); the writers read the boxes and decide nothing.
 *
 * Units: paper in mm (`…Mm`), type in pt (`…Pt`). Placed boxes are in pt, origin at the top left corner of the
 * trimmed sheet, y downwards.
 */

/** Reading direction of a text. */
export type Direction = 'ltr' | 'rtl';

/** Weight of a face, as in OpenType: 400 regular, 700 bold. No others are used. */
export type Weight = 400 | 700;

/** Where a text stands in what its editor wrote, for problems. */
export interface SourcePlace {
  /** Path of the file as the editor knows it. */
  readonly file: string;
  /** Line in that file, from 1. */
  readonly line?: number;
}

/** A run of text inside a paragraph. */
export interface TextInline {
  readonly kind: 'text';
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  /** BCP 47 language, where it differs from the leaflet's. */
  readonly lang?: string;
  /** Target of a link: `https:`, `tel:` or `mailto:`. */
  readonly href?: string;
}

/**
 * A text that is always left-to-right and never broken over two lines: a phone number, a web address, an edition
 * code, a proper name in Latin letters.
 */
export interface FixedInline {
  readonly kind: 'phone' | 'url' | 'code' | 'name';
  readonly text: string;
  readonly strong?: boolean;
  readonly lang?: string;
  readonly href?: string;
}

/** A forced line break. */
export interface BreakInline {
  readonly kind: 'break';
}

export type Inline = TextInline | FixedInline | BreakInline;

/** Names of the colours a leaflet may use. `palette.ts` has their screen, press and grey values. */
export type ColourName =
  | 'ink'
  | 'paper'
  | 'spruce'
  | 'deep'
  | 'amber'
  | 'mist'
  | 'sand'
  | 'sky'
  | 'heather'
  | 'hill1'
  | 'hill2'
  | 'hill3'
  | 'path'
  | 'rule'
  /** No inks but tools: where a print shop cuts through the sheet, and where it perforates. */
  | 'cut'
  | 'perforation'
  /** Every ink there is: marks outside the paper that is kept, which show the press how its plates lie. */
  | 'registration';

/** A colour that is not the palette's, as in somebody's logo: sRGB, `#` and six digits from 0 to f. */
export type OwnColour = `#${string}`;

/**
 * Tints a box may have. On paper every tinted box also gets a thin rule: tints vanish in a copy. `paper` is white, for a
 * box in a tinted one.
 */
export type Tint = 'none' | 'paper' | 'mist' | 'sand' | 'sky' | 'heather';

/** One shape of a drawing, in the drawing's own units, y downwards, absolute commands only. */
export interface Shape {
  /** Flat list of path commands: `['M',x,y] ['L',x,y] ['C',x1,y1,x2,y2,x,y] ['Z']`. */
  readonly path: readonly PathCommand[];
  readonly fill?: ColourName | OwnColour | 'current';
  readonly stroke?: ColourName | OwnColour | 'current';
  /** Width of the stroke in the drawing's units. */
  readonly strokeWidth?: number;
  readonly evenOdd?: boolean;
  /** Drawn instead of a fill: the path is a rectangle, from its upper left corner to the right and round. */
  readonly pixels?: Pixels;
}
/** A picture in pixels, such as somebody's logo, on white: nothing shines through. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each pixel, 0–255, row by row from the upper left. */
  readonly rgb: Uint8Array;
}
export type PathCommand =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** A drawing: flat shapes in a view box, or a logo in pixels. Never holds text. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly content: readonly Inline[];
  readonly lang?: string;
  readonly at?: SourcePlace;
}
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  /** `lead` is the line under a cover's title; `small` is 8.5 pt small print. */
  readonly style: 'body' | 'lead' | 'small';
  readonly content: readonly Inline[];
  readonly lang?: string;
  readonly dir?: Direction;
  readonly at?: SourcePlace;
}
export interface ListBlock {
  readonly kind: 'list';
  /** `step` is a numeral in a circle, `check` a ticked circle, `waymark` an amber dot, `picture` a small drawing. */
  readonly marker: 'bullet' | 'number' | 'step' | 'check' | 'waymark' | 'picture';
  readonly items: readonly (readonly Block[])[];
  /** Drawings of the items, for `picture`; an item without has a dot. They are decoration: the words say the same. */
  readonly pictures?: readonly (Picture | null)[];
  readonly start?: number;
  /** What whoever hands the leaflet out may leave out, by a name, item by item: all are set as they are given. */
  readonly choices?: readonly (string | null)[];
  readonly at?: SourcePlace;
}
/** A number to call, big: who or when, the number, one line for whom, lines of small print. */
export interface NumberBlock {
  readonly kind: 'number';
  /** `urgent` is white on deep green and only for the emergency number. */
  readonly tone: 'urgent' | 'plain';
  readonly label: readonly Inline[];
  readonly number: FixedInline;
  readonly text: readonly Inline[];
  readonly notes: readonly (readonly Inline[])[];
  /** For a number that is to be understood without words. */
  readonly sign?: NumberSign;
  /** BCP 47 and direction of its words, where they are not the leaflet's. */
  readonly lang?: string;
  readonly dir?: Direction;
  readonly at?: SourcePlace;
}
/** A drawing that says what a number is for, and how large the two stand in their box. */
export interface NumberSign {
  readonly picture: Picture;
  /** What the drawing says, for readers who do not see it. */
  readonly alt: string;
  /** Before the number, or above it. */
  readonly place: 'before' | 'above';
  /** Height of the drawing, mm. */
  readonly pictureMm: number;
  /** Size of the number, pt; smaller where its column is narrower. */
  readonly numberPt: number;
  /** Least height of the box, mm; drawing and number stand in its middle. */
  readonly boxMm: number;
}
export interface BoxBlock {
  readonly kind: 'box';
  readonly tint: Tint;
  /** `thick` is the black frame of a card to show; `dashed` the stamp box. */
  readonly edge: 'thin' | 'thick' | 'dashed';
  /** Least height in mm, for boxes that stay empty. */
  readonly minHeightMm?: number;
  /** Greatest height in mm: what is taller is a problem, and the rest of the panel stays as it is. */
  readonly maxHeightMm?: number;
  /** As `choices` of a list, of the whole box. */
  readonly choice?: string;
  /** Empty, to be written in by hand; it gives way to what an organisation prints of its own. */
  readonly pen?: true;
  readonly blocks: readonly Block[];
  readonly at?: SourcePlace;
}
/** A picture with words that fills the panel: children's leaflets. */
export interface SceneBlock {
  readonly kind: 'scene';
  readonly tint: Tint;
  readonly picture: Picture;
  /** What the picture shows, for readers who do not see it. */
  readonly alt: string;
  readonly blocks: readonly Block[];
  readonly at?: SourcePlace;
}
export interface PictureBlock {
  readonly kind: 'picture';
  readonly picture: Picture;
  /** What it shows, for readers who do not see it; empty where it is decoration. */
  readonly alt: string;
  readonly heightMm: number;
  /** Where it stands in a wider column; at the start of the line without. */
  readonly align?: 'centre';
  /**
   * Takes only room that its panel has left, and nothing gives way for it: as high as that allows, at most `heightMm`; where there is
   * less than this it is left out, so that it may only be decoration, mm.
   */
  readonly leastMm?: number;
  readonly at?: SourcePlace;
}
/** A QR code with words beside it. */
export interface QrBlock {
  readonly kind: 'qr';
  readonly url: string;
  readonly alt: string;
  readonly sizeMm: number;
  readonly blocks: readonly Block[];
  readonly at?: SourcePlace;
}
export interface QuoteBlock {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
  readonly at?: SourcePlace;
}
/** A table: rules between its rows, no lines between its columns. Right to left, the first column is the right one. */
export interface TableBlock {
  readonly kind: 'table';
  /** Headings of the columns. */
  readonly header: readonly TableCell[];
  /** Each with as many cells as the header. */
  readonly rows: readonly (readonly TableCell[])[];
  readonly at?: SourcePlace;
}
export type TableCell = readonly Inline[];
/** Texts side by side, from the start of the line: one in two languages, the steps of a guide, drawings in a row. */
export interface ColumnsBlock {
  readonly kind: 'columns';
  readonly columns: readonly {
    /** Language of the column, where it has its own. */
    readonly language?: PartLanguage;
    /** None leaves the column empty. */
    readonly blocks: readonly Block[];
    /** As wide as the one drawing in it, with the box around it; all others share what is left. */
    readonly width?: 'own';
  }[];
  /** Space between columns, mm; 6 without. */
  readonly gapMm?: number;
  /** Where columns stand that are lower than the highest; at the top without. */
  readonly stand?: 'middle';
  readonly at?: SourcePlace;
}
export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | NumberBlock
  | BoxBlock
  | SceneBlock
  | PictureBlock
  | QrBlock
  | QuoteBlock
  | TableBlock
  | ColumnsBlock;

/**
 * One part of the text, in reading order: a panel of a folded sheet, or a section of a sheet that several share. The
 * first part of a leaflet is its cover.
 */
export interface PartContent {
  /** `strip` goes to the strips that readers tear off; it holds one number block. `title` stands over what the sheet holds. */
  readonly role?: 'strip' | 'title';
  /** Goes on with the part before it, and may stand on the next page all the same. */
  readonly continues?: true;
  /** Language, direction and script of a part that has its own: a sheet in many languages. */
  readonly language?: PartLanguage;
  /** Blocks from the top. */
  readonly blocks: readonly Block[];
  /** Blocks that stand at the foot of the panel: QR, edition, small print. */
  readonly foot: readonly Block[];
  readonly at: SourcePlace;
}

/** Which language a part is in, and how it is set. */
export interface PartLanguage {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: Direction;
  /** ISO 15924. */
  readonly script: string;
}

/** Everything a leaflet says. */
export interface LeafletContent {
  /** BCP 47 tag: document language, hyphenation, shaping. */
  readonly lang: string;
  readonly dir: Direction;
  /** ISO 15924 script of the text: decides sizes and leading. `Aran` is Nastaliq. */
  readonly script: string;
  readonly title: string;
  /** Whose type sizes apply. */
  readonly audience: 'adult' | 'child';
  readonly parts: readonly PartContent[];
  /** Drawing of the cover, bleeding off it in press files. */
  readonly coverPicture?: Picture;
  /** Drawing at the head of sheets that have a head instead of a cover. */
  readonly headPicture?: Picture;
  /** The mark above the cover's title. */
  readonly mark?: Picture;
  /** Where words begin in what has no spaces between them, by the text: as they were cut before. Others are cut anew. */
  readonly words?: Readonly<Record<string, readonly number[]>>;
  /** How to print, outside the panels of `office`: the same in each language that whoever prints may read. */
  readonly printHints?: readonly { readonly lang: string; readonly dir: Direction; readonly text: string }[];
  /** Stands at the foot of each sheet side, for sheets that are read as pages. `{page}` is the page's number. */
  readonly pageLine?: { readonly lang: string; readonly dir: Direction; readonly text: string };
  /**
   * Stands on every panel, in its margin or in room that it has left: nothing gives way for it. A part whose own words say it needs
   * no second.
   */
  readonly panelLine?: { readonly lang: string; readonly dir: Direction; readonly text: string };
  /**
   * What the leaflet is called among those who make it, `ar/adult`, and its edition: beside the marks of `press` files, so that
   * plates and proofs can be told apart.
   */
  readonly imprint?: { readonly name: string; readonly edition: string };
  /** What others may do with the text, for the file's metadata: a name, and the page that says it. Nothing is printed. */
  readonly rights?: { readonly text: string; readonly url: string };
  /** UTC date and time for the file's metadata, from the facts' check dates, never from the clock. */
  readonly date: string;
}

/** One font file, full TrueType (`glyf`) outlines. */
export interface FontFile {
  /** For problems: family and weight, such as `Noto Sans Arabic 700`. */
  readonly name: string;
  readonly weight: Weight;
  readonly bytes: Uint8Array;
}
/** Fonts in order of preference: the first that has a character is used. Digits of numbers always use `latin`. */
export interface FontSet {
  readonly fonts: readonly FontFile[];
  /** The families for phone numbers, addresses and codes: Noto Sans. */
  readonly latin: readonly FontFile[];
  /**
   * Fonts that come before {@link fonts} in the words of a language, by its BCP 47 tag: Chinese, Japanese and Korean
   * have the same codes for letters of different forms, as have Arabic and Urdu in Nastaliq.
   */
  readonly byLanguage?: ReadonlyMap<string, readonly FontFile[]>;
}

/** Which words of a language stay together wherever lines end. */
export interface BoundWords {
  /** Global. No line ends inside a match, nor at the end of it: “not ” in “not your fault”. */
  readonly together: RegExp;
  /** Global. The same for words without spaces that a dictionary takes apart. */
  readonly compounds?: RegExp;
  /** Global. Lines of a heading rather begin at a match: with a preposition, a conjunction, a negation. */
  readonly phrases?: RegExp;
}
/** By BCP 47 tag; those of `und` are for every language that has none. */
export type BoundWordsByLanguage = ReadonlyMap<string, BoundWords>;

/** What the file is for. */
export type Profile = 'screen' | 'office' | 'press';

/** What a print shop prints on. Pens and stamps need paper without a coat. */
export type Stock = 'coated' | 'uncoated';

/** One panel on a sheet side. A panel may stand in several places of a side: cards, strips. */
export interface PanelFormat {
  /** Place in reading order, from 0. Copies of a panel have the same; only the first copy is read aloud. */
  readonly reading: number;
  /** Left edge on the paper, left-to-right leaflets. Right-to-left ones mirror it about the sheet's middle. */
  readonly xMm: number;
  readonly yMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** How far the panel lies turned on the paper, degrees clockwise; upright without. Never mirrored. */
  readonly turn?: Turn;
  /** Space under its text, instead of the format's. */
  readonly footMm?: number;
  /** Takes the `strip` or the `title` of the content and no section of the text. */
  readonly holds?: 'strip' | 'title';
}
/** A quarter turn, or two, or three, clockwise, degrees. */
export type Turn = 90 | 180 | 270;

/** A line on the paper, mm. */
export interface PaperLine {
  readonly x1Mm: number;
  readonly y1Mm: number;
  readonly x2Mm: number;
  readonly y2Mm: number;
}

/** A sheet side: panels, folds across the whole paper, cuts. */
export interface SideFormat {
  readonly panels: readonly PanelFormat[];
  /** Panel whose text's direction mirrors the side, where it is not the leaflet's. */
  readonly follows?: number;
  /** x of upright folds. */
  readonly foldsXMm: readonly number[];
  /** y of level folds. */
  readonly foldsYMm?: readonly number[];
  /** Drawn as thin lines where scissors go: marks at the edge, or the cut itself. */
  readonly cutsMm?: readonly PaperLine[];
  /** Drawn dashed where readers tear, or scissors go once. */
  readonly tearsMm?: readonly PaperLine[];
}

/** Paper and what stands where on it. */
export interface SheetGeometry {
  /** Paper as a printer's dialog names it: `A4`, `US Letter`. */
  readonly paper: string;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly sides: readonly SideFormat[];
  /**
   * Least distance from text to the paper's edge, to a fold, to a neighbour without a fold between (a cut), and to
   * the foot of a panel that ends at the paper's edge, mm.
   */
  readonly insetsMm: {
    readonly edge: number;
    readonly fold: number;
    readonly cut?: number;
    readonly foot: number;
  };
}

/** A leaflet format: sheet, folds, panels, safe areas. Data only; adding one needs no code. */
export interface SheetFormat extends SheetGeometry {
  readonly name: string;
  /** Name of the format that says the same on other paper: it has the texts and the words for both. */
  readonly sameAs?: string;
  /** Sheet of `press` where it is another one: the single card instead of a page of cards. Same panels, same text areas. */
  readonly press?: SheetGeometry;
  /**
   * Sheet of `office` where printers have none of the leaflet's own size: two of it on the paper in their trays. Same
   * panels, same text areas, its own way to be turned over and finished.
   */
  readonly office?: SheetGeometry & Pick<SheetFormat, 'flip' | 'printHint'>;
  /**
   * How much larger its panels are set than on the paper of the format that it says the same as: everything in them, line for line.
   * Only where nothing is folded.
   */
  readonly enlarged?: number;
  /** Whether `office` shows folds and cuts along all of their length; folds have short dashes at their ends without. */
  readonly showsWholeFolds?: true;
  /**
   * Sheet that holds the leaflet twice, in two languages. Panels of the same size and the same text areas; those of
   * the second language are counted on from the first's.
   */
  readonly pair?: SheetGeometry & {
    /** As {@link SheetFormat.press}. */
    readonly press?: SheetGeometry;
  };
  /**
   * `one-a-panel`: each part of the text is a panel. `flow`: parts share the panels, each kept whole.
   * `flow-as-needed`: the same, on as few sides as hold all; the others stay out.
   */
  readonly sections: 'one-a-panel' | 'flow' | 'flow-as-needed';
  /** Whether it is made once for each language, or once with a part for every language. */
  readonly texts?: 'every-language';
  /** How the first part begins: a panel with a picture behind it, a picture over the text, or as any text. */
  readonly opening: 'cover' | 'head' | 'plain';
  /** Parts stand in rows across the two panels of a side: those of a row begin at one height. */
  readonly rows?: true;
  /** A thin line between parts that share a panel. */
  readonly ruledParts?: boolean;
  /** Height of the head, mm. */
  readonly headMm?: number;
  /** Paper for which `press` is made: without a coat where there is a box to stamp or write in, or thin paper is folded. */
  readonly stock: Stock;
  /**
   * Weight of that paper, g/m²: from, to. What print shops use for a sheet that is carried and folded so often (trade practice, no
   * standard); none for paper that sticks.
   */
  readonly gsm?: readonly [from: number, to: number];
  /** Whose sizes apply: read in the hand, from a wallet, from two metres, at a desk by staff. */
  readonly type: 'leaflet' | 'card' | 'poster' | 'desk';
  /** Whether `screen` has the sheets as they are; it has a page a panel without. */
  readonly screen?: 'sheets';
  /** Numbers below each other in boxes, in rows of label and number, or side by side. */
  readonly numbers: 'boxes' | 'rows' | 'columns';
  /**
   * What stands at a part's foot: below each other, its code beside the whole part, the code beside the whole part
   * with the code's words under it, or side by side.
   */
  readonly foot: 'stacked' | 'beside' | 'aside' | 'columns';
  /** Side of QR codes with their quiet zone, mm. */
  readonly qrMm: number;
  /** Height of the box for a stamp, mm; 38 without. */
  readonly stampMm?: number;
  /** Which edge the printer turns the sheet over. */
  readonly flip: 'short-edge' | 'long-edge' | 'none';
  /** Where `office` says how to print: start of this panel's text, so far from the paper's foot, mm. */
  readonly printHint: {
    readonly panel: number;
    readonly footMm: number;
    /** In how many columns of panels it may stand, from its panel on, a language in each; 1 without, and all below each other. */
    readonly columns?: number;
    /** What there is to do besides printing. */
    readonly finish: 'fold-in' | 'fold-once' | 'none' | 'cut-cards' | 'cut-strips' | 'fold-book' | 'fold-fan';
    /** Height of a small drawing of the sheet, its folds and its cut, beside the words, mm; none without. */
    readonly guideMm?: number;
  };
}

/** A node of the document's structure tree (PDF structure types). */
export interface StructureNode {
  readonly type:
    | 'Document'
    | 'Sect'
    | 'H1'
    | 'H2'
    | 'H3'
    | 'P'
    | 'L'
    | 'LI'
    | 'Lbl'
    | 'LBody'
    | 'Link'
    | 'Figure'
    | 'BlockQuote'
    | 'Table'
    | 'TR'
    | 'TH'
    | 'TD'
    | 'Div'
    | 'Span';
  readonly lang?: string;
  /** What a figure shows. */
  readonly alt?: string;
  readonly href?: string;
  /** What stands before the items of an `L`. */
  readonly numbering?: 'Decimal' | 'Disc' | 'Circle';
  /** Title in the outline; only on `Sect`. */
  readonly title?: string;
  readonly children: StructureNode[];
}

/** One shaped cluster ready to draw: what is drawn and exactly what it says. */
export interface PlacedCluster {
  /** Text of the cluster in logical order, without bidi controls. */
  readonly text: string;
  /** The text with the marks of direction that PDF readers need; left out where they need none. */
  readonly readAs?: string;
  /** Glyphs of the cluster in font units, relative to the cluster's pen position. */
  readonly parts: readonly { readonly glyph: number; readonly dx: number; readonly dy: number }[];
  /** Sum of the nominal advances of the glyphs, font units: the width the cluster has in the embedded font. */
  readonly nominalAdvance: number;
  /** Advance after kerning and positioning, font units. */
  readonly advance: number;
  /** Shift of the whole cluster before drawing, font units. */
  readonly shiftX: number;
  readonly shiftY: number;
}
/** Clusters of one face and level, in visual order from the left. */
export interface GlyphRun {
  readonly face: Face;
  /** Where the run begins in its text, logical order: structure leaves follow the text, not the line. */
  readonly start: number;
  /** Bidi embedding level; odd is right-to-left. */
  readonly level: number;
  readonly clusters: readonly PlacedCluster[];
  readonly colour: ColourName;
  /** Structure leaf that owns the run (a `Link` or `Span` inside its paragraph, or the paragraph itself). */
  readonly node: StructureNode | null;
}
/** A face ready for shaping: one font file opened once. */
export interface Face {
  readonly file: FontFile;
  readonly unitsPerEm: number;
  /** Number of the face in its engine. Never in a PDF: it depends on what else the engine has set. */
  readonly id: number;
}

/** A line of text on the sheet. */
export interface TextBox {
  readonly kind: 'text';
  /** Left end of the line's ink area and its baseline, pt. */
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  /** Height above and depth below the baseline that the line occupies, pt, for overlap checks. */
  readonly ascent: number;
  readonly descent: number;
  readonly sizePt: number;
  readonly dir: Direction;
  readonly runs: readonly GlyphRun[];
  /** A point between two things that is written here and not drawn: the end of the line parts them. */
  readonly leftOut?: string;
  /** Owner in the structure tree; `null` = artifact (print hint, second copies). */
  readonly node: StructureNode | null;
  /** Part of the content in reading order, from 0; less outside every part. */
  readonly part: number;
  /** How far the line lies turned about (x, baseline), degrees clockwise. Width and height are as if it were upright. */
  readonly turn?: Turn;
}
/** A filled or stroked path on the sheet, pt. Strokes have round ends and joins. */
export interface PathBox {
  readonly kind: 'path';
  readonly path: readonly PathCommand[];
  readonly fill?: ColourName | OwnColour;
  readonly stroke?: ColourName | OwnColour;
  /** As in {@link Shape}. */
  readonly pixels?: Pixels;
  readonly strokeWidth?: number;
  readonly dash?: readonly [number, number];
  readonly evenOdd?: boolean;
  /** Only what lies inside this outline is drawn (cover pictures with round corners). */
  readonly clip?: readonly PathCommand[];
  /** A `Figure` node, or `null` for decoration. */
  readonly node: StructureNode | null;
  /** As in {@link TextBox}. */
  readonly part: number;
  /** Part of a drawing, on which no word may lie; grounds, frames and marks are none. */
  readonly isDrawing?: true;
  /** A code, with so much white round it that has to stay white, pt. */
  readonly quietPt?: number;
}
export type PlacedBox = TextBox | PathBox;

/** One side of a sheet (or, in `screen`, one panel as a page). */
export interface Sheet {
  readonly widthPt: number;
  readonly heightPt: number;
  /** How far boxes may run over the trim, pt; 0 but in `press`. */
  readonly bleedPt: number;
  /** How far the paper reaches past the trim, pt: room for crop and fold marks; 0 but in `press`. */
  readonly slugPt: number;
  /** In drawing order, from the back. */
  readonly boxes: readonly PlacedBox[];
  /** x of the upright folds, pt. */
  readonly foldsX: readonly number[];
  /** y of the level folds, pt. */
  readonly foldsY: readonly number[];
  /** Rectangles that text must stay in: one for each copy of each part, pt. */
  readonly safe: readonly {
    readonly part: number;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

/** A laid-out leaflet. */
export interface Layout {
  readonly content: LeafletContent;
  readonly format: SheetFormat;
  readonly profile: Profile;
  /** The body size that fitting found, pt. */
  readonly bodyPt: number;
  readonly sheets: readonly Sheet[];
  /** Root of the structure tree, in reading order. */
  readonly structure: StructureNode;
  readonly problems: readonly import('./problems.ts').Problem[];
}
