/** The sheet for whoever rings: whom it names, in which order, and what it asks. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import swedish from '../../../../locales/sv.json';
import type { Contact } from '../../../../src/content-model/contacts/contact.ts';
import { type Call, callSheet, callsToMake } from '../../../../src/content-model/desk/call-sheet.ts';
import { callWordsSchema } from '../../../../src/content-model/desk/call-words.ts';
import { readRecord } from '../../../../src/content-model/records/record.ts';
import { createTranslator } from '../../../../src/i18n/translate.ts';
import type { Inline } from '../../../../src/leaflet/types.ts';
import { inventedFacts } from '../../../support/invented-facts.ts';

const FILE = 'content/call-sheet.yaml';
const { value: words, problems } = readRecord(FILE, readFileSync(FILE, 'utf8'), callWordsSchema);
const facts = inventedFacts();
const change = (id: string, changes: Partial<Contact>): Contact => ({
  ...(facts.contacts.get(id) as Contact),
  ...changes,
});
const contacts = [
  change('unsure', { shortName: 'B', languages: { tags: [], interpreter: 'unconfirmed', note: '' } }),
  change('unsure', { id: 'silent', shortName: 'A', phones: [] }),
  change('listener', { ask: ['Finns ni kvar?'] }),
  change('old', { checked: { how: 'rung', on: '2026-01-01' } }),
  change('danger', {}),
  change('secret', {}),
];
const calls = callsToMake(contacts, new Set(['danger', 'old']));

it('has words that can be read', () => {
  expect(problems).toEqual([]);
});

it('names who is on paper first, and nobody who was rung, is published nowhere or has nothing to be asked', () => {
  expect(calls.map(({ contact, group }) => `${group} ${contact.id}`)).toEqual([
    'paper danger',
    'doubtful unsure',
    'open listener',
    'unreached silent',
  ]);
  expect(callsToMake([change('listener', {})], new Set())).toEqual([]);
});

const sheetOf = (made: readonly Call[]) => {
  if (!words) throw new Error('no words');
  return callSheet({
    calls: made,
    words,
    language: { lang: 'sv', tag: 'sv', dir: 'ltr', script: 'Latn' },
    translator: createTranslator(swedish, 'sv'),
    forWhom: (id) => `för ${id}`,
    siteName: 'Namnet',
    on: '2026-12-01',
    file: FILE,
  });
};

it('asks each in Swedish, its own questions too, with boxes, room to write and the command for the answers', () => {
  if (!words) throw new Error('no words');
  const sheet = sheetOf(calls);
  const said = JSON.stringify(sheet.parts);
  expect(said).toContain('Namnet');
  for (const { ask, answers } of Object.values(words.questions))
    for (const text of [ask, ...Object.values(answers)]) expect(said).toContain(text);
  expect(said).toContain('Finns ni kvar?');
  expect(said).toContain('Posten säger: för listener');
  // What the record does not know is said, not left empty.
  expect(said).not.toMatch(/Posten säger: *"/);
  expect(said).toContain('record listener --rung DAY');
  // Whoever rings an emergency number to try it takes a place from somebody.
  expect(said).toContain(words.notRung);
  expect(said).toContain('record danger --confirmed DAY');
  expect(said).not.toContain('{{');
  expect(sheet.parts.length).toBe(1 + 2 * calls.length);
});

it('heads each group once, above its contacts in Swedish order', () => {
  const named = (id: string, name: string) => change('unsure', { id, name, shortName: name });
  const made = callsToMake(
    [
      named('east', 'Öster'),
      named('north', 'Norr'),
      change('listener', { name: 'Lyssnaren', ask: ['Vem?'] }),
    ],
    new Set(),
  );
  const headings = sheetOf(made)
    .parts.slice(1)
    .flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'heading'));
  const text = (content: readonly Inline[]) =>
    content.map((part) => ('text' in part ? part.text : '')).join('');
  expect(headings.map(({ level, content }) => [level, text(content)])).toEqual([
    [2, words?.groups.doubtful],
    [3, 'Norr'],
    [3, 'Öster'],
    [2, words?.groups.open],
    [3, 'Lyssnaren'],
  ]);
});

it('says that there is no number where there is none, and asks for a confirmation instead of a call', () => {
  const said = (contact: Contact) => JSON.stringify(sheetOf(callsToMake([contact], new Set())).parts);
  const silent = said(change('unsure', { phones: [] }));
  expect(silent).toContain(words?.noNumber);
  expect(silent).toContain('record unsure --confirmed DAY');
  const reached = said(change('unsure', {}));
  expect(reached).not.toContain(words?.noNumber);
  expect(reached).toContain('record unsure --rung DAY');
});

it('gives every way to reach a contact that the record is sure of, each number once', () => {
  const said = (changes: Partial<Contact>) => {
    const [, asked] = sheetOf(callsToMake([change('unsure', changes)], new Set())).parts;
    const reached = asked?.blocks.find(({ kind }) => kind === 'paragraph');
    return reached?.kind === 'paragraph'
      ? reached.content.map((inline) => ('text' in inline ? inline.text : '')).join('')
      : '';
  };
  const abroad = { status: 'own-number', number: '+46 8 564 851 60' } as const;
  const all = { email: 'a@example.org', url: 'https://example.org/', urlSeen: true };
  expect(said({ ...all, fromAbroad: abroad })).toBe(
    '112 · +46 8 564 851 60 · a@example.org · https://example.org/',
  );
  expect(said({ ...all, email: null, urlSeen: false })).toBe('112');
  expect(said({ ...all, phones: [] })).toBe(`${words?.noNumber} a@example.org · https://example.org/`);
});
