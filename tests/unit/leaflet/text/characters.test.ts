/** Where a line may end with white space that is not counted: as Unicode has it, not as we remember it. */
import { expect, it } from 'vitest';
import { isDirectionControl, isLineEndSpace } from '../../../../src/leaflet/text/characters.ts';

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
