import { expect, test } from 'vitest';
import { drawQr } from '../../../src/leaflet/qr.ts';

const address = 'https://leaflet.example/ar/leaflets/#adult-2026-11-abcd';

test('leaves four white modules on every side', () => {
  const { modules, path } = drawQr(address);
  const numbers = path.flatMap((command) => command.slice(1) as number[]);
  expect(Math.min(...numbers)).toBe(4);
  expect(Math.max(...numbers)).toBe(modules - 4);
});

test('draws the same code for the same address', () => {
  expect(drawQr(address)).toEqual(drawQr(address));
});

test('keeps modules of 25 mm codes above 0.6 mm for addresses of the site', () => {
  expect(25 / drawQr(address).modules).toBeGreaterThan(0.6);
});

test('begins with the finder pattern: seven modules in a row', () => {
  const [first, second] = drawQr(address).path;
  expect(first).toEqual(['M', 4, 4]);
  expect(second).toEqual(['L', 11, 4]);
});

test('can be read where one module in seven is lost: 27 letters need 29 modules, and not 25', () => {
  expect(drawQr('https://leaflet.example/en/').modules).toBe(29 + 2 * 4);
});
