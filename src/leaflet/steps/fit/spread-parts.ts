/** Says which part stands in which panel. */
import type { PartFlow } from '../../elements.ts';
import type { PanelArea } from '../../formats/text-areas.ts';
import type { SheetFormat } from '../../types.ts';
import { ptToMm } from '../../units.ts';
import { frame } from '../compose/plain-elements.ts';
import type { Scale } from '../place/measured.ts';
import { measure } from '../place.ts';
import { easeOf, type Load, loadOf, type Slot } from './load.ts';

/** Parts in their panels. */
export interface Spread {
  readonly loads: readonly Load[];
  /** They do not fit: the last panel holds what is over. */
  readonly isFull: boolean;
}

/** How exactly the fullest of several panels is made as empty as it can be: halvings. */
const BALANCE_STEPS = 5;
const NO_AREA: PanelArea = { widthPt: 0, heightPt: 0 };

/**
 * Each part has its panel; or parts share the panels and fill them in reading order, each kept whole, all panels about
 * equally full, or stand in rows across them. Strips and the place over all hold nothing but the part that is meant for them.
 */
export function spreadParts(
  parts: readonly PartFlow[],
  areas: readonly PanelArea[],
  { sections, rows, ruledParts = false }: Pick<SheetFormat, 'sections' | 'rows' | 'ruledParts'>,
  scale: Scale,
): Spread {
  const slots = areas.map((area, reading): Slot => ({ area, reading }));
  const load = (slot: Slot | undefined, held: readonly PartFlow[]) =>
    loadOf(slot ?? { reading: 0, area: NO_AREA }, held, ruledParts);
  if (sections === 'one-a-panel') {
    const loads = parts.map((part, reading) => load(slots[reading] ?? { reading, area: NO_AREA }, [part]));
    return { loads, isFull: false };
  }
  const kept = slots
    .filter(({ area }) => area.holds)
    .flatMap((slot) =>
      parts.filter(({ role }) => role === slot.area.holds).map((part) => load(slot, [part])),
    );
  const isKept = (role: PartFlow['role']) => slots.some(({ area }) => role && area.holds === role);
  const texts = parts.filter(({ role }) => role !== 'strip' && !isKept(role));
  const panels = slots.filter(({ area }) => !area.holds);
  const fits = (given: Load, share: number) => easeOf(given, scale, share * given.area.heightPt) !== null;
  const { loads, isFull } = rows
    ? fillRows(texts, panels, load, scale)
    : balance(panels.length, (share) => fillPanels(texts, panels, load, (given) => fits(given, share)));
  const [titles, strips] = [kept.filter(isTitle), kept.filter((one) => !isTitle(one))];
  return { loads: [...titles, ...loads, ...strips], isFull: isFull || titles.some((one) => !fits(one, 1)) };
}

const isTitle = ({ area }: Load): boolean => area.holds === 'title';

/**
 * Fills the two panels of a side one after the other, those of the next side after them, so that what stands beside each other begins at
 * one height: as many rows as fit on each side, each as tall as the taller of its parts. Where no side is left, the last holds what is over.
 */
function fillRows(
  parts: readonly PartFlow[],
  panels: readonly Slot[],
  load: (slot: Slot | undefined, held: readonly PartFlow[]) => Load,
  scale: Scale,
): Spread {
  const loads: Load[] = [];
  let [rest, isFull] = [parts, false];
  for (let side = 0; rest.length > 0; side += 2) {
    const inRows = (rows: number): readonly Load[] => {
      const columns = [rest.slice(0, rows), rest.slice(rows, 2 * rows)].filter(({ length }) => length > 0);
      const inOne = inOneHeight(columns, panels[side]?.area ?? NO_AREA, scale);
      return inOne.map((column, i) => load(panels[side + i], column));
    };
    const fits = (joined: readonly Load[]) => joined.every((one) => easeOf(one, scale) !== null);
    const isLast = side + 2 >= panels.length;
    let rows = Math.ceil(rest.length / 2);
    let joined = inRows(rows);
    while (rows > 1 && !isLast && !fits(joined)) joined = inRows(--rows);
    isFull ||= !fits(joined);
    loads.push(...joined);
    rest = rest.slice(2 * rows);
  }
  return { loads, isFull };
}

/** Parts of columns, those beside each other in boxes as tall as the tallest. */
function inOneHeight(
  columns: readonly (readonly PartFlow[])[],
  { widthPt }: PanelArea,
  scale: Scale,
): readonly (readonly PartFlow[])[] {
  const heights = columns.map((column) => column.map(({ body }) => measure(body, widthPt, scale).heightPt));
  const tallest = (row: number) => Math.max(...heights.map((column) => column[row] ?? 0));
  return columns.map((column) =>
    column.map((one, row) => ({
      ...one,
      body: { ...frame(one.body, one), minHeightMm: ptToMm(tallest(row)) },
    })),
  );
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
