import type { Engine } from '../engine.ts';
import type { RawGlyphs } from '../fonts/harfbuzz.ts';
import type { PlacedCluster } from '../types.ts';
import { NO_BREAK_SPACE, SOFT_HYPHEN } from './characters.ts';
import type { Run } from './itemise.ts';

/** A shaped grapheme cluster and where it stands in its text. */
export interface Cluster extends PlacedCluster {
  readonly start: number;
  readonly end: number;
  /** Glyphs change if a line begins here: the line has to be shaped anew. */
  readonly unsafeToBreak: boolean;
  /** Some of its characters have no glyph in the face. */
  readonly missing: boolean;
}

const JOINERS_ONLY = /^(?:[\u200b-\u200d\u2060\ufeff]|[\ufe00-\ufe0f])+$/;

/**
 * Shapes a stretch of a run.
 *
 * @returns Clusters in visual order, from the left.
 */
export function shapeClusters(
  engine: Engine,
  text: string,
  run: Run,
  start: number,
  end: number,
): readonly Cluster[] {
  const { face } = run;
  const rightToLeft = run.level % 2 === 1;
  const { lang } = run.span;
  const glyphs = engine.shaper.shape({
    font: face.font,
    text,
    start,
    end,
    rightToLeft,
    script: run.script,
    lang,
  });
  const groups = groupByCluster(glyphs);
  // A cluster reaches to the beginning of the next one in the text: HarfBuzz keeps their order, or turns it round.
  const clusters = groups.map((group, i) => {
    const next = groups[rightToLeft ? i - 1 : i + 1];
    return makeCluster(glyphs, run, text, group, next?.start ?? end);
  });
  return text.includes(NON_JOINER) ? withNonJoinersInside(clusters, rightToLeft) : clusters;
}

const NON_JOINER = '\u200c';

/**
 * Lets a neighbour say each zero-width non-joiner, as its first character where the file stores it: pdf.js drops what
 * ends with one, and Persian and Bengali words mean something else without.
 */
function withNonJoinersInside(clusters: readonly Cluster[], rightToLeft: boolean): readonly Cluster[] {
  const result: Cluster[] = [];
  // Visual order. What is stored is turned round in text from the right: there the letter before it says it.
  for (let i = 0; i < clusters.length; i++) {
    const [mark, letter] = [clusters[i], clusters[i + 1]];
    if (!mark) continue;
    const isSaid =
      mark.text === NON_JOINER &&
      mark.advance === 0 &&
      letter !== undefined &&
      (rightToLeft ? /\p{L}|\p{M}/u : /\p{L}|\p{M}|\p{P}/u).test(letter.text);
    if (!isSaid) result.push(mark);
    else if (rightToLeft) result.push({ ...letter, end: mark.end, text: letter.text + NON_JOINER });
    else {
      const { start, unsafeToBreak } = mark;
      result.push({ ...letter, start, unsafeToBreak, text: NON_JOINER + letter.text });
    }
    if (isSaid) i++;
  }
  return result;
}

/** Glyphs first…last-1 that belong to one cluster. */
interface Group {
  readonly start: number;
  readonly first: number;
  readonly last: number;
}

function groupByCluster({ count, infos }: RawGlyphs): readonly Group[] {
  const groups: Group[] = [];
  for (let first = 0; first < count; ) {
    const start = infos[first * 5 + 2] ?? 0;
    let last = first + 1;
    while (last < count && infos[last * 5 + 2] === start) last++;
    groups.push({ start, first, last });
    first = last;
  }
  return groups;
}

function makeCluster(glyphs: RawGlyphs, run: Run, text: string, group: Group, end: number): Cluster {
  const { infos } = glyphs;
  const { level } = run;
  const { start } = group;
  const unsafeToBreak = ((infos[group.first * 5 + 1] ?? 0) & 1) === 1;
  const said = textOf(text.slice(start, end), level);
  const isOfJoiners = said === '' || (said.charCodeAt(0) >= 0x200b && JOINERS_ONLY.test(said));
  const drawn =
    group.last - group.first === 1 ? placeGlyph(glyphs, run, group) : placeGlyphs(glyphs, run, group);
  if (isOfJoiners) {
    const { advance } = drawn;
    const nothing = { parts: [], nominalAdvance: 0, shiftX: 0, shiftY: 0, missing: false };
    return { start, end, unsafeToBreak, text: said, ...nothing, advance };
  }
  const { parts, nominalAdvance, advance, shiftX, shiftY, missing } = drawn;
  const cluster = {
    start,
    end,
    unsafeToBreak,
    text: said,
    parts,
    nominalAdvance,
    advance,
    shiftX,
    shiftY,
    missing,
  };
  if (level % 2 === 0 || said.length > 1) return cluster;
  const isAtEdge = said === ' ' && (start === run.start || end === run.end);
  const readAs = isAtEdge ? MARKED_SPACE : markDirection(said, text, start, end);
  return readAs === said ? cluster : { ...cluster, readAs };
}

type Drawn = Pick<Cluster, 'parts' | 'nominalAdvance' | 'advance' | 'shiftX' | 'shiftY' | 'missing'>;

/** A cluster of one glyph, as most are. */
function placeGlyph({ infos, positions }: RawGlyphs, { face }: Run, { first }: Group): Drawn {
  const at = first * 5;
  const glyph = infos[at] ?? 0;
  return {
    parts: face.alone(glyph),
    nominalAdvance: face.tables.advance(glyph),
    advance: positions[at] ?? 0,
    shiftX: positions[at + 2] ?? 0,
    shiftY: positions[at + 3] ?? 0,
    missing: glyph === 0,
  };
}

function placeGlyphs({ infos, positions }: RawGlyphs, { face }: Run, { first, last }: Group): Drawn {
  const parts: { glyph: number; dx: number; dy: number }[] = [];
  let pen = 0;
  let nominal = 0;
  let missing = false;
  // The widest glyph is the base: where it stands is where the cluster stands, so that a kerned or raised
  // cluster is still the same glyph of the embedded font.
  let [basePart, baseWidth, nominalBefore] = [0, -1, 0];
  for (let i = first; i < last; i++) {
    const glyph = infos[i * 5] ?? 0;
    const width = face.tables.advance(glyph);
    if (glyph === 0) missing = true;
    if (width > baseWidth) [basePart, baseWidth, nominalBefore] = [parts.length, width, nominal];
    parts.push({ glyph, dx: pen + (positions[i * 5 + 2] ?? 0), dy: positions[i * 5 + 3] ?? 0 });
    pen += positions[i * 5] ?? 0;
    nominal += width;
  }
  const shiftX = (parts[basePart]?.dx ?? 0) - nominalBefore;
  const shiftY = parts[basePart]?.dy ?? 0;
  for (const part of parts) {
    part.dx -= shiftX;
    part.dy -= shiftY;
  }
  return { parts, nominalAdvance: nominal, advance: pen, shiftX, shiftY, missing };
}

/**
 * What a cluster says when read back: a soft hyphen inside a line is nothing, a no-break space a space. Among
 * right-to-left text it stays what it is: readers run their own bidirectional algorithm over what they find, and a
 * number in groups (`+46 8 123`) comes out backwards if plain spaces part them.
 */
function textOf(text: string, level: number): string {
  const whole = text.includes(SOFT_HYPHEN) ? text.replaceAll(SOFT_HYPHEN, '') : text;
  return level === 0 && whole.includes(NO_BREAK_SPACE) ? whole.replaceAll(NO_BREAK_SPACE, ' ') : whole;
}

/** Punctuation that belongs to numbers as much as to words (classes CS, ES, ET of the bidirectional algorithm). */
const WEAK = /[,./:\u060c+\-#%\u066a\u00b0]/;
/** Signs that PDFium turns around in right-to-left text. */
const MIRRORED = /[()[\]{}«»‹›<>“”‘’]/;
const LEFT_TO_RIGHT_MARK = '\u200e';
/** Of the two marks for right to left the one that pdf.js, too, takes for a letter. */
const ARABIC_LETTER_MARK = '\u061c';

/**
 * A space where right-to-left words meet a number or a name. Such a run begins in the file with the space that stands at
 * its left, or ends with the one at its right; pdf.js takes a plain one for a gap, and then goes elsewhere.
 */
const MARKED_SPACE = `${ARABIC_LETTER_MARK} `;

/**
 * Punctuation of a right-to-left line, with invisible marks of direction where readers need them to give back what
 * was written. PDFium keeps numbers, vowel signs and the punctuation beside them in the order in which they stand on
 * paper, so that they change places, and turns brackets around that are stored as the text has them. pdf.js leaves a
 * piece of punctuation without a letter as it stands.
 */
function markDirection(sign: string, text: string, start: number, end: number): string {
  if (MIRRORED.test(sign)) return LEFT_TO_RIGHT_MARK + sign + ARABIC_LETTER_MARK;
  if (!WEAK.test(sign)) return sign;
  const before = /[\p{Nd}\p{Mn})\]}»›,./:\u060c%\u066a\u00b0][\u2066-\u2069]*$/u.test(
    text.slice(Math.max(0, start - 4), start),
  );
  const after = /^[\u2066-\u2069]*\p{Nd}/u.test(text.slice(end, end + 4));
  return (before ? ARABIC_LETTER_MARK : '') + sign + (after ? ARABIC_LETTER_MARK : '');
}
