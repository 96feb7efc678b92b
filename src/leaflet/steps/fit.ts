/** Finds the one body size of a leaflet and lays every panel out at it. */
import type { Engine } from '../engine.ts';
import { type Problem, qrTooFine, textOverflowsPanel, wordTooWide } from '../problems.ts';
import type { PlacedBox } from '../types.ts';
import type { Typography } from '../typography.ts';
import { mmToPt, ptToMm } from '../units.ts';
import type { Composition } from './compose.ts';
import { type FlowElement, type PanelFlow, type TextElement, textsOf } from './flow.ts';
import { measureInk } from './measure-ink.ts';
import { moveBoxes } from './outlines.ts';
import { type Placed, place, type Scale } from './place.ts';
import type { ShapedText } from './shape.ts';

/** The area of a panel for text. */
export interface PanelArea {
  readonly widthPt: number;
  readonly heightPt: number;
}

/** A panel laid out, in pt from the top left corner of its text area. */
export interface FittedPanel {
  readonly reading: number;
  readonly isCover: boolean;
  readonly area: PanelArea;
  readonly boxes: readonly PlacedBox[];
}

/** A leaflet laid out, not yet on paper. */
export interface Fitted {
  readonly bodyPt: number;
  readonly panels: readonly FittedPanel[];
  /** The print hint, from the top left corner of its own line; empty without one. */
  readonly hint: { readonly boxes: readonly PlacedBox[]; readonly heightPt: number };
  readonly problems: readonly Problem[];
}

/** Steps of the body size, pt. */
const STEP_PT = 0.1;
/** How much gaps may open where all panels have room for it, the widest first. */
const ROOMY = [1.5, 1.35, 1.2, 1.1, 1];
/** How much the cover's title and the drawings of scenes give way, one panel at a time. */
const EASES = [1, 0.9, 0.8, 0.7, 0.6];
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

/**
 * Finds the largest body size at which every panel holds its text.
 *
 * One size for the whole leaflet, from the script's largest down to its floor in tenths of a point. Before the size
 * goes down, drawings of scenes and the cover's title give way. Text that is too long at the floor is laid out
 * at the floor and reported, so that a reviewer can see how much is over; nothing is cut off.
 *
 * @param composition - Panels in reading order.
 * @param shaped - Every text of them, shaped.
 * @param areas - Text area of each panel, by reading order.
 */
export function fitPanels(
  engine: Engine,
  composition: Composition,
  shaped: ReadonlyMap<TextElement, ShapedText>,
  areas: readonly PanelArea[],
): Fitted {
  const { panels, typography } = composition;
  const { largestPt, floorPt } = typography;
  const areaOf = ({ reading }: PanelFlow): PanelArea => areas[reading] ?? { widthPt: 0, heightPt: 0 };
  const scaleAt = (bodyPt: number, roomy = 1): Scale => ({
    bodyPt,
    gaps: (bodyPt / largestPt) * roomy,
    ease: 1,
    fillPt: 0,
    draft: true,
    shaped,
  });
  const holds = (scale: Scale) => panels.every((panel) => easeOf(panel, areaOf(panel), scale) !== null);

  const bodyPt = largestSize(largestPt, floorPt, (size) => holds(scaleAt(size)));
  const roomy = ROOMY.find((gaps) => holds(scaleAt(bodyPt, gaps))) ?? 1;
  const scale = { ...scaleAt(bodyPt, roomy), draft: false };
  const laidOut = panels.map((panel) => layPanel(engine, panel, areaOf(panel), scale, typography));
  const hint = layHint(engine, composition.hint, areas, scale);
  return {
    bodyPt,
    panels: laidOut.map(({ panel }) => panel),
    hint,
    problems: laidOut.flatMap(({ problems }) => problems),
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

/** How far a panel's yielding parts must give way for everything to fit; `null` if that is not enough. */
function easeOf(panel: PanelFlow, area: PanelArea, scale: Scale): number | null {
  return EASES.find((ease) => overflow(panel, area, { ...scale, ease, draft: true }) <= TOLERANCE_PT) ?? null;
}

/** How much too tall a panel's content is, pt; negative where there is room. */
function overflow(panel: PanelFlow, area: PanelArea, scale: Scale): number {
  const body = place(panel.body, 0, 0, area.widthPt, scale).heightPt;
  const foot = place(panel.foot, 0, 0, area.widthPt, scale).heightPt;
  if (panel.isCover) return Math.max(body - area.heightPt * COVER_TEXT_SHARE, body + foot - area.heightPt);
  return (
    body + foot + (body > 0 && foot > 0 ? mmToPt(FOOT_GAP_MM) * Math.min(1, scale.gaps) : 0) - area.heightPt
  );
}

function layPanel(
  engine: Engine,
  panel: PanelFlow,
  area: PanelArea,
  scale: Scale,
  typography: Typography,
): { panel: FittedPanel; problems: readonly Problem[] } {
  const ease = easeOf(panel, area, scale) ?? (EASES.at(-1) as number);
  const over = overflow(panel, area, { ...scale, ease, draft: true });
  const fillPt = Math.max(0, -over);
  const draft = over > area.heightPt * HOPELESS;
  const body = place(panel.body, 0, 0, area.widthPt, { ...scale, ease, fillPt, draft });
  const foot = place(panel.foot, 0, 0, area.widthPt, { ...scale, ease, draft });
  // Foot that does not fit stands after the text, so that nothing lies on anything.
  const footTop = Math.max(area.heightPt - foot.heightPt, body.heightPt);
  const boxes = measureInk(engine, [...body.boxes, ...moveBoxes(foot.boxes, 0, footTop)]);
  const fitted = { reading: panel.reading, isCover: panel.isCover, area, boxes };
  const problems = [
    ...(over > TOLERANCE_PT ? [reportOverflow(panel, area, over, typography, scale.shaped)] : []),
    ...[body, foot].flatMap(reportWide),
    ...[panel.body, panel.foot].flatMap((element) => reportFineQr(element, panel)),
  ];
  return { panel: fitted, problems };
}

function reportOverflow(
  panel: PanelFlow,
  area: PanelArea,
  over: number,
  { floorPt, leading }: Typography,
  shaped: Scale['shaped'],
): Problem {
  const texts = [...textsOf(panel.body), ...textsOf(panel.foot)].flatMap(
    (element) => shaped.get(element) ?? [],
  );
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  const widthEm = texts.flatMap(({ pieces }) => pieces).reduce((sum, { width }) => sum + width, 0);
  const perLine = (area.widthPt / floorPt) * (characters / Math.max(1, widthEm));
  return textOverflowsPanel({
    at: panel.at,
    panel: panel.reading + 1,
    title: panel.title,
    overMm: ptToMm(over),
    floorPt,
    characters: Math.ceil(over / (floorPt * leading)) * perLine,
  });
}

const reportWide = ({ wide }: Placed): Problem[] =>
  wide.map(({ element, words, overPt }) =>
    wordTooWide({ at: element.at, panel: element.panel + 1, words, overMm: ptToMm(overPt) }),
  );

function reportFineQr(element: FlowElement, panel: PanelFlow): Problem[] {
  switch (element.kind) {
    case 'stack':
      return element.children.flatMap((child) => reportFineQr(child.element, panel));
    case 'frame':
      return reportFineQr(element.child, panel);
    case 'beside': {
      if (element.side.kind !== 'qr') return reportFineQr(element.child, panel);
      const { code, url, sizeMm } = element.side;
      const module = sizeMm / code.modules;
      return module < LEAST_MODULE_MM
        ? [qrTooFine(url, module, LEAST_MODULE_MM, panel.reading + 1, panel.at)]
        : [];
    }
    default:
      return [];
  }
}

function layHint(
  engine: Engine,
  hint: TextElement | null,
  areas: readonly PanelArea[],
  scale: Scale,
): Fitted['hint'] {
  if (!hint) return { boxes: [], heightPt: 0 };
  const narrowest = Math.min(...areas.map((area) => area.widthPt));
  const placed = place(hint, 0, 0, narrowest, scale);
  return { boxes: measureInk(engine, placed.boxes), heightPt: placed.heightPt };
}

/** Every text of a composition. */
export const textsOfLeaflet = ({ panels, hint }: Composition): readonly TextElement[] => [
  ...panels.flatMap((panel) => [...textsOf(panel.body), ...textsOf(panel.foot)]),
  ...(hint ? [hint] : []),
];
