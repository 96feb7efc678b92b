/** Everything that editors can break is reported at once: where, what, and what to do. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkLeaflets } from '../../scripts/lib/leaflets/build-leaflets.ts';
import { readProject } from '../../scripts/lib/project/read-project.ts';
import { withoutRepeats } from '../../scripts/lib/terminal/print-problems.ts';
import { shortNumbersOf } from '../../src/content-model/contacts/dialling.ts';
import type { Project } from '../../src/content-model/project/project.ts';
import type { Problem } from '../../src/leaflet/index.ts';

let folder = '';
let problems: readonly Problem[] = [];

const change = (path: string, edit: (text: string) => string) => {
  const file = join(folder, path);
  const before = readFileSync(file, 'utf8');
  const after = edit(before);
  expect(after, `${path} was to be broken`).not.toBe(before);
  writeFileSync(file, after);
};

/**
 * A project with only the leaflets of some languages: those of all are laid out by `npm run check:content`. Print hints need
 * English.
 */
const inLanguages = (project: Project, tags: readonly string[]): Project => ({
  ...project,
  locales: new Map([...project.locales].filter(([tag]) => tags.includes(tag))),
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broken-'));
  const root = join(import.meta.dirname, '../..');
  for (const name of ['content', 'locales'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  // A number of a record that looks like a year, or the number of a room.
  const { facts } = readProject(folder).project as Project;
  const records = [...facts.contacts.values()];
  const doubtful = records.find(({ publish, phones }) => publish === 'verify-first' && phones.length > 0)?.id;
  const today =
    records
      .map(({ checked }) => checked.on)
      .sort()
      .at(-1) ?? '';
  const shortNumber = [...shortNumbersOf(facts.contacts.values())].find(({ length }) => length === 4);

  change('content/facts/contacts/bris.yaml', (text) => text.replace('dial: 116 111', 'dial: 116 1112'));
  change('content/en/pages/now.mdx', (text) =>
    text.replace('<Contact id="bris" />', '<Contact id="brus" />'),
  );
  change('content/sv/pages/signs.mdx', (text) => `${text}\n{1 + 1}\n`);
  change('content/th/leaflets/adult.mdx', (text) => text.replace(/^- .*$/m, (item) => `${item} \u{1D11E}`));
  change('content/uk/leaflets/travel.mdx', (text) =>
    text.replace(/^- .*$/m, (item) => Array(24).fill(item).join('\n')),
  );
  change('content/ro/leaflets/child.mdx', (text) =>
    text.replace('<Contact id="emergency-112" />', `<Contact id="${doubtful}" />`),
  );
  change('content/sv/pages/travel.mdx', (text) => `${text}\nRing ${shortNumber}.\n`);
  change('content/sv/pages/support.mdx', (text) => text.replace(/^summary: /m, `$&${shortNumber}. `));
  change('content/ar/phrases.yaml', (text) => text.replace(/^not-paid: /m, `$&${shortNumber}. `));
  change('locales/sv.json', (text) => text.replace(/"skip": "[^"]*",/, ''));
  rmSync(join(folder, 'content/ar/pages/safety.mdx'));

  const read = readProject(folder);
  const leaflets = read.project
    ? await checkLeaflets(inLanguages(read.project, ['en', 'ro', 'th', 'uk']), today)
    : [];
  problems = withoutRepeats([...read.problems, ...leaflets]);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['a number that cannot exist', 'phone-invalid', 'content/facts/contacts/bris.yaml', undefined],
  ['a contact that does not exist', 'unknown-contact', 'content/en/pages/now.mdx', undefined],
  ['code in a text', 'mdx-expression', 'content/sv/pages/signs.mdx', undefined],
  ['a character that no font has', 'missing-glyph', 'content/th/leaflets/adult.mdx', 2],
  ['a text that is too long', 'text-overflows-panel', 'content/uk/leaflets/travel.mdx', 2],
  ['a number that may not be printed', 'contact-not-for-print', 'content/ro/leaflets/child.mdx', 5],
  ['a short number of a record in a text', 'number-in-text', 'content/sv/pages/travel.mdx', undefined],
  ['the same in a summary', 'number-in-text', 'content/sv/pages/support.mdx', undefined],
  ['the same in a sentence to show', 'number-in-text', 'content/ar/phrases.yaml', undefined],
  ['a missing word', 'words-key-missing', 'locales/sv.json', undefined],
  ['a missing translation', 'translation-missing', 'content/ar/pages/safety.mdx', undefined],
])('reports %s', (_what, code, file, panel) => {
  const found = problems.find(
    (problem) => problem.code === code && problem.where.file === file && problem.where.panel === panel,
  );
  expect(found, problems.map((problem) => `${problem.code} ${problem.where.file}`).join('\n')).toBeDefined();
  expect(found?.says).toMatch(/^\S.*[.?]$/s);
  expect(found?.fix).toMatch(/^\S.*[.?]$/s);
});

it('does not bury the reasons under what follows from them', () => {
  expect(problems.length).toBeLessThan(40);
});
