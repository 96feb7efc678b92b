/** Old paper in a drawer: what is told about it when a number, a figure or only a word has changed since. */
import { expect, it } from 'vitest';
import type { Change } from '../../../../src/content-model/editions/changes.ts';
import {
  checkEditions,
  editionKey,
  factsAsPrinted,
  judgeEdition,
  type PastEdition,
  readEditions,
} from '../../../../src/content-model/editions/editions.ts';
import { inventedFacts } from '../../../support/invented-facts.ts';

const facts = inventedFacts();
const printed: PastEdition = {
  edition: '2026-10-K4TX',
  locale: 'ar',
  leaflet: 'adult',
  on: '2026-10-02',
  validUntil: '2027-10-01',
  formats: ['a4-letterfold'],
  change: '2026-10-01-first',
  ...factsAsPrinted(facts, { contacts: ['danger', 'listener'], rights: ['rest'] }),
};
const change = (fields: Partial<Change>): Change => ({
  id: '2026-11-01-later',
  on: '2026-11-01',
  kind: 'reworded',
  printed: 'use-up',
  contacts: [],
  rights: [],
  leaflets: [],
  locales: [],
  says: { sv: 'Nytt.', en: 'New.' },
  ...fields,
});
const first = change({
  id: '2026-10-01-first',
  on: '2026-10-01',
  printed: 'throw-away',
  leaflets: ['adult'],
});
const judge = (edition: Partial<PastEdition>, today = facts, changes: readonly Change[] = [first]) =>
  judgeEdition({ ...printed, ...edition }, { facts: today, changes, current: new Set() });

it('lets an edition that is made today be handed out', () => {
  const current = new Set([editionKey(printed)]);
  expect(judgeEdition(printed, { facts, changes: [first], current }).state).toBe('current');
});

it('lets paper be used up while its numbers still hold', () => {
  expect(judge({}).state).toBe('use-up');
});

it('throws paper away whose number has changed, and says which and to what', () => {
  const { state, numbers } = judge({}, inventedFacts('116 006'));
  expect(state).toBe('throw-away');
  expect(numbers).toEqual([{ contact: 'listener', printed: '116 111', now: ['116 006'] }]);
});

it('does not mistake new spaces for a new number', () => {
  expect(judge({ contacts: { listener: ['116111'] } }).state).toBe('use-up');
});

it('throws paper away whose contact is gone or may no longer be printed', () => {
  expect(judge({ contacts: { closed: ['08-123 45'] } }).numbers[0]?.now).toEqual([]);
  expect(judge({ contacts: { unsure: ['112'] } }).state).toBe('throw-away');
});

it('throws paper away that rests on a right whose figures changed', () => {
  expect(judge({ rights: { rest: 'something-else' } })).toMatchObject({
    state: 'throw-away',
    rights: ['rest'],
  });
});

it('follows an editor who says that changed words are dangerous, in the languages it concerns', () => {
  const later = change({ printed: 'throw-away', leaflets: ['adult'], locales: ['ar'] });
  expect(judge({}, facts, [later, first]).state).toBe('throw-away');
  expect(judge({ locale: 'th' }, facts, [later, first]).state).toBe('use-up');
  // A sheet in many languages has all of them on it.
  expect(judge({ locale: 'mul' }, facts, [later, first]).state).toBe('throw-away');
});

it.each<[string, Partial<Change>, string]>([
  ['another leaflet', { leaflets: ['child'] }, 'use-up'],
  ['a contact that is not on it', { contacts: ['unsure'] }, 'use-up'],
  ['two contacts, one of them on it', { contacts: ['unsure', 'listener'] }, 'throw-away'],
  ['two rights, one of them on it', { rights: ['wages', 'rest'] }, 'throw-away'],
])('throws paper away only where what has changed stands on it: %s', (_name, fields, state) => {
  expect(judge({}, facts, [change({ printed: 'throw-away', ...fields }), first]).state).toBe(state);
});

it('does not hold what was mended before against an edition', () => {
  expect(judge({ change: first.id }, facts, [first]).changes).toEqual([]);
  expect(judge({ change: null }, facts, [first]).state).toBe('throw-away');
});

const entry = (fields: Readonly<Record<string, string>> = {}) => {
  const all = {
    edition: '2026-10-K4TX',
    locale: 'ar',
    leaflet: 'adult',
    on: '2026-10-02',
    validUntil: '2027-10-01',
    formats: '[card]',
    change: '2026-10-01-first',
    contacts: "{ listener: ['116 111'] }",
    rights: '{ rest: abc }',
    ...fields,
  };
  return `-\n${Object.entries(all)
    .map(([key, value]) => `  ${key}: ${value}`)
    .join('\n')}\n`;
};
const problemsOf = (text: string) => {
  const read = readEditions('content/editions.yaml', text);
  return [...read.problems, ...checkEditions(read, new Set([first.id]))].map(({ code, where }) => [
    code,
    where.line,
  ]);
};

it.each([
  ['an empty record', '# nothing yet\n', []],
  ['an edition of contacts that are gone', entry({ contacts: "{ gone: ['08-1'] }" }), []],
  ['one edition twice', entry() + entry(), [['duplicate-edition', 12]]],
  [
    'an older one below a newer',
    entry() + entry({ on: '2026-01-01', locale: 'th' }),
    [['editions-not-in-order', 15]],
  ],
  ['a change that is not in the record', entry({ change: 'lost' }), [['unknown-change', 8]]],
  ['a code that is none', entry({ edition: 'o0' }), [['record-invalid', 2]]],
])('reads %s', (_name, text, expected) => {
  expect(problemsOf(text)).toEqual(expected);
});
