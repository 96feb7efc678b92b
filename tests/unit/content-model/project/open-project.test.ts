/** Opening a project: everything read once, what is broken said with its place, and no text parsed before it is asked for. */
import { describe, expect, it } from 'vitest';
import { openProject, publishedOf } from '../../../../src/content-model/project/open-project.ts';
import { formats } from '../../../../src/leaflet/index.ts';
import { contentFile } from '../../../support/content-builder.ts';
import { openWith, projectFiles, projectWith } from '../../../support/project-builder.ts';

const problemsOf = (changes: Readonly<Record<string, string | null>>) =>
  openWith(changes).problems.map(({ code, where }) => `${where.file}:${where.line ?? ''} ${code}`);

describe('a project', () => {
  const { project, problems } = openWith();

  it('has everything that its files say', () => {
    expect(problems).toEqual([]);
    expect([...(project?.facts.contacts.keys() ?? [])]).toEqual(['danger']);
    expect([...(project?.pages.keys() ?? [])]).toEqual(['now']);
    expect(project?.leaflets.map(({ name }) => name)).toEqual(['adult', 'child']);
    expect(project?.changes.map(({ id }) => id)).toEqual(['2026-11-22-first']);
    expect(project?.editions).toEqual([]);
  });

  it('has its languages with their words', () => {
    expect([...(project?.locales.keys() ?? [])]).toEqual(['ar', 'en', 'sv']);
    const arabic = project?.locales.get('ar');
    expect(arabic?.language.dir).toBe('rtl');
    expect(arabic?.translator.find('leaflet.edition')).toBe('كلمات عربية edition ar');
    expect(arabic?.pictureWords).toEqual({ nofault: 'رسم' });
    expect(arabic?.contactWords['danger']?.label).toBe('خطر');
    expect(arabic?.phrases['need-help']).toBe('اتصل {phone:danger}.');
  });

  it('knows which languages somebody who speaks them has written or read', () => {
    const isReviewed = [...(project?.locales ?? [])].map(([tag, known]) => [tag, known.isReviewed]);
    expect(isReviewed).toEqual([
      ['ar', false],
      ['en', true],
      ['sv', true],
    ]);
    const lacking = projectWith({ 'content/sv/pages/now.mdx': null });
    expect(lacking.locales.get('sv')?.isReviewed).toBe(true);
    expect(project?.locales.get('ar')?.translation?.by).toBe('machine');
    expect(project?.locales.get('ar')?.states.get('leaflets/adult.mdx')).toBe('fresh');
    expect(project?.locales.get('ar')?.states.get('leaflets/child.mdx')).toBe('missing');
  });

  it('parses each text once, as what it is', () => {
    const card = project?.texts.get('content/ar/leaflets/adult.mdx');
    expect([card?.kind, card?.frontMatter.title]).toEqual(['leaflet', 'حقوقك']);
    expect(project?.texts.get('content/ar/leaflets/adult.mdx')).toBe(card);
    expect(project?.texts.get('content/en/pages/now.mdx')?.kind).toBe('page');
    expect(project?.texts.get('content/en/pages/nowhere.mdx')).toBeUndefined();
  });

  it('lists its texts like any map', () => {
    const { texts } = projectWith();
    expect([...texts.keys()]).toEqual([...texts].map(([path]) => path));
    expect(texts.size).toBe(8);
    expect([...texts.values()].map(({ file }) => file)).toEqual([...texts.keys()]);
    const seen: string[] = [];
    texts.forEach((text, path) => {
      seen.push(text.file === path ? path : '');
    });
    expect(seen).toEqual([...texts.keys()]);
  });
});

it('reads no text that nobody asks for', () => {
  const asked: string[] = [];
  const source = projectFiles();
  const files = new Map(source.files);
  files.get = (path) => {
    asked.push(path);
    return source.files.get(path);
  };
  const { project } = openProject({ ...source, files }, formats);
  expect(asked).not.toContain('content/sv/pages/now.mdx');
  expect(project?.texts.get('content/sv/pages/now.mdx')?.frontMatter.title).toBe('Hjälp nu');
  expect(asked.filter((path) => path.startsWith('content/sv/pages/'))).toEqual(['content/sv/pages/now.mdx']);
});

it.each([
  [
    'a contact',
    'content/facts/contacts/danger.yaml',
    'id: [',
    'content/facts/contacts/danger.yaml:1 yaml-invalid',
  ],
  ['the list of pages', 'content/pages.yaml', 'now: {}\n', 'content/pages.yaml:1 record-invalid'],
  ['the list of leaflets', 'content/leaflets.yaml', 'adult: 3\n', 'content/leaflets.yaml:1 record-invalid'],
  ['the record of changes', 'content/changes.yaml', '- id: x\n', 'content/changes.yaml:1 record-invalid'],
  ['the record of editions', 'content/editions.yaml', '- on: x\n', 'content/editions.yaml:1 record-invalid'],
  [
    'the note of a translation',
    'content/ar/translation.yaml',
    'from: 3\n',
    'content/ar/translation.yaml:1 record-invalid',
  ],
  ['words of the interface', 'locales/sv.json', '{\n "a": "b",,\n}', 'locales/sv.json:2 file-broken'],
  [
    'words about contacts',
    'content/sv/contacts.yaml',
    'danger: "x\n',
    'content/sv/contacts.yaml:2 file-broken',
  ],
  ['cards to show', 'content/sv/phrases.yaml', '- a\n', 'content/sv/phrases.yaml: file-broken'],
  [
    'a drawing',
    'content/pictures/nofault.svg',
    '<svg>',
    'content/pictures/nofault.svg:1 picture-not-drawable',
  ],
])('says where %s cannot be read', (_what, path, text, problem) => {
  expect(problemsOf({ [path]: text })).toContain(problem);
});

it.each(['pages', 'cards', 'leaflets', 'changes', 'editions'])(
  'says that the list of %s is missing',
  (name) => {
    expect(problemsOf({ [`content/${name}.yaml`]: null })).toContain(`content/${name}.yaml: file-missing`);
  },
);

it('leaves a language out whose words cannot be read, and says so', () => {
  const { project, problems } = openWith({ 'locales/sv.json': '{' });
  expect([...(project?.locales.keys() ?? [])]).toEqual(['ar', 'en']);
  expect(problems.map(({ level, where }) => [level, where.file])).toEqual([['error', 'locales/sv.json']]);
});

it('says of a folder that it is no language', () => {
  expect(problemsOf({ 'content/my notes/pages/now.mdx': contentFile('content/en/pages/now.mdx') })).toEqual([
    'content/my notes/: not-a-language',
  ]);
});

it('opens nothing without the facts, and gives only that as a reason', () => {
  const { project, problems } = openWith({ 'content/facts/site.yaml': null, 'content/pages.yaml': '3' });
  expect(project).toBeUndefined();
  expect(problems.map(({ code }) => code)).toEqual(['file-missing']);
});

describe('a language that is written and not published yet', () => {
  const files = projectFiles({ 'content/ar/leaflets/adult.mdx': '---\ntitle: [\n---\n' });
  const withIt = openProject(files, formats, new Set());
  const without = openProject(files, formats, new Set(['ar']));
  const isItsOwn = (path: string) => /^content\/ar\/|^locales\/ar\./.test(path);

  it('is as if it were not there for whoever builds', () => {
    expect([...(without.project?.locales.keys() ?? [])]).toEqual(['en', 'sv']);
    expect(without.project?.source.locales).toEqual(['en', 'sv']);
    expect([...(without.project?.source.files.keys() ?? [])].filter(isItsOwn)).toEqual([]);
    expect([...(without.project?.texts.keys() ?? [])].filter(isItsOwn)).toEqual([]);
  });

  it('is read by whoever asks for everything, and can be left out of that', () => {
    expect([...(withIt.project?.locales.keys() ?? [])]).toEqual(['ar', 'en', 'sv']);
    expect(withIt.project?.texts.has('content/ar/leaflets/adult.mdx')).toBe(true);
    const published = withIt.project && publishedOf(withIt.project, new Set(['ar']));
    expect([...(published?.locales.keys() ?? [])]).toEqual(['en', 'sv']);
  });
});
