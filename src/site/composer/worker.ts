/**
 * The leaflet engine on somebody's own device: makes the same files as the build, from the same input, with the same
 * code. A worker, so that the page stays alive and only this file needs the policy that WebAssembly needs. Asks this
 * site for its own files and nobody for anything else.
 */
import { zipSync } from 'fflate';
import type { BoxWords, OwnDetails } from '../../content-model/own-details.ts';
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
  type Problem,
  problemsOf,
  writeSvg,
} from '../../leaflet/index.ts';
import { fetchFonts, fetchHarfbuzz, fetchJson, fetchScript, scriptsToWriteIn } from './engine-files.ts';
import type { Material } from './material.ts';
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
      material = data.material;
      return void load(data.contents).catch(() => {});
    case 'preview':
      return void preview(data.order, data.job, data.details).catch(failed(0));
    case 'make':
      cancelled = false;
      return void make(data.order, data.jobs, data.details).catch(failed(data.order));
    case 'read':
      return void read(data.text);
    case 'cancel':
      cancelled = true;
  }
});

const failed =
  (order: number) =>
  (cause: unknown): void =>
    say({ kind: 'failed', order, why: cause instanceof Error ? cause.message : String(cause) });

/** What concerns details comes with the rules for telephone numbers, half as large as the engine: fetched on its own. */
const loadDetails = () => import('../../content-model/own-details.ts');
const loadMaterial = (): Promise<Material> => fetchJson<Material>(material);
/** Address of the material, in the language of the page. */
let material = '';

async function read(text: string): Promise<void> {
  const { readSettings } = await loadDetails();
  const found = readSettings(text);
  if ('settings' in found) say({ kind: 'settings', settings: found.settings });
  else say({ kind: 'unreadable', wrong: found.wrong });
}

async function load(contents: readonly string[]): Promise<void> {
  const tasks = [
    () => startEngine(),
    () => loadDetails(),
    () => loadMaterial(),
    ...contents.map((path) => async () => {
      const content = await contentOf(path);
      await Promise.all([fetchFonts(content), loadHyphenation(content.lang)]);
    }),
    ...scriptsToWriteIn.map((script) => () => fetchScript(script)),
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

/** A leaflet that is set, with the embassy's own details where there are some, or why it cannot be. */
type SetLeaflet = { readonly panels: LaidOutPanels } | { readonly wrong: readonly Wrong[] };

async function layOut(engine: Engine, job: Job, details: OwnDetails): Promise<SetLeaflet> {
  const format = formats[job.format];
  if (!format) throw new Error(`There is no format “${job.format}”.`);
  const set = async (content: LeafletContent): Promise<LaidOutPanels> => {
    const [fonts, hyphenate] = await Promise.all([fetchFonts(content), loadHyphenation(content.lang)]);
    return layoutPanels(engine, content, format, fonts, hyphenate ? { hyphenate } : {});
  };
  const content = await contentOf(job.content);
  const { checkOwnDetails, isEmpty, withOwnDetails } = await loadDetails();
  if (isEmpty(details)) return { panels: await set(content) };
  const problems = checkOwnDetails(details);
  if (problems.length > 0) return { wrong: problems.map((problem) => ({ problem })) };
  const words = await boxWords(details, job.locale, content.lang);
  // As large as the leaflet's text where the box has room for that, else as small print.
  for (const style of ['body', 'small'] as const) {
    const own = withOwnDetails(content, details, words, style);
    if (!own) return { wrong: [{ path: job.path, problem: noBox(job) }] };
    const panels = await set(own);
    if (style === 'small' || !panels.problems.some(({ code }) => tooLarge.has(code))) return { panels };
  }
  throw new Error('There is no size but large and small.');
}

/** What smaller type may mend. */
const tooLarge: ReadonlySet<string> = new Set(['box-too-full', 'word-too-wide']);

const noBox = ({ path }: Job): Problem => ({
  code: 'no-box',
  level: 'error',
  where: { file: path },
  says: 'The leaflet has no box for own details.',
  fix: 'Choose another format.',
});

async function boxWords(
  { country, emergency, second }: OwnDetails,
  locale: string,
  lang: string,
): Promise<BoxWords> {
  const { words, countries } = await loadMaterial();
  // A sheet in many languages has English print hints too.
  const own = words[locale] ?? words['en'];
  const other = words[second];
  const numbers = emergency ? (countries.find(({ code }) => code === country)?.emergency ?? []) : [];
  const name =
    numbers.length > 0 ? (new Intl.DisplayNames([lang], { type: 'region' }).of(country) ?? country) : '';
  return {
    added: own?.added ?? '',
    ...(numbers.length > 0
      ? { emergency: { label: `${own?.emergencyIn.replace('{{country}}', name)}:`, numbers } }
      : {}),
    ...(other ? { second: other } : {}),
  };
}

async function preview(order: number, job: Job, details: OwnDetails): Promise<void> {
  const engine = await startEngine();
  const set = await layOut(engine, job, details);
  if ('wrong' in set) return say({ kind: 'preview', order, pages: [], wrong: set.wrong });
  const layout = imposePanels(engine, set.panels, job.profile);
  const pages = layout.sheets.map((_, index) => writeSvg(engine, layout, index));
  const wrong = problemsOf(layout).map((problem) => ({ path: job.path, problem }));
  say({ kind: 'preview', order, pages, wrong });
}

async function make(order: number, jobs: readonly Job[], details: OwnDetails): Promise<void> {
  const engine = await startEngine();
  const files = new Map<string, Uint8Array>();
  const wrong: Wrong[] = [];
  let done = 0;
  for (const group of Map.groupBy(jobs, ({ content }) => content).values()) {
    const [first] = group;
    if (!first) continue;
    const set = await layOut(engine, first, details);
    if ('wrong' in set) wrong.push(...set.wrong);
    for (const job of group) {
      if ('panels' in set) {
        const made = await finishLeaflet(engine, set.panels, job.profile, job.content);
        wrong.push(...made.problems.map((problem) => ({ path: job.path, problem })));
        files.set(job.path.replace(/^leaflets\//, ''), made.pdf);
      }
      done += 1;
      say({ kind: 'progress', order, done, total: jobs.length });
      // Lets a message through, such as “cancel”.
      await new Promise((resolve) => setTimeout(resolve));
      if (cancelled) return say({ kind: 'cancelled', order });
    }
  }
  if (wrong.some(({ problem }) => problem.level === 'error')) return say({ kind: 'refused', order, wrong });
  const [[path, pdf] = ['', new Uint8Array()]] = files;
  const isOne = files.size === 1;
  const bytes = new Uint8Array(isOne ? pdf : zip(files));
  const name = isOne ? path.replaceAll('/', '-') : 'leaflets.zip';
  const type = isOne ? 'application/pdf' : 'application/zip';
  say({ kind: 'made', order, name, type, bytes, count: files.size }, [bytes.buffer]);
}

/** PDFs are compressed inside: packing them again would gain nothing. */
const zip = (files: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries(files), { level: 0, mtime: ZIP_DATE });
