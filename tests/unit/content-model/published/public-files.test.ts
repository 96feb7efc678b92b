import { expect, it } from 'vitest';
import { publicFiles } from '../../../../src/content-model/published/public-files.ts';

it.each(['sv', 'en'] as const)('says of each file something that it says of no other: %s', (language) => {
  const lines = publicFiles.map(({ summary }) => summary[language]);
  expect(lines.filter((line, at) => lines.indexOf(line) !== at)).toEqual([]);
});
