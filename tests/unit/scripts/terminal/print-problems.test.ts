/** How problems are printed: where, what, what to do. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { formatProblems, summary, withoutRepeats } from '../../../../scripts/lib/terminal/print-problems.ts';
import type { Problem } from '../../../../src/leaflet/index.ts';

const source = new URL('../../../../scripts/lib/terminal/print-problems.ts', import.meta.url).href;
const problem = (where: Problem['where'], code: string, level: Problem['level'] = 'error'): Problem => ({
  code,
  level,
  where,
  says: `What is wrong with ${code}.`,
  fix: 'What to do.',
});

/** What a command says on its standard error stream, and whether it stops. */
function printed(problems: readonly Problem[]) {
  const script = `import { printProblems } from ${JSON.stringify(source)};
process.exitCode = printProblems(${JSON.stringify(problems)}) ? 1 : 0;`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  return { status, said: stderr };
}

it('prints nothing where nothing is wrong', () => {
  expect(formatProblems([])).toBe('');
});

it('says a single warning, and lets the work go on', () => {
  const warning = problem({ file: 'content/en/pages/now.mdx', line: 3 }, 'long-word', 'warning');
  expect(printed([warning])).toEqual({ status: 0, said: `${formatProblems([warning])}\n` });
  expect(formatProblems([warning])).toContain('no errors, 1 warning.');
});

it('stops for an error among warnings', () => {
  const file = 'content/en/pages/now.mdx';
  const { status, said } = printed([
    problem({ file }, 'long-word', 'warning'),
    problem({ file }, 'raw-html'),
  ]);
  expect(status).toBe(1);
  expect(said).toContain('1 error, 1 warning.');
});

it('says once what was met on two ways, and again what is wrong on another line', () => {
  const at = (line: number) => problem({ file: 'content/en/pages/now.mdx', line }, 'raw-html');
  expect(withoutRepeats([at(3), at(7), at(3)])).toEqual([at(3), at(7)]);
});

it('shows what would steer the terminal by its code', () => {
  const steering = problem({ file: 'x\u001b[2J.md', field: '\u202ecod' }, 'a\u0007\r');
  expect(formatProblems([steering])).toContain('x‹U+001B›[2J.md · ‹U+202E›cod\n  a‹U+0007›‹U+000D›');
});

it('groups problems by place, in the order of files and lines', () => {
  const file = 'content/ar/leaflets/adult.mdx';
  const problems = [
    problem({ file, locale: 'ar', part: 3, line: 20 }, 'text-overflows'),
    problem({ file: 'content/en/pages/now.mdx', locale: 'en', line: 12 }, 'heading-level'),
    problem({ file: 'content/en/pages/now.mdx', locale: 'en', line: 3 }, 'raw-html'),
    problem({ file: 'content/en/pages/now.mdx', locale: 'en', line: 7 }, 'unknown-id'),
    problem(
      { file: 'locales/rmy.json', locale: 'rmy', field: 'leaflet.stamp', line: 9 },
      'words-empty',
      'warning',
    ),
    problem({ file: 'content/facts/site.yaml' }, 'file-missing'),
  ];
  expect(formatProblems(problems)).toMatchInlineSnapshot(`
    "content/ar/leaflets/adult.mdx · Arabic · part 3
      text-overflows  line 20: What is wrong with text-overflows.
      → What to do.

    content/en/pages/now.mdx · English
      raw-html  line 3: What is wrong with raw-html.
      → What to do.
      unknown-id  line 7: What is wrong with unknown-id.
      → What to do.
      heading-level  line 12: What is wrong with heading-level.
      → What to do.

    content/facts/site.yaml
      file-missing  What is wrong with file-missing.
      → What to do.

    locales/rmy.json · Romani (Vlax) · leaflet.stamp
      words-empty (warning)  line 9: What is wrong with words-empty.
      → What to do.

    5 errors, 1 warning.
    "
  `);
});

it.each([
  [1, 1, '  and 1 place where it is felt: 1.mdx'],
  [3, 3, '  and 3 places where it is felt: 1.mdx, 2.mdx, 3.mdx'],
  [5, 4, '  and 5 places where it is felt: 1.mdx, 2.mdx, 3.mdx and 1 more file'],
  [7, 5, '  and 7 places where it is felt: 1.mdx, 2.mdx, 3.mdx and 2 more files'],
])('says of a mistake that it is felt in %i places of %i files', (places, files, line) => {
  const felt = Array.from({ length: places }, (_, at) => ({
    ...problem({ file: `${Math.min(at + 1, files)}.mdx`, line: at + 1 }, 'unknown-contact'),
    restsOn: ['contacts/bris.yaml'],
  }));
  const said = formatProblems([...felt, problem({ file: 'contacts/bris.yaml' }, 'record-invalid')]);
  expect(said).toBe(
    `contacts/bris.yaml\n  record-invalid  What is wrong with record-invalid.\n  → What to do.\n${line}\n\n1 error, no warnings.\n`,
  );
});

it.each([
  [1, 0, '1 error, no warnings.'],
  [0, 2, 'no errors, 2 warnings.'],
])('counts them: %i and %i', (errors, warnings, expected) => {
  const many = [
    ...Array.from({ length: errors }, () => problem({ file: 'x' }, 'a')),
    ...Array.from({ length: warnings }, () => problem({ file: 'x' }, 'b', 'warning')),
  ];
  expect(summary(many)).toBe(expected);
});
