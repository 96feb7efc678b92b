/** What can be wrong with the language of a text, and with what a translation leaves out or adds. */
import { problem } from './problem.ts';

/** What to do where a translation says otherwise than its source. */
const COMPARED =
  'Say what the English sentence says. If the translation does, add its word to content/deciding-words.yaml, or list the sentence with the reason in content/differs-from-english.yaml.';

/** What a sentence with a deciding word of a kind does. */
const said: Readonly<Record<string, string>> = {
  not: 'denies',
  can: 'says what somebody can or may do',
  must: 'says what somebody must do',
  usually: 'says “usually”',
  sometimes: 'says “sometimes”',
  only: 'says “only”',
  free: 'says that something is free',
  anonymous: 'says “anonymous”',
};

/** A text, or paragraphs of it, in another language than that of its folder. */
export const otherLanguage = problem(
  'other-language',
  (found: string, wanted: string, count: number, all: number, first: string) => ({
    says:
      count === all
        ? `The text is in ${found}, not in ${wanted}. It begins “${first}”.`
        : `${count} of ${all} pieces of the text are in ${found}, not in ${wanted}. The first is “${first}”.`,
    fix: 'Translate it. If it rightly stands in the other language, list the path of the text, or the key, with the reason in content/same-as-english.yaml.',
  }),
);

/** A list of words for the search that is that of another language. */
export const otherSearchWords = problem('other-search-words', (found: string, wanted: string) => ({
  says: `The words are those of people who search in ${found}, not in ${wanted}.`,
  fix: 'Write what people really type in their own language. It is no translation: every language has its own list.',
}));

/** A translation that has more or fewer pieces than its source. */
export const unitsDiffer = problem(
  'units-differ',
  (heading: string, found: string, wanted: string, source: string) => ({
    says: `Under “${heading}” there ${found}; ${source} has ${wanted} there.`,
    fix: 'Translate every paragraph, step, item and row of the source, in the same order, one for one.',
    restsOn: [`content/${source}#units`, `content/${source}`, '.'],
  }),
);

/** A text without a single one of the letters that its language cannot do without. */
export const marksLost = problem('marks-lost', (language: string) => ({
  says: `No letter of the text has a mark on it, and no page in ${language} is without: they were lost on the way, or the keyboard has none.`,
  fix: 'Write the letters with their marks, or take the text from its source again, saved as UTF-8.',
}));

/** A sound is not spelled in the reader's letters. */
export const soundNotSpelled = problem('sound-not-spelled', (isPasted: boolean, file: string) => ({
  says: isPasted
    ? 'This is a sentence as it is written, not how the Swedish one sounds.'
    : 'How the Swedish sounds is not spelled in the letters of this language.',
  fix: 'Spell the Swedish sentence as somebody says it, in the letters that the reader knows, as the lines beside it do.',
  restsOn: [`${file}#sounds`],
}));

/** A word that the language's glossary has rejected. */
export const rejectedWord = problem(
  'rejected-word',
  (
    word: string,
    term: { readonly en: string; readonly word: string; readonly why?: string | undefined },
    count: number,
    glossary: string,
  ) => ({
    says: `“${word}” stands here${count > 1 ? ` ${count} times` : ''}, and the glossary has rejected it for “${term.en}”${term.why === undefined ? '.' : `: ${term.why}`}`,
    fix: `Write “${term.word}”, or what fits the sentence. If the word is right here, say in ${glossary} more narrowly what is rejected.`,
  }),
);

/** A word that a sentence turns on and that its translation has not. */
export const decidingWordGone = problem(
  'deciding-word-gone',
  (kind: string, source: string, words: string) => ({
    // A denial that is gone can lead into danger; a “can” that is gone seldom does.
    level: kind === 'not' ? 'error' : 'warning',
    says: `The English sentence ${said[kind] ?? kind}, and no word of the translation does: “${source}” – “${words}”.`,
    fix: COMPARED,
    restsOn: ['.'],
  }),
);

/** A translation that denies what its source does not. */
export const deniesAlone = problem('denies-alone', (source: string, words: string) => ({
  says: `The translation denies, and the English sentence does not: “${words}” – “${source}”.`,
  fix: COMPARED,
  restsOn: ['.'],
}));

/** A translation with other figures than its source. */
export const figuresDiffer = problem('figures-differ', (wanted: string, found: string, source: string) => ({
  says: `The figures are ${found || 'none'}; the English sentence has ${wanted || 'none'}: “${source}”.`,
  fix: COMPARED,
  restsOn: ['.'],
}));

/** A translation that is far shorter than its source, and has fewer sentences. */
export const shortOfSentence = problem('short-of-a-sentence', (source: string, words: string) => ({
  says: `The translation is far shorter than others of its language, as if a sentence were gone: “${words}” – “${source}”.`,
  fix: 'Translate all of it. If nothing is left out, list the sentence (about: length) with the reason in content/differs-from-english.yaml.',
  restsOn: ['.'],
}));

/** An entry of the list of differences that nothing needs. */
export const differenceUnused = problem(
  'difference-unused',
  (says: string, about: string, locale: string) => ({
    says: `“${says}” is listed here as said otherwise (${about}), and it is not, or no longer.`,
    fix: 'Take the language out of the entry, or remove the entry.',
    // A sentence may stand in several files; the one that needs the entry may be broken.
    restsOn: [`locales/${locale}.json`, `content/${locale}/contacts.yaml`, `content/${locale}/phrases.yaml`],
  }),
);

/** A language of which nobody has written down how it denies. */
export const notCompared = problem('not-compared', (language: string, locale: string) => ({
  level: 'warning',
  says: `Whether the texts in ${language} deny what the English ones deny is not compared: nobody has written down how the language does.`,
  fix: `Add a row “${locale}” of its words for “not”, “can”, “must” and the others to this file.`,
}));
