/** The first numbers, as other people's sites show them. */
import { expect, it } from 'vitest';
import en from '../../../../locales/en.json';
import { diallingOf } from '../../../../src/content-model/contacts/dialling.ts';
import { numbersHtml } from '../../../../src/site/api/numbers-html.ts';
import { published } from '../../../../src/site/content/locales.ts';
import { checkOf, contact } from '../../../../src/site/content/site-facts.ts';
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

it('say in what is pasted all that the data say, from the number to when it was checked', () => {
  const items = html.split('</li>').slice(0, -1);
  const lost = said.numbers.flatMap(({ label, call, fromAbroad, facts, check }, at) =>
    [label, `href="${call.href}"`, ...(fromAbroad ? [fromAbroad.shown] : []), ...facts, check].filter(
      (words) => !items[at]?.includes(words),
    ),
  );
  expect(items).toHaveLength(said.numbers.length);
  expect(said.numbers.some(({ facts }) => facts.length > 0)).toBe(true);
  expect(lost).toEqual([]);
});

it('say their language and direction, and lead to more without telling from where', () => {
  const { html: arabic, more } = numbersIn('ar');
  expect(arabic).toContain('<section class="vagvisare" lang="ar" dir="rtl">');
  expect(arabic).toContain(`<a href="${more.url}" hreflang="ar" rel="noreferrer">`);
});

it('say when each answers, what a call costs, and until which day that holds', () => {
  const { dayAndNight, free, notFree, priceNotConfirmed } = en.contact;
  const prices = { yes: free, no: notFree, unconfirmed: priceNotConfirmed };
  for (const { id, facts, checkedOn, dueOn } of said.numbers) {
    const record = contact(id);
    expect([id, facts.some((line) => line.startsWith(dayAndNight))]).toEqual([id, record.hours === '24/7']);
    expect(facts).toContain(prices[record.free]);
    expect({ checkedOn, dueOn }).toMatchObject({
      checkedOn: checkOf(record).checkedOn,
      dueOn: checkOf(record).dueOn,
    });
  }
});

it('are given to callers from abroad too, where there is a number for them', () => {
  const own = said.numbers.map(({ id }) => diallingOf(contact(id)).fromAbroad?.shown ?? null);
  expect(said.numbers.map(({ fromAbroad }) => fromAbroad?.shown ?? null)).toEqual(own);
  for (const number of own) if (number !== null) expect(html).toContain(number);
});
