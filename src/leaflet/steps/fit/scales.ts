/** Finds the sizes of a leaflet: its one body size, then what the room that is left goes to. */
import type { PartFlow } from '../../elements.ts';
import type { PanelArea } from '../../formats/text-areas.ts';
import type { SheetFormat } from '../../types.ts';
import type { Typography } from '../../typography.ts';
import type { LeafletTexts } from '../place/leaflet-texts.ts';
import type { Scale } from '../place/measured.ts';
import { easeOf, keepsDrawings, type Load, tooWide } from './load.ts';
import { spreadParts } from './spread-parts.ts';

/** Steps of the body size, pt. */
const STEP_PT = 0.1;
/** How much gaps may open where all panels have room for it, the widest first; and how much they close, at the floor only. */
const ROOMY = [1.5, 1.35, 1.2, 1.1, 1];
const TIGHTEST = 0.55;
/** How much the gaps of one panel close before the type of all shrinks: nobody compares gaps, everybody reads. */
const CROWDED = 0.7;
const GAPS = [...ROOMY, 0.9, 0.8, CROWDED, TIGHTEST];
/** How much running text grows over its largest size where all panels have room for it: for 13 pt at most 15. */
const GROWTHS = [15 / 13, 14.5 / 13, 14 / 13, 13.5 / 13];

/** What is to be set, and where. */
export interface Sized {
  readonly parts: readonly PartFlow[];
  /** Text area of each panel, by reading order. */
  readonly areas: readonly PanelArea[];
  readonly format: Pick<SheetFormat, 'sections' | 'rows' | 'ruledParts' | 'sides' | 'type'>;
  readonly typography: Typography;
  readonly texts: LeafletTexts;
}

/** The sizes of a leaflet, and which part stands in which panel at them. */
export interface Scales {
  readonly loads: readonly Load[];
  /** What all panels have in common. */
  readonly scale: Scale;
  /** The scale of one panel: a crowded one closes its own gaps. */
  scaleOf(load: Load): Scale;
}

/**
 * The body size is the largest at which every panel holds its text. Room that is left then goes to running text, where every
 * panel has some and keeps its drawings, and to gaps.
 */
export function findScales({ parts, areas, format, typography, texts }: Sized): Scales {
  const { sections, sides, type } = format;
  const { largestPt, floorPt } = typography;
  const isOneEach = sections === 'one-a-panel';
  const scaleAt = (bodyPt: number, roomy = 1, growth = 1): Scale => ({
    bodyPt,
    growth,
    gaps: (bodyPt / largestPt) * roomy,
    ease: 1,
    fillPt: 0,
    mostDropPt: Number.POSITIVE_INFINITY,
    texts,
  });
  const spread = (scale: Scale, used: readonly PanelArea[]) => spreadParts(parts, used, format, scale);
  const fits = (load: Load, scale: Scale) => easeOf(load, scale) !== null;
  /** A cover has air by design. */
  const leastGaps = ({ isCover }: Load) => (isOneEach && !isCover ? CROWDED : 1);
  /** No word stands out of its column, unless it would at the floor. */
  const keepsWords = (load: Load, scale: Scale) =>
    tooWide(load, scale) === 0 || tooWide(load, scaleAt(floorPt)) > 0;
  const holds = (bodyPt: number, used: readonly PanelArea[], gaps = 1) => {
    const { loads, isFull } = spread(scaleAt(bodyPt, gaps), used);
    return (
      !isFull &&
      loads.every(
        (load) =>
          fits(load, scaleAt(bodyPt, Math.min(gaps, leastGaps(load)))) && keepsWords(load, scaleAt(bodyPt)),
      )
    );
  };
  const onSides = sides.map((_, side) =>
    areas.slice(
      0,
      sides.slice(0, side + 1).reduce((sum, { panels }) => sum + panels.length, 0),
    ),
  );
  // Closed gaps cost nobody anything, a sheet more costs paper at every print.
  const used =
    (sections === 'flow-as-needed' && onSides.find((few) => holds(floorPt, few, CROWDED))) || areas;
  const closed = holds(floorPt, used) ? 1 : CROWDED;
  const bodyPt = largestSize(largestPt, floorPt, (size) => holds(size, used, closed));

  const plain = scaleAt(bodyPt);
  const hasRoom = (gaps: number, growth: number) => {
    const scale = scaleAt(bodyPt, gaps, growth);
    const { loads, isFull } = spread(scale, used);
    return (
      !isFull &&
      loads.every((load) => {
        const isCrowded = isOneEach && !fits(load, plain);
        const own = isCrowded ? scaleAt(bodyPt, leastGaps(load), growth) : scale;
        return (
          fits(load, own) &&
          (isCrowded || keepsDrawings(load, plain, own)) &&
          tooWide(load, own) <= tooWide(load, plain)
        );
      })
    );
  };
  const mayGrow = isOneEach && type === 'leaflet';
  const growth = (mayGrow && GROWTHS.find((more) => hasRoom(1, more))) || 1;
  const roomy = GAPS.find((gaps) => hasRoom(gaps, growth)) ?? (isOneEach ? 1 : TIGHTEST);
  const scale = scaleAt(bodyPt, roomy, growth);
  return {
    loads: spread(scale, used).loads,
    scale,
    scaleOf(load) {
      if (!isOneEach) return scale;
      const gaps = GAPS.find((one) => one <= roomy && fits(load, scaleAt(bodyPt, one, growth))) ?? TIGHTEST;
      return scaleAt(bodyPt, gaps, growth);
    },
  };
}

/** The largest size, in steps from `largest` down to `floor`, that holds; the floor if none does. */
function largestSize(largest: number, floor: number, holds: (size: number) => boolean): number {
  const steps = Math.round((largest - floor) / STEP_PT);
  const size = (step: number) => Number((floor + step * STEP_PT).toFixed(2));
  if (holds(size(steps))) return size(steps);
  if (!holds(size(0))) return size(0);
  let [low, high] = [0, steps];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(size(middle))) low = middle;
    else high = middle;
  }
  return size(low);
}
