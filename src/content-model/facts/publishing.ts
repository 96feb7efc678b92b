/**
 * Where a contact may appear and what must be said about its check. The one place that decides it: pages,
 * leaflets and the API all ask here.
 */

import type { Problem } from '../../leaflet/problems.ts';
import type { Contact } from '../contacts/contact.ts';
import { isDecided, OLD_YEARS, restsOnOldCopies } from '../contacts/copy-age.ts';
import {
  checkInFuture,
  contactCheckDue,
  contactNotForPrint,
  contactOnOldCopies,
  contactUnpublished,
  rightCheckDue,
  rightNotChecked,
  rightNotUsable,
  unknownContact,
  unknownRight,
} from '../problems/record-problems.ts';
import type { Checked } from '../records/source.ts';
import type { Facts } from './read-facts.ts';

/** Where a fact is published. */
export type Outlet = 'site' | 'leaflet' | 'api';

/** What a reader is told about a check. `not-confirmed` stands with the date its source was read. */
export type CheckLabel = 'source-read' | 'rung' | 'owner-confirmed' | 'not-confirmed';

/** Whether a contact may appear somewhere, and how. */
export interface Publishing {
  readonly isAllowed: boolean;
  readonly label: CheckLabel;
  /** Day of the check. */
  readonly checkedOn: string;
  /** Last day the check is good for. */
  readonly dueOn: string;
  /** Why not, as problems of whoever used it. Empty where allowed. */
  readonly problems: readonly Problem[];
}

/** What the rules need to know besides the contact. */
export interface PublishingTerms {
  /** Months a check is good for, from the site record. */
  readonly checkIntervalMonths: number;
  /** The day to judge by, `2026-11-22`. Without it no check is ever too old. */
  readonly onDate?: string;
}

/**
 * A day some months later. The last day of a month stays the last day: 29 February and twelve months is 28
 * February.
 *
 * @param date - `2026-11-22`.
 */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** Last day a record's check is good for. */
export function dueDate(record: { readonly checked: Checked }, terms: PublishingTerms): string {
  return addMonths(record.checked.on, terms.checkIntervalMonths);
}

/** Whether a record must be checked again before it is printed. */
export function isDue(
  record: { readonly checked: Checked },
  onDate: string,
  terms: PublishingTerms,
): boolean {
  return onDate > dueDate(record, terms);
}

/** The earliest day on which one of several records is due: how long a leaflet is valid. */
export function earliestDueDate(
  records: readonly { readonly checked: Checked }[],
  terms: PublishingTerms,
): string | undefined {
  return records.map((record) => dueDate(record, terms)).sort()[0];
}

/**
 * Whether a contact may appear in a place.
 *
 * A contact that is due again stays on the site, with its date: a number that worked last year is better than
 * none.
 * It is not printed any more, because paper cannot be taken back.
 */
export function publishing(
  contact: Contact,
  place: Outlet,
  terms: PublishingTerms,
  where: Problem['where'],
): Publishing {
  const checkedOn = contact.checked.on;
  const dueOn = dueDate(contact, terms);
  const label = labelOf(contact);
  const problems = reasonsAgainst(contact, place, terms, where, dueOn);
  return { isAllowed: problems.length === 0, label, checkedOn, dueOn, problems };
}

/** Whether somebody rang, or the owner answered: more than any page that was read. */
export const wasAsked = (
  checked: Checked,
): checked is Checked & { readonly how: 'rung' | 'owner-confirmed' } =>
  checked.how === 'rung' || checked.how === 'owner-confirmed';

/** Whether somebody rang any of these contacts, or an owner answered: what is said of them all depends on it. */
export const anyWasAsked = (contacts: readonly Contact[]): boolean =>
  contacts.some((contact) => contact.publish !== 'no' && wasAsked(contact.checked));

/** Whether its card may stand without “not confirmed”. */
export const isConfirmed = (contact: Contact): boolean => labelOf(contact) !== 'not-confirmed';

function labelOf(contact: Contact): CheckLabel {
  const { how } = contact.checked;
  const isDoubtful = contact.publish !== 'yes' || (restsOnOldCopies(contact) && !isDecided(contact));
  return isDoubtful || how === 'not-checked' ? 'not-confirmed' : how;
}

function reasonsAgainst(
  contact: Contact,
  place: Outlet,
  terms: PublishingTerms,
  where: Problem['where'],
  dueOn: string,
): Problem[] {
  const { id, publish, publishNote, checked } = contact;
  if (publish === 'no')
    return [contactUnpublished(where, id, publishNote ?? 'its record says “publish: no”')];
  if (checked.how === 'not-checked')
    return [contactUnpublished(where, id, 'nobody has read anything about it')];
  if (place !== 'leaflet') return [];
  if (publish === 'verify-first') return [contactNotForPrint(where, id, checked.on)];
  if (restsOnOldCopies(contact) && !isDecided(contact)) return [contactOnOldCopies(where, id, OLD_YEARS)];
  if (terms.onDate !== undefined && checked.on > terms.onDate) {
    const file = `content/facts/contacts/${id}.yaml`;
    return [checkInFuture(where, id, checked.on, terms.onDate, file)];
  }
  const isTooOld = terms.onDate !== undefined && terms.onDate > dueOn;
  return isTooOld ? [contactCheckDue(where, id, checked.on, dueOn)] : [];
}

/** Checks a contact that a text or a page names by id. */
export function checkContactUse(
  facts: Facts,
  id: string,
  place: Outlet,
  where: Problem['where'],
  onDate?: string,
): readonly Problem[] {
  const contact = facts.contacts.get(id);
  if (contact === undefined) return [unknownContact(where, id)];
  return publishing(contact, place, termsOf(facts, onDate), where).problems;
}

/**
 * Checks a right that a text or a page rests on.
 *
 * @param onDate - Day of printing: its check must not be too old then. Left out where nothing is printed.
 */
export function checkRightUse(
  facts: Facts,
  id: string,
  where: Problem['where'],
  onDate?: string,
): readonly Problem[] {
  const right = facts.rights.get(id);
  if (right === undefined) return [unknownRight(where, id)];
  if (right.checked.how === 'not-checked') return [rightNotChecked(where, id)];
  if (!right.usable) return [rightNotUsable(where, id, right.status)];
  const terms = termsOf(facts);
  return onDate !== undefined && isDue(right, onDate, terms)
    ? [rightCheckDue(where, id, right.checked.on, dueDate(right, terms))]
    : [];
}

/** The rules of this site, judged on a day. */
export function termsOf(facts: Pick<Facts, 'site'>, onDate?: string): PublishingTerms {
  const { checkIntervalMonths } = facts.site;
  return onDate === undefined ? { checkIntervalMonths } : { checkIntervalMonths, onDate };
}

/** Contacts that may appear on the site, in the order of their ids. */
export function publishedContacts(facts: Facts, place: Outlet = 'site', onDate?: string): readonly Contact[] {
  const terms = termsOf(facts, onDate);
  return [...facts.contacts.values()].filter(
    (contact) => publishing(contact, place, terms, { file: '' }).isAllowed,
  );
}
