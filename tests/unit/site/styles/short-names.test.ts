import { expect, it } from 'vitest';
import { shortNames } from '../../../../src/site/styles/short-names.ts';

it('gives a property one short name in all sheets, and no other the same', () => {
  const many = Array.from({ length: 60 }, (_, index) => `--tone-${index}:0`).join(';');
  const [first = '', second] = shortNames([
    `:root{--ink:#000;${many}}`,
    '.a{color:var(--ink)}.b{rotate:45deg}',
  ]);
  expect(second).toBe('.a{color:var(--a)}.b{rotate:45deg}');
  const names = first.match(/--\w+(?=:)/g) ?? [];
  expect(new Set(names).size).toBe(61);
  expect(Math.max(...names.map((name) => name.length))).toBeLessThan(6);
});
