import type { DrawingElement } from '../../elements.ts';
import { pebble } from '../../geometry/outlines.ts';
import { placePicture } from '../../geometry/pictures.ts';
import type { PathBox } from '../../types.ts';
import { mmToPt, ptToMm } from '../../units.ts';
import { type Measured, noExcess, type Scale } from './measured.ts';

/** Air above and below a drawing in the room that its panel has left, mm. */
const AIR_MM = 5;

/** Height that a drawing in the room that is left needs with its air, pt. */
export const leastRoom = (leastMm: number): number => mmToPt(leastMm + 2 * AIR_MM);

/** A drawing in the room that is left, if that is enough: measured without, it has no height. */
function measureInRoom(element: DrawingElement, leastMm: number, width: number, scale: Scale): Measured {
  const { fillPt } = scale;
  const { leastMm: _, ...drawing } = element;
  const roomMm = ptToMm(fillPt) - 2 * AIR_MM;
  const measured = measureDrawing({ ...drawing, heightMm: Math.min(element.heightMm, roomMm) }, width, scale);
  return {
    heightPt: fillPt,
    excess: noExcess,
    draw: (x, y) => (roomMm < leastMm ? [] : measured.draw(x, y + (fillPt - measured.heightPt) / 2)),
  };
}

/** A drawing, on its pebble if it has one; smaller where the column is narrower. */
export function measureDrawing(element: DrawingElement, width: number, scale: Scale): Measured {
  const { picture, colour, node, part, leastMm } = element;
  if (leastMm !== undefined) return measureInRoom(element, leastMm, width, scale);
  const ease = element.yields ? scale.ease : 1;
  const fullPebble = mmToPt(element.pebbleMm ?? 0) * ease;
  const pebblePt = Math.min(fullPebble, width);
  const shrink = fullPebble > 0 ? pebblePt / fullPebble : 1;
  const inkHeight = Math.min(
    mmToPt(element.heightMm) * ease * shrink,
    (width * picture.height) / picture.width,
  );
  const inkWidth = picture.width * (inkHeight / picture.height);
  const [ownWidth, heightPt] = [Math.max(pebblePt, inkWidth), Math.max(pebblePt, inkHeight)];
  return {
    heightPt,
    excess: noExcess,
    draw(x, y) {
      const left = x + leftOf(element, width - ownWidth);
      const ground: PathBox[] = element.pebbleMm
        ? [{ kind: 'path', path: pebble(left, y, pebblePt), fill: 'paper', node: null, part }]
        : [];
      const [inkX, inkY] = [left + (ownWidth - inkWidth) / 2, y + (heightPt - inkHeight) / 2];
      return [
        ...ground,
        ...placePicture(picture, { x: inkX, y: inkY, widthPt: inkWidth, part, colour, node }),
      ];
    },
  };
}

/** How much of the width that is left over stands at the left. */
function leftOf({ align, dir }: DrawingElement, slack: number): number {
  if (align === 'centre') return slack / 2;
  return dir === 'rtl' ? slack : 0;
}
