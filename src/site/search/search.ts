/**
 * Runs the search on its page, in two steps: words that lead to pages and contacts, compared as they are typed
 * (`find-pages.ts`), and the whole text of the pages on request (`find-in-texts.ts`). Asks this site for the same files
 * whatever is typed, and keeps nothing.
 */
import type { FindableWords, SearchTexts } from '../../content-model/published/on-device.ts';
import { findInTexts } from './find-in-texts.ts';
import { maySound } from './find-pages.ts';
import { keepLoaded, type Load, loadJson, loadWords, type Searchable } from './load-words.ts';
import { resultRow, resultsUnder } from './result-list.ts';
import { clear, type Other, readSearchPage, type SaidAt, type SearchPage, sayCount } from './search-page.ts';

const form = document.querySelector<HTMLFormElement>('form.find');
const found = document.querySelector<HTMLElement>('#found');
if (form && found) start(readSearchPage(form, found));

function start(page: SearchPage): void {
  const { form, input, offer, words } = page;
  const load = keepLoaded(loadWords);
  const loadTexts = keepLoaded(loadJson<SearchTexts>);
  /** The search that is running: what an older one finds must not appear under newer words. */
  let latest = 0;
  const begin = () => {
    latest += 1;
    const mine = latest;
    return () => mine === latest;
  };
  const search = (at: SaidAt) => void findPages(page, load, begin(), at);

  // Fetched before anything is typed, so that the answer needs no connection any more. The other languages come after
  // the reader's own, always: that they are asked for must not say that somebody found nothing.
  const loadOthers = () => Promise.all(page.others.map((other) => load(other.words)));
  void load(words)
    .then(loadOthers)
    .catch(() => {});
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search('once');
  });
  input.addEventListener('input', () => search('pause'));
  // The field is empty only after the event.
  form.addEventListener('reset', () => setTimeout(search, 0, 'once'));
  offer.addEventListener('click', () => void searchTexts(page, load, loadTexts, begin()));
}

/** Shows the pages that the typed words lead to; where the reader's language has none, those of others. */
async function findPages(page: SearchPage, load: Load<Searchable>, isLatest: () => boolean, at: SaidAt) {
  const { input, hits, elsewhere, help, texts, say } = page;
  const typed = input.value.trim();
  if (typed === '') {
    clear(page, typed);
    return say('', 'once');
  }
  // On a bad network the words come late: who has pressed the button must see that it did something.
  say(texts['searching'] ?? '', 'pause');
  try {
    const here = await load(page.words);
    const pages = await findHere(here, page.others, load, typed);
    const foreign = pages.length > 0 ? [] : await findInOthers(page.others, load, typed, here.words);
    if (!isLatest()) return;
    clear(page, typed);
    hits.replaceChildren(...pages.map((one) => resultRow(one)));
    elsewhere.replaceChildren(...foreign.flatMap(({ heading, rows }) => resultsUnder(heading, rows)));
    sayCount(page, pages.length + foreign.reduce((sum, { rows }) => sum + rows.length, 0), at);
  } catch {
    // No connection, or a browser that cannot. The list of all pages is below.
    if (!isLatest()) return;
    clear(page, typed);
    help.hidden = false;
    say(texts['failed'] ?? '', 'once');
  }
}

/**
 * Pages in the reader's language. What only sounds like its words is none if another language has it to the letter: “work”
 * is English before it is ورق.
 */
async function findHere(here: Searchable, others: readonly Other[], load: Load<Searchable>, typed: string) {
  const found = here.find(typed);
  // Asked at every key: most words need no second search.
  if (!maySound(typed, here.words)) return found;
  const written = here.find(typed, 'as-typed');
  if (found.every((page, index) => page === written[index])) return found;
  const elsewhere = await Promise.all(
    others.map(({ words }) =>
      load(words).then(
        ({ find }) => find(typed, 'by-letter'),
        () => [],
      ),
    ),
  );
  return elsewhere.some((pages) => pages.length > 0) ? written : found;
}

/** Pages that another language finds. A page is named in the reader's language too, and leads there. */
async function findInOthers(
  others: readonly Other[],
  load: Load<Searchable>,
  typed: string,
  here: FindableWords,
) {
  const asked = await Promise.all(
    others.map(async ({ words: address, heading }) => {
      const { words, find } = await load(address).catch(() => ({ words: here, find: () => [] }));
      const rows = find(typed).map((page) => {
        const translated = here.found.find(({ id }) => id === page.id);
        return translated && !translated.titleIn
          ? resultRow(translated, { ...page, language: words })
          : resultRow(page, undefined, words);
      });
      return { heading, rows };
    }),
  );
  return asked.filter(({ rows }) => rows.length > 0);
}

/** Shows the pages whose whole text has the typed words. */
async function searchTexts(
  page: SearchPage,
  load: Load<Searchable>,
  loadTexts: Load<SearchTexts>,
  isLatest: () => boolean,
) {
  const { input, inTexts, offer, texts, say } = page;
  const typed = input.value.trim();
  say(texts['searching'] ?? '', 'once');
  try {
    const [{ words }, whole] = await Promise.all([load(page.words), loadTexts(page.allTexts)]);
    if (!isLatest()) return;
    const rows = findInTexts(typed, whole).flatMap((href) => {
      const one = words.found.find((known) => known.href === href);
      return one ? [resultRow(one)] : [];
    });
    inTexts.replaceChildren(...(rows.length > 0 ? resultsUnder(texts['texts'] ?? '', rows) : []));
    offer.hidden = true;
    sayCount(page, rows.length, 'once');
  } catch {
    if (isLatest()) say(texts['failed'] ?? '', 'once');
  }
}
