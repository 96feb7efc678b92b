/** What a page says of the files of a leaflet. */
import { expect, it } from 'vitest';
import { fileAddress, fileSizes } from '../../../../src/site/content/built-leaflets.ts';

it('says how large its files are, from the smallest to the largest, none of them nothing', () => {
  const sizes = (...bytes: readonly number[]) => fileSizes(bytes.map((one) => ({ bytes: one })));
  expect(sizes(44_600, 19_400, 30_000)).toBe('PDF 19–45 kB');
  expect(sizes(200)).toBe('PDF 1–1 kB');
});

it('finds a file by its path in the list, from wherever the list is read', () => {
  expect(fileAddress('leaflets/ar/adult-card-screen.pdf')).toBe('/leaflets/ar/adult-card-screen.pdf');
  expect(fileAddress('ar/adult-card-screen.pdf')).toBe('/leaflets/ar/adult-card-screen.pdf');
});
