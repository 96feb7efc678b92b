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
    /** Panel in reading order, from 1. */
    readonly panel?: number;
    readonly field?: string;
  };
  /** What and why, whole sentences in the editor's words. */
  readonly says: string;
  /** What to do now. */
  readonly fix: string;
}

// Texts: one function a code, from the facts to the words.

type Place = { readonly file: string; readonly line?: number } | undefined;

const placeOf = (at: Place): Problem['where'] =>
  at ? { file: at.file, ...(at.line === undefined ? {} : { line: at.line }) } : { file: '' };

const codePointLabel = (codePoint: number): string =>
  `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;

/** No font of the language has a character. */
export const missingGlyph = (
  character: string,
  codePoint: number,
  description: string,
  words: string,
  at: Place,
): Problem => ({
  code: 'missing-glyph',
  level: 'error',
  where: placeOf(at),
  says: `No font of this leaflet can draw “${character}” (${codePointLabel(codePoint)}, ${description}), near “${words}”.`,
  fix: 'Write it with other characters. If the language needs this one, add a font that has it to the language’s fonts.',
});

/** A control code inside a text. */
export const controlCharacter = (codePoint: number, words: string, at: Place): Problem => ({
  code: 'control-character',
  level: 'error',
  where: placeOf(at),
  says: `The text holds an invisible control code (${codePointLabel(codePoint)}), near “${words}”. It can be neither drawn nor read aloud.`,
  fix: 'Delete the words around it and type them again; such codes come along when text is pasted.',
});

/** Half a character, or the sign for one that was lost. */
export const damagedCharacter = (unit: number, words: string, at: Place): Problem => ({
  code: 'damaged-character',
  level: 'error',
  where: placeOf(at),
  says: `A character is damaged (${codePointLabel(unit)}), near “${words}”. What it was can no longer be told.`,
  fix: 'Type the words there again from their source and save the file as UTF-8.',
});

/** A character that turns the order of others around. */
export const directionOverride = (codePoint: number, words: string, at: Place): Problem => ({
  code: 'direction-override',
  level: 'warning',
  where: placeOf(at),
  says: `An invisible direction override (${codePointLabel(codePoint)}) is in the text, near “${words}”. It can show letters in the wrong order; it is treated as a plain change of direction.`,
  fix: 'Delete it. Text of another language needs only its language set, and numbers need nothing.',
});
