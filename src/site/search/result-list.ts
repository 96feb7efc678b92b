/** What the search shows of what it has found. */
import type { Findable, FindableWords } from '../../content-model/published/on-device.ts';

/** The page of a result as another language found it. */
export type Foreign = Findable & { readonly language: FindableWords };

/** A heading, and the results below it. */
export function resultsUnder(heading: string, rows: readonly HTMLLIElement[]): readonly HTMLElement[] {
  const title = document.createElement('h2');
  title.textContent = heading;
  const list = document.createElement('ul');
  list.className = 'plain';
  list.replaceChildren(...rows);
  return [title, list];
}

/**
 * A result: title, a line about it, and where it was found in another language, the title there.
 *
 * @param foreign - The page where it was found, if that is another one.
 * @param language - Language of the title, if it is not the reader's.
 */
export function resultRow(page: Findable, foreign?: Foreign, language?: FindableWords): HTMLLIElement {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.href = page.href;
  if (language) inLanguage(link, language);
  const title = document.createElement('b');
  title.textContent = page.title;
  if (page.titleIn) inLanguage(title, page.titleIn);
  link.append(title);
  if (page.name !== undefined && !page.title.includes(page.name)) {
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

function inLanguage(element: HTMLElement, { lang, dir }: Pick<FindableWords, 'lang' | 'dir'>): void {
  element.lang = lang;
  element.dir = dir;
}
