/** The code of a page as a picture, for paper and for pages of others. */
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { qrPicture } from '../../../../src/site/api/qr-picture.ts';
import { readCodes } from '../../../support/read-code.ts';

const address = 'https://example.org/ar/now/';

it.each(['white', 'black'])(
  'is read by a telephone on a %s page, with a white edge of its own',
  async (page) => {
    const picture = sharp(Buffer.from(qrPicture(address)));
    const grey = picture.flatten({ background: page }).greyscale().raw();
    const { data, info } = await grey.toBuffer({ resolveWithObject: true });
    expect(await readCodes(new Uint8Array(data), info.width, info.height)).toEqual([address]);
    expect(new Set(data.subarray(0, info.width * 16))).toEqual(new Set([255]));
  },
);
