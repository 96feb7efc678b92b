/** The page of the composer: what is chosen, shown and saved. The engine works in `worker.ts`. */
import '../components/trusted-workers.ts';
import type { LeafletFile } from '../data/leaflets.ts';
import type { FromWorker, Job, ToWorker, Wrong } from './messages.ts';

/** The words of the page, with `{{…}}` to fill in; plural forms end in their category. */
interface Words {
  readonly [key: string]: string | Words;
}
/** Milliseconds without a change before the picture is drawn. */
const PAUSE = 300;

const form = document.querySelector<HTMLFormElement>('form.compose');
if (form) void start(form);

async function start(form: HTMLFormElement): Promise<void> {
  const part = <T extends HTMLElement>(selector: string): T => {
    const element = form.querySelector<T>(selector);
    if (!element) throw new Error(`The composer has no ${selector}.`);
    return element;
  };
  const [chosen, seen, state] = [part('.chosen'), part('.seen'), part('.state')];
  const [pages, wrong, progress] = [part('.pages'), part('.wrong'), part<HTMLProgressElement>('progress')];
  const which = part<HTMLSelectElement>('[name=preview]');
  const [save, cancel] = [part<HTMLButtonElement>('[name=save]'), part<HTMLButtonElement>('[name=cancel]')];
  const words = JSON.parse(form.dataset['words'] ?? '{}') as Words;
  const language = document.documentElement.lang;
  const plurals = new Intl.PluralRules(language);

  function text(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    const form =
      words[key] ?? words[`${key}_${plurals.select(Number(values['count']))}`] ?? words[`${key}_other`];
    if (typeof form !== 'string') throw new Error(`The composer has no words for “${key}”.`);
    return form.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  }

  const response = await fetch('/leaflets/index.json', { credentials: 'omit' });
  const files = (await response.json()) as readonly LeafletFile[];
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const tell = (message: ToWorker) => worker.postMessage(message);

  const ticked = (name: string): ReadonlySet<string> =>
    new Set([...form.querySelectorAll<HTMLInputElement>(`[name=${name}]:checked`)].map(({ value }) => value));
  function jobs(): readonly Job[] {
    const [locales, leaflets, formats, profiles] = ['locale', 'leaflet', 'format', 'profile'].map(ticked);
    return files.filter(
      (file) =>
        locales?.has(file.locale) &&
        leaflets?.has(file.leaflet) &&
        formats?.has(file.format) &&
        profiles?.has(file.profile),
    ) as unknown as readonly Job[];
  }
  const labelOf = (name: string, value: string): string =>
    form.querySelector(`[name=${name}][value="${value}"] + span`)?.textContent ?? value;
  const nameOf = (path: string): string => {
    const file = files.find((candidate) => candidate.path === path);
    return file
      ? [
          labelOf('locale', file.locale),
          ...(['leaflet', 'format', 'profile'] as const).map((name) => labelOf(name, file[name])),
        ].join(' · ')
      : path;
  };

  /** The latest orders: answers to earlier ones are not shown. */
  const latest = { drawing: 0, making: 0 };
  let pause: ReturnType<typeof setTimeout> | undefined;

  function changed(): void {
    const list = jobs();
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
      if (job) tell({ kind: 'preview', order: latest.drawing, job });
      else pages.replaceChildren();
    }, PAUSE);
  }

  function show(svgs: readonly string[]): void {
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
    seen.textContent = text('previewReady', { count: svgs.length });
  }

  function complain(list: readonly Wrong[]): void {
    const lines = new Set(
      list
        .filter(({ problem }) => problem.level === 'error')
        .map(
          ({ path, problem }) => `${text('inFile', { file: nameOf(path) })} ${problem.says} ${problem.fix}`,
        ),
    );
    wrong.hidden = lines.size === 0;
    wrong.querySelector('ul')?.replaceChildren(
      ...[...lines].map((line) => {
        const item = document.createElement('li');
        item.textContent = line;
        return item;
      }),
    );
  }

  function busy(isBusy: boolean): void {
    save.disabled = isBusy;
    cancel.disabled = !isBusy;
    progress.hidden = !isBusy;
    progress.value = 0;
  }

  function keep(name: string, type: string, bytes: BlobPart): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const wanted = data.kind === 'preview' ? latest.drawing : latest.making;
    if ('order' in data && data.order !== wanted) return;
    switch (data.kind) {
      case 'loading':
        state.textContent = text('loading', { done: data.done, total: data.total });
        return;
      case 'loaded':
        state.textContent = text('ready');
        return;
      case 'preview':
        show(data.pages);
        complain(data.wrong);
        return;
      case 'progress':
        progress.max = data.total;
        progress.value = data.done;
        state.textContent = text('progress', { done: data.done, total: data.total });
        return;
      case 'made':
        busy(false);
        complain([]);
        keep(data.name, data.type, data.bytes);
        state.textContent = text('saved', { count: data.count });
        return;
      case 'refused':
        busy(false);
        complain(data.wrong);
        state.textContent = '';
        return;
      case 'cancelled':
        busy(false);
        state.textContent = text('cancelled');
        return;
      case 'failed':
        busy(false);
        state.textContent = text('failed', { why: data.why });
    }
  });

  form.addEventListener('change', ({ target }) => (target === which ? draw() : changed()));
  save.addEventListener('click', () => {
    latest.making += 1;
    busy(true);
    state.textContent = text('working');
    tell({ kind: 'make', order: latest.making, jobs: jobs() });
    cancel.focus();
  });
  cancel.addEventListener('click', () => {
    tell({ kind: 'cancel' });
    save.disabled = false;
    save.focus();
  });

  form.hidden = false;
  tell({ kind: 'load', contents: [...new Set(files.map(({ content }) => content))], scripts: ['Ethi'] });
  changed();
}
