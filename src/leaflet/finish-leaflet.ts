import { textReadAloud } from './checks.ts';
import type { Engine } from './engine.ts';
import { imposePanels, type LaidOutPanels, type LayoutOptions } from './layout-leaflet.ts';
import { writePdf } from './output/write-pdf.ts';
import { type Problem, pdfNotConforming } from './problems.ts';
import type { Layout, Profile } from './types.ts';

/** A finished file and everything found wrong on the way to it. */
export interface MadeLeaflet {
  readonly layout: Layout;
  /** Empty where there is an error. */
  readonly pdf: Uint8Array;
  readonly problems: readonly Problem[];
}

/**
 * Loads the checker, which parses PDF with a library larger than the engine: when there is a file to check, or before
 * the network may go.
 */
export const loadChecker = () => import('./output/check-pdf.ts');

/**
 * Makes one file of a leaflet whose text is set already: puts it on paper or pages, writes it and checks it.
 *
 * @param file - The text it is made from, for problems.
 * @param bleedMm - As in {@link LayoutOptions}.
 */
export async function finishLeaflet(
  engine: Engine,
  panels: LaidOutPanels,
  profile: Profile,
  file: string,
  bleedMm?: LayoutOptions['bleedMm'],
): Promise<MadeLeaflet> {
  const layout = imposePanels(engine, panels, profile, bleedMm);
  const problems = problemsOf(layout);
  if (problems.some(({ level }) => level === 'error')) {
    return { layout, pdf: new Uint8Array(), problems };
  }
  const pdf = writePdf(engine, layout);
  const { checkPdf } = await loadChecker();
  const { findings } = await checkPdf(pdf, { profile, says: textReadAloud(layout) });
  return {
    layout,
    pdf,
    problems: [...problems, ...findings.map(({ rule, says }) => pdfNotConforming(file, rule, says))],
  };
}

/** What is wrong with a layout, with the language it is in. */
export function problemsOf({ content, problems }: Layout): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, where: { locale: content.lang, ...problem.where } }));
}
