/** The real texts and words: each language whole, well-formed, and naming only what may be shown. */
import { describe, expect, it } from 'vitest';
import { readProject } from '../../scripts/lib/project/read-project.ts';
import { formatProblems } from '../../scripts/lib/terminal/print-problems.ts';

const { project, problems } = readProject(process.cwd());
if (!project) throw new Error(formatProblems(problems));
const { source, texts } = project;
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
