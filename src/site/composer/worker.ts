/**
 * The leaflet engine on somebody's own device: makes the same files as the build, from the same input, with the same
 * code. A worker, so that the page stays alive and only this file needs the policy that WebAssembly needs. Asks this
 * site for its own files and nobody for anything else.
 */
import { Zip, ZipPassThrough } from 'fflate';
import { hoursText, timesText } from '../../content-model/hours/hours-text.ts';
import type { Material } from '../../content-model/published/composer-material.ts';
import type { BoxWords, OwnDetails } from '../../content-model/to-leaflet/own-details.ts';
import { loadHyphenation } from '../../i18n/hyphenation.ts';
import {
  createEngine,
  type Engine,
  finishLeaflet,
  formats,
  type Inline,
  imposePanels,
  type LaidOutPanels,
  type LeafletContent,
  layoutPanels,
  loadChecker,
  pairLanguages,
  problemsOf,
  writeSvg,
} from '../../leaflet/index.ts';
import { fetchFonts, fetchHarfbuzz, fetchJson, fetchScript, scriptsToWriteIn } from './engine-files.ts';
import type { FromWorker, Job, ToWorker, Wrong } from './messages.ts';

/** As early as the ZIP format knows: nothing of what is saved depends on the clock. */
const ZIP_DATE = new Date(1980, 0, 1);

const say = (message: FromWorker): void => (globalThis as unknown as DedicatedWorker).postMessage(message);

/** The part of a worker's own side that is used; TypeScript's list of the web knows only the page's. */
interface DedicatedWorker {
  postMessage(message: FromWorker): void;
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
      return void load(data.contents).catch(failed('load', 0));
    case 'preview':
      return void preview(data.order, data.job, data.details).catch(failed('preview', data.order));
    case 'make':
      cancelled = false;
      return void make(data.order, data.jobs, data.details).catch(failed('make', data.order));
    case 'read':
      return void read(data.text).catch(failed('load', 0));
    case 'cancel':
      cancelled = true;
  }
});

const failed = (what: 'load' | 'preview' | 'make', order: number) => (): void =>
  say({ kind: 'failed', what, order });

/** What concerns details comes with the rules for telephone numbers, half as large as the engine: fetched on its own. */
const loadDetails = () => import('../../content-model/to-leaflet/own-details.ts');
const loadMaterial = (): Promise<Material> => fetchJson<Material>(material);
/** Address of the material, in the language of the page. */
let material = '';

async function read(text: string): Promise<void> {
  const { readSettings } = await loadDetails();
  const settings = readSettings(text);
  say(settings ? { kind: 'settings', settings } : { kind: 'unreadable' });
}

async function load(contents: readonly string[]): Promise<void> {
  const tasks = [
    () => startEngine(),
    () => loadChecker(),
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
type SetLeaflet =
  | { readonly panels: LaidOutPanels; readonly leftOut: readonly string[] }
  | { readonly wrong: readonly Wrong[] };

async function layOut(engine: Engine, job: Job, written: OwnDetails): Promise<SetLeaflet> {
  const { checkOwnDetails, tidyDetails } = await loadDetails();
  const tidy = tidyDetails(written);
  const problems = checkOwnDetails(tidy);
  if (problems.length > 0) return { wrong: problems.map((problem) => ({ problem })) };
  if (!job.second) return layOutIn(engine, job, tidy);
  // The second language has its own half of the sheet and needs no lines in the box.
  const details = { ...tidy, second: '' };
  const { foldOnce } = await loadMaterial();
  const first = await layOutIn(engine, job, details, foldOnce);
  const second = await layOutIn(engine, { ...job, ...job.second }, details);
  if ('wrong' in first) return first;
  if ('wrong' in second) return second;
  return { panels: pairLanguages(first.panels, second.panels), leftOut: first.leftOut };
}

/** @param hint - How to print a sheet that is folded once; as the leaflet says without. */
async function layOutIn(
  engine: Engine,
  job: Job,
  details: OwnDetails,
  hint?: LeafletContent['printHint'],
): Promise<SetLeaflet> {
  const format = formats[job.format];
  if (!format) throw new Error(`There is no format “${job.format}”.`);
  const set = async (content: LeafletContent): Promise<LaidOutPanels> => {
    const [fonts, hyphenate] = await Promise.all([fetchFonts(content), loadHyphenation(content.lang)]);
    return layoutPanels(engine, content, format, fonts, hyphenate ? { hyphenate } : {});
  };
  const published = await contentOf(job.content);
  const isFolded = (format.pair?.sides[0]?.foldsXMm.length ?? 0) > 0;
  const text = hint?.text.replace('{{paper}}', format.pair?.paper ?? '');
  const content = hint && text && isFolded ? { ...published, printHint: { ...hint, text } } : published;
  const { isEmpty, roomIn } = await loadDetails();
  if (isEmpty(details)) return { panels: await set(content), leftOut: [] };
  const words = await boxWords(details, job.locale, content.audience);
  if (roomIn(content) === 'line') return addLine(set, content, details, words, await briefIn(job.locale));
  return { panels: await fillBox(set, job.content, content, details, words), leftOut: [] };
}

type SetText = (content: LeafletContent) => Promise<LaidOutPanels>;

/**
 * Name and telephone in a line. A card has room for few words: where the whole does not fit, it says only who added it, and
 * then only the number.
 */
async function addLine(
  set: SetText,
  content: LeafletContent,
  details: OwnDetails,
  words: BoxWords,
  brief: string,
): Promise<{ readonly panels: LaidOutPanels; readonly leftOut: readonly string[] }> {
  const { leftOut, withOwnDetails } = await loadDetails();
  const line = (own: OwnDetails, added: string) =>
    set(withOwnDetails(content, own, { ...words, added }, { style: 'body' }));
  const missing = leftOut(content, details);
  for (const added of [words.added, brief]) {
    const panels = await line(details, added);
    if (!isTooLarge(panels)) return { panels, leftOut: missing };
  }
  const isNamed = details.name.trim() !== '' && details.phone.trim() !== '';
  const numberOnly = isNamed ? { ...details, name: '' } : details;
  return { panels: await line(numberOnly, brief), leftOut: [...(isNamed ? ['name'] : []), ...missing] };
}

/**
 * As large as the leaflet's text where the box has room for that, else as small print, else without the sentence of the
 * second language. The box grows into what its panel has left; the leaflet's own text keeps its size.
 */
async function fillBox(
  set: SetText,
  path: string,
  content: LeafletContent,
  details: OwnDetails,
  words: BoxWords,
): Promise<LaidOutPanels> {
  const { withOwnDetails } = await loadDetails();
  const asItIs = await set(withOwnDetails(content, details, words, { style: 'body' }));
  if (!isTooLarge(asItIs)) return asItIs;
  const { roomMm, bodyPt } = await roomOf(set, path, content);
  const { second } = words;
  const brief = second ? { ...words, second: { ...second, says: [] } } : words;
  let panels = asItIs;
  for (const [said, style] of [
    [words, 'body'],
    [words, 'small'],
    [brief, 'small'],
  ] as const) {
    panels = await set(withOwnDetails(content, details, said, { style, roomMm }));
    if (!isTooLarge(panels) && panels.fitted.bodyPt === bodyPt) return panels;
  }
  return panels;
}

/** What smaller type or fewer words may mend. */
const tooLarge: ReadonlySet<string> = new Set(['box-too-full', 'word-too-wide', 'text-overflows-panel']);
const isTooLarge = ({ problems }: LaidOutPanels): boolean => problems.some(({ code }) => tooLarge.has(code));

/** How tall a leaflet's box can become, and the size of its text, by the path of its content. */
const rooms = new Map<string, { readonly roomMm: number; readonly bodyPt: number }>();
/** So much taller a box is looked at, mm. */
const MOST_GROWTH_MM = 63;

async function roomOf(set: SetText, path: string, content: LeafletContent) {
  const known = rooms.get(path);
  if (known) return known;
  const { boxHeight, withTallerBoxes } = await loadDetails();
  const { fitted } = await set(content);
  const least = boxHeight(content);
  let [low, high] = [0, MOST_GROWTH_MM + 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const taller = await set(withTallerBoxes(content, least + middle));
    const fits = !isTooLarge(taller) && taller.fitted.bodyPt === fitted.bodyPt;
    if (fits) low = middle;
    else high = middle;
  }
  const room = { roomMm: least + low, bodyPt: fitted.bodyPt };
  rooms.set(path, room);
  return room;
}

const briefIn = async (locale: string): Promise<string> => {
  const { words } = await loadMaterial();
  return (words[locale] ?? words['en'])?.addedBrief ?? '';
};

/** Where the sheet in many languages says in each language where to turn. */
const SECOND_WORDS = 'leaflets/mul/adult-a4-languages.json';

async function boxWords(
  { country, emergency, hours, second }: OwnDetails,
  locale: string,
  audience: LeafletContent['audience'],
): Promise<BoxWords> {
  const { words, countries } = await loadMaterial();
  const { readPlainHours } = await import('../../content-model/hours/plain-hours.ts');
  // A sheet in many languages has English print hints too.
  const [tag, own] = words[locale] ? [locale, words[locale]] : ['en', words['en']];
  const other = words[second];
  const numbers = emergency ? (countries.find(({ code }) => code === country)?.emergency ?? []) : [];
  const name =
    numbers.length > 0
      ? (new Intl.DisplayNames([own?.lang ?? 'en'], { type: 'region' }).of(country) ?? country)
      : '';
  const read = readPlainHours(hours);
  return {
    added: own?.added ?? '',
    ...(read && 'hours' in read
      ? { hours: hoursText(tag, read.hours).map(({ days, spans }) => `${days} ${timesText(tag, spans)}`) }
      : {}),
    ...(numbers.length > 0
      ? { emergency: { label: `${own?.emergencyIn.replace('{{country}}', name)}:`, numbers } }
      : {}),
    ...(other && second !== locale
      ? { second: { ...other, ...(audience === 'adult' ? { says: await saysIn(other.lang) } : {}) } }
      : {}),
  };
}

/** One sentence and a number, in a language: written for adults. */
async function saysIn(lang: string): Promise<readonly Inline[]> {
  const { panels } = await contentOf(SECOND_WORDS);
  const blocks = panels.find(({ language }) => language?.lang === lang)?.blocks ?? [];
  return blocks.flatMap((block): readonly Inline[] => {
    if (block.kind === 'paragraph') return [...block.content, { kind: 'text', text: ' ' }];
    if (block.kind !== 'number') return [];
    return [...block.label, { kind: 'text', text: ': ' }, { ...block.number, strong: true }];
  });
}

async function preview(order: number, job: Job, details: OwnDetails): Promise<void> {
  const engine = await startEngine();
  const set = await layOut(engine, job, details);
  if ('wrong' in set) return say({ kind: 'preview', order, pages: [], wrong: set.wrong, leftOut: [] });
  const layout = imposePanels(engine, set.panels, job.profile);
  const pages = layout.sheets.map((_, index) => writeSvg(engine, layout, index));
  const wrong = problemsOf(layout).map((problem) => ({ path: job.path, problem }));
  say({ kind: 'preview', order, pages, wrong, leftOut: set.leftOut });
}

async function make(order: number, jobs: readonly Job[], details: OwnDetails): Promise<void> {
  const engine = await startEngine();
  const isOne = jobs.length === 1;
  const archive = createArchive();
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
        const isWrong = wrong.some(({ problem }) => problem.level === 'error');
        if (isOne && !isWrong) {
          const file = new Blob([new Uint8Array(made.pdf)], { type: 'application/pdf' });
          return say({ kind: 'made', order, name: nameInside(job).replaceAll('/', '-'), file, count: 1 });
        }
        // Nothing is saved where something is wrong: what follows is only looked at.
        if (!isWrong) archive.add(nameInside(job), made.pdf);
      }
      done += 1;
      say({ kind: 'progress', order, done, total: jobs.length });
      // Lets a message through, such as “cancel”.
      await new Promise((resolve) => setTimeout(resolve));
      if (cancelled) return say({ kind: 'cancelled', order });
    }
  }
  if (wrong.some(({ problem }) => problem.level === 'error')) return say({ kind: 'refused', order, wrong });
  say({ kind: 'made', order, name: 'leaflets.zip', file: archive.finish(), count: done });
}

/** As below `leaflets/` on the site. */
const nameInside = ({ path }: Job): string => path.replace(/^leaflets\//, '');

/** Bytes of a ZIP that are handed to the browser at a time: it keeps them outside this worker's memory. */
const BATCH = 4_000_000;

/** A ZIP that grows file by file. PDFs are compressed inside: packing them again would gain nothing. */
function createArchive() {
  let finished: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const keep = () => {
    finished = [...finished, new Blob(waiting)];
    [waiting, size] = [[], 0];
  };
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    waiting.push(chunk as Uint8Array<ArrayBuffer>);
    size += chunk.length;
    if (size > BATCH) keep();
  });
  return {
    add(name: string, bytes: Uint8Array): void {
      const file = new ZipPassThrough(name);
      file.mtime = ZIP_DATE;
      zip.add(file);
      file.push(bytes, true);
    },
    finish(): Blob {
      zip.end();
      keep();
      return new Blob(finished, { type: 'application/zip' });
    },
  };
}
