/** Where “Leave” goes: a page that looks ordinary to a bystander, in a language that its reader may know. */
import { expect, it } from 'vitest';
import { exitFor, type SiteRecord, siteSchema } from '../../../../src/content-model/records/site-record.ts';
import { inventedFacts } from '../../../support/invented-facts.ts';

const exit = (id: string, ...locales: readonly string[]) => ({
  id,
  url: `https://${id}.example/`,
  what: 'weather',
  ...(locales.length > 0 ? { locales: [...locales] } : {}),
});
const leave = (exits: SiteRecord['exits'], locale: string) =>
  exitFor({ ...inventedFacts().site, exits }, locale);

it.each([
  ['sv', 'https://swedish.example/'],
  ['fi', 'https://nordic.example/'],
  ['ar', 'https://general.example/'],
  ['en', 'https://general.example/'],
])('leads a reader of %s to the page of that language, or else to the one for all: %s', (locale, url) => {
  const exits = [exit('swedish', 'sv'), exit('general'), exit('nordic', 'sv', 'fi')];
  expect(leave(exits, locale)).toBe(url);
});

it('leads everybody away, even where no page is for all', () => {
  expect(leave([exit('swedish', 'sv')], 'ar')).toBe('https://swedish.example/');
});

it('needs a record that names one page at least', () => {
  const isRecord = (exits: SiteRecord['exits']) =>
    siteSchema.safeParse({ ...inventedFacts().site, exits }).success;
  expect([isRecord([exit('general')]), isRecord([])]).toEqual([true, false]);
});
