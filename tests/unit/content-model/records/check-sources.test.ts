/** No reader is sent to a site that harms, and no fact rests on one that nobody believes. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  checkSources,
  isFit,
  unfitSitesSchema,
} from '../../../../src/content-model/records/check-sources.ts';
import type { Source } from '../../../../src/content-model/records/source.ts';

const list = resolve(import.meta.dirname, '../../../../content/facts/unfit-sites.yaml');
const unfit = unfitSitesSchema.parse(parse(readFileSync(list, 'utf8')));
const where = { file: 'content/facts/rights/example.yaml', line: 7 };
const check = (source: Source) => checkSources([source], unfit, () => where);

it.each([
  ['a trade paper of the sex trade', { url: 'https://avn.com/business/articles/x' }],
  ['below it', { url: 'https://www.avn.com/' }],
  ['a name that says it', { url: 'https://best-porn.example/law' }],
  ['gambling', { url: 'https://onlinecasino.example/' }],
  ['a content farm, named as a document', { document: 'europesays.com, 3 May 2026' }],
])('refuses %s', (_, source) => {
  expect(check(source)).toMatchObject([{ code: 'source-refused', level: 'error', where }]);
});

it.each([
  ['an authority', { url: 'https://www.regeringen.se/pressmeddelanden/2025/04/x/' }],
  ['a name that only holds the letters', { url: 'https://essexxxaminer.example/' }],
  ['a document', { document: 'Directive 2011/36/EU' }],
  ['a store of documents', { url: 'http://docplayer.se/1838509-x.html' }],
])('takes %s', (_, source) => expect(check(source)).toEqual([]));

it('leads no reader to a site that harms or follows her, whatever may be known from it', () => {
  const addresses = ['https://www.avn.com/', 'http://docplayer.se/1.html', 'https://m.facebook.com/x'];
  expect(addresses.filter((url) => isFit(url, unfit))).toEqual([]);
  expect(isFit('https://www.regeringen.se/x', unfit)).toBe(true);
  expect(isFit('https://netx.com/', unfit)).toBe(true);
});
