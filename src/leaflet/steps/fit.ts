/** Finds the one body size of a leaflet and lays every panel out at it. */
import { elementsWithin, type PartFlow, type TextElement, textsOf } from '../elements.ts';
import type { Engine } from '../engine.ts';
import { panelMargins } from '../formats/panel-margins.ts';
import { guideRoom, type PanelArea } from '../formats/text-areas.ts';
import { measureInk } from '../geometry/ink.ts';
import { countedFromOne } from '../part-numbers.ts';
import { boxTooFull, type Problem, qrTooFine, textOverflowsPanel, wordTooWide } from '../problems.ts';
import type { PlacedBox, SheetFormat } from '../types.ts';
import type { Typography } from '../typography.ts';
import { mmToPt, ptToMm } from '../units.ts';
import type { Composition } from './compose.ts';
import { easeOf, fillOf, holdsScene, LEAST_EASE, type Load, overflow, TOLERANCE_PT } from './fit/load.ts';
import { type LinedPanel, placePanelLines, roomForLine } from './fit/panel-lines.ts';
import { findScales, type Scales } from './fit/scales.ts';
import { createLeafletTexts } from './place/leaflet-texts.ts';
import type { Excess, Scale } from './place/measured.ts';
import { widthOfWhole } from './place/text.ts';
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
  /** Its text does not fit, whichever part that is said of. */
  readonly isOver: boolean;
  /** Where the text from its top ends; the foot stands below. */
  readonly textPt: number;
}

/** A leaflet laid out, not yet on paper. */
export interface Fitted {
  readonly bodyPt: number;
  readonly panels: readonly FittedPanel[];
  /** How to print, in each language, from the top left corner of its own lines; none without. */
  readonly hints: readonly Aside[];
  /** The line at the foot of each side, in the same way; none for sheets without. */
  readonly pageLines: readonly Aside[];
  /** What stands beside the marks of each side of `press`; alone, and on the sheet for two languages. */
  readonly slugLines: Readonly<Record<'alone' | 'paired', readonly Aside[]>>;
  readonly problems: readonly Problem[];
}

/** A line outside every panel, from its own top left corner. */
export interface Aside {
  readonly boxes: readonly PlacedBox[];
  readonly heightPt: number;
}

/** Text that would fill this many more panels is measured but not drawn: nobody looks at it, and it takes minutes. */
const HOPELESS = 4;
/** Smallest square of a QR code, mm: a phone at arm's length, a copy of a copy. */
const LEAST_MODULE_MM = 0.4;

/**
 * Finds the largest body size at which every panel holds its text.
 *
 * One size for the whole leaflet, from the script's largest down to its floor in tenths of a point. Before the size
 * goes down, drawings of scenes, the cover's title and the gaps of crowded panels give way; where all panels have room at the largest,
 * running text grows. Text that is too long at the floor is laid out
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
  format: SheetFormat,
): Fitted {
  const { sections, printHint } = format;
  const { parts, typography } = composition;
  const texts = createLeafletTexts(shaped);
  const { loads, scale, scaleOf } = findScales({ parts, areas, format, typography, texts });
  const slugs = (lines: readonly TextElement[], { widthMm }: { readonly widthMm: number }) =>
    lines.map((line) => layAside(engine, line, mmToPt(widthMm), scale));
  const hintWidth = (areas[printHint.panel]?.widthPt ?? 0) - guideRoom(format);
  const lay = (given: readonly Load[]) => {
    const scenes = standOfScenes(given, scale);
    return given.map((load) =>
      layPanel(engine, load, { ...scaleOf(load), ...(holdsScene(load) ? scenes : {}) }),
    );
  };
  const laidOut = lay(loads);
  return {
    bodyPt: scale.bodyPt,
    panels: withPanelLines(engine, laidOut, { loads, scale, scaleOf, format, lay }),
    hints: composition.hints.map((hint) => layAside(engine, hint, hintWidth, scale)),
    pageLines: composition.pageLines.map((line) => layAside(engine, line, areas[0]?.widthPt ?? 0, scale)),
    slugLines: {
      alone: slugs(composition.slugLines.alone, format.press ?? format),
      paired: slugs(composition.slugLines.paired, format.pair?.press ?? format.pair ?? format),
    },
    problems: [
      ...reportOverflows(loads, laidOut, { shares: sections !== 'one-a-panel', scale, typography }),
      ...laidOut.flatMap(({ problems }) => problems),
    ],
  };
}

interface LaidOut {
  readonly panel: FittedPanel;
  /** How much too tall the panel's content is, pt; negative where there is room. */
  readonly overPt: number;
  readonly problems: readonly Problem[];
  /** What stands from the top and at the foot, and the line that the panel still needs. */
  readonly upper: readonly PlacedBox[];
  readonly foot: readonly PlacedBox[];
  readonly line: TextElement | undefined;
}

interface Laying extends Pick<Scales, 'loads' | 'scale' | 'scaleOf'> {
  readonly format: SheetFormat;
  lay(loads: readonly Load[]): readonly LaidOut[];
}

/** The panels, each with the line that stands on all of them; without where there is no room for it. */
function withPanelLines(
  engine: Engine,
  laidOut: readonly LaidOut[],
  { loads, scale, scaleOf, format, lay }: Laying,
): readonly FittedPanel[] {
  if (laidOut.every(({ line }) => line === undefined)) return laidOut.map(({ panel }) => panel);
  const margins = panelMargins(format);
  const linedOf = ({ panel, upper, foot, line }: LaidOut, at: number): LinedPanel | undefined => {
    const [around, area] = [margins.get(panel.reading), loads[at]?.area];
    if (!line || !around || !area || panel.isOver) return undefined;
    // A point more, so that rounding breaks no line in two.
    const [box] = layAside(engine, line, widthOfWhole(line, scale) + 1, scale).boxes;
    return box?.kind === 'text' ? { ...panel, area, margins: around, upper, foot, line: box } : undefined;
  };
  const easeHeld = (load: Load) =>
    holdsScene(load) ? standOfScenes(loads, scale).ease : (easeOf(load, scaleOf(load)) ?? LEAST_EASE);
  // Where no margin is wide enough, boxes and gaps of that panel close; neither type nor drawings get smaller.
  const closer = loads.map((load, at) => {
    const lined = laidOut[at] && linedOf(laidOut[at], at);
    const rooms = lined ? roomForLine(lined) : [];
    const lower = rooms.map((pt) => ({ ...load, area: { ...load.area, heightPt: load.area.heightPt - pt } }));
    const holds = (one: Load) => overflow(one, { ...scaleOf(one), ease: easeHeld(load) }) <= TOLERANCE_PT;
    return lower.find(holds) ?? load;
  });
  const closed = closer.every((load, at) => load === loads[at]) ? laidOut : lay(closer);
  const lines = placePanelLines(closed.map(linedOf));
  return closed.map(({ panel }, at) => {
    const [line, area = panel.area] = [lines[at], loads[at]?.area];
    return { ...panel, area, boxes: line ? [...panel.boxes, line] : panel.boxes };
  });
}

/**
 * What is too long. Where parts share panels, what stands last is pushed out by what stands before it: the longest part is
 * named, which is the one to shorten.
 */
function reportOverflows(
  loads: readonly Load[],
  laidOut: readonly LaidOut[],
  {
    shares,
    scale,
    typography,
  }: { readonly shares: boolean; readonly scale: Scale; readonly typography: Typography },
): Problem[] {
  const over = laidOut.map(({ overPt }) => (overPt > TOLERANCE_PT ? overPt : 0));
  const first = loads.findIndex((_, i) => (over[i] ?? 0) > 0);
  const load = loads[first];
  if (!load) return [];
  const report = (from: Load, part: PartFlow | undefined, overPt: number) =>
    part ? [reportOverflow(from, part, overPt, typography, scale.texts)] : [];
  if (!shares) return loads.flatMap((one, i) => (over[i] ? report(one, one.parts.at(-1), over[i]) : []));
  const parts = loads.flatMap((one) => one.parts).filter(({ role }) => !role);
  const heightOf = ({ body, foot }: PartFlow) =>
    [body, foot].reduce((sum, element) => sum + measure(element, load.area.widthPt, scale).heightPt, 0);
  const [longest] = parts.toSorted((a, b) => heightOf(b) - heightOf(a));
  return report(
    load,
    longest ?? load.parts.at(-1),
    over.reduce((sum, one) => sum + one, 0),
  );
}

/** The scenes of a leaflet are seen side by side: their drawings are one size, and begin at one height. */
function standOfScenes(loads: readonly Load[], scale: Scale): Pick<Scale, 'ease' | 'mostDropPt'> {
  const scenes = loads.filter(holdsScene);
  const ease = Math.min(...scenes.map((load) => easeOf(load, scale) ?? LEAST_EASE));
  const drops = scenes.map((load) => fillOf(load, { ...scale, ease }) / 2);
  return { ease, mostDropPt: Math.min(...drops) };
}

function layPanel(engine: Engine, load: Load, scale: Scale): LaidOut {
  const { area, reading, isCover, parts } = load;
  const ease = Math.min(scale.ease, easeOf(load, scale) ?? LEAST_EASE);
  const eased = { ...scale, ease };
  const over = overflow(load, eased);
  const body = measure(load.body, area.widthPt, { ...eased, fillPt: fillOf(load, eased) });
  const foot = measure(load.foot, area.widthPt, eased);
  // Foot that does not fit stands after the text, so that nothing lies on anything.
  const footTop = Math.max(area.heightPt - foot.heightPt, body.heightPt);
  const isHopeless = over > area.heightPt * HOPELESS;
  const upper = isHopeless ? [] : measureInk(engine, body.draw(0, 0));
  const lower = isHopeless ? [] : measureInk(engine, foot.draw(0, footTop));
  const boxes = [...upper, ...lower];
  const textPt = Math.max(0, ...upper.map((box) => (box.kind === 'text' ? box.baseline + box.descent : 0)));
  const fitted = {
    reading,
    parts: parts.map(({ part }) => part),
    isCover,
    area,
    boxes,
    textPt,
    isOver: over > TOLERANCE_PT,
  };
  const last = parts.at(-1);
  const excesses = [body.excess(), foot.excess()];
  const problems = [
    ...excesses.flatMap(reportWide),
    ...excesses.flatMap(({ overBoxPt }) =>
      overBoxPt > TOLERANCE_PT && last
        ? [boxTooFull(ptToMm(overBoxPt), countedFromOne(last.part), last.at)]
        : [],
    ),
    ...parts.flatMap(reportFineCodes),
  ];
  // Of parts that share the panel, one that says it in its own words is enough.
  const line = parts.every((part) => part.line) ? last?.line : undefined;
  return { panel: fitted, overPt: over, problems, upper, foot: lower, line };
}

function reportOverflow(
  { body, foot, area }: Load,
  part: PartFlow,
  over: number,
  { floorPt, leading }: Typography,
  texts: Scale['texts'],
): Problem {
  const written = [...textsOf(body), ...textsOf(foot)].map((element) => texts.shapedOf(element));
  const characters = written.reduce((sum, { text }) => sum + text.length, 0);
  const widthEm = written.flatMap(({ pieces }) => pieces).reduce((sum, { width }) => sum + width, 0);
  const perLine = (area.widthPt / floorPt) * (characters / Math.max(1, widthEm));
  return textOverflowsPanel({
    at: part.at,
    part: countedFromOne(part.part),
    title: part.title,
    overMm: ptToMm(over),
    floorPt,
    characters: Math.ceil(over / (floorPt * leading)) * perLine,
  });
}

const reportWide = ({ wide }: Excess): Problem[] =>
  wide.map(({ element, words, overPt }) =>
    wordTooWide({ at: element.at, part: countedFromOne(element.part), words, overMm: ptToMm(overPt) }),
  );

function reportFineCodes({ body, foot, part, at }: PartFlow): Problem[] {
  return [body, foot].flatMap(elementsWithin).flatMap((element) => {
    if (element.kind !== 'beside' || element.side.kind !== 'qr') return [];
    const { code, url, sizeMm } = element.side;
    const module = sizeMm / code.modules;
    return module < LEAST_MODULE_MM
      ? [qrTooFine(url, module, LEAST_MODULE_MM, countedFromOne(part), at)]
      : [];
  });
}

function layAside(engine: Engine, line: TextElement, widthPt: number, scale: Scale): Aside {
  const measured = measure(line, widthPt, scale);
  return { boxes: measureInk(engine, measured.draw(0, 0)), heightPt: measured.heightPt };
}
