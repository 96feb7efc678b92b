import type { BesideElement, QrElement } from '../../elements.ts';
import { roundedRectangle, transform } from '../../geometry/outlines.ts';
import { QUIET_MODULES } from '../../qr.ts';
import type { PathBox } from '../../types.ts';
import { mmToPt } from '../../units.ts';
import { excessOf, type Measure, type Measured, type Scale } from './measured.ts';

/**
 * A QR code with words beside it. The code's own white reaches past the column's edge and foot, where the paper is white
 * anyway: so its modules line up with the words above.
 */
export function measureBesideCode(
  element: BesideElement,
  side: QrElement,
  width: number,
  scale: Scale,
  measure: Measure,
): Measured {
  const { size, quiet, outside } = sizesOf(side);
  const { dir, atEnd = false } = element;
  // Where the code stands: at the right if the line begins there, or ends there.
  const atRight = (dir === 'rtl') !== atEnd;
  const column = size - outside + mmToPt(1);
  const child = measure(element.child, width - column, scale);
  // The words under a code keep out of its white below; the white above it may lie over the panel's edge.
  const caption = element.caption ? measure(element.caption, size - 2 * quiet, scale) : undefined;
  const sideHeight = caption ? size - outside + caption.heightPt : atEnd ? size : size - outside;
  const heightPt = Math.max(child.heightPt, sideHeight);
  const share = atEnd ? 0.5 : 1;
  const above = (heightPt - sideHeight) * share;
  const drop = (heightPt - child.heightPt) * share;
  return {
    heightPt,
    excess: () => excessOf(caption ? [child, caption] : [child]),
    draw(x, y) {
      const left = atRight ? x + width - size + outside : x - outside;
      return [
        ...drawCode(side, left, y + above - (caption ? outside : 0)),
        ...child.draw(atRight ? x : x + column, y + drop),
        ...(caption ? caption.draw(left + quiet, y + size - outside + above) : []),
      ];
    },
  };
}

/** A code's side, its white, and how much of that lies outside its column, pt. */
function sizesOf({ sizeMm, code, onTint }: QrElement) {
  const size = mmToPt(sizeMm);
  const module = size / code.modules;
  const quiet = QUIET_MODULES * module;
  return { size, module, quiet, outside: onTint ? 0 : quiet };
}

/** On a tinted ground the code brings its own white. */
function drawCode(side: QrElement, left: number, top: number): readonly PathBox[] {
  const { size, module, quiet } = sizesOf(side);
  const base = { kind: 'path', part: side.part } as const;
  const ground = roundedRectangle(left, top, size, size, quiet / 2);
  const path = transform(side.code.path, module, left, top);
  return [
    ...(side.onTint ? [{ ...base, path: ground, fill: 'paper', node: null } as const] : []),
    { ...base, path, fill: 'ink', node: side.node, quietPt: quiet },
  ];
}
