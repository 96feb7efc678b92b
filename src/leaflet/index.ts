/** The only door of the leaflet engine. */
export { createEngine, type Engine } from './engine.ts';
export { formats } from './formats/index.ts';
export { layoutLeaflet, type LayoutOptions } from './layout-leaflet.ts';
export { writePdf } from './output/write-pdf.ts';
export { writeSvg } from './output/write-svg.ts';
export { palette, type PaletteColour } from './palette.ts';
export type { Problem } from './problems.ts';
export type * from './types.ts';
export { typographyFor, type Typography } from './typography.ts';
export { mmToPt, ptToMm } from './units.ts';
