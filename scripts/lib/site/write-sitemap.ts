/**
 * Writes `sitemap.xml` from the finished pages: which there are, and in which languages each is. It is the one place that says the
 * latter: in the heads it would be half a kilobyte of every page, which no reader needs.
 */
import { join } from 'node:path';
import { firstIn } from '../../../src/html/page-tree.ts';
import type { Language } from '../../../src/i18n/languages.ts';
import { writeWhole } from '../terminal/files.ts';
import type { PageVisitor } from './built-pages.ts';

/** Most addresses that one sitemap may hold. @see {@link https://www.sitemaps.org/protocol.html | Sitemaps protocol} */
const MOST = 50_000;
/** The page for whoever reads none of the languages. It stands beside the front pages. */
const CHOOSER = 'index.html';

/** A page as search engines should find it. */
interface ListedPage {
  /** As the page's head says it, escaped as XML wants it. */
  readonly address: string;
  /** Its language; none of the chooser and of languages that have only their small page. */
  readonly language: Language | undefined;
  /** Its file below the folder of its language, or of the site. */
  readonly file: string;
}

/**
 * Lists every page of a built site that has a canonical address, with the same page in other languages; a page that does not
 * exist in its language has no such address.
 *
 * @param dist - Folder of the built site.
 * @param published - The languages that have texts.
 * @returns A visitor of its pages, which says at the end how many are listed.
 * @throws At the end, if there are more than one sitemap may hold.
 */
export function sitemap(dist: string, published: readonly Language[]): PageVisitor<number, string> {
  const pages: ListedPage[] = [];
  return {
    see: ({ page }) => firstIn(page, 'head link[rel="canonical"]')?.attribs['href'],
    take: (path, address) => pages.push(listedPage(path, address, published)),
    end: () => writeSitemap(dist, pages),
  };
}

function writeSitemap(dist: string, pages: readonly ListedPage[]): number {
  if (pages.length > MOST) throw new Error(`A sitemap holds ${MOST} pages; the site has ${pages.length}.`);
  const translations = Map.groupBy(pages, ({ language, file }) => (language ? file : undefined));
  const lines = pages.map(({ address, language, file }) => {
    const same = language || file === CHOOSER ? (translations.get(file) ?? []) : [];
    const links = [
      ...same.map((other) => linkTo(other.language?.lang ?? '', other.address)),
      linkTo('x-default', new URL('/', address).href),
    ];
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

function listedPage(path: string, address: string, published: readonly Language[]): ListedPage {
  const language = published.find(({ tag }) => path.startsWith(`${tag}/`));
  return { address, language, file: language ? path.slice(language.tag.length + 1) : path };
}

function linkTo(lang: string, address: string): string {
  return `<xhtml:link rel="alternate" hreflang="${lang}" href="${address}"/>`;
}
