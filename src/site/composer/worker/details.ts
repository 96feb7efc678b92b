/** Own details on a leaflet: judged, and set in the room that it has. */

import type { Material } from '../../../content-model/published/composer-material.ts';
import type {
  FittedDetails,
  Room,
  Typesetter,
} from '../../../content-model/to-leaflet/own-box/fit-details.ts';
import type { OwnDetails } from '../../../content-model/to-leaflet/own-box/own-details.ts';
import { judgeDetails, setOwnLeaflet } from '../../../content-model/to-leaflet/own-box/own-leaflet.ts';
import type { LeafletContent } from '../../../leaflet/index.ts';
import type { Job, Wrong } from '../messages.ts';
import { fetchContent } from './engine-files.ts';

export { readSettings } from '../../../content-model/to-leaflet/own-box/own-details.ts';

/** Where the sheet in many languages says in each language where to turn. */
const SECOND_WORDS = 'leaflets/mul/adult-a4-languages.json';

/** What was written, made tidy, or what is wrong with it. */
export function judge(
  written: OwnDetails,
  { telling }: Material,
): { readonly details: OwnDetails } | { readonly wrong: readonly Wrong[] } {
  const judged = judgeDetails(written, telling);
  return 'wrong' in judged ? { wrong: judged.wrong.map((problem) => ({ problem })) } : judged;
}

/**
 * Sets a leaflet with details, or as it is where there are none.
 *
 * @param content - Of the job, as it will print.
 */
export const setWithDetails = (
  set: Typesetter,
  job: Job,
  content: LeafletContent,
  details: OwnDetails,
  material: Material,
): Promise<FittedDetails> =>
  setOwnLeaflet(set, {
    content,
    locale: job.locale,
    details,
    material,
    sheet: () => fetchContent(SECOND_WORDS),
    kept: (rights, measure) => roomOf(`${job.content} ${rights}`, measure),
  });

/** Room of leaflets, by the path of their content and the rights that are left out: measured once. */
const rooms = new Map<string, Room>();

async function roomOf(key: string, measure: () => Promise<Room>): Promise<Room> {
  const room = rooms.get(key) ?? (await measure());
  rooms.set(key, room);
  return room;
}
