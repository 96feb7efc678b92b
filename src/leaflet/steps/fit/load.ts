/** What one panel of the sheet is to hold, and whether it does. */
import { countFills, elementsWithin, type FlowElement, type PartFlow } from '../../elements.ts';
import type { PanelArea } from '../../formats/text-areas.ts';
import { mmToPt } from '../../units.ts';
import { leastRoom } from '../place/drawing.ts';
import type { Scale } from '../place/measured.ts';
import { measure } from '../place.ts';

/** A panel by its place in reading order. */
export interface Slot {
  readonly reading: number;
  readonly area: PanelArea;
}

/** A panel with one part of the content, or several. */
export interface Load extends Slot {
  readonly parts: readonly PartFlow[];
  readonly body: FlowElement;
  readonly foot: FlowElement;
  readonly isCover: boolean;
}

/** How much the cover's title and the drawings of scenes give way, one panel at a time. */
const EASES = [0.9, 0.8, 0.7, 0.6, 0.5];
export const LEAST_EASE = 0.5;
/** Space above what stands at a panel's foot, mm. */
const FOOT_GAP_MM = 4;
/** Share of the cover's height that its text may use: the landscape begins below. */
const COVER_TEXT_SHARE = 0.6;
/** Rounding must not push out what fits exactly, pt. */
export const TOLERANCE_PT = 0.01;
/** Space between parts that share a panel, and before one that goes on with the part before, mm at the largest body size. */
const PART_GAP_MM = { next: 5, continues: 2.6 } as const;
/** Space above the foot of a part that is not the last of its panel, mm. */
const INNER_FOOT_GAP_MM = 2;

/** Parts below each other; the foot of the last one stands at the panel's foot. */
export function loadOf(slot: Slot, parts: readonly PartFlow[], isRuled: boolean): Load {
  const [first] = parts;
  const last = parts.at(-1);
  const rule = { kind: 'rule', part: first?.part ?? 0 } as const;
  const stacked = parts.flatMap((part, i) => [
    ...(isRuled && i > 0 ? [{ element: rule, gapMm: PART_GAP_MM.next / 2 }] : []),
    { element: part.body, gapMm: i === 0 ? 0 : gapBefore(part, isRuled) },
    ...(part === last ? [] : [{ element: part.foot, gapMm: INNER_FOOT_GAP_MM }]),
  ]);
  const { reading, area } = slot;
  return {
    reading,
    area,
    parts,
    body:
      first && parts.length === 1
        ? first.body
        : { kind: 'stack', children: stacked.filter(({ element }) => !isEmpty(element)) },
    foot: last?.foot ?? { kind: 'stack', children: [] },
    isCover: first?.isCover ?? false,
  };
}

const gapBefore = ({ continues }: PartFlow, isRuled: boolean): number =>
  isRuled ? PART_GAP_MM.next / 2 : PART_GAP_MM[continues ? 'continues' : 'next'];

const isEmpty = (element: FlowElement): boolean => element.kind === 'stack' && element.children.length === 0;

export const holdsScene = ({ body }: Load): boolean =>
  elementsWithin(body).some((element) => element.kind === 'drawing' && element.yields);

/** How much too tall a panel's content is, pt; negative where there is room. */
export function overflow({ body, foot, area, isCover }: Load, scale: Scale, roomPt = area.heightPt): number {
  const bodyPt = measure(body, area.widthPt, scale).heightPt;
  const footPt = measure(foot, area.widthPt, scale).heightPt;
  if (isCover) return Math.max(bodyPt - roomPt * COVER_TEXT_SHARE, bodyPt + footPt - roomPt);
  const gapPt = bodyPt > 0 && footPt > 0 ? mmToPt(FOOT_GAP_MM) * Math.min(1, scale.gaps) : 0;
  return bodyPt + footPt + gapPt - roomPt;
}

/** How far a panel's yielding parts must give way for everything to fit; `null` if that is not enough. */
export function easeOf(load: Load, scale: Scale, roomPt = load.area.heightPt): number | null {
  const fitsAt = (ease: number) => overflow(load, { ...scale, ease }, roomPt) <= TOLERANCE_PT;
  if (fitsAt(1)) return 1;
  // Most panels have nothing that gives way: they are as tall at every ease.
  return (yieldsSomewhere(load) && EASES.find(fitsAt)) || null;
}

const yieldsSomewhere = ({ body, foot }: Load): boolean =>
  [body, foot]
    .flatMap(elementsWithin)
    .some((element) => (element.kind === 'drawing' || element.kind === 'text') && element.yields);

/** What drawings in the room that is left of a panel need, pt; 0 where there is none, or no room for one. */
const roomOfDrawings = (load: Load): number =>
  elementsWithin(load.body).reduce(
    (sum, element) =>
      element.kind === 'drawing' && element.leastMm !== undefined ? sum + leastRoom(element.leastMm) : sum,
    0,
  );

/** Whether a panel has its drawings at one scale if it has them at another. */
export function keepsDrawings(load: Load, before: Scale, scale: Scale): boolean {
  const needed = roomOfDrawings(load);
  return -overflow(load, before) < needed || -overflow(load, scale) >= needed;
}

/** How far words of a panel stand out of its column, pt. */
export const tooWide = ({ body, area }: Load, scale: Scale): number =>
  measure(body, area.widthPt, scale)
    .excess()
    .wide.reduce((sum, { overPt }) => sum + overPt, 0);

/** What each filling element of a panel gets of the height that is left. */
export const fillOf = (load: Load, scale: Scale): number =>
  Math.max(0, -overflow(load, scale)) / Math.max(1, countFills(load.body));
