/**
 * Runs the search on its page, in two steps: words that lead to pages and contacts, compared as they are typed
 * (`search/find-pages.ts`), and the whole text of the pages on request (`search/full-text.ts`). Asks this site for
 * the same files whatever is typed, and keeps nothing.
 */
import './trusted-workers.ts';
import { type Findable, type FindableWords, type FindPages, makeFinder } from './find-pages.ts';
import { searchTexts } from './full-text.ts';

/** A language that is asked where the reader's own finds nothing. */
interface Other {
  /** Address of its words. */
  readonly words: string;
  /** “Found in Swedish”, in the reader's language. */
  readonly heading: string;
}
/** What a language can find, and how. */
interface Searchable {
  readonly words: FindableWords;
  readonly find: FindPages;
}
/** Milliseconds without a key before a screen reader is told how many pages there are. */
const PAUSE = 700;

const form = document.querySelector<HTMLFormElement>('form.find');
const found = document.querySelector<HTMLElement>('#found');
if (form && found) start(form, found);

function start(form: HTMLFormElement, found: HTMLElement): void {
  const part = <T extends HTMLElement>(selector: string): T => {
    const element = found.querySelector<T>(selector);
    if (!element) throw new Error(`The search page has no ${selector}.`);
    return element;
  };
  const [input, status] = [form.querySelector('input'), part('[role=status]')];
  const [hits, elsewhere, help] = [part('.hits'), part('.elsewhere'), part('.few')];
  const [offer, inTexts] = [part('.all-text'), part('.in-texts')];
  const settings = form.dataset;
  const others = JSON.parse(settings['others'] ?? '[]') as readonly Other[];
  const load = keepLoaded();

  // Fetched before anything is typed, so that the answer needs no connection any more.
  void load(settings['words'] ?? '').catch(() => {});
  form.hidden = false;

  /** The search that is running: what an older one finds must not appear under newer words. */
  let latest = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const say = (words: string, at: 'once' | 'pause') => {
    clearTimeout(pause);
    pause = setTimeout(() => status.replaceChildren(words), at === 'once' ? 0 : PAUSE);
  };

  async function search(at: 'once' | 'pause'): Promise<void> {
    latest += 1;
    const mine = latest;
    const typed = input?.value.trim() ?? '';
    const clear = () => {
      for (const list of [hits, elsewhere, inTexts]) list.replaceChildren();
      help.hidden = true;
      offer.hidden = typed === '';
    };
    if (typed === '') {
      clear();
      return say('', 'once');
    }
    // On a bad network the words come late: who has pressed the button must see that it did something.
    say(settings['searching'] ?? '', 'pause');
    try {
      const own = await load(settings['words'] ?? '');
      const pages = own.find(typed);
      const foreign = pages.length > 0 ? [] : await inOthers(typed, own.words);
      if (mine !== latest) return;
      clear();
      hits.replaceChildren(...pages.map((page) => row(page)));
      elsewhere.replaceChildren(...foreign.flatMap(({ nodes }) => nodes));
      const count = pages.length + foreign.reduce((sum, { pages: some }) => sum + some, 0);
      help.hidden = count > 0;
      say(count > 0 ? countInWords(count) : (settings['none'] ?? ''), at);
    } catch {
      // No connection, or a browser that cannot. The list of all pages is below.
      if (mine !== latest) return;
      clear();
      help.hidden = false;
      say(settings['failed'] ?? '', 'once');
    }
  }

  /** Pages that another language finds. A page is named in the reader's language too, and leads there. */
  async function inOthers(typed: string, own: FindableWords) {
    const asked = await Promise.all(
      others.map(async ({ words: address, heading }) => {
        const { words, find } = await load(address).catch(() => ({ words: own, find: () => [] }));
        const pages = find(typed);
        if (pages.length === 0) return [];
        const list = document.createElement('ul');
        list.className = 'plain';
        const rows = pages.map((page) => {
          const translated = own.found.find(({ id }) => id === page.id);
          return translated ? row(translated, { ...page, language: words }) : row(page, undefined, words);
        });
        list.replaceChildren(...rows);
        return [{ nodes: [titled(heading), list], pages: pages.length }];
      }),
    );
    return asked.flat();
  }

  async function searchAllText(): Promise<void> {
    latest += 1;
    const mine = latest;
    const typed = input?.value.trim() ?? '';
    say(settings['searching'] ?? '', 'once');
    try {
      const { words } = await load(settings['words'] ?? '');
      const addresses = await searchTexts(typed, words.tag);
      if (mine !== latest) return;
      const pages = addresses.flatMap((href) => words.found.find((page) => page.href === href) ?? []);
      const list = document.createElement('ul');
      list.className = 'plain';
      list.replaceChildren(...pages.map((page) => row(page)));
      inTexts.replaceChildren(...(pages.length > 0 ? [titled(settings['texts'] ?? ''), list] : []));
      offer.hidden = true;
      if (pages.length === 0) help.hidden = false;
      say(pages.length > 0 ? countInWords(pages.length) : (settings['none'] ?? ''), 'once');
    } catch {
      if (mine === latest) say(settings['failed'] ?? '', 'once');
    }
  }

  function countInWords(count: number): string {
    const forms = JSON.parse(settings['counts'] ?? '{}') as Record<string, string>;
    const category = new Intl.PluralRules(document.documentElement.lang).select(count);
    return (forms[category] ?? forms['other'] ?? '').replace('{{count}}', String(count));
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search('once');
  });
  input?.addEventListener('input', () => void search('pause'));
  // The field is empty only after the event.
  form.addEventListener('reset', () => setTimeout(search, 0, 'once'));
  offer.addEventListener('click', () => void searchAllText());
}

/** Fetches each address once; one that failed may be tried again. */
function keepLoaded(): (address: string) => Promise<Searchable> {
  const kept = new Map<string, Promise<Searchable>>();
  return (address) => {
    const loading = kept.get(address) ?? loadWords(address);
    kept.set(address, loading);
    loading.catch(() => kept.delete(address));
    return loading;
  };
}

async function loadWords(address: string): Promise<Searchable> {
  // The page's head asked for the reader's own words already, in this same way: no round trip after the script.
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const words = (await response.json()) as FindableWords;
  return { words, find: makeFinder(words) };
}

/** A result: title, a line about it, and where it was found in another language, the title there. */
function row(
  page: Findable,
  foreign?: Findable & { readonly language: FindableWords },
  language?: FindableWords,
): HTMLLIElement {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.href = page.href;
  if (language) inLanguage(link, language);
  const title = document.createElement('b');
  title.textContent = page.title;
  link.append(title);
  if (page.name !== undefined && page.name !== page.title) {
    const name = document.createElement('bdi');
    name.lang = 'sv';
    name.textContent = page.name;
    link.append(' · ', name);
  }
  const about = document.createElement('small');
  about.textContent = foreign ? foreign.title : page.summary;
  if (foreign) inLanguage(about, foreign.language);
  link.append(about);
  line.append(link);
  return line;
}

function inLanguage(element: HTMLElement, { lang, dir }: FindableWords): void {
  element.lang = lang;
  element.dir = dir;
}

function titled(words: string): HTMLHeadingElement {
  const heading = document.createElement('h2');
  heading.textContent = words;
  return heading;
}
