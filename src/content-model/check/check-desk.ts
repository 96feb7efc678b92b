/** Lists that no page shows and a command needs: words for letters and sheets, and what sources said before. */
import type { ZodType } from 'zod';
import type { Problem } from '../../leaflet/problems.ts';
import { callWordsSchema } from '../desk/call-words.ts';
import { letterWordsSchema } from '../desk/letter-words.ts';
import { recordingWordsSchema } from '../desk/recording-words.ts';
import { type ContentFiles, textOf } from '../files/content-files.ts';
import { whyUnreadable } from '../files/unreadable.ts';
import { parityProblems } from '../problems/parity-problems.ts';
import { readRecord } from '../records/record.ts';
import { jsonMistake } from '../records/yaml-mistake.ts';
import { madeFromFile } from '../translation/made-from.ts';

const lists: Readonly<Record<string, ZodType>> = {
  'content/letters.yaml': letterWordsSchema,
  'content/call-sheet.yaml': callWordsSchema,
  'content/recording-sheet.yaml': recordingWordsSchema,
};

/** What is wrong with them now, and not only at night, when somebody runs the command. */
export function checkDesk(content: ContentFiles): readonly Problem[] {
  const found = Object.entries(lists).flatMap(([file, schema]) => {
    const text = textOf(content, file);
    return text === undefined ? [] : readRecord(file, text, schema).problems;
  });
  return [...found, ...checkMadeFrom(textOf(content, madeFromFile))];
}

/** Broken, it would be written anew by the next stamp, without what it held. */
function checkMadeFrom(text: string | undefined): readonly Problem[] {
  if (text === undefined) return [];
  const where = { file: madeFromFile };
  const unreadable = whyUnreadable(text, where);
  if (unreadable) return [unreadable];
  try {
    JSON.parse(text);
    return [];
  } catch (thrown) {
    // JSON.parse reports mistakes only by throwing.
    const { why, fix } = jsonMistake(thrown instanceof Error ? thrown.message : '', false);
    return [parityProblems.broken(where, why, fix)];
  }
}
