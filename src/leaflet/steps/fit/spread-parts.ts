/** Says which part stands in which panel. */
import type { PartFlow } from '../../elements.ts';
import type { PanelArea } from '../../formats/text-areas.ts';
import type { SheetFormat } from '../../types.ts';
import type { Scale } from '../place/measured.ts';
import { easeOf, type Load, loadOf, type Slot } from './load.ts';

/** Parts in their panels. */
export interface Spread {
  readonly loads: readonly Load[];
  /** They do not fit: the last panel holds what is over. */
  readonly isFull: boolean;
}

/** How exactly the fullest of several panels is made as empty as it can be: halvings. */
const BALANCE_STEPS = 5;
const NO_AREA: PanelArea = { isStrip: false, widthPt: 0, heightPt: 0 };

/**
 * Each part has its panel; or parts share the panels and fill them in reading order, each kept whole, all panels about
 * equally full. Strips hold nothing but the part that is meant for them.
 */
export function spreadParts(
  parts: readonly PartFlow[],
  areas: readonly PanelArea[],
  { sections, ruledParts = false }: Pick<SheetFormat, 'sections' | 'ruledParts'>,
  scale: Scale,
): Spread {
  const slots = areas.map((area, reading): Slot => ({ area, reading }));
  const load = (slot: Slot | undefined, held: readonly PartFlow[]) =>
    loadOf(slot ?? { reading: 0, area: NO_AREA }, held, ruledParts);
  if (sections === 'one-a-panel') {
    const loads = parts.map((part, reading) => load(slots[reading] ?? { reading, area: NO_AREA }, [part]));
    return { loads, isFull: false };
  }
  const strip = slots.find(({ area }) => area.isStrip);
  const strips = strip ? parts.filter(({ isStrip }) => isStrip).map((part) => load(strip, [part])) : [];
  const texts = parts.filter(({ isStrip }) => !isStrip);
  const panels = slots.filter(({ area }) => !area.isStrip);
  const { loads, isFull } = balance(panels.length, (share) =>
    fillPanels(texts, panels, load, (given) => easeOf(given, scale, share * given.area.heightPt) !== null),
  );
  return { loads: [...loads, ...strips], isFull };
}

/** Of all ways to fill panels up to a share of their height, the one with the smallest share that holds everything. */
function balance(panels: number, fill: (share: number) => Spread): Spread {
  let best = fill(1);
  if (best.isFull || panels < 2) return best;
  let [low, high] = [0, 1];
  for (let step = 0; step < BALANCE_STEPS; step++) {
    const middle = (low + high) / 2;
    const tried = fill(middle);
    if (tried.isFull) low = middle;
    else [best, high] = [tried, middle];
  }
  return best;
}

/** Fills panels one after the other, each with as many whole parts as fit; the last one with all that is over, unmeasured. */
function fillPanels(
  parts: readonly PartFlow[],
  panels: readonly Slot[],
  load: (slot: Slot | undefined, held: readonly PartFlow[]) => Load,
  fits: (load: Load) => boolean,
): Spread {
  const loads: Load[] = [];
  let isFull = false;
  for (const part of parts) {
    const open = loads.at(-1);
    const joined = open && load(open, [...open.parts, part]);
    const joins: boolean = joined !== undefined && !isFull && fits(joined);
    if (joined && (joins || loads.length >= panels.length)) {
      loads[loads.length - 1] = joined;
      isFull ||= !joins;
    } else {
      const alone = load(panels[loads.length], [part]);
      loads.push(alone);
      isFull ||= !fits(alone);
    }
  }
  return { loads, isFull };
}
