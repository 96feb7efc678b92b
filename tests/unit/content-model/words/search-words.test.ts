import { expect, it } from 'vitest';
import { checkSearchWords, readSearchWords } from '../../../../src/content-model/words/search-words.ts';
import { contentFile, contentWith } from '../../../support/content-builder.ts';
import { inventedFacts } from '../../../support/invented-facts.ts';

const file = 'content/sv/search.yaml';
const pages = new Set(['now']);
const check = (text: string | null) =>
  checkSearchWords(contentWith({ [file]: text }), inventedFacts(), pages);
const more = (text: string) => contentFile(file) + text;

it('accepts words that lead to pages and to contacts of the site', () => {
  expect(check(more('- words: [örfil]\n  finds: [now, danger]\n'))).toEqual([]);
});

it.each([
  ['a page that does not exist', more('- words: [örfil]\n  finds: [later]\n'), 'search-unknown', 4],
  ['a word in two places', more('- words: [Ringaa]\n  finds: [now]\n'), 'search-word-twice', 3],
  ['a place that no word leads to', more('- words: []\n  finds: [now]\n'), 'record-invalid', 3],
  ['a misspelt field', more('- word: [örfil]\n  finds: [now]\n'), 'unknown-key', 3],
  ['too few words', '- words: [örfil]\n  finds: [now]\n', 'search-too-few', undefined],
  ['no words at all', null, 'word-file-missing', undefined],
])('reports %s', (_what, text, code, line) => {
  const found = check(text).filter((problem) => problem.code === code);
  expect(found.map(({ where }) => [where.file, where.line])).toEqual([[file, line]]);
});

it('takes words of two letters, which some languages have many of, and of one only where it is a word', () => {
  const codes = (word: string) => check(more(`- words: [${word}]\n  finds: [now]\n`)).map(({ code }) => code);
  expect(codes('EU')).toEqual([]);
  expect(codes('怕')).toEqual([]);
  expect(codes('E')).toEqual(['record-invalid']);
});

it('asks thirty words of a language that has its core alone', () => {
  const words = (count: number) =>
    `- words: [${Array.from({ length: count }, (_, at) => `ord${at}`).join(', ')}]\n  finds: [now]\n`;
  const ofCore = (count: number) => {
    const page = contentFile('content/en/pages/now.mdx');
    const content = contentWith({
      'content/en/pages/one.mdx': page,
      'content/en/pages/two.mdx': page,
      [file]: words(count),
    });
    return checkSearchWords(content, inventedFacts(), pages)
      .filter(({ where }) => where.file === file)
      .map(({ code }) => code);
  };
  expect(ofCore(30)).toEqual([]);
  expect(ofCore(29)).toEqual(['search-too-few']);
});

it('keeps the order in which pages are named', () => {
  expect(readSearchWords(file, '- words: [a b]\n  finds: [one, two]\n').entries).toEqual([
    { words: ['a b'], finds: ['one', 'two'] },
  ]);
});

it('tells a list that was pasted twice once', () => {
  expect(check(contentFile(file) + contentFile(file)).map(({ code }) => code)).toEqual(['search-word-twice']);
});

it('says how many words there are and how many it takes', () => {
  const [problem] = check('- words: [örfil, smäll]\n  finds: [now]\n');
  expect(problem?.says).toMatch(/^Words in the file: 2; a language needs at least \d{2,}\.$/);
});
