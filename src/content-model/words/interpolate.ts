/**
 * Words in YAML and JSON name records in braces: `Call {phone:emergency-112}.` This turns such words into the same
 * inlines that a text's `<Phone id="emergency-112" />` gives, so that both are resolved in one place.
 */
import type { Problem } from '../../leaflet/problems.ts';
import type { Where } from '../problems/problem.ts';
import { textProblems } from '../problems/text-problems.ts';
import type { InlineNode } from '../texts/block-tree.ts';
import type { ComponentName } from '../texts/vocabulary.ts';

/** What may stand before the colon, and the component it stands for. */
const components = {
  phone: 'Phone',
  name: 'Name',
  url: 'Url',
  fact: 'Fact',
  term: 'Term',
} as const satisfies Readonly<Record<string, ComponentName>>;

const reference = /\{(phone|name|url|fact|term):([a-z0-9]+(?:[-.][a-z0-9]+)*)\}/g;

/** Words as inlines, and every brace that names nothing. */
export interface Interpolated {
  readonly content: readonly InlineNode[];
  readonly problems: readonly Problem[];
}

/**
 * Splits words at their references. A line break in the words stays one.
 *
 * @param where - Where of the words; its `line` stands in the inlines.
 */
export function interpolate(words: string, where: Where): Interpolated {
  const content: InlineNode[] = [];
  const problems: Problem[] = [];
  const addText = (text: string) => {
    const brace = /[{}]/.exec(text)?.[0];
    if (brace !== undefined) problems.push(textProblems.strayReference(where, text.trim()));
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) content.push({ kind: 'break' });
      if (line !== '') content.push({ kind: 'text', text: line });
    }
  };
  let done = 0;
  for (const match of words.matchAll(reference)) {
    addText(words.slice(done, match.index));
    const [all, kind, id = ''] = match;
    content.push({
      kind: 'component',
      name: components[kind as keyof typeof components],
      attributes: { id },
      line: where.line ?? 1,
    });
    done = match.index + all.length;
  }
  addText(words.slice(done));
  return { content, problems };
}

/** The references in words, as written, in order: what a translation must keep. */
export function referencesIn(words: string): readonly string[] {
  return [...words.matchAll(reference)].map(([all]) => all);
}

/** The words without their references, for rules about words alone. */
export function withoutReferences(words: string): string {
  return words.replace(reference, '\u2026');
}

/** A reference, what i18next fills in (`{{count}}`), or the language of whoever shows a card. */
const placeholder = new RegExp(`\\{\\{\\w+\\}\\}|\\{language\\}|${reference.source}`, 'g');

/** Words cut into text and what is filled in later, as written: a translation keeps each of these. */
export function splitAtPlaceholders(
  words: string,
): readonly { readonly kind: 'text' | 'placeholder'; readonly text: string }[] {
  const pieces: { kind: 'text' | 'placeholder'; text: string }[] = [];
  let done = 0;
  const addText = (text: string) => text !== '' && pieces.push({ kind: 'text', text });
  for (const { 0: text, index } of words.matchAll(placeholder)) {
    addText(words.slice(done, index));
    pieces.push({ kind: 'placeholder', text });
    done = index + text.length;
  }
  addText(words.slice(done));
  return pieces;
}
