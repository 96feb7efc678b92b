/**
 * Languages the site is published in: those with pages in `content/` and interface words in `locales/`, in the order
 * of the language table, which they need not stand in. What either of them lacks is reported by `npm run check`.
 */
import { type Language, languageOf, languages } from '../../i18n/languages.ts';
import { fileText, project } from './opened-project.ts';

const pages = [...project.texts.keys()].filter((path) => /^content\/[^/]+\/pages\//.test(path));
const tags = new Set(
  pages
    .map((path) => path.split('/')[1] ?? '')
    .filter((tag) => fileText(`locales/${tag}.json`) !== undefined),
);

const known = languages.filter(({ tag }) => tags.has(tag));
const others = [...tags].filter((tag) => known.every((language) => language.tag !== tag)).sort();

/** Published languages; those that are not in the table last. */
export const published: readonly Language[] = [...known, ...others.flatMap((tag) => languageOf(tag) ?? [])];

/** Languages of the table that nobody has written yet: each has a small page that says in Swedish what its reader speaks. */
export const waiting: readonly Language[] = languages.filter((language) => !published.includes(language));

/**
 * A published language by its tag.
 *
 * @throws If it is not published: routes are made of published languages only.
 */
export function publishedLanguage(tag: string): Language {
  const found = published.find((language) => language.tag === tag);
  if (found === undefined) throw new Error(`“${tag}” is not a published language.`);
  return found;
}
