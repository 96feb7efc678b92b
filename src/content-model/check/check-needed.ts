/** Files without which something stops that no text and no list names: a command at night, a drawing on every page. */
import type { Problem } from '../../leaflet/problems.ts';
import type { ContentFiles } from '../files/content-files.ts';
import { neededPictures } from '../pictures/needed.ts';
import { fileMissing } from '../problems/record-problems.ts';

/** Files of content/ that no page shows and a command needs. */
export const filesOfCommands: readonly string[] = [
  'call-sheet.yaml',
  'letters.yaml',
  'made-from.json',
  'recording-sheet.yaml',
  'same-as-english.yaml',
  'telling-words.yaml',
];

const needed: readonly string[] = [
  ...filesOfCommands.map((file) => `content/${file}`),
  ...['covered-documents', 'covered-forms', 'unfit-sites'].map((name) => `content/facts/${name}.yaml`),
  ...neededPictures.map((name) => `content/pictures/${name}.svg`),
];

/** Which of them are missing. */
export function checkNeeded({ files }: ContentFiles): readonly Problem[] {
  return needed.filter((file) => !files.has(file)).map((file) => fileMissing({ file }));
}
