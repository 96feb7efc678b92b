/** The page of the composer: what is chosen, shown and saved. The engine works in `worker.ts`. */
// A copy of its own: shared with the search it would be one more request there.
import '../search/trusted-workers.ts?composer';
import type { OwnDetails, Settings } from '../../content-model/to-leaflet/own-details.ts';
import type { LeafletFile } from '../content/leaflets.ts';
import type { Material } from './material.ts';
import type { FromWorker, Job, ToWorker, Wrong } from './messages.ts';

/** The words of the page, with `{{…}}` to fill in; plural forms end in their category. */
interface Words {
  readonly [key: string]: string | Words;
}
/** Fields of the form that are details, by what they are. */
const written = ['mission', 'country', 'name', 'address', 'phone', 'hours', 'language', 'second'] as const;
const groups = { locale: 'locales', leaflet: 'leaflets', format: 'formats', profile: 'profiles' } as const;
/** Milliseconds without a change before the picture is drawn. */
const PAUSE = 300;

const form = document.querySelector<HTMLFormElement>('form.compose');
if (form) {
  start(form).catch((cause: unknown) => {
    sayFailed(form);
    throw cause;
  });
}

/** Words that `{{…}}` is filled into. */
function wordsOf(form: HTMLFormElement): Words {
  return JSON.parse(form.dataset['words'] ?? '{}') as Words;
}

/** Instead of the form, where it could not even begin. */
function sayFailed(form: HTMLFormElement): void {
  const note = document.createElement('p');
  note.setAttribute('role', 'alert');
  note.textContent = String(wordsOf(form)['failed']);
  form.replaceWith(note);
}

async function start(form: HTMLFormElement): Promise<void> {
  const part = <T extends HTMLElement>(selector: string): T => {
    const element = form.querySelector<T>(selector);
    if (!element) throw new Error(`The composer has no ${selector}.`);
    return element;
  };
  const [chosen, seen, state, without] = [part('.chosen'), part('.seen'), part('.state'), part('.left-out')];
  const [pages, wrong, progress] = [part('.pages'), part('.wrong'), part<HTMLProgressElement>('progress')];
  const which = part<HTMLSelectElement>('[name=preview]');
  const [save, cancel] = [part<HTMLButtonElement>('[name=save]'), part<HTMLButtonElement>('[name=cancel]')];
  const words = wordsOf(form);
  const language = document.documentElement.lang;
  const plurals = new Intl.PluralRules(language);

  function text(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    const category = plurals.select(Number(values['count'] ?? 0));
    const form = [key, `${key}_${category}`, `${key}_other`].map((path) => at(words, path)).find(Boolean);
    if (typeof form !== 'string') throw new Error(`The composer has no words for “${key}”.`);
    return form.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  }

  const response = await fetch('/leaflets/index.json', { credentials: 'omit' });
  const today = new Date().toISOString().slice(0, 10);
  // A leaflet whose facts are past their check is not made here either; the page says so.
  const files = ((await response.json()) as readonly LeafletFile[]).filter(
    ({ validUntil }) => today <= validUntil,
  );
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const materialAddress = form.dataset['material'] ?? '';
  const tell = (message: ToWorker) => worker.postMessage(message);

  const material = (await (await fetch(materialAddress, { credentials: 'omit' })).json()) as Material;
  const field = (name: string) => part<HTMLInputElement>(`[name=${name}]`);
  const offer = (name: string, options: readonly (readonly [string, string])[]) =>
    field(name).append(...options.map(([value, label]) => new Option(label, value)));
  offer(
    'mission',
    material.missions.map(({ id, name, status }) => [id, status ? `${name} (${status})` : name]),
  );
  offer(
    'country',
    material.countries.map(({ code, name }) => [code, name]),
  );
  offer(
    'language',
    material.languages.map(({ tag, endonym }) => [tag, endonym]),
  );
  offer(
    'second',
    Object.entries(material.words).map(([tag, { endonym }]) => [tag, endonym]),
  );

  const details = (): OwnDetails => ({
    ...(Object.fromEntries(written.map((name) => [name, field(name).value])) as Omit<
      OwnDetails,
      'emergency'
    >),
    emergency: field('emergency').checked,
  });
  const countryOf = (code: string) => material.countries.find((country) => country.code === code);

  /** A mission brings its country and its name along, unless something else has been written. */
  function takeMission(): void {
    const mission = material.missions.find(({ id }) => id === field('mission').value);
    if (!mission) return;
    field('country').value = mission.country;
    const name = field('name');
    if (name.value === '' || material.missions.some((other) => other.name === name.value))
      name.value = mission.name;
  }

  function tellEmergency(): void {
    const country = countryOf(field('country').value);
    const numbers = country?.emergency ?? [];
    const box = field('emergency');
    box.disabled = numbers.length === 0;
    if (box.disabled) box.checked = false;
    part('#emergency-help').textContent =
      country === undefined
        ? ''
        : numbers.length > 0
          ? text('emergencyIs', { numbers: numbers.join(', ') })
          : text('emergencyNone');
  }

  const settings = (): Settings => ({
    form: 'vagvisare-leaflets-1',
    ...(Object.fromEntries(
      Object.entries(groups).map(([name, key]) => [key, [...ticked(name)]]),
    ) as unknown as Omit<Settings, 'form' | 'details'>),
    details: details(),
  });

  function takeSettings(from: Settings): void {
    for (const [name, key] of Object.entries(groups)) {
      for (const box of form.querySelectorAll<HTMLInputElement>(`[name=${name}]`)) {
        box.checked = from[key].includes(box.value);
      }
    }
    for (const name of written) field(name).value = from.details[name];
    field('emergency').checked = from.details.emergency;
    changed();
    state.textContent = text('opened');
  }

  const ticked = (name: string): ReadonlySet<string> =>
    new Set([...form.querySelectorAll<HTMLInputElement>(`[name=${name}]:checked`)].map(({ value }) => value));
  const hasPair = (format: string): boolean =>
    part<HTMLInputElement>(`[name=format][value="${format}"]`).dataset['pair'] !== undefined;

  function jobs(): readonly (Job & Pick<LeafletFile, 'leaflet'>)[] {
    const [locales, leaflets, formats, profiles] = ['locale', 'leaflet', 'format', 'profile'].map(ticked);
    return files
      .filter(
        (file) =>
          locales?.has(file.locale) &&
          leaflets?.has(file.leaflet) &&
          formats?.has(file.format) &&
          profiles?.has(file.profile),
      )
      .map((file) => withSecond(file) as Job & Pick<LeafletFile, 'leaflet'>);
  }

  /** The order for a file: with the same leaflet in the second language where its format has a sheet for two. */
  function withSecond(file: LeafletFile): Omit<LeafletFile, 'second'> & Pick<Job, 'second'> {
    const wanted = field('second').value;
    const second = files.find(
      (other) =>
        other.locale === wanted &&
        other.locale !== file.locale &&
        other.leaflet === file.leaflet &&
        other.format === file.format,
    );
    if (!second || !hasPair(file.format)) return file;
    const path = file.path.replace(`/${file.locale}/`, `/${file.locale}-${wanted}/`);
    return { ...file, path, second: { locale: wanted, content: second.content } };
  }

  const labelOf = (name: string, value: string): string =>
    form.querySelector(`[name=${name}][value="${value}"] + span`)?.textContent ?? value;
  /** Names of all files that have been chosen, also of those that no longer are: problems may still come. */
  const names = new Map<string, string>();
  const nameOf = (path: string): string => names.get(path) ?? path;
  function giveName(job: Job & Pick<LeafletFile, 'leaflet'>): void {
    const locales = [job.locale, ...(job.second ? [job.second.locale] : [])];
    const parts = [
      locales.map((locale) => labelOf('locale', locale)).join(' + '),
      ...(['leaflet', 'format', 'profile'] as const).map((name) => labelOf(name, job[name])),
    ];
    names.set(job.path, parts.join(' · '));
  }

  /** The latest orders: answers to earlier ones are not shown. */
  const latest = { drawing: 0, making: 0 };
  let pause: ReturnType<typeof setTimeout> | undefined;

  function changed(): void {
    tellEmergency();
    const list = jobs();
    for (const job of list) giveName(job);
    chosen.textContent = list.length > 0 ? text('chosen', { count: list.length }) : text('nothing');
    save.disabled = list.length === 0;
    const before = which.value;
    which.replaceChildren(...list.map(({ path }) => new Option(nameOf(path), path, false, path === before)));
    draw();
  }

  function draw(): void {
    clearTimeout(pause);
    pause = setTimeout(() => {
      const job = jobs().find(({ path }) => path === which.value);
      latest.drawing += 1;
      if (job) tell({ kind: 'preview', order: latest.drawing, job, details: details() });
      else show([], []);
    }, PAUSE);
  }

  function show(svgs: readonly string[], leftOut: readonly string[]): void {
    for (const image of pages.querySelectorAll('img')) URL.revokeObjectURL(image.src);
    const name = nameOf(which.value);
    pages.replaceChildren(
      ...svgs.map((svg, index) => {
        const image = new Image();
        image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
        image.alt = text('previewAlt', { file: name, page: index + 1, pages: svgs.length });
        return image;
      }),
    );
    seen.textContent = svgs.length > 0 ? text('previewReady', { count: svgs.length }) : '';
    const fields = leftOut.map((field) => text(field)).join(', ');
    without.textContent = fields === '' ? '' : text('leftOut', { fields });
  }

  /** A problem in the page's language. */
  function inWords({ code, where, values = {} }: Wrong['problem']): string {
    const key = at(words, `errors.${code}`) === undefined ? 'other' : code;
    return text(`errors.${key}`, {
      ...values,
      code: String(values['code'] ?? code),
      field: where.field === undefined ? '' : text(where.field),
      country: countryOf(field('country').value)?.name ?? '',
    });
  }

  /** Says what is wrong: in a list, and at the field where there is one. */
  function complain(list: readonly Wrong[]): void {
    const lines = new Map<string, string | undefined>();
    const atFields = new Map<string, string>();
    for (const { path, problem } of list) {
      if (problem.level !== 'error') continue;
      const says = inWords(problem);
      const { field } = problem.where;
      lines.set(path === undefined ? says : `${text('inFile', { file: nameOf(path) })} ${says}`, field);
      if (field !== undefined && !atFields.has(field)) atFields.set(field, says);
    }
    for (const { id } of form.querySelectorAll('.error')) {
      const name = id.replace('-error', '');
      const says = atFields.get(name) ?? '';
      part(`#${id}`).textContent = says;
      field(name).setAttribute('aria-invalid', String(says !== ''));
    }
    const items = [...lines].map(([line, name]) => {
      const item = document.createElement('li');
      if (name === undefined) item.textContent = line;
      else item.append(linkTo(name, line));
      return item;
    });
    const told = wrong.querySelector('ul');
    // The same again is not read out again.
    if (told?.textContent !== items.map(({ textContent }) => textContent).join(''))
      told?.replaceChildren(...items);
    part('#problems').hidden = items.length === 0;
  }

  function linkTo(name: string, words: string): HTMLElement {
    const link = document.createElement('button');
    link.type = 'button';
    link.className = 'to-field';
    link.textContent = words;
    link.addEventListener('click', () => field(name).focus());
    return link;
  }

  function busy(isBusy: boolean): void {
    const hadFocus = document.activeElement === cancel || document.activeElement === save;
    save.disabled = isBusy;
    cancel.disabled = !isBusy;
    progress.hidden = !isBusy;
    progress.value = 0;
    if (hadFocus) (isBusy ? cancel : save).focus();
  }

  function keep(name: string, file: Blob): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  /** Often enough to see that it goes on, seldom enough to be read out. */
  function tellDone(key: 'loading' | 'progress', done: number, total: number): void {
    if (done % Math.ceil(total / 10) === 0) state.textContent = text(key, { done, total });
  }

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const isDrawing = data.kind === 'preview' || (data.kind === 'failed' && data.what === 'preview');
    const isLoading = data.kind === 'failed' && data.what === 'load';
    const wanted = isDrawing ? latest.drawing : latest.making;
    if ('order' in data && data.order !== wanted && !isLoading) return;
    switch (data.kind) {
      case 'loading':
        tellDone('loading', data.done, data.total);
        return;
      case 'loaded':
        state.textContent = text('ready');
        return;
      case 'preview':
        show(data.pages, data.leftOut);
        complain(data.wrong);
        return;
      case 'progress':
        progress.max = data.total;
        progress.value = data.done;
        tellDone('progress', data.done, data.total);
        return;
      case 'made':
        busy(false);
        complain([]);
        keep(data.name, data.file);
        state.textContent = text('saved', { count: data.count });
        return;
      case 'refused':
        busy(false);
        complain(data.wrong);
        state.textContent = '';
        wrong.focus();
        return;
      case 'cancelled':
        busy(false);
        state.textContent = text('cancelled');
        return;
      case 'settings':
        takeSettings(data.settings);
        return;
      case 'unreadable':
        state.textContent = text('unreadable');
        return;
      case 'failed':
        if (data.what === 'preview') show([], []);
        if (data.what === 'make') busy(false);
        state.textContent = text('failed');
    }
  });

  form.addEventListener('change', ({ target }) => {
    if (target === which) return draw();
    if (target === field('openSettings')) return void open();
    if (target === field('mission')) takeMission();
    changed();
  });
  form.addEventListener('input', draw);
  // The fields are empty only after the event.
  form.addEventListener('reset', () => setTimeout(changed));
  async function open(): Promise<void> {
    const input = field('openSettings');
    const [file] = input.files ?? [];
    // Longer than any file of ours.
    if (file) tell({ kind: 'read', text: file.size > 100_000 ? '' : await file.text() });
    input.value = '';
  }
  field('saveSettings').addEventListener('click', () => {
    const text = `${JSON.stringify(settings(), null, 2)}\n`;
    keep('leaflet-settings.json', new Blob([text], { type: 'application/json' }));
  });
  save.addEventListener('click', () => {
    latest.making += 1;
    busy(true);
    state.textContent = text('working');
    tell({ kind: 'make', order: latest.making, jobs: jobs(), details: details() });
  });
  cancel.addEventListener('click', () => tell({ kind: 'cancel' }));

  form.hidden = false;
  tell({
    kind: 'load',
    material: materialAddress,
    contents: [...new Set(files.map(({ content }) => content))],
  });
  changed();
}

/** The words at a path such as `errors.no-box`. */
function at(words: Words, path: string): string | Words | undefined {
  return path
    .split('.')
    .reduce<string | Words | undefined>(
      (found, key) => (typeof found === 'object' ? found[key] : undefined),
      words,
    );
}
