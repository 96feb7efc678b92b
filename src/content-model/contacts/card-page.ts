/** On which page of the directory the card of a contact stands: leaflets, texts and the pages themselves lead there. */
import type { SiteRecord } from '../records/site-record.ts';
import type { Contact } from './contact.ts';
import { isReached } from './dialling.ts';

/** The pages below the directory, in the order in which it leads there. */
export const cardPages = ['where/more', 'where/online', 'where/offices', 'where/near'] as const;

const offices: ReadonlySet<Contact['kind']> = new Set(['authority', 'police']);

/** Page id of the card. On `where` stand those that the site's record puts first; the others stand below it. */
export function cardPage(
  record: Contact,
  { emergency, directory }: Pick<SiteRecord, 'emergency' | 'directory'>,
): 'where' | (typeof cardPages)[number] {
  const { id, kind, needs, region } = record;
  if (id === emergency || directory.includes(id)) return 'where';
  // Whoever helps others at work looks among the authorities, for all regions at once.
  if (needs[0] === 'professionals') return 'where/offices';
  if (region.scope === 'local' || region.scope === 'regional') return 'where/near';
  if (!isReached(record)) return 'where/online';
  return offices.has(kind) && needs[0] !== 'talk' ? 'where/offices' : 'where/more';
}
