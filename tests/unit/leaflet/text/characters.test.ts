/** What characters are: as Unicode has it, not as we remember it. */
import { expect, it } from 'vitest';
import { isDirectionControl, isLineEndSpace, scriptOf } from '../../../../src/leaflet/text/characters.ts';
import { declaration } from '../../../support/declaration.ts';

const LAST_UNIT = 0xffff;
const unitsThat = (hold: (character: string) => boolean): readonly number[] =>
  Array.from({ length: LAST_UNIT + 1 }, (_, unit) => unit).filter((unit) => hold(String.fromCharCode(unit)));
/** Spaces at which no line may be broken: no-break, figure, narrow no-break. */
const HELD = [0xa0, 0x2007, 0x202f];
/** Medium mathematical space: it stands in formulas, which no leaflet has. */
const IN_FORMULAS = 0x205f;
const ZERO_WIDTH_SPACE = 0x200b;

it('ends a line with every space at which it may be broken', () => {
  const spaces = unitsThat((character) => /\p{Zs}/u.test(character)).filter(
    (unit) => ![...HELD, IN_FORMULAS].includes(unit),
  );
  expect(unitsThat((character) => isLineEndSpace(character.charCodeAt(0)))).toEqual(
    [...spaces, ZERO_WIDTH_SPACE].sort((a, b) => a - b),
  );
});

it('is steered by every sign of direction that Unicode has', () => {
  expect(unitsThat((character) => isDirectionControl(character.charCodeAt(0)))).toEqual(
    unitsThat((character) => /\p{Bidi_Control}/u.test(character)),
  );
});

it.each(declaration)('names the script of each letter by its code in Unicode: $lang', ({ text }) => {
  for (const letter of new Set(text)) {
    const script = scriptOf(letter.codePointAt(0) ?? 0);
    const isOfIt = script === null ? /[\p{sc=Zyyy}\p{sc=Zinh}]/u : new RegExp(`\\p{sc=${script}}`, 'u');
    expect(letter).toMatch(isOfIt);
  }
});

it('gives every script that it knows the code that Unicode has for it', () => {
  const codes = new Set<string>();
  // Some letters of each: blocks begin at multiples of sixteen.
  for (let point = 0; point < 0x1f000; point += 8) {
    const code = scriptOf(point);
    if (code === null) continue;
    codes.add(code);
    expect(String.fromCodePoint(point)).toMatch(new RegExp(`^\\p{sc=${code}}$`, 'u'));
  }
  expect(codes).toContain('Nkoo');
  expect(codes.size).toBeGreaterThan(30);
});
