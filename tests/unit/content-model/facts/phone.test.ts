import { expect, it } from 'vitest';
import { telHref } from '../../../../src/content-model/facts/phone.ts';

it.each([
  ['112', undefined, 'tel:112'],
  ['116 111', undefined, 'tel:116111'],
  ['114 14', '+46771141400', 'tel:11414'],
  // Whether a freephone number can be reached as +46 20 is confirmed for none.
  ['020-39 00 00', '+4620390000', 'tel:020390000'],
  ['0771-235 235', '+46771235235', 'tel:+46771235235'],
  ['073-920 68 17', '+46739206817', 'tel:+46739206817'],
])('a link that calls %s (%s) is %s', (dial, e164, expected) => {
  expect(telHref(e164 === undefined ? { dial } : { dial, e164 })).toBe(expected);
});
