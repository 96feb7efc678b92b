/** Lays texts under one another on a page: the least layout that lets the text half of the engine be tested alone. */
import type { Engine } from '../../src/leaflet/engine.ts';
import type { Problem } from '../../src/leaflet/problems.ts';
import { breakLines } from '../../src/leaflet/steps/break-lines.ts';
import { lineMetrics, placeLine } from '../../src/leaflet/steps/place-line.ts';
import { shapeText } from '../../src/leaflet/steps/shape.ts';
import type {
  Direction,
  FontSet,
  Inline,
  Layout,
  PlacedBox,
  Profile,
  SheetFormat,
  StructureNode,
} from '../../src/leaflet/types.ts';

export interface TestPage {
  readonly lang: string;
  readonly dir: Direction;
  readonly script: string;
  readonly fonts: FontSet;
  /** Texts from the top, each with its structure type. */
  readonly texts: readonly { readonly type: 'H1' | 'H2' | 'P'; readonly content: readonly Inline[] }[];
  readonly sizePt?: number;
  readonly widthPt?: number;
  readonly profile?: Profile;
  readonly title?: string;
  /** Boxes behind the texts. */
  readonly boxes?: (document: StructureNode) => readonly PlacedBox[];
}

const MARGIN = 30;

const FORMAT: SheetFormat = {
  name: 'test',
  paper: 'test',
  widthMm: 100,
  heightMm: 200,
  sides: [],
  insetsMm: { edge: 0, fold: 0, foot: 0 },
  sections: 'one-a-panel',
  opening: 'cover',
  type: 'leaflet',
  numbers: 'boxes',
  foot: 'stacked',
  stock: 'coated',
  qrMm: 25,
  flip: 'none',
  printHint: { panel: 0, footMm: 0, finish: 'none' },
};

/** Builds a layout of one sheet with one section. */
export function buildPage(engine: Engine, page: TestPage): Layout {
  const { lang, dir, script, fonts, sizePt = 12, widthPt = 260, profile = 'screen', title = 'Test' } = page;
  const section: StructureNode = { type: 'Sect', title: 'Section', children: [] };
  const structure: StructureNode = { type: 'Document', children: [section] };
  const boxes: PlacedBox[] = [...(page.boxes?.(section) ?? [])];
  const problems: Problem[] = [];
  let y = MARGIN;
  for (const { type, content } of page.texts) {
    const node: StructureNode = { type, children: [] };
    section.children.push(node);
    const shaped = shapeText(engine, content, {
      lang,
      dir,
      script,
      weight: type === 'P' ? 400 : 700,
      fonts,
      node,
    });
    problems.push(...shaped.problems);
    const { ascent, descent } = lineMetrics(shaped, sizePt);
    for (const line of breakLines(shaped, sizePt, widthPt)) {
      const x = dir === 'rtl' ? MARGIN + widthPt - line.widthPt : MARGIN;
      const baseline = y + ascent;
      const runs = placeLine(shaped, line);
      boxes.push({
        kind: 'text',
        x,
        baseline,
        width: line.widthPt,
        ascent,
        descent,
        sizePt,
        dir,
        runs,
        node,
        part: 0,
      });
      y += ascent + descent;
    }
    y += sizePt;
  }
  return {
    content: { lang, dir, script, title, audience: 'adult', parts: [], date: '2026-11-22T00:00:00Z' },
    format: FORMAT,
    profile,
    bodyPt: sizePt,
    sheets: [
      {
        widthPt: widthPt + 2 * MARGIN,
        heightPt: y + MARGIN,
        bleedPt: 0,
        slugPt: 0,
        boxes,
        foldsX: [],
        foldsY: [],
        safe: [],
      },
    ],
    structure,
    problems,
  };
}
