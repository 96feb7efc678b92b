/** What a card says about a contact, and what it leaves unsaid; on a page and on paper. */
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../../src/content-model/contacts/contact.ts';
import { readContact } from '../../../../src/content-model/contacts/read-contact.ts';
import { cardOf, printedCardOf } from '../../../../src/content-model/facts/contact-card.ts';
import type { CheckLabel } from '../../../../src/content-model/facts/publishing.ts';
import { contactYaml } from '../../../support/contact-yaml.ts';

const read = readContact('content/facts/contacts/example-line.yaml', contactYaml());
/** Day and night, free, one number (112), Swedish, a website; nothing else is known. */
const example = {
  ...read.contact,
  languages: { tags: [], interpreter: 'unconfirmed', note: '' },
} as unknown as Contact;
const card = (change: Partial<Contact> = {}, label: CheckLabel = 'source-read') =>
  cardOf({ ...example, ...change }, { label, checkedOn: '2026-11-22' });
const printed = (change: Partial<Contact> = {}) => printedCardOf({ ...example, ...change });

const ordinary: Partial<Contact> = {
  phones: [{ dial: '08-405 50 05', e164: '+4684055005', use: 'call' }],
  fromAbroad: { status: 'number', number: '+46 8 405 50 05' },
};

describe('what is known', () => {
  it.each([
    ['free', { free: 'yes' }, { price: 'contact.free' }],
    ['not free', { free: 'no' }, { price: 'contact.notFree' }],
    ['nobody knows the price', { free: 'unconfirmed' }, { price: 'contact.priceNotConfirmed' }],
    ['anonymous', { anonymous: 'yes' }, { notes: ['contact.anonymous'] }],
    ['partly anonymous', { anonymous: 'partly' }, { notes: ['contact.anonymousPartly'] }],
    ['not anonymous', { anonymous: 'no' }, { notes: [] }],
    ['on the bill', { onBill: 'yes' }, { notes: ['contact.maybeOnBill'] }],
    ['not on the bill', { onBill: 'no' }, { notes: ['contact.notOnBill'] }],
    ['no calls to bill', { onBill: 'not-a-call' }, { notes: [] }],
    ['only in Sweden', { fromAbroad: { status: 'not-reachable' } }, { notes: ['contact.notFromAbroad'] }],
    [
      'another service elsewhere',
      { fromAbroad: { status: 'other-service' } },
      { notes: ['contact.sameNumberOtherCountry'] },
    ],
    [
      'nobody rang from abroad',
      { fromAbroad: { status: 'unconfirmed' } },
      { notes: ['contact.fromAbroadNotConfirmed'] },
    ],
    ['no hours', { hours: null }, { hours: 'not-confirmed' }],
    ['no languages', {}, { languages: 'not-confirmed' }],
    ['one language', { languages: { tags: ['sv'], interpreter: 'no', note: '' } }, { languages: ['sv'] }],
    [
      'languages',
      { languages: { tags: ['sv', 'en'], interpreter: 'yes', note: '' } },
      { languages: ['sv', 'en'], notes: ['contact.interpreter'] },
    ],
    ['no address that anybody saw', { urlSeen: false }, { url: undefined }],
  ] as [string, Partial<Contact>, object][])('%s', (_, change, says) => {
    expect(card(change)).toMatchObject(says);
  });

  it('has its notes in one order', () => {
    const all: Partial<Contact> = {
      anonymous: 'yes',
      onBill: 'no',
      fromAbroad: { status: 'not-reachable' },
      languages: { tags: [], interpreter: 'yes', note: '' },
    };
    expect(card(all).notes).toEqual([
      'contact.interpreter',
      'contact.anonymous',
      'contact.notOnBill',
      'contact.notFromAbroad',
    ]);
  });

  it('calls doubtful hours doubtful', () => {
    expect(card({ hoursSure: false }).hours).toMatchObject({ isDoubtful: true });
    expect(card().hours).toMatchObject({ isDoubtful: false, week: { isAlways: true } });
  });
});

describe('old copies', () => {
  const old: Partial<Contact> = {
    sources: ['2018', '2019-05'].map((copyDate) => ({ document: 'A leaflet', copyDate })),
  };

  it('make hours doubtful on a page, and keep them off paper', () => {
    expect(card(old).hours).toMatchObject({ isDoubtful: true });
    expect(printed(old).hours).toBeUndefined();
  });

  it('are told by the newest of them, unless somebody has rung since', () => {
    expect(card(old).check.copy).toEqual({ is: 'on', date: '2019-05' });
    expect(card({ ...old, checked: { how: 'rung', on: '2026-11-22' } }).check.copy).toBeUndefined();
  });
});

describe('a contact that nobody has confirmed', () => {
  const nothing: Partial<Contact> = {
    free: 'unconfirmed',
    hours: null,
    fromAbroad: { status: 'unconfirmed' },
  };

  it('says so once, not line by line', () => {
    expect(card(nothing, 'not-confirmed')).toMatchObject({
      isDoubtful: true,
      hours: undefined,
      price: undefined,
      languages: undefined,
      notes: [],
    });
    expect(card({ hoursSure: false }, 'not-confirmed').hours).toMatchObject({ isDoubtful: false });
    expect(card({ free: 'no' }, 'not-confirmed').price).toBe('contact.notFree');
  });

  it('does not give the same number twice', () => {
    expect(card(ordinary, 'not-confirmed').fromAbroad).toBeUndefined();
    expect(card(ordinary).fromAbroad?.shown).toBe('+46 8 405 50 05');
    const own: Partial<Contact> = {
      ...ordinary,
      fromAbroad: { status: 'own-number', number: '+46 8 564 851 60' },
    };
    expect(card(own, 'not-confirmed').fromAbroad?.shown).toBe('+46 8 564 851 60');
  });
});

describe('a contact without a number', () => {
  it('says nothing of price, hours and languages that it does not know', () => {
    expect(
      card({ phones: [], hours: null, free: 'yes', fromAbroad: { status: 'unconfirmed' } }),
    ).toMatchObject({
      answersCalls: false,
      call: undefined,
      price: undefined,
      hours: undefined,
      languages: undefined,
      notes: [],
      url: 'https://example.org/',
    });
  });

  it('that takes texts answers all the same', () => {
    expect(card({ phones: [], sms: { number: '112' }, fromAbroad: { status: 'unconfirmed' } })).toMatchObject(
      {
        answersCalls: true,
        text: { href: 'sms:112' },
        notes: [],
        price: 'contact.free',
        languages: 'not-confirmed',
      },
    );
  });
});

it.each([
  ['source-read', 'contact.sourceRead'],
  ['not-confirmed', 'contact.sourceRead'],
  ['rung', 'contact.rung'],
  ['owner-confirmed', 'contact.confirmedByOwner'],
] as const)('a check “%s” is told as %s, with its day', (label, says) => {
  expect(card({}, label).check).toEqual({ label: says, on: '2026-11-22' });
});

it('tells what was done, also where that is not enough', () => {
  expect(card({ checked: { how: 'rung', on: '2026-11-22' } }, 'not-confirmed').check.label).toBe(
    'contact.rung',
  );
});

describe('on paper', () => {
  it('says only what a source says plainly', () => {
    expect(printed({ anonymous: 'yes', ...ordinary })).toMatchObject({
      call: { shown: '08-405 50 05' },
      fromAbroad: { shown: '+46 8 405 50 05' },
      hours: { isAlways: true },
      notes: ['contact.free', 'contact.anonymous'],
    });
    expect(printed({ free: 'unconfirmed', anonymous: 'partly', hoursSure: false })).toMatchObject({
      hours: undefined,
      notes: [],
    });
    expect(printed({ free: 'no' }).notes).toEqual(['contact.notFree']);
  });

  it('has no number for texts', () => {
    expect(
      printed({ phones: [{ dial: '0723-49 98 08', e164: '+46723499808', use: 'sms' }] }).call,
    ).toBeUndefined();
  });
});
