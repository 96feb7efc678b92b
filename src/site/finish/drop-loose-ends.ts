import { elementsIn, type PageTree, remove, textsIn } from '../../html/page-tree.ts';

/** Places in headings that other pages lead to. */
const LED_TO: readonly string[] = ['check-log', 'from'];
/** Attributes that lead to places of the same page. */
const LEADS = ['aria-labelledby', 'aria-describedby'];
/** After one of these, and at the start of the others, a new line is not seen. */
const blocks: ReadonlySet<string> = new Set(
  'p li ul ol h1 h2 h3 h4 h5 h6 div section article details td th tr thead tbody table blockquote'.split(' '),
);
const boxes: ReadonlySet<string> = new Set('ul ol table thead tbody tr blockquote div'.split(' '));

/**
 * Takes away what nobody sees and every reader would pay for: places in headings that nothing leads to, the lines that
 * Markdown leaves between blocks, and words for scripts that the page has already.
 */
export function dropLooseEnds(page: PageTree): void {
  for (const element of elementsIn(page, '[data-said]').slice(1)) delete element.attribs['data-said'];
  dropPlaces(page);
  for (const text of textsIn(page, () => false)) {
    const before = text.prev ?? text.parent;
    const names = text.prev ? blocks : boxes;
    if (text.data === '\n' && before && 'name' in before && names.has(before.name)) remove(text);
  }
}

/** Headings of texts have their place and nothing else; ours, with a class, are what a script looks for. */
function dropPlaces(page: PageTree): void {
  const named = new Set(LED_TO);
  for (const { attribs } of elementsIn(page, '[href^="#"]')) named.add((attribs['href'] ?? '').slice(1));
  for (const name of LEADS)
    for (const { attribs } of elementsIn(page, `[${name}]`))
      for (const id of (attribs[name] ?? '').split(' ')) named.add(id);
  for (const { attribs } of elementsIn(page, ':is(h2, h3, h4)[id]'))
    if (Object.keys(attribs).length === 1 && !named.has(attribs['id'] ?? '')) delete attribs['id'];
}
