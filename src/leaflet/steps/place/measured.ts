/** What elements are measured at, and what measuring them gives. Lengths in pt. */
import type { FlowElement, TextElement } from '../../elements.ts';
import type { PlacedBox } from '../../types.ts';
import type { LeafletTexts } from './leaflet-texts.ts';

/** The sizes everything is measured at. */
export interface Scale {
  /** Body size, pt. */
  readonly bodyPt: number;
  /** What running text is multiplied by where there is room for more than its largest size. */
  readonly growth: number;
  /** What gaps and paddings are multiplied by. */
  readonly gaps: number;
  /** What elements that yield are multiplied by: drawings of scenes, the cover's title. */
  readonly ease: number;
  /** What filling boxes add to their own height, pt. */
  readonly fillPt: number;
  /** The most that stands above what is in the middle of a filling box, pt. */
  readonly mostDropPt: number;
  readonly texts: LeafletTexts;
}

/** A word or number wider than its column. */
export interface WidePiece {
  readonly element: TextElement;
  readonly words: string;
  readonly overPt: number;
}

/** What does not fit in an element. */
export interface Excess {
  readonly wide: readonly WidePiece[];
  /** How far what stands in a box of limited height reaches over it, pt: the worst of them; 0 where all fit. */
  readonly overBoxPt: number;
}

/** An element measured at one size and width. */
export interface Measured {
  readonly heightPt: number;
  /** What of it does not fit; asked for once the size is found. */
  excess(): Excess;
  /** Draws it with its top left corner at (x, y). */
  draw(x: number, y: number): readonly PlacedBox[];
}

/** Measures an element, at most `width` wide: handed on to elements that hold others. */
export type Measure = (element: FlowElement, width: number, scale: Scale) => Measured;

export const noExcess = (): Excess => ({ wide: [], overBoxPt: 0 });

/** What does not fit in any of some elements. */
export function excessOf(parts: readonly Measured[]): Excess {
  const excesses = parts.map((part) => part.excess());
  return {
    wide: excesses.flatMap(({ wide }) => wide),
    overBoxPt: Math.max(0, ...excesses.map(({ overBoxPt }) => overBoxPt)),
  };
}
