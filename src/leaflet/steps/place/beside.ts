import type { BesideElement, MarkerElement } from '../../elements.ts';
import { measureBesideCode } from './code.ts';
import { drawMarker, MARKERS } from './marker.ts';
import type { Measure, Measured, Scale } from './measured.ts';
import { heightOfFirstLine, widthOfWhole } from './text.ts';

/** A narrow thing at the start of the line and the rest beside it. */
export const measureBeside = (
  element: BesideElement,
  width: number,
  scale: Scale,
  measure: Measure,
): Measured =>
  element.side.kind === 'qr'
    ? measureBesideCode(element, element.side, width, scale, measure)
    : measureBesideMarker(element, element.side, width, scale, measure);

function measureBesideMarker(
  element: BesideElement,
  side: MarkerElement,
  width: number,
  scale: Scale,
  measure: Measure,
): Measured {
  const { width: em, gap } = MARKERS[side.marker];
  const sideWidth = Math.max(
    em * scale.bodyPt,
    side.marker === 'number' && side.widest ? widthOfWhole(side.widest, scale) : 0,
  );
  const gutter = sideWidth + gap * scale.bodyPt;
  const rtl = element.dir === 'rtl';
  const child = measure(element.child, width - gutter, scale);
  const first = heightOfFirstLine(element.child, scale);
  // A marker taller than the first line pushes it down rather than reach into the item above.
  const drop = side.marker === 'step' ? Math.max(0, (sideWidth - first) / 2) : 0;
  const heightPt = Math.max(child.heightPt + drop, side.marker === 'step' ? sideWidth : 0);
  return {
    heightPt,
    excess: child.excess,
    draw: (x, y) => [
      ...drawMarker(side, scale, {
        x: rtl ? x + width - sideWidth : x,
        width: sideWidth,
        middle: y + drop + first / 2,
        top: y,
        height: heightPt,
      }),
      ...child.draw(rtl ? x : x + gutter, y + drop),
    ],
  };
}
