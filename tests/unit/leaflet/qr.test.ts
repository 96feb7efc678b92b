import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawQr } from '../../../src/leaflet/qr.ts';
import { readCodes } from '../../support/read-code.ts';

const address = 'https://leaflet.example/ar/leaflets/#adult-2026-11-abcd';

test('is read by a telephone as its address', async () => {
  const { modules, path } = drawQr(address);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${modules} ${modules}" width="${8 * modules}"><path d="${path.flat().join(' ')}"/></svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten({ background: 'white' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(await readCodes(data, info.width, info.height)).toEqual([address]);
});

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
