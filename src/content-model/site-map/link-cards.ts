/**
 * Link cards: the pictures that messages and social media show for an address. Bystanders see them, so that a card has
 * only the name, a landscape and one neutral line; never the heading of the page.
 */
import { type Pages, pagesOf } from './pages.ts';

/** Width and height of a card, px. */
export const LINK_CARD_SIZE = { width: 1200, height: 630 } as const;

/** The pages that have a card of their own: the front page and its doors. */
export function linkCardPages(pages: Pages): readonly string[] {
  return ['index', ...pagesOf(pages, 'front').map(({ id }) => id)];
}

/** The page whose card a page shows: its own, its section's, or the front page's. */
export function linkCardOf(pages: Pages, page: string): string {
  const section = page.split('/')[0] ?? page;
  return linkCardPages(pages).includes(section) ? section : 'index';
}

/** Path of a card in `dist/`. Without a locale it is the wordless card of the chooser. */
export function linkCardPath(locale: string | undefined, card: string): string {
  return locale === undefined ? 'cards/index.png' : `cards/${locale}/${card}.png`;
}

/** Key of a card's line in `locales/<tag>.json`. */
export function linkCardKey(card: string): string {
  return `card.${card}`;
}
