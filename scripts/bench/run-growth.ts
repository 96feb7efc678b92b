/**
 * One process of the bench: builds so many leaflets with so many workers, as the build does, in the `screen` profile
 * and without pictures.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Project } from '../../src/content-model/project/project.ts';
import { buildLeaflets } from '../lib/leaflets/build-leaflets.ts';
import { isError, readProject } from '../lib/project/read-project.ts';
import { watchMemory } from './tree-memory.ts';

const [count = 0, workers = 1] = process.argv.slice(2).map(Number);
const { project } = readProject(process.cwd());
const record = project?.leaflets.find(({ name }) => name === 'adult');
if (!project || !record) throw new Error('The content has no leaflet for adults.');

// The leaflet for adults in every language, under as many names as it takes.
const names = Array.from({ length: Math.ceil(count / project.locales.size) }, (_, index) => `copy-${index}`);
const texts = new Map(project.texts);
for (const tag of project.locales.keys()) {
  const text = project.texts.get(`content/${tag}/leaflets/adult.mdx`);
  if (text) for (const name of names) texts.set(`content/${tag}/leaflets/${name}.mdx`, text);
}
const many: Project = {
  ...project,
  texts,
  locales: new Map(
    [...project.locales].map(([tag, locale]) => [tag, { ...locale, states: allFresh(locale.states) }]),
  ),
  leaflets: names.map((name) => ({ ...record, name, formats: ['a4-letterfold'], formatsForMissions: [] })),
};

/** The copies are as fresh as the leaflet they are copied from. */
function allFresh<State>(states: ReadonlyMap<string, State>): ReadonlyMap<string, State> {
  const state = states.get('leaflets/adult.mdx');
  return state === undefined
    ? states
    : new Map([...states, ...names.map((name) => [`leaflets/${name}.mdx`, state] as const)]);
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const before = process.resourceUsage().maxRSS;
const memory = watchMemory();
const began = performance.now();
const built = await buildLeaflets(many, {
  folder,
  today: '2026-01-01',
  workers,
  profiles: ['screen'],
  readingCopies: false,
});
const ms = Math.round(performance.now() - began);
rmSync(folder, { recursive: true, force: true });
const wrong = built.problems.find(isError);
if (wrong) throw new Error(`The leaflets have errors (npm run check), ${wrong.where.locale}: ${wrong.says}`);
process.stdout.write(
  `${JSON.stringify({
    leaflets: built.made,
    workers,
    ms,
    beforeMiB: Math.round(before / 1024),
    peakMiB: memory.end(),
  })}\n`,
);
