/** The editions that are made from today's content, as the record of editions keeps them. */
import {
  editionKey,
  factsAsPrinted,
  type PastEdition,
} from '../../../src/content-model/editions/editions.ts';
import { leafletInput } from '../../../src/content-model/project/leaflet-input.ts';
import { leafletJobs } from '../../../src/content-model/project/leaflet-jobs.ts';
import { publishedOf } from '../../../src/content-model/project/open-project.ts';
import type { Project } from '../../../src/content-model/project/project.ts';
import type { Problem } from '../../../src/leaflet/index.ts';

/**
 * Every edition of every leaflet that is published, in the order of the list. Formats that say the same share an edition.
 *
 * @param on - Day it is recorded under, `2026-11-22`, and by which checks are judged.
 * @returns With an error among the problems the leaflets are not built, so nothing may be recorded as published.
 */
export function currentEditions(
  whole: Project,
  on: string,
): { readonly editions: readonly PastEdition[]; readonly problems: readonly Problem[] } {
  const project = publishedOf(whole);
  const editions = new Map<string, PastEdition>();
  const problems: Problem[] = [];
  for (const job of leafletJobs(project)) {
    const { tag, name, format } = job;
    const input = leafletInput(project, job, on);
    if (!input) continue;
    problems.push(...input.problems);
    const { edition, validUntil = on, contactsUsed: contacts, rightsUsed: rights } = input;
    const key = editionKey({ edition, locale: tag, leaflet: name });
    const formats = [...(editions.get(key)?.formats ?? []), format.name];
    editions.set(key, {
      edition,
      locale: tag,
      leaflet: name,
      on,
      validUntil,
      formats,
      change: project.changes[0]?.id ?? null,
      ...factsAsPrinted(project.facts, { contacts, rights }),
    });
  }
  return { editions: [...editions.values()], problems };
}
