/** How old translations are. */
import { expect, it } from 'vitest';
import type { ContentFiles } from '../../../../src/content-model/files/content-files.ts';
import {
  checkTranslation,
  knownTranslation,
  readTranslation,
  stampsNow,
  translationStates,
} from '../../../../src/content-model/translation/translation-state.ts';
import { contentFile, contentWith } from '../../../support/content-builder.ts';

const file = 'content/ar/translation.yaml';
const stamped = (texts: Readonly<Record<string, string>>) =>
  `from: en\nby: machine\nreviewedBy: null\ntexts:\n${Object.entries(texts)
    .map(([path, stamp]) => `  ${path}: '${stamp}'\n`)
    .join('')}`;
const stamps = stampsNow(contentWith(), 'ar');
const check = (content: ContentFiles) => checkTranslation('ar', knownTranslation(content, 'ar'));

it('is fresh as long as its source stays as it was', () => {
  expect(check(contentWith({ [file]: stamped(stamps) }))).toEqual([]);
});

it('is stale when its source changes, and only then', () => {
  const changed = contentWith({
    [file]: stamped(stamps),
    'content/en/pages/now.mdx': contentFile('content/en/pages/now.mdx').replace('Who', 'Whom'),
  });
  expect(check(changed).map(({ code, level, where }) => [code, level, where.file])).toEqual([
    ['translation-stale', 'warning', 'content/ar/pages/now.mdx'],
  ]);
});

it('does not mind other line endings', () => {
  const windows = contentFile('content/en/pages/now.mdx').replaceAll('\n', '\r\n');
  expect(check(contentWith({ [file]: stamped(stamps), 'content/en/pages/now.mdx': windows }))).toEqual([]);
});

it('knows each text’s state', () => {
  const { translation } = readTranslation(file, stamped({ 'contacts.yaml': '00000000' }));
  const states = translationStates(contentWith({ 'content/ar/phrases.yaml': null }), 'ar', translation);
  expect(Object.fromEntries(states)).toEqual({
    'contacts.yaml': 'stale',
    'pages/now.mdx': 'unstamped',
    'phrases.yaml': 'missing',
  });
});

it('leaves the languages that are written alone', () => {
  expect(new Set(translationStates(contentWith(), 'sv').values())).toEqual(new Set(['source']));
});

it('says once that a language has no stamps at all', () => {
  expect(check(contentWith()).map(({ code }) => code)).toEqual(['translation-not-stamped']);
});

it('refuses a stamp that is none', () => {
  expect(readTranslation(file, stamped({ 'pages/now.mdx': 'yes' })).problems.map(({ code }) => code)).toEqual(
    ['record-invalid'],
  );
});
