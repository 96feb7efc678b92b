/** Which language somebody means by a tag or a name that they typed. */
import { closestMatch } from 'leven';
import { languageOf, languages } from './languages.ts';

/** The language that is meant, or those that may be. */
export type FoundLanguage = { readonly tag: string } | { readonly perhaps: readonly string[] };

/**
 * Finds a language.
 *
 * A region that makes no other language of it is left out, as translators' tools always write one: `ro-RO` is `ro`,
 * `zh-CN` is `zh-Hans`. A tag that is neither in the table nor known to `Intl` is no language.
 *
 * @param typed - A tag as in BCP 47, in any case.
 */
export function findLanguage(typed: string): FoundLanguage {
  const language = languageOf(typed);
  if (language !== undefined) {
    const same = languages.find(({ tag }) => tag.toLowerCase() === typed.toLowerCase());
    const wider = same ?? languages.find(({ tag }) => isRegionOf(typed, tag));
    if (wider !== undefined) return { tag: wider.tag };
    if (known.of(new Intl.Locale(typed).language) !== undefined) return { tag: language.lang };
  }
  return { perhaps: languagesLike(typed) };
}

/** Names of languages; none for a tag that is no language. */
const known = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Whether a tag names one of the table's languages, in a region. */
function isRegionOf(typed: string, tag: string): boolean {
  const [asked, other] = [new Intl.Locale(typed), new Intl.Locale(tag)];
  if (asked.region === undefined || other.region !== undefined) return false;
  const [full, wide] = [asked.maximize(), other.maximize()];
  return full.language === wide.language && full.script === wide.script;
}

/** Languages whose tag or name is like what was typed, the likeliest first. */
function languagesLike(typed: string): readonly string[] {
  const words = typed.toLowerCase();
  const named = languages.filter(({ english, endonym }) =>
    [english, endonym].some((name) => name.toLowerCase().startsWith(words.slice(0, 4)) && words.length > 3),
  );
  const begins = languages.filter(({ tag }) => tag.split('-')[0] === words.split(/[-_]/)[0]);
  const near = closestMatch(
    words,
    languages.map(({ tag }) => tag.toLowerCase()),
    { maxDistance: 1 },
  );
  return [...new Set([...named, ...begins, ...languages.filter(({ tag }) => tag.toLowerCase() === near)])]
    .slice(0, 3)
    .map(({ tag }) => tag);
}

/** “Did you mean “ro” (Romanian)?”, or where the tags are listed. */
export function didYouMean(perhaps: readonly string[]): string {
  if (perhaps.length === 0) return 'A language is named by its BCP 47 tag: src/i18n/languages.ts lists them.';
  const names = perhaps.map((tag) => `“${tag}” (${languageOf(tag)?.english ?? tag})`);
  return `Did you mean ${names.join(' or ')}?`;
}
