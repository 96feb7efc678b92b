/**
 * The cards of the deck, free of language: `content/cards.yaml`. What stands on them is in `phrases.yaml` of each language,
 * their order in the text of the page `show`.
 */

import { z } from 'zod';
import type { Problem } from '../../leaflet/problems.ts';
import { cardUnlisted, cardWithoutWords, unknownIcon } from '../problems/list-problems.ts';
import { type Locate, readRecord } from '../records/record.ts';

const cardSchema = z.strictObject({
  /** A drawing in `content/pictures/`, without its ending. */
  icon: z.string(),
  /** Background of its tile. Cards of one tint stand together. */
  tint: z.enum(['mist', 'sand', 'sky', 'heather']),
});

/** One card, without its words. */
export type Card = z.infer<typeof cardSchema>;

/** Every card by the id of its sentence. */
export type Cards = ReadonlyMap<string, Card>;

/** The cards, and where each stands in the list. */
export interface CardList {
  readonly cards: Cards;
  readonly locate: Locate;
}

/** What the list is checked against. */
export interface CardContext {
  /** Ids of the cards on the page, as the source text has them. */
  readonly deck: readonly string[];
  /** Ids of the sentences of the source language. */
  readonly phrases: ReadonlySet<string>;
  /** Names of the drawings in `content/pictures/`. */
  readonly pictures: ReadonlySet<string>;
}

/** Reads the list of cards. */
export function readCards(
  file: string,
  source: string,
): CardList & { readonly problems: readonly Problem[] } {
  const { value, problems, locate } = readRecord(file, source, z.record(z.string(), cardSchema));
  return { cards: new Map(Object.entries(value ?? {})), locate, problems };
}

/** Cards on the page that are not in the list, cards without a sentence, and drawings that there are not. */
export function checkCards(
  { cards, locate }: CardList,
  { deck, phrases, pictures }: CardContext,
): readonly Problem[] {
  return [
    ...deck.filter((id) => !cards.has(id)).map((id) => cardUnlisted(locate([]), id)),
    ...[...cards].flatMap(([id, { icon }]) => [
      ...(phrases.has(id) ? [] : [cardWithoutWords(locate([id]), id)]),
      ...(pictures.has(icon) ? [] : [unknownIcon(locate([id, 'icon']), icon)]),
    ]),
  ];
}
