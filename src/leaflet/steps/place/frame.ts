import type { FrameElement } from '../../elements.ts';
import { roundedRectangle } from '../../geometry/outlines.ts';
import { placePicture } from '../../geometry/pictures.ts';
import type { Rectangle } from '../../geometry/rectangles.ts';
import type { PathBox, Picture } from '../../types.ts';
import { mmToPt } from '../../units.ts';
import type { Measure, Measured, Scale } from './measured.ts';

/** Between words and the drawing on their frame's foot, mm: below their last line is air already. */
const ABOVE_PICTURE_MM = 1;
/** Least share of a frame's height that a drawing on its foot takes; what is wider than the frame is cut off. */
const LEAST_PICTURE = 0.36;

/** A box round an element. */
export function measureFrame(element: FrameElement, width: number, scale: Scale, measure: Measure): Measured {
  const padX = mmToPt(element.paddingXMm);
  const padY = mmToPt(element.paddingYMm) * Math.min(1, scale.gaps);
  const child = measure(element.child, width - 2 * padX, scale);
  const { picture } = element;
  const wanted = picture
    ? heightWithPicture(child.heightPt + padY + mmToPt(ABOVE_PICTURE_MM), picture, width)
    : child.heightPt + 2 * padY;
  const most = element.maxHeightMm === undefined ? wanted : mmToPt(element.maxHeightMm);
  const natural = Math.max(Math.min(wanted, most), mmToPt(element.minHeightMm));
  const heightPt = natural + (element.fills ? scale.fillPt : 0);
  const drop = dropOf(element, heightPt - 2 * padY - child.heightPt, scale);
  return {
    heightPt,
    excess() {
      const { wide, overBoxPt } = child.excess();
      return { wide, overBoxPt: Math.max(overBoxPt, wanted - most) };
    },
    draw: (x, y) => [
      ...drawFrame(element, { x, y, width, height: heightPt }),
      ...child.draw(x + padX, y + padY + drop),
    ],
  };
}

/** The height at which what is drawn begins below the words, whichever of its two sizes the drawing has. */
function heightWithPicture(
  wordsPt: number,
  { drawing, drawnHeight }: NonNullable<FrameElement['picture']>,
  width: number,
): number {
  const asWide = wordsPt + drawnHeight * (width / drawing.width);
  const asTall = wordsPt / (1 - (LEAST_PICTURE * drawnHeight) / drawing.height);
  return Math.max(asWide, asTall);
}

/** How far below its padding a child stands in a box that is taller by `slack`. */
function dropOf({ stand }: FrameElement, slack: number, { mostDropPt }: Scale): number {
  if (stand === 'top') return 0;
  return stand === 'middle' ? Math.min(slack / 2, mostDropPt) : slack;
}

function drawFrame(element: FrameElement, area: Rectangle): PathBox[] {
  const { fill, stroke, picture, part } = element;
  if (!fill && !stroke) return [];
  const line = mmToPt(element.strokeMm);
  const inset = stroke ? line / 2 : 0;
  const path = roundedRectangle(
    area.x + inset,
    area.y + inset,
    area.width - 2 * inset,
    area.height - 2 * inset,
    mmToPt(element.radiusMm) - inset,
  );
  return [
    {
      kind: 'path',
      path,
      node: null,
      part,
      ...(fill ? { fill } : {}),
      ...(stroke ? { stroke, strokeWidth: line } : {}),
      ...(element.dashed ? { dash: [mmToPt(1.2), mmToPt(1.2)] as const } : {}),
    },
    ...(picture ? pictureAtFoot(picture.drawing, area, part).map((box) => ({ ...box, clip: path })) : []),
  ];
}

/** A drawing as wide as its frame or wider, on its foot. */
function pictureAtFoot(picture: Picture, area: Rectangle, part: number): PathBox[] {
  const scale = Math.max(area.width / picture.width, (LEAST_PICTURE * area.height) / picture.height);
  const widthPt = picture.width * scale;
  const [x, y] = [area.x + (area.width - widthPt) / 2, area.y + area.height - picture.height * scale];
  return placePicture(picture, { x, y, widthPt, part });
}
