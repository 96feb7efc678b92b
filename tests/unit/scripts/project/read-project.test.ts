/** The project as it lies on disk: what is wrong is said, and a language whose words are broken has no leaflets. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { isError, readProject } from '../../../../scripts/lib/project/read-project.ts';
import { writeWhole } from '../../../../scripts/lib/terminal/files.ts';
import { writeProject } from '../../../support/project-builder.ts';

let folder = '';
afterEach(() => rmSync(folder, { recursive: true }));
function read(path?: string, text = '') {
  folder = mkdtempSync(join(tmpdir(), 'project-'));
  writeProject(folder);
  if (path) writeWhole(join(folder, path), text);
  const { project, problems } = readProject(folder);
  return {
    tags: [...(project?.locales.keys() ?? [])],
    wrong: problems.filter(isError).map(({ where }) => where.file),
  };
}

it('has every language where nothing is wrong', () => {
  expect(read()).toEqual({ tags: ['ar', 'sv', 'en'].sort(), wrong: [] });
});

it.each([
  ['locales/ar.json', '{'],
  ['content/ar/contacts.yaml', '{'],
  ['content/ar/phrases.yaml', '{'],
  // They can be read, and say what no project has.
  ['locales/ar.json', '{ "nothing": { "ofTheKind": "كلمة" } }'],
  ['content/ar/phrases.yaml', 'nothing-of-the-kind: كلمة\n'],
  ['content/ar/sounds.yaml', 'nothing-of-the-kind: كلمة\n'],
  // It can be read, and says nothing of the contacts that there are.
  ['content/ar/contacts.yaml', 'nobody:\n  label: خطر\n  for: خطر\n'],
])('goes without a language whose %s is wrong, and says so: %j', (path, text) => {
  const { tags, wrong } = read(path, text);
  expect(tags.sort()).toEqual(['en', 'sv']);
  expect(wrong).toContain(path);
});

it('leaves out what editors and systems leave behind', () => {
  expect(read('content/.DS_Store', '\0').wrong).toEqual([]);
});
