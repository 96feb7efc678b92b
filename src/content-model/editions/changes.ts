/**
 * The record of changes, `content/changes.yaml`: what changed in facts and leaflets, when, and what to do with paper that
 * was printed before. Written by editors, because no program can tell a mended comma from a moved shelter.
 */

import { z } from 'zod';
import type { Problem } from '../../leaflet/problems.ts';
import { shortNumbersOf } from '../contacts/dialling.ts';
import type { Facts } from '../facts/read-facts.ts';
import {
  changeIdWithoutDate,
  changeInFuture,
  changesNotInOrder,
  unknownName,
} from '../problems/list-problems.ts';
import { duplicateId, unknownContact, unknownRight } from '../problems/record-problems.ts';
import { type Locate, readRecord } from '../records/record.ts';
import { isoDate } from '../records/source.ts';
import { checkWords } from '../wording/check-run.ts';

const words = z.string().min(1).max(600);

export const changeSchema = z.strictObject({
  /** The day and a few words, as in `2026-11-22-first-edition`. Feed readers remember it, so it never changes. */
  id: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}-[a-z0-9-]+$/, 'an id is the day and a few words: 2026-11-22-first-edition'),
  /** Day of the change. */
  on: isoDate,
  kind: z.enum(['added', 'corrected', 'removed', 'reworded']),
  /** What to do with leaflets printed before: a changed number is thrown away, a changed word may be used up. */
  printed: z.enum(['nothing', 'use-up', 'throw-away']),
  /** Ids of the contacts it concerns. */
  contacts: z.array(z.string()),
  /** Ids of the rights it concerns. */
  rights: z.array(z.string()),
  /** Names of the leaflets it concerns. */
  leaflets: z.array(z.string()),
  /** Languages it concerns; none where it concerns all. */
  locales: z.array(z.string()),
  /** What changed: in Swedish and English for partners, in other languages for readers of old paper, by their tags. */
  says: z.object({ sv: words, en: words }).catchall(words),
});

/** One change. */
export type Change = z.infer<typeof changeSchema>;

/**
 * When each change is said to have been made, in UTC: at midnight of its day, and a second later for each that came after it
 * on the same day. So the newest is always later than what anybody has read before, and nothing asks a clock.
 */
export function timesOf(changes: readonly Pick<Change, 'id' | 'on'>[]): ReadonlyMap<string, string> {
  return new Map(
    changes.map(({ id, on }, index) => {
      const before = changes.slice(index + 1).filter((other) => other.on === on).length;
      return [id, new Date(Date.parse(`${on}T00:00:00Z`) + before * 1000).toISOString().replace('.000', '')];
    }),
  );
}

/** What an entry may name. */
export interface ChangeContext {
  readonly facts: Facts;
  /** Names of the leaflets in `content/leaflets.yaml`. */
  readonly leaflets: readonly string[];
  /** Languages with a folder in `content/`. */
  readonly locales: readonly string[];
}

/** The record of changes, and where each entry stands in it. */
export interface ChangeList {
  /** The newest first. */
  readonly changes: readonly Change[];
  readonly locate: Locate;
}

/** Reads the record of changes. */
export function readChanges(
  file: string,
  source: string,
): ChangeList & { readonly problems: readonly Problem[] } {
  const { value, problems, locate } = readRecord(file, source, z.array(changeSchema).nullable());
  const changes = value ?? [];
  const found = changes.flatMap((change, index) => {
    const before = changes[index - 1];
    return [
      ...(change.id.startsWith(`${change.on}-`)
        ? []
        : [changeIdWithoutDate(locate([index, 'id']), change.id, change.on)]),
      ...(before !== undefined && before.on < change.on
        ? [changesNotInOrder(locate([index, 'on']), change.id, before.id)]
        : []),
      ...(changes.findIndex(({ id }) => id === change.id) < index
        ? [duplicateId(locate([index, 'id']), change.id)]
        : []),
    ];
  });
  return { changes, locate, problems: [...problems, ...found] };
}

/** Changes of a day to come: readers and programs would be told of them, and nothing has changed. */
export function checkChangeDays({ changes, locate }: ChangeList, onDate: string): readonly Problem[] {
  return changes.flatMap(({ on, id }, index) =>
    on > onDate ? [changeInFuture(locate([index, 'on']), id, on, onDate)] : [],
  );
}

/** Names in the record of changes that stand for nothing, and words that no reader should meet. */
export function checkChanges({ changes, locate }: ChangeList, context: ChangeContext): readonly Problem[] {
  const shortNumbers = shortNumbersOf(context.facts.contacts);
  return changes.flatMap((change, index) => [
    ...unknownNames(change, context, (list, place) => locate([index, list, place])),
    ...Object.entries(change.says).flatMap(([locale, words]) =>
      checkWords(
        words,
        { ...locate([index, 'says', locale]), locale },
        { locale, shortNumbers, isPlain: true },
      ),
    ),
  ]);
}

function unknownNames(
  change: Change,
  { facts, leaflets, locales }: ChangeContext,
  at: (
    list: 'contacts' | 'rights' | 'leaflets' | 'locales' | 'says',
    place: number | string,
  ) => Problem['where'],
): Problem[] {
  return [
    ...change.contacts.flatMap((id, index) =>
      facts.contacts.has(id) ? [] : [unknownContact(at('contacts', index), id)],
    ),
    ...change.rights.flatMap((id, index) =>
      facts.rights.has(id) ? [] : [unknownRight(at('rights', index), id)],
    ),
    ...change.leaflets.flatMap((name, index) =>
      leaflets.includes(name) ? [] : [unknownName(at('leaflets', index), name, leaflets)],
    ),
    ...change.locales.flatMap((tag, index) =>
      locales.includes(tag) ? [] : [unknownName(at('locales', index), tag, locales)],
    ),
    ...Object.keys(change.says).flatMap((tag) =>
      locales.includes(tag) ? [] : [unknownName(at('says', tag), tag, locales)],
    ),
  ];
}
