/** Reads QR codes with ZXing, a reader that shares nothing with what draws them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

// From the package itself: without this it would be asked for in the net.
const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });

/**
 * What the codes of a picture say, as a telephone reads them: nothing where it reads none.
 *
 * @param grey - One byte a pixel, row by row.
 */
export async function readCodes(grey: Uint8Array, width: number, height: number): Promise<readonly string[]> {
  const data = new Uint8ClampedArray(grey.length * 4).fill(255);
  for (const [at, value] of grey.entries()) data.fill(value, at * 4, at * 4 + 3);
  const image: ImageData = { data, width, height, colorSpace: 'srgb' };
  const found = await readBarcodes(image, { formats: ['QRCode'], tryHarder: true });
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}
