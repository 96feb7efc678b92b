/**
 * The leaflet engine on somebody's own device: makes the same files as the build, from the same input, with the same
 * code. A worker, so that the page stays alive and only this file needs the policy that WebAssembly needs. Asks this
 * site for its own files and nobody for anything else.
 */
import { zipSync } from 'fflate';
import { loadHyphenation } from '../../i18n/hyphenation.ts';
import {
  createEngine,
  type Engine,
  finishLeaflet,
  formats,
  imposePanels,
  type LaidOutPanels,
  type LeafletContent,
  layoutPanels,
  problemsOf,
  writeSvg,
} from '../../leaflet/index.ts';
import { fetchFonts, fetchHarfbuzz, fetchJson, fetchScript } from './engine-files.ts';
import type { FromWorker, Job, ToWorker, Wrong } from './messages.ts';

/** As early as the ZIP format knows: nothing of what is saved depends on the clock. */
const ZIP_DATE = new Date(1980, 0, 1);

const say = (message: FromWorker, transfer: Transferable[] = []): void =>
  (globalThis as unknown as DedicatedWorker).postMessage(message, transfer);

/** The part of a worker's own side that is used; TypeScript's list of the web knows only the page's. */
interface DedicatedWorker {
  postMessage(message: FromWorker, transfer: Transferable[]): void;
}

let starting: Promise<Engine> | undefined;
function startEngine(): Promise<Engine> {
  starting ??= fetchHarfbuzz().then(createEngine);
  // One that failed may be tried again.
  starting.catch(() => {
    starting = undefined;
  });
  return starting;
}

/** Files that were asked for in an order that has been cancelled are not made. */
let cancelled = false;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'load':
      return void load(data.contents, data.scripts).catch(() => {});
    case 'preview':
      return void preview(data.order, data.job).catch(failed(0));
    case 'make':
      cancelled = false;
      return void make(data.order, data.jobs).catch(failed(data.order));
    case 'cancel':
      cancelled = true;
  }
});

const failed =
  (order: number) =>
  (cause: unknown): void =>
    say({ kind: 'failed', order, why: cause instanceof Error ? cause.message : String(cause) });

async function load(contents: readonly string[], scripts: readonly string[]): Promise<void> {
  const tasks = [
    () => startEngine(),
    ...contents.map((path) => async () => {
      const content = await contentOf(path);
      await Promise.all([fetchFonts(content), loadHyphenation(content.lang)]);
    }),
    ...scripts.map((script) => () => fetchScript(script)),
  ];
  let done = 0;
  for (const task of tasks) {
    await task();
    done += 1;
    say({ kind: 'loading', done, total: tasks.length });
  }
  say({ kind: 'loaded' });
}

const contentOf = (path: string): Promise<LeafletContent> => fetchJson<LeafletContent>(`/${path}`);

async function layOut(engine: Engine, job: Job): Promise<LaidOutPanels> {
  const content = await contentOf(job.content);
  const format = formats[job.format];
  if (!format) throw new Error(`There is no format “${job.format}”.`);
  const [fonts, hyphenate] = await Promise.all([fetchFonts(content), loadHyphenation(content.lang)]);
  return layoutPanels(engine, content, format, fonts, hyphenate ? { hyphenate } : {});
}

async function preview(order: number, job: Job): Promise<void> {
  const engine = await startEngine();
  const layout = imposePanels(engine, await layOut(engine, job), job.profile);
  const pages = layout.sheets.map((_, index) => writeSvg(engine, layout, index));
  say({
    kind: 'preview',
    order,
    pages,
    wrong: problemsOf(layout).map((problem) => ({ path: job.path, problem })),
  });
}

async function make(order: number, jobs: readonly Job[]): Promise<void> {
  const engine = await startEngine();
  const files = new Map<string, Uint8Array>();
  const wrong: Wrong[] = [];
  for (const group of Map.groupBy(jobs, ({ content }) => content).values()) {
    const [first] = group;
    if (!first) continue;
    const panels = await layOut(engine, first);
    for (const job of group) {
      const made = await finishLeaflet(engine, panels, job.profile, job.content);
      wrong.push(...made.problems.map((problem) => ({ path: job.path, problem })));
      files.set(job.path.replace(/^leaflets\//, ''), made.pdf);
      say({ kind: 'progress', order, done: files.size, total: jobs.length });
      // Lets a message through, such as “cancel”.
      await new Promise((resolve) => setTimeout(resolve));
      if (cancelled) return say({ kind: 'cancelled', order });
    }
  }
  if (wrong.some(({ problem }) => problem.level === 'error')) return say({ kind: 'refused', order, wrong });
  const [[path, pdf] = ['', new Uint8Array()]] = files;
  const isOne = files.size === 1;
  const bytes = isOne ? pdf : zip(files);
  const name = isOne ? path.replaceAll('/', '-') : 'leaflets.zip';
  const type = isOne ? 'application/pdf' : 'application/zip';
  const own = new Uint8Array(bytes);
  say({ kind: 'made', order, name, type, bytes: own, count: files.size }, [own.buffer]);
}

/** PDFs are compressed inside: packing them again would gain nothing. */
const zip = (files: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries(files), { level: 0, mtime: ZIP_DATE });
