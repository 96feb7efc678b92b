/** Numbers of other countries, which a mission writes itself. */
import { expect, it } from 'vitest';
import { readPhoneIn } from '../../../../src/content-model/contacts/phone.ts';

const read = (number: string) => readPhoneIn(number, 'TH', { file: 'x' });

it.each([
  ['02 263 7200', '+66 2 263 7200', 'tel:+6622637200'],
  ['(02) 263-7200', '+66 2 263 7200', 'tel:+6622637200'],
  ['+66 2 263 7200 ext 5', '+66 2 263 7200 ext. 5', 'tel:+6622637200;ext=5'],
])('%s is printed as %s and calls %s', (written, international, href) => {
  expect(read(written)).toEqual({ number: { international, href } });
});

it.each(['02 263 7200⓪', '02 263 7200 or 7201', '02 263 7200 (mornings)', '๐๒ 263 7200'])(
  'is refused rather than printed without a part of it: %s',
  (written) => {
    expect(read(written)).toMatchObject({ problem: { code: 'phone-not-in-country' } });
  },
);
