/** A link opens what its words show, however an address can be written. */
import { expect, it } from 'vitest';
import { isAddress, opens } from '../../../../src/leaflet/output/check-pdf/link-targets.ts';

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
  'polisen.international',
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

it.each(['tel:112', 'tel:+46-8-123', 'mailto:help@leaflet.example', 'https://leaflet.example/'])(
  'a link may lead to %s',
  (address) => {
    expect(isAddress(address)).toBe(true);
  },
);

it.each(['tel:', 'tel:112;ext=3', 'tel:112 tel:113', 'tel:help', 'sms:112', 'https://', '#rights'])(
  'a link may not lead to “%s”',
  (address) => {
    expect(isAddress(address)).toBe(false);
  },
);
