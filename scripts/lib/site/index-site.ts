/** The full-text index of the built site, from texts that are normalised as the search normalises what is typed. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { searchWords } from '../../../src/i18n/search-text.ts';
import { filesUnder } from '../terminal/files.ts';

/** Pagefind's own user interfaces: ours loads none of them, and they need what the security policy forbids. */
const interfaces = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$/;

/**
 * Builds the full-text search index of a built site, one index a language, into its `pagefind/`.
 *
 * @param folder - Folder of the built site.
 * @returns How many pages were indexed.
 * @throws If Pagefind reports an error.
 */
export async function indexSite(folder: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(errors.join('\n'));
  const texts = filesUnder(folder)
    .filter((path) => path.endsWith('/index.html'))
    .map((path) => ({ path, html: readFileSync(join(folder, path), 'utf8') }))
    .filter(({ html }) => html.includes(' data-pagefind-body'));
  // One after another: the order decides the names of files.
  for (const { path, html } of texts) {
    const added = await index.addHTMLFile({
      url: `/${path.replace(/index\.html$/, '')}`,
      content: normalised(html),
    });
    if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
  }
  const written = await index.writeFiles({ outputPath: `${folder}/pagefind` });
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  await pagefind.close();
  const unused = filesUnder(join(folder, 'pagefind')).filter((path) => interfaces.test(path));
  for (const path of unused) rmSync(join(folder, 'pagefind', path));
  return texts.length;
}

/**
 * A page of ours with every text between its tags as words that can be compared.
 *
 * Reads our own output, in which `<` and `>` stand in texts and attributes as entities only.
 */
export function normalised(html: string): string {
  const tag = /<html[^>]* lang="([^"]+)"/.exec(html)?.[1] ?? 'en';
  return html.replace(
    /(<(script|style)\b[\s\S]*?<\/\2>)|>([^<]+)/g,
    (all, code: string | undefined, _name: string, text: string | undefined) =>
      code !== undefined || text === undefined
        ? all
        : `> ${searchWords(withoutEntities(text), tag).join(' ')} `,
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return entities[name] ?? all;
  });
}
