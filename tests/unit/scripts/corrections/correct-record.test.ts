/** A correction puts a record right wherever it says what was wrong, and nothing else in it changes. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { freeChangeId, withEntry } from '../../../../scripts/lib/corrections/change-entry.ts';
import { withCorrection } from '../../../../scripts/lib/corrections/correct-record.ts';
import { type Correction, correctionOf } from '../../../../scripts/lib/corrections/correction-options.ts';
import type { Change } from '../../../../src/content-model/editions/changes.ts';
import { contactYaml } from '../../../support/contact-yaml.ts';

const oneNumber = contactYaml({
  name: 'Line 08-405 50 05',
  phones: "[{ dial: '08-405 50 05', e164: '+4684055005' }]",
  fromAbroad: "{ status: number, number: '+46 8 405 50 05' }",
  sms: "{ number: '08-405 50 05' }",
});
const twoNumbers = contactYaml({ phones: "[{ dial: '112' }, { dial: '116 111' }]" });

const made = (record: string, change: Partial<Correction>) =>
  withCorrection(record, {
    id: 'example-line',
    edited: false,
    source: { url: 'https://example.org/new' },
    seen: 'as it is now',
    checked: { how: 'source-read', on: '2026-12-01' },
    ...change,
  });
function corrected(record: string, change: Partial<Correction>): unknown {
  const result = made(record, change);
  return 'text' in result ? parse(result.text) : result.why;
}

it('writes a number wherever the record has it, with its source and the day', () => {
  expect(corrected(oneNumber, { dial: '08-405 50 06' })).toMatchObject({
    name: 'Line 08-405 50 06',
    phones: [{ dial: '08-405 50 06', e164: '+4684055006' }],
    fromAbroad: { status: 'number', number: '+46 8 405 50 06' },
    sms: { number: '08-405 50 06' },
    sources: [
      ...(parse(oneNumber) as { readonly sources: readonly object[] }).sources,
      { url: 'https://example.org/new', seen: 'as it is now', copyDate: '2026-12-01' },
    ],
    checked: { how: 'source-read', on: '2026-12-01' },
  });
});

it('leaves a number for texts and one from abroad that are others than the wrong one', () => {
  const others = oneNumber
    .replace("{ number: '08-405 50 05' }", "{ number: '71 700' }")
    .replace("status: number, number: '+46 8 405 50 05'", "status: own-number, number: '+46 8 123 456 78'");
  expect(corrected(others, { dial: '08-405 50 06' })).toMatchObject({
    phones: [{ dial: '08-405 50 06' }],
    fromAbroad: { status: 'own-number', number: '+46 8 123 456 78' },
    sms: { number: '71 700' },
  });
});

it('knows the new number from abroad as its own, whichever of the two forms was typed', () => {
  const fromAbroad = '+46 8 405 50 06';
  for (const change of [{ dial: '08-405 50 06' }, { dial: '116 123', long: '+46 8 405 50 06' }])
    expect(corrected(oneNumber, { ...change, fromAbroad })).toMatchObject({
      phones: [{ ...(change.dial === '116 123' ? { dial: '116 123' } : {}), e164: '+4684055006' }],
      fromAbroad: { status: 'number', number: fromAbroad },
    });
});

it('leaves nothing of the wrong number where the new one is short and its long form is not known', () => {
  expect(corrected(oneNumber, { dial: '116 123', fromAbroad: 'none' })).toMatchObject({
    phones: [{ dial: '116 123' }],
  });
  expect(JSON.stringify(corrected(oneNumber, { dial: '116 123', fromAbroad: 'none' }))).not.toMatch(
    /4684055005|08-405 50 05/,
  );
});

it.each<[string, Partial<Correction>, object]>([
  ['withdrawn from paper', { withdraw: 'paper' }, { publish: 'verify-first' }],
  ['withdrawn everywhere', { withdraw: 'everywhere' }, { publish: 'no' }],
  ['hours', { hours: 'Mo-Fr 09:00-12:00' }, { hours: 'Mo-Fr 09:00-12:00', hoursSure: true }],
  ['hours that nobody knows', { hours: 'unknown' }, { hours: null, hoursSure: false }],
  ['no texts any more', { sms: 'none' }, { sms: null }],
  ['no page any more', { url: 'none' }, { url: null, urlSeen: false }],
  ['not reached from abroad', { fromAbroad: 'none' }, { fromAbroad: { status: 'not-reachable' } }],
  ['the same number from abroad', { fromAbroad: '+46 8 405 50 05' }, { fromAbroad: { status: 'number' } }],
  ['its own from abroad', { fromAbroad: '+46 8 123 456 78' }, { fromAbroad: { status: 'own-number' } }],
])('%s', (_what, change, says) => {
  expect(corrected(oneNumber, change)).toMatchObject(says);
});

it('asks which of several numbers is wrong, and changes that one', () => {
  expect(corrected(twoNumbers, { dial: '116 123' })).toMatch(/several numbers.*It has 112, 116 111\./);
  expect(corrected(twoNumbers, { dial: '116 123', was: '116111' })).toMatchObject({
    phones: [{ dial: '112' }, { dial: '116 123' }],
  });
  expect(corrected(twoNumbers, { dial: '116 123', was: '113' })).toMatch(/has no number 113/);
});

it('writes nothing a second time', () => {
  const once = made(oneNumber, { dial: '08-405 50 06' });
  expect('text' in once && made(once.text, { dial: '08-405 50 06' })).toEqual(once);
});

it('gives each correction of a day an id of its own', () => {
  const changes = (...ids: readonly string[]) => ids.map((id) => ({ id }) as Change);
  const id = '2026-12-01-bris-corrected';
  expect(freeChangeId([], '2026-12-01', 'bris')).toBe(id);
  expect(freeChangeId(changes(id), '2026-12-01', 'bris')).toBe(`${id}-2`);
  expect(freeChangeId(changes(id, `${id}-2`), '2026-12-01', 'bris')).toBe(`${id}-3`);
});

describe('the entry in the list of changes', () => {
  const entry: Change = {
    id: '2026-12-01-bris-corrected',
    on: '2026-12-01',
    kind: 'corrected',
    printed: 'throw-away',
    contacts: ['bris'],
    rights: [],
    leaflets: [],
    locales: [],
    says: { sv: 'Nytt nummer: se posten.', en: 'A new number: see the record.' },
  };
  const head = '# What has changed, the newest first.\n#   - id  the day\n\n';

  it('stands before all others and behind the comment, which stay to the letter', () => {
    const old = '- id: 2026-11-22-first\n  on:   2026-11-22\n- id: 2026-11-21-before\n';
    const text = withEntry(head + old, entry);
    expect(text.startsWith(`${head}- id: ${entry.id}\n`)).toBe(true);
    expect(text.endsWith(`\n${old}`)).toBe(true);
    expect((parse(text) as readonly Change[])[0]).toEqual(entry);
    expect((parse(text) as readonly Change[]).map(({ id }) => id).slice(1)).toEqual([
      '2026-11-22-first',
      '2026-11-21-before',
    ]);
  });

  it('is the first where there is none, still behind the comment', () => {
    const text = withEntry(head, entry);
    expect(text.startsWith(`${head}- id: ${entry.id}\n`)).toBe(true);
    expect(parse(text)).toEqual([entry]);
  });
});

describe('what is typed', () => {
  const read = (typed: object) =>
    correctionOf('bris', { source: 'https://www.bris.se/', ...typed }, '2026-12-02', (why) => {
      throw new Error(why);
    });

  it.each(['dial', 'long', 'sms', 'from-abroad'])(
    'names the number twice, once as its source has it: --%s',
    (option) => {
      expect(read({ [option]: '116 123', seen: 'ring 116123' }).seen).toBe('ring 116123');
      for (const other of ['ring 116 132', 'ring 116 1234', 'ring 0116 123', 'ring 11, 61 eller 23', ''])
        expect(() => read({ [option]: '116 123', seen: other })).toThrow('--seen must hold “116 123”');
    },
  );

  it('may be of today, and not of a day to come', () => {
    const on = (rung: string) => read({ hours: '24/7', seen: 'always', rung }).checked;
    expect(on('2026-12-02')).toEqual({ how: 'rung', on: '2026-12-02' });
    expect(() => on('2026-12-03')).toThrow('has not come yet');
  });

  it.each<[object, Correction['checked']]>([
    [{}, { how: 'source-read', on: '2026-12-02' }],
    [{ rung: '2026-12-01' }, { how: 'rung', on: '2026-12-01' }],
    [{ confirmed: '2026-12-01' }, { how: 'owner-confirmed', on: '2026-12-01' }],
  ])('says how and on which day it was checked: %j', (day, checked) => {
    expect(read({ hours: '24/7', seen: 'always', ...day }).checked).toEqual(checked);
  });

  it('rests on a call or an answer where no other source is named', () => {
    const from = (typed: object) =>
      read({ hours: '24/7', seen: 'always', source: undefined, ...typed }).source;
    expect(from({ rung: '2026-12-01' })).toEqual({ document: 'Its answer by telephone' });
    expect(from({ confirmed: '2026-12-01' })).toEqual({ document: 'An answer from its owner' });
    expect(from({ document: 'a letter' })).toEqual({ document: 'a letter' });
  });

  it.each<[string, object, string]>([
    ['rung on a day that is none', { rung: '2027-02-30' }, '--rung is a day such as'],
    ['confirmed on a day that is none', { confirmed: '2027-02-30' }, '--confirmed is a day such as'],
    [
      'rung and confirmed',
      { rung: '2026-12-01', confirmed: '2026-12-01' },
      'Say one of --rung and --confirmed.',
    ],
    ['two sources', { document: 'a letter' }, 'Say one of --source and --document.'],
    ['an address that is none', { source: 'bris.se' }, 'it is “bris.se”.'],
    ['no source', { source: undefined }, 'Say where you read it'],
    ['no word of what stands there', { seen: ' ' }, 'Say what stands there'],
  ])('is refused in one line: %s', (_what, typed, why) => {
    expect(() => read({ hours: '24/7', seen: 'always', ...typed })).toThrow(why);
  });
});
