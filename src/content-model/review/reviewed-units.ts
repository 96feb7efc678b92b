/** A language as a reviewer reads it: each unit beside its source, under a name that stays, with what the marks stand for. */
import { textHash } from '../editions/edition.ts';
import type { Facts } from '../facts/read-facts.ts';
import { saidOf } from '../recordings/spoken-text.ts';
import type { ExchangedDocument, ExchangedUnit } from '../translation/exchange/exchanged-document.ts';
import { type Segment, shownWords } from '../translation/translation-units.ts';

/** A unit that a reviewer reads. */
export interface ReviewedUnit {
  /** As the command line names it: `pages/now.mdx#11`. */
  readonly name: string;
  /** Stands for exactly these words of both languages: a mark on others is not taken for one on these. */
  readonly version: string;
  readonly unit: ExchangedUnit;
}

/** A text with its units in reading order. */
export interface ReviewedText {
  readonly path: string;
  readonly units: readonly ReviewedUnit[];
}

/** Everything of a language that has words in both, and what has none yet. */
export function reviewedTexts({ files, to }: ExchangedDocument): readonly ReviewedText[] {
  return files.map(({ path, units }) => ({
    path,
    units: units.map((unit) => ({ name: `${path}#${unit.id}`, version: versionOf(unit, to), unit })),
  }));
}

/** `ar-1a2b3c4d`: no table program takes it for a number or a day. */
function versionOf({ source, target = [] }: ExchangedUnit, locale: string): string {
  return `${locale}-${textHash(`${shownWords(source)}\n${shownWords(target)}`)}`;
}

/** Which language a version is of. */
export const languageOfVersion = (version: string): string | undefined =>
  /^([A-Za-z-]+)-[0-9a-f]{8}$/.exec(version.trim())?.[1];

/** A piece of a sentence: words, what is put in for a mark, or a span. */
export type ReadPiece =
  | { readonly kind: 'text' | 'filled'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'link'; readonly content: readonly ReadPiece[] };

/** Stands in a text for a record: `<Phone id="bris" />`, `{phone:bris}`. */
const reference = /^<(\w+) id="([^"]+)"\s*\/>$|^\{(\w+):([^}]+)\}$/;

/** A sentence as it is read: with numbers and names, without what is no word, such as the place of a drawing. */
export function asRead(segments: readonly Segment[], facts: Facts, tag: string): readonly ReadPiece[] {
  return segments.flatMap((segment): ReadPiece[] => {
    if (segment.kind === 'text') return [{ kind: 'text', text: segment.text }];
    if (segment.kind === 'span')
      return [{ kind: segment.type, content: asRead(segment.content, facts, tag) }];
    const [, name, id, key = '', record] = reference.exec(segment.shows) ?? [];
    if (name === undefined && record === undefined)
      return segment.shows.startsWith('<') ? [] : [{ kind: 'filled', text: segment.shows }];
    const component = name ?? key.charAt(0).toUpperCase() + key.slice(1);
    const said = saidOf(facts, tag, component, id ?? record ?? '');
    return [{ kind: 'filled', text: said.map(({ text }) => text).join('') || segment.shows }];
  });
}

/** The same as one run of letters, for a table. */
export const lettersOf = (pieces: readonly ReadPiece[]): string =>
  pieces.map((piece) => ('text' in piece ? piece.text : lettersOf(piece.content))).join('');
