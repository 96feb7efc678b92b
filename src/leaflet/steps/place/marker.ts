import type { MarkerElement, TextElement } from '../../elements.ts';
import { circle, roundedRectangle } from '../../geometry/outlines.ts';
import { placePicture } from '../../geometry/pictures.ts';
import type { PathBox, Picture, PlacedBox } from '../../types.ts';
import type { Scale } from './measured.ts';
import { measureText, sizeOf } from './text.ts';

/** Marker's width and its distance to the words, as multiples of the body size. */
export const MARKERS: Readonly<
  Record<MarkerElement['marker'], { readonly width: number; readonly gap: number }>
> = {
  bullet: { width: 0.44, gap: 0.66 },
  number: { width: 1.3, gap: 0.4 },
  step: { width: 1.64, gap: 0.64 },
  check: { width: 1.22, gap: 0.62 },
  waymark: { width: 0.74, gap: 0.62 },
  picture: { width: 1.5, gap: 0.6 },
  bar: { width: 0.2, gap: 0.7 },
};

/** Where a marker stands. */
interface MarkerPlace {
  readonly x: number;
  readonly width: number;
  /** Middle of the line that it stands beside. */
  readonly middle: number;
  /** The item that it stands before. */
  readonly top: number;
  readonly height: number;
}

/** What stands before a list item or a quotation. */
export function drawMarker(side: MarkerElement, scale: Scale, place: MarkerPlace): readonly PlacedBox[] {
  const { marker, part, picture } = side;
  const { x, width, middle } = place;
  const cx = x + width / 2;
  const label = side.label ? drawLabel(side.label, scale, place) : [];
  const base = { kind: 'path', node: null, part } as const;
  switch (marker) {
    case 'bullet':
      return [{ ...base, path: circle(cx, middle, width / 2), fill: 'spruce' }];
    case 'picture':
      return picture ? pictureMarker(picture, part, place) : [];
    case 'number':
      return label;
    case 'step':
      return [{ ...base, path: circle(cx, middle, width / 2), fill: 'spruce' }, ...label];
    case 'check': {
      const unit = width / 20;
      const tick = [
        ['M', cx - 3.4 * unit, middle + 0.2 * unit],
        ['L', cx - 0.9 * unit, middle + 2.7 * unit],
        ['L', cx + 3.6 * unit, middle - 2.2 * unit],
      ] as const;
      const line = { stroke: 'spruce', strokeWidth: 1.9 * unit } as const;
      return [
        { ...base, path: circle(cx, middle, 9 * unit), ...line },
        { ...base, path: tick, ...line },
      ];
    }
    case 'waymark': {
      const em = scale.bodyPt;
      const path = circle(cx, middle, width / 2 - 0.03 * em);
      return [{ ...base, path, fill: 'amber', stroke: 'ink', strokeWidth: 0.06 * em }];
    }
    case 'bar': {
      const path = roundedRectangle(x, place.top, width, place.height, width / 2);
      return [{ ...base, path, fill: 'spruce' }];
    }
  }
}

function pictureMarker(picture: Picture, part: number, { x, width, middle }: MarkerPlace): PathBox[] {
  const widthPt = width * Math.min(1, picture.width / picture.height);
  return placePicture(picture, {
    x: x + width / 2 - widthPt / 2,
    y: middle - (widthPt * picture.height) / picture.width / 2,
    widthPt,
    part,
    colour: 'spruce',
  });
}

function drawLabel(
  label: TextElement,
  scale: Scale,
  { x, width, middle }: MarkerPlace,
): readonly PlacedBox[] {
  const height = sizeOf(label, scale) * label.leading;
  return measureText(label, width, scale).draw(x, middle - height / 2);
}
