/** What can be wrong between files: languages, words. */
import type { Problem } from '../../leaflet/problems.ts';
import { problem } from './problem.ts';

/** As many names as an editor reads in one message. */
const MOST_NAMED = 5;

const recordOf = (id: string): string => `content/facts/contacts/${id}.yaml`;

/** Problems between files: languages, words. */
export const parityProblems = {
  notALanguage: problem('not-a-language', (folder: string) => ({
    says: `“${folder}” is no language tag, and every folder of content/ is a language.`,
    fix: 'Name it by its BCP 47 tag, such as sv, ar or zh-Hans, or move it out of content/.',
  })),
  wordFileMissing: problem('word-file-missing', (source: string) => ({
    says: `The file does not exist, but its language has a folder in content/; ${source} is its source.`,
    fix: 'Translate the source into this file.',
  })),
  emptyFile: problem('file-broken', () => ({
    says: 'The file is empty.',
    fix: 'Bring it back from the history of the repository, or translate the source into it.',
  })),
  noSource: problem('text-without-source', (source: string) => ({
    says: `There is no ${source}, so this text has nothing to be compared with.`,
    fix: 'Write the source text, or remove this one. Every language has the same paths.',
    restsOn: [`${source}#gone`, source],
  })),
  references: problem('references-differ', (differences: string, source: string) => ({
    says: `The text does not name the same records as its source: ${differences}.`,
    fix: 'Use each component, with the same ids, exactly as often as the source does.',
    restsOn: [`${source}#references`, source, '.'],
  })),
  sourceReferences: problem('source-differs', (differences: string, file: string) => ({
    says: `No other language names the same records as this text, and all of them agree: ${differences}.`,
    fix: 'If it was lost or came along here by mistake, bring the text back to what it was. If it is meant, do the same in every other language.',
    restsOn: [`${file}#agree`, '.'],
  })),
  sourceHeadings: problem('source-differs', (found: string, wanted: string, file: string) => ({
    says: `The headings go ${found}; in every other language they go ${wanted}.`,
    fix: 'If one was lost or came along here by mistake, bring the text back to what it was. If it is meant, do the same in every other language.',
    restsOn: [`${file}#agree`, '.'],
  })),
  order: problem('components-order', (found: string, wanted: string, source: string) => ({
    says: `${found} stands where its source has ${wanted}.`,
    fix: 'Put them in the order of the source: what stands above a number says whose it is.',
    restsOn: [`${source}#order`, source, '.'],
  })),
  headings: problem('headings-differ', (found: string, wanted: string, source: string) => ({
    says: `The headings go ${found}; in the source they go ${wanted}.`,
    fix: 'Give the translation the same headings in the same order, one for one.',
    restsOn: [`${source}#headings`, source, '.'],
  })),
  frontMatter: problem('front-matter-differs', (key: string, source: string) => ({
    says: `The source has “${key}” in its front matter and this text has not.`,
    fix: `Add \`${key}\`, translated.`,
    restsOn: [`${source}#${key}`, source, '.'],
  })),
  keyMissing: problem('words-key-missing', (key: string, source: string) => ({
    says: `The key “${key}” is missing.`,
    fix: `Add it, translated from ${source}.`,
    restsOn: [`${source}#${key}`, source],
  })),
  keyExtra: problem('words-key-extra', (key: string, source: string, ...alsoOn: readonly string[]) => ({
    says: `The key “${key}” does not exist in ${source}.`,
    fix: 'Remove it, or add it to the source first.',
    restsOn: [`${source}#${key}`, ...alsoOn, source, '.'],
  })),
  keyForStaff: problem('words-key-for-staff', (key: string) => ({
    level: 'warning',
    says: `“${key}” stands on pages for staff, which are in Swedish and English only.`,
    fix: 'Remove it from this language: nobody is shown it.',
  })),
  contactField: problem('contact-field-unknown', (key: string, file: string) => ({
    says: `“${key}” is none of the words of a contact: they are label, for and note.`,
    fix: 'Correct the spelling. They stay in English in every language.',
    restsOn: [`${file}#${key}`],
  })),
  plurals: problem('words-plurals', (key: string, found: string, wanted: string) => ({
    says: `“${key}” has the plural forms ${found}; this language needs ${wanted}.`,
    fix: `Write “${key}” once for each form the language has, no more.`,
  })),
  placeholders: problem('words-placeholders', (key: string, found: string, wanted: string) => ({
    says: `“${key}” has the placeholders ${found}; the source has ${wanted}.`,
    fix: 'Keep every placeholder of the source, letter for letter.',
  })),
  empty: problem('words-empty', (key: string) => ({ says: `“${key}” is empty.`, fix: 'Write the words.' })),
  notText: problem('words-not-text', (key: string) => ({
    says: `“${key}” is not a text.`,
    fix: 'Write words between quotation marks.',
  })),
  brackets: problem('words-brackets', (key: string, found: string) => ({
    says: `“${key}” has a bracket that is not paired: ${found}`,
    fix: 'Close it, or remove it.',
  })),
  untranslated: problem('words-untranslated', (key: string, locale: string) => ({
    says: `“${key}” is the same as in English.`,
    fix: `Translate it. If it is rightly the same in this language, list “${key}” with the reason in content/same-as-english.yaml.`,
    restsOn: [`#untranslated ${key} ${locale}`, 'content/same-as-english.yaml'],
  })),
  unusedException: problem('exception-unused', (key: string, ...files: readonly string[]) => ({
    says: `“${key}” is listed here as the same as in English, and is not.`,
    fix: 'Remove the line.',
    restsOn: files,
  })),
  contactMissing: problem('contact-words-missing', (id: string) => ({
    says: `There are no words for the contact “${id}”, which is published.`,
    fix: 'Add its `label` and `for`.',
    restsOn: ['worded', 'named'].map((part) => `${recordOf(id)}#${part}`).concat(recordOf(id)),
  })),
  contactExtra: problem('contact-words-extra', (id: string, near?: string) => ({
    says: `There are words for “${id}”, and no published contact has that id.`,
    fix:
      near === undefined
        ? 'Remove them, or correct the id.'
        : `Did you mean “${near}”? It has no words here.`,
    restsOn: ['worded', 'named'].map((part) => `${recordOf(id)}#${part}`).concat(recordOf(id)),
  })),
  notNeutral: problem('title-not-neutral', (word: string) => ({
    says: `“${word}” stands where somebody else may see it: in an address, a title or on a cover.`,
    fix: 'Choose words that tell nothing about the reader, such as “Good to know in Sweden”.',
  })),
  broken: problem('file-broken', (why: string, fix: string) => ({
    says: `The file cannot be read from here on: ${why}.`,
    fix: fix,
    restsOn: ['.'],
  })),
  /** Of many keys in one file that are missing, or not in its source, or of many contacts without words. */
  manyKeys: (group: readonly Problem[]): Problem => {
    const [first] = group;
    const names = group.map(({ says }) => /“(.+?)”/.exec(says)?.[1] ?? '');
    const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
    const told = `${names.slice(0, MOST_NAMED).join(', ')}${more}`;
    const says: Readonly<Record<string, string>> = {
      'words-key-missing': `${names.length} keys are missing: ${told}.`,
      'words-key-extra': `${names.length} keys are not in the source: ${told}.`,
      'words-key-for-staff': `${names.length} keys stand on pages for staff, which are in Swedish and English only: ${told}.`,
      'contact-words-missing': `There are no words for ${names.length} contacts that are published: ${told}.`,
    };
    const { field: _, line: __, ...where } = first?.where ?? { file: '' };
    const grounds = group.flatMap(({ restsOn = [] }) => restsOn.slice(-2));
    return {
      code: first?.code ?? '',
      level: first?.level ?? 'error',
      where,
      says: says[first?.code ?? ''] ?? '',
      fix:
        first?.level === 'warning'
          ? 'Remove them from this language: nobody is shown them.'
          : 'If a group was renamed or lost, give it its name back. Else write the missing words, or remove those too many.',
      restsOn: [...new Set(grounds)].slice(-2),
    };
  },
} as const;
