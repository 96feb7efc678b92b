/** The way to a reviewer without tools and back: plain pages and a table for her marks; what she found. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Facts, readFacts } from '../../../src/content-model/facts/read-facts.ts';
import { type ContentFiles, textsUnder } from '../../../src/content-model/files/content-files.ts';
import { reviewProblems } from '../../../src/content-model/problems/exchange-problems.ts';
import { judgeMarks, languageOfMarks } from '../../../src/content-model/review/judge-marks.ts';
import { readMarksSheet, writeMarksSheet } from '../../../src/content-model/review/marks-sheet.ts';
import { previewPages } from '../../../src/content-model/review/preview-pages.ts';
import { reviewedTexts } from '../../../src/content-model/review/reviewed-units.ts';
import type { Pages } from '../../../src/content-model/site-map/pages.ts';
import { exportTranslation } from '../../../src/content-model/translation/exchange/export-translation.ts';
import type { Problem } from '../../../src/leaflet/index.ts';
import { isError } from '../project/read-project.ts';
import { writeWhole } from '../terminal/files.ts';
import type { Refuse } from './named-texts.ts';
import { toldMarks } from './told-marks.ts';

/** What came of it: words for whoever runs the command, and what is wrong. */
interface Done {
  readonly says: string;
  readonly problems: readonly Problem[];
}

/** Writes the pages of a language and the table into a folder; never over a table that may be filled in. */
export function writePreview(
  content: ContentFiles,
  pages: Pages,
  locale: string,
  folder: string,
  refuse: Refuse,
): Done {
  if (!content.locales.includes(locale))
    refuse(`Nothing is written in ${locale} yet: --begin ${locale} begins it.`);
  const marksFile = `marks-${locale}.csv`;
  const marks = join(folder, marksFile);
  if (existsSync(marks))
    refuse(`${marks} is there already, and may hold marks. Name another folder: --out FOLDER.`);
  const { facts, problems } = factsOf(content);
  if (!facts) return { says: '', problems };
  const texts = reviewedTexts(exportTranslation(content, locale, pages));
  const files = previewPages({ locale, texts, facts, marksFile });
  for (const [name, text] of files) writeWhole(join(folder, name), text);
  writeWhole(marks, writeMarksSheet(texts, facts, locale));
  const says = `${join(folder, 'index.html')}: ${files.size - 1} texts to read. Her marks go into ${marks}; give her the whole folder.\n`;
  return { says, problems: [] };
}

/**
 * Reads her marks and says what she found. Nothing is written.
 *
 * @param file - Name of the file of marks.
 * @param checkLocale - Refuses what is not translated here.
 */
export function readMarks(
  content: ContentFiles,
  pages: Pages,
  file: string,
  bytes: Uint8Array,
  checkLocale: (locale: string) => void,
): Done {
  const read = readMarksSheet(bytes);
  if ('why' in read) return { says: '', problems: [reviewProblems.unreadable({ file }, read.why, read.fix)] };
  const locale = languageOfMarks(read.rows);
  if (locale === undefined) return { says: '', problems: [reviewProblems.noLanguage({ file })] };
  checkLocale(locale);
  const { facts, problems } = factsOf(content);
  if (!facts) return { says: '', problems };
  const texts = reviewedTexts(exportTranslation(content, locale, pages));
  const marks = judgeMarks(texts, read.rows, file);
  return { says: toldMarks(marks, facts, locale), problems: marks.problems };
}

function factsOf(content: ContentFiles): {
  readonly facts: Facts | undefined;
  readonly problems: readonly Problem[];
} {
  const { facts, problems } = readFacts(textsUnder(content, 'content/facts/'));
  return { facts, problems: problems.filter(isError) };
}
