/**
 * The cards to show, free of language: `content/cards.yaml`. What stands on them is in `phrases.yaml` of each language.
 */

import { z } from 'zod';
import type { Problem } from '../../leaflet/problems.ts';
import { cardUnlisted, cardWithoutWords, unknownIcon } from '../problems/list-problems.ts';
import { type Locate, readRecord } from '../records/record.ts';

const cardSchema = z.strictObject({
  /** A drawing in `content/pictures/`, without its ending. */
  icon: z.string().min(1),
  /** Background of its tile, of a card that lies in the deck; one runs on until the next. */
  tint: z.enum(['mist', 'sand', 'sky', 'heather']).optional(),
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

/** Sentences without a card, cards without a sentence, and drawings that there are not. */
export function checkCards(
  { cards, locate }: CardList,
  { phrases, pictures }: CardContext,
): readonly Problem[] {
  return [
    ...[...phrases].filter((id) => !cards.has(id)).map((id) => cardUnlisted(locate([]), id)),
    ...[...cards].flatMap(([id, { icon }]) => [
      ...(phrases.has(id) ? [] : [cardWithoutWords(locate([id]), id)]),
      ...(pictures.has(icon) ? [] : [unknownIcon(locate([id, 'icon']), icon)]),
    ]),
  ];
}
