/** The page of the composer: ties what is chosen, shown and saved to the worker, in which the engine works. */
import './trusted-workers.ts';
import type { CountryChoice, Material } from '../../content-model/published/composer-material.ts';
import type { LeafletEntry } from '../../content-model/published/leaflet-lists.ts';
import type { Settings } from '../../content-model/to-leaflet/own-box/own-details.ts';
import { complain } from './complaints.ts';
import { readForm, takeMission, writeForm } from './form.ts';
import type { FromWorker, ToWorker, Wrong } from './messages.ts';
import { isOvertaken, jobsOf, type Latest, type NamedJob, stillValid } from './orders.ts';
import {
  type ComposerPage,
  fieldOf,
  fieldsOf,
  labelIn,
  offer,
  pageOf,
  printingIn,
  saveFile,
  sentencesOf,
  setBusy,
} from './page.ts';
import { offerFiles, show } from './preview.ts';
import { complaintsOf, emergencyWords, isWorthSaying, leafletName, nameOf } from './say.ts';

/** What is known besides what stands on the page. */
interface State {
  /** Ready-made files that are still valid. */
  readonly files: readonly LeafletEntry[];
  readonly material: Material;
  /** Formats with a sheet for two languages. */
  readonly paired: ReadonlySet<string>;
  /** Leaflets by the path of all files that have been chosen, also of those that no longer are: problems may still come. */
  readonly names: Map<string, string>;
  readonly latest: Latest;
  /** What stood in the way of saving, as long as nothing has been changed since. */
  refused: readonly Wrong[] | undefined;
  /** Until the pictures are drawn. */
  pause: ReturnType<typeof setTimeout> | undefined;
}
interface Composer {
  readonly page: ComposerPage;
  readonly state: State;
  readonly tell: (message: ToWorker) => void;
}

/** Milliseconds without a change before the picture is drawn. */
const PAUSE = 300;
/** Longer than any file of settings of ours, or any logo that is read, bytes. */
const TOO_LONG = 1_000_000;
/** Where somebody is who chooses no mission. */
const HOME = 'SE';

/** Instead of the form, where it could not even begin. */
function sayFailed(form: HTMLFormElement): void {
  const note = document.createElement('p');
  note.setAttribute('role', 'alert');
  note.textContent = String(sentencesOf(form)['failed']);
  form.replaceWith(note);
}

async function start(form: HTMLFormElement): Promise<void> {
  const page = pageOf(form);
  const list = await fetchJson<readonly LeafletEntry[]>('/leaflets/index.json');
  const files = stillValid(list, new Date().toISOString().slice(0, 10));
  const worker = new Worker(new URL('./worker/worker.ts', import.meta.url), { type: 'module' });
  const address = form.dataset['material'] ?? '';
  const material = await fetchJson<Material>(address);
  const paired = new Set(
    [...form.querySelectorAll<HTMLInputElement>('[name=format][data-pair]')].map(({ value }) => value),
  );
  const latest = { drawing: 0, making: 0 };
  const state: State = {
    files,
    material,
    paired,
    names: new Map(),
    latest,
    refused: undefined,
    pause: undefined,
  };
  const composer: Composer = { page, state, tell: (message) => worker.postMessage(message) };
  offer(page, material);
  fieldOf(page, 'country').value = HOME;
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (!isOvertaken(data, latest)) hear(composer, data);
  });
  listen(composer);
  form.hidden = false;
  chooseNamed(composer);
  const contents = [...new Set(files.map(({ content }) => content))];
  composer.tell({ kind: 'load', material: address, contents });
  changed(composer);
}

/** A mission's page leads here with its id behind “#”, which is sent to nobody. */
function chooseNamed({ page, state }: Composer): void {
  const id = new URLSearchParams(location.hash.slice(1)).get('mission') ?? '';
  if (!state.material.missions.some((mission) => mission.id === id)) return;
  fieldOf(page, 'mission').value = id;
  takeMission(fieldsOf(page), state.material);
}

const fetchJson = async <T>(address: string): Promise<T> =>
  (await (await fetch(address, { credentials: 'omit' })).json()) as T;

function listen(composer: Composer): void {
  const { page, state, tell } = composer;
  page.form.addEventListener('change', ({ target }) => {
    if (target === page.which) {
      tellPrinting(composer, chosenJobs(composer));
      return draw(composer);
    }
    if (target === fieldOf(page, 'openSettings')) return void openSettings(composer);
    if (target === fieldOf(page, 'logoFile')) return void takeLogo(composer);
    if (target === fieldOf(page, 'mission')) takeMission(fieldsOf(page), state.material);
    changed(composer);
  });
  page.form.addEventListener('input', ({ target }) => {
    if (target !== page.which) state.refused = undefined;
    draw(composer);
  });
  // The fields are empty only after the event.
  page.form.addEventListener('reset', () => setTimeout(() => changed(composer)));
  fieldOf(page, 'saveSettings').addEventListener('click', () => {
    const text = `${JSON.stringify(readForm(fieldsOf(page)), null, 2)}\n`;
    saveFile('leaflet-settings.json', new Blob([text], { type: 'application/json' }));
  });
  fieldOf(page, 'removeLogo').addEventListener('click', () => {
    keepLogo(page, '', '');
    fieldOf(page, 'logoFile').focus();
    changed(composer);
  });
  page.save.addEventListener('click', () => make(composer));
  page.cancel.addEventListener('click', () => tell({ kind: 'cancel' }));
}

async function openSettings({ page, tell }: Composer): Promise<void> {
  const input = fieldOf(page, 'openSettings');
  const [file] = input.files ?? [];
  if (file) tell({ kind: 'read', text: file.size > TOO_LONG ? '' : await file.text() });
  input.value = '';
}

/** A logo is kept in the form as the address of its own bytes: the worker judges it. */
async function takeLogo(composer: Composer): Promise<void> {
  const { page } = composer;
  const input = fieldOf(page, 'logoFile');
  const [file] = input.files ?? [];
  if (!file) return;
  const type = file.type === 'image/png' ? file.type : 'image/svg+xml';
  const bytes = file.size > TOO_LONG ? new Uint8Array(TOO_LONG) : new Uint8Array(await file.arrayBuffer());
  let signs = '';
  for (const byte of bytes) signs += String.fromCharCode(byte);
  keepLogo(page, `data:${type};base64,${btoa(signs)}`, file.name);
  input.value = '';
  changed(composer);
}

/** Says which logo is taken, and offers to remove it. */
function keepLogo(page: ComposerPage, address: string, name: string): void {
  fieldOf(page, 'logo').value = address;
  fieldOf(page, 'removeLogo').hidden = address === '';
  page.logoTaken.textContent = address === '' ? '' : page.say('logoTaken', { file: name });
}

function takeSettings(composer: Composer, settings: Settings): void {
  const { page } = composer;
  writeForm(fieldsOf(page), settings);
  keepLogo(page, settings.details.logo, page.say('logoOfSettings'));
  changed(composer);
  sayStatus(page, 'opened');
}

const chosenJobs = ({ page, state }: Composer): readonly NamedJob[] =>
  jobsOf(state.files, readForm(fieldsOf(page)), state.paired);
const chosenCountry = ({ page, state }: Composer): CountryChoice | undefined =>
  state.material.countries.find(({ code }) => code === fieldOf(page, 'country').value);

/** After something else has been chosen. */
function changed(composer: Composer): void {
  const { page, state } = composer;
  state.refused = undefined;
  tellEmergency(composer);
  const jobs = chosenJobs(composer);
  const named = jobs.map((job) => [job.path, nameOf(job, labelIn(page))] as const);
  for (const job of jobs) state.names.set(job.path, leafletName(job, labelIn(page)));
  page.chosen.textContent = page.say(jobs.length > 0 ? 'chosen' : 'nothing', { count: jobs.length });
  page.save.disabled = jobs.length === 0;
  offerFiles(page, named);
  tellPrinting(composer, jobs);
  draw(composer);
}

/** A print shop has its own words for it, and a screen none. */
function tellPrinting({ page }: Composer, jobs: readonly NamedJob[]): void {
  const shown = jobs.find(({ path }) => path === page.which.value);
  page.printing.textContent = shown?.profile === 'office' ? printingIn(page, shown.format) : '';
}

function tellEmergency(composer: Composer): void {
  const { page } = composer;
  const country = chosenCountry(composer);
  const box = fieldOf(page, 'emergency');
  box.disabled = country === undefined || country.emergency.length === 0;
  if (box.disabled) box.checked = false;
  page.emergencyHelp.textContent = emergencyWords(page.say, country);
}

/** Asks for the pictures when nothing has changed for a while. */
function draw(composer: Composer): void {
  const { page, state, tell } = composer;
  clearTimeout(state.pause);
  state.pause = setTimeout(() => {
    const job = chosenJobs(composer).find(({ path }) => path === page.which.value);
    state.latest.drawing += 1;
    const { details } = readForm(fieldsOf(page));
    if (job) tell({ kind: 'preview', order: state.latest.drawing, job, details });
    else showPictures(composer, [], []);
  }, PAUSE);
}

function showPictures({ page }: Composer, svgs: readonly string[], leftOut: readonly string[]): void {
  show(page, page.which.selectedOptions[0]?.label ?? '', svgs, leftOut);
}

function make(composer: Composer): void {
  const { page, state, tell } = composer;
  state.latest.making += 1;
  setBusy(page, true);
  sayStatus(page, 'working');
  const { details } = readForm(fieldsOf(page));
  tell({ kind: 'make', order: state.latest.making, jobs: chosenJobs(composer), details });
}

/** What the worker's answer changes on the page. */
function hear(composer: Composer, answer: FromWorker): void {
  const { page, state } = composer;
  switch (answer.kind) {
    case 'loading':
      sayDone(page, 'loading', answer.done, answer.total);
      break;
    case 'loaded':
      sayStatus(page, 'ready');
      break;
    case 'preview':
      showPictures(composer, answer.pages, answer.leftOut);
      // The picture is of one file; what was refused is about all.
      sayWrong(composer, state.refused ?? answer.wrong);
      break;
    case 'progress':
      page.progress.max = answer.total;
      page.progress.value = answer.done;
      sayDone(page, 'progress', answer.done, answer.total);
      break;
    case 'made':
      setBusy(page, false);
      sayWrong(composer, []);
      saveFile(answer.name, answer.file);
      sayStatus(page, 'saved', { count: answer.count });
      break;
    case 'refused':
      setBusy(page, false);
      state.refused = answer.wrong;
      sayWrong(composer, answer.wrong);
      page.status.textContent = '';
      page.wrong.focus();
      break;
    case 'cancelled':
      setBusy(page, false);
      sayStatus(page, 'cancelled');
      break;
    case 'settings':
      takeSettings(composer, answer.settings);
      break;
    case 'unreadable':
      sayStatus(page, 'unreadable');
      break;
    case 'failed':
      if (answer.what === 'preview') showPictures(composer, [], []);
      if (answer.what === 'make') setBusy(page, false);
      sayStatus(page, 'failed');
  }
}

function sayStatus(
  { status, say }: ComposerPage,
  key: string,
  values: Readonly<Record<string, number>> = {},
): void {
  status.textContent = say(key, values);
}

function sayDone(page: ComposerPage, key: string, done: number, total: number): void {
  if (isWorthSaying(done, total)) sayStatus(page, key, { done, total });
}

function sayWrong(composer: Composer, wrong: readonly Wrong[]): void {
  const { page, state } = composer;
  complain(page, complaintsOf(page.say, wrong, state.names, chosenCountry(composer)?.name ?? ''));
}

const form = document.querySelector<HTMLFormElement>('form.compose');
if (form) {
  start(form).catch((cause: unknown) => {
    sayFailed(form);
    throw cause;
  });
}
