/** What can be wrong with how old a translation is. */
import { problem } from './problem.ts';

/** A sentence that has changed in the source. */
interface Change {
  readonly id: string;
  readonly now: string;
  /** What it said when it was translated; nothing where that is not known, or it is new. */
  readonly was?: string | undefined;
}

/** As many as an editor reads in one message; the list names all. */
const MOST_NAMED = 3;

const short = (words: string): string => (words.length > 90 ? `${words.slice(0, 89)}…` : words);

function named({ id, now, was }: Change): string {
  if (was === undefined) return `#${id} “${short(now)}”`;
  if (was === now) return `#${id} “${short(now)}” (the words are the same; what stands beside them is not)`;
  return `#${id} “${short(now)}” (it was “${short(was)}”)`;
}

function listed(changes: readonly Change[]): string {
  const more = changes.length - MOST_NAMED;
  return `${changes.slice(0, MOST_NAMED).map(named).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

const firstOf = (path: string, [first]: readonly Change[]): string => `${path}#${first?.id ?? ''}`;

/** Who is told that a text is old, while it is. */
function untilThen(path: string): string {
  if (path.startsWith('leaflets/')) return 'Its leaflets are not made until it is up to date.';
  return path.startsWith('pages/') ? 'The page says so to its readers.' : 'Readers are not told.';
}

/** Problems with how old a translation is. */
export const translationProblems = {
  missing: problem('translation-missing', (source: string, locale: string) => ({
    level: 'warning',
    says: `There is no translation of ${source}.`,
    fix: source.includes('/leaflets/')
      ? 'Write it. Until then there is no such leaflet in this language.'
      : 'Write it. Until then the page says in its language that it is missing and offers the others.',
    // Of a language that has begun, what is still to be written is said once.
    restsOn: [`content/${locale}/#missing`, source],
  })),
  stale: problem(
    'translation-stale',
    (source: string, locale: string, path: string, changes: readonly Change[]) => ({
      level: 'warning',
      says: `${source} has changed since this was translated: ${listed(changes)}. ${untilThen(path)}`,
      fix: `Bring each up to date, then \`npm run translations -- --stamp ${locale} '${firstOf(path, changes)}'\`. If it needs no new translation: \`npm run translations -- --keep '${firstOf(path, changes)}' --why "…"\`.`,
      restsOn: [`${source}#stamp`, `${source}#agree`, source, '.'],
    }),
  ),
  gone: problem('translation-gone', (locale: string, path: string, isHeadLeft: boolean) => ({
    level: 'error',
    says: `“${path}” was translated, and is no more: ${isHeadLeft ? 'only its head is left' : path === 'sounds.yaml' ? `there is no content/${locale}/sounds.yaml, so no card says how its Swedish sounds` : 'the English text is not there'}.`,
    fix: 'Put the file back. If it was taken away on purpose, take its lines out of this list too.',
    restsOn: [path, `content/${locale}/${path}`],
  })),
  notStamped: problem('translation-not-stamped', (source: string, locale: string, path: string) => ({
    level: 'warning',
    says: `Nothing says which state of ${source} this translation was made from.`,
    fix: `Compare the two, then run \`npm run translations -- --stamp ${locale} ${path}\`.`,
    restsOn: ['.'],
  })),
} as const;
