/**
 * What one worker of the build does: the files of one leaflet in one format, in every profile. A worker keeps its
 * engine and its fonts, writes its files itself and hands back a few lines about them, so that the memory of a build
 * does not grow with the number of leaflets.
 */
import { join } from 'node:path';
import {
  type Engine,
  finishLeaflet,
  imposePanels,
  type Layout,
  type LeafletContent,
  type MadeLeaflet,
  type Problem,
  type Profile,
  problemsOf,
  type SheetFormat,
  writeSvg,
} from '../../../src/leaflet/index.ts';
import { sha256, writeWhole } from '../terminal/files.ts';
import { engineOfThread, typeset } from './typeset.ts';

/** One leaflet to make, as plain data: it goes from one thread to another. */
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
  /** Whether a picture of each page is drawn. */
  readonly pictures: boolean;
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

/** One PDF and the pictures of its pages. */
export interface LeafletFile {
  readonly profile: Profile;
  /** Path below the folder. */
  readonly path: string;
  readonly pages: number;
  /** Size of the trimmed page, mm: width, height. */
  readonly trimSizeMm: readonly [number, number];
  readonly bytes: number;
  readonly sha256: string;
  readonly previews: readonly { readonly path: string; readonly sha256: string }[];
}

/** Width of a preview picture, px: a folded sheet and a single panel. */
const PREVIEW_WIDTH = { sheet: 720, panel: 300 } as const;
/** Resolution at which a pixel of a drawing is a pixel of its picture. */
const OWN_DENSITY = 72;
/** More effort takes a third of the time of a picture and saves a twentieth of its bytes. */
const WEBP = { quality: 80, effort: 2 } as const;

let startingSharp: ReturnType<typeof startSharp> | undefined;

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
  const files = [];
  for (const each of made) files.push(await writeFiles(engine, folder, task, each));
  return { problems, files, ...(Object.keys(panels.words).length > 0 ? { words: panels.words } : {}) };
}

async function writeFiles(
  engine: Engine,
  folder: string,
  { base, pictures, isOnlyFile = false }: LeafletTask,
  { layout, pdf }: MadeLeaflet,
): Promise<LeafletFile> {
  const { profile, sheets } = layout;
  const previews = [];
  for (const index of pictures ? sheets.keys() : []) {
    const path = `${base}-${profile}-${index + 1}.webp`;
    const picture = await drawPreview(engine, layout, index);
    writeWhole(join(folder, path), picture);
    previews.push({ path, sha256: sha256(picture) });
  }
  const path = isOnlyFile ? `${base}.pdf` : `${base}-${profile}.pdf`;
  writeWhole(join(folder, path), pdf);
  return {
    profile,
    path,
    pages: sheets.length,
    trimSizeMm: [roundedMm(sheets[0]?.widthPt ?? 0), roundedMm(sheets[0]?.heightPt ?? 0)],
    bytes: pdf.length,
    sha256: sha256(pdf),
    previews,
  };
}

async function drawPreview(engine: Engine, layout: Layout, index: number): Promise<Uint8Array> {
  startingSharp ??= startSharp();
  const sharp = await startingSharp;
  const svg = writeSvg(engine, layout, index);
  const { widthPt = 0, heightPt = 0, slugPt = 0 } = layout.sheets[index] ?? {};
  const width = widthPt > heightPt ? PREVIEW_WIDTH.sheet : PREVIEW_WIDTH.panel;
  // Drawn at the size at which it is shown; what is left to scale is a rounded pixel.
  const density = (OWN_DENSITY * width) / (widthPt + 2 * slugPt);
  // The paper is drawn too: nothing shows through, and a picture that may would take a tenth longer.
  return sharp(new TextEncoder().encode(svg), { density })
    .resize({ width })
    .removeAlpha()
    .webp(WEBP)
    .toBuffer();
}

/** Draws pictures. A worker that only checks starts sooner without. */
async function startSharp() {
  const { default: sharp } = await import('sharp');
  // The pool uses the cores already, and no picture is drawn twice.
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}

/** Points as millimetres, to a tenth. */
const roundedMm = (pt: number) => Math.round((pt * 254) / 72) / 10;
