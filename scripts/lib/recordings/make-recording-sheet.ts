/** The sheet for whoever records a language: a PDF on plain pages. */
import { recordingSheet } from '../../../src/content-model/desk/recording-sheet.ts';
import { recordingWordsSchema } from '../../../src/content-model/desk/recording-words.ts';
import { textOf } from '../../../src/content-model/files/content-files.ts';
import type { LocaleContent } from '../../../src/content-model/project/locale-content.ts';
import type { Project } from '../../../src/content-model/project/project.ts';
import type { SpokenText } from '../../../src/content-model/recordings/spoken-text.ts';
import { readRecord } from '../../../src/content-model/records/record.ts';
import { type Problem, plainPages } from '../../../src/leaflet/index.ts';
import { makeLeaflet } from '../leaflets/typeset.ts';
import { isError } from '../project/read-project.ts';

const FILE = 'content/recording-sheet.yaml';

/** The sheet, or what is wrong with its words. */
export interface MadeRecordingSheet {
  readonly pdf?: Uint8Array;
  readonly problems: readonly Problem[];
}

/**
 * Makes the sheet.
 *
 * @param on - Day that stands on it, `2026-11-29`.
 */
export async function makeRecordingSheet(
  { source, facts }: Project,
  { language }: LocaleContent,
  texts: readonly SpokenText[],
  on: string,
): Promise<MadeRecordingSheet> {
  const { value: words, problems } = readRecord(FILE, textOf(source, FILE) ?? '', recordingWordsSchema);
  if (!words) return { problems };
  const content = recordingSheet({ texts, language, words, siteName: facts.site.name, on, file: FILE });
  const made = await makeLeaflet(content, plainPages('A4', texts.length + 2), 'screen', FILE);
  return made.problems.some(isError)
    ? { problems: made.problems }
    : { pdf: made.pdf, problems: made.problems };
}
