/** The record of changes: what an editor may write, and what is told where it is wrong. */
import { expect, it } from 'vitest';
import {
  checkChangeDays,
  checkChanges,
  readChanges,
  timesOf,
} from '../../../../src/content-model/editions/changes.ts';
import { inventedFacts } from '../../../support/invented-facts.ts';

const context = { facts: inventedFacts(), leaflets: ['adult'], locales: ['sv', 'en'] };
const entry = (fields: Readonly<Record<string, string>> = {}) => {
  const all = {
    id: '2026-03-02-moved',
    on: '2026-03-02',
    kind: 'corrected',
    printed: 'throw-away',
    contacts: '[danger]',
    rights: '[]',
    leaflets: '[adult]',
    locales: '[]',
    ...fields,
  };
  const lines = Object.entries(all).map(([key, value]) => `  ${key}: ${value}`);
  return `-\n${lines.join('\n')}\n  says: { sv: Numret är nytt., en: The number is new. }\n`;
};
const problemsOf = (text: string) => {
  const read = readChanges('content/changes.yaml', text);
  return [...read.problems, ...checkChanges(read, context)].map(({ code, where }) => [code, where.line]);
};

it('gives the entries in the order they are written', () => {
  const { changes, problems } = readChanges(
    'content/changes.yaml',
    entry() + entry({ id: '2026-01-01-first', on: '2026-01-01' }),
  );
  expect(problems).toEqual([]);
  expect(changes.map(({ id }) => id)).toEqual(['2026-03-02-moved', '2026-01-01-first']);
});

it('takes a site without any change yet', () => {
  expect(['[]', '# nothing yet\n'].flatMap(problemsOf)).toEqual([]);
});

it.each([
  ['a contact that does not exist', entry({ contacts: '[nobody]' }), [['unknown-contact', 6]]],
  ['a right that does not exist', entry({ rights: '[nothing]' }), [['unknown-right', 7]]],
  ['a leaflet that does not exist', entry({ leaflets: '[poster]' }), [['unknown-name', 8]]],
  ['a language that does not exist', entry({ locales: '[xx]' }), [['unknown-name', 9]]],
  ['a day that does not exist', entry({ id: '2026-02-30-x', on: '2026-02-30' }), [['record-invalid', 3]]],
  [
    'words in a language that does not exist',
    entry().replace('says: { ', 'says: { xx: Nothing., '),
    [['unknown-name', 10]],
  ],
  [
    'a number in words',
    entry().replace('The number is new.', 'The number is 08-123 45 67.'),
    [['number-in-text', 10]],
  ],
  [
    'signs of Markdown, which a feed would show',
    entry().replace('The number is new.', 'The number is **new**.'),
    [['code-as-words', 10]],
  ],
  ['an id of another day', entry({ id: '2026-03-01-moved' }), [['change-id-without-date', 2]]],
  ['the same id twice', entry() + entry(), [['duplicate-id', 12]]],
  [
    'an older entry above a newer one',
    entry({ id: '2026-01-01-first', on: '2026-01-01' }) + entry(),
    [['changes-not-in-order', 13]],
  ],
  ['a word nobody knows for what to do with paper', entry({ printed: 'burn' }), [['record-invalid', 5]]],
])('refuses %s', (_name, text, expected) => {
  expect(problemsOf(text)).toEqual(expected);
});

it('gives a later time to each change, also to a second one of a day, and none to what was read before', () => {
  const [first, second] = [
    { id: '2026-11-22-first', on: '2026-11-22' },
    { id: '2026-11-29-second', on: '2026-11-29' },
  ];
  const before = timesOf([second, first]);
  expect([...before.values()]).toEqual(['2026-11-29T00:00:00Z', '2026-11-22T00:00:00Z']);
  const after = timesOf([{ id: '2026-11-29-third', on: '2026-11-29' }, second, first]);
  expect(after.get('2026-11-29-third')).toBe('2026-11-29T00:00:01Z');
  expect([...before].filter(([id, time]) => after.get(id) !== time)).toEqual([]);
});

it('refuses a change of a day to come', () => {
  const read = readChanges('content/changes.yaml', entry());
  expect(checkChangeDays(read, '2026-03-02')).toEqual([]);
  expect(checkChangeDays(read, '2026-03-01').map(({ code, where }) => [code, where.line])).toEqual([
    ['change-in-future', 3],
  ]);
});
