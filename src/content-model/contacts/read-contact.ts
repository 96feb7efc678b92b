/** Reads the file of a contact, and judges it: its numbers, its names, its hours. */
import type { Problem } from '../../leaflet/problems.ts';
import { readHours, timePastMidnight } from '../hours/hours.ts';
import { hoursInvalid, hoursNotWeekly, hoursPastMidnight } from '../problems/number-problems.ts';
import { idDiffersFromFile } from '../problems/record-problems.ts';
import { type Locate, readRecord, repeatedEntries } from '../records/record.ts';
import { checkAttributes } from './check-attributes.ts';
import { checkNames, checkNumbers } from './check-numbers.ts';
import { type Contact, type ContactRecord, contactSchema } from './contact.ts';
import { withLentNumbers } from './lent-numbers.ts';

/** A contact file as it was read, before numbers of other contacts are filled in. */
export interface ReadContact {
  readonly record?: ContactRecord;
  readonly problems: readonly Problem[];
  readonly locate: Locate;
}

/** Reads one contact file. */
export function readContactRecord(file: string, source: string): ReadContact {
  const { value, problems, locate } = readRecord(file, source, contactSchema);
  if (value === undefined) return { problems, locate };
  // Pages and words know it by its file's name: a slip in the id is one mistake, not one for each of them.
  const wrong = [...checkId(file, value.id, locate), ...repeatedEntries(value, locate)];
  return { record: { ...value, id: nameOf(file) }, problems: wrong, locate };
}

const nameOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.yaml$/, '');

/**
 * A contact with its numbers, which are checked, as are its hours.
 *
 * @param others - Records by id, for numbers that are another contact's.
 */
export function completeContact(
  record: ContactRecord,
  others: ReadonlyMap<string, ContactRecord>,
  locate: Locate,
): { readonly contact: Contact; readonly problems: readonly Problem[] } {
  const { contact, problems } = withLentNumbers(record, others, locate);
  return { contact, problems: [...problems, ...checkContact(contact, record, locate)] };
}

/** Reads one contact file and checks its numbers and hours. */
export function readContact(
  file: string,
  source: string,
  others: ReadonlyMap<string, ContactRecord> = new Map(),
): { readonly contact?: Contact; readonly problems: readonly Problem[] } {
  const { record, problems, locate } = readContactRecord(file, source);
  if (record === undefined) return { problems };
  const whole = completeContact(record, others, locate);
  return { contact: whole.contact, problems: [...problems, ...whole.problems] };
}

function checkId(file: string, id: string, locate: Locate): Problem[] {
  return id === nameOf(file) ? [] : [idDiffersFromFile(locate(['id']), id, file)];
}

function checkContact(contact: Contact, record: ContactRecord, locate: Locate): Problem[] {
  const problems = [
    ...checkNumbers(contact, record, locate),
    ...checkNames(contact, record, locate),
    ...checkAttributes(contact, locate),
  ];
  return contact.hours === null ? problems : [...problems, ...checkHours(contact.hours, locate(['hours']))];
}

function checkHours(hours: string, where: Problem['where']): Problem[] {
  const read = readHours(hours);
  if ('notWeekly' in read) return [hoursNotWeekly(where, hours, read.notWeekly)];
  if ('reason' in read) return [hoursInvalid(where, hours, read.reason)];
  const time = timePastMidnight(hours);
  return time === undefined ? [] : [hoursPastMidnight(where, time)];
}
