/** The state of every translation as a table, and the sentences that need work. */
import { type ContentFiles, writtenLocales } from '../../../src/content-model/files/content-files.ts';
import type { Project } from '../../../src/content-model/project/project.ts';
import { isMeantFor, pageIdOf } from '../../../src/content-model/site-map/pages.ts';
import { wordsOfStamps } from '../../../src/content-model/translation/made-from.ts';
import { orderOfWorth } from '../../../src/content-model/translation/translated-files.ts';
import type {
  OlderUnit,
  TranslationState,
} from '../../../src/content-model/translation/translation-state.ts';

const columns = ['fresh', 'stale', 'unstamped', 'missing'] as const;

/**
 * The table: a line a language.
 *
 * @param isLong - Whether each text that needs work is named, with its sentences.
 */
export function statesTable(project: Project, isLong: boolean): string {
  const head = `${'language'.padEnd(16)}${columns.map((name) => name.padStart(11)).join('')}   read by a native speaker`;
  const lines = [...project.locales].flatMap(([tag, { language, states, older, isReviewed }]) => {
    const name = `${tag} ${language.english}`.padEnd(16);
    if (writtenLocales.has(tag)) return [`${name}   written in this language: a source`];
    const meant = [...states].filter(([path]) => isMeant(project, path, tag));
    const counts = columns.map((state) => meant.filter(([, noted]) => noted === state).length);
    const waiting = meant
      .filter(([, state]) => state !== 'fresh')
      .toSorted(([a], [b]) => orderOfWorth(a) - orderOfWorth(b));
    return [
      `${name}${counts.map((count) => String(count).padStart(11)).join('')}   ${isReviewed ? 'yes' : 'no'}`,
      ...(isLong
        ? waiting.flatMap(([path, state]) => [
            lineOf(path, state, tag),
            ...(older.get(path) ?? []).map((unit) => sentence(project.source, unit)),
          ])
        : []),
    ];
  });
  return `${[head, ...lines].join('\n')}\n`;
}

/** Whether a language is to have a text: pages for staff are not translated. */
function isMeant({ pages }: Project, path: string, tag: string): boolean {
  return !path.startsWith('pages/') || isMeantFor(pages.get(pageIdOf(path.slice('pages/'.length))), tag);
}

const lineOf = (path: string, state: TranslationState, tag: string): string =>
  `  ${state.padEnd(10)} ${path.startsWith('locales/') ? path : `content/${tag}/${path}`}`;

function sentence(content: ContentFiles, { id, now, madeFrom }: OlderUnit): string {
  const was = madeFrom === undefined ? undefined : wordsOfStamps(content).get(madeFrom);
  const before = madeFrom === undefined ? 'new' : `it was “${was ?? 'not known'}”`;
  return `             #${id}  “${now}”  (${before})`;
}
