/**
 * Kits for missions: one ZIP with every leaflet that fits a country and a printer, their reading copies, a sheet in Swedish
 * and in English that says how to print and hand out each, and checksums. Missions that need the same files share a kit.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { type KitFiles, type KitFolder, kitSheet } from '../../../src/content-model/desk/kit-sheet.ts';
import { isInKit, kitLanguages } from '../../../src/content-model/desk/mission-kit.ts';
import { deskLanguages } from '../../../src/content-model/desk/reading-copy.ts';
import { textOf } from '../../../src/content-model/files/content-files.ts';
import { areDrafts } from '../../../src/content-model/project/leaflet-jobs.ts';
import { leafletOptions } from '../../../src/content-model/project/leaflet-options.ts';
import type { LocaleContent } from '../../../src/content-model/project/locale-content.ts';
import type { Project } from '../../../src/content-model/project/project.ts';
import {
  type KitEntry,
  kitListSchema,
  type LeafletEntry,
  type ReadingEntry,
} from '../../../src/content-model/published/leaflet-lists.ts';
import type { Mission } from '../../../src/content-model/records/mission.ts';
import { isForSweden } from '../../../src/content-model/site-map/leaflets.ts';
import { parseText } from '../../../src/content-model/texts/parse-text.ts';
import { formatName, languageOrSheet } from '../../../src/content-model/to-leaflet/format-words.ts';
import { toLeaflet } from '../../../src/content-model/to-leaflet/to-leaflet.ts';
import { languageOf } from '../../../src/i18n/languages.ts';
import { formats, type PartContent, plainPages, type SheetFormat } from '../../../src/leaflet/index.ts';
import { isError } from '../project/read-project.ts';
import { readNote, sha256, sha256OfFile, writeNote, writeWhole } from '../terminal/files.ts';
import type { BuiltLeaflets } from './build-leaflets.ts';
import { buildRecordPath, keepOnly, leafletKey, readBuildRecord, writeBuildRecord } from './build-records.ts';
import { type LeafletPool, openPool } from './leaflet-pool.ts';
import type { LeafletTask } from './leaflet-worker.ts';
import { writeList } from './write-list.ts';

/** Day written on every file of a kit: the archive is the same on every machine and day. ZIP knows no earlier one. */
export const ZIP_DAY = new Date(1980, 0, 1);

export interface KitOptions {
  /** Where the leaflets lie (`leaflets/`), kits go (`kits/`) and cover sheets are kept (`kit-sheets/`). */
  readonly folder: string;
  /** Names the code that makes cover sheets: one that was made by it from the same is kept. */
  readonly fingerprint: string;
  /** Names everything that kits are made from besides leaflets: of the same, a kit is kept and its sheets are not prepared. */
  readonly sources: string;
  /** Makes every cover sheet again. */
  readonly fresh: boolean;
  /** How many cover sheets are made at a time; as many as there are cores unless said. */
  readonly workers?: number;
}

/** Makes the kits of all missions, each set of files once, and their list. */
export async function makeKits(
  project: Project,
  built: Pick<BuiltLeaflets, 'entries' | 'copies'>,
  options: KitOptions,
): Promise<readonly KitEntry[]> {
  const { folder, workers } = options;
  const tags = [...new Set(built.entries.map(({ locale }) => locale))].filter(
    (tag) => !isDraftIn(project, tag),
  );
  const groups = Map.groupBy(project.facts.missions.missions, (mission) => kitName(mission, tags));
  const pool = openPool(workers);
  const making: Making = {
    ...options,
    pool,
    advise: adviser(project),
    packedBy: JSON.stringify([options.fingerprint, sha256OfFile(import.meta.filename)]),
  };
  try {
    const kits = [...groups].flatMap(([name, [mission, ...others]]) =>
      mission ? [makeKit(project, built, { name, missions: [mission, ...others] }, making)] : [],
    );
    const entries = await Promise.all(kits);
    const sheets = [...groups.keys()].flatMap((name) => deskLanguages.map((tag) => `${name}-${tag}`));
    const records = [...[...groups.keys()].flatMap((name) => [name, asked(name)]), ...sheets].map(
      buildRecordPath,
    );
    keepOnly(
      folder,
      SHEETS,
      [...sheets.map((base) => `${base}.pdf`), ...records].map((path) => `${SHEETS}/${path}`),
    );
    // A kit of languages that no mission needs any more would be published too.
    keepOnly(folder, 'kits', ['kits/index.json', ...entries.map(({ path }) => path)]);
    writeList(join(folder, 'kits/index.json'), kitListSchema, entries);
    return entries;
  } finally {
    await pool.close();
  }
}

/** What nobody has read in a language that machines write badly is not handed out by missions. */
function isDraftIn({ locales }: Project, tag: string): boolean {
  const locale = locales.get(tag);
  return locale !== undefined && areDrafts(locale);
}

/** Paper and languages: `a4-ar-en`. The name tells nobody what is inside. */
function kitName(mission: Mission, tags: readonly string[]): string {
  return [mission.paper, ...[...kitLanguages(mission, tags)].sort()].join('-').toLowerCase();
}

/**
 * Leaflets of a kit with a fact whose check has run out.
 *
 * @param names - Files of the kit, by name.
 * @param entries - The list of leaflets that was published with it.
 */
export function overdueIn(
  names: Readonly<Record<string, unknown>>,
  entries: readonly Pick<LeafletEntry, 'path' | 'validUntil'>[],
  today: string,
): readonly string[] {
  return entries
    .filter(({ path, validUntil }) => inKit(path) in names && validUntil !== '' && validUntil < today)
    .map(({ path }) => path);
}

type KitLeaflet = Pick<LeafletEntry, 'locale' | 'leaflet' | 'format'>;

/** Whether a leaflet that was made is packed for a mission. */
export function isPacked(project: Project, entry: KitLeaflet, mission: Mission): boolean {
  const format = formats[entry.format];
  if (!format || isForSweden(project.leaflets, entry) || isDraftIn(project, entry.locale)) return false;
  return isInKit({ locale: entry.locale, format }, mission);
}

/** A kit and the missions that share it. */
interface Kit {
  readonly name: string;
  readonly missions: readonly [Mission, ...Mission[]];
}

type Making = KitOptions & {
  readonly pool: LeafletPool;
  /** What the sheets of a language advise on a paper: the same in all kits. */
  readonly advise: Advise;
  /** Names the code that packs: the fingerprint does not name this file. */
  readonly packedBy: string;
};
type Advise = (locale: LocaleContent, paper: Mission['paper']) => readonly PartContent[];

/** Makes a kit and writes it: the same bytes for all missions that share it. */
async function makeKit(
  project: Project,
  { entries, copies }: Pick<BuiltLeaflets, 'entries' | 'copies'>,
  { name, missions }: Kit,
  making: Making,
): Promise<KitEntry> {
  const [mission, ...others] = missions;
  const { paper } = deskSheet(mission);
  const isWanted = (entry: KitLeaflet) => isPacked(project, entry, mission);
  const leaflets = entries.filter(isWanted);
  // Staff read Swedish or English: a leaflet in one of them needs no copy here. The site has all of them.
  const read = copies.filter(
    (copy) =>
      !deskLanguages.includes(copy.locale) &&
      copy.paper === paper &&
      copy.formats.some((format) => isWanted({ ...copy, format })),
  );
  const path = `kits/${name}.zip`;
  const ids: KitEntry['missions'] = [mission.id, ...others.map(({ id }) => id)];
  const note = {
    path: join(making.folder, SHEETS, buildRecordPath(asked(name))),
    madeFrom: JSON.stringify([making.sources, making.packedBy, leaflets, read]),
  };
  const kept = readPacked(path, note, making);
  if (kept) return { path, ...kept, missions: ids };
  const sheets = await Promise.all(
    deskLanguages.map(async (tag) => {
      const task = coverSheet(project, tag, mission, { leaflets, copies: read, advise: making.advise });
      return { name: sheetName(tag), ...(await makeSheet({ ...task, base: `${name}-${tag}` }, making)) };
    }),
  );
  const files = [
    ...sheets,
    ...[...leaflets, ...read].map((entry) => ({ name: inKit(entry.path), ...entry })),
  ];
  const sums = files.map((file) => `${file.sha256}  ${file.name}\n`).join('');
  const packed = packOrKeep(path, { files, sums, record: buildRecordPath(name) }, making);
  writeNote(note.path, note.madeFrom, packed);
  return { path, ...packed, missions: ids };
}

/** Name of the record of what a kit was asked for, before its sheets are made. */
const asked = (name: string): string => `${name}-asked`;

type Packed = Pick<KitEntry, 'bytes' | 'sha256'>;

/** A kit that was noted to be made from the same, if it is whole. */
function readPacked(
  path: string,
  note: { readonly path: string; readonly madeFrom: string },
  { folder, fresh }: Making,
): Packed | undefined {
  const known = fresh ? undefined : (readNote(note.path, note.madeFrom) as Packed | undefined);
  const zipped = join(folder, path);
  return known && existsSync(zipped) && sha256OfFile(zipped) === known.sha256 ? known : undefined;
}

/** What goes into a kit. */
interface Packing {
  readonly files: readonly (KitFile & { readonly name: string })[];
  /** Names each file with its checksum. */
  readonly sums: string;
  /** Where it is noted what the kit was packed from, below {@link SHEETS}. */
  readonly record: string;
}

/** Packs a kit, unless the last build packed the same and it is whole. */
function packOrKeep(path: string, { files, sums, record }: Packing, making: Making): Packed {
  const { folder, packedBy } = making;
  const [zipped, note] = [join(folder, path), join(folder, SHEETS, record)];
  const madeFrom = packedBy + sums;
  const known = readPacked(path, { path: note, madeFrom }, making);
  if (known) return known;
  const zip: Zippable = Object.fromEntries([
    ...files.map((file) => [file.name, readListed(folder, file)] as const),
    [CHECKSUMS, new TextEncoder().encode(sums)],
  ]);
  // PDFs are compressed already: once more would take off three hundredths of them, and ten seconds of a build.
  const bytes = zipSync(zip, { level: 0, mtime: ZIP_DAY });
  writeWhole(zipped, bytes);
  const packed = { bytes: bytes.length, sha256: sha256(bytes) };
  writeNote(note, madeFrom, packed);
  return packed;
}

/** Folder of cover sheets, below that of the build. */
const SHEETS = 'kit-sheets';

/** A cover sheet as the last build made it of the same, or made now. */
async function makeSheet(task: LeafletTask, { folder, fingerprint, fresh, pool }: Making): Promise<KitFile> {
  const kept = join(folder, SHEETS);
  const key = leafletKey(fingerprint, task);
  const known = fresh ? undefined : readBuildRecord(kept, task.base, key);
  const work = known ?? (await pool.make({ ...task, folder: kept }));
  const wrong = work.problems.find(isError);
  const [file] = work.files;
  if (wrong || !file)
    throw new Error(`The sheet of the kits cannot be made: ${wrong?.says ?? ''} ${wrong?.fix ?? ''}`);
  if (!known) writeBuildRecord(kept, task.base, key, work);
  return { path: `${SHEETS}/${file.path}`, sha256: file.sha256 };
}

/** @throws Error if the file is not what the list says: then nothing may be packed. */
function readListed(folder: string, { path, sha256: sum }: KitFile): Uint8Array {
  const bytes = readFileSync(join(folder, path));
  if (sha256(bytes) !== sum) throw new Error(`${join(folder, path)} was damaged while the kits were packed.`);
  return bytes;
}
type KitFile = Pick<LeafletEntry, 'path' | 'sha256'>;

const CHECKSUMS = 'SHA256SUMS';
/** First in every listing. */
const sheetName = (tag: string): string => `00-${tag}.pdf`;
/** Path of a leaflet in a kit. */
const inKit = (path: string): string => path.replace(/^leaflets\//, '');

/** What staff read, on the paper in their printer. */
const deskSheet = ({ paper }: Pick<Mission, 'paper'>): SheetFormat =>
  plainPages(paper === 'A4' ? 'A4' : 'US Letter');

/** What the files of a kit are called. */
interface KitNames {
  readonly leaflets: readonly Pick<LeafletEntry, 'locale' | 'leaflet' | 'format' | 'path'>[];
  readonly copies: readonly Pick<ReadingEntry, 'locale' | 'leaflet' | 'formats' | 'path'>[];
}

interface KitContents {
  readonly leaflets: readonly LeafletEntry[];
  readonly copies: readonly ReadingEntry[];
  readonly advise: Advise;
}

/** What is made of the sheet in one language; where it goes is said elsewhere. */
function coverSheet(
  project: Project,
  tag: string,
  mission: Mission,
  contents: KitContents,
): Omit<LeafletTask, 'base'> {
  const locale = project.locales.get(tag);
  if (!locale) throw new Error(`content/${tag}/ is missing.`);
  const file = adviceFile(tag);
  const sheet = deskSheet(mission);
  const content = kitSheet({
    language: locale.language,
    translator: locale.translator,
    formats: [...new Set(contents.leaflets.map(({ format }) => format))].flatMap(
      (name) => formats[name] ?? [],
    ),
    folders: foldersOf(contents, locale),
    others: deskLanguages.map(sheetName),
    checksums: CHECKSUMS,
    advice: contents.advise(locale, mission.paper),
    file,
    date: `${project.facts.missions.generated}T00:00:00Z`,
  });
  return { content, format: sheet, file, isOnlyFile: true, profiles: ['screen'] };
}

/** The files of each language, by leaflet and format. */
export function foldersOf(
  { leaflets, copies }: KitNames,
  { language, translator }: LocaleContent,
): readonly KitFolder[] {
  return [...Map.groupBy(leaflets, ({ locale }) => locale)].map(([tag, inLanguage]): KitFolder => {
    const nameOf = (entry: KitLeaflet): string => {
      const format = formats[entry.format];
      const leaflet = translator.find(`leaflets.names.${entry.leaflet}`) ?? entry.leaflet;
      return format ? `${leaflet}. ${formatName(translator, format)}` : leaflet;
    };
    const filesOf = (files: KitNames['leaflets']): KitFiles => ({
      name: files[0] ? nameOf(files[0]) : '',
      forWhom: translator.find(`leaflets.forWhom.${files[0]?.leaflet}`) ?? '',
      paths: [
        ...files.map(({ path }) => path),
        // Formats that share a text share its copies: they are named once, with the first.
        ...copies
          .filter(({ locale, leaflet, formats: shared }) => {
            const here = inLanguage.find(
              (entry) => entry.leaflet === leaflet && shared.includes(entry.format),
            );
            return locale === tag && here?.leaflet === files[0]?.leaflet && here?.format === files[0]?.format;
          })
          .map(({ path }) => path),
      ].map(inKit),
    });
    const byLeaflet = [...Map.groupBy(inLanguage, ({ leaflet }) => leaflet).values()];
    return {
      name: languageOrSheet(translator, language.tag, tag, formats[inLanguage[0]?.format ?? '']),
      dir: languageOf(tag)?.dir ?? 'ltr',
      formats: [...new Set(inLanguage.map(({ format }) => format))],
      leaflets: byLeaflet.map((group) =>
        [...Map.groupBy(group, ({ format }) => format).values()].map(filesOf),
      ),
    };
  });
}

/** Reads what sheets advise once for each language and paper. */
function adviser(project: Project): Advise {
  const known = new Map<string, readonly PartContent[]>();
  return (locale, paper) => {
    const which = `${locale.language.tag} ${paper}`;
    const advice = known.get(which) ?? adviceFrom(project, locale, deskSheet({ paper }));
    known.set(which, advice);
    return advice;
  };
}

/** The page on leaflets. */
const adviceFile = (tag: string): string => `content/${tag}/pages/leaflets.mdx`;

/** Which file to take and how to hand out: from the page on leaflets, so that it is written once. */
function adviceFrom(project: Project, locale: LocaleContent, sheet: SheetFormat): readonly PartContent[] {
  const file = adviceFile(locale.language.tag);
  const page = textOf(project.source, file);
  if (page === undefined) throw new Error(`${file} is missing.`);
  const body = page.slice(page.indexOf('\n## '));
  const parsed = parseText(
    file,
    `---\ntitle: ${locale.language.tag}\n---\n\n# ${locale.language.tag}\n${body}`,
    {
      kind: 'leaflet',
      locale: locale.language.tag,
      author: 'anyone',
    },
  );
  const { content } = toLeaflet(parsed, {
    ...leafletOptions(project, locale, sheet),
    leafletName: 'kit',
    author: 'anyone',
    today: project.facts.missions.generated,
  });
  return content.parts.slice(1);
}
