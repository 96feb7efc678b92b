/** The languages: every folder of content has its words and stands in the table, and nothing is named twice. */
import { describe, expect, it } from 'vitest';
import { readContentFiles } from '../../scripts/lib/project/read-content-files.ts';
import { textsUnder } from '../../src/content-model/files/content-files.ts';
import { languageOf, languages } from '../../src/i18n/languages.ts';

const source = readContentFiles(process.cwd());
const words = textsUnder(source, 'locales/');

describe.each(source.locales)('%s', (locale) => {
  it('has words of the interface', () => {
    expect(words.has(`locales/${locale}.json`)).toBe(true);
  });

  it('is in the table of languages, under the tag of its folder', () => {
    expect(languageOf(locale)?.tag).toBe(locale);
    expect(languages.some(({ tag }) => tag === locale)).toBe(true);
  });
});

it('has no words of a language without texts', () => {
  const tags = [...words.keys()]
    .filter((path) => path.endsWith('.json'))
    .map((path) => path.replace(/^locales\/|\.json$/g, ''));
  expect(tags.toSorted()).toEqual(source.locales.toSorted());
});

it('reads everything in one order on every machine', () => {
  expect([...source.files.keys()]).toEqual([...source.files.keys()].sort());
});
