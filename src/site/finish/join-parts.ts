/**
 * Makes one file of the pages of a language: links between them lead to places in the file, and nothing is left that
 * a file on a disk cannot reach.
 */
import { textHash } from '../../content-model/editions/edition.ts';
import {
  type Element,
  elementsIn,
  firstIn,
  type PageTree,
  remove,
  setFirst,
  textsIn,
  type Within,
  writePage,
} from '../../html/page-tree.ts';

/** Stands where the code of the edition will: it is made from everything else in the file. */
export const EDITION = '\uE000edition\uE000';

/** Where the site is. */
export interface Origin {
  /** `https://…`, without a slash at the end: for links to what the file lacks. */
  readonly origin: string;
}

/** Attribute of a section that is a page of its own elsewhere: the page's id. */
const PART = 'data-part';
/** Attributes that name places of the same page. */
const NAMING = ['id', 'aria-labelledby', 'aria-describedby', 'for'];
/** What a file on a disk has no use for. */
const UNREACHABLE = 'script[src], link:is([rel="icon"], [rel="modulepreload"], [rel="stylesheet"])';

/** The parts of a page that is made of several; of every other page, the page. */
export function partsOf(page: PageTree): readonly Within[] {
  const parts = elementsIn(page, `[${PART}]`);
  return parts.length === 0 ? [page] : parts;
}

/** Joins the parts of a page that has them; leaves every other page as it is. */
export function joinParts(page: PageTree, { origin }: Origin): void {
  const parts = elementsIn(page, `[${PART}]`);
  const all = firstIn(page, 'a[href^="/"][href$="/all/"]')?.attribs['href'];
  if (parts.length === 0 || all === undefined) return;
  const folder = all.slice(0, -'all/'.length);
  /** Address on the site → place in the file. */
  const places = new Map(
    parts.map(({ attribs }) => [`${folder}${attribs[PART]}/`, `#${placeOf(attribs[PART])}`]),
  );
  for (const { attribs } of elementsIn(page, ':is(article.card, a.call)[id]'))
    for (const below of ['', 'more/', 'online/'])
      places.set(`${folder}where/${below}#${attribs['id']}`, `#where__${attribs['id']}`);
  for (const part of parts) joinPart(part);
  for (const { attribs } of elementsIn(page, 'a[href^="/"]')) {
    const address = attribs['href'] ?? '';
    attribs['href'] = places.get(address) ?? places.get(address.replace(/#.*$/, '')) ?? origin + address;
  }
  for (const element of elementsIn(page, UNREACHABLE)) remove(element);
  for (const { attribs } of elementsIn(page, '*'))
    for (const name of Object.keys(attribs))
      if (name === 'data-searched' || name === 'data-unsearched') delete attribs[name];
  sayEdition(page);
}

function joinPart(part: Element): void {
  const place = placeOf(part.attribs[PART]);
  for (const heading of elementsIn(part, 'h1, h2, h3')) heading.name = `h${Number(heading.name[1]) + 1}`;
  for (const details of elementsIn(part, 'details:not([open])')) setFirst(details, 'open', '');
  for (const name of NAMING)
    for (const { attribs } of elementsIn(part, `[${name}]:not([${name}=""])`))
      attribs[name] = (attribs[name] ?? '').replace(/\S+/g, `${place}__$&`);
  for (const { attribs } of elementsIn(part, 'a[href^="#"]'))
    attribs['href'] = (attribs['href'] ?? '').replace('#', `#${place}__`);
  delete part.attribs[PART];
  setFirst(part, 'id', place);
}

/** The place of a page in the file: its id, which may hold no slash there. */
function placeOf(page = ''): string {
  return page.replaceAll('/', '_');
}

function sayEdition(page: PageTree): void {
  const code = textHash(writePage(page)).toUpperCase();
  for (const text of textsIn(page, () => false)) text.data = text.data.replaceAll(EDITION, code);
}
