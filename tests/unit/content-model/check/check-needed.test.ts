/** What only one command needs is missed by day. */
import { expect, it } from 'vitest';
import { readContentFiles } from '../../../../scripts/lib/project/read-content-files.ts';
import { checkNeeded } from '../../../../src/content-model/check/check-needed.ts';

const content = readContentFiles(process.cwd());

it('finds everything in our own content', () => {
  expect(checkNeeded(content)).toEqual([]);
});

it.each([
  'content/call-sheet.yaml',
  'content/recording-sheet.yaml',
  'content/letters.yaml',
  'content/facts/unfit-sites.yaml',
  'content/pictures/chevron-right.svg',
])('tells that %s is gone', (path) => {
  const files = new Map(content.files);
  files.delete(path);
  expect(checkNeeded({ ...content, files })).toMatchObject([{ code: 'file-missing', where: { file: path } }]);
});
