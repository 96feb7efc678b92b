/** Which leaflets a mission needs: those in its country's languages, for the paper in its printer. */

import { MANY_LANGUAGES } from '../files/content-files.ts';
import type { Mission } from '../records/mission.ts';

/** A sheet as far as it decides where it can be printed. */
export interface PaperFormat {
  readonly name: string;
  /** Size of the paper, as on the packet. */
  readonly paper: string;
}

/**
 * Languages of a mission's kit: its country's, those worth having there, and English for everyone else; each once, the
 * country's own first.
 *
 * @param published - Languages that have leaflets. Others wait until they are translated.
 */
export function kitLanguages(mission: Mission, published: readonly string[]): readonly string[] {
  return [...languagesWanted(mission)].filter((tag) => published.includes(tag));
}

/** Languages that a mission should have leaflets in, whether there are any or not. */
export function languagesWanted(mission: Mission): readonly string[] {
  const considered = (mission.languages_consider ?? []).map(({ tag }) => tag);
  return [...new Set([...mission.languages, ...considered, 'en'])];
}

/** Paper that a mission can print on: what is in its printer, and that cut in half. */
const papers: Readonly<Record<Mission['paper'], readonly string[]>> = {
  A4: ['A4', 'A5'],
  Letter: ['US Letter', 'US Half Letter'],
};

/** Whether a format can be printed on a mission's paper. */
export function fitsPaper({ paper }: PaperFormat, mission: Pick<Mission, 'paper'>): boolean {
  return papers[mission.paper].includes(paper);
}

/** What a mission may have in its printer and a format can be printed on. */
export const printersOf = (format: PaperFormat): readonly Mission['paper'][] =>
  (['A4', 'Letter'] as const).filter((paper) => fitsPaper(format, { paper }));

/** Whether a leaflet belongs into a mission's kit. */
export function isInKit(
  leaflet: { readonly locale: string; readonly format: PaperFormat },
  mission: Mission,
): boolean {
  const speaks = leaflet.locale === MANY_LANGUAGES || languagesWanted(mission).includes(leaflet.locale);
  return speaks && fitsPaper(leaflet.format, mission);
}
