/**
 * Kits for missions: one ZIP with every leaflet that fits a country and a printer, a sheet in Swedish and in English that
 * says how to print and hand out each, and checksums. Missions that need the same files share a kit.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { textOf } from '../../src/content-model/content-files.ts';
import { formatName, printAdvice } from '../../src/content-model/format-words.ts';
import type { Mission } from '../../src/content-model/mission.ts';
import { isInKit, kitLanguages } from '../../src/content-model/mission-kit.ts';
import { parseText } from '../../src/content-model/parse-text.ts';
import { toLeaflet } from '../../src/content-model/to-leaflet.ts';
import { formats, type SheetFormat } from '../../src/leaflet/index.ts';
import type { LeafletEntry } from './build-leaflets.ts';
import { sha256, writeWhole } from './files.ts';
import { leafletOptions, makeLeaflet, startEngine } from './make-leaflets.ts';
import type { Project } from './project.ts';

/** One line of `dist/kits/index.json`. */
export interface KitEntry {
  /** Path in `dist/`. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Ids of the missions that it is for. */
  readonly missions: readonly string[];
}

/** Day written on every file of a kit: the archive is the same on every machine and day. ZIP knows no earlier one. */
const zipDay = new Date(1980, 0, 1);

/** Makes the kits of all missions, each set of files once, and their list. */
export async function makeKits(
  project: Project,
  leaflets: readonly LeafletEntry[],
  folder: string,
): Promise<readonly KitEntry[]> {
  const tags = [...new Set(leaflets.map(({ locale }) => locale))];
  const groups = Map.groupBy(project.facts.missions.missions, (mission) => kitName(mission, tags));
  // A kit of languages that no mission needs any more would be published too.
  rmSync(join(folder, 'kits'), { recursive: true, force: true });
  const entries: KitEntry[] = [];
  for (const [name, [mission, ...others]] of groups) {
    if (!mission) continue;
    const path = `kits/${name}.zip`;
    const bytes = await makeKit(project, leaflets, mission, folder);
    writeWhole(join(folder, path), bytes);
    const missions = [mission, ...others].map(({ id }) => id);
    entries.push({ path, bytes: bytes.length, sha256: sha256(bytes), missions });
  }
  writeWhole(join(folder, 'kits/index.json'), `${JSON.stringify(entries, null, 2)}\n`);
  return entries;
}

/** Paper and languages: `a4-ar-en`. The name tells nobody what is inside. */
function kitName(mission: Mission, tags: readonly string[]): string {
  return [mission.paper, ...[...kitLanguages(mission, tags)].sort()].join('-').toLowerCase();
}

async function makeKit(
  project: Project,
  leaflets: readonly LeafletEntry[],
  mission: Mission,
  folder: string,
): Promise<Uint8Array> {
  const wanted = leaflets.filter(({ locale, format: name }) => {
    const format = formats[name];
    return format !== undefined && isInKit({ locale, format }, mission);
  });
  const names = [...new Set(wanted.map(({ format }) => format))];
  const files = new Map<string, Uint8Array>();
  for (const tag of ['sv', 'en']) files.set(`00-${tag}.pdf`, await coverSheet(project, tag, mission, names));
  for (const { path } of wanted) files.set(path.replace(/^leaflets\//, ''), readFileSync(join(folder, path)));
  const sums = [...files].map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join('');
  files.set('SHA256SUMS', new TextEncoder().encode(sums));
  const zip: Zippable = Object.fromEntries(files);
  return zipSync(zip, { level: 6, mtime: zipDay });
}

/** What is what, how to print each, how to hand out: from the page on leaflets, so that it is written once. */
async function coverSheet(
  project: Project,
  tag: string,
  mission: Mission,
  names: readonly string[],
): Promise<Uint8Array> {
  const locale = project.locales.get(tag);
  const page = textOf(project.source, `content/${tag}/pages/leaflets.mdx`);
  if (!locale || page === undefined) throw new Error(`content/${tag}/pages/leaflets.mdx is missing.`);
  const say = (key: string) => locale.translator.find(key) ?? key;
  const body = page.replace(/^---\n[\s\S]*?\n---\n/, '');
  const list = names.flatMap((name) => {
    const format = formats[name];
    if (!format) return [];
    const { translator } = locale;
    return [`- **${formatName(translator, format)}** (${name}): ${printAdvice(translator, format)}`];
  });
  const title = say('missions.leaflets');
  const text = `---\ntitle: ${title}\n---\n\n# ${title}\n\n## ${say('leaflets.howToPrint')}\n\n${list.join('\n')}\n\n${body.slice(body.indexOf('## '))}`;
  const file = `content/${tag}/pages/leaflets.mdx`;
  const format = sheetFor(mission);
  const parsed = parseText(file, text, { kind: 'leaflet', locale: tag, author: 'anyone' });
  const { content } = toLeaflet(parsed, {
    ...leafletOptions(project, locale, format),
    leafletName: 'kit',
    author: 'anyone',
    today: project.facts.missions.generated,
  });
  const made = await makeLeaflet(await startEngine(), content, format, 'office', file);
  const wrong = made.problems.find(({ level }) => level === 'error');
  if (wrong) throw new Error(`The sheet of the kits cannot be made: ${wrong.says} ${wrong.fix}`);
  return made.pdf;
}

/** Two plain sides of the paper that the mission has. */
function sheetFor({ paper }: Mission): SheetFormat {
  const [widthMm, heightMm] = paper === 'A4' ? [210, 297] : [215.9, 279.4];
  const side = (reading: number) => ({
    panels: [{ reading, xMm: 0, yMm: 0, widthMm, heightMm }],
    foldsXMm: [],
  });
  return {
    name: 'kit-cover',
    paper: paper === 'A4' ? 'A4' : 'US Letter',
    widthMm,
    heightMm,
    sides: [side(0), side(1)],
    insetsMm: { edge: 18, fold: 6, foot: 18 },
    sections: 'flow-as-needed',
    opening: 'plain',
    type: 'leaflet',
    numbers: 'rows',
    foot: 'stacked',
    qrMm: 25,
    flip: 'long-edge',
    printHint: { panel: 0, footMm: 10, finish: 'none' },
  };
}
