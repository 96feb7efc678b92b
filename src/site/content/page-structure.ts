/** The language-free structure of the pages and of the cards to show: `content/pages.yaml`, `content/cards.yaml`. */
import type { Card } from '../../content-model/site-map/cards.ts';
import { linkCardOf } from '../../content-model/site-map/link-cards.ts';
import {
  groupsOf,
  isMeantFor,
  type Page,
  type PageGroup,
  pagesOf,
} from '../../content-model/site-map/pages.ts';
import { project } from './opened-project.ts';

const { pages, cards } = project;

/** Every page id, in the order of menus. */
export const pageIds: readonly string[] = (['front', 'rights', 'young', 'service'] as const).flatMap(
  (section) => pagesOf(pages, section).map(({ id }) => id),
);

/** The pages that have a door on the front page. */
export const doors: readonly string[] = pagesOf(pages, 'front').map(({ id }) => id);

/** The pages that are to be written in a language. */
export function pagesFor(locale: string): readonly string[] {
  return pageIds.filter((id) => isMeantFor(pages.get(id), locale));
}

/** Pages parted by the headings under which they are listed. */
export function inGroups(ids: readonly string[]): readonly PageGroup[] {
  return groupsOf(pages, ids);
}

/** What the structure says about a page. */
export function structureOf(id: string): Page {
  const page = pages.get(id);
  if (page === undefined) throw new Error(`There is no page “${id}” in content/pages.yaml.`);
  return page;
}

/** The page whose link card a page shows. */
export function cardFor(page: string): string {
  return linkCardOf(pages, page);
}

/** What a card of the deck is beside its words. */
export function showCardOf(id: string): Card {
  const card = cards.get(id);
  if (card === undefined) throw new Error(`There is no card “${id}” in content/cards.yaml.`);
  return card;
}

/** Cards parted where the tint of their tiles changes. */
export function inTints(ids: readonly string[]): readonly (readonly (Card & { readonly id: string })[])[] {
  const runs: (Card & { readonly id: string })[][] = [];
  for (const id of ids) {
    const card = { id, ...showCardOf(id) };
    const last = runs.at(-1);
    if (last?.[0]?.tint === card.tint) last?.push(card);
    else runs.push([card]);
  }
  return runs;
}
