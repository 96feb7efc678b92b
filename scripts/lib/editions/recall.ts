/** What a changed fact calls back: published editions that showed it, and the missions that have them in a drawer. */

import { isInKit } from '../../../src/content-model/desk/mission-kit.ts';
import {
  type EditionState,
  editionKey,
  judgeEdition,
  type PastEdition,
} from '../../../src/content-model/editions/editions.ts';
import type { Project } from '../../../src/content-model/project/project.ts';

/** A published edition that shows a fact, and what to do with it. */
export interface RecalledEdition {
  readonly edition: PastEdition;
  readonly state: EditionState;
  /** Ids of the missions whose kit holds it, in the order of the records. */
  readonly missions: readonly string[];
}

/**
 * Every published edition that shows a contact or rests on a right, the oldest first.
 *
 * @param current - What is made from today's content.
 */
export function recall(
  { facts, changes, editions, formats }: Project,
  id: string,
  current: readonly PastEdition[],
): readonly RecalledEdition[] {
  const keys = new Set(current.map(editionKey));
  return editions
    .filter((edition) => id in edition.contacts || id in edition.rights)
    .map((edition) => ({
      edition,
      state: judgeEdition(edition, { facts, changes, current: keys }),
      missions: missionsWith(edition, facts.missions.missions, formats).map((mission) => mission.id),
    }));
}

function missionsWith(
  { locale, formats: names }: PastEdition,
  missions: Project['facts']['missions']['missions'],
  formats: Project['formats'],
) {
  const sheets = names.flatMap((name) => formats[name] ?? []);
  return missions.filter((mission) => sheets.some((format) => isInKit({ locale, format }, mission)));
}
