import { expect, it } from 'vitest';
import { readWordFile } from '../../../../src/content-model/words/word-files.ts';

const read = (text: string) => readWordFile('locales/en.json', text, 'en');
/** A key inside so many groups. */
const inGroups = (groups: number) => `${'{"g":'.repeat(groups)}{"key":"words"}${'}'.repeat(groups)}`;

it('reads words of groups by their whole key, each with its line', () => {
  const { entries, problems } = read('{\n"a": "one",\n"b": {\n"c": "two",\n"d": { "e": "three" }\n}\n}');
  expect([...entries]).toEqual([
    ['a', { words: 'one', line: 2 }],
    ['b.c', { words: 'two', line: 4 }],
    ['b.d.e', { words: 'three', line: 5 }],
  ]);
  expect(problems).toEqual([]);
});

it('says where something else than words stands, and reads the rest', () => {
  const { entries, problems } = read('{\n"a": ["one"],\n"b": { "c": 3 },\n"d": "four"\n}');
  expect(problems.map(({ code, where }) => [code, where.field, where.line])).toEqual([
    ['words-not-text', 'a', 2],
    ['words-not-text', 'b.c', 3],
  ]);
  expect([...entries.keys()]).toEqual(['d']);
});

it('reads six groups in each other and no more', () => {
  expect([...read(inGroups(6)).entries.keys()]).toEqual(['g.g.g.g.g.g.key']);
  const { entries, problems } = read(inGroups(7));
  expect(entries.size).toBe(0);
  expect(problems.map(({ code }) => code)).toEqual(['words-not-text']);
});

it('is a list of words, or empty', () => {
  expect(read('["a"]').problems.map(({ code }) => code)).toEqual(['file-broken']);
  expect(readWordFile('content/en/contacts.yaml', '', 'en')).toMatchObject({ problems: [] });
});

it('says which quotation marks to write where a word processor has turned them', () => {
  const { problems } = read('{\n"a": “one”,\n"b": "two"\n}');
  expect(problems).toMatchObject([{ code: 'file-broken', where: { line: 2 } }]);
  expect(problems[0]?.says).toContain('a quotation mark is not a straight one');
  expect(problems[0]?.fix).toContain('between straight quotation marks (")');
});
