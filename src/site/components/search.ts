/** Runs a search on the search page. Loads Pagefind from this site, and only when somebody searches. */
import './trusted-workers.ts';

/** What we use of Pagefind's API. */
interface Pagefind {
  init(): Promise<void>;
  search(
    words: string,
  ): Promise<{ results: readonly { data(): Promise<{ url: string; meta: { title?: string } }> }[] }>;
}
/** Results shown: what fits a person's patience, not the index. */
const MOST_RESULTS = 12;

const form = document.querySelector<HTMLFormElement>('form.find');
const outcome = document.querySelector<HTMLElement>('#found [role=status]');
const list = document.querySelector<HTMLElement>('#found ul');
const help = document.querySelector<HTMLElement>('#found .few');

let pagefind: Promise<Pagefind> | undefined;
function loadPagefind(): Promise<Pagefind> {
  // The file is made after the site is built, so the bundler must not look for it.
  const address = '/pagefind/pagefind.js';
  pagefind ??= import(/* @vite-ignore */ address) as Promise<Pagefind>;
  return pagefind;
}

function say(words: string): void {
  if (outcome) outcome.textContent = words;
}

function countInWords(count: number): string {
  const forms = JSON.parse(form?.dataset['counts'] ?? '{}') as Record<string, string>;
  const category = new Intl.PluralRules(document.documentElement.lang).select(count);
  return (forms[category] ?? forms['other'] ?? '').replace('{{count}}', String(count));
}

async function run(words: string): Promise<void> {
  list?.replaceChildren();
  if (help) help.hidden = true;
  if (words.trim() === '') return say('');
  say(form?.dataset['searching'] ?? '');
  try {
    const { results } = await (await loadPagefind()).search(words);
    const pages = await Promise.all(results.slice(0, MOST_RESULTS).map((result) => result.data()));
    say(pages.length === 0 ? (form?.dataset['none'] ?? '') : countInWords(pages.length));
    list?.replaceChildren(...pages.map(({ url, meta }) => resultLine(url, meta.title ?? url)));
    if (help) help.hidden = pages.length > 0;
  } catch {
    // No index, or a browser that cannot read it. The list of all pages is below.
    pagefind = undefined;
    say(form?.dataset['failed'] ?? '');
    if (help) help.hidden = false;
  }
}

function resultLine(url: string, title: string): HTMLLIElement {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  line.append(link);
  return line;
}

if (form) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run(form.querySelector('input')?.value ?? '');
  });
}
