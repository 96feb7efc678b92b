/** `/api/v1/checks.json`: the log of checks as data, with the age of each source. Fields may be added, never renamed. */
import type { APIRoute } from 'astro';
import { copyDateOf } from '../../../../content-model/contacts/copy-age.ts';
import { checksSchema } from '../../../../content-model/published/api.ts';
import type { Source } from '../../../../content-model/records/source.ts';
import { jsonResponse } from '../../../api/json.ts';
import { checkOf, contacts, facts, rightDueOn } from '../../../content/site-facts.ts';

const sourcesOf = (sources: readonly Source[]) =>
  sources.map((source) => ({
    url: source.url ?? null,
    document: source.document ?? null,
    copy: copyDateOf(source) ?? null,
  }));

export const GET: APIRoute = () => {
  const rights = [...facts.rights.values()].filter(({ usable }) => usable);
  return jsonResponse(checksSchema, {
    note: 'A check says what was done and no more: "source-read" means that a source was read on that day, in a copy as old as "copy" says.',
    site: facts.site.origin,
    licence: facts.site.licences.facts,
    checks: [
      ...contacts.map((record) => ({
        of: 'contact' as const,
        id: record.id,
        name: record.name,
        how: record.checked.how,
        on: record.checked.on,
        dueOn: checkOf(record).dueOn,
        sources: sourcesOf(record.sources),
      })),
      ...rights.map((record) => ({
        of: 'right' as const,
        id: record.id,
        name: record.title,
        how: record.checked.how,
        on: record.checked.on,
        dueOn: rightDueOn(record),
        sources: sourcesOf(record.sources),
      })),
    ],
  });
};
