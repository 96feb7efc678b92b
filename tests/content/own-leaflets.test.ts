/** Whatever rights an organisation leaves out of a leaflet: what makes it a fit one stays. */
import { expect, it } from 'vitest';
import { leafletInput } from '../../src/content-model/project/leaflet-input.ts';
import { leafletJobs } from '../../src/content-model/project/leaflet-jobs.ts';
import { choicesIn, withoutRights } from '../../src/content-model/to-leaflet/own-box/leave-out.ts';
import type { Block, LeafletContent } from '../../src/leaflet/index.ts';
import { realProject } from '../support/real-project.ts';
import { today } from '../support/today.ts';

const project = realProject();
const leaflets = leafletJobs(project).flatMap((job) => {
  const input = leafletInput(project, job, today);
  return input ? [{ name: `${job.tag} ${job.name} ${job.format.name}`, content: input.content }] : [];
});

/** Numbers on a leaflet, in the order in which they stand, those inside sentences too. */
const numbersOn = ({ parts }: LeafletContent): readonly string[] =>
  [...JSON.stringify(parts).matchAll(/"kind":"phone","text":"([^"]+)"/g)].map(([, number = '']) => number);
const blocksOf = (content: LeafletContent): readonly Block[] =>
  content.parts.flatMap(({ blocks, foot }) => [...blocks, ...foot]);

it('keeps every number, and every part with something in it', () => {
  const optional = leaflets.filter(({ content }) => choicesIn(content).size > 0);
  expect(optional.length).toBeGreaterThan(6);
  for (const { name, content } of optional) {
    const least = withoutRights(content, [...choicesIn(content).keys()]);
    expect(choicesIn(least).size, name).toBe(0);
    expect(numbersOn(least), name).toEqual(numbersOn(content));
    for (const { blocks } of least.parts) expect(blocks.length, name).toBeGreaterThan(1);
    expect(blocksOf(least).filter(({ kind }) => kind === 'list').length, name).toBe(
      blocksOf(content).filter(({ kind }) => kind === 'list').length,
    );
  }
});

it('offers the same rights in every language', () => {
  const byLeaflet = Map.groupBy(leaflets, ({ name }) => name.replace(/^\S+ /, ''));
  for (const [name, group] of byLeaflet) {
    const offered = new Set(group.map(({ content }) => [...choicesIn(content).keys()].join(' ')));
    expect([...offered], name).toHaveLength(1);
  }
});
