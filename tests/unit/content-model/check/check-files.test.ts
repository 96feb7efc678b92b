/** Files that nobody reads. */
import { describe, expect, it } from 'vitest';
import { checkAcross } from '../../../../src/content-model/check/check-across.ts';
import { checkFiles } from '../../../../src/content-model/check/check-files.ts';
import { contentFile } from '../../../support/content-builder.ts';
import { projectWith } from '../../../support/project-builder.ts';

const told = (path: string) =>
  checkFiles(projectWith({ [path]: 'x: y\n' })).map(({ where, fix }) => `${where.file} ${fix}`);

it('finds none in content that is right', () => {
  expect(checkFiles(projectWith())).toEqual([]);
});

describe('a file that nobody reads', () => {
  it.each([
    ['content/en/pages/now.md', 'Texts end in .mdx: call it now.mdx.'],
    ['content/ar/leaflets/adult.txt', 'Texts end in .mdx: call it adult.mdx.'],
    ['content/en/contact.yaml', 'Call it contacts.yaml'],
    ['content/en/contacts.yml', 'Call it contacts.yaml'],
    ['content/en/translation.yaml', 'Give it the place'],
    ['content/ar/notes.docx', 'Give it the place'],
    ['content/en/leaflets/adult.a5-flyr.mdx', 'Call it adult.a5-flyer.mdx'],
    ['content/en/leaflets/grown-up.mdx', 'Give it the place'],
    ['content/page.yaml', 'Call it pages.yaml'],
    ['content/pictures/police.png', 'Give it the place'],
    ['locales/es.json', 'Write texts in content/es/, or remove the file.'],
    ['locales/en.yaml', 'Call it en.json'],
  ])('is told: %s', (path, remedy) => {
    const found = told(path);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${path} ${remedy}`);
  });

  it.each([
    'content/en/pages/now.mdx~',
    'content/en/contacts.yaml.bak',
    'content/pictures/Thumbs.db',
    'content/en/leaflets/adult.card.mdx',
    'content/en/pages/rights/new.mdx',
    'content/pictures/README.md',
  ])('is not %s', (path) => {
    expect(told(path)).toEqual([]);
  });

  it('is told alone, where it is the text that is missing', () => {
    const path = 'content/ar/pages/now';
    const project = projectWith({ [`${path}.mdx`]: null, [`${path}.md`]: contentFile(`${path}.mdx`) });
    const found = checkAcross(project).filter(({ where }) => where.file.startsWith(path));
    expect(found.map(({ code }) => code)).toEqual(['file-unread']);
  });

  it('is told as a text without a page rather than without its English', () => {
    const path = 'content/ar/pages/other.mdx';
    const project = projectWith({ [path]: contentFile('content/ar/pages/now.mdx') });
    const found = checkAcross(project).filter(({ where }) => where.file === path);
    expect(found.map(({ code }) => code)).toEqual(['text-without-page']);
  });

  it.each(['content/en/pages/now.mdx.txt', 'content/en/pages/rights/now.mdx'])(
    'is told alone, where it is the source of others: %s',
    (path) => {
      const project = projectWith({
        'content/en/pages/now.mdx': null,
        [path]: contentFile('content/en/pages/now.mdx'),
      });
      const found = checkAcross(project).filter(({ where }) => /pages.*now/.test(where.file));
      expect(found.map(({ where }) => where.file)).toEqual([path]);
    },
  );

  it.each([
    ['content/pictures/Police Car.svg', 'call it police-car.svg'],
    ['content/pictures/police.SVG', 'call it police.svg'],
  ])('is a drawing with another name: %s', (path, remedy) => {
    expect(told(path)).toEqual([expect.stringContaining(remedy)]);
  });
});
