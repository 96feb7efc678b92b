/** What a reader can choose in the directory: only what leads somewhere, and nobody who fits is hidden by it. */
import { expect, it } from 'vitest';
import { fitOf } from '../../../../src/content-model/contacts/contact-fit.ts';
import { choicesFor, listed } from '../../../../src/site/directory/choices.ts';

const { lists, fits } = choicesFor({
  language: { tag: 'en' },
  say: (key: string) => key,
} as unknown as Parameters<typeof choicesFor>[0]);
const codes = lists.flat().map(([code]) => code);

it('offers no need and no kind of people that no contact is for', () => {
  const some = new Set(listed.flatMap(fitOf));
  for (const code of codes.filter((one) => /^[nw]-/.test(one))) expect(some).toContain(code);
  expect(codes.filter((one) => one.startsWith('n-')).length).toBeGreaterThan(3);
});

it('offers every county and the reader’s own language, whether anybody is only there or not', () => {
  expect(codes.filter((one) => one.startsWith('r-'))).toHaveLength(21);
  expect(codes).toContain('l-en');
});

it('knows of every contact but the emergency number what it fits', () => {
  expect(Object.keys(fits).sort()).toEqual(listed.map(({ id }) => id).sort());
  for (const record of listed) {
    const own = fitOf(record);
    for (const code of codes) {
      const isFit = own.includes(code) || own.includes(code.charAt(0));
      expect([record.id, code, fits[record.id]?.includes(code)]).toEqual([record.id, code, isFit]);
    }
  }
});
