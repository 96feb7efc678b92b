/** One mistake is told once, and what follows from it stands under it. */
import { expect, it } from 'vitest';
import { causesOf } from '../../../../src/content-model/problems/causes.ts';
import { unitsDiffer } from '../../../../src/content-model/problems/language-problems.ts';
import { leafletProblems } from '../../../../src/content-model/problems/leaflet-problems.ts';
import { onlyAuthorities, unknownIcon } from '../../../../src/content-model/problems/list-problems.ts';
import { parityProblems } from '../../../../src/content-model/problems/parity-problems.ts';
import {
  idDiffersFromFile,
  recordInvalid,
  unexpectedFile,
  unknownContact,
  unknownRight,
  yamlInvalid,
} from '../../../../src/content-model/problems/record-problems.ts';
import { textProblems } from '../../../../src/content-model/problems/text-problems.ts';
import { translationProblems } from '../../../../src/content-model/problems/translation-problems.ts';

const record = 'content/facts/contacts/bris.yaml';
const uses = ['ar', 'en', 'ro'].map((locale) =>
  unknownContact({ file: `content/${locale}/pages/now.mdx`, line: 30 }, 'bris'),
);
const told = (problems: Parameters<typeof causesOf>[0]) =>
  causesOf(problems).map(({ problem, follows }) => [problem.code, problem.where.file, follows.length]);

it('names the record that cannot be read before the places that use it', () => {
  const tab = yamlInvalid({ file: record, line: 3 }, 'the line begins with a tab', 'Use spaces.');
  expect(told([...uses, tab])).toEqual([['yaml-invalid', record, 3]]);
});

it('keeps two mistakes of one record apart', () => {
  const two = ['kind', 'url'].map((field, line) => recordInvalid({ file: record, line }, field, 'x', 'y'));
  expect(told([...uses, ...two])).toEqual([
    ['record-invalid', record, 3],
    ['record-invalid', record, 0],
  ]);
});

it('names a record that is gone once', () => {
  expect(told(uses)).toEqual([['unknown-contact', 'content/ar/pages/now.mdx', 2]]);
});

it('names a drawing that is gone once, where it is listed', () => {
  const missing = ['ar', 'en'].map((locale) =>
    leafletProblems.pictureMissing({ file: `content/${locale}/leaflets/adult.mdx`, locale }, 'door', 'mark'),
  );
  const listed = unknownIcon({ file: 'content/cards.yaml', line: 3 }, 'door');
  expect(told([...missing, listed])).toEqual([['unknown-icon', 'content/cards.yaml', 2]]);
});

it('tells a changed source once, and what else is wrong with a translation on its own', () => {
  const source = 'content/en/pages/now.mdx';
  const differ = ['ar', 'ro'].map((locale) =>
    parityProblems.headings({ file: `content/${locale}/pages/now.mdx` }, '##', '## ##', source),
  );
  const other = parityProblems.headings(
    { file: 'content/uk/pages/young.mdx' },
    '#',
    '##',
    'content/en/x.mdx',
  );
  expect(told([...differ, other])).toEqual([
    ['headings-differ', 'content/ar/pages/now.mdx', 1],
    ['headings-differ', 'content/uk/pages/young.mdx', 0],
  ]);
});

const stale = (locale: string) =>
  translationProblems.stale(
    { file: `content/${locale}/pages/now.mdx` },
    ...(['content/en/pages/now.mdx', locale, 'pages/now.mdx', []] as const),
  );

it('warns of a changed source once', () => {
  expect(told([stale('ro'), stale('ar')])).toEqual([['translation-stale', 'content/ar/pages/now.mdx', 1]]);
});

it('keeps every missing word of a file, and shows errors before warnings', () => {
  const where = { file: 'locales/ro.json' };
  const words = ['a', 'b', 'c'].map((key) => parityProblems.keyMissing(where, key, 'locales/en.json'));
  expect(told([stale('ar'), ...words]).map(([code]) => code)).toEqual([
    ...['words-key-missing', 'words-key-missing', 'words-key-missing', 'translation-stale'],
  ]);
});

it('tells a changed source once, whether its translations are old or lack a piece', () => {
  const source = 'content/en/pages/now.mdx';
  const agree = parityProblems.sourceHeadings({ file: source, locale: 'en' }, '##', '## ##', source);
  expect(told([stale('ro'), agree, stale('ar')])).toEqual([['source-differs', source, 2]]);
  const short = ['ar', 'ro'].map((locale) =>
    unitsDiffer(
      { file: `content/${locale}/pages/now.mdx`, locale },
      'Title',
      'is no item',
      '1 item',
      'en/pages/now.mdx',
    ),
  );
  expect(told([stale('ro'), ...short, stale('ar')])).toEqual([
    ['units-differ', 'content/ar/pages/now.mdx', 3],
  ]);
});

it('names the mistake in a source before what differs for it', () => {
  const source = 'content/en/pages/now.mdx';
  const wrong = unknownContact({ file: source, locale: 'en', line: 3 }, 'bris');
  const agree = parityProblems.sourceReferences({ file: source, locale: 'en' }, 'x 0 instead of 1', source);
  expect(told([agree, wrong])).toEqual([['unknown-contact', source, 1]]);
});

it('names a list or a source rather than a translation', () => {
  const list = unknownContact({ file: 'content/leaflets.yaml', line: 3 }, 'bris');
  const [ar, en] = ['ar', 'en'].map((locale) =>
    unknownContact({ file: `content/${locale}/x.mdx`, locale }, 'bris'),
  );
  expect(told([ar, list, en].filter((one) => one !== undefined))[0]?.[1]).toBe('content/leaflets.yaml');
});

it('names a record that was renamed, or has another ending, before the places that use it', () => {
  const words = parityProblems.contactExtra({ file: 'content/en/contacts.yaml', line: 3 }, 'bris');
  const renamed = 'content/facts/contacts/bris-116.yaml';
  expect(told([...uses, words, idDiffersFromFile({ file: renamed }, 'bris', renamed)])).toEqual([
    ['id-differs-from-file', renamed, 4],
  ]);
  const ending = 'content/facts/contacts/bris.yml';
  expect(told([...uses, words, unexpectedFile({ file: ending }, ending)])).toEqual([
    ['unexpected-file', ending, 4],
  ]);
});

it('does not take what is felt in a text for its mistake', () => {
  const felt = ['ar', 'en', 'ro'].map((locale) =>
    onlyAuthorities({ file: `content/${locale}/pages/now.mdx` }),
  );
  const wrong = recordInvalid({ file: record, line: 10 }, 'dial', 'x', 'y');
  expect(told([...felt, ...uses, wrong])).toEqual([['record-invalid', record, 6]]);
});

it('tells a list of exceptions that cannot be read, and not what it would have excused', () => {
  const broken = yamlInvalid({ file: 'content/same-as-english.yaml', line: 20 }, 'x', 'y');
  const same = ['a', 'b'].map((key) =>
    parityProblems.untranslated({ file: 'locales/ro.json', locale: 'ro' }, key, 'ro'),
  );
  expect(told([...same, broken])).toEqual([['yaml-invalid', 'content/same-as-english.yaml', 2]]);
  expect(told(same)).toHaveLength(2);
});

it('tells once what a language that has begun still lacks', () => {
  const missing = (...locales: readonly string[]) =>
    locales.flatMap((locale) =>
      ['a', 'b', 'c'].map((page) =>
        translationProblems.missing(
          { file: `content/${locale}/pages/${page}.mdx`, locale },
          `content/en/pages/${page}.mdx`,
          locale,
        ),
      ),
    );
  expect(told(missing('ro', 'fi'))).toEqual([
    ['translation-missing', 'content/fi/pages/a.mdx', 2],
    ['translation-missing', 'content/ro/pages/a.mdx', 2],
  ]);
  // Many languages with their core alone would hide all else.
  expect(told(missing('ro', 'fi', 'so', 'th'))).toEqual([
    ['translation-missing', 'content/fi/pages/a.mdx', 11],
  ]);
});

it('tells a wrong id where it is listed, not where it is felt first', () => {
  const wrong = ['content/en/pages/a.mdx', 'content/facts/terms.yaml', 'content/ro/pages/a.mdx'].map((file) =>
    unknownRight({ file, ...(file.includes('/facts/') ? {} : { locale: file.slice(8, 10) }) }, 'traficking'),
  );
  expect(told(wrong)).toEqual([['unknown-right', 'content/facts/terms.yaml', 2]]);
});

it('tells the letters of a wrong keyboard once, and a few slips one by one', () => {
  const wrong = (line: number) =>
    textProblems.forbiddenCharacter(
      { file: 'content/ro/pages/now.mdx', line },
      `ş [U+015F] in “x${line}”`,
      'Romanian writes ș.',
      'Replace it.',
    );
  expect(told([1, 2, 3].map(wrong)).length).toBe(3);
  expect(told([1, 2, 3, 4].map(wrong))).toEqual([['forbidden-character', 'content/ro/pages/now.mdx', 3]]);
});

it('shows the mistake from which most follows first, wherever its file stands', () => {
  const first = recordInvalid({ file: 'content/facts/contacts/aaa.yaml', line: 1 }, 'kind', 'x', 'y');
  const tab = yamlInvalid({ file: record, line: 3 }, 'the line begins with a tab', 'Use spaces.');
  expect(told([first, ...uses, tab])).toEqual([
    ['yaml-invalid', record, 3],
    ['record-invalid', 'content/facts/contacts/aaa.yaml', 0],
  ]);
});

it('takes what is wrong in a text itself for the cause before what is wrong in its source', () => {
  const [source, text] = ['content/en/pages/now.mdx', 'content/ro/pages/now.mdx'];
  const inSource = unknownContact({ file: source, locale: 'en', line: 3 }, 'bris');
  const open = textProblems.tagNotClosed({ file: text, locale: 'ro', line: 5 }, 'Steps');
  const differ = parityProblems.headings({ file: text, locale: 'ro' }, '##', '## ##', source);
  expect(told([inSource, open, differ])).toEqual([
    ['tag-not-closed', text, 1],
    ['unknown-contact', source, 0],
  ]);
});

it('hides no error under a warning of the same source', () => {
  const old = stale('ro');
  const key = parityProblems.frontMatter(
    { file: 'content/ro/pages/now.mdx', locale: 'ro', line: 1 },
    'summary',
    'content/en/pages/now.mdx',
  );
  const source = {
    ...old,
    where: { file: 'content/en/pages/now.mdx' },
    restsOn: ['content/en/pages/now.mdx'],
  };
  expect(told([source, key]).map(([code, , follows]) => [code, follows])).toEqual([
    ['front-matter-differs', 0],
    ['translation-stale', 0],
  ]);
});
