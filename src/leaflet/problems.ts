/** Something wrong in content: what happened and why, where, what to do. Collected, never thrown. */
export interface Problem {
  /** Permanent, searchable name. */
  readonly code: string;
  /** An `error` stops the build; a `warning` does not. */
  readonly level: 'error' | 'warning';
  readonly where: {
    readonly file: string;
    readonly line?: number;
    readonly locale?: string;
    /** Part in reading order, from 1. */
    readonly part?: number;
    readonly field?: string;
  };
  /** What and why, whole sentences in the editor's words. */
  readonly says: string;
  /** What to do now. */
  readonly fix: string;
  /** What the sentences hold, by name, for whoever says them in another language; lengths are whole mm. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** What it may come from, the nearest first: paths of files, `#` and a part of one. Its own file is `.`. */
  readonly restsOn?: readonly string[];
}

// Texts: one function a code, from the facts to the words.

type WrittenAt = { readonly file: string; readonly line?: number } | undefined;

const placeOf = (at: WrittenAt): Problem['where'] =>
  at ? { file: at.file, ...(at.line === undefined ? {} : { line: at.line }) } : { file: '' };

const codePointLabel = (codePoint: number): string =>
  `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;

/** Longest quotation from a text, characters: enough to find it again. */
const LONGEST_QUOTE = 60;

/** Words of the text as they stand in a problem, cut where they would hide the sentence. */
function cut(words: string): string {
  const characters = [...words];
  return characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : words;
}

const quoted = (words: string): string => `“${cut(words)}”`;

/** Whole mm, rounded up: what is over is never said to be nothing. */
const wholeMm = (mm: number): number => Math.max(1, Math.ceil(mm));

/** A character that no font of the leaflet has. */
export interface MissingCharacter {
  readonly codePoint: number;
  /** What it is, such as `Khmer letter`. */
  readonly description: string;
  /** The words around it. */
  readonly words: string;
  /** From 1. */
  readonly part?: number;
  readonly at?: NonNullable<WrittenAt>;
}

/** So many characters of one kind are a script without a font rather than slips. */
const MANY = 5;

/** No font of the language has some characters: one problem a character, or one for many of a kind. */
export function missingGlyphs(missing: readonly MissingCharacter[]): readonly Problem[] {
  return [...Map.groupBy(missing, ({ description }) => description).values()].flatMap((kind) =>
    kind.length < MANY ? kind.map((character) => missingGlyph([character])) : [missingGlyph(kind)],
  );
}

function missingGlyph(characters: readonly MissingCharacter[]): Problem {
  const [first] = characters as readonly [MissingCharacter];
  const named = ({ codePoint }: MissingCharacter) =>
    `“${String.fromCodePoint(codePoint)}” (${codePointLabel(codePoint)}`;
  const others = characters.slice(1, MANY).map((character) => `${named(character)})`);
  const more = characters.length > MANY ? ` and ${characters.length - MANY} more` : '';
  const also = others.length > 0 ? `, nor ${others.join(', ')}${more}` : '';
  const part = first.part === undefined ? {} : { part: first.part };
  return {
    code: 'missing-glyph',
    level: 'error',
    where: { ...placeOf(first.at), ...part },
    says: `No font of this leaflet can draw ${named(first)}, ${first.description}), near “${first.words}”${also}.`,
    fix: 'Write it with other characters. If the language needs this one, add a font that has it to the language’s fonts.',
    values: {
      value: String.fromCodePoint(first.codePoint),
      code: codePointLabel(first.codePoint),
      words: first.words,
    },
  };
}

/** A control code inside a text. */
export const controlCharacter = (codePoint: number, words: string, at: WrittenAt): Problem => ({
  code: 'control-character',
  level: 'error',
  where: placeOf(at),
  says: `The text holds an invisible control code (${codePointLabel(codePoint)}), near “${words}”. It can be neither drawn nor read aloud.`,
  fix: 'Delete the words around it and type them again; such codes come along when text is pasted.',
  values: { code: codePointLabel(codePoint), words },
});

/** Half a character, or the sign for one that was lost. */
export const damagedCharacter = (unit: number, words: string, at: WrittenAt): Problem => ({
  code: 'damaged-character',
  level: 'error',
  where: placeOf(at),
  says: `A character is damaged (${codePointLabel(unit)}), near “${words}”. What it was can no longer be told.`,
  fix: 'Type the words there again from their source and save the file as UTF-8.',
  values: { words },
});

/** Marks that are not in the order in which their script writes a syllable: the shaper puts a circle of dots where none belongs. */
export const marksOutOfOrder = (syllable: string, words: string, at: WrittenAt): Problem => ({
  code: 'marks-out-of-order',
  level: 'error',
  where: placeOf(at),
  says: `A mark in “${syllable}” (${Array.from(syllable, (sign) => codePointLabel(sign.codePointAt(0) ?? 0)).join(' ')}) has no place there, near “${words}”: it would be printed on a circle of dots.`,
  fix: 'Type the word again, each letter before its marks.',
  values: { value: syllable, words },
});

/** A character that turns the order of others around. */
export const directionOverride = (codePoint: number, words: string, at: WrittenAt): Problem => ({
  code: 'direction-override',
  level: 'warning',
  where: placeOf(at),
  says: `An invisible direction override (${codePointLabel(codePoint)}) is in the text, near “${words}”. It can show letters in the wrong order; it is treated as a plain change of direction.`,
  fix: 'Delete it. Text of another language needs only its language set, and numbers need nothing.',
  values: { code: codePointLabel(codePoint), words },
});

/** Rounded up to whole tens: nobody counts characters one by one. */
const aboutTens = (count: number): number => Math.max(10, Math.ceil(count / 10) * 10);

const partPlace = (at: NonNullable<WrittenAt>, part: number): Problem['where'] => ({
  ...placeOf(at),
  part,
});

const partName = (part: number, title: string): string =>
  title ? `Part ${part}, ${quoted(title)},` : `Part ${part}`;

/** What a panel holds is taller than the panel at the smallest legible size. */
export const textOverflowsPanel = (over: {
  readonly at: NonNullable<WrittenAt>;
  /** From 1. */
  readonly part: number;
  readonly title: string;
  readonly overMm: number;
  readonly floorPt: number;
  readonly characters: number;
}): Problem => ({
  code: 'text-overflows-panel',
  level: 'error',
  where: partPlace(over.at, over.part),
  says: `${partName(over.part, over.title)} is ${wholeMm(over.overMm)} mm too long at the smallest legible size, ${over.floorPt} pt.`,
  fix: `Shorten its text by about ${aboutTens(over.characters)} characters, or move something to another part.`,
  values: { part: over.part, over: wholeMm(over.overMm) },
});

/** A word, number or address that cannot be broken is wider than its column. */
export const wordTooWide = (wide: {
  readonly at: NonNullable<WrittenAt>;
  readonly part: number;
  readonly words: string;
  readonly overMm: number;
}): Problem => ({
  code: 'word-too-wide',
  level: 'error',
  where: partPlace(wide.at, wide.part),
  says: `${quoted(wide.words)} is ${wholeMm(wide.overMm)} mm wider than its column in part ${wide.part}, and cannot be broken over two lines.`,
  fix: /[\p{Nd}@/]|\.\p{L}/u.test(wide.words)
    ? 'Use a shorter number or address. An address is broken by itself, after / . ? and &, before -; a soft hyphen would make it another.'
    : 'Use a shorter word, or put a soft hyphen (U+00AD) where the word may be divided.',
  values: { value: cut(wide.words), over: wholeMm(wide.overMm) },
});

/** What stands in a box of limited height is taller than the box. */
export const boxTooFull = (overMm: number, part: number, at: NonNullable<WrittenAt>): Problem => ({
  code: 'box-too-full',
  level: 'error',
  where: partPlace(at, part),
  says: `The text of the box in part ${part} is ${wholeMm(overMm)} mm taller than the box.`,
  fix: 'Shorten it or leave something out.',
  values: { over: wholeMm(overMm) },
});

/** More parts than the sheet has panels. */
export const tooManyPanels = (
  has: number,
  room: number,
  format: string,
  at: NonNullable<WrittenAt>,
): Problem => ({
  code: 'too-many-panels',
  level: 'error',
  where: partPlace(at, room + 1),
  says: `The leaflet has ${has} parts; the format ${format} has room for ${room}, cover included.`,
  fix: `Join or leave out ${has - room} of the parts that begin with “##”.`,
});

/** A QR code whose squares are too small for a phone. */
export const qrTooFine = (
  url: string,
  moduleMm: number,
  leastMm: number,
  part: number,
  at: NonNullable<WrittenAt>,
): Problem => ({
  code: 'qr-too-fine',
  level: 'error',
  where: partPlace(at, part),
  says: `The QR code of ${url} has squares of ${moduleMm.toFixed(2)} mm; phones need ${leastMm} mm.`,
  fix: 'Use a shorter address.',
});

/** Text outside the area of a panel that no fold and no printer's margin touches. */
export const textOutsideSafeArea = (
  words: string,
  part: number,
  overMm: number,
  at: NonNullable<WrittenAt>,
): Problem => ({
  code: 'text-outside-safe-area',
  level: 'error',
  where: partPlace(at, part),
  says: `${quoted(words)} in part ${part} reaches ${overMm.toFixed(1)} mm over the edge of the area for text.`,
  fix: 'Shorten it. If it is short already, this is a mistake in the leaflet engine: report it with this text.',
  values: { value: cut(words) },
});

/** Two lines whose ink touches. */
export const textOverlaps = (
  first: string,
  second: string,
  part: number,
  at: NonNullable<WrittenAt>,
): Problem => ({
  code: 'text-overlaps',
  level: 'error',
  where: partPlace(at, part),
  says: `In part ${part}, ${quoted(first)} and ${quoted(second)} lie on each other.`,
  fix: 'Shorten one of them. If that does not help, the script needs a wider leading in src/leaflet/typography.ts.',
  values: { value: cut(first), other: cut(second) },
});

/** A line whose ink lies on a drawing. */
export const textOnDrawing = (words: string, part: number, at: NonNullable<WrittenAt>): Problem => ({
  code: 'text-on-drawing',
  level: 'error',
  where: partPlace(at, part),
  says: `In part ${part}, ${quoted(words)} lies on a drawing.`,
  fix: 'Shorten the title or the line under it. If that does not help, this is a mistake in the leaflet engine: report it with this text.',
  values: { value: cut(words) },
});

/** White words on a ground of several inks that a press would fill. */
export const whiteTextTooSmall = (
  words: string,
  part: number,
  sizePt: number,
  leastPt: number,
  at: NonNullable<WrittenAt>,
): Problem => ({
  code: 'white-text-too-small',
  level: 'error',
  where: partPlace(at, part),
  says: `In part ${part}, ${quoted(words)} is white on a colour of several inks and ${Number(sizePt.toFixed(1))} pt; a press needs ${leastPt} pt to keep it open.`,
  fix: 'Shorten what stands in that box, so that it can be larger.',
  values: { value: cut(words), least: leastPt },
});

/** A line that ends between words which never part, such as “not” and what it denies. */
export const wordsParted = (
  line: string,
  next: string,
  part: number,
  at: NonNullable<WrittenAt>,
): Problem => ({
  code: 'words-parted',
  level: 'error',
  where: partPlace(at, part),
  says: `In part ${part}, the line ${quoted(line)} ends inside words that belong together, and the next line, ${quoted(next)}, can be read for the opposite.`,
  fix: 'Take out the line break between them, or write the sentence so that the words follow each other.',
  values: { value: cut(line), other: cut(next) },
});

/** A line that ends or begins with a point which should part two things. */
export const lonePoint = (line: string, next: string, part: number, at: NonNullable<WrittenAt>): Problem => ({
  code: 'lone-point',
  level: 'error',
  where: partPlace(at, part),
  says: `In part ${part}, a “·” stands alone where the line ${quoted(line)} ends and ${quoted(next)} begins: it parts nothing there.`,
  fix: 'Take out the line break beside it, or the “·”.',
  values: { value: cut(line), other: cut(next) },
});

/** Characters of the content that are on no sheet, or more often than written. */
export const textLost = (characters: string, part: number, at: NonNullable<WrittenAt>): Problem => ({
  code: 'text-lost',
  level: 'error',
  where: partPlace(at, part),
  values: { value: characters },
  says: `These characters of part ${part} are not placed exactly as often as they are written: “${characters}”.`,
  fix: 'Type the words there again. If that does not help, this is a mistake in the leaflet engine: report it with this text.',
});

/** A panel has no room for the line that is to stand on all of them. */
export const panelLineMissing = (words: string, part: number, at: NonNullable<WrittenAt>): Problem => ({
  code: 'panel-line-missing',
  level: 'error',
  where: partPlace(at, part),
  says: `The panel of part ${part} has no room for ${quoted(words)}, which has to stand on every panel.`,
  fix: 'Shorten a text of that panel by a line.',
  values: { value: cut(words) },
});

/** A short text that stands alone, such as the line of a link card, is too long at the smallest size. */
export const textTooLong = (words: string, sizePt: number, at: NonNullable<WrittenAt>): Problem => ({
  code: 'text-too-long',
  level: 'error',
  where: at,
  says: `${quoted(words)} has no room at the smallest size, ${sizePt} pt.`,
  fix: 'Shorten it.',
});

/** A finished file that a standard does not allow: nothing an editor wrote, but nothing to hand out either. */
export const pdfNotConforming = (file: string, rule: string, says: string): Problem => ({
  code: 'pdf-not-conforming',
  level: 'error',
  where: { file },
  values: { rule },
  says: `The finished PDF breaks ${rule}: ${says}.`,
  fix: 'This is a mistake in the leaflet engine, not in the text. Report it with this text; do not hand the file out.',
});
