/** Leaflets without words: whose numbers, which drawings, and not one word but the names of languages. */
import { describe, expect, it } from 'vitest';
import { leafletInput } from '../../../../src/content-model/project/leaflet-input.ts';
import { leafletBase, leafletJobs } from '../../../../src/content-model/project/leaflet-jobs.ts';
import { readingJobs } from '../../../../src/content-model/project/reading-jobs.ts';
import { languages } from '../../../../src/i18n/languages.ts';
import { scriptsIn } from '../../../../src/i18n/scripts.ts';
import { textOfContent } from '../../../../src/leaflet/checks.ts';
import { formats, type SheetFormat } from '../../../../src/leaflet/index.ts';
import { contactYaml } from '../../../support/contact-yaml.ts';
import { projectFiles, projectWith } from '../../../support/project-builder.ts';

const names = [
  'sign',
  'a',
  'b',
  'c',
  'd',
  'call',
  'e',
  'f',
  'g',
  'wordless-next',
  'wordless-then',
  'wordless-cover',
  'device-mobile',
  'handset',
  'map-pin',
  'volume',
];
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24"/></svg>';
const own = `drawn:
  audience: adult
  formats: [a4-fold, card]
  rights: []
  drawn:
    numbers: { danger: sign, listener: sign }
    story: { happens: [a, b, c, d], call: call, helps: [e, f, g] }
stickers:
  audience: adult
  formats: [a4-stickers]
  rights: []
  drawn: { numbers: { danger: sign } }
`;
const words = JSON.parse(String(projectFiles().files.get('locales/en.json'))) as Record<string, object>;
const project = (more: Readonly<Record<string, string>> = {}) =>
  projectWith({
    'content/leaflets.yaml': own,
    'locales/en.json': JSON.stringify({
      ...words,
      pictures: Object.fromEntries(names.map((name) => [name, `It is ${name}.`])),
    }),
    'content/facts/contacts/listener.yaml': contactYaml({ id: 'listener', checkedOn: '2026-03-05' }),
    ...Object.fromEntries(names.map((name) => [`content/pictures/${name}.svg`, svg])),
    ...more,
  });
const inputOf = (of: ReturnType<typeof project>, base: string) => {
  const job = leafletJobs(of).find((one) => leafletBase(one) === base);
  const input = job && leafletInput(of, job, '2026-12-01');
  if (!input) throw new Error(`There is no ${base}.`);
  return input;
};

describe('a leaflet without words', () => {
  const of = project();
  const fold = inputOf(of, 'leaflets/mul/drawn-a4-fold');
  const card = inputOf(of, 'leaflets/mul/drawn-card');

  it('is made once for all languages, and has no reading copy', () => {
    expect(leafletJobs(of).map(leafletBase)).toEqual([
      'leaflets/mul/drawn-a4-fold',
      'leaflets/mul/drawn-card',
      'leaflets/mul/stickers-a4-stickers',
    ]);
    expect(readingJobs(of)).toEqual([]);
    expect(fold.problems).toEqual([]);
  });

  it('says under which licence it may be used, as every leaflet does', () => {
    const { licences } = of.facts.site;
    expect(fold.content.rights).toMatchObject({ url: licences.texts.url });
    expect(card.content.rights?.text).toContain(licences.texts.name);
  });

  it('has a cover of its own, which shows nothing of what it tells', () => {
    for (const { content } of [fold, card])
      expect(content.coverPicture).toBe(of.pictures.get('wordless-cover'));
    expect(fold.content.coverPicture).toBeDefined();
  });

  it('says nothing but numbers, its address, its edition and the names of languages', () => {
    const names = languages
      .slice(0, 24)
      .map(({ endonym }) => endonym)
      .join('');
    const left = (text: string) => text.replaceAll(/vagvisare\.example|2026-\d\d-\w{4}|[\d\s· +-]/g, '');
    expect(left(textOfContent(card.content))).toBe('');
    expect(left(textOfContent(fold.content)).normalize()).toBe(left(names).normalize());
    expect(scriptsIn(textOfContent(fold.content), 'Latn').length).toBe(8);
  });

  it('shows on what is carried in a pocket what helps, and nothing of what was done', () => {
    const said = JSON.stringify(card.content);
    for (const name of ['call', 'e', 'f', 'g']) expect(said).toContain(`It is ${name}.`);
    for (const name of ['a', 'b', 'c', 'd']) expect(said).not.toContain(`It is ${name}.`);
  });

  it('is one edition in all its formats, another where a number or a drawing is another', () => {
    expect(card.edition).toBe(fold.edition);
    const drawn = project({ 'content/pictures/a.svg': svg.replace('24"/>', '12"/>') });
    expect(inputOf(drawn, 'leaflets/mul/drawn-card').edition).not.toBe(fold.edition);
    const called = project({
      'content/facts/contacts/listener.yaml': contactYaml({
        id: 'listener',
        checkedOn: '2026-03-05',
        phones: "[{ dial: '112 112' }]",
        seen: '112 112',
      }),
    });
    expect(inputOf(called, 'leaflets/mul/drawn-card').edition).not.toBe(fold.edition);
  });

  it('is valid until the first of its facts is due, and called back with them', () => {
    expect(fold.validUntil).toBe('2027-03-05');
    expect(fold.contactsUsed).toEqual(['danger', 'listener']);
    for (const { content, edition } of [fold, card])
      expect(textOfContent(content)).toContain(`${edition} · 2027-03-05`);
  });

  it('says which drawing, which words and which number it lacks', () => {
    const without = project({ 'content/leaflets.yaml': own.replace('call: call', 'call: nobody') });
    const { problems } = inputOf(without, 'leaflets/mul/drawn-a4-fold');
    expect(problems.map(({ says }) => says).join(' ')).toContain('nobody');
    const closed = project({
      'content/facts/contacts/listener.yaml': contactYaml({
        id: 'listener',
        checkedOn: '2026-03-05',
        publish: 'no',
      }),
    });
    expect(inputOf(closed, 'leaflets/mul/drawn-card').problems.map(({ level }) => level)).toContain('error');
  });
});

it('puts each number on a sticker of its own', () => {
  const { content } = inputOf(project(), 'leaflets/mul/stickers-a4-stickers');
  expect(content.parts).toHaveLength(1);
  expect((formats['a4-stickers'] as SheetFormat).sides[0]?.panels).toHaveLength(18);
});

it('draws what a number is for before it, and above it where two would not fit beside each other', () => {
  const signsOn = (base: string, more: Readonly<Record<string, string>> = {}) =>
    [
      ...JSON.stringify(inputOf(project(more), base).content.parts).matchAll(
        /"tone":"(\w+)".*?"place":"(\w+)"/g,
      ),
    ].map(([, tone, place]) => `${tone} ${place}`);
  // Cover and back show the number for danger alone, the inside all of them.
  expect(signsOn('leaflets/mul/drawn-a4-fold')).toEqual([
    'urgent before',
    'urgent before',
    'plain before',
    'urgent before',
  ]);
  expect(signsOn('leaflets/mul/drawn-card')).toEqual(['urgent before', 'plain above']);
  const both = own.replace('{ danger: sign } }', '{ danger: sign, listener: sign } }');
  expect(signsOn('leaflets/mul/stickers-a4-stickers', { 'content/leaflets.yaml': both })).toEqual([
    'urgent before',
    'plain above',
  ]);
});
