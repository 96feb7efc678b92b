/** `npm run kit`: everything that one mission needs, as one ZIP, as the last whole build published it. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import type { z } from 'zod';
import { findMissions } from '../src/content-model/desk/find-mission.ts';
import { missionsSchema } from '../src/content-model/published/api.ts';
import { kitListSchema, leafletListSchema } from '../src/content-model/published/leaflet-lists.ts';
import { overdueIn } from './lib/leaflets/make-kits.ts';
import { settle } from './lib/publishing/publish.ts';
import { some, whyNotCurrent } from './lib/publishing/published-site.ts';
import { dayOf, readCommand, stop } from './lib/terminal/command.ts';
import { writeWhole } from './lib/terminal/files.ts';
import { lockFolder } from './lib/terminal/lock-folder.ts';

const help = `npm run kit -- --mission ID --out FILE.zip    the leaflets that fit a mission, with their reading copies, cover
                                              sheets in Swedish and English, and checksums
npm run kit -- … --on 2027-11-23              asks whether the facts may still be handed out on that day

ID is as in content/facts/missions.yaml, such as wien; the English name of the city does as well: vienna.
The file is the mission's kit in dist/kits/. Run \`npm run build\` first: what has changed since, or is damaged or overdue,
is not handed out.
`;

const { values, refuse } = readCommand({
  name: 'kit',
  help,
  options: { mission: { type: 'string' }, out: { type: 'string' }, on: { type: 'string' } },
});
const typed = values.mission ?? refuse('Say which mission: --mission ID.');
const out = values.out ?? refuse('Say where to write: --out FILE.zip.');
const today = dayOf(values.on, '--on', refuse);
const root = process.cwd();

const unlock = lockFolder(join(root, '.cache/build.lock'));
if (!unlock) stop('A build is at work in this folder. Wait for it.');
settle(root);
const why = whyNotCurrent(root);
if (why !== undefined) stop(`${why}\nRun \`npm run build\` first. No kit was written.`);

const { missions } = readList('api/v1/missions.json', missionsSchema);
const { found, near } = findMissions(typed, missions);
const [mission, ...others] = found;
if (!mission) {
  const meant = near === undefined ? '' : ` Did you mean “${near}”?`;
  stop(`There is no mission “${typed}”.${meant} All of them stand in content/facts/missions.yaml.`);
}
if (others.length > 0)
  stop(`“${typed}” are several missions. Say which: ${found.map(({ id }) => id).join(', ')}.`);

const kit = readList('kits/index.json', kitListSchema).find((one) => one.missions.includes(mission.id));
if (!kit) throw new Error(`No kit was built for ${mission.id}.`);
const bytes = readFileSync(join(root, 'dist', kit.path));
const overdue = overdueIn(unzipSync(bytes), readList('leaflets/index.json', leafletListSchema), today);
if (overdue.length > 0) {
  stop(
    `Facts were to be checked again before ${today}: ${some(overdue)}.\nRun \`npm run build\`: it says which. No kit was written.`,
  );
}
// npm runs this in the project's folder; the path is meant from where somebody called it.
writeWhole(resolve(process.env['INIT_CWD'] ?? '', out), bytes);
process.stdout.write(`Wrote ${out}: ${mission.name.en}.\n`);
unlock();

function readList<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> {
  return schema.parse(JSON.parse(readFileSync(join(root, 'dist', path), 'utf8')));
}
