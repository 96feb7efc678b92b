/** Cuts a text into runs that HarfBuzz can shape in one go: one font, level, script, language and inline. */
import type { Engine } from '../engine.ts';
import type { OpenFace } from '../fonts/faces.ts';
import type { FontFile, FontSet, Weight } from '../types.ts';
import type { AssembledText, Span } from './assemble.ts';
import { attachesToPrevious, isUndrawn, needsNoGlyph, scriptOf } from './characters.ts';

/** A run to shape. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly level: number;
  readonly face: OpenFace;
  /** ISO 15924. */
  readonly script: string;
  readonly span: Span;
}

/** Cuts a text into runs, in logical order. Steering characters and line breaks belong to none. */
export function itemise(
  engine: Engine,
  { text, spans }: AssembledText,
  levels: Uint8Array,
  fonts: FontSet,
  leafletScript: string,
): readonly Run[] {
  const runs: Run[] = [];
  let script = firstScript(text) ?? leafletScript;
  for (const span of spans) {
    const choose = createChooser(engine, fonts, span);
    let open: { start: number; level: number; face: OpenFace; script: string } | undefined;
    const close = (end: number): void => {
      if (open) runs.push({ ...open, end, span });
      open = undefined;
    };
    for (let at = span.start; at < span.end; ) {
      if (isUndrawn(text.charCodeAt(at))) {
        close(at);
        at++;
        continue;
      }
      const end = unitEnd(text, at, span.end);
      script = scriptOf(text.codePointAt(at) ?? 0) ?? script;
      const face = choose(text.slice(at, end), open?.face);
      const level = levels[at] ?? 0;
      if (!open || open.face !== face || open.level !== level || open.script !== script) {
        close(at);
        open = { start: at, level, face, script };
      }
      at = end;
    }
    close(span.end);
  }
  return runs;
}

/** A character and what attaches to it: marks must come from the font of their base. */
function unitEnd(text: string, start: number, limit: number): number {
  const width = (at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  let end = start + width(start);
  while (end < limit && !isUndrawn(text.charCodeAt(end)) && attachesToPrevious(text.codePointAt(end) ?? 0)) {
    end += width(end);
  }
  return end;
}

/** Digits and signs before the first letter take the script of that letter. */
function firstScript(text: string): string | null {
  for (const character of text) {
    const script = scriptOf(character.codePointAt(0) ?? 0);
    if (script) return script;
  }
  return null;
}

/** Fonts of the wanted weight first; a character that only the other weight has is better than none. */
function byWeight(files: readonly FontFile[], weight: Weight): readonly FontFile[] {
  return [
    ...files.filter((file) => file.weight === weight),
    ...files.filter((file) => file.weight !== weight),
  ];
}

function createChooser(
  engine: Engine,
  fonts: FontSet,
  span: Span,
): (unit: string, current: OpenFace | undefined) => OpenFace {
  const latinFirst = byWeight([...fonts.latin, ...fonts.fonts], span.weight);
  const forLanguage = fonts.byLanguage?.get(span.lang) ?? [];
  const ownFirst =
    span.kind === 'text'
      ? byWeight([...forLanguage, ...fonts.fonts, ...fonts.latin], span.weight)
      : latinFirst;
  const [first, firstLatin] = [ownFirst[0], latinFirst[0]];
  if (!first || !firstLatin) throw new Error('A text was to be shaped with an empty font set');
  return (unit, current) => {
    if (unit === ' ' && current?.covers(0x20)) return current;
    // Fonts of other scripts have Latin letters too: with serifs, in one weight only, or between wide spaces.
    const files = scriptOf(unit.codePointAt(0) ?? 0) === 'Latn' ? latinFirst : ownFirst;
    const isLatin = current !== undefined && current.file === firstLatin && firstLatin !== first;
    if (isLatin && SHARED.test(unit) && coversUnit(current, unit)) return current;
    const base = unit.codePointAt(0) ?? 0;
    return (
      openFirst(engine, files, (face) => coversUnit(face, unit)) ??
      openFirst(engine, files, (face) => face.covers(base)) ??
      current ??
      engine.openFace(first)
    );
  };
}

/** Opens fonts until one does: Chinese ones are large, and a text may need none of its last resorts. */
function openFirst(
  engine: Engine,
  files: readonly FontFile[],
  does: (face: OpenFace) => boolean,
): OpenFace | undefined {
  for (const file of files) {
    const face = engine.openFace(file);
    if (does(face)) return face;
  }
  return undefined;
}

/** Punctuation and digits, which go with the words they follow. */
const SHARED = /^[\p{P}\p{Nd}]/u;

/** HarfBuzz composes and decomposes, so a font may hold either form of a letter with marks. */
function coversUnit(face: OpenFace, unit: string): boolean {
  if (unit.length === 1 && face.covers(unit.charCodeAt(0))) return true;
  const covers = (text: string): boolean =>
    [...text].every((character) => face.covers(character.codePointAt(0) ?? 0) || needsNoGlyph(character));
  return covers(unit) || (unit.length > 1 && covers(unit.normalize('NFC'))) || covers(unit.normalize('NFD'));
}
