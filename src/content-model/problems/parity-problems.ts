/** What can be wrong between files: languages, words. */
import { problem } from './problem.ts';

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
  noSource: problem('text-without-source', (source: string) => ({
    says: `There is no ${source}, so this text has nothing to be compared with.`,
    fix: 'Write the source text, or remove this one. Every language has the same paths.',
    restsOn: [source],
  })),
  references: problem('references-differ', (differences: string, source: string) => ({
    says: `The text does not name the same records as its source: ${differences}.`,
    fix: 'Use each component, with the same ids, exactly as often as the source does.',
    restsOn: [`${source}#references`, source, '.'],
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
  keyExtra: problem('words-key-extra', (key: string, source: string) => ({
    says: `The key “${key}” does not exist in ${source}.`,
    fix: 'Remove it, or add it to the source first.',
    restsOn: [`${source}#${key}`, source],
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
  untranslated: problem('words-untranslated', (key: string) => ({
    says: `“${key}” is the same as in English.`,
    fix: `Translate it. If it is rightly the same in this language, list “${key}” with the reason in content/same-as-english.yaml.`,
  })),
  unusedException: problem('exception-unused', (key: string, ...files: readonly string[]) => ({
    says: `“${key}” is listed here as the same as in English, and is not.`,
    fix: 'Remove the line.',
    restsOn: files,
  })),
  contactMissing: problem('contact-words-missing', (id: string) => ({
    says: `There are no words for the contact “${id}”, which is published.`,
    fix: 'Add its `label` and `for`.',
    restsOn: [`content/facts/contacts/${id}.yaml`],
  })),
  contactExtra: problem('contact-words-extra', (id: string) => ({
    says: `There are words for “${id}”, and no published contact has that id.`,
    fix: 'Remove them, or correct the id.',
    restsOn: [`content/facts/contacts/${id}.yaml`],
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
} as const;
