import { describe, expect, it } from 'vitest';
import { readContact } from '../../../../src/content-model/contacts/read-contact.ts';
import {
  addMonths,
  anyWasAsked,
  checkRightUse,
  dueDate,
  earliestDueDate,
  isDue,
  type Outlet,
  publishedContacts,
  publishing,
} from '../../../../src/content-model/facts/publishing.ts';
import { type ContactChange, contactYaml } from '../../../support/contact-yaml.ts';
import { inventedFacts } from '../../../support/invented-facts.ts';

const terms = { checkIntervalMonths: 12 };
const where = { file: 'content/sv/leaflets/adult.mdx', line: 7 };

function contact(change: ContactChange = {}) {
  const read = readContact('content/facts/contacts/example-line.yaml', contactYaml(change));
  if (read.contact === undefined) throw new Error('The invented contact must be valid.');
  return read.contact;
}

function judge(change: ContactChange, place: Outlet, onDate = '2026-12-01') {
  const { isAllowed, label, problems } = publishing(contact(change), place, { ...terms, onDate }, where);
  return [isAllowed, label, problems.map(({ code }) => code)] as const;
}

it('knows whether anybody was rung: somebody who is published', () => {
  const any = (...changes: ContactChange[]) => anyWasAsked(changes.map(contact));
  expect(any({}, { publish: 'verify-first' })).toBe(false);
  expect(any({}, { how: 'rung' })).toBe(true);
  expect(any({ how: 'owner-confirmed', publish: 'verify-first' })).toBe(true);
  expect(any({ how: 'rung', publish: "'no'" })).toBe(false);
});

describe('where a contact may appear', () => {
  it.each<[ContactChange, Outlet, boolean, string, string[]]>([
    [{}, 'site', true, 'source-read', []],
    [{}, 'leaflet', true, 'source-read', []],
    [{}, 'api', true, 'source-read', []],
    [{ how: 'rung' }, 'site', true, 'rung', []],
    [{ how: 'owner-confirmed' }, 'site', true, 'owner-confirmed', []],
    [{ publish: 'verify-first' }, 'site', true, 'not-confirmed', []],
    [{ publish: 'verify-first' }, 'api', true, 'not-confirmed', []],
    [{ publish: 'verify-first' }, 'leaflet', false, 'not-confirmed', ['contact-not-for-print']],
    [{ publish: "'no'" }, 'site', false, 'not-confirmed', ['contact-unpublished']],
    [{ publish: "'no'" }, 'api', false, 'not-confirmed', ['contact-unpublished']],
    [{ publish: "'no'" }, 'leaflet', false, 'not-confirmed', ['contact-unpublished']],
    [{ how: 'not-checked' }, 'site', false, 'not-confirmed', ['contact-unpublished']],
    [{ checkedOn: '2025-11-01' }, 'leaflet', false, 'source-read', ['contact-check-due']],
    [{ checkedOn: '2025-11-01' }, 'site', true, 'source-read', []],
    // On its last day, and on the day of the check itself.
    [{ checkedOn: '2025-12-01' }, 'leaflet', true, 'source-read', []],
    [{ checkedOn: '2026-12-01' }, 'leaflet', true, 'source-read', []],
    // Of a day that has not come nobody can have checked anything.
    [{ checkedOn: '2026-12-02' }, 'leaflet', false, 'source-read', ['check-in-future']],
    [{ checkedOn: '2026-12-02' }, 'site', true, 'source-read', []],
  ])('%j on the %s: %s, %s', (change, place, isAllowed, label, codes) => {
    expect(judge(change, place)).toEqual([isAllowed, label, codes]);
  });

  it('is not called confirmed where it rests on copies over three years old alone, unless a decision fixes its number', () => {
    const old = (decides = '') => ({
      copyDate: "'2018'",
      moreSources: `  - document: an old list\n    seen: it is free\n    copyDate: '2019'\n${decides}`,
    });
    expect(judge(old(), 'site')).toEqual([true, 'not-confirmed', []]);
    expect(judge(old(), 'leaflet')).toEqual([false, 'not-confirmed', ['contact-on-old-copies']]);
    expect(judge(old("    decides: ['112']"), 'leaflet')).toEqual([true, 'source-read', []]);
  });

  it('says which contact, its date and what to do', () => {
    const { problems } = publishing(contact({ publish: 'verify-first' }), 'leaflet', terms, where);
    expect(problems).toMatchInlineSnapshot(`
      [
        {
          "code": "contact-not-for-print",
          "fix": "Ring or open it, then set “checked” and “publish: yes” in content/facts/contacts/example-line.yaml. Or take it off.",
          "level": "error",
          "restsOn": [
            "content/facts/contacts/example-line.yaml",
          ],
          "says": "The contact “example-line” is not confirmed (source read 2026-11-22) and may not be printed.",
          "where": {
            "file": "content/sv/leaflets/adult.mdx",
            "line": 7,
          },
        },
      ]
    `);
  });

  it('never judges by the clock: without a day nothing is too old', () => {
    const old = publishing(contact({ checkedOn: '1990-01-01' }), 'leaflet', terms, where);
    expect(old.isAllowed).toBe(true);
  });
});

it('lists the contacts of a place: paper has fewer than the site', () => {
  const idsOn = (...place: readonly [Outlet?, string?]) =>
    publishedContacts(inventedFacts(), ...place).map(({ id }) => id);
  expect(idsOn()).toEqual(['danger', 'listener', 'unsure', 'old']);
  expect(idsOn('api', '2026-12-01')).toEqual(['danger', 'listener', 'unsure', 'old']);
  expect(idsOn('leaflet', '2026-12-01')).toEqual(['danger', 'listener']);
});

it('lets no text rest on a right that is unknown, unread or not to be used', () => {
  const facts = inventedFacts();
  const rest = facts.rights.get('rest');
  if (rest === undefined) throw new Error('The invented facts must have a right.');
  const codes = (change: Partial<typeof rest>, id = 'rest') =>
    checkRightUse({ ...facts, rights: new Map([['rest', { ...rest, ...change }]]) }, id, where).map(
      ({ code }) => code,
    );
  expect(codes({})).toEqual([]);
  expect(codes({}, 'sleep')).toEqual(['unknown-right']);
  expect(codes({ usable: false })).toEqual(['right-not-usable']);
  expect(codes({ checked: { ...rest.checked, how: 'not-checked' } })).toEqual(['right-not-checked']);
});

describe('when a check is due', () => {
  it.each([
    ['2026-11-22', 12, '2027-11-22'],
    ['2027-02-28', 12, '2028-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
  ])('%s and %d months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it.each([
    ['2027-11-21', false],
    ['2027-11-22', false],
    ['2027-11-23', true],
  ])('a check of 22 November 2026 on %s: due %s', (onDate, expected) => {
    expect(isDue(contact(), onDate, terms)).toBe(expected);
  });

  it('keeps a right off paper after the last day of its check, and on the site', () => {
    const codes = (onDate?: string) =>
      checkRightUse(inventedFacts(), 'rest', where, onDate).map(({ code }) => code);
    expect(codes('2027-10-01')).toEqual([]);
    expect(codes('2027-10-02')).toEqual(['right-check-due']);
    expect(codes()).toEqual([]);
  });

  it('makes a leaflet valid until the first of its facts is due', () => {
    const records = [contact(), contact({ checkedOn: '2026-03-01' }), contact({ checkedOn: '2026-10-10' })];
    expect(earliestDueDate(records, terms)).toBe('2027-03-01');
    expect(earliestDueDate([], terms)).toBeUndefined();
    expect(dueDate(contact(), terms)).toBe('2027-11-22');
  });
});
