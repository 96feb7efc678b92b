/** Sends the texts of a language to translators, with what has changed since they were translated. */
import { type ContentFiles, sourceLocale } from '../../files/content-files.ts';
import { isMeantFor, type Pages, pageIdOf } from '../../site-map/pages.ts';
import { wordsOfStamps } from '../made-from.ts';
import { orderOfWorth, type TranslatedFile, translatable, translatedFiles } from '../translated-files.ts';
import { alignedUnits, knownTranslation, type Translation } from '../translation-state.ts';
import { pairUnits, shownWords } from '../translation-units.ts';
import type {
  ExchangedDocument,
  ExchangedFile,
  ExchangedUnit,
  ReceivedFile,
  ReceivedUnit,
} from './exchanged-document.ts';
import { lengthsThatFit } from './lengths-that-fit.ts';
import { isOf, matchUnits } from './match-units.ts';
import { originOf, seenAt } from './seen-at.ts';
import { translatedUnits } from './translated-units.ts';

/** What a translator should know who sees nothing but the exchange file. */
export const translatorNotes: readonly string[] = [
  'For people who may be in danger, on a phone, perhaps reading poorly. Short sentences, plain words, calm and kind. Never a form that shows the reader’s gender.',
  'Keep every tag. A tag without words stands for a telephone number, a name, a sum or a Swedish word that is put in later.',
  'Never type a telephone number, a web address or an organisation’s name.',
  'Titles, labels and summaries never name a crime. On leaflets a longer text may not fit: choose shorter words, but leave nothing out.',
  'A unit whose English has changed says so in a note, with the English before. Only these, and those without a translation, need work.',
];

/** The files of a language that go to translators, what readers need first before the others. */
export function exchangedFiles(
  content: ContentFiles,
  locale: string,
  pages: Pages,
): readonly TranslatedFile[] {
  return translatedFiles(content, locale)
    .filter(
      ({ path, travels }) =>
        travels && (!path.startsWith('pages/') || isMeantFor(pages.get(pageIdOf(path.slice(6))), locale)),
    )
    .toSorted((a, b) => orderOfWorth(a.path) - orderOfWorth(b.path));
}

/**
 * Cuts everything that a language has or should have into units, with the translations there are.
 *
 * @param received - What came back of an earlier export: its words go before those there are, as far as their source is the same.
 */
export function exportTranslation(
  content: ContentFiles,
  locale: string,
  pages: Pages,
  received: readonly ReceivedFile[] = [],
): ExchangedDocument {
  const { translation } = knownTranslation(content, locale);
  const context = { content, locale, translation, origin: originOf(content) };
  return {
    from: sourceLocale,
    to: locale,
    files: exchangedFiles(content, locale, pages).map((file) =>
      exportFile(
        file,
        received.filter((one) => isOf(one, file)).flatMap(({ units }) => units),
        context,
      ),
    ),
  };
}

/** What holds for all files of one export. */
interface Context {
  readonly content: ContentFiles;
  readonly locale: string;
  readonly translation: Translation | undefined;
  /** Of the site. */
  readonly origin: string;
}

function exportFile(
  file: TranslatedFile,
  received: readonly ReceivedUnit[],
  { content, locale, translation, origin }: Context,
): ExchangedFile {
  const aligned = alignedUnits(content, file, locale, translation);
  const translated = translatedUnits(content, file, locale, translation);
  const source = translatable(content, file, locale);
  const byId = new Map(aligned.map((one) => [one.unit.id, one]));
  const words = pairUnits(source.units, translated);
  const back = matchUnits(source.units, received).found;
  const lengths = lengthsThatFit(content, file, locale);
  return {
    original: file.sourceFile,
    path: file.path,
    units: source.units.map((unit): ExchangedUnit => {
      const { isFresh = false, noted } = byId.get(unit.id) ?? {};
      const came = back.get(unit.id);
      const target = came?.target ?? words.get(unit.id);
      const isDone = came?.target ? came.state !== 'open' : isFresh;
      const was = noted && noted.stamp !== unit.stamp ? wordsOfStamps(content).get(noted.stamp) : undefined;
      const before = translated.get(unit.id);
      const note = noted && translation?.texts[file.path]?.[noted.id];
      const by = note && ((typeof note === 'string' ? undefined : note.by) ?? translation?.by);
      const fits = lengths.get(unit.id);
      const address = seenAt(content, file.path, unit.id, locale);
      return {
        ...unit,
        ...(target ? { target } : {}),
        needsWork: !isDone || !target,
        ...(by === undefined ? {} : { by }),
        ...(fits === undefined ? {} : { fits }),
        ...(address === undefined ? {} : { seenAt: `${origin}${address}` }),
        ...(noted && !isFresh
          ? { previous: { source: was, target: before && shownWords(before.source) } }
          : {}),
      };
    }),
  };
}
