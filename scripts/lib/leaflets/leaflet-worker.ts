/**
 * What one worker of the build does: the files of one leaflet in one format, in every profile. A worker keeps its
 * engine and its fonts, writes its files itself and hands back a few lines about them, so that the memory of a build
 * does not grow with the number of leaflets.
 */
import { join } from 'node:path';
import {
  finishLeaflet,
  imposePanels,
  type LeafletContent,
  type MadeLeaflet,
  type Problem,
  type Profile,
  problemsOf,
  type SheetFormat,
} from '../../../src/leaflet/index.ts';
import { sha256, writeWhole } from '../terminal/files.ts';
import { engineOfThread, typeset } from './typeset.ts';

/** One leaflet to make, as plain data: it goes from one process to another. */
export interface LeafletTask {
  readonly content: LeafletContent;
  readonly format: SheetFormat;
  /** The text it is made from, for problems. */
  readonly file: string;
  /** Path of its files below `folder`, without profile and ending. */
  readonly base: string;
  readonly profiles: readonly Profile[];
  /** Whether its one file is called as `base`, without a profile. */
  readonly isOnlyFile?: boolean;
  /** Where the files go. Without it the leaflet is laid out and looked at, and nothing is written. */
  readonly folder?: string;
}

/** What came of a task. */
export interface LeafletWork {
  readonly problems: readonly Problem[];
  /** One a profile; none where there is an error. */
  readonly files: readonly LeafletFile[];
  /** Where words begin in what has no spaces between them, as they were cut; nothing where all words have. */
  readonly words?: LeafletContent['words'];
}

/** One PDF. */
export interface LeafletFile {
  readonly profile: Profile;
  /** Path below the folder. */
  readonly path: string;
  readonly pages: number;
  /** Size of the trimmed page, mm: width, height. */
  readonly trimSizeMm: readonly [number, number];
  readonly bytes: number;
  readonly sha256: string;
}

/** Makes, or only checks, one leaflet. */
export async function workOnLeaflet(task: LeafletTask): Promise<LeafletWork> {
  const engine = await engineOfThread();
  const panels = await typeset(engine, task.content, task.format);
  const { folder } = task;
  if (folder === undefined)
    return { problems: problemsOf(imposePanels(engine, panels, 'office')), files: [] };

  const made = [];
  for (const profile of task.profiles) made.push(await finishLeaflet(engine, panels, profile, task.file));
  const problems = made.flatMap((each) => each.problems);
  if (problems.some(({ level }) => level === 'error')) return { problems, files: [] };
  const files = made.map((each) => writeFile(folder, task, each));
  return { problems, files, ...(Object.keys(panels.words).length > 0 ? { words: panels.words } : {}) };
}

function writeFile(
  folder: string,
  { base, isOnlyFile = false }: LeafletTask,
  { layout, pdf }: MadeLeaflet,
): LeafletFile {
  const { profile, sheets } = layout;
  const path = isOnlyFile ? `${base}.pdf` : `${base}-${profile}.pdf`;
  writeWhole(join(folder, path), pdf);
  return {
    profile,
    path,
    pages: sheets.length,
    trimSizeMm: [roundedMm(sheets[0]?.widthPt ?? 0), roundedMm(sheets[0]?.heightPt ?? 0)],
    bytes: pdf.length,
    sha256: sha256(pdf),
  };
}

/** Points as millimetres, to a tenth. */
const roundedMm = (pt: number) => Math.round((pt * 254) / 72) / 10;
