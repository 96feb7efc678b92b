/** Records judged by a day: a check cannot be of a day to come, and a known day to look again is not forgotten. */
import { expect, it } from 'vitest';
import { checkDays } from '../../../../src/content-model/facts/check-days.ts';
import { inventedFacts } from '../../../support/invented-facts.ts';

const facts = inventedFacts();
const [contact] = facts.contacts.values();
const [right] = facts.rights.values();
if (!contact || !right) throw new Error('The invented facts have a contact and a right.');

it('says nothing of days that have passed as they should', () => {
  expect(checkDays(facts, '2026-11-29')).toEqual([]);
});

it('refuses a check of a day to come, of contacts and of rights', () => {
  const checked = { how: 'source-read', on: '2027-01-15' } as const;
  const late = {
    ...facts,
    contacts: new Map([[contact.id, { ...contact, checked }]]),
    rights: new Map([[right.id, { ...right, checked }]]),
  };
  expect(checkDays(late, '2027-01-14')).toMatchObject([
    { code: 'check-in-future', level: 'error', where: { file: `content/facts/contacts/${contact.id}.yaml` } },
    { code: 'check-in-future', level: 'error', where: { file: `content/facts/rights/${right.id}.yaml` } },
  ]);
  expect(checkDays(late, '2027-01-15')).toEqual([]);
});

it('refuses a source that is a copy of a day to come', () => {
  const sources = [{ url: 'https://example.org/', seen: 'a page', copyDate: 'about 2027-02' }];
  const late = { ...facts, contacts: new Map([[contact.id, { ...contact, sources }]]) };
  expect(checkDays(late, '2027-01-31')).toMatchObject([{ code: 'copy-in-future', level: 'error' }]);
  expect(checkDays(late, '2027-02-01')).toEqual([]);
});

it('takes a copy from before a day to come: it is of some day that has passed', () => {
  const sources = [{ url: 'https://example.org/', seen: 'a page', copyDate: 'before 2028' }];
  const some = { ...facts, contacts: new Map([[contact.id, { ...contact, sources }]]) };
  expect(checkDays(some, '2027-01-31')).toEqual([]);
});

it('reminds of a proposal from the day on which it was to begin', () => {
  const waiting = { ...right, lookAgain: '2027-03-04', lookAgainWhy: 'the decision ends' };
  const some = { ...facts, rights: new Map([[right.id, waiting]]) };
  expect(checkDays(some, '2027-03-03')).toEqual([]);
  expect(checkDays(some, '2027-03-04')).toMatchObject([
    { code: 'look-again', level: 'warning', says: expect.stringContaining('the decision ends') },
  ]);
});
