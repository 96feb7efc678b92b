/** Files of words (JSON of the interface; YAML of contacts and cards) as translators get them: a unit for each key. */
import { parseDocument } from 'yaml';
import { textHash } from '../editions/edition.ts';
import { splitAtPlaceholders } from '../words/interpolate.ts';
import { baseOf, readWordFile, wantedKeys } from '../words/word-files.ts';
import {
  type Code,
  type CodedUnit,
  type Segment,
  type Translatable,
  writeSegments,
} from './translation-units.ts';

/**
 * A file of words, for one language: each plural form that the language has is a unit of its own.
 *
 * @param isMeant - Whether the words of a key are to be in that language.
 */
export function translatableWords(
  file: string,
  source: string,
  locale: string,
  isMeant: (key: string) => boolean,
): Translatable {
  const { entries, isBroken } = readWordFile(file, source, locale);
  const { keys, plurals } = wantedKeys(entries, locale);
  // A form of a plural is made from all the source's forms.
  const sourceOf = (key: string, words: string) =>
    plurals.has(baseOf(key))
      ? [...entries]
          .flatMap(([other, form]) => (baseOf(other) === baseOf(key) ? [form.words] : []))
          .join('\n')
      : words;
  const units = [...keys]
    .filter(([key]) => isMeant(key))
    .map(([key, { words }]) => unitOf(key, words, sourceOf(key, words)));
  return {
    units,
    isBroken,
    fill(words, before) {
      const filled = units.flatMap((unit) => {
        const translated = words.get(unit.id);
        return translated ? [[unit.id, writeSegments(translated, unit)] as const] : [];
      });
      if (file.endsWith('.json')) return `${JSON.stringify(nested(filled), null, 2)}\n`;
      const document = parseDocument(source);
      // The comment at its head is in that language too.
      const comment = before === undefined ? undefined : parseDocument(before).commentBefore;
      if (comment) document.commentBefore = comment;
      for (const [key, value] of filled) document.setIn(key.split('.'), value);
      return document.toString({ lineWidth: 0 });
    },
    cut: (translated) =>
      new Map(
        [...readWordFile(file, translated, locale).entries].map(([key, { words }]) => [
          key,
          unitOf(key, words),
        ]),
      ),
    // Each unit has a name of its own, whatever else stands there.
    isAlike: () => true,
  };
}

function unitOf(key: string, words: string, madeFrom = words): CodedUnit {
  const codes = new Map<string, Code>();
  const source = splitAtPlaceholders(words).map(({ kind, text }): Segment => {
    if (kind === 'text') return { kind, text };
    const id = String(codes.size + 1);
    codes.set(id, { open: text, close: '' });
    return { kind: 'mark', id, shows: text };
  });
  return { id: key, note: '', source, codes, escape: (text) => text, stamp: textHash(madeFrom.trim()) };
}

/** `a.b.c` → words as an object in objects. */
function nested(entries: readonly (readonly [string, string])[]): unknown {
  const root: Record<string, unknown> = {};
  for (const [key, words] of entries) {
    const path = key.split('.');
    let at = root;
    for (const step of path.slice(0, -1)) {
      at[step] ??= {};
      at = at[step] as Record<string, unknown>;
    }
    at[path.at(-1) ?? ''] = words;
  }
  return root;
}
