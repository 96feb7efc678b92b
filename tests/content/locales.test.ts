/** The languages: every folder of content has its words and stands in the table, and nothing is named twice. */
import { describe, expect, it } from 'vitest';
import { readContentFiles } from '../../scripts/lib/project/read-content-files.ts';
import { sourceLocale, textOf, textsUnder } from '../../src/content-model/files/content-files.ts';
import { isDoorOnly } from '../../src/content-model/texts/front-matter.ts';
import { readSearchWords, searchWordsFile } from '../../src/content-model/words/search-words.ts';
import { languageOf, languages } from '../../src/i18n/languages.ts';

const source = readContentFiles(process.cwd());
const words = textsUnder(source, 'locales/');

/** Whether a language has the text of a page, not only its head. */
function isWritten(locale: string, page: string): boolean {
  const [own, english] = [locale, sourceLocale].map((tag) =>
    [`${page}.mdx`, `${page}/index.mdx`]
      .map((path) => textOf(source, `content/${tag}/pages/${path}`))
      .find((text) => text !== undefined),
  );
  return own !== undefined && english !== undefined && !isDoorOnly(own, english);
}

describe.each(source.locales)('%s', (locale) => {
  it('has words of the interface', () => {
    expect(words.has(`locales/${locale}.json`)).toBe(true);
  });

  it('is in the table of languages, under the tag of its folder', () => {
    expect(languageOf(locale)?.tag).toBe(locale);
    expect(languages.some(({ tag }) => tag === locale)).toBe(true);
  });

  it('finds something that it has, whatever of its words is typed', () => {
    const file = searchWordsFile(locale);
    const { entries } = readSearchWords(file, textOf(source, file) ?? '');
    // Which leaflets there are stands on their page in every language, whose text may be missing.
    const isThere = (id: string) =>
      id === 'leaflets' || source.files.has(`content/facts/contacts/${id}.yaml`) || isWritten(locale, id);
    expect(entries.length).toBeGreaterThan(30);
    expect(entries.filter(({ finds }) => !finds.some(isThere)).map(({ words: [first] }) => first)).toEqual(
      [],
    );
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
