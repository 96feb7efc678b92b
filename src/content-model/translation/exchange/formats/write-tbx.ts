/**
 * TBX-Basic (ISO 30042:2019, style DCA): the glossary of a language for translators' tools, with the words that must not be used.
 *
 * @see {@link https://www.tbxinfo.net/tbx-dialects/ | TBX dialects}
 */
import type { Element } from 'xast';
import type { GlossaryTerm } from '../../../words/glossary.ts';
import { element, text, writeXml } from './write-xml.ts';

/** What TBX calls a word that is chosen, one that may be used besides, and one that must not be. */
const statuses = {
  chosen: 'preferredTerm-admn-sts',
  besides: 'admittedTerm-admn-sts',
  rejected: 'deprecatedTerm-admn-sts',
} as const;

/**
 * Writes a glossary.
 *
 * @param locale - Language of the words.
 * @param title - What the file is called for people.
 * @param file - Path of the glossary, from the project's root: where the terms come from.
 */
export function writeTbx(
  terms: readonly GlossaryTerm[],
  { locale, title, file }: { readonly locale: string; readonly title: string; readonly file: string },
): string {
  const paragraph = (words: string) => element('p', {}, [text(words)]);
  const head = element('tbxHeader', {}, [
    element('fileDesc', {}, [
      element('titleStmt', {}, [element('title', {}, [text(title)])]),
      element('sourceDesc', {}, [paragraph(file)]),
    ]),
  ]);
  const entries = terms.flatMap((term, index) => ['\n', writeConcept(term, `c${index + 1}`, locale)]);
  return writeXml(
    element(
      'tbx',
      { type: 'TBX-Basic', style: 'dca', 'xml:lang': 'en', xmlns: 'urn:iso:std:iso:30042:ed-2' },
      ['\n', head, '\n', element('text', {}, [element('body', {}, [...entries, '\n'])]), '\n'],
    ),
  );
}

function writeConcept({ en, sv, word, not = [], why }: GlossaryTerm, id: string, locale: string): Element {
  const [chosen = word, ...besides] = word.split(/\s*[,،、，;；؛]\s*/);
  return element('conceptEntry', { id }, [
    ...(why === undefined ? [] : [element('note', {}, [text(why)])]),
    section('en', [termOf(en, statuses.chosen)]),
    section('sv', [termOf(sv, statuses.chosen)]),
    section(locale, [
      termOf(chosen, statuses.chosen),
      ...besides.map((other) => termOf(other, statuses.besides)),
      ...not.map(rejected),
    ]),
  ]);
}

const section = (locale: string, terms: readonly Element[]): Element =>
  element('langSec', { 'xml:lang': locale }, terms);

function termOf(word: string, status: string, note?: string): Element {
  return element('termSec', {}, [
    element('term', {}, [text(word)]),
    element('termNote', { type: 'administrativeStatus' }, [text(status)]),
    ...(note === undefined ? [] : [element('note', {}, [text(note)])]),
  ]);
}

/** A word that ends in a star is rejected with whatever follows. */
const rejected = (word: string): Element =>
  word.endsWith('*')
    ? termOf(word.slice(0, -1), statuses.rejected, 'And every word that begins so.')
    : termOf(word, statuses.rejected);
