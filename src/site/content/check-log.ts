/** When every contact and right was last checked, and how old the copies are that were read. */
import { copyDateOf } from '../../content-model/contacts/copy-age.ts';
import type { CheckV1 } from '../../content-model/published/api.ts';
import type { Source } from '../../content-model/records/source.ts';
import { checkOf, contacts, facts, rightDueOn } from './site-facts.ts';

const sourcesOf = (sources: readonly Source[]) =>
  sources.map((source) => ({
    url: source.url ?? null,
    document: source.document ?? null,
    copy: copyDateOf(source) ?? null,
  }));

/** Contacts in the order of the records, then rights. */
export const checkLog: readonly CheckV1[] = [
  ...contacts.map((record) => ({
    of: 'contact' as const,
    id: record.id,
    name: record.name,
    how: record.checked.how,
    on: record.checked.on,
    dueOn: checkOf(record).dueOn,
    sources: sourcesOf(record.sources),
  })),
  ...[...facts.rights.values()]
    .filter(({ usable }) => usable)
    .map((record) => ({
      of: 'right' as const,
      id: record.id,
      name: record.title,
      how: record.checked.how,
      on: record.checked.on,
      dueOn: rightDueOn(record),
      sources: sourcesOf(record.sources),
    })),
];
