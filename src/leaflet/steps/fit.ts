/** Finds the one body size of a leaflet and lays every panel out at it. */

import { type FlowElement, type PanelFlow, type TextElement, textsOf } from '../elements.ts';
import type { Engine } from '../engine.ts';
import type { PanelArea } from '../formats/text-areas.ts';
import { measureInk } from '../geometry/ink.ts';
import { boxTooFull, type Problem, qrTooFine, textOverflowsPanel, wordTooWide } from '../problems.ts';
import type { PlacedBox, SheetFormat } from '../types.ts';
import type { Typography } from '../typography.ts';
import { mmToPt, ptToMm } from '../units.ts';
import type { Composition } from './compose.ts';
import { createLeafletTexts } from './place/leaflet-texts.ts';
import type { Excess, Scale } from './place/measured.ts';
import { measure } from './place.ts';
import type { ShapedText } from './shape.ts';

/** A panel laid out, in pt from the top left corner of its text area. */
export interface FittedPanel {
  readonly reading: number;
  /** Parts of the content that stand in it. */
  readonly parts: readonly number[];
  readonly isCover: boolean;
  readonly area: PanelArea;
  readonly boxes: readonly PlacedBox[];
}

/** A leaflet laid out, not yet on paper. */
export interface Fitted {
  readonly bodyPt: number;
  readonly panels: readonly FittedPanel[];
  /** The print hint, from the top left corner of its own line; empty without one. */
  readonly hint: Aside;
  /** The line at the foot of each side, in the same way; none for sheets without. */
  readonly pageLines: readonly Aside[];
  readonly problems: readonly Problem[];
}

/** A line outside every panel, from its own top left corner. */
export interface Aside {
  readonly boxes: readonly PlacedBox[];
  readonly heightPt: number;
}

/** Steps of the body size, pt. */
const STEP_PT = 0.1;
/** How much gaps may open where all panels have room for it, the widest first. */
const ROOMY = [1.5, 1.35, 1.2, 1.1, 1];
const LEAST_EASE = 0.5;
/** How much the cover's title and the drawings of scenes give way, one panel at a time. */
const EASES = [1, 0.9, 0.8, 0.7, 0.6, LEAST_EASE];
/** Space above what stands at a panel's foot, mm. */
const FOOT_GAP_MM = 4;
/** Share of the cover's height that its text may use: the landscape begins below. */
const COVER_TEXT_SHARE = 0.6;
/** Text that would fill this many more panels is measured but not drawn: nobody looks at it, and it takes minutes. */
const HOPELESS = 4;
/** Rounding must not push out what fits exactly, pt. */
const TOLERANCE_PT = 0.01;
/** Smallest square of a QR code, mm: a phone at arm's length, a copy of a copy. */
const LEAST_MODULE_MM = 0.4;

/** What one panel of the sheet holds: one part of the content, or several. */
interface Load {
  readonly reading: number;
  readonly area: PanelArea;
  readonly parts: readonly PanelFlow[];
  readonly body: FlowElement;
  readonly foot: FlowElement;
  readonly isCover: boolean;
  /** Elements that take what is left in height share it. */
  readonly fills: number;
  readonly hasScene: boolean;
}

/**
 * Finds the largest body size at which every panel holds its text.
 *
 * One size for the whole leaflet, from the script's largest down to its floor in tenths of a point. Before the size
 * goes down, drawings of scenes and the cover's title give way. Text that is too long at the floor is laid out
 * at the floor and reported, so that a reviewer can see how much is over; nothing is cut off.
 *
 * @param composition - Parts in reading order.
 * @param shaped - Every text of them, shaped.
 * @param areas - Text area of each panel, by reading order.
 * @param format - Whether each part is a panel, or parts share the panels; what is its front; which panel has the print
 * hint.
 */
export function fitPanels(
  engine: Engine,
  composition: Composition,
  shaped: ReadonlyMap<TextElement, ShapedText>,
  areas: readonly PanelArea[],
  format: Pick<SheetFormat, 'sections' | 'ruledParts' | 'sides' | 'printHint'>,
): Fitted {
  const { sections, printHint, sides } = format;
  const { typography } = composition;
  const { largestPt, floorPt } = typography;
  const texts = createLeafletTexts(shaped);
  const scaleAt = (bodyPt: number, roomy = 1): Scale => ({
    bodyPt,
    gaps: (bodyPt / largestPt) * roomy,
    ease: 1,
    fillPt: 0,
    mostDropPt: Number.POSITIVE_INFINITY,
    texts,
  });
  const spread = (scale: Scale, used: readonly PanelArea[]) =>
    spreadParts(composition.panels, used, format, scale);
  const holds = (scale: Scale, used: readonly PanelArea[]) => {
    const { loads, isFull } = spread(scale, used);
    return !isFull && loads.every((load) => easeOf(load, scale) !== null);
  };

  const onSides = sides.map((_, side) =>
    areas.slice(
      0,
      sides.slice(0, side + 1).reduce((sum, { panels }) => sum + panels.length, 0),
    ),
  );
  const used =
    (sections === 'flow-as-needed' && onSides.find((few) => holds(scaleAt(floorPt), few))) || areas;
  const bodyPt = largestSize(largestPt, floorPt, (size) => holds(scaleAt(size), used));
  const roomy = ROOMY.find((gaps) => holds(scaleAt(bodyPt, gaps), used)) ?? 1;
  const scale = scaleAt(bodyPt, roomy);
  const loads = spread(scale, used).loads;
  const scenes = standOfScenes(loads, scale);
  const laidOut = loads.map((load) =>
    layPanel(engine, load, { ...scale, ...(load.hasScene ? scenes : {}) }, typography),
  );
  return {
    bodyPt,
    panels: laidOut.map(({ panel }) => panel),
    hint: layAside(engine, composition.hint, areas[printHint.panel]?.widthPt ?? 0, scale),
    pageLines: composition.pageLines.map((line) => layAside(engine, line, areas[0]?.widthPt ?? 0, scale)),
    problems: laidOut.flatMap(({ problems }) => problems),
  };
}

/** Space between parts that share a panel, and before one that goes on with the part before, mm at the largest body size. */
const PART_GAP_MM = { next: 5, continues: 2.6 } as const;
/** How exactly the fullest of several panels is made as empty as it can be: halvings. */
const BALANCE_STEPS = 5;

/**
 * Says which part stands in which panel. Parts that share panels fill them in reading order, each kept whole, all
 * panels about equally full. `isFull` if they do not fit; then the last panel holds what is over.
 */
function spreadParts(
  parts: readonly PanelFlow[],
  areas: readonly PanelArea[],
  { sections, ruledParts }: Pick<SheetFormat, 'sections' | 'ruledParts'>,
  scale: Scale,
): { readonly loads: readonly Load[]; readonly isFull: boolean } {
  const own = areas.map((area, reading) => ({ area, reading }));
  const load = (reading: number, held: readonly PanelFlow[]) =>
    loadOf(reading, own[reading]?.area ?? { isStrip: false, widthPt: 0, heightPt: 0 }, held, ruledParts);
  if (sections === 'one-a-panel') {
    return { loads: parts.map((part, reading) => load(reading, [part])), isFull: false };
  }
  const strip = own.find(({ area }) => area.isStrip);
  const strips = strip
    ? parts.filter(({ isStrip }) => isStrip).map((part) => load(strip.reading, [part]))
    : [];
  const texts = parts.filter(({ isStrip }) => !isStrip);
  const panels = own.filter(({ area }) => !area.isStrip);
  const fill = (share: number) => {
    const loads: Load[] = [];
    let [at, held, isFull]: [number, PanelFlow[], boolean] = [0, [], false];
    const close = () => {
      if (held.length > 0) loads.push(load(panels[at]?.reading ?? 0, held));
    };
    for (const part of texts) {
      const { reading = 0, area } = panels[at] ?? {};
      const fits = easeOf(load(reading, [...held, part]), scale, share * (area?.heightPt ?? 0)) !== null;
      if (!fits && held.length > 0 && at + 1 < panels.length) {
        close();
        [at, held] = [at + 1, [part]];
        isFull ||=
          easeOf(load(panels[at]?.reading ?? 0, held), scale, share * (panels[at]?.area.heightPt ?? 0)) ===
          null;
      } else {
        held = [...held, part];
        isFull ||= !fits;
      }
    }
    close();
    return { loads, isFull };
  };
  let best = fill(1);
  if (!best.isFull && panels.length > 1) {
    let [low, high] = [0, 1];
    for (let step = 0; step < BALANCE_STEPS; step++) {
      const middle = (low + high) / 2;
      const tried = fill(middle);
      if (tried.isFull) low = middle;
      else [best, high] = [tried, middle];
    }
  }
  return { loads: [...best.loads, ...strips], isFull: best.isFull };
}

/** Parts below each other; the foot of the last one stands at the panel's foot. */
function loadOf(reading: number, area: PanelArea, parts: readonly PanelFlow[], ruledParts = false): Load {
  const [first] = parts;
  const last = parts.at(-1);
  const rule = { kind: 'rule', panel: first?.part ?? 0 } as const;
  const stacked = parts.flatMap((part, i) => [
    ...(ruledParts && i > 0 ? [{ element: rule, gapMm: PART_GAP_MM.next / 2 }] : []),
    { element: part.body, gapMm: i === 0 ? 0 : gapBefore(part, ruledParts) },
    ...(part === last ? [] : [{ element: part.foot, gapMm: 2 }]),
  ]);
  const body: FlowElement =
    first && parts.length === 1
      ? first.body
      : { kind: 'stack', children: stacked.filter(({ element }) => !isEmpty(element)) };
  return {
    reading,
    area,
    parts,
    body,
    foot: last?.foot ?? { kind: 'stack', children: [] },
    isCover: first?.isCover ?? false,
    fills: Math.max(1, countFills(body)),
    hasScene: holdsScene(body),
  };
}

const gapBefore = ({ continues }: PanelFlow, isRuled: boolean): number =>
  isRuled ? PART_GAP_MM.next / 2 : PART_GAP_MM[continues ? 'continues' : 'next'];

const isEmpty = (element: FlowElement): boolean => element.kind === 'stack' && element.children.length === 0;

function countFills(element: FlowElement): number {
  switch (element.kind) {
    case 'frame':
      return (element.fills ? 1 : 0) + countFills(element.child);
    case 'stack':
      return element.children.reduce((sum, child) => sum + countFills(child.element), 0);
    case 'part':
      return countFills(element.child);
    default:
      return 0;
  }
}

function holdsScene(element: FlowElement): boolean {
  switch (element.kind) {
    case 'drawing':
      return element.yields;
    case 'frame':
    case 'part':
      return holdsScene(element.child);
    case 'stack':
      return element.children.some((child) => holdsScene(child.element));
    default:
      return false;
  }
}

/** The scenes of a leaflet are seen side by side: their drawings are one size, and begin at one height. */
function standOfScenes(loads: readonly Load[], scale: Scale): Pick<Scale, 'ease' | 'mostDropPt'> {
  const scenes = loads.filter(({ hasScene }) => hasScene);
  const ease = Math.min(...scenes.map((load) => easeOf(load, scale) ?? LEAST_EASE));
  const drops = scenes.map((load) => fillOf(load, { ...scale, ease }) / 2);
  return { ease, mostDropPt: Math.min(...drops) };
}

/** What each filling element of a panel gets of the height that is left. */
const fillOf = (load: Load, scale: Scale): number => Math.max(0, -overflow(load, scale)) / load.fills;

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

/** How far a panel's yielding parts must give way for everything to fit; `null` if that is not enough. */
function easeOf(load: Load, scale: Scale, heightPt = load.area.heightPt): number | null {
  return EASES.find((ease) => overflow(load, { ...scale, ease }, heightPt) <= TOLERANCE_PT) ?? null;
}

/** How much too tall a panel's content is, pt; negative where there is room. */
function overflow(
  { body: flow, foot: low, area, isCover }: Load,
  scale: Scale,
  heightPt = area.heightPt,
): number {
  const body = measure(flow, area.widthPt, scale).heightPt;
  const foot = measure(low, area.widthPt, scale).heightPt;
  if (isCover) return Math.max(body - heightPt * COVER_TEXT_SHARE, body + foot - heightPt);
  return body + foot + (body > 0 && foot > 0 ? mmToPt(FOOT_GAP_MM) * Math.min(1, scale.gaps) : 0) - heightPt;
}

function layPanel(
  engine: Engine,
  load: Load,
  scale: Scale,
  typography: Typography,
): { panel: FittedPanel; problems: readonly Problem[] } {
  const { area, reading, isCover, parts } = load;
  const ease = Math.min(scale.ease, easeOf(load, scale) ?? LEAST_EASE);
  const eased = { ...scale, ease };
  const over = overflow(load, eased);
  const body = measure(load.body, area.widthPt, { ...eased, fillPt: fillOf(load, eased) });
  const foot = measure(load.foot, area.widthPt, eased);
  // Foot that does not fit stands after the text, so that nothing lies on anything.
  const footTop = Math.max(area.heightPt - foot.heightPt, body.heightPt);
  const isHopeless = over > area.heightPt * HOPELESS;
  const boxes = isHopeless ? [] : measureInk(engine, [...body.draw(0, 0), ...foot.draw(0, footTop)]);
  const fitted = { reading, parts: parts.map(({ part }) => part), isCover, area, boxes };
  const last = parts.at(-1);
  const excesses = [body.excess(), foot.excess()];
  const problems = [
    ...(over > TOLERANCE_PT && last ? [reportOverflow(load, last, over, typography, scale.texts)] : []),
    ...excesses.flatMap(reportWide),
    ...excesses.flatMap(({ overBoxPt }) =>
      overBoxPt > TOLERANCE_PT && last ? [boxTooFull(ptToMm(overBoxPt), last.part + 1, last.at)] : [],
    ),
    ...parts.flatMap((part) => [part.body, part.foot].flatMap((element) => reportFineQr(element, part))),
  ];
  return { panel: fitted, problems };
}

function reportOverflow(
  { body, foot, area }: Load,
  panel: PanelFlow,
  over: number,
  { floorPt, leading }: Typography,
  texts: Scale['texts'],
): Problem {
  const written = [...textsOf(body), ...textsOf(foot)].map((element) => texts.shapedOf(element));
  const characters = written.reduce((sum, { text }) => sum + text.length, 0);
  const widthEm = written.flatMap(({ pieces }) => pieces).reduce((sum, { width }) => sum + width, 0);
  const perLine = (area.widthPt / floorPt) * (characters / Math.max(1, widthEm));
  return textOverflowsPanel({
    at: panel.at,
    panel: panel.part + 1,
    title: panel.title,
    overMm: ptToMm(over),
    floorPt,
    characters: Math.ceil(over / (floorPt * leading)) * perLine,
  });
}

const reportWide = ({ wide }: Excess): Problem[] =>
  wide.map(({ element, words, overPt }) =>
    wordTooWide({ at: element.at, panel: element.panel + 1, words, overMm: ptToMm(overPt) }),
  );

function reportFineQr(element: FlowElement, panel: PanelFlow): Problem[] {
  switch (element.kind) {
    case 'stack':
      return element.children.flatMap((child) => reportFineQr(child.element, panel));
    case 'columns':
      return element.columns.flatMap((column) => reportFineQr(column.element, panel));
    case 'frame':
    case 'part':
      return reportFineQr(element.child, panel);
    case 'beside': {
      if (element.side.kind !== 'qr') return reportFineQr(element.child, panel);
      const { code, url, sizeMm } = element.side;
      const module = sizeMm / code.modules;
      return module < LEAST_MODULE_MM
        ? [qrTooFine(url, module, LEAST_MODULE_MM, panel.part + 1, panel.at)]
        : [];
    }
    default:
      return [];
  }
}

function layAside(engine: Engine, line: TextElement | null, widthPt: number, scale: Scale): Aside {
  if (!line) return { boxes: [], heightPt: 0 };
  const measured = measure(line, widthPt, scale);
  return { boxes: measureInk(engine, measured.draw(0, 0)), heightPt: measured.heightPt };
}
