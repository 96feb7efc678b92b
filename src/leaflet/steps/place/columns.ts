import type { ColumnsElement, FlowElement } from '../../elements.ts';
import { mmToPt, ptToMm } from '../../units.ts';
import { excessOf, type Measure, type Measured, type Scale } from './measured.ts';
import { widthOfWhole } from './text.ts';

/** Elements side by side, from the start of the line. */
export function measureColumns(
  element: ColumnsElement,
  width: number,
  scale: Scale,
  measure: Measure,
): Measured {
  const { columns, dir, stand } = element;
  const gap = mmToPt(element.gapMm);
  const widths = widthsOf(element, width, gap, scale);
  let start = 0;
  const standing = columns.map((column, i) => {
    const columnWidth = widths[i] ?? 0;
    const left = dir === 'rtl' ? width - start - columnWidth : start;
    start += columnWidth + gap;
    return { column, columnWidth, left, measured: measure(column.element, columnWidth, scale) };
  });
  const heightPt = Math.max(0, ...standing.map(({ measured }) => measured.heightPt));
  return {
    heightPt,
    excess: () => excessOf(standing.map(({ measured }) => measured)),
    draw: (x, y) =>
      standing.flatMap(({ column, columnWidth, left, measured }) => {
        if (stand === 'stretch' && column.element.kind === 'frame') {
          const asTall = { ...column.element, minHeightMm: ptToMm(heightPt) };
          return measure(asTall, columnWidth, scale).draw(x + left, y);
        }
        const slack = heightPt - measured.heightPt;
        const drop = stand === 'bottom' ? slack : stand === 'middle' ? slack / 2 : 0;
        return measured.draw(x + left, y + drop);
      }),
  };
}

/** Columns as wide as their text come first; the others share what is left. */
function widthsOf({ columns }: ColumnsElement, width: number, gap: number, scale: Scale): readonly number[] {
  const natural = columns.map((column) =>
    column.width === 'own' ? widthOnOneLine(column.element, scale) : 0,
  );
  const left = width - gap * (columns.length - 1) - natural.reduce((sum, one) => sum + one, 0);
  const shares = columns.filter((column) => column.width === 'share').length;
  return natural.map((onOneLine) =>
    onOneLine > 0 ? Math.min(onOneLine, width) : left / Math.max(1, shares),
  );
}

/** Width of a text on one line, or of a drawing, with the frame round it, pt. */
function widthOnOneLine(element: FlowElement, scale: Scale): number {
  switch (element.kind) {
    case 'frame':
      return widthOnOneLine(element.child, scale) + 2 * mmToPt(element.paddingXMm);
    case 'stack':
      return Math.max(0, ...element.children.map((child) => widthOnOneLine(child.element, scale)));
    case 'drawing':
      return mmToPt(element.heightMm) * (element.picture.width / element.picture.height) + 0.01;
    case 'text':
      // A hair more: what is added up in another order must still fit.
      return widthOfWhole(element, scale) + 0.01;
    default:
      return 0;
  }
}
