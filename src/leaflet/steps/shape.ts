/** Turns inlines into shaped text: the part of typesetting that does not depend on the type size. */
import type { Engine } from '../engine.ts';
import { type MissingCharacter, marksOutOfOrder, type Problem } from '../problems.ts';
import { type AssembledText, around, assembleText, type Span } from '../text/assemble.ts';
import { embeddingLevels } from '../text/bidi.ts';
import { findHeldPlaces, findPhrases, holdPlaces } from '../text/bound-words.ts';
import { BREAK, findBreakPlaces } from '../text/break-places.ts';
import {
  describeCharacter,
  isDirectionControl,
  isLineEndSpace,
  isPartingPoint,
  isUndrawn,
  needsNoGlyph,
  SOFT_HYPHEN,
} from '../text/characters.ts';
import { type Cluster, shapeClusters } from '../text/clusters.ts';
import { itemise, type Run } from '../text/itemise.ts';
import { createWordCutter, type WordCutter } from '../text/word-boundaries.ts';
import type {
  BoundWordsByLanguage,
  ColourName,
  Direction,
  FontSet,
  Inline,
  SourcePlace,
  StructureNode,
  Weight,
} from '../types.ts';

const SOFT_HYPHEN_UNIT = SOFT_HYPHEN.charCodeAt(0);
const HYPHEN = 0x2d;
const ARMENIAN_HYPHEN = 0x58a;

/** How a text is set, its size apart. */
export interface TextStyle {
  /** BCP 47 of the text; an inline may have its own. */
  readonly lang: string;
  readonly dir: Direction;
  /** ISO 15924, for texts without a letter. */
  readonly script: string;
  readonly weight: Weight;
  readonly fonts: FontSet;
  /** Ink unless given. */
  readonly colour?: ColourName;
  /** Owner in the structure tree; links and foreign words become its children. `null` = artifact. */
  readonly node: StructureNode | null;
  /** Puts soft hyphens into a word; words stay whole without it. */
  readonly hyphenate?: (word: string, lang: string) => string;
  /** Words that no line may part; none without. */
  readonly boundWords?: BoundWordsByLanguage;
  /** Cuts what has no spaces between its words. */
  readonly words?: WordCutter;
  /** Where the text stands, for problems. */
  readonly at?: SourcePlace;
}

/** A run with its shaped clusters, in visual order. */
export interface ShapedRun extends Run {
  readonly clusters: readonly Cluster[];
}

/** A stretch of text that is never broken. Widths are in em: multiply by the type size. */
export interface Piece {
  readonly end: number;
  readonly width: number;
  /** Width without the spaces it ends with, and without a point between them that parts it from what follows. */
  readonly visibleWidth: number;
  /** Width of the hyphen drawn if a line ends here. */
  readonly hyphenWidth: number;
  /**
   * What follows the piece: the next line, a place to break, the rest of a word that may be divided here, or a place
   * only for what is wider than a line.
   */
  readonly breakAfter: 'required' | 'allowed' | 'hyphen' | 'last-resort';
}

/** What stands on one line wherever it can. */
export interface Word {
  /** Where it may be divided, or, for a name, where it is broken if it is wider than a line. */
  readonly parts: readonly Piece[];
  /** All parts as one. */
  readonly whole: Piece;
  readonly isName: boolean;
}

/** A text ready to be broken into lines at any size. */
export interface ShapedText {
  readonly engine: Engine;
  readonly text: string;
  readonly dir: Direction;
  readonly colour: ColourName;
  /** Level of each UTF-16 unit. */
  readonly levels: Uint8Array;
  /** In logical order. */
  readonly runs: readonly ShapedRun[];
  readonly pieces: readonly Piece[];
  /** The pieces, those together that break only where they must. */
  readonly words: readonly Word[];
  /** Cuts what has no spaces between its words. */
  readonly cutter: WordCutter;
  /** Where phrases begin, if the language says it: headings are broken there. */
  readonly phrases?: ReadonlySet<number>;
  /** Characters that no font has, each once. */
  readonly missing: readonly MissingCharacter[];
  /** What else is wrong with the text. */
  readonly problems: readonly Problem[];
}

/**
 * Shapes the inlines of one paragraph, heading or label.
 *
 * Characters that no font has are reported and drawn as nothing; a leaflet with such a problem is not published.
 */
export function shapeText(engine: Engine, inlines: readonly Inline[], style: TextStyle): ShapedText {
  const assembled = assembleText(inlines, style);
  const { text } = assembled;
  const levels = levelsOf(assembled, style.dir);
  const runs = itemise(engine, assembled, levels, style.fonts, style.script).map((run) => ({
    ...run,
    clusters: shapeClusters(engine, text, run, run.start, run.end),
  }));
  const { boundWords, words: cutter = createWordCutter() } = style;
  const pieces = cutIntoPieces(assembled, runs, boundWords, cutter);
  const phrases = boundWords && findPhrases(text, style.lang, boundWords);
  return {
    engine,
    text,
    dir: style.dir,
    colour: style.colour ?? 'ink',
    levels,
    runs,
    pieces,
    words: joinWords(pieces),
    cutter,
    ...(phrases ? { phrases } : {}),
    missing: findMissing(text, runs, style.at),
    problems: [...assembled.problems, ...findLooseMarks(text, runs, style.at)],
  };
}

/**
 * Levels of a text. Arabic digits run from right to left around a hyphen, even in an isolate: in a number, which has no
 * letters, all stands from left to right.
 */
function levelsOf({ text, spans }: AssembledText, dir: Direction): Uint8Array {
  const levels = embeddingLevels(text, dir);
  for (const { kind, start, end } of spans) {
    const isFixed = kind !== 'text' && kind !== 'break';
    if (!isFixed || !levels.subarray(start + 1, end - 1).some((level) => level % 2 === 1)) continue;
    if (!/\p{L}/u.test(text.slice(start, end)))
      levels.fill(((levels[start] ?? 0) + 2) & ~1, start + 1, end - 1);
  }
  return levels;
}

function findMissing(
  text: string,
  runs: readonly ShapedRun[],
  at: SourcePlace | undefined,
): readonly MissingCharacter[] {
  const found = new Map<number, MissingCharacter>();
  for (const { face, clusters } of runs) {
    for (const cluster of clusters) {
      if (!cluster.missing) continue;
      let offset = cluster.start;
      for (const character of text.slice(cluster.start, cluster.end)) {
        const codePoint = character.codePointAt(0) ?? 0;
        if (!face.covers(codePoint) && !needsNoGlyph(character) && !found.has(codePoint)) {
          const place = at ? { at } : {};
          found.set(codePoint, {
            codePoint,
            description: describeCharacter(codePoint),
            words: around(text, offset),
            ...place,
          });
        }
        offset += character.length;
      }
    }
  }
  return [...found.values()];
}

/** Syllables with a circle of dots that nobody has written, each once. */
function findLooseMarks(
  text: string,
  runs: readonly ShapedRun[],
  at: SourcePlace | undefined,
): readonly Problem[] {
  const found = new Map<string, Problem>();
  for (const { face, clusters } of runs) {
    for (const { start, end, parts } of clusters) {
      if (parts.length < 2 || !parts.some(({ glyph }) => glyph === face.dottedCircle)) continue;
      const syllable = text.slice(start, end);
      if (face.dottedCircle === 0 || syllable.includes('\u25cc') || found.has(syllable)) continue;
      found.set(syllable, marksOutOfOrder(syllable, around(text, start), at));
    }
  }
  return [...found.values()];
}

function cutIntoPieces(
  assembled: AssembledText,
  runs: readonly ShapedRun[],
  boundWords: BoundWordsByLanguage | undefined,
  cutter: WordCutter,
): readonly Piece[] {
  const { text } = assembled;
  const { widths, starts } = measureUnits(text, runs);
  const places = breakPlacesOf(assembled, boundWords, cutter);
  const pieces: Piece[] = [];
  let width = 0;
  let visibleWidth = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    width += widths[i] ?? 0;
    if (!isLineEndSpace(unit) && !isUndrawn(unit) && !isPartingPoint(text, i)) visibleWidth = width;
    const end = i + 1;
    const place = places[end] ?? BREAK.never;
    const canEnd = starts[end] === 1 && (place !== BREAK.never || end === text.length);
    if (!canEnd) continue;
    const breakAfter =
      place === BREAK.required && text.charCodeAt(i) === 0x2028
        ? 'required'
        : place === BREAK.lastResort
          ? 'last-resort'
          : unit === SOFT_HYPHEN_UNIT && end < text.length
            ? 'hyphen'
            : 'allowed';
    pieces.push({ end, width, visibleWidth, hyphenWidth: hyphenWidth(text, i, runs), breakAfter });
    width = 0;
    visibleWidth = 0;
  }
  return pieces;
}

/** More parts than any word or name has. A longer row of them is broken like words are, in bounded time. */
const MOST_PARTS = 64;

function joinWords(pieces: readonly Piece[]): readonly Word[] {
  const words: Word[] = [];
  let parts: Piece[] = [];
  const close = () => {
    const isName = parts.some(({ breakAfter }) => breakAfter === 'last-resort');
    words.push({ parts, whole: joinPieces(parts), isName });
    parts = [];
  };
  for (const piece of pieces) {
    parts.push(piece);
    const goesOn = piece.breakAfter === 'last-resort' || piece.breakAfter === 'hyphen';
    if (!goesOn || parts.length === MOST_PARTS) close();
  }
  if (parts.length > 0) close();
  return words;
}

/** One piece of several that follow each other. */
export function joinPieces(pieces: readonly Piece[]): Piece {
  const [first, ...others] = pieces as readonly [Piece, ...Piece[]];
  return others.reduce((joined, piece) => {
    const visibleWidth = piece.visibleWidth > 0 ? joined.width + piece.visibleWidth : joined.visibleWidth;
    return { ...piece, width: joined.width + piece.width, visibleWidth };
  }, first);
}

/** Advance of each cluster in em, at its first unit, and where clusters begin. */
function measureUnits(
  text: string,
  runs: readonly ShapedRun[],
): { widths: Float64Array; starts: Uint8Array } {
  const widths = new Float64Array(text.length);
  const starts = new Uint8Array(text.length + 1);
  starts[text.length] = 1;
  for (const { face, clusters } of runs) {
    for (const { start, advance } of clusters) {
      widths[start] = (widths[start] ?? 0) + advance / face.unitsPerEm;
      starts[start] = 1;
    }
  }
  for (let i = 0; i < text.length; i++) if (isUndrawn(text.charCodeAt(i))) starts[i] = 1;
  return { widths, starts };
}

/**
 * Where fixed inlines that are wider than a line are broken: a name behind its spaces, an address behind one of its
 * signs, without a hyphen, which would be read as a part of it. A hyphen of its own begins the next line (as The Chicago
 * Manual of Style asks): at the end of one it is taken for ours, by readers and by whoever copies the text.
 */
const INSIDE_FIXED: Readonly<Partial<Record<Span['kind'], RegExp>>> = {
  name: /(?<= )/g,
  url: /(?<=[/.?&])(?![/.?&-])(?=[^\u2066-\u2069])|(?<![/.?&-])(?=-)/g,
};

/** Fixed inlines are broken where nothing else helps, or never. */
function breakPlacesOf(
  { text, spans }: AssembledText,
  boundWords: BoundWordsByLanguage | undefined,
  cutter: WordCutter,
): Uint8Array {
  const places = findBreakPlaces(text, cutter);
  if (boundWords) holdPlaces(places, findHeldPlaces(text, spans, boundWords));
  for (const { kind, start, end } of spans) {
    if (kind === 'text' || kind === 'break') continue;
    places.fill(BREAK.never, start + 1, end);
    for (const { index } of text.slice(start, end).matchAll(INSIDE_FIXED[kind] ?? /$^/g))
      if (index > 1) places[start + index] = BREAK.lastResort;
  }
  // A steering character at the end of a stretch must not be left to begin the next line.
  for (let i = text.length - 1; i > 0; i--) {
    if (
      places[i] &&
      places[i] !== BREAK.required &&
      isDirectionControl(text.charCodeAt(i)) &&
      closes(text, i)
    ) {
      places[i + 1] = Math.max(places[i + 1] ?? 0, places[i] ?? 0);
      places[i] = BREAK.never;
    }
  }
  return places;
}

const closes = (text: string, i: number): boolean => text.charCodeAt(i) === 0x2069;

function hyphenWidth(text: string, at: number, runs: readonly ShapedRun[]): number {
  if (text[at] !== SOFT_HYPHEN) return 0;
  const run = runs.find(({ start, end }) => start <= at && at < end);
  return run ? run.face.tables.advance(hyphenGlyph(run)) / run.face.unitsPerEm : 0;
}

/** The hyphen that the script divides words with: Armenian has its own. */
export function hyphenGlyph({ face, script }: Run): number {
  const armenian = script === 'Armn' ? face.font.glyphOf(ARMENIAN_HYPHEN) : 0;
  return armenian || face.font.glyphOf(HYPHEN);
}
