/** `npm run kit`: everything that one mission needs, as one ZIP, from the leaflets of the last build. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { leafletListSchema, readingListSchema } from '../src/content-model/published/leaflet-lists.ts';
import { makeKit } from './lib/leaflets/make-kits.ts';
import { isError, readProject } from './lib/project/read-project.ts';
import { readCommand, stop } from './lib/terminal/command.ts';
import { writeWhole } from './lib/terminal/files.ts';
import { printProblems } from './lib/terminal/print-problems.ts';

const help = `npm run kit -- --mission ID --out FILE.zip    the leaflets that fit a mission, with their reading copies, cover
                                              sheets in Swedish and English, and checksums

ID is as in content/facts/missions.yaml, such as bangkok. The file has the same bytes as the kit in dist/kits/.
Run \`npm run build\` first: the kit is made from its leaflets.
`;

const { values, refuse } = readCommand({
  name: 'kit',
  help,
  options: { mission: { type: 'string' }, out: { type: 'string' } },
});
const id = values.mission ?? refuse('Say which mission: --mission ID.');
const out = values.out ?? refuse('Say where to write: --out FILE.zip.');
const folder = join(process.cwd(), '.cache');
const entries = listOf('index.json', leafletListSchema);
const copies = listOf('reading.json', readingListSchema);

const { project, problems } = readProject(process.cwd());
if (!project || problems.some(isError)) {
  printProblems(problems);
  process.exit(1);
}
const { missions } = project.facts.missions;
const mission = missions.find((one) => one.id === id);
if (!mission) stop(`There is no mission “${id}”. There are: ${missions.map((one) => one.id).join(', ')}.`);
writeWhole(out, await makeKit(project, { entries, copies }, mission, folder));
process.stdout.write(`Wrote ${out}.\n`);

function listOf<Entry>(name: string, schema: z.ZodType<readonly Entry[]>): readonly Entry[] {
  const path = join(folder, 'leaflets', name);
  if (!existsSync(path)) stop('There are no leaflets yet. Run npm run build first.');
  return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
}
