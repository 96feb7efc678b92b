/** What can be wrong with a file that comes back from a translator. */
import { problem } from './problem.ts';

/** Problems of a file that comes back from a translator. */
export const exchangeProblems = {
  notXliff: problem('exchange-not-xliff', (why: string) => ({
    says: `The file cannot be read as XLIFF 1.2 of this project: ${why}.`,
    fix: 'Export it again with `npm run translations -- --export LOCALE`, and ask for that file back.',
  })),
  unknownFile: problem('exchange-unknown-file', (original: string) => ({
    says: `It holds words of ${original || 'no file'}, which is not translated into this language.`,
    fix: 'Ask for the file that was exported. If the text has been removed since, remove its <file> here too.',
  })),
  sourceChanged: problem('exchange-source-changed', (source: string) => ({
    says: `${source} has changed since this was exported, so nothing was taken over.`,
    fix: 'Export it again and send the new file. It holds the translations so far if the source kept its structure.',
  })),
  unitMissing: problem('exchange-unit-missing', (id: string, words: string) => ({
    says: `The unit ${id} has no translation: “${words}”.`,
    fix: 'Translate it. A text is taken over whole or not at all.',
  })),
  codesDiffer: problem('exchange-tags-differ', (id: string, wanted: string, found: string) => ({
    says: `The unit ${id} has the tags ${found}; its source has ${wanted}.`,
    fix: 'Put every tag of the source into the translation once. They stand for numbers, names, links and bold.',
  })),
  notWritable: problem('exchange-not-writable', (id: string) => ({
    says: `The unit ${id} cannot be written so that it reads back the same.`,
    fix: 'Move spaces and punctuation out of the ends of what is bold or a link.',
  })),
} as const;
