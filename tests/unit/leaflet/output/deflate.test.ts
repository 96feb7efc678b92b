import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { codeLengths, deflate } from '../../../../src/leaflet/output/deflate.ts';

const read = (bytes: Uint8Array): Uint8Array => new Uint8Array(inflateSync(bytes));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes as if by chance, the same each time; some repeat what stood a little before. */
function noise(size: number, alphabet: number, repeats: number): Uint8Array {
  let seed = size + 1;
  const next = (): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed / 0x80000000;
  };
  const bytes = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    const back = 1 + Math.floor(next() * 300);
    bytes[i] = next() < repeats && back <= i ? (bytes[i - back] as number) : Math.floor(next() * alphabet);
  }
  return bytes;
}

describe('deflate', () => {
  it.each([
    ['nothing', new Uint8Array(0)],
    ['one byte', Uint8Array.of(255)],
    ['two bytes', Uint8Array.of(0, 0)],
    ['one byte many times', new Uint8Array(100_000)],
    ['all bytes once', Uint8Array.from({ length: 256 }, (_, i) => i)],
    ['a few letters', noise(5_000, 4, 0)],
    ['text that repeats itself', noise(50_000, 64, 0.6)],
    ['chance, kept as it is', noise(150_000, 256, 0)],
    ['repeats from far away', new Uint8Array([...noise(32_768, 256, 0), ...noise(32_768, 256, 0)])],
  ])('gives back %s', (_, bytes) => {
    expect(read(deflate(bytes))).toEqual(bytes);
  });

  it('is no larger than zlib at its best, by a hundredth', () => {
    const text = Array.from(
      { length: 900 },
      (_, i) => `[(${(i * 7919) % 1000})${-(i % 17)}(Tj)]TJ ${i % 40} 0 Td`,
    );
    const bytes = bytesOf(text.join('\n'));
    expect(deflate(bytes).length).toBeLessThan(deflateSync(bytes, { level: 9 }).length * 1.01);
  });

  it('does not grow what cannot be made smaller by more than its blocks need', () => {
    const bytes = noise(150_000, 256, 0);
    expect(deflate(bytes).length).toBeLessThan(bytes.length + 200);
  });
});

describe('codeLengths', () => {
  it('makes none longer than it may, and leaves no code unused', () => {
    // Each as frequent as the two before it together: the steepest tree there is.
    const counts = new Uint32Array(30).fill(1);
    for (let i = 2; i < counts.length; i++) counts[i] = (counts[i - 1] ?? 0) + (counts[i - 2] ?? 0);
    for (const most of [7, 15, 29]) {
      const lengths = [...codeLengths(counts, most)];
      expect(Math.max(...lengths)).toBe(most);
      expect(lengths.reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1);
      expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
    }
  });
});
