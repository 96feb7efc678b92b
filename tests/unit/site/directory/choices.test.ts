/** What a reader can choose in the directory: only what leads somewhere, and nobody who fits is hidden by it. */
import { expect, it } from 'vitest';
import { fitOf } from '../../../../src/content-model/contacts/contact-fit.ts';
import { compareIn } from '../../../../src/i18n/format.ts';
import { choicesFor, listed, needIcons } from '../../../../src/site/directory/choices.ts';

const { lists, fits } = choicesFor({
  language: { tag: 'en' },
  say: (key: string) => key,
} as unknown as Parameters<typeof choicesFor>[0]);
const needs = Object.keys(needIcons).map((need) => `n-${need}`);
/** With those of the boxes to tick: outside Sweden, and without the police. */
const codes = [...lists.flat().map(([code]) => code), ...needs, 'a', 'p'];

it('offers no need and no kind of people that no contact is for', () => {
  const some = new Set(listed.flatMap(fitOf));
  for (const code of codes.filter((one) => /^[nw]-/.test(one))) expect(some).toContain(code);
  expect(codes.filter((one) => one.startsWith('w-')).sort()).toEqual(
    [...some].filter((one) => one.startsWith('w-')).sort(),
  );
});

it('offers every county and every language of the site, whether anybody is only there or not', () => {
  expect(codes.filter((one) => one.startsWith('r-'))).toHaveLength(21);
  for (const tag of ['ar', 'en', 'ro', 'sv', 'th', 'uk']) expect(codes).toContain(`l-${tag}`);
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

it('lists languages by their names', () => {
  const names = lists[0]?.map(([, name]) => name) ?? [];
  expect(names).toContain('Arabic');
  expect(names).toEqual(names.toSorted(compareIn('en')));
});
