/** The answers of a call go into the record, and nothing else in it changes. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { answersOf } from '../../../../scripts/lib/calls/answer-options.ts';
import { type Answers, notesToRead, withAnswers } from '../../../../scripts/lib/calls/record-answers.ts';
import type { Contact } from '../../../../src/content-model/contacts/contact.ts';
import { readContact } from '../../../../src/content-model/contacts/read-contact.ts';
import { contactYaml } from '../../../support/contact-yaml.ts';

const answers: Answers = {
  how: 'rung',
  on: '2026-12-01',
  seen: 'a woman answered after four minutes',
  free: 'no',
  anonymous: 'no',
  onBill: 'no',
  withoutPolice: 'yes',
  hours: 'Mo-Fr 09:00-16:00',
  languages: ['sv', 'ar'],
  interpreter: 'yes',
  forWhom: ['women'],
};
const file = 'content/facts/contacts/danger.yaml';
const before = contactYaml({ id: 'danger' }).replace('hoursSure: true', 'hoursSure: false');

it('writes what was answered, with the call as its source, and passes every check', () => {
  const { contact, problems } = readContact(file, withAnswers(before, answers));
  expect(problems).toEqual([]);
  expect(contact).toMatchObject({
    free: 'no',
    anonymous: 'no',
    onBill: 'no',
    withoutPolice: 'yes',
    hours: 'Mo-Fr 09:00-16:00',
    hoursSure: true,
    languages: { tags: ['sv', 'ar'], interpreter: 'yes' },
    forWhom: ['women'],
    checked: { how: 'rung', on: '2026-12-01' },
  });
  expect(withAnswers(before, answers)).toMatch(/^anonymous: 'no'$/m);
  expect(contact?.sources.at(-1)).toMatchObject({ copyDate: '2026-12-01' });
  expect(contact?.sources.at(-1)?.seen).toContain('a woman answered');
});

it('keeps comments, order and every line that was not answered', () => {
  const commented = before
    .replace('kind:', '# what sort\nkind:')
    .replace(/^free: /m, '# about money\nfree: ');
  const after = withAnswers(commented, { how: 'rung', on: '2026-12-01', seen: 'x', anonymous: 'yes' });
  expect(after).toContain('# what sort\nkind:');
  expect(after).toContain('# about money\nfree: ');
  const keys = (text: string) => Object.keys(parse(text));
  expect(keys(after)).toEqual(keys(commented));
  const lines = new Set(after.split('\n'));
  const gone = commented.split('\n').filter((line) => !lines.has(line));
  expect(gone.every((line) => /^(anonymous:|checked:|sources:| )/.test(line))).toBe(true);
});

describe('a real record', () => {
  const folder = 'content/facts/contacts';
  it.each(readdirSync(folder))('is the same but for sources and the check: %s', (name) => {
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    const after = withAnswers(text, { how: 'owner-confirmed', on: '2030-01-01', seen: 'it is right' });
    const [old, now] = [parse(text), parse(after)];
    expect(now.sources.at(-1)).toMatchObject({ copyDate: '2030-01-01', seen: 'it is right' });
    expect({ ...now, sources: now.sources.slice(0, -1), checked: old.checked }).toEqual(old);
    const untouched = (record: string) => record.slice(0, record.search(/^sources:/m));
    expect(untouched(after)).toBe(untouched(text));
  });
});

it('names the notes that a person must read again', () => {
  const { contact } = readContact(file, before);
  const noted = {
    ...contact,
    freeNote: 'was free',
    publishNote: 'not before somebody has rung',
    ask: ['Finns ni?'],
  } as Contact;
  expect(notesToRead(noted, answers)).toEqual([
    'freeNote: was free',
    'note: Invented for tests.',
    'publishNote: not before somebody has rung',
    'ask: Finns ni?',
  ]);
  expect(notesToRead(contact as Contact, answers)).toEqual(['note: Invented for tests.']);
});

describe('what is typed', () => {
  const typed = { rung: '2026-12-01', seen: 'x' };
  const read = (more: object) => {
    let why = '';
    const refuse = (reason: string): never => {
      why = reason;
      throw new Error(reason);
    };
    try {
      return { answers: answersOf({ ...typed, ...more }, '2026-12-02', refuse), why };
    } catch (cause) {
      if (why === '') throw cause;
      return { why };
    }
  };

  it('is read', () => {
    expect(read({ free: 'no', languages: 'sv, ar', 'for-whom': 'women children' }).answers).toMatchObject({
      how: 'rung',
      on: '2026-12-01',
      free: 'no',
      languages: ['sv', 'ar'],
      forWhom: ['women', 'children'],
    });
    expect(read({ rung: undefined, confirmed: '2026-12-01' }).answers).toMatchObject({
      how: 'owner-confirmed',
      on: '2026-12-01',
    });
    // A call of today, too.
    expect(read({ rung: '2026-12-02' }).answers).toMatchObject({ on: '2026-12-02' });
  });

  it.each([
    ['no day', { rung: undefined }, /--rung DAY/],
    ['two days', { confirmed: '2026-12-01' }, /--rung DAY/],
    ['a day of a call that is none', { rung: '2026-02-30' }, /^--rung is a day/],
    [
      'a day of an answer that is none',
      { rung: undefined, confirmed: '2026-02-30' },
      /^--confirmed is a day/,
    ],
    ['a day to come', { rung: '2026-12-03' }, /has not come/],
    ['no word of what was said', { seen: ' ' }, /--seen/],
    ['a value that is none', { free: 'maybe' }, /--free is yes, no, unconfirmed; it is “maybe”/],
    ['a language that is none', { languages: 'sv english' }, /“english”/],
    ['people that are none', { 'for-whom': 'ladies' }, /“ladies”/],
  ])('is refused in one line: %s', (_what, more, why) => {
    expect(read(more).why).toMatch(why);
  });
});
