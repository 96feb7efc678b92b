/** Sentences whose last change needs no new translation. */
import type { ContentFiles } from '../../../src/content-model/files/content-files.ts';
import { wordsOfStamps } from '../../../src/content-model/translation/made-from.ts';
import { type Said, type Stamps, stampable } from '../../../src/content-model/translation/stamping.ts';
import { knownTranslation } from '../../../src/content-model/translation/translation-state.ts';
import { namedText, type Refuse } from './named-texts.ts';

/** A sentence that is older than its source, in one language. */
interface OlderSentence {
  readonly locale: string;
  readonly path: string;
  readonly id: string;
  readonly madeFrom: string;
}

/**
 * The units that were named, as far as they are older than their source, in each of these languages. Languages in which a
 * sentence was made from another one than in the others miss more than the last change, so they are not taken together.
 *
 * @param why - The reason that is noted.
 */
export function keptUnits(
  content: ContentFiles,
  locales: readonly string[],
  typed: readonly string[],
  why: string,
  refuse: Refuse,
): ReadonlyMap<string, Stamps> {
  const kept: OlderSentence[] = [];
  for (const word of typed) {
    const found = locales.flatMap((locale) => olderSentences(content, locale, word, refuse));
    if (found.length === 0)
      refuse(`${word} is as new as its source in ${locales.join(', ')}: nothing is to be noted.`);
    for (const sentences of Map.groupBy(found, nameOf).values()) sameSource(content, sentences, refuse);
    kept.push(...found);
  }
  const said: Said = { kept: why };
  const byLocale = Map.groupBy(kept, ({ locale }) => locale);
  return new Map([...byLocale].map(([locale, units]) => [locale, stampsOf(units, said)]));
}

const nameOf = ({ path, id }: OlderSentence): string => `${path.replace(/^locales\/.*/, 'locales')}#${id}`;

function stampsOf(sentences: readonly OlderSentence[], said: Said): Stamps {
  const byPath = Map.groupBy(sentences, ({ path }) => path);
  return new Map([...byPath].map(([path, units]) => [path, new Map(units.map(({ id }) => [id, said]))]));
}

function olderSentences(
  content: ContentFiles,
  locale: string,
  word: string,
  refuse: Refuse,
): readonly OlderSentence[] {
  const { file, unit } = namedText(content, locale, word, refuse);
  const older = knownTranslation(content, locale).older.get(file.path) ?? [];
  const named = older.filter(({ id }) => unit === undefined || id === unit);
  if (named.length > 0 && !stampable(content, file, locale))
    refuse(`${file.file} does not have the same paragraphs as its source. npm run check:content says where.`);
  return named.map(({ id, madeFrom }) =>
    madeFrom === undefined
      ? refuse(`${file.path}#${id} is new in its source: it needs a translation in ${locale}.`)
      : { locale, path: file.path, id, madeFrom },
  );
}

function sameSource(content: ContentFiles, sentences: readonly OlderSentence[], refuse: Refuse): void {
  const [first] = sentences;
  if (!first || sentences.every(({ madeFrom }) => madeFrom === first.madeFrom)) return;
  const words = wordsOfStamps(content);
  const from = sentences.map(
    ({ locale, madeFrom }) => `${locale} from “${words.get(madeFrom) ?? 'what is not known'}”`,
  );
  refuse(
    `${first.path}#${first.id} was not translated from the same sentence everywhere: ${from.join(', ')}. Take one language at a time: --in ${first.locale}.`,
  );
}
