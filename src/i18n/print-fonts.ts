/** Which families set a leaflet: by its script, by every other script in it, and by the languages of its parts. */
import { languageOf } from './languages.ts';
import { type PrintFamily, printFamilies, type ScriptCode, scriptsIn, shareLetters } from './scripts.ts';

/** A leaflet or anything else that is set: all texts in it count, and every `lang` of its parts. */
export interface SetContent {
  readonly script: ScriptCode;
  readonly audience: 'adult' | 'child';
}

/** Families of a content. */
export interface ContentFamilies {
  /**
   * Best first: those of the main script, then those of every other script, so that a Swedish name in an Arabic text,
   * or a Thai word in an English one, finds its letters.
   */
  readonly families: readonly PrintFamily[];
  /**
   * Families that come first in the words of a language, by BCP 47 tag: only for languages that write letters of the
   * main script, or of another language in the content, in forms of their own.
   */
  readonly byLanguage: ReadonlyMap<string, readonly PrintFamily[]>;
}

/** Chooses the families of a content. */
export function contentFamilies(content: SetContent): ContentFamilies {
  const { script, audience } = content;
  const text = JSON.stringify(content);
  const named = [...scriptsOfLanguages(text)];
  const known = [script, ...named.map(([, written]) => written)];
  const read = scriptsIn(text, script);
  const isAlone = (one: ScriptCode) => ![...known, ...read].some((other) => shareLetters(one, other));
  const told = named.filter(([, written]) => !isAlone(written));
  // Whose forms these letters have, a language has said.
  const found = read.filter((one) => known.includes(one) || isAlone(one));
  // Kana and Hangul stand for themselves, whatever the language is said to be: they come last, and are printed.
  const certain = read.filter((one) => one === 'Jpan' || one === 'Kore');
  const all = [script, ...found, ...told.map(([, written]) => written), ...certain];
  return {
    families: [...new Set(all.flatMap((code) => printFamilies(code, audience)))],
    byLanguage: new Map(told.map(([lang, written]) => [lang, printFamilies(written, audience)])),
  };
}

/** Each language that a part or a stretch of words names, and its script. */
function scriptsOfLanguages(text: string): ReadonlyMap<string, ScriptCode> {
  // In a text of the content the quotation marks are escaped.
  const tags = new Set([...text.matchAll(/"lang":"([^"\\]+)"/g)].map(([, tag = '']) => tag));
  return new Map([...tags].map((tag) => [tag, languageOf(tag)?.script ?? 'Latn']));
}
