/** The plain elements that everything is composed of. */

import type { DrawingElement, FlowElement, FrameElement, StackElement, TextElement } from '../../elements.ts';
import type { Inline, StructureNode } from '../../types.ts';
import { leastLeading, type Typography } from '../../typography.ts';
import { wordsOf } from './plain-words.ts';
import type { Setting } from './setting.ts';

/** What a text has of its own; its size, at least. */
export type TextChoice = Pick<TextElement, 'size'> & Partial<TextElement>;

/** Running text as it is unless something else is said. */
export const PLAIN = {
  kind: 'text',
  shrinkTo: 1,
  weight: 400,
  colour: 'ink',
  align: 'start',
  balanced: false,
  divides: false,
  grows: false,
  yields: false,
} as const;

/**
 * A text in the language, colour and direction of what it stands in. Words in a taller script than the text around them
 * open its lines.
 */
export function text(inlines: readonly Inline[], setting: Setting, choice: TextChoice): TextElement {
  const { typography, colour, align, lang, dir, parent, part, at } = setting;
  // Small print is set a little closer than the body, but never closer than the script's marks allow.
  const leading = choice.leading ?? typography.leading * 0.985;
  return {
    ...PLAIN,
    inlines,
    colour,
    align,
    lang,
    dir,
    node: parent,
    part,
    at,
    ...(typography.reach ? { reach: typography.reach } : {}),
    ...choice,
    leading: Math.max(leading, leastLeading(wordsOf(inlines), typography)),
  };
}

/** A frame without edge, ground or padding. */
export function frame(inner: FlowElement, { part }: Pick<Setting, 'part'>): FrameElement {
  return {
    kind: 'frame',
    child: inner,
    paddingXMm: 0,
    paddingYMm: 0,
    radiusMm: 0,
    strokeMm: 0,
    dashed: false,
    minHeightMm: 0,
    fills: false,
    stand: 'top',
    part,
  };
}

/** A drawing; an artifact unless it is given a figure. */
export function drawing(
  picture: DrawingElement['picture'],
  heightMm: number,
  setting: Setting & { figure?: StructureNode },
): DrawingElement {
  const { align, dir, colour, part } = setting;
  return {
    kind: 'drawing',
    picture,
    heightMm,
    align,
    dir,
    colour,
    part,
    yields: false,
    node: setting.figure ?? null,
  };
}

/** Something in another script, in the sizes of that script. */
export const inOwnSizes = (child: FlowElement, inner: Typography, lead: Typography): FlowElement => ({
  kind: 'part',
  child,
  ratio: inner.largestPt / lead.largestPt,
  floorPt: inner.floorPt,
});

/** Nothing, where something has to stand. */
export const EMPTY: StackElement = { kind: 'stack', children: [] };
