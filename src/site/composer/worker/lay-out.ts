/** Sets what a job asks for: one leaflet, or two languages of it on one sheet. */
import type { OwnDetails } from '../../../content-model/to-leaflet/own-box/own-details.ts';
import { boundWords } from '../../../i18n/bound-words.ts';
import { loadHyphenation } from '../../../i18n/hyphenation.ts';
import {
  type Engine,
  formats,
  type LaidOutPanels,
  type LeafletContent,
  layoutPanels,
  pairLanguages,
  type SheetFormat,
} from '../../../leaflet/index.ts';
import type { Job, Wrong } from '../messages.ts';
import { fetchContent, fetchFonts, loadMaterial } from './engine-files.ts';
import { loadDetails } from './load-engine.ts';

/** A leaflet that is set, with the embassy's own details where there are some, or why it cannot be. */
export type SetLeaflet =
  | { readonly panels: LaidOutPanels; readonly leftOut: readonly string[] }
  | { readonly wrong: readonly Wrong[] };

/** @param address - Of the material. */
export async function layOut(
  engine: Engine,
  job: Job,
  written: OwnDetails,
  address: string,
): Promise<SetLeaflet> {
  const [{ judge, setWithDetails }, material] = await Promise.all([loadDetails(), loadMaterial(address)]);
  const judged = judge(written, material);
  if ('wrong' in judged) return judged;
  const format = formats[job.format];
  if (!format) throw new Error(`There is no format “${job.format}”.`);
  const set = async (content: LeafletContent): Promise<LaidOutPanels> => {
    const [fonts, hyphenate] = await Promise.all([fetchFonts(content), loadHyphenation(content.lang)]);
    return layoutPanels(engine, content, format, fonts, {
      boundWords,
      ...(hyphenate ? { hyphenate } : {}),
    });
  };
  const inLanguage = async (one: Job, details: OwnDetails, hints?: LeafletContent['printHints']) => {
    const content = withHints(await fetchContent(one.content), format, hints);
    return setWithDetails(set, one, content, details, material);
  };
  if (!job.second) return inLanguage(job, judged.details);
  // The second language has its own half of the sheet and needs no lines in the box.
  const details = { ...judged.details, second: '' };
  const first = await inLanguage(job, details, material.foldOnce);
  const second = await inLanguage({ ...job, ...job.second }, details);
  return { panels: pairLanguages(first.panels, second.panels), leftOut: first.leftOut };
}

/**
 * A leaflet that says how to print a sheet which is folded once.
 *
 * @param hints - As the leaflet says without, and where nothing is folded.
 */
function withHints(
  content: LeafletContent,
  { pair }: SheetFormat,
  hints: LeafletContent['printHints'],
): LeafletContent {
  const isFolded = (pair?.sides[0]?.foldsXMm.length ?? 0) > 0;
  if (!hints || !isFolded) return content;
  const said = hints.map((hint) => ({ ...hint, text: hint.text.replace('{{paper}}', pair?.paper ?? '') }));
  return { ...content, printHints: said };
}
