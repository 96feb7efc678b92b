/** What stands beside the marks of a press file, for the people at the print shop: which file and plates these are. */
import { PLATES } from '../../palette.ts';
import type { Direction, LeafletContent, SheetFormat, SheetGeometry, SideFormat } from '../../types.ts';

/** Which sheet it is: the leaflet's own, or the one that holds it in two languages. */
interface Paper {
  readonly geometry: SheetGeometry;
  /** Name of the file, or what stands for it. */
  readonly file: string;
}

/**
 * A line for each side of a press file, in English, as print shops everywhere write their jobs: file, edition, side, size, folds,
 * paper, plates.
 *
 * @param isPair - Of the sheet that holds two languages.
 * @returns None where the leaflet has no name, or its format no such sheet.
 */
export function slugLines(content: LeafletContent, format: SheetFormat, isPair = false): readonly string[] {
  const { imprint, dir } = content;
  const { pair } = format;
  if (!imprint || (isPair && !pair)) return [];
  const name = `${imprint.name}-${format.name}`;
  const { geometry, file }: Paper =
    pair && isPair
      ? { geometry: pair.press ?? pair, file: `${name}, in two languages` }
      : { geometry: format.press ?? format, file: `${name}-press.pdf` };
  const { widthMm, heightMm, sides } = geometry;
  return sides.map((side, at) =>
    [
      file,
      `edition ${imprint.edition}`,
      `side ${at + 1} of ${sides.length}`,
      `${widthMm} × ${heightMm} mm`,
      ...folds(side, geometry, isPair ? 'none' : format.printHint.finish, dir),
      `${format.stock} paper`,
      `plates: ${[...INKS, ...tools(side)].join(', ')}`,
    ].join(' · '),
  );
}

const INKS = ['Cyan', 'Magenta', 'Yellow', 'Black'] as const;

const tools = ({ cutsMm, tearsMm }: SideFormat): readonly (string | undefined)[] => [
  ...(cutsMm?.length ? [PLATES.cut] : []),
  ...(tearsMm?.length ? [PLATES.perforation] : []),
];

/** Where it is folded, as it lies in the file, and which panel goes in first. */
function folds(
  { foldsXMm, foldsYMm = [], panels }: SideFormat,
  { widthMm }: SheetGeometry,
  finish: SheetFormat['printHint']['finish'],
  dir: Direction,
): readonly string[] {
  const upright = foldsXMm.map((x) => (dir === 'rtl' ? widthMm - x : x)).sort((a, b) => a - b);
  const places = (all: readonly number[]) => all.map((mm) => Number(mm.toFixed(1))).join(' and ');
  const narrowest = Math.min(...panels.map((panel) => panel.widthMm));
  return [
    ...(upright.length > 0 ? [`fold at ${places(upright)} mm from the left`] : []),
    ...(foldsYMm.length > 0 ? [`fold at ${places(foldsYMm)} mm from the top`] : []),
    ...(finish === 'fold-in' ? [`the panel of ${narrowest} mm goes in first`] : []),
  ];
}
