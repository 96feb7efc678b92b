/** Sets leaflets with the fonts and the dictionaries of this machine: the engine takes and gives plain data. */
import { boundWords } from '../../../src/i18n/bound-words.ts';
import { loadHyphenation } from '../../../src/i18n/hyphenation.ts';
import {
  createEngine,
  type Engine,
  finishLeaflet,
  type LaidOutPanels,
  type LeafletContent,
  layoutPanels,
  type MadeLeaflet,
  type Profile,
  type SheetFormat,
} from '../../../src/leaflet/index.ts';
import { readFonts, readHarfbuzz } from '../project/read-fonts.ts';

let starting: Promise<Engine> | undefined;

/** The engine of this thread, started once: compiling HarfBuzz and opening fonts are the dear parts. */
export function engineOfThread(): Promise<Engine> {
  starting ??= createEngine(readHarfbuzz());
  return starting;
}

/** Sets the text of a leaflet, with the fonts and the hyphenation that it needs. */
export async function typeset(
  engine: Engine,
  content: LeafletContent,
  format: SheetFormat,
): Promise<LaidOutPanels> {
  const hyphenate = await loadHyphenation(content.lang);
  return layoutPanels(engine, content, format, readFonts(content), {
    boundWords,
    ...(hyphenate ? { hyphenate } : {}),
  });
}

/**
 * Makes one file of a leaflet, from its content. There is no PDF where there is an error.
 *
 * @param file - The text it is made from, for problems.
 */
export async function makeLeaflet(
  content: LeafletContent,
  format: SheetFormat,
  profile: Profile,
  file: string,
): Promise<MadeLeaflet> {
  const engine = await engineOfThread();
  return finishLeaflet(engine, await typeset(engine, content, format), profile, file);
}
