/** The sheet for whoever reads aloud: each page has its heading, and who reads to children is told how, before the first of them. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { recordingSheet } from '../../../../src/content-model/desk/recording-sheet.ts';
import { recordingWordsSchema } from '../../../../src/content-model/desk/recording-words.ts';
import type { HeardPage, SpokenText } from '../../../../src/content-model/recordings/spoken-text.ts';
import { readRecord } from '../../../../src/content-model/records/record.ts';

const FILE = 'content/recording-sheet.yaml';
const { value: words } = readRecord(FILE, readFileSync(FILE, 'utf8'), recordingWordsSchema);
if (!words) throw new Error('no words');
const text = (id: string, page: HeardPage): SpokenText => ({
  id,
  page,
  at: 1,
  lines: [[{ kind: 'text', text: id }]],
  stamp: '1a2b3c4d',
});
const { parts } = recordingSheet({
  texts: [text('now-1', 'now'), text('now-2', 'now'), text('picture-a', 'young'), text('picture-b', 'young')],
  language: { tag: 'th', lang: 'th', dir: 'ltr', script: 'Thai' },
  words,
  siteName: 'Namnet',
  on: '2026-12-01',
  file: FILE,
});
/** Places of the parts in which something is said, the first text at 1. */
const placesOf = (said: string) =>
  parts.flatMap((part, at) => (JSON.stringify(part).includes(JSON.stringify(said)) ? [at] : []));

it('heads the texts of a page once, above the first of them', () => {
  const { now, young } = words.pages;
  expect(placesOf(`${now.en} · ${now.sv}`)).toEqual([1]);
  expect(placesOf(`${young.en} · ${young.sv}`)).toEqual([3]);
});

it('says in both languages of staff how to speak to children, before the first text for them and nowhere else', () => {
  expect(placesOf(words.wordsOfChildren.sv)).toEqual([3]);
  expect(placesOf(words.wordsOfChildren.en)).toEqual([3]);
});
