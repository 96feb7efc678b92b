/** The one call that judges all content as a whole: what holds across facts, lists, texts and words, every language. */
import type { Problem } from '../../leaflet/problems.ts';
import { checkChanges } from '../editions/changes.ts';
import { checkEditions } from '../editions/editions.ts';
import { checkFirstContacts } from '../facts/check-first-contacts.ts';
import {
  type ContentFiles,
  sourceLocale,
  textOf,
  textPaths,
  writtenLocales,
} from '../files/content-files.ts';
import type { Project } from '../project/project.ts';
import { checkRecordings } from '../recordings/recordings.ts';
import { spokenTexts } from '../recordings/spoken-text.ts';
import { checkCards } from '../site-map/cards.ts';
import { checkCovered } from '../site-map/covered.ts';
import { checkLeafletList } from '../site-map/leaflets.ts';
import { checkPages, checkPageTexts, isMeantFor, pageIdOf } from '../site-map/pages.ts';
import { eachNode } from '../texts/block-tree.ts';
import { checkTranslation } from '../translation/translation-state.ts';
import { checkSounds } from '../words/check-sounds.ts';
import { checkWordFiles } from '../words/check-word-files.ts';
import { checkSearchWords } from '../words/search-words.ts';
import { readWordFile } from '../words/word-files.ts';
import { checkDesk } from './check-desk.ts';
import { checkFiles, withoutTwins } from './check-files.ts';
import { checkNeutral } from './check-neutral.ts';
import { checkParity } from './check-parity.ts';
import { checkReach } from './check-reach.ts';
import { checkTexts } from './check-texts.ts';
import { checkGlossaries } from './languages/check-glossaries.ts';
import { checkLanguages } from './languages/check-languages.ts';
import { localeOf, piecesIn } from './languages/pieces.ts';
import { checkMeaning, type IsStale } from './meaning/check-meaning.ts';

/** Everything wrong with the content of a project that opening it has not said already. */
export function checkAcross(project: Project): readonly Problem[] {
  return withoutTwins([...checkForm(project), ...checkSense(project)]);
}

/** What is wrong with names, numbers, lists and what each file has to hold: whatever is made from it would be broken. */
export function checkForm(project: Project): readonly Problem[] {
  const { source, facts, pages, cards, leaflets, changes, editions, texts, locales, locate } = project;
  const pictures = new Set(project.pictures.keys());
  const pageIds = new Set(pages.keys());
  return withoutTwins([
    ...checkFiles(project),
    ...checkDesk(source),
    ...checkFirstContacts(facts),
    ...checkPages({ pages, locate: locate.pages }, { facts, pictures }),
    ...checkCards(
      { cards, locate: locate.cards },
      { deck: deck(project), phrases: sentences(project), pictures },
    ),
    ...checkLeafletList({ leaflets, locate: locate.leaflets }, facts, project.formats, {
      texts: new Set(source.files.keys()),
      pictures,
    }),
    ...checkChanges(
      { changes, locate: locate.changes },
      { facts, leaflets: leaflets.map(({ name }) => name), locales: source.locales },
    ),
    ...checkEditions({ editions, locate: locate.editions }, new Set(changes.map(({ id }) => id))),
    ...source.locales.flatMap((locale) =>
      checkPageTexts(pages, locale, pageTexts(source, locale), writtenLocales.has(locale)),
    ),
    ...checkCovered((path) => textOf(source, path), facts, pageIds),
    ...checkTexts(texts, source, { facts, pictures, pages: pageIds }),
    ...checkNeutral(texts, source),
    ...checkReach(project),
    ...checkParity(texts),
    ...checkWordFiles(source, facts),
    ...checkSounds(source),
    ...checkSearchWords(source, facts, pageIds),
    ...[...locales].flatMap(([tag, words]) =>
      isEmpty(words.recordings)
        ? []
        : checkRecordings(source, tag, words.recordings, spokenTexts(project, words)),
    ),
    ...[...locales].flatMap(([tag, known]) =>
      checkTranslation(source, tag, known, (path) =>
        isMeantFor(pages.get(pageIdOf(path.replace(/^pages\//, ''))), tag),
      ),
    ),
  ]);
}

/** What is wrong with what is said: words that are not of their language, and translations that say something else than their source. */
export function checkSense(project: Project): readonly Problem[] {
  const { source, texts } = project;
  const pieces = piecesIn(texts, source);
  return [
    ...checkLanguages(pieces, source),
    ...checkGlossaries(pieces, source),
    ...checkMeaning(pieces, source, staleUnits(project)),
  ];
}

/** Units whose English has changed since they were translated. */
function staleUnits({ locales }: Project): IsStale {
  return (file, unit) => {
    const older = locales.get(localeOf(file))?.older.get(file.replace(/^content\/[^/]+\//, ''));
    return older?.some(({ id }) => id === unit) ?? false;
  };
}

const isEmpty = (record: object): boolean => Object.keys(record).length === 0;

/** Ids of the cards on the page of all of them, in the language from which all others are translated. */
function deck({ texts }: Project): readonly string[] {
  const text = texts.get(`content/${sourceLocale}/pages/show.mdx`);
  return [...eachNode(text?.blocks ?? [])].flatMap((node) =>
    node.kind === 'component' && node.name === 'ShowCard' ? [node.attributes['id'] ?? ''] : [],
  );
}

/** Ids of the sentences on cards, of the language from which all others are translated. */
function sentences({ source }: Project): ReadonlySet<string> {
  const file = `content/${sourceLocale}/phrases.yaml`;
  return new Set(readWordFile(file, textOf(source, file) ?? '', sourceLocale).entries.keys());
}

function pageTexts(content: ContentFiles, locale: string): readonly string[] {
  return textPaths(content, locale).flatMap((path) =>
    path.startsWith('pages/') ? [path.slice('pages/'.length)] : [],
  );
}
