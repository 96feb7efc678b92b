/** What translators' tools know before somebody begins, as files: the glossary and the memory of a language. */
import { type ContentFiles, textOf } from '../../../src/content-model/files/content-files.ts';
import type { Pages } from '../../../src/content-model/site-map/pages.ts';
import { exportTranslation } from '../../../src/content-model/translation/exchange/export-translation.ts';
import { writeTbx } from '../../../src/content-model/translation/exchange/formats/write-tbx.ts';
import { isMemory, writeTmx } from '../../../src/content-model/translation/exchange/formats/write-tmx.ts';
import { knownTranslation } from '../../../src/content-model/translation/translation-state.ts';
import { glossaryFile, readGlossary } from '../../../src/content-model/words/glossary.ts';
import { languageOf } from '../../../src/i18n/languages.ts';
import type { Refuse } from './named-texts.ts';

/** A file for a tool, and what is said of it. */
interface FileForTool {
  readonly text: string;
  readonly says: string;
}

/** The glossary of a language as TBX. */
export function glossaryAsTbx(content: ContentFiles, locale: string, refuse: Refuse): FileForTool {
  const file = glossaryFile(locale);
  const text = textOf(content, file) ?? refuse(`There is no ${file}: nobody has written the words down yet.`);
  const terms =
    readGlossary(file, text).value ?? refuse(`${file} cannot be read: npm run check:content says why.`);
  const title = `${languageOf(locale)?.english ?? locale}: words of law and support`;
  return { text: writeTbx(terms, { locale, title, file }), says: `${terms.length} terms.` };
}

/** The translations of a language that fit today's English, as TMX. */
export function memoryAsTmx(
  content: ContentFiles,
  pages: Pages,
  locale: string,
  refuse: Refuse,
): FileForTool {
  const { who, on } = knownTranslation(content, locale).translation?.reviewedBy ?? {};
  const read =
    who === undefined ? 'No native speaker has read these translations.' : `Read by ${who} on ${on}.`;
  const exported = exportTranslation(content, locale, pages);
  const count = exported.files.flatMap(({ units }) => units).filter(isMemory).length;
  if (count === 0) refuse(`Nothing that is translated into ${locale} fits today's English.`);
  return { text: writeTmx(exported, [read]), says: `${count} units. ${read}` };
}
