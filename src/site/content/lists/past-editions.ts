/** Every edition that was published (`content/editions.yaml`), and what to do with paper of it. */

import {
  type EditionState,
  editionKey,
  judgeEdition,
  type PastEdition,
} from '../../../content-model/editions/editions.ts';
import { MANY_LANGUAGES } from '../../../content-model/files/content-files.ts';
import { leafletFiles } from '../built-leaflets.ts';
import { once } from '../once.ts';
import { project } from '../opened-project.ts';

const { facts, changes } = project;

/** A published edition and today's judgement of it. */
export interface JudgedEdition {
  readonly printed: PastEdition;
  readonly today: EditionState;
}

/** The whole record, the oldest first. */
export const editions = once((): readonly JudgedEdition[] => {
  const current = new Set(leafletFiles().map(editionKey));
  return project.editions.map((printed) => ({
    printed,
    today: judgeEdition(printed, { facts, changes, current }),
  }));
});

/** Editions of a language, and of sheets in many, that are no longer made, the newest first. */
export function pastEditionsIn(locale: string): readonly JudgedEdition[] {
  return editions()
    .filter(({ printed, today }) => {
      const isHere = printed.locale === locale || printed.locale === MANY_LANGUAGES;
      return isHere && today.state !== 'current';
    })
    .reverse();
}
