import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PageTree, readPage } from '../../../src/html/page-tree.ts';
import type { Sums } from '../publishing/published-site.ts';
import { filesUnder, readNote, sha256, writeNote } from '../terminal/files.ts';

/** A page of the built site. */
export interface BuiltPage {
  /** In the folder of the site: `en/now/index.html`. */
  readonly path: string;
  readonly page: PageTree;
}

/** Sees every page of a built site once, and then says what came of it. */
export interface PageVisitor<Result, Seen = unknown> {
  /** What a page has for this visitor, as plain data and from the page alone; nothing where it has nothing. */
  see(page: BuiltPage): Seen | undefined;
  /** Takes what a page has, in the order of the pages' paths. */
  take(path: string, seen: Seen): void;
  end(): Result;
}

/** Where what was seen is kept for the next build. */
export interface KeptSights {
  readonly file: string;
  /** Names the visitors and the code that reads pages: what others saw is forgotten. */
  readonly key: string;
}

/** A page as it was seen, by the visitors in their order. */
type Sight = readonly [path: string, sum: string, seen: readonly unknown[]];

/**
 * Reads the pages of a built site for all visitors, one after another: all of them at once would fill the memory.
 *
 * @param folder - Folder of the built site.
 * @param kept - Reading a page is the dear part: one whose bytes were seen before is not read again.
 * @returns Checksums of the pages.
 */
export function visitPages(
  folder: string,
  visitors: readonly Pick<PageVisitor<unknown>, 'see' | 'take'>[],
  kept?: KeptSights,
): Sums {
  const known = new Map(kept && readSights(kept).map((sight) => [sight[0], sight]));
  const sights: Sight[] = [];
  const sums = new Map<string, string>();
  for (const path of filesUnder(folder)) {
    if (!path.endsWith('.html')) continue;
    const html = readFileSync(join(folder, path));
    const sum = sha256(html);
    const before = known.get(path);
    const seen =
      before?.[1] === sum ? before[2] : seePage({ path, page: readPage(html.toString('utf8')) }, visitors);
    for (const [at, visitor] of visitors.entries()) {
      const own = seen[at] ?? undefined;
      if (own !== undefined) visitor.take(path, own);
    }
    sums.set(path, sum);
    if (kept) sights.push([path, sum, seen]);
  }
  if (kept) writeNote(kept.file, kept.key, sights);
  return sums;
}

const seePage = (page: BuiltPage, visitors: readonly Pick<PageVisitor<unknown>, 'see'>[]) =>
  visitors.map((visitor) => visitor.see(page));

const readSights = ({ file, key }: KeptSights): readonly Sight[] =>
  (readNote(file, key) as readonly Sight[] | undefined) ?? [];
