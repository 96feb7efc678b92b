/** What can be wrong with a file that comes back from a translator or a reviewer. */
import { problem } from './problem.ts';

/** As many as an editor reads in one message. */
const MOST_NAMED = 5;

const short = (words: string): string => (words.length > 60 ? `${words.slice(0, 59)}…` : words);

/** “1, 2 and 3 more” */
function listed(items: readonly string[]): string {
  const more = items.length - MOST_NAMED;
  return `${items.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const units = (items: readonly string[]): string =>
  `${items.length === 1 ? 'unit' : 'units'} ${listed(items)}`;

interface Changed {
  readonly id: string;
  /** What its source says today. */
  readonly now: string;
}
const changes = (items: readonly Changed[]): string =>
  units(items.map(({ id, now }) => `${id} (now “${short(now)}”)`));

/** Problems of a file that comes back from a translator. */
export const exchangeProblems = {
  notReadable: problem('exchange-not-xliff', (why: string, fix: string) => ({
    says: `The file cannot be read: ${why}.`,
    fix,
  })),
  otherDirection: problem('exchange-not-xliff', (from: string, to: string) => ({
    says: `It is a translation from “${from || 'no language'}” into “${to}”; everything here is translated from English.`,
    fix: 'Ask for a translation of the file that was exported: its source is English.',
  })),
  otherLanguage: problem('exchange-not-xliff', (to: string) => ({
    says: `Nothing is translated into “${to}” here.`,
    fix: 'Correct the language of the translations in the file to the tag of a language, such as ro or zh-Hans; sv and en are written, not translated.',
  })),
  unknownFile: problem('exchange-unknown-file', (original: string) => ({
    says: `It holds words of ${original || 'no file'}, which is not translated into this language.`,
    fix: 'Ask for the file that was exported. If the text has been removed since, remove its part here too.',
  })),
  sourceChanged: problem(
    'exchange-source-changed',
    (source: string, locale: string, list: readonly Changed[]) => ({
      says: `${source} has become another since this was exported: ${changes(list)}. The language has no words for that yet, so nothing of this text was taken over.`,
      fix: `Export it with what came back: \`npm run translations -- --export ${locale} --with FILE.xlf\`. Only what has changed is left to translate.`,
    }),
  ),
  partlyChanged: problem('exchange-partly-changed', (source: string, list: readonly Changed[]) => ({
    level: 'warning',
    says: `${source} has changed since this was exported: ${changes(list)}. These keep the words they had and stay older than their source; the others were taken over.`,
    fix: 'Export it again: it marks what has changed, and shows what it was.',
  })),
  stillOpen: problem('exchange-still-open', (locale: string, path: string, ids: readonly string[]) => ({
    level: 'warning',
    says: `The translator’s tool does not call ${units(ids)} finished. The words were taken over; where their source had changed, they still count as older than it.`,
    fix: `If they are finished: \`npm run translations -- --stamp ${locale} '${path}#${ids[0] ?? ''}'\`, or the whole text by its path.`,
  })),
  unitMissing: problem(
    'exchange-unit-missing',
    (list: readonly { readonly id: string; readonly words: string }[]) => ({
      says: `There is no translation of ${units(list.map(({ id, words }) => `${id} (“${short(words)}”)`))}.`,
      fix: 'Translate it, or ask for the file with every unit in it. A text is taken over whole or not at all.',
    }),
  ),
  idShared: problem('exchange-units-joined', (ids: readonly string[]) => ({
    says: `Different sentences have the same name (id) in one part of the file: ${units(ids)}. Nobody knows which belongs where.`,
    fix: 'The tool has joined several texts, or numbered sentences anew. Ask for the file with its parts and names as they were exported.',
  })),
  sentenceCut: problem(
    'exchange-sentence-cut',
    (list: readonly { readonly id: string; readonly words: string }[]) => ({
      says: `The English in the file is not the sentence that was exported, in ${units(list.map(({ id, words }) => `${id} (“${short(words)}”)`))}: nobody knows whether its translation is whole.`,
      fix: 'The tool has cut sentences in pieces. Ask for the file with the pieces joined again, or have the English left as it was.',
    }),
  ),
  cutShort: problem('exchange-cut-short', (ids: readonly string[]) => ({
    says: `A few letters stand for a whole sentence, in ${units(ids)}.`,
    fix: 'Translate all of it. If it was left open, leave it empty.',
  })),
  unitTwice: problem('exchange-unit-twice', (ids: readonly string[]) => ({
    says: `There are two different translations of ${units(ids)}.`,
    fix: 'Keep the right one, and delete the other.',
  })),
  tagsAsWords: problem('exchange-tags-as-words', (ids: readonly string[]) => ({
    says: `Tags, signs of Markdown, or code for what is put in later stand as letters in ${units(ids)}: readers would see them.`,
    fix: 'Delete those letters and put in the tags of the source, with the button or key that the translator’s tool has for them.',
  })),
  stillEnglish: problem('exchange-still-english', (ids: readonly string[]) => ({
    says: `The English stands where the translation should be, in ${units(ids)}.`,
    fix: 'Translate it. Some tools copy the source into everything that is not translated yet.',
    restsOn: ['the sources in the exchange file'],
  })),
  lettersLost: problem('exchange-letters-lost', (ids: readonly string[]) => ({
    says: `Letters were lost or changed on the way, in ${units(ids)}: there are signs in the middle of words.`,
    fix: 'Ask for the file again, saved as UTF-8. Letters that were lost cannot be brought back here.',
    restsOn: ['the encoding of the exchange file'],
  })),
  entityAsWords: problem('exchange-entity-as-words', (ids: readonly string[]) => ({
    says: `Code for a sign, such as “&nbsp;”, stands as letters in ${units(ids)}: readers would see it.`,
    fix: 'Type the sign itself.',
  })),
  codesDiffer: problem(
    'exchange-tags-differ',
    (list: readonly { readonly id: string; readonly wanted: string; readonly found: string }[]) => ({
      says: `Tags are missing, too many or changed in ${units(list.map(({ id, wanted, found }) => `${id} (it has ${found}; its source has ${wanted})`))}.`,
      fix: 'Put every tag of the source into the translation once. They stand for numbers, names, links and bold.',
    }),
  ),
  likelySwapped: problem('exchange-likely-swapped', (pairs: readonly (readonly [string, string])[]) => ({
    level: 'warning',
    says: `Translations may stand in each other’s place: ${listed(pairs.map(([one, other]) => `${one} and ${other}`))}. Their figures or lengths fit the other sentence better, or the words were the other’s before. They were taken over.`,
    fix: 'Compare them with their English. If they are right, there is nothing to do.',
  })),
  longerThanFits: problem(
    'exchange-longer-than-fits',
    (list: readonly { readonly id: string; readonly length: number; readonly fits: number }[]) => ({
      level: 'warning',
      says: `On paper there may be no room for ${units(list.map(({ id, length, fits }) => `${id} (${length} signs; ${fits} are known to fit)`))}. The words were taken over.`,
      fix: 'Choose shorter words, but leave nothing out. `npm run build` says whether they fit.',
    }),
  ),
  notWritable: problem('exchange-not-writable', (ids: readonly string[]) => ({
    says: `Bold, italics or a link begins or ends in ${units(ids)} with a space or a sign, or holds nothing, and would come out as stars or brackets.`,
    fix: 'Let it begin and end with a letter: move spaces and punctuation out of its ends.',
  })),
} as const;

/** Problems of the marks that come back from a reviewer. */
export const reviewProblems = {
  unreadable: problem('marks-unreadable', (why: string, fix: string) => ({
    says: `The marks cannot be read: ${why}.`,
    fix,
  })),
  noLanguage: problem('marks-unreadable', () => ({
    says: 'The marks do not say of which language they are: the column “Version” is empty or was changed.',
    fix: 'Copy the marks into the table that the preview made, which has that column.',
  })),
  unknownUnit: problem('marks-unknown-sentence', (name: string) => ({
    says: `There is no sentence “${name}” in this language.`,
    fix: 'Look for it in a new preview: the text was rebuilt, or the first column was changed. Make the mark there if it still holds.',
  })),
  olderWords: problem('marks-older', (name: string, target: string) => ({
    says: `“${name}” has changed since the reviewer read it${target === '' ? '' : ` (“${short(target)}”)`}: the mark is on other words.`,
    fix: 'Show her the sentence as it is now, in a new preview, and ask again.',
  })),
  bothWays: problem('marks-both', (names: readonly string[]) => ({
    says: `${names.join(', ')} is called right, and wrong as well.`,
    fix: 'Ask the reviewer which, and leave one mark.',
  })),
} as const;
