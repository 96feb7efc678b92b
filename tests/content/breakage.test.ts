/** Everything that editors can break is reported at once: where, what, and what to do. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkLeaflets } from '../../scripts/lib/leaflets/build-leaflets.ts';
import { readProject } from '../../scripts/lib/project/read-project.ts';
import { withoutRepeats } from '../../scripts/lib/terminal/print-problems.ts';
import { shortNumbersOf } from '../../src/content-model/contacts/dialling.ts';
import { causesOf } from '../../src/content-model/problems/causes.ts';
import type { Project } from '../../src/content-model/project/project.ts';
import type { Problem } from '../../src/leaflet/index.ts';
import { copyLanguages } from '../support/small-project.ts';

/** The sources, the languages that are whole, in which something is broken below, and one that has its core only. */
const LANGUAGES = ['en', 'sv', 'ar', 'ro', 'th', 'uk', 'so'];
let folder = '';
let otherFolder = '';
let problems: readonly Problem[] = [];

const change = (path: string, edit: (text: string) => string, into = folder) => {
  const file = join(into, path);
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
  copyLanguages(folder, LANGUAGES);
  // A number of a record that looks like a year, or the number of a room.
  const { facts } = readProject(folder).project as Project;
  const records = [...facts.contacts.values()];
  const doubtful = records.find(({ publish, phones }) => publish === 'verify-first' && phones.length > 0)?.id;
  const today =
    records
      .map(({ checked }) => checked.on)
      .sort()
      .at(-1) ?? '';
  const shortNumber = [...shortNumbersOf(facts.contacts)].find(({ length }) => length === 4);

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
  // What translators’ programs do with one key: the source takes the place of the translation.
  for (const path of ['pages/support.mdx', 'leaflets/travel.mdx']) {
    const source = readFileSync(join(folder, 'content/en', path), 'utf8');
    change(`content/ar/${path}`, () => source);
  }
  change('content/uk/pages/travel.mdx', (text) => text.replace(/(\p{L})і(\p{L})/u, '$1i$2'));
  change('content/ar/pages/travel.mdx', (text) => text.replace(/^- .*$/m, '$& ﻣﺴﺎﻋﺪﺓ ﻭﺣﻘﻮﻕ'));
  change('content/th/pages/travel.mdx', (text) => text.replace(/^- .*$/m, '$& เเละทําได้'));
  change('content/ro/pages/travel.mdx', (text) => text.replace('ș', 'ş'));
  change('content/uk/pages/support.mdx', (text) => text.replace(/^- .*\n/m, ''));
  change('content/sv/pages/someone.mdx', (text) => text.replace(/^title: .*/m, 'title: Mot människohandel'));
  writeFileSync(join(folder, 'content/ro/pages/other.md'), '# Words');

  const read = readProject(folder);
  const leaflets = read.project
    ? await checkLeaflets(inLanguages(read.project, ['en', 'ro', 'th', 'uk']), today)
    : [];
  problems = withoutRepeats([...read.problems, ...leaflets]);
}, 300_000);
afterAll(() => {
  for (const made of [folder, otherFolder]) rmSync(made, { recursive: true, force: true });
});

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
  ['a page in English', 'other-language', 'content/ar/pages/support.mdx', undefined],
  ['a leaflet in English', 'other-language', 'content/ar/leaflets/travel.mdx', undefined],
  ['a letter of another alphabet', 'forbidden-character', 'content/uk/pages/travel.mdx', undefined],
  ['the drawn forms of Arabic', 'forbidden-character', 'content/ar/pages/travel.mdx', undefined],
  ['a Thai vowel in pieces', 'forbidden-character', 'content/th/pages/travel.mdx', undefined],
  ['a cedilla in Romanian', 'forbidden-character', 'content/ro/pages/travel.mdx', undefined],
  ['a page cut short', 'units-differ', 'content/uk/pages/support.mdx', undefined],
  ['a title that names the crime', 'title-not-neutral', 'content/sv/pages/someone.mdx', undefined],
  ['a file that nobody reads', 'file-unread', 'content/ro/pages/other.md', undefined],
  ['a missing word', 'words-key-missing', 'locales/sv.json', undefined],
  ['a missing translation', 'translation-missing', 'content/ar/pages/safety.mdx', undefined],
])('reports %s', (_what, code, file, part) => {
  const found = problems.find(
    (problem) => problem.code === code && problem.where.file === file && problem.where.part === part,
  );
  expect(found, problems.map((problem) => `${problem.code} ${problem.where.file}`).join('\n')).toBeDefined();
  expect(found?.says).toMatch(/^\S.*[.?]$/s);
  expect(found?.fix).toMatch(/^\S.*[.?]$/s);
});

it('does not bury the reasons under what follows from them', () => {
  // What translations lack or are late with grows with languages, and is printed as one.
  const told = problems.filter(({ level }) => level === 'error');
  expect(told.length).toBeLessThan(40);
});

/** What each does to one file, and what is said of it: once, where it is. */
const alone: readonly (readonly [
  what: string,
  path: string,
  edit: (text: string) => string,
  code: string,
])[] = [
  [
    'a tag that English never closes',
    'content/en/pages/travel.mdx',
    (text) => text.replace('</Steps>', ''),
    'tag-not-closed',
  ],
  [
    'a key that JSON takes twice',
    'locales/uk.json',
    (text) => text.replace(/"skip": .*\n/, '$&$&'),
    'file-broken',
  ],
  [
    'a group of words that was renamed',
    'locales/th.json',
    (text) => text.replace('"bar": {', '"bara": {'),
    'words-key-missing',
  ],
  ['an empty file of words', 'content/ar/contacts.yaml', () => '\n', 'file-broken'],
  [
    'a number in a list of changes',
    'content/changes.yaml',
    (text) => text.replace(/ {4}sv: /, '$&Ring 114 14. '),
    'number-in-text',
  ],
  [
    'a contact that is only drawn, and does not exist',
    'content/leaflets.yaml',
    (text) => text.replace('bris: wordless-child', 'brus: wordless-child'),
    'unknown-contact',
  ],
  [
    'number cards in another order',
    'content/uk/pages/someone.mdx',
    (text) => swapContacts(text),
    'components-order',
  ],
  [
    'Markdown in a title',
    'content/ro/pages/safety.mdx',
    (text) => text.replace(/^title: (.*)/m, 'title: "**$1**"'),
    'code-as-words',
  ],
  [
    'words behind #',
    'content/sv/pages/safety.mdx',
    (text) => text.replace(/^label: .*/m, '$& #1'),
    'front-matter-cut',
  ],
  [
    'an item without words',
    'content/sv/pages/signs.mdx',
    (text) => text.replace(/^- .*$/m, '- '),
    'list-item-empty',
  ],
  [
    'a note to oneself',
    'content/sv/pages/about.mdx',
    (text) => text.replace(/^- .*$/m, '- TODO'),
    'note-in-text',
  ],
  [
    'letters that an encoding ate',
    'content/ro/pages/signs.mdx',
    (text) => text.replace(/(?<=\n- .*)ș/, 'È™'),
    'forbidden-character',
  ],
  [
    'a language without its marks',
    'content/ro/pages/support.mdx',
    (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, ''),
    'marks-lost',
  ],
  ['letters in pieces', 'content/ro/pages/someone.mdx', (text) => text.normalize('NFD'), 'text-not-nfc'],
  [
    'a merge that was half cleaned up',
    'content/ar/pages/signs.mdx',
    (text) => `${text}\n>>>>>>> branch\n`,
    'merge-unfinished',
  ],
  [
    'a tag that is not whole',
    'content/uk/pages/travel.mdx',
    (text) => text.replace('<Contact id="emergency-112" />', '<Contact id=emergency-112 />'),
    'mdx-broken',
  ],
  [
    'a time zone that there is not',
    'content/facts/contacts/safe-havens.yaml',
    (text) => text.replace('Europe/Stockholm', 'Europe/Stokholm'),
    'record-invalid',
  ],
  [
    'an international form of another number',
    'content/facts/contacts/police-114-14.yaml',
    (text) => text.replace("'+46771141400'", "'+46771141401'"),
    'phone-differs',
  ],
  [
    'words for letters that lost a sentence',
    'content/letters.yaml',
    (text) => text.replace(/^ {2}use-up:\n(?: {4}.*\n)+/m, ''),
    'record-invalid',
  ],
  [
    'a merge in what sources said',
    'content/made-from.json',
    (text) => `<<<<<<< HEAD\n${text}`,
    'merge-unfinished',
  ],
];

function swapContacts(text: string): string {
  const [first = '', second = ''] = new Set(text.match(/^<Contact id="[^"]*" \/>$/gm));
  return text.replace(first, '<>').replace(second, first).replace('<>', second);
}

it('says each mistake once, in the file in which it is, whatever else is felt of it', () => {
  otherFolder = mkdtempSync(join(tmpdir(), 'broken-'));
  copyLanguages(otherFolder, LANGUAGES);
  for (const [, path, edit] of alone) change(path, edit, otherFolder);
  const causes = causesOf(readProject(otherFolder).problems).filter(
    ({ problem }) => problem.level === 'error',
  );
  expect(causes.map(({ problem: { where, code } }) => `${where.file} ${code}`).toSorted()).toEqual(
    alone.map(([, path, , code]) => `${path} ${code}`).toSorted(),
  );
});
