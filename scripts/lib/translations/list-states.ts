/** The state of every translation as a table, and the sentences that need work. */
import { type ContentFiles, writtenLocales } from '../../../src/content-model/files/content-files.ts';
import type { Project } from '../../../src/content-model/project/project.ts';
import { changedWords } from '../../../src/content-model/review/changed-words.ts';
import { isMeantFor, pageIdOf } from '../../../src/content-model/site-map/pages.ts';
import { translatedUnits } from '../../../src/content-model/translation/exchange/translated-units.ts';
import { wordsOfStamps } from '../../../src/content-model/translation/made-from.ts';
import { orderOfWorth, translatedFiles } from '../../../src/content-model/translation/translated-files.ts';
import type {
  OlderUnit,
  Translation,
  TranslationState,
} from '../../../src/content-model/translation/translation-state.ts';
import { shownWords } from '../../../src/content-model/translation/translation-units.ts';

const columns = ['fresh', 'stale', 'unstamped', 'missing'] as const;

/**
 * The table: a line a language.
 *
 * @param isLong - Whether each text that needs work is named, with its sentences.
 */
export function statesTable(project: Project, isLong: boolean): string {
  const head = `${'language'.padEnd(16)}${columns.map((name) => name.padStart(11)).join('')}   read by a native speaker`;
  const lines = [...project.locales].flatMap(
    ([tag, { language, states, older, isReviewed, translation }]) => {
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
              ...olderSentences(project.source, tag, path, older.get(path) ?? [], translation),
            ])
          : []),
      ];
    },
  );
  return `${[head, ...lines].join('\n')}\n`;
}

/** Whether a language is to have a text: pages for staff are not translated. */
function isMeant({ pages }: Project, path: string, tag: string): boolean {
  return !path.startsWith('pages/') || isMeantFor(pages.get(pageIdOf(path.slice('pages/'.length))), tag);
}

const lineOf = (path: string, state: TranslationState, tag: string): string =>
  `  ${state.padEnd(10)} ${path.startsWith('locales/') ? path : `content/${tag}/${path}`}`;

function olderSentences(
  content: ContentFiles,
  tag: string,
  path: string,
  units: readonly OlderUnit[],
  translation: Translation | undefined,
): readonly string[] {
  const file = units.length > 0 && translatedFiles(content, tag).find((one) => one.path === path);
  if (!file) return [];
  const translated = translatedUnits(content, file, tag, translation);
  return units.map((unit) => {
    const said = translated.get(unit.id)?.source;
    return sentence(content, unit, said && { tag, words: shownWords(said) });
  });
}

/** What a sentence says in a language. */
interface Translated {
  readonly tag: string;
  readonly words: string;
}

/** A sentence now and when it was translated, what has changed marked in both, and its translation below. */
function sentence(
  content: ContentFiles,
  { id, now, madeFrom }: OlderUnit,
  translated: Translated | undefined,
): string {
  const was = madeFrom === undefined ? undefined : wordsOfStamps(content).get(madeFrom);
  const lines = [
    ['now', was === undefined ? now : marked(was, now, 'new')],
    ['was', was === undefined ? undefined : marked(was, now, 'gone')],
    [translated?.tag, translated?.words],
  ].flatMap(([name = '', words]) =>
    words === undefined ? [] : [`                 ${name.padEnd(8)} “${words}”`],
  );
  return [`             #${id}${aboutChange(madeFrom, was, now)}`, ...lines].join('\n');
}

function aboutChange(madeFrom: string | undefined, was: string | undefined, now: string): string {
  if (madeFrom === undefined) return '  new';
  if (was === undefined) return '  changed; what it was is not known';
  return was === now ? '  the words are the same; what stands beside them is not' : '';
}

/** Signs of `wdiff` around words that are new or gone. */
const signs = { new: ['{+', '+}'], gone: ['[-', '-]'] } as const;

function marked(was: string, now: string, fate: keyof typeof signs): string {
  const [open, close] = signs[fate];
  return changedWords(was, now)
    .filter((run) => run.fate === 'kept' || run.fate === fate)
    .map((run) => (run.fate === 'kept' ? run.words : run.words.replace(/\S.*/s, `${open}$&${close}`)))
    .join('');
}
