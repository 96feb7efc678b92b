/** Streams of a file, compressed. */
import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { deflate } from '../../../../src/leaflet/output/deflate.ts';

const streamOf = (words: string) => new TextEncoder().encode(words.repeat(40));

it('say what they said, alone and after others like them', () => {
  const said = Array.from({ length: 60 }, (_, at) => streamOf(`page ${String(at % 30).padStart(2, '0')} `));
  for (const bytes of said) expect(new Uint8Array(inflateSync(deflate(bytes)))).toEqual(bytes);
});

it('are the same bytes whatever was compressed before', () => {
  const first = Uint8Array.from(deflate(streamOf('fonts')));
  for (let at = 0; at < 40; at++) deflate(streamOf(`other ${at}`));
  expect(deflate(streamOf('fonts'))).toEqual(first);
  expect(deflate(streamOf('fonts'))).toEqual(first);
});
