import type { StackElement } from '../../elements.ts';
import { mmToPt } from '../../units.ts';
import { excessOf, type Measure, type Measured, type Scale } from './measured.ts';

/** Elements below each other. */
export function measureStack(
  { children }: StackElement,
  width: number,
  scale: Scale,
  measure: Measure,
): Measured {
  let heightPt = 0;
  const rows = children.map(({ element, gapMm }) => {
    const row = measure(element, width, scale);
    const top = heightPt + mmToPt(gapMm) * scale.gaps;
    heightPt = top + row.heightPt;
    return { row, top };
  });
  return {
    heightPt,
    excess: () => excessOf(rows.map(({ row }) => row)),
    draw: (x, y) => rows.flatMap(({ row, top }) => row.draw(x, y + top)),
  };
}
