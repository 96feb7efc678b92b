/** The first numbers, as other people's sites show them. */
import { expect, it } from 'vitest';
import { numbersHtml } from '../../../../src/site/api/numbers-html.ts';
import { published } from '../../../../src/site/content/locales.ts';
import { numbersIn } from '../../../../src/site/directory/first-numbers.ts';

const { html, ...said } = numbersIn('en');

it('never say “not confirmed” of the emergency number, in the data or in what is pasted', () => {
  expect(said.numbers.find(({ id }) => id === 'emergency-112')?.confirmed).toBe(true);
  const line = html.split('</li>').find((one) => one.includes('href="tel:112"'));
  expect(line).toMatch(/<small>(?!Not confirmed)/);
});

it('say for whom each is as text alone, with no reference such as {name:bris} in any language', () => {
  const labels = published.flatMap(({ tag }) => numbersIn(tag).numbers.map(({ label }) => `${tag} ${label}`));
  expect(labels.filter((label) => !/^[^{}]+$/.test(label))).toEqual([]);
});

it('say it before the check of each that nobody has confirmed', () => {
  const numbers = said.numbers.map((number) => ({ ...number, confirmed: false }));
  const words = { fromAbroad: 'From abroad', notConfirmed: 'Not confirmed' };
  const lines = numbersHtml({ ...said, numbers }, words).match(/<small>.*<\/small>/g);
  expect(lines).toEqual(numbers.map(({ check }) => `<small>Not confirmed. ${check}</small>`));
});

it('are read from the left in every language, from abroad too', () => {
  const arabic = numbersIn('ar');
  const links = arabic.html.match(/<a href="(?:tel|sms):.*?<\/a>/g) ?? [];
  expect(links.length).toBeGreaterThanOrEqual(arabic.numbers.length);
  expect(links.filter((link) => !/^<a[^>]*><bdi dir="ltr">[^<]+<\/bdi><\/a>$/.test(link))).toEqual([]);
});
