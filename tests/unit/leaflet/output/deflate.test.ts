/** Streams of a file, compressed. */
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { deflate as zlibStream } from 'pako';
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

it.each([
  ['words', new Uint8Array(readFileSync('content/en/contacts.yaml'))],
  [
    'what no compressor can shorten',
    Uint8Array.from({ length: 70_000 }, (_, at) => Math.imul(at + 1, 2654435761) >>> 13),
  ],
  ['one byte again and again', new Uint8Array(70_000)],
])('are as with the largest tables, however long: %s', (_what, bytes) => {
  const edges = [7, 8, 10, 12, 14, 15].flatMap((power) => [2 ** power - 1, 2 ** power, 2 ** power + 1]);
  for (const length of [0, 1, 3, 70, ...edges, 60_000]) {
    const stream = bytes.slice(0, length);
    expect(deflate(stream)).toEqual(zlibStream(stream, { level: 9, memLevel: 9 }));
  }
});
