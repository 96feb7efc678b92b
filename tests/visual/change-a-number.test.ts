/** One number is changed in one record: it changes on every leaflet that shows it, and nowhere else is an edit needed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeLeaflet } from '../../scripts/lib/leaflets/typeset.ts';
import { readProject } from '../../scripts/lib/project/read-project.ts';
import { leafletInput } from '../../src/content-model/project/leaflet-input.ts';
import type { Project } from '../../src/content-model/project/project.ts';
import { formats } from '../../src/leaflet/index.ts';
import { copyContent, dialPoliceLong } from '../support/content-copy.ts';
import { bareText, readWithPdfJs } from '../support/read-pdf.ts';
import { realProject } from '../support/real-project.ts';
import { today } from '../support/today.ts';

const before = realProject();
let changed = '';
let after: Project;

beforeAll(() => {
  changed = mkdtempSync(join(tmpdir(), 'content-'));
  copyContent(changed);
  dialPoliceLong(changed);
  const read = readProject(changed);
  expect(read.problems.filter(({ level }) => level === 'error')).toEqual([]);
  after = read.project as Project;
});
afterAll(() => rmSync(changed, { recursive: true, force: true }));

const format = formats['a4-letterfold'];
const inputOf = (project: Project, locale: string, leaflet: string) => {
  const words = project.locales.get(locale);
  const input =
    words && format && leafletInput(project, { tag: locale, locale: words, name: leaflet, format }, today);
  if (!input) throw new Error(`${locale}/${leaflet}`);
  return input;
};

it.each([...before.locales.keys()])('prints the new number in %s', async (locale) => {
  if (!format) throw new Error('a4-letterfold');
  const input = inputOf(after, locale, 'adult');
  const { pdf, problems } = await makeLeaflet(input.content, format, 'screen', locale);
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  const said = bareText((await readWithPdfJs(pdf)).join(''));
  expect(said).toContain('0771-141400');
  // The form for callers from abroad is another field of the record and has the old digits inside.
  expect(said.replaceAll('+46771141400', '')).not.toContain('11414');
});

it('gives a new edition to the leaflets that show the number, and to no other', () => {
  for (const locale of before.locales.keys()) {
    const editions = (project: Project, leaflet: string) => inputOf(project, locale, leaflet).edition;
    expect(editions(after, 'adult'), locale).not.toBe(editions(before, 'adult'));
    expect(editions(after, 'travel'), locale).not.toBe(editions(before, 'travel'));
    expect(editions(after, 'child'), locale).toBe(editions(before, 'child'));
  }
});
