/** Files of words: keys, plural forms, placeholders, and words in each. */
import { describe, expect, it } from 'vitest';
import { checkWordFiles } from '../../../../src/content-model/words/check-word-files.ts';
import { contentFile, contentWith } from '../../../support/content-builder.ts';
import { inventedFacts } from '../../../support/invented-facts.ts';

const facts = inventedFacts();
const problemsOf = (changes: Readonly<Record<string, string | null>>) =>
  checkWordFiles(contentWith(changes), facts);
const codesOf = (changes: Readonly<Record<string, string | null>>) =>
  problemsOf(changes).map(({ code, where }) => `${where.file.replace(/^.*\//, '')} ${code}`);
const edit = (path: string, from: string | RegExp, to: string) => ({
  [path]: contentFile(path).replace(from, to),
});

it('finds nothing wrong where every language has its words', () => {
  expect(problemsOf({})).toEqual([]);
});

describe('words of the interface', () => {
  it.each([
    ['a key that is missing', edit('locales/sv.json', '"words": "Ord", ', ''), 'sv.json words-key-missing'],
    [
      'a key that the source has not',
      edit('locales/sv.json', '"words"', '"more": "Mer", "words"'),
      'sv.json words-key-extra',
    ],
    ['an empty text', edit('locales/sv.json', '"Ord"', '" "'), 'sv.json words-empty'],
    ['something that is no text', edit('locales/sv.json', '"Ord"', '3'), 'sv.json words-not-text'],
    [
      'a placeholder that is missing',
      edit('locales/sv.json', ' {{number}}', ''),
      'sv.json words-placeholders',
    ],
    [
      'a placeholder of another name',
      edit('locales/sv.json', '{{number}}', '{{nummer}}'),
      'sv.json words-placeholders',
    ],
    [
      'a plural form too few',
      edit('locales/ar.json', '"found_two": "صفحتان", ', ''),
      'ar.json words-plurals',
    ],
    [
      'a plural form too many',
      edit('locales/sv.json', '"found_one"', '"found_few": "{{count}} sidor", "found_one"'),
      'sv.json words-plurals',
    ],
    [
      'a bracket that is not closed',
      edit('locales/sv.json', '"Ord"', '"Ord (alla"'),
      'sv.json words-brackets',
    ],
    ['the English words', edit('locales/sv.json', '"Ord"', '"Words"'), 'sv.json words-untranslated'],
    ['a telephone number', edit('locales/sv.json', '"Ord"', '"Ring 112"'), 'sv.json number-in-text'],
    ['no file', { 'locales/sv.json': null }, 'sv.json word-file-missing'],
  ])('%s', (_name, changes, expected) => {
    const found = codesOf(changes);
    expect(found).toContain(expected);
    expect(new Set(found).size).toBe(1);
  });

  it.each([
    [3, ['“a.x1”', '“a.x2”', '“a.x3”']],
    [5, ['5 keys are not in the source: a.x1, a.x2, a.x3, a.x4, a.x5.']],
    [6, ['6 keys are not in the source: a.x1, a.x2, a.x3, a.x4, a.x5 and 1 more.']],
    [9, ['9 keys are not in the source: a.x1, a.x2, a.x3, a.x4, a.x5 and 4 more.']],
  ])('that are %i too many are told one by one if they are few, else the first of them', (count, said) => {
    const keys = Array.from({ length: count }, (_, at) => `"x${at + 1}": "Ord", `).join('');
    const found = problemsOf(edit('locales/sv.json', '"words"', `${keys}"words"`));
    expect(found.map(({ says }) => says)).toEqual(said.map((words) => expect.stringContaining(words)));
  });

  it('may leave the count out of a plural form', () => {
    expect(codesOf(edit('locales/ar.json', '"{{count}} صفحات"', '"صفحات"'))).toEqual([]);
  });

  it('for staff need only stand in the languages that are written, not translated', () => {
    const staff = (path: string, words: string) => edit(path, /^\{/, `{ "composer": { "save": "${words}" },`);
    const both = { ...staff('locales/en.json', 'Save'), ...staff('locales/sv.json', 'Spara') };
    expect(codesOf(both)).toEqual([]);
    expect(codesOf(staff('locales/en.json', 'Save'))).toEqual(['sv.json words-key-missing']);
  });

  it('say which line to mend', () => {
    expect(problemsOf(edit('locales/sv.json', '"Ord"', '""'))[0]?.where).toEqual({
      file: 'locales/sv.json',
      line: 2,
      locale: 'sv',
      field: 'a.words',
    });
  });
});

describe('words that are the same as in English', () => {
  const same = edit('locales/sv.json', '"Ord"', '"Words"');
  const list = (yaml: string) => ({ 'content/same-as-english.yaml': yaml });

  it('may be listed with a reason', () => {
    expect(codesOf({ ...same, ...list('sv:\n  a.words: the same word\n') })).toEqual([]);
    expect(codesOf({ ...same, ...list('all:\n  a.words: the same word\n') })).toEqual([]);
  });

  it('need no reason where only what is put in later stands in them', () => {
    const all = ['en', 'sv', 'ar'].map((tag) =>
      edit(`locales/${tag}.json`, /^\{/, '{ "paper": "{{format}}, {{paper}}",'),
    );
    expect(codesOf(Object.assign({}, ...all))).toEqual([]);
  });

  it('need no reason where they are one letter, and one where they are two', () => {
    const words = (sign: string) =>
      Object.assign(
        {},
        ...['en', 'sv', 'ar'].map((tag) =>
          edit(`locales/${tag}.json`, /^\{/, `{ "size": "${sign} {{number}}",`),
        ),
      );
    expect(codesOf(words('A'))).toEqual([]);
    expect(codesOf(words('OK'))).toEqual(['ar.json words-untranslated', 'sv.json words-untranslated']);
  });

  it('are told one by one as long as no more than half are', () => {
    const half = edit('locales/sv.json', /"Ord", "page": "Sida/, '"Words", "page": "Page');
    expect(codesOf(half)).toEqual(['sv.json words-untranslated', 'sv.json words-untranslated']);
    const [file = '', words = ''] = Object.entries(half)[0] ?? [];
    expect(codesOf({ [file]: words.replace('} sidor', '} pages') })).toEqual(['sv.json other-language']);
  });

  it('are listed for nothing with the file that they would stand in', () => {
    const said = (key: string) => JSON.stringify(problemsOf(list(`sv:\n  ${key}: not needed\n`)));
    expect(said('contacts:danger.label')).toContain('content/sv/contacts.yaml');
    expect(said('phrases:need-help')).toContain('content/sv/phrases.yaml');
    expect(said('a.words')).toContain('locales/sv.json');
  });

  it('may not be listed without need', () => {
    expect(codesOf(list('sv:\n  a.words: not needed\n'))).toEqual(['same-as-english.yaml exception-unused']);
  });
});

describe('words about contacts', () => {
  it.each([
    [
      'a published contact without words',
      edit('content/sv/contacts.yaml', /unsure:\n.*\n.*\n/, ''),
      ['contact-words-missing'],
    ],
    [
      'words about a contact that is not published',
      {
        'content/sv/contacts.yaml': `${contentFile('content/sv/contacts.yaml')}secret:\n  label: H\n  for: H\n`,
      },
      ['contact-words-extra'],
    ],
    [
      'a slip in the id of a contact',
      edit('content/sv/contacts.yaml', /^unsure:/m, 'unsur:'),
      ['contact-words-extra'],
    ],
    [
      'a contact without its label',
      edit('content/sv/contacts.yaml', /label: Lyssnare\n {2}/, ''),
      ['words-key-missing'],
    ],
    [
      'a contact without its label in the source',
      edit('content/en/contacts.yaml', /label: Listener\n {2}/, ''),
      ['words-key-extra', 'words-key-missing'],
    ],
    [
      'a contact in the source that does not say whom it is for',
      edit('content/en/contacts.yaml', / {2}for: Listener Call\n/, ''),
      ['words-key-extra', 'words-key-missing'],
    ],
    [
      'a reference to a contact that does not exist',
      edit('content/sv/phrases.yaml', 'phone:danger', 'phone:nobody'),
      ['unknown-contact', 'words-placeholders'],
    ],
    [
      'a reference that is missing',
      edit('content/sv/phrases.yaml', ' {phone:danger}', ''),
      ['words-placeholders'],
    ],
    [
      'a brace that names nothing',
      edit('content/sv/phrases.yaml', '{phone:danger}', '{phone danger}'),
      ['words-placeholders'],
    ],
    [
      'a number in place of a reference',
      edit('content/sv/phrases.yaml', '{phone:danger}', '112'),
      ['words-placeholders'],
    ],
  ])('%s', (_name, changes, expected) => {
    expect([...new Set(problemsOf(changes).map(({ code }) => code))].sort()).toEqual([...expected].sort());
  });
});
