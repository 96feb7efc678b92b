import {
  append,
  type Element,
  elementsIn,
  moveBefore,
  type PageTree,
  textsIn,
} from '../../html/page-tree.ts';

/** Letters of a text of some three screens of a small phone. */
const LONG = 2_600;
const FEWEST = 3;

/** Lists the headings of a long text before the first of them: `data-contents` of the text are the words that name the list. */
export function addContents(page: PageTree): void {
  for (const article of elementsIn(page, '[data-contents]')) {
    const name = article.attribs['data-contents'] ?? '';
    delete article.attribs['data-contents'];
    const headings = elementsIn(article, '.text > h2[id]');
    const [first] = headings;
    if (first === undefined || headings.length < FEWEST || wordsOf(article).length < LONG) continue;
    const links = headings.map(
      (heading) => `<li><a href="#${heading.attribs['id']}">${wordsOf(heading)}</a></li>`,
    );
    append(article, `<nav class="toc" aria-label="${name}" data-unsearched><ul>${links.join('')}</ul></nav>`);
    moveBefore(first, elementsIn(article, 'nav.toc'));
  }
}

/** What an element says, as it is written. */
function wordsOf(element: Element): string {
  return [...textsIn(element, () => false)].map(({ data }) => data).join('');
}
