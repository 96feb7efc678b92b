/** One sheet in many languages: whose day, whose facts and whose words it has. */
import { expect, it } from 'vitest';
import { leafletInput } from '../../../../src/content-model/project/leaflet-input.ts';
import { leafletBase, leafletJobs } from '../../../../src/content-model/project/leaflet-jobs.ts';
import { sharedEdition } from '../../../../src/content-model/to-leaflet/gather-languages.ts';
import { contactYaml } from '../../../support/contact-yaml.ts';
import { projectFiles, projectWith } from '../../../support/project-builder.ts';

const path = 'content/ar/leaflets/adult.mdx';
const fileOf = (file: string) => String(projectFiles().files.get(file));
/** Only the Arabic text shows the contact that was checked first, and that is due first. */
const project = projectWith({
  [path]: fileOf(path).replace('danger', 'listener'),
  'locales/en.json': fileOf('locales/en.json').replace('validUntil en', 'Valid until {{date}}.'),
  'content/facts/contacts/listener.yaml': contactYaml({ id: 'listener', checkedOn: '2026-03-05' }),
});
const inputOf = (base: string) => {
  const job = leafletJobs(project).find((one) => leafletBase(one) === base);
  const input = job && leafletInput(project, job, '2026-12-01');
  if (!input) throw new Error(`There is no ${base}.`);
  return input;
};
const sheet = inputOf('leaflets/mul/adult-a4-languages');

it('is valid no longer than the language whose facts are due first, in the list and in print', () => {
  expect(inputOf('leaflets/en/adult-card').validUntil).toBe('2027-10-01');
  expect(inputOf('leaflets/ar/adult-card').validUntil).toBe('2027-03-05');
  expect(sheet.validUntil).toBe('2027-03-05');
  const inOtherOrder = ['en', 'ar', 'sv'].map((tag) => inputOf(`leaflets/${tag}/adult-card`));
  expect(sharedEdition(inOtherOrder).validUntil).toBe('2027-03-05');
  const ending = (tag: string) =>
    JSON.stringify(sheet.content.parts.filter(({ language }) => language?.lang === tag).at(-1)?.foot);
  expect(ending('en')).toContain('Valid until 5 Mar 2027.');
  // Each language names the edition of the sheet, never its own, and its code leads to help in it.
  for (const tag of ['ar', 'en', 'sv']) {
    expect(ending(tag)).toContain(`"${sheet.edition}"`);
    expect(ending(tag)).toContain(`/${tag}/now/#adult-${sheet.edition.toLowerCase()}`);
  }
});

it('is called back with the facts of every language', () => {
  expect([sheet.contactsUsed, sheet.rightsUsed]).toEqual([['danger', 'listener'], ['rest']]);
});

it('bears the day of the newest of its texts', () => {
  expect(sheet.content.date.slice(0, 10)).toBe('2026-11-01');
  expect(sheet.edition).toMatch(/^2026-11-/);
});

it('has a title over its languages, in the two that are written', () => {
  const [title] = sheet.content.parts;
  expect(title?.role).toBe('title');
  expect(title?.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
});
