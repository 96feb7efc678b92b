/** The real texts and words: each language whole, well-formed, and naming only what may be shown. */
import { describe, expect, it } from 'vitest';
import { readContent } from '../../scripts/lib/project/read-content.ts';
import { formatProblems } from '../../scripts/lib/terminal/print-problems.ts';
import { checkContent } from '../../src/content-model/check/check-content.ts';
import { formats } from '../../src/leaflet/index.ts';

const source = readContent(process.cwd());
const { problems, texts } = checkContent(source, Object.keys(formats));
const errors = problems.filter(({ level }) => level === 'error');

describe.each(source.locales)('%s', (locale) => {
  const own = errors.filter(({ where }) => where.locale === locale);

  it('has texts that can be read', () => {
    expect(formatProblems(own.filter(({ where }) => where.file.endsWith('.mdx')))).toBe('');
  });

  it('has words that can be read', () => {
    expect(formatProblems(own.filter(({ where }) => !where.file.endsWith('.mdx')))).toBe('');
  });
});

it('has nothing wrong outside the languages', () => {
  expect(formatProblems(errors.filter(({ where }) => where.locale === undefined))).toBe('');
});

it('has a text for every path in both languages that are written', () => {
  const pathsOf = (locale: string) =>
    [...texts.keys()]
      .filter((path) => path.startsWith(`content/${locale}/`))
      .map((path) => path.slice(`content/${locale}/`.length));
  expect(pathsOf('sv')).toEqual(pathsOf('en'));
});
