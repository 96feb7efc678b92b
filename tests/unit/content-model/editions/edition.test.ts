/** Edition codes: the same for the same words, another for other words, and never a word themselves. */
import { expect, it } from 'vitest';
import { editionCode, textHash } from '../../../../src/content-model/editions/edition.ts';

it('has the month of the newest check and four signs', () => {
  expect(editionCode('2026-11-22', { words: 'Call' })).toMatch(/^2026-11-[2-9A-HJKMNP-Z]{4}$/);
});

it('is the same on every machine', () => {
  expect(editionCode('2026-11-22', { words: 'Ring 112, пожалуйста' })).toMatchInlineSnapshot(
    `"2026-11-R6M4"`,
  );
});

it('has no date where no fact is used', () => {
  expect(editionCode(undefined, 'x')).toMatch(/^[2-9A-HJKMNP-Z]{4}$/);
});

it('does not change when a text moves to another line', () => {
  expect(editionCode('2026-11-22', [{ text: 'a', at: { file: 'x', line: 1 } }])).toBe(
    editionCode('2026-11-22', [{ text: 'a', at: { file: 'y', line: 9 } }]),
  );
});

it('differs with every small change', () => {
  const codes = Array.from({ length: 200 }, (_, number) =>
    editionCode('2026-11-22', `Call 08-123 45 ${number}`),
  );
  expect(new Set(codes).size).toBe(200);
});

it('always has a digit, so that no code spells a word', () => {
  for (let number = 0; number < 500; number++) expect(editionCode(undefined, number)).toMatch(/^.\d/);
});

it('hashes sources for their translations', () => {
  expect(textHash('')).toMatch(/^[0-9a-f]{8}$/);
  expect(textHash('a')).not.toBe(textHash('b'));
});
