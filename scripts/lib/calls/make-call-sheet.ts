/** The call sheet of today's content: a PDF on plain pages. */
import { type Call, callSheet, callsToMake } from '../../../src/content-model/desk/call-sheet.ts';
import { callWordsSchema } from '../../../src/content-model/desk/call-words.ts';
import { textOf } from '../../../src/content-model/files/content-files.ts';
import { leafletInput } from '../../../src/content-model/project/leaflet-input.ts';
import { leafletJobs } from '../../../src/content-model/project/leaflet-jobs.ts';
import type { Project } from '../../../src/content-model/project/project.ts';
import { readRecord } from '../../../src/content-model/records/record.ts';
import { type Problem, plainPages } from '../../../src/leaflet/index.ts';
import { makeLeaflet } from '../leaflets/typeset.ts';
import { isError } from '../project/read-project.ts';

const FILE = 'content/call-sheet.yaml';

/** The sheet, or what is wrong with its words. */
export interface MadeCallSheet {
  readonly calls: readonly Call[];
  readonly pdf?: Uint8Array;
  readonly problems: readonly Problem[];
}

/**
 * Makes the sheet.
 *
 * @param on - Day that stands on it, `2026-11-29`.
 * @param ids - Only these contacts; every one that waits where none is named.
 */
export async function makeCallSheet(
  project: Project,
  on: string,
  ids: readonly string[],
): Promise<MadeCallSheet> {
  const { contacts, site } = project.facts;
  const waiting = callsToMake(contacts.values(), contactsOnPaper(project, on));
  const calls = ids.length === 0 ? waiting : waiting.filter(({ contact }) => ids.includes(contact.id));
  const { value: words, problems } = readRecord(FILE, textOf(project.source, FILE) ?? '', callWordsSchema);
  const swedish = project.locales.get('sv');
  if (!words || !swedish || calls.length === 0) return { calls, problems };
  const content = callSheet({
    calls,
    words,
    language: swedish.language,
    translator: swedish.translator,
    forWhom: (id) => plainWords(project, swedish.contactWords[id]?.for ?? ''),
    siteName: site.name,
    on,
    file: FILE,
  });
  // Two pages for each contact at worst, and the page that says how to ring.
  const made = await makeLeaflet(content, plainPages('A4', 2 * calls.length + 1), 'screen', FILE);
  return made.problems.some(isError)
    ? { calls, problems: made.problems }
    : { calls, pdf: made.pdf, problems: made.problems };
}

/** Ids of the contacts that leaflets carry. */
export function contactsOnPaper(project: Project, on: string): ReadonlySet<string> {
  return new Set(leafletJobs(project).flatMap((job) => leafletInput(project, job, on)?.contactsUsed ?? []));
}

/** Words with names of contacts filled in; whatever else they name is left out. */
function plainWords({ facts }: Project, words: string): string {
  return words
    .replace(/\{name:([\w-]+)\}/g, (_all, id: string) => facts.contacts.get(id)?.shortName ?? '')
    .replace(/\{\w+:[\w.-]+\}/g, '…');
}
