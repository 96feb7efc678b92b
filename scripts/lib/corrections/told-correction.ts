/** What others are told of a correction, and what becomes of the paper that they have. */
import type { ToldCorrection } from '../../../src/content-model/desk/letters.ts';
import { editionKey, type PastEdition } from '../../../src/content-model/editions/editions.ts';
import type { Project } from '../../../src/content-model/project/project.ts';
import { recall } from '../editions/recall.ts';
import type { Correction } from './correction-options.ts';

/**
 * Judges the editions that were printed by today's record.
 *
 * @param project - With the corrected record.
 * @param change - Id of the correction's entry in the list of changes: where it stands there, what it says of paper holds.
 * @param current - What is made from the content now.
 */
export function toldOf(
  project: Project,
  correction: Correction,
  { change, current }: { readonly change: string; readonly current: readonly PastEdition[] },
): ToldCorrection {
  const { facts, changes } = project;
  const { id, checked, source } = correction;
  const known = new Set(project.editions.map(editionKey));
  const wrong = recall(project, id, current).filter(({ state }) =>
    state.numbers.some(({ contact }) => contact === id),
  );
  const isNew = current.some((one) => id in one.contacts && !known.has(editionKey(one)));
  const paper =
    changes.find((entry) => entry.id === change)?.printed ??
    (wrong.length > 0 ? 'throw-away' : isNew ? 'use-up' : 'nothing');
  const missions = new Set(wrong.flatMap((one) => one.missions));
  return {
    what: kindOf(correction),
    name: facts.contacts.get(id)?.shortName ?? id,
    paper,
    editions: wrong.map(({ edition }) => edition),
    numbers: wrong.flatMap(({ state }) => state.numbers.filter(({ contact }) => contact === id)),
    missions: facts.missions.missions.filter((mission) => missions.has(mission.id)),
    source: sourceName(source ?? facts.contacts.get(id)?.sources.at(-1) ?? {}),
    date: checked.on,
    origin: facts.site.origin.replace(/\/$/, ''),
  };
}

function kindOf({ dial, sms, fromAbroad, long, hours, url, withdraw }: Correction): ToldCorrection['what'] {
  if (withdraw !== undefined) return 'withdrawn';
  if ([dial, sms, fromAbroad, long].some((number) => number !== undefined)) return 'number';
  if (hours !== undefined) return 'hours';
  return url === undefined ? 'record' : 'address';
}

const sourceName = (source: {
  readonly url?: string | undefined;
  readonly document?: string | undefined;
}): string => source.url ?? source.document ?? '';
