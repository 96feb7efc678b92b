/** Numbers that are understood without words: a drawing says what each is for. */
import type { FlowElement, FrameElement } from '../../elements.ts';
import type { NumberBlock, NumberSign } from '../../types.ts';
import { drawing, frame, text } from './plain-elements.ts';
import type { Setting } from './setting.ts';
import { child, figure } from './structure-nodes.ts';

/** A number that a drawing explains, in the middle of its box. */
export function composeSign(
  { tone, number: written }: NumberBlock,
  sign: NumberSign,
  setting: Setting,
): FrameElement {
  const isUrgent = tone === 'urgent';
  const inside: Setting = {
    ...setting,
    colour: isUrgent ? 'paper' : 'ink',
    onTint: isUrgent,
    align: 'centre',
  };
  const picture = drawing(sign.picture, sign.pictureMm, {
    ...inside,
    figure: figure(setting.parent, sign.alt),
  });
  const number = text([{ ...written, strong: true }], inside, {
    size: { pt: sign.numberPt },
    shrinkTo: 0.45,
    // Figures reach neither far up nor below their line.
    leading: 0.95,
    weight: 700,
    node: child(setting.parent, 'P'),
  });
  const both: FlowElement =
    sign.place === 'before'
      ? {
          kind: 'columns',
          columns: [
            { element: picture, width: 'own' },
            { element: number, width: 'share' },
          ],
          gapMm: 3,
          stand: 'middle',
          dir: setting.dir,
        }
      : {
          kind: 'stack',
          children: [
            { element: picture, gapMm: 0 },
            { element: number, gapMm: 0.6 },
          ],
        };
  return {
    ...frame(both, setting),
    paddingXMm: 4,
    paddingYMm: 1.4,
    radiusMm: 3,
    strokeMm: 0.4,
    minHeightMm: sign.boxMm,
    stand: 'middle',
    ...(isUrgent ? { fill: 'deep' as const } : { fill: 'paper' as const, stroke: 'spruce' as const }),
  };
}
