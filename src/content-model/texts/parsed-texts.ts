/** All texts of a project, each parsed when it is first asked for: who shows one page need not wait for three hundred. */
import { type ContentFiles, textPaths } from '../files/content-files.ts';
import { remembered } from '../files/memory.ts';
import type { ParsedText } from './block-tree.ts';
import { parseText } from './parse-text.ts';

/**
 * Every text of every language, by its path from the root: `content/sv/pages/now.mdx`.
 *
 * @param shortNumbers - Digits of the records' short numbers, which no text types.
 */
export function parseTexts(
  content: ContentFiles,
  shortNumbers?: ReadonlySet<string>,
): ReadonlyMap<string, ParsedText> {
  return new MapWhenAsked(
    content.locales.flatMap((locale) =>
      textPaths(content, locale).map((path) => `content/${locale}/${path}`),
    ),
    (file) => {
      const [, locale = '', folder] = file.split('/');
      const kind = folder === 'leaflets' ? 'leaflet' : 'page';
      const source = content.files.get(file) ?? '';
      return remembered('text', [file, source, ...(shortNumbers ?? [])], () =>
        parseText(file, source, { kind, locale, shortNumbers }),
      );
    },
  );
}

/** A map that knows its keys, and makes each value once, when it is first asked for. */
class MapWhenAsked<Value extends object> implements ReadonlyMap<string, Value> {
  private readonly made: Map<string, Value | undefined>;
  private readonly make: (key: string) => Value;

  constructor(keys: readonly string[], make: (key: string) => Value) {
    this.made = new Map(keys.map((key) => [key, undefined]));
    this.make = make;
  }

  get size(): number {
    return this.made.size;
  }

  has(key: string): boolean {
    return this.made.has(key);
  }

  get(key: string): Value | undefined {
    if (!this.made.has(key)) return undefined;
    const value = this.made.get(key) ?? this.make(key);
    this.made.set(key, value);
    return value;
  }

  keys(): MapIterator<string> {
    return this.made.keys();
  }

  *entries(): MapIterator<[string, Value]> {
    for (const key of this.made.keys()) yield [key, this.get(key) as Value];
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }

  forEach(visit: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [key, value] of this) visit(value, key, this);
  }
}
