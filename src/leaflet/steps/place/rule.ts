import type { RuleElement } from '../../elements.ts';
import { straight } from '../../geometry/outlines.ts';
import type { PathBox } from '../../types.ts';
import { mmToPt } from '../../units.ts';
import { type Measured, noExcess } from './measured.ts';

/** Rules between rows, numbers and parts, mm. */
const THIN_MM = 0.2;

/** A thin line across the column, which takes no height. */
export const measureRule = ({ part }: RuleElement, width: number): Measured => ({
  heightPt: 0,
  excess: noExcess,
  draw: (x, y) => [thinRule(part, x, y, width)],
});

export const thinRule = (part: number, x: number, y: number, width: number): PathBox => ({
  kind: 'path',
  path: straight(x, y, x + width, y),
  stroke: 'rule',
  strokeWidth: mmToPt(THIN_MM),
  node: null,
  part,
});
