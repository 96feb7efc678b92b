/** What the page says, also to a screen reader: sentences in its language, and problems in such sentences. Knows no browser. */
import type { CountryChoice } from '../../content-model/published/composer-material.ts';
import type { Wrong } from './messages.ts';
import type { NamedJob } from './orders.ts';

/** The words of the page, with `{{…}}` to fill in; plural forms end in their category. */
export interface Sentences {
  readonly [key: string]: string | Sentences;
}
export interface Say {
  /**
   * @param key - A path such as `errors.no-box`.
   * @throws Error if there are no such words.
   */
  (key: string, values?: Readonly<Record<string, string | number>>): string;
  readonly has: (key: string) => boolean;
}

/** Says things in the language of the page. */
export function sayIn(language: string, words: Sentences): Say {
  const plurals = new Intl.PluralRules(language);
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}): string => {
    const category = plurals.select(Number(values['count'] ?? 0));
    const form = [key, `${key}_${category}`, `${key}_other`].map((path) => at(words, path)).find(Boolean);
    if (typeof form !== 'string') throw new Error(`The composer has no words for “${key}”.`);
    return form.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };
  return Object.assign(say, { has: (key: string) => at(words, key) !== undefined });
}

const at = (words: Sentences, path: string): string | Sentences | undefined =>
  path
    .split('.')
    .reduce<string | Sentences | undefined>(
      (found, key) => (typeof found === 'object' ? found[key] : undefined),
      words,
    );

/** What stands beside something that can be chosen. */
type LabelOf = (group: string, value: string) => string;

/** A file as a reader knows it: its languages, leaflet, format and way to print. */
export const nameOf = (job: NamedJob, labelOf: LabelOf): string =>
  `${leafletName(job, labelOf)} · ${labelOf('profile', job.profile)}`;

/** The same however it is printed: what does not fit, fits in none of its files. */
export function leafletName(job: NamedJob, labelOf: LabelOf): string {
  const locales = [job.locale, ...(job.second ? [job.second.locale] : [])];
  return [
    locales.map((locale) => labelOf('locale', locale)).join(' + '),
    ...(['leaflet', 'format'] as const).map((group) => labelOf(group, job[group])),
  ].join(' · ');
}

/** Which emergency number will be printed; nothing before a country is chosen. */
export function emergencyWords(say: Say, country: CountryChoice | undefined): string {
  if (!country) return '';
  const numbers = country.emergency.join(', ');
  return numbers === '' ? say('emergencyNone') : say('emergencyIs', { numbers });
}

/** What there was no room for. */
export function leftOutWords(say: Say, leftOut: readonly string[]): string {
  const fields = leftOut.map((field) => say(field)).join(', ');
  return fields === '' ? '' : say('leftOut', { fields });
}

/** Often enough to see that it goes on, seldom enough to be read out. */
export const isWorthSaying = (done: number, total: number): boolean => done % Math.ceil(total / 10) === 0;

/** What is wrong, in words. */
export interface Complaints {
  /** Lines for a list, each cause once with all leaflets that it is in, and the field it is about where there is one. */
  readonly lines: ReadonlyMap<string, string | undefined>;
  /** What is said at a field: the first problem that it has. */
  readonly atFields: ReadonlyMap<string, string>;
}

/**
 * What stands in the way of saving.
 *
 * @param names - Names of leaflets, by the path of their files.
 * @param country - In the page's language; empty without one.
 */
export function complaintsOf(
  say: Say,
  list: readonly Wrong[],
  names: ReadonlyMap<string, string>,
  country: string,
): Complaints {
  const causes = new Map<string, { readonly field: string | undefined; readonly leaflets: Set<string> }>();
  const atFields = new Map<string, string>();
  for (const { path, problem } of list) {
    if (problem.level !== 'error') continue;
    const says = inWords(say, problem, country);
    const { field } = problem.where;
    const cause = causes.get(says) ?? { field, leaflets: new Set() };
    causes.set(says, cause);
    if (path !== undefined) cause.leaflets.add(names.get(path) ?? path);
    if (field !== undefined && !atFields.has(field)) atFields.set(field, says);
  }
  const lines = [...causes].map(([says, { field, leaflets }]) => {
    const file = [...leaflets].join('; ');
    return [file === '' ? says : `${say('inFile', { file })} ${says}`, field] as const;
  });
  return { lines: new Map(lines), atFields };
}

function inWords(say: Say, { code, where, values = {} }: Wrong['problem'], country: string): string {
  const key = say.has(`errors.${code}`) ? code : 'other';
  return say(`errors.${key}`, {
    ...values,
    code: String(values['code'] ?? code),
    field: where.field === undefined ? '' : say(where.field),
    country,
  });
}
