/** The only door of the leaflet engine. */
export { createEngine, type Engine } from './engine.ts';
export { finishLeaflet, loadChecker, type MadeLeaflet, problemsOf } from './finish-leaflet.ts';
export { formats } from './formats/index.ts';
export { plainPages } from './formats/plain-pages.ts';
export { textAreas } from './formats/text-areas.ts';
export { moveBoxes } from './geometry/boxes.ts';
export { placePicture } from './geometry/pictures.ts';
export {
  imposePanels,
  type LaidOutPanels,
  type LayoutOptions,
  layoutLeaflet,
  layoutPanels,
} from './layout-leaflet.ts';
export { writePdf } from './output/write-pdf.ts';
export { writeDrawing, writeSvg } from './output/write-svg.ts';
export { pairLanguages } from './pair-languages.ts';
export { OUTSIDE } from './part-numbers.ts';
export type { Problem } from './problems.ts';
export { drawQr } from './qr.ts';
export { type SetText, type SetTextOptions, setText } from './set-text.ts';
export { gapsBetweenSentences } from './text/sentences.ts';
export type * from './types.ts';
