/** Every edition that was published (`content/editions.yaml`), and what to do with paper of it. */

import {
  type EditionState,
  editionKey,
  judgeEdition,
  type PastEdition,
  readEditions,
} from '../../content-model/editions/editions.ts';
import { MANY_LANGUAGES } from '../../content-model/files/content-files.ts';
import { changes } from './changes.ts';
import { facts } from './facts.ts';
import { leafletFiles } from './leaflets.ts';

const path = '/content/editions.yaml';
const text = import.meta.glob<string>('/content/editions.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
})[path];
const read = readEditions(path.slice(1), text ?? '');
if (read.problems.length > 0) throw new Error(read.problems.map(({ says }) => says).join('\n'));

const current = new Set(leafletFiles.map(editionKey));

/** A published edition and today's judgement of it. */
export interface JudgedEdition {
  readonly printed: PastEdition;
  readonly today: EditionState;
}

/** The whole record, the oldest first. */
export const editions: readonly JudgedEdition[] = read.editions.map((printed) => ({
  printed,
  today: judgeEdition(printed, { facts, changes, current }),
}));

/** Editions of a language, and of sheets in many, that are no longer made, the newest first. */
export function pastEditionsIn(locale: string): readonly JudgedEdition[] {
  return editions
    .filter(({ printed, today }) => {
      const isHere = printed.locale === locale || printed.locale === MANY_LANGUAGES;
      return isHere && today.state !== 'current';
    })
    .reverse();
}
