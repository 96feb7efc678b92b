/** What `npm run translations` tells an editor, of an invented project: which texts wait for a translator. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
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

function translations(...argv: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...argv], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

it('counts the texts of every language, names those that wait, and takes a stamp as an answer', () => {
  const waitingIn = (said: string) => said.match(/^ {2}(?:stale|unstamped|missing) .*$/gm) ?? [];
  const always = '  missing    content/ar/leaflets/child.mdx';
  const before = translations('--list');
  expect(before).toMatch(/^ar Arabic +0 +\d+ +0 +0 +1 +no$/m);
  expect(waitingIn(before)).toEqual([always]);
  const english = join(folder, 'content/en/pages/now.mdx');
  writeWhole(english, readFileSync(english, 'utf8').replace('summary: Who to call', 'summary: Whom to call'));
  expect(waitingIn(translations('--list')).sort()).toEqual([always, '  stale      content/ar/pages/now.mdx']);
  expect(translations('--stamp', 'ar')).toMatch(/^content\/ar\/translation\.yaml: \d+ texts stamped\.$/m);
  const after = translations();
  expect(after).toMatch(/^ar Arabic +0 +\d+ +0 +0 +1 +no$/m);
  expect(waitingIn(after)).toEqual([]);
}, 120_000);
