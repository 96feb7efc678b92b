/** The facts, and what pages ask of them. */
import { cardPage } from '../../content-model/contacts/card-page.ts';
import { type Contact, contactNeeds } from '../../content-model/contacts/contact.ts';
import { diallingOf } from '../../content-model/contacts/dialling.ts';
import {
  dueDate,
  isConfirmed,
  publishedContacts,
  publishing,
  termsOf,
} from '../../content-model/facts/publishing.ts';
import { factValue } from '../../content-model/facts/read-facts.ts';
import type { Right } from '../../content-model/records/right.ts';
import { exitFor as exitOf } from '../../content-model/records/site-record.ts';
import { pageAddress } from './addresses.ts';
import { project } from './opened-project.ts';

export const { facts } = project;
const terms = termsOf(facts);

/** Name of the site, the same in every language and on every tab. */
export const siteName = facts.site.name;

/** The same site in the network of Tor, if it is there: `http://….onion`. */
export const { onion } = facts.site.publisher;

/** The number for danger: the one card that is dark, and that no filter hides. */
export const EMERGENCY = facts.site.emergency;

/** The numbers of a first screen, where several must fit. */
export const firstNumbers: readonly string[] = [EMERGENCY, ...facts.site.firstContacts];

/** Where “Leave” goes. */
export function exitIn(locale: string): string {
  return exitOf(facts.site, locale);
}

/** Words that stand in Swedish names: of the site, of contacts and of counties. */
export const swedishNames: ReadonlySet<string> = new Set(
  [
    siteName,
    ...[...facts.contacts.values()].flatMap(({ name, shortName, region }) => [
      name,
      shortName,
      ...region.counties,
    ]),
  ].flatMap((words) => words.split(/[^\p{L}]+/u)),
);

/** Contacts that may appear on the site. */
export const contacts: readonly Contact[] = publishedContacts(facts, 'site');
const byId: ReadonlyMap<string, Contact> = new Map(contacts.map((record) => [record.id, record]));

/**
 * A contact a page shows.
 *
 * @throws If it does not exist or may not appear on the site.
 */
export function contact(id: string): Contact {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`There is no contact “${id}” that may appear on the site.`);
  return found;
}

/**
 * Contacts by the first thing they help with: confirmed ones first, those of the whole country before those of a place, other
 * countries last; then in the order of the records.
 */
export function inOrder(records: readonly Contact[]): readonly Contact[] {
  const rank = (record: Contact) => {
    const { region, needs } = record;
    return (
      (needs[0] === undefined ? 0 : contactNeeds.indexOf(needs[0])) * 100 +
      (isConfirmed(record) ? 0 : 10) +
      { national: 0, regional: 1, local: 1, abroad: 2, eu: 2 }[region.scope]
    );
  };
  return records.toSorted((a, b) => rank(a) - rank(b));
}

/** How a contact was checked, when, and until when that is good. */
export function checkOf(record: Contact) {
  return publishing(record, 'site', terms, { file: `content/facts/contacts/${record.id}.yaml` });
}

/** The last day a right's check is good for. */
export function rightDueOn(right: Right): string {
  return dueDate(right, terms);
}

/** A right a page rests on. */
export function right(id: string): Right {
  const found = facts.rights.get(id);
  if (found === undefined) throw new Error(`There is no right “${id}”.`);
  return found;
}

/** The number a text names, such as `reflection-period.length`. */
export function fact(id: string) {
  const value = factValue(facts, id);
  if (value === undefined) throw new Error(`There is no fact “${id}”.`);
  return value;
}

/** The number of a contact that a text names: the first that is called. */
export function numberToCall(id: string) {
  const [number] = diallingOf(contact(id)).calls;
  if (number === undefined) throw new Error(`The contact “${id}” has no number to call.`);
  return number;
}

/** The Swedish word a text teaches. */
export function term(id: string) {
  const found = facts.terms.get(id);
  if (found === undefined) throw new Error(`There is no term “${id}”.`);
  return found;
}

/** Page id of a contact's card. */
export const pageOfCard = (record: Contact) => cardPage(record, facts.site);

/** Address of a contact's card. */
export function cardAddress(locale: string, id: string): string {
  return `${pageAddress(locale, pageOfCard(contact(id)))}#${id}`;
}
