/** The search page as its script sees it: where results go, and what is said of them (`Search.astro`). */

/** A language that is asked where the reader's own finds nothing. */
export interface Other {
  /** Address of its words. */
  readonly words: string;
  /** “Found in Swedish”, in the reader's language. */
  readonly heading: string;
}

/** The parts of the page. */
export interface SearchPage {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** Pages in the reader's language, in others, and by their whole text. */
  readonly hits: HTMLElement;
  readonly elsewhere: HTMLElement;
  readonly inTexts: HTMLElement;
  /** Shown where nothing was found. */
  readonly help: HTMLElement;
  /** Offers to search the whole text. */
  readonly offer: HTMLElement;
  /** Addresses of the reader's own words, and of the whole texts of her language. */
  readonly words: string;
  readonly allTexts: string;
  readonly others: readonly Other[];
  /** What is said in the reader's language: `searching`, `none`, `failed`, `texts`. */
  readonly texts: DOMStringMap;
  /** Tells a screen reader, and who looks, how the search goes: at once, or when nothing more is typed. */
  readonly say: (words: string, at: SaidAt) => void;
}

/** When something is said. */
export type SaidAt = 'once' | 'pause';

/** Milliseconds without a key before a screen reader is told how many pages there are. */
const PAUSE = 700;

/** @throws If a part is missing that `Search.astro` writes. */
export function readSearchPage(form: HTMLFormElement, found: HTMLElement): SearchPage {
  const settings = form.dataset;
  return {
    form,
    input: partOf(form, 'input'),
    hits: partOf(found, '.hits'),
    elsewhere: partOf(found, '.elsewhere'),
    inTexts: partOf(found, '.in-texts'),
    help: partOf(found, '.few'),
    offer: partOf(found, '.all-text'),
    words: settings['words'] ?? '',
    allTexts: settings['allTexts'] ?? '',
    others: JSON.parse(settings['others'] ?? '[]') as readonly Other[],
    texts: settings,
    say: sayIn(partOf(found, '[role=status]')),
  };
}

/** Takes away what an earlier search has shown. */
export function clear({ hits, elsewhere, inTexts, help, offer }: SearchPage, typed: string): void {
  for (const list of [hits, elsewhere, inTexts]) list.replaceChildren();
  help.hidden = true;
  offer.hidden = typed === '';
}

/** Says how many pages were found; where there are none, shows who can help instead. */
export function sayCount({ help, texts, say }: SearchPage, count: number, at: SaidAt): void {
  if (count === 0) help.hidden = false;
  say(count > 0 ? countInWords(count, texts['counts']) : (texts['none'] ?? ''), at);
}

function countInWords(count: number, counts = '{}'): string {
  const forms = JSON.parse(counts) as Record<string, string>;
  const category = new Intl.PluralRules(document.documentElement.lang).select(count);
  return (forms[category] ?? forms['other'] ?? '').replace('{{count}}', String(count));
}

function sayIn(status: HTMLElement): SearchPage['say'] {
  let pause: ReturnType<typeof setTimeout> | undefined;
  return (words, at) => {
    clearTimeout(pause);
    pause = setTimeout(() => status.replaceChildren(words), at === 'once' ? 0 : PAUSE);
  };
}

function partOf<T extends HTMLElement>(whole: HTMLElement, selector: string): T {
  const part = whole.querySelector<T>(selector);
  if (!part) throw new Error(`The search page has no ${selector}.`);
  return part;
}
