/** The only door of the leaflet engine. */
export { createEngine, type Engine } from './engine.ts';
export { formats } from './formats/index.ts';
export {
  imposePanels,
  type LaidOutPanels,
  type LayoutOptions,
  layoutLeaflet,
  layoutPanels,
} from './layout-leaflet.ts';
export { checkPdf } from './output/check-pdf.ts';
export { writePdf } from './output/write-pdf.ts';
export { writeSvg } from './output/write-svg.ts';
export type { Problem } from './problems.ts';
export type * from './types.ts';
