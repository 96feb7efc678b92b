/** A link opens what its words show, however an address can be written. */
import { expect, it } from 'vitest';
import { opens } from '../../../../src/leaflet/output/check-pdf/link-targets.ts';

it.each([
  'polisen.se',
  'polisen.se.',
  'https://polisen.se',
  'www.polisen.se/kontakt',
  'http://192.0.2.7/kontakt',
  '192.0.2.7:8080',
  'xn--80ak6aa92e.xn--p1ai',
  'https://xn--80ak6aa92e.xn--p1ai/',
  'https://localhost',
])('“%s” opens no page of another host', (shown) => {
  expect(opens('https://other.example/', shown)).toBe(false);
});

it.each([
  ['https://polisen.se/', 'polisen.se.'],
  ['https://www.polisen.se/kontakt/', 'polisen.se'],
  ['http://192.0.2.7/kontakt', 'http://192.0.2.7/kontakt'],
  ['https://xn--e1afmkfd.xn--p1ai/', 'пример.рф'],
  ['https://xn--e1afmkfd.xn--p1ai/', 'xn--e1afmkfd.xn--p1ai'],
])('%s is opened by “%s”', (address, shown) => {
  expect(opens(address, shown)).toBe(true);
});

it('words that show no address may open any', () => {
  expect(opens('https://other.example/', 'More about rights, in 3.5 minutes')).toBe(true);
});
