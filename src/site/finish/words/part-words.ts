import {
  type Element,
  elementsIn,
  isElement,
  isText,
  moveBefore,
  type PageTree,
  readPage,
  textsIn,
} from '../../../html/page-tree.ts';

/** Elements that stand in a line with others where no style sheet sets them apart. */
const inline: ReadonlySet<string> = new Set(
  'a b bdi button details fieldset label legend select small span summary'.split(' '),
);
const INLINE = `:is(${[...inline].join()})`;

/**
 * Puts a space between words that only the style sheet sets apart, such as “Call” and its number: browsers for text, reading
 * views, voices and whoever copies get one word else. In a row or a column no space is drawn.
 */
export function partWords(page: PageTree): void {
  for (const element of elementsIn(page, `${INLINE} ~ ${INLINE}`))
    if (hasWords(element) && runsOn(element)) moveBefore(element, [...readPage(' ').children]);
}

/** Whether words stand right before an element, nothing between. */
function runsOn(element: Element): boolean {
  for (let before = element.prev; before; before = before.prev) {
    if (isText(before)) return false;
    if (!isElement(before)) continue;
    if (hasWords(before)) return inline.has(before.name);
  }
  return false;
}

function hasWords(element: Element): boolean {
  return [...textsIn(element, ({ name }) => name === 'svg')].some(({ data }) => data.trim() !== '');
}
