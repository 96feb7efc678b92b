import { describe, expect, it } from 'vitest';
import { leafletInput } from '../../../src/content-model/project/leaflet-input.ts';
import { leafletBase, leafletJobs } from '../../../src/content-model/project/leaflet-jobs.ts';
import type { Project } from '../../../src/content-model/project/project.ts';
import { readingBase, readingInput, readingJobs } from '../../../src/content-model/project/reading-jobs.ts';
import type { BlockNode } from '../../../src/content-model/texts/block-tree.ts';
import { realProject } from '../../support/real-project.ts';

const ours: Project = realProject();
const today = '2026-11-22';

/** What everything on paper is made of, by the place of its files. */
function inputsOf(of: Project): ReadonlyMap<string, string> {
  const leaflets = leafletJobs(of).map(
    (job) => [leafletBase(job), leafletInput(of, job, today)?.content] as const,
  );
  const copies = readingJobs(of).map(
    (job) => [readingBase(job), readingInput(of, job, today)?.content] as const,
  );
  return new Map([...leaflets, ...copies].map(([base, content]) => [base, JSON.stringify(content) ?? '']));
}

const before = inputsOf(ours);

/** Places of what is made again when a paragraph is added to a text. */
function remadeBy(path: string): readonly string[] {
  const text = ours.texts.get(path);
  if (text === undefined) throw new Error(`There is no ${path}.`);
  const addTo = (blocks: readonly BlockNode[]): readonly BlockNode[] =>
    blocks.map((block) =>
      block.kind === 'paragraph'
        ? { ...block, content: [...block.content, { kind: 'text', text: ' 2' }] }
        : block.kind === 'component'
          ? { ...block, blocks: addTo(block.blocks) }
          : block,
    );
  const texts = new Map([...ours.texts, [path, { ...text, blocks: addTo(text.blocks) }]]);
  const after = inputsOf({ ...ours, texts });
  return [...after].flatMap(([base, content]) => (content === before.get(base) ? [] : [base])).sort();
}

/** Languages that have the travel leaflet, without one. */
const othersThan = (tag: string) =>
  [...ours.locales.keys()].filter(
    (other) => other !== tag && ours.texts.has(`content/${other}/leaflets/travel.mdx`),
  );
const ownSheets = (tag: string) =>
  ['a4-letterfold', 'us-letter-letterfold'].map((format) => `leaflets/${tag}/travel-${format}`);

/** Copies of a language's travel leaflet for staff who read another, on every paper that they are made for. */
const copiesFor = (staff: string, tag: string) => {
  const copies = [...before.keys()].filter((base) =>
    new RegExp(`^leaflets/${tag}/travel-reading-${staff}(?:-us-letter)?$`).test(base),
  );
  expect(copies, tag).toContain(`leaflets/${tag}/travel-reading-${staff}`);
  return copies;
};

describe('one changed text', () => {
  it('remakes its own leaflets and what is read beside them, and nothing else', () => {
    expect(remadeBy('content/ar/leaflets/travel.mdx')).toEqual(
      [...ownSheets('ar'), 'leaflets/ar/travel-reading-en', 'leaflets/ar/travel-reading-sv'].sort(),
    );
  });

  it('that staff read remakes the copies of other languages too, not their leaflets', () => {
    expect(remadeBy('content/sv/leaflets/travel.mdx')).toEqual(
      [
        ...ownSheets('sv'),
        'leaflets/sv/travel-reading-en',
        ...othersThan('sv').flatMap((tag) => copiesFor('sv', tag)),
      ].sort(),
    );
  });
});
