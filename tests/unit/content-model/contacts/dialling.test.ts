/** Which number is shown, what a telephone dials, and where each may stand. */
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../../src/content-model/contacts/contact.ts';
import {
  diallingOf,
  isReached,
  printedNumbers,
  shortNumbersOf,
  soughtNumbers,
  telTo,
} from '../../../../src/content-model/contacts/dialling.ts';

type Numbers = Pick<Contact, 'phones' | 'sms' | 'fromAbroad'>;
const contactWith = (numbers: Partial<Numbers>) =>
  ({ phones: [], sms: null, fromAbroad: { status: 'none' }, ...numbers }) as unknown as Contact;

const police: Partial<Numbers> = {
  phones: [
    { dial: '114 14', e164: '+46771141400', use: 'call' },
    { dial: '112', use: 'call' },
  ],
  fromAbroad: { status: 'number', number: '+46 77 114 14 00' },
};
const texting: Partial<Numbers> = {
  phones: [
    { dial: '0723-49 98 08', e164: '+46723499808', use: 'sms' },
    { dial: '010-241 63 02', e164: '+46102416302', use: 'example' },
  ],
};

describe('a number that is called', () => {
  it.each([
    ['112', undefined, 'tel:112'],
    ['116 111', undefined, 'tel:116111'],
    ['114 14', '+46771141400', 'tel:11414'],
    // Whether a freephone number can be reached as +46 20 is confirmed for none.
    ['020-39 00 00', '+4620390000', 'tel:020390000'],
    ['0771-235 235', '+46771235235', 'tel:+46771235235'],
    ['073-920 68 17', '+46739206817', 'tel:+46739206817'],
  ])('%s (%s) is the link %s', (dial, e164, href) => {
    const { calls } = diallingOf(contactWith({ phones: [{ dial, e164, use: 'call' }] }));
    expect(calls).toEqual([
      {
        shown: dial,
        dialled: href.slice(4),
        href,
        by: 'call',
        from: 'sweden',
        ...(e164 ? { international: e164 } : {}),
      },
    ]);
  });

  it('from abroad is the international form, shown with its spaces', () => {
    expect(diallingOf(contactWith(police)).fromAbroad).toEqual({
      shown: '+46 77 114 14 00',
      dialled: '+46771141400',
      href: 'tel:+46771141400',
      by: 'call',
      from: 'abroad',
      international: '+46771141400',
    });
    const own = contactWith({ fromAbroad: { status: 'own-number', number: '+46 8 564 851 60' } });
    expect(diallingOf(own).fromAbroad?.href).toBe('tel:+46856485160');
    expect(diallingOf(contactWith({ fromAbroad: { status: 'unconfirmed' } })).fromAbroad).toBeUndefined();
  });

  it('is never an example or a number for texts', () => {
    expect(diallingOf(contactWith(texting)).calls).toEqual([]);
    expect(diallingOf(contactWith(police)).calls.map(({ shown }) => shown)).toEqual(['114 14', '112']);
  });
});

describe('a number for texts', () => {
  it.each([
    ['that of `sms`', { sms: { number: '0700-00 00 00' } }, 'sms:0700000000'],
    ['before one of `phones`', { ...texting, sms: { number: '71 000' } }, 'sms:71000'],
    ['else the first of `phones` for texts', texting, 'sms:0723499808'],
    [
      'also where texts are taken at a number not known',
      { ...texting, sms: { number: null } },
      'sms:0723499808',
    ],
    ['none where only calls are', police, undefined],
  ])('is %s', (_, numbers: Partial<Numbers>, href) => {
    expect(diallingOf(contactWith(numbers)).text?.href).toBe(href);
  });
});

it.each([
  ['calls and from abroad', police, ['114 14', '112', '+46 77 114 14 00']],
  ['no text number, no example', texting, []],
])('prints %s', (_, numbers, printed) => {
  expect(printedNumbers(contactWith(numbers))).toEqual(printed);
});

it('is reached by call or text, not by an example', () => {
  const [, example] = texting.phones ?? [];
  expect(
    [police, texting, { sms: { number: '112' } }].map((numbers) => isReached(contactWith(numbers))),
  ).toEqual([true, true, true]);
  expect(isReached(contactWith({ phones: example ? [example] : [] }))).toBe(false);
  expect(isReached(contactWith({ sms: { number: null } }))).toBe(false);
});

it('is found by every number that its card has', () => {
  expect(soughtNumbers(contactWith(police))).toEqual(['114 14', '112', '']);
  expect(soughtNumbers(contactWith(texting))).toEqual(['0723-49 98 08', '0723-49 98 08']);
});

it('knows the short numbers of all records by their digits', () => {
  const contacts = [police, texting, { sms: { number: '71 000' } }].map(contactWith);
  expect([...shortNumbersOf(new Map(contacts.map((contact, at) => [`${at}`, contact])))]).toEqual([
    '11414',
    '112',
    '71000',
  ]);
});

it('dials digits, whatever stands between them for the eye', () => {
  expect(telTo('+46 (0)8-405 50 05')).toBe('tel:+4684055005');
});
