/** What `npm run translations` tells an editor, of an invented project: which texts wait for a translator. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeWhole } from '../../../scripts/lib/terminal/files.ts';
import { writeProject } from '../../support/project-builder.ts';

const script = resolve(import.meta.dirname, '../../../scripts/translations.ts');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'translations-'));
  writeProject(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...argv: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...argv], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function translations(...argv: readonly string[]) {
  const { status, stdout, stderr } = run(...argv);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

function change(path: string, from: string, to: string) {
  const file = join(folder, path);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeWhole(file, text.replace(from, to));
}

const waitingIn = (said: string) => said.match(/^ {2}(?:stale|unstamped|missing) .*$|^ {10,}#.*$/gm) ?? [];
const always = '  missing    content/ar/leaflets/child.mdx';

it('names the sentences that wait, and takes a stamp for what it names only', () => {
  change('content/en/pages/now.mdx', 'summary: Who to call', 'summary: Whom to call');
  change('content/en/pages/now.mdx', '## Help now', '## Get help now');
  change('locales/en.json', 'a drawing, en', 'a picture, en');
  const before = translations('--list');
  expect(before).toMatch(/^ar Arabic +\d+ +2 +0 +1 +no$/m);
  expect(before).toMatch(/^sv Swedish +written in this language/m);
  expect(before).toContain(`             #1
                 now      “{+Get help+} now”
                 was      “[-Help-] now”
                 ar       “مساعدة”`);
  const interfaceWord = '             #pictures.nofault';
  expect(waitingIn(before).sort()).toEqual(
    [
      always,
      '  stale      content/ar/pages/now.mdx',
      '             #1',
      '             #summary',
      '  stale      locales/ar.json',
      interfaceWord,
    ].sort(),
  );
  expect(translations('--stamp', 'ar', 'pages/now.mdx#summary')).toContain(
    '1 sentence of 1 text stamped. Still older than their source: pages/now.mdx#1.',
  );
  translations('--keep', 'pages/now.mdx#1', '--why', 'Only the style.');
  expect(readFileSync(join(folder, 'content/ar/translation.yaml'), 'utf8')).toContain(
    'kept: Only the style.',
  );
  expect(waitingIn(translations('--list'))).toEqual([always, '  stale      locales/ar.json', interfaceWord]);
}, 600_000);

it('takes a translator’s file, and refuses what the check of content would refuse', () => {
  translations('--stamp', 'ar', '--all');
  const out = join(folder, 'ar.xlf');
  translations('--export', 'ar', '--out', out);
  const xml = readFileSync(out, 'utf8');
  const target = (words: string) => xml.replace('state="translated">مساعدة<', `state="translated">${words}<`);
  writeWhole(out, target('ساعدوني'));
  expect(translations('--import', out, '--by', 'Anna Ek')).toContain('1 sentence of 1 text stamped.');
  expect(readFileSync(join(folder, 'content/ar/translation.yaml'), 'utf8')).toContain('by: Anna Ek');
  const kept = readFileSync(join(folder, 'content/ar/pages/now.mdx'), 'utf8');
  expect(kept).toContain('title: ساعدوني');
  writeWhole(out, target('اتصلوا 08-123 45 67'));
  const refused = run('--import', out);
  expect(refused.status).toBe(1);
  expect(refused.stdout).toContain('content/ar/pages/now.mdx: nothing taken over');
  expect(refused.stderr).toContain('number-in-text');
  expect(readFileSync(join(folder, 'content/ar/pages/now.mdx'), 'utf8')).toBe(kept);
}, 600_000);

it('gives a reviewer pages and a table, lists what she calls wrong, and never overwrites her marks', () => {
  const out = join(folder, 'for-her');
  const made = translations('--preview', 'ar', '--out', out);
  const pages = readdirSync(out).filter((name) => name.endsWith('.html') && name !== 'index.html');
  expect(made).toContain(`: ${pages.length} texts to read.`);
  const marks = join(out, 'marks-ar.csv');
  const sheet = readFileSync(marks, 'utf8');
  writeWhole(marks, sheet.replace(/^(pages\/now\.mdx#title;.*);;;;\r$/m, '$1;;x;Unkind;\r'));
  const said = translations('--marks', marks);
  expect(said).toContain('content/ar/pages/now.mdx  #title  https://vagvisare.example/ar/now/');
  expect(said).toMatch(/^ {2}wrong {5}Unkind$/m);
  expect(said).toContain('ar: 0 right, 1 wrong,');
  expect(readFileSync(join(folder, 'content/ar/translation.yaml'), 'utf8')).toContain('reviewedBy: null');
  const unclear = join(out, 'unclear.csv');
  writeWhole(unclear, sheet.replace(/^(pages\/now\.mdx#title;.*);;;;\r$/m, '$1;x;x;;\r'));
  expect(run('--marks', unclear)).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('ar: 0 right, 0 wrong,'),
    stderr: expect.stringContaining('pages/now.mdx#title is called right, and wrong as well.'),
  });
  expect(run('--preview', 'ar', '--out', out).stderr).toContain('may hold marks');
  const elsewhere = join(out, 'marks-so.csv');
  writeWhole(elsewhere, sheet.replaceAll(/;ar-/g, ';so-'));
  expect(run('--marks', elsewhere).stderr).toContain('There is no content/so/.');
}, 600_000);

it('begins a language with its core in English, and says what is left in order of worth', () => {
  const made = translations('--begin', 'so');
  expect(made).toMatch(/^Made \d+ files in English, to be written over\./);
  const files = [...made.matchAll(/^ +\d+\. (\S+) +(.*)$/gm)].map(([, file, state]) => `${file} ${state}`);
  expect(files).toEqual([
    'content/so/glossary.yaml missing',
    'content/so/phrases.yaml in English',
    'content/so/pages/now.mdx in English',
    'content/so/contacts.yaml in English',
    'locales/so.json in English',
    'content/so/leaflets/child.mdx in English',
    'content/so/leaflets/adult.mdx in English',
    'content/so/search.yaml missing',
  ]);
  change('content/so/pages/now.mdx', 'Get help now', 'Caawimo hadda');
  writeWhole(join(folder, 'content/so/glossary.yaml'), '- { en: help, sv: hjälp, word: caawimo }\n');
  const before = readFileSync(join(folder, 'content/so/pages/now.mdx'), 'utf8');
  const left = translations('--begin', 'so');
  expect(left).toContain('1 of 8 files of the core are written. Next: content/so/phrases.yaml.');
  expect(readFileSync(join(folder, 'content/so/pages/now.mdx'), 'utf8')).toBe(before);
  rmSync(join(folder, 'content/so'), { recursive: true });
  rmSync(join(folder, 'locales/so.json'));
});
