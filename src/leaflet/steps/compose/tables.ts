import type { TableElement } from '../../elements.ts';
import type { TableBlock } from '../../types.ts';
import { text } from './plain-elements.ts';
import type { Setting } from './setting.ts';
import { child } from './structure-nodes.ts';

/** A table at the smallest legible size; its first row is the header. */
export function composeTable(block: TableBlock, setting: Setting): TableElement {
  const { typography } = setting;
  const table = child(setting.parent, 'Table');
  // Columns are narrow: a table has the smallest legible size, whatever the body's.
  const common = { size: { pt: typography.floorPt } } as const;
  const header = child(table, 'TR');
  const titles = block.header.map((cell) =>
    text(cell, setting, {
      ...common,
      leading: typography.headingLeading,
      weight: 700,
      node: child(header, 'TH'),
    }),
  );
  const rows = block.rows.map((cells) => {
    const row = child(table, 'TR');
    return cells.map((cell) =>
      text(cell, setting, {
        ...common,
        leading: typography.leading,
        divides: true,
        node: child(row, 'TD'),
      }),
    );
  });
  return { kind: 'table', rows: [titles, ...rows], dir: setting.dir, part: setting.part };
}
