/** What stands beside what in a reading copy, and what each place on the paper is called. */
import { describe, expect, it } from 'vitest';
import { pairParts, readingCopy } from '../../../../src/content-model/desk/reading-copy.ts';
import {
  formats,
  type LeafletContent,
  type PartContent,
  type SheetFormat,
} from '../../../../src/leaflet/index.ts';

const sheet = (name: string) => formats[name] as SheetFormat;
const at = { file: 'content/ar/leaflets/x.mdx', line: 1 };
const part = (words: string, more: Partial<PartContent> = {}): PartContent => ({
  blocks: [
    { kind: 'heading', level: 2, content: [{ kind: 'text', text: words }] },
    { kind: 'paragraph', style: 'body', content: [{ kind: 'text', text: `${words}: text` }] },
  ],
  foot: [],
  at,
  ...more,
});
const leaflet = (
  lang: string,
  parts: readonly PartContent[],
  dir: 'ltr' | 'rtl' = 'ltr',
): LeafletContent => ({
  lang,
  dir,
  script: dir === 'rtl' ? 'Arab' : 'Latn',
  title: lang,
  audience: 'adult',
  parts,
  date: '2026-11-22T00:00:00Z',
});
const six = (lang: string, dir: 'ltr' | 'rtl' = 'ltr') =>
  leaflet(
    lang,
    Array.from({ length: 6 }, (_, index) => part(`${lang} ${index}`)),
    dir,
  );
const pair = (own: LeafletContent, working: LeafletContent, format: string) =>
  pairParts(own, working, sheet(format), { lang: 'en' }, (what) => `Picture: ${what}`);
const namesIn = (own: LeafletContent, format: string) => pair(own, own, format).parts.map(({ name }) => name);

describe('the places on the paper', () => {
  it('are told from the folded sheet, and change sides right to left', () => {
    const fromLeft = ['cover', 'foldedIn', 'insideLeft', 'insideMiddle', 'insideRight', 'back'];
    for (const format of ['a4-letterfold', 'us-letter-letterfold'])
      expect(namesIn(six('ro'), format)).toEqual(fromLeft);
    expect(namesIn(six('ar', 'rtl'), 'a4-letterfold')).toEqual([
      'cover',
      'foldedIn',
      'insideRight',
      'insideMiddle',
      'insideLeft',
      'back',
    ]);
  });

  it('are pages in a book, parts where parts share a side, and strips', () => {
    const eight = leaflet(
      'ro',
      Array.from({ length: 8 }, (_, index) => part(`${index}`)),
    );
    expect(namesIn(eight, 'a7-minibook')).toEqual(['cover', ...Array(6).fill('page'), 'back']);
    const poster = leaflet('ro', [part('head'), part('list'), part('strip', { role: 'strip' })]);
    expect(namesIn(poster, 'a4-poster')).toEqual(['part', 'part', 'strips']);
  });
});

describe('what stands beside what', () => {
  it('is the same block of both leaflets, each in its own language', () => {
    const { parts, problems } = pair(six('ar', 'rtl'), six('en'), 'a4-letterfold');
    expect(problems).toEqual([]);
    expect(parts.map(({ language }) => language)).toEqual(
      Array(6).fill({ lang: 'ar', dir: 'rtl', script: 'Arab' }),
    );
    expect(parts[2]?.rows[1]).toMatchObject({
      handedOut: [{ content: [{ text: 'ar 2: text' }] }],
      working: [{ content: [{ text: 'en 2: text' }] }],
    });
  });

  it('leaves one side empty where the other says more, and loses nothing', () => {
    const longer = leaflet('ar', [part('a', { foot: [{ kind: 'quote', blocks: [] }] })]);
    const [paired] = pair(longer, leaflet('en', [part('b')]), 'a5-flyer').parts;
    expect(paired?.rows.map(({ handedOut, working }) => [handedOut.length, working.length])).toEqual([
      [1, 1],
      [1, 1],
      [1, 0],
    ]);
  });

  it('is a problem that says where if one leaflet has more parts', () => {
    const { problems } = pair(six('ar'), leaflet('en', [part('a')]), 'a4-letterfold');
    expect(problems).toMatchObject([{ code: 'unequal-panels', level: 'error', where: { file: at.file } }]);
    expect(problems[0]?.says).toContain('6 parts');
  });

  it('says what a drawing shows, and names the edition that is on the paper', () => {
    const code = (text: string): PartContent['foot'][number] => ({
      kind: 'qr',
      url: `https://example.org/${text}`,
      alt: 'QR',
      sizeMm: 25,
      blocks: [{ kind: 'paragraph', style: 'small', content: [{ kind: 'code', text }] }],
    });
    const picture = { width: 1, height: 1, shapes: [] };
    const withBoth = (lang: string) =>
      leaflet(lang, [
        { blocks: [{ kind: 'picture', picture, alt: `${lang} house`, heightMm: 9 }], foot: [code(lang)], at },
      ]);
    const [drawing, edition] = pair(withBoth('ar'), withBoth('en'), 'a5-flyer').parts[0]?.rows ?? [];
    expect(drawing?.handedOut).toMatchObject([{ kind: 'picture', alt: 'ar house' }]);
    expect(drawing?.working).toMatchObject([{ content: [{ text: 'Picture: en house' }] }]);
    for (const side of [edition?.handedOut, edition?.working])
      expect(side).toMatchObject([
        { content: [{ text: 'ar' }] },
        { content: [{ text: 'QR: ' }, { text: 'https://example.org/ar' }] },
      ]);
  });

  it('is the part of staff’s own language on a sheet in many', () => {
    const language = (lang: string) => ({ language: { lang, dir: 'ltr', script: 'Latn' } as const });
    const shared = leaflet('mul', [
      part('title', { ...language('en'), role: 'title' }),
      part('ro', language('ro')),
      part('en', language('en')),
      part('sv', language('sv')),
    ]);
    const { parts } = pair(shared, shared, 'a4-languages');
    expect(parts.map(({ language: own, number }) => [own.lang, number])).toEqual([
      ['ro', 1],
      ['sv', 2],
    ]);
    expect(parts[1]?.rows[0]?.working).toMatchObject([{ content: [{ text: 'en' }] }]);
  });
});

it('may break between any two rows, and keeps a heading with its first row', () => {
  const pairs = pair(six('ar', 'rtl'), six('en'), 'a4-letterfold');
  const { parts } = readingCopy(
    pairs.parts,
    six('ar', 'rtl'),
    { lang: 'en', dir: 'ltr', script: 'Latn' },
    { title: 'T', lines: ['L'], columns: [[], []], heading: ({ name }) => name, page: 'Page {page}' },
  );
  expect(parts.length).toBe(1 + 6 * 2);
  expect(parts[1]?.blocks.map(({ kind }) => kind)).toEqual(['box', 'columns']);
  expect(parts[2]).toMatchObject({ continues: true, blocks: [{ kind: 'columns' }] });
});
