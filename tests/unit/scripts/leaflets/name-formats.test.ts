import { expect, it } from 'vitest';
import { nameFormats } from '../../../../scripts/lib/leaflets/name-formats.ts';
import type { LeafletJob } from '../../../../src/content-model/project/leaflet-jobs.ts';
import { wordTooWide } from '../../../../src/leaflet/problems.ts';
import { projectWith } from '../../../support/project-builder.ts';

it('says once what is wrong on several formats, with all of their names and by how much at worst', () => {
  const at = { file: 'content/en/leaflets/adult.mdx', line: 7 };
  const laidOut = (['card', 'a4-poster', 'a5-flyer'] as const).map((name, index) => ({
    job: { format: { name } } as unknown as LeafletJob,
    problems: [wordTooWide({ at, part: 2, words: 'longest', overMm: [3, 9, 5][index] ?? 0 })],
  }));
  expect(nameFormats(projectWith(), laidOut).map(({ says }) => says)).toEqual([
    expect.stringMatching(/^On card, a4-poster, a5-flyer: .* 9 mm wider/),
  ]);
});
