/** Own details on a leaflet: judged, and set in the room that it has. */

import type { Material } from '../../../content-model/published/composer-material.ts';
import { boxWords, saysIn, secondLanguage } from '../../../content-model/to-leaflet/mission-box/box-words.ts';
import { checkOwnDetails } from '../../../content-model/to-leaflet/mission-box/check-details.ts';
import {
  type FittedDetails,
  fitDetails,
  measureRoom,
  type Room,
  type Typesetter,
} from '../../../content-model/to-leaflet/mission-box/fit-details.ts';
import {
  hasNoDetails,
  type OwnDetails,
  tidyDetails,
} from '../../../content-model/to-leaflet/mission-box/own-details.ts';
import type { LeafletContent } from '../../../leaflet/index.ts';
import type { Job, Wrong } from '../messages.ts';
import { fetchContent } from './engine-files.ts';

export { readSettings } from '../../../content-model/to-leaflet/mission-box/own-details.ts';

/** Where the sheet in many languages says in each language where to turn. */
const SECOND_WORDS = 'leaflets/mul/adult-a4-languages.json';

/** What was written, made tidy, or what is wrong with it. */
export function judge(
  written: OwnDetails,
  { telling }: Material,
): { readonly details: OwnDetails } | { readonly wrong: readonly Wrong[] } {
  const details = tidyDetails(written);
  const problems = checkOwnDetails(details, telling);
  return problems.length > 0 ? { wrong: problems.map((problem) => ({ problem })) } : { details };
}

/**
 * Sets a leaflet with details, or as it is where there are none.
 *
 * @param content - Of the job, as it will print.
 */
export async function setWithDetails(
  set: Typesetter,
  job: Job,
  content: LeafletContent,
  details: OwnDetails,
  material: Material,
): Promise<FittedDetails> {
  if (hasNoDetails(details)) return { panels: await set(content), leftOut: [] };
  const second = secondLanguage(details, job.locale, material);
  // These sentences are written for adults.
  const isSaid = second !== undefined && content.audience === 'adult';
  const says = isSaid ? saysIn(await fetchContent(SECOND_WORDS), second.lang) : undefined;
  const words = boxWords(details, job.locale, material, says);
  return fitDetails(set, content, details, words, () => roomOf(set, job.content, content));
}

/** Room of leaflets, by the path of their content: measured once. */
const rooms = new Map<string, Room>();

async function roomOf(set: Typesetter, path: string, content: LeafletContent): Promise<Room> {
  const room = rooms.get(path) ?? (await measureRoom(set, content));
  rooms.set(path, room);
  return room;
}
