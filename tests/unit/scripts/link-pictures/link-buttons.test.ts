/** Link buttons: every language there is, its name whole inside the button, in letters that need no font. */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { drawButton } from '../../../../scripts/lib/link-pictures/draw-link-button.ts';
import { readPicture } from '../../../../src/content-model/pictures/read-picture.ts';
import { languages } from '../../../../src/i18n/languages.ts';
import { testEngine } from '../../../support/noto.ts';

const path = 'content/pictures/mark.svg';
const { picture: mark } = readPicture(path, readFileSync(path, 'utf8'));

/** Darkest sign in each column of a picture: 0 is black, 255 white. */
async function columnsOf(svg: string): Promise<readonly number[]> {
  const { data, info } = await sharp(Buffer.from(svg))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  // Inside the frame.
  const rows = Array.from({ length: info.height - 6 }, (_, row) => row + 3);
  return Array.from({ length: info.width }, (_, x) =>
    Math.min(...rows.map((y) => data[y * info.width + x] ?? 255)),
  );
}

it.each(languages)('in $english: mark, then name, with room on both sides', async (language) => {
  const { svg, problems } = drawButton(await testEngine(), mark as NonNullable<typeof mark>, language);
  expect(problems).toEqual([]);
  expect(svg).not.toMatch(/<text|font/);
  const columns = await columnsOf(svg);
  const read = language.dir === 'rtl' ? columns.toReversed() : columns;
  const ink = (from: number, to: number) => Math.min(...read.slice(from, to));
  expect(ink(2, 8)).toBeGreaterThan(200);
  expect(ink(8, 36)).toBeLessThan(120);
  expect(ink(37, 43)).toBeGreaterThan(200);
  expect(ink(44, read.length - 8)).toBeLessThan(60);
  expect(ink(read.length - 6, read.length - 2)).toBeGreaterThan(200);
});

/** First and last row of what is drawn in some columns, inside the frame, counted from the middle of the height. */
async function rowsOf(svg: string, from: number, to: number) {
  const { data, info } = await sharp(Buffer.from(svg))
    .extract({ left: from, top: 3, width: to - from, height: 38 })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const isDrawn = (y: number) =>
    data.subarray(y * info.width, (y + 1) * info.width).some((sign) => sign < 150);
  const rows = Array.from({ length: info.height }, (_, y) => y).filter(isDrawn);
  return { above: 19 - (rows[0] ?? 0), below: (rows.at(-1) ?? 0) + 1 - 19 };
}

it.each(languages)('in $english: mark and name stand at the middle of the height', async (language) => {
  const { svg } = drawButton(await testEngine(), mark as NonNullable<typeof mark>, language);
  const { length } = await columnsOf(svg);
  const isMirrored = language.dir === 'rtl';
  const drawn = isMirrored ? await rowsOf(svg, length - 36, length - 8) : await rowsOf(svg, 8, 36);
  expect(Math.abs(drawn.above - drawn.below)).toBeLessThanOrEqual(1);
  // Letters go up and down from their line as their script does.
  const { above, below } = isMirrored ? await rowsOf(svg, 4, length - 44) : await rowsOf(svg, 44, length - 4);
  expect(Math.abs(above - below) / 2).toBeLessThanOrEqual(5);
  expect(Math.max(above, below)).toBeLessThanOrEqual(16);
});

it('has no word where it leads to the choice of languages', async () => {
  const { svg } = drawButton(await testEngine(), mark as NonNullable<typeof mark>);
  expect(await columnsOf(svg)).toHaveLength(44);
});
