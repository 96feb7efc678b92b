/** The sheet for whoever reads aloud: each page has its heading, and who reads to children is told how, before the first of them. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  type RecordingSheetOptions,
  recordingSheet,
} from '../../../../src/content-model/desk/recording-sheet.ts';
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
const options: RecordingSheetOptions = {
  texts: [text('now-1', 'now'), text('now-2', 'now'), text('picture-a', 'young'), text('picture-b', 'young')],
  language: { tag: 'th', lang: 'th', dir: 'ltr', script: 'Thai' },
  words,
  siteName: 'Namnet',
  on: '2026-12-01',
  file: FILE,
};
const { parts, title } = recordingSheet(options);
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

/** What stands in the Swedish and in the English column of the opening, line by line. */
const columns = (parts[0]?.blocks ?? []).flatMap((block) =>
  block.kind === 'columns' ? [block.columns] : [],
);

it('says how to record in Swedish beside the same in English, each with what is known in its own words', () => {
  expect(title).toBe('Texts to read aloud: Thai');
  const [before, known] = [columns.slice(2), columns.slice(0, 2)];
  expect(before).toHaveLength(words.before.en.length);
  for (const [index, [swedish, english]] of before.entries()) {
    expect([swedish?.language?.lang, english?.language?.lang]).toEqual(['sv', 'en']);
    expect(JSON.stringify(swedish)).toContain(JSON.stringify(words.before.sv[index]));
    expect(JSON.stringify(english)).toContain(JSON.stringify(words.before.en[index]));
    expect(swedish?.blocks).toMatchObject([{ marker: 'number', start: index + 1 }]);
  }
  expect(JSON.stringify(known)).toContain('Gjord 2026-12-01 för Namnet.');
  expect(JSON.stringify(known)).toContain('Made 2026-12-01 for Namnet.');
});

it('names the language in each of the two languages of staff', () => {
  const named = { sv: 'Din röst på {{language}}.', en: 'Your voice in {{language}}.' };
  const sheet = recordingSheet({ ...options, words: { ...words, lead: named } });
  const said = JSON.stringify(sheet.parts[0]);
  expect(said).toContain('Din röst på thailändska.');
  expect(said).toContain('Your voice in Thai.');
});

it('gives each text its number and the name of its file, which says which words were on the sheet', () => {
  expect(placesOf('1. ')).toEqual([1]);
  expect(placesOf('4. ')).toEqual([4]);
  expect(placesOf('now-1-1a2b.wav')).toEqual([1]);
  expect(placesOf('picture-b-1a2b.wav')).toEqual([4]);
});
