/**
 * The record of editions, `content/editions.yaml`: what every leaflet that was ever published said, so that paper in a
 * drawer can be judged years later. Written by `npm run facts -- publish`, never by hand, and only ever added to.
 */

import { z } from 'zod';
import type { Problem } from '../../leaflet/problems.ts';
import { printedNumbers } from '../contacts/dialling.ts';
import type { Facts } from '../facts/read-facts.ts';
import { MANY_LANGUAGES } from '../files/content-files.ts';
import { duplicateEdition, editionsNotInOrder, unknownChange } from '../problems/list-problems.ts';
import { type Locate, readRecord } from '../records/record.ts';
import type { Right } from '../records/right.ts';
import { isoDate } from '../records/source.ts';
import type { Change } from './changes.ts';
import { textHash } from './edition.ts';

const editionSchema = z.strictObject({
  /** The code on the paper. */
  edition: z.string().regex(/^(\d{4}-\d{2}-)?[2-9A-Z]{4}$/, 'an edition is a code such as 2026-11-K4TX'),
  /** Language of the leaflet; `mul` for a sheet in many. */
  locale: z.string().min(2),
  /** Name in `content/leaflets.yaml`. */
  leaflet: z.string().min(1),
  /** Day it was published. */
  on: isoDate,
  /** Last day it says that it is valid. */
  validUntil: isoDate,
  /** Formats that carry this code. */
  formats: z.array(z.string().min(1)).min(1),
  /** The newest entry of `content/changes.yaml` that is already in it; null before there was one. */
  change: z.string().nullable(),
  /** Contacts it shows → their numbers as printed: in Sweden and from abroad. */
  contacts: z.record(z.string(), z.array(z.string().min(1))),
  /** Rights it rests on → a mark of what was certain about each (`rightMark`). */
  rights: z.record(z.string(), z.string().min(1)),
});

/** One edition of one leaflet in one language, as it was published. */
export type PastEdition = z.infer<typeof editionSchema>;

/** What names an edition: a code alone could, by chance, be given twice. */
export type EditionName = Pick<PastEdition, 'edition' | 'locale' | 'leaflet'>;

/** An edition's name as one text, `ar adult 2026-11-K4TX`. */
export const editionKey = ({ locale, leaflet, edition }: EditionName): string =>
  `${locale} ${leaflet} ${edition}`;

/** The record of editions, and where each stands in it. */
export interface EditionList {
  /** The oldest first. */
  readonly editions: readonly PastEdition[];
  readonly locate: Locate;
}

/** Reads the record of editions. */
export function readEditions(
  file: string,
  source: string,
): EditionList & { readonly problems: readonly Problem[] } {
  const { value, problems, locate } = readRecord(file, source, z.array(editionSchema).nullable());
  const editions = value ?? [];
  const seen = new Set<string>();
  const found = editions.flatMap((edition, index) => {
    const before = editions[index - 1];
    const key = editionKey(edition);
    const isTwice = seen.has(key);
    seen.add(key);
    return [
      ...(isTwice ? [duplicateEdition(locate([index, 'edition']), key)] : []),
      ...(before !== undefined && before.on > edition.on
        ? [editionsNotInOrder(locate([index, 'on']), key)]
        : []),
    ];
  });
  return { editions, locate, problems: [...problems, ...found] };
}

/**
 * Entries of the record of changes that an edition names and that are not there. Contacts, rights, leaflets and languages
 * may be gone since: an edition is never wrong because the world moved on.
 *
 * @param changes - Ids in the record of changes.
 */
export function checkEditions(
  { editions, locate }: EditionList,
  changes: ReadonlySet<string>,
): readonly Problem[] {
  return editions.flatMap(({ change }, index) =>
    change === null || changes.has(change) ? [] : [unknownChange(locate([index, 'change']), change)],
  );
}

/** A mark of what is certain about a right: its status, whether it may be told, its figures. Its words are not in it. */
export function rightMark({ status, usable, values }: Right): string {
  return textHash(JSON.stringify([status, usable, values]));
}

/** What was printed of the facts that a leaflet uses. */
export function factsAsPrinted(
  facts: Facts,
  used: { readonly contacts: readonly string[]; readonly rights: readonly string[] },
): Pick<PastEdition, 'contacts' | 'rights'> {
  return {
    contacts: Object.fromEntries(
      used.contacts.flatMap((id) => {
        const contact = facts.contacts.get(id);
        return contact ? [[id, [...printedNumbers(contact)]] as const] : [];
      }),
    ),
    rights: Object.fromEntries(
      used.rights.flatMap((id) => {
        const right = facts.rights.get(id);
        return right ? [[id, rightMark(right)] as const] : [];
      }),
    ),
  };
}

/** A number on paper that is no longer right. */
export interface LostNumber {
  /** Id of the contact. */
  readonly contact: string;
  /** As printed. */
  readonly printed: string;
  /** The contact's numbers today; none if it may no longer be printed. */
  readonly now: readonly string[];
}

/** What to do with paper of an edition, and why. */
export interface EditionState {
  /**
   * `current`: hand it out. `use-up`: there is a newer one, and everything on the old one still holds. `throw-away`: a
   * number or a right on it is wrong.
   */
  readonly state: 'current' | 'use-up' | 'throw-away';
  readonly numbers: readonly LostNumber[];
  /** Ids of rights whose figures or standing changed, or that are gone. */
  readonly rights: readonly string[];
  /** Entries of the record of changes since it was published that concern it, the newest first. */
  readonly changes: readonly Change[];
}

/**
 * Judges an edition by today's facts.
 *
 * An edition is thrown away if a number on it is no longer the contact's, if its contact may no longer be printed, if a
 * figure or the standing of a right changed, or if an editor wrote so in the record of changes. Only words changed
 * otherwise: it may be used up.
 *
 * @param current - Keys (`editionKey`) of the editions that are made from today's content.
 * @param changes - The whole record of changes, the newest first.
 */
export function judgeEdition(
  edition: PastEdition,
  {
    facts,
    changes,
    current,
  }: {
    readonly facts: Facts;
    readonly changes: readonly Change[];
    readonly current: ReadonlySet<string>;
  },
): EditionState {
  const numbers = Object.entries(edition.contacts).flatMap(([contact, printed]) => {
    const record = facts.contacts.get(contact);
    const now = record?.publish === 'yes' ? printedNumbers(record) : [];
    const isStill = new Set(now.map(digits));
    return printed
      .filter((number) => !isStill.has(digits(number)))
      .map((number) => ({ contact, printed: number, now }));
  });
  const rights = Object.entries(edition.rights).flatMap(([id, mark]) => {
    const right = facts.rights.get(id);
    return right && rightMark(right) === mark ? [] : [id];
  });
  const isCurrent = current.has(editionKey(edition));
  const known = edition.change === null ? -1 : changes.findIndex(({ id }) => id === edition.change);
  const since = (known === -1 ? changes : changes.slice(0, known)).filter((change) =>
    concerns(change, edition),
  );
  const isWrong =
    numbers.length > 0 || rights.length > 0 || since.some(({ printed }) => printed === 'throw-away');
  const state = isCurrent ? 'current' : isWrong ? 'throw-away' : 'use-up';
  return { state, numbers, rights, changes: since };
}

/** Spaces and hyphens are no part of a number. */
const digits = (number: string) => number.replace(/[^0-9+]/g, '');

/** Whether an entry of the record of changes is about something that stands in an edition. */
function concerns(change: Change, edition: PastEdition): boolean {
  const isLanguage =
    change.locales.length === 0 ||
    edition.locale === MANY_LANGUAGES ||
    change.locales.includes(edition.locale);
  return (
    isLanguage &&
    (change.leaflets.includes(edition.leaflet) ||
      change.contacts.some((id) => id in edition.contacts) ||
      change.rights.some((id) => id in edition.rights))
  );
}
