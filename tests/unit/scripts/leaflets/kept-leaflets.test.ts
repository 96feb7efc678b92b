/**
 * Whose leaflets are prepared anew after what has changed, and that damaged ones are never kept. That nothing else makes them others
 * shows `tests/e2e/kept-pages.test.ts`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  keepLanguage,
  languageRecordPath,
  leafletSources,
  type MadeFrom,
  readKeptLanguage,
} from '../../../../scripts/lib/leaflets/kept-leaflets.ts';
import { sha256, writeWhole } from '../../../../scripts/lib/terminal/files.ts';
import type { TranslationState } from '../../../../src/content-model/translation/translation-state.ts';

describe('whose leaflets are made anew', () => {
  const files = [
    'content/en/leaflets/adult.mdx',
    'content/so/leaflets/adult.mdx',
    'content/so/pages/now.mdx',
    'content/ro/leaflets/adult.mdx',
    'content/ro/contacts.yaml',
    'content/facts/contacts/bris.yaml',
    'src/leaflet/finish-leaflet.ts',
  ];
  const states = new Map<string, TranslationState>([['leaflets/adult.mdx', 'fresh']]);
  const before: MadeFrom = {
    project: { locales: new Map(['en', 'sv', 'ro', 'so'].map((tag) => [tag, { states }])) },
    sources: new Map(files.map((path) => [path, 'as it was'])),
    machine: 'this one',
    today: '2026-12-02',
  };
  const all = ['en', 'sv', 'ro', 'so', 'mul'];
  const changedBy = (change: Partial<MadeFrom>) => {
    const after = leafletSources({ ...before, ...change });
    return [...leafletSources(before)].flatMap(([tag, key]) => (after.get(tag) === key ? [] : [tag]));
  };

  it.each([
    ['a translation of a leaflet: its own, and the sheet of many languages', files[1], ['so', 'mul']],
    ['a translation of a page: its own', files[2], ['so']],
    ['a leaflet that others are translated from: all', files[0], all],
    ['words about contacts: all', files[4], all],
    ['a fact: all', files[5], all],
    ['code: all', files[6], all],
  ])('%s', (_what, path = '', tags) => {
    expect(changedBy({ sources: new Map(before.sources).set(path, 'changed') })).toEqual(tags);
  });

  it.each([
    ['another day', { today: '2026-12-03' }],
    ['another machine', { machine: 'another' }],
    [
      'a translation that has become older than its source',
      {
        project: {
          locales: new Map(before.project.locales).set('so', {
            states: new Map<string, TranslationState>([['leaflets/adult.mdx', 'stale']]),
          }),
        },
      },
    ],
  ])('%s: all', (_what, change) => {
    expect(changedBy(change)).toEqual(all);
  });
});

describe('what is kept of a language', () => {
  const pdf = 'leaflets/so/adult-a4-letterfold-office.pdf';
  let folder: string;
  const kept = () => readKeptLanguage(folder, 'so', 'key');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kept-'));
    writeWhole(join(folder, pdf), '%PDF so');
    keepLanguage(folder, 'so', 'key', { made: { a: 'made' }, files: { [pdf]: sha256('%PDF so') } });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is what was made of the same', () => {
    expect([...(kept() ?? [])]).toEqual([['a', 'made']]);
    expect(readKeptLanguage(folder, 'so', 'another key')).toBeUndefined();
    expect(readKeptLanguage(folder, 'ro', 'key')).toBeUndefined();
  });

  it.each([
    ['a leaflet was damaged', () => writeWhole(join(folder, pdf), '%PDF xx')],
    ['a leaflet was lost', () => rmSync(join(folder, pdf))],
    ['its record was damaged', () => writeWhole(join(folder, languageRecordPath('so')), 'x\n{}')],
  ])('is nothing where %s', (_what, harm) => {
    harm();
    expect(kept()).toBeUndefined();
  });
});
