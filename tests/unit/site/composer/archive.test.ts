/** The ZIP that is saved: what went in comes out, and the clock does not show. */
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { createArchive } from '../../../../src/site/composer/worker/archive.ts';

const large = Uint8Array.from({ length: 5_000_000 }, (_, index) => index % 251);
const small = new TextEncoder().encode('small');

async function bytesOf(...files: readonly (readonly [string, Uint8Array])[]): Promise<Uint8Array> {
  const archive = createArchive();
  for (const [name, bytes] of files) archive.add(name, bytes);
  const file = archive.finish();
  expect(file.type).toBe('application/zip');
  return new Uint8Array(await file.arrayBuffer());
}

it('holds every file as it was, under its name, also where it is handed over in pieces', async () => {
  const files = unzipSync(await bytesOf(['en/a.pdf', small], ['th/b.pdf', large], ['uk/c.pdf', small]));
  expect(Object.keys(files)).toEqual(['en/a.pdf', 'th/b.pdf', 'uk/c.pdf']);
  expect(Buffer.from(files['th/b.pdf'] ?? []).equals(large)).toBe(true);
  expect(files['uk/c.pdf']).toEqual(small);
});

it('does not say when it was made', async () => {
  // Time and date of the first file: midnight, the first day that the format knows.
  expect([...(await bytesOf(['a.pdf', small])).slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
});
