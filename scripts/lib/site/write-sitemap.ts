/** Writes `sitemap.xml` from the finished pages, so that it says exactly what each page says of itself. */
import { join } from 'node:path';
import { elementsIn, firstIn, type PageTree } from '../../../src/html/page-tree.ts';
import { writeWhole } from '../terminal/files.ts';
import { builtPages } from './built-pages.ts';

/** Most addresses that one sitemap may hold. @see {@link https://www.sitemaps.org/protocol.html | Sitemaps protocol} */
const MOST = 50_000;

/** A page as search engines should find it. */
interface ListedPage {
  readonly address: string;
  /** Language tag (or `x-default`) → address of the same page. */
  readonly alternates: readonly (readonly [lang: string, address: string])[];
}

/**
 * Lists every page of a built site that has a canonical address; one that does not exist in its language has none.
 *
 * @param dist - Folder of the built site.
 * @returns How many pages are listed.
 * @throws If there are more than one sitemap may hold.
 */
export function writeSitemap(dist: string): number {
  const pages: ListedPage[] = [];
  for (const { page } of builtPages(dist)) pages.push(...listedPage(page));
  if (pages.length > MOST) throw new Error(`A sitemap holds ${MOST} pages; the site has ${pages.length}.`);
  const lines = pages.map(({ address, alternates }) => {
    const links = alternates.map(
      ([lang, href]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${href}"/>`,
    );
    return `<url><loc>${address}</loc>${links.join('')}</url>`;
  });
  writeWhole(
    join(dist, 'sitemap.xml'),
    [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
      ...lines,
      '</urlset>\n',
    ].join('\n'),
  );
  return pages.length;
}

/** What a page's head says. Addresses in it are escaped as XML wants them. */
function listedPage(page: PageTree): ListedPage[] {
  const address = firstIn(page, 'head link[rel="canonical"]')?.attribs['href'];
  if (address === undefined) return [];
  const alternates = elementsIn(page, 'head link[rel="alternate"][hreflang]').map(
    ({ attribs }) => [attribs['hreflang'] ?? '', attribs['href'] ?? ''] as const,
  );
  return [{ address, alternates }];
}
