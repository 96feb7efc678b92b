import { expect, it } from 'vitest';
import { utf8Bytes } from '../../../../src/leaflet/output/byte-strings.ts';

it.each([
  ['one byte', '\u{0}\u{7f}'],
  ['two bytes', '\u{80}å\u{7ff}'],
  ['three bytes', '\u{800}ที่ก漢\u{ffff}'],
  ['four bytes', '\u{10000}𞤀\u{10ffff}'],
  ['half a pair', 'a\ud800b\udfff'],
])('writes letters of %s as everybody reads them', (_, text) => {
  expect([...utf8Bytes(text)]).toEqual([...new TextEncoder().encode(text)]);
});
