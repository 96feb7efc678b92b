/**
 * Begins each sentence on a line of its own where it is read at a glance or with effort, on a screen and on paper: on the page of what to
 * do now, in steps and on cards to show. A break stands after the space, so that what is copied, searched or read aloud is as before.
 *
 * Not on the page of everything, which is as heavy as it may be.
 */
import { type Element, elementsIn, type PageTree, replaceBy, textsIn } from '../../../html/page-tree.ts';
import { gapsBetweenSentences } from '../../../leaflet/index.ts';
import { partsOf } from '../join-parts.ts';

/** Marks the article of a page whose sentences all begin a line. */
const MARK = 'data-sentences';
const PARTED = `:is([${MARK}] .text, .steps) :is(p, li:not(:has(p, ul, ol))):not(.card *, .show *)`;
/** Not on those of many words, which have no room for it on the screen of a small phone. */
const ON_CARD = '.show:not(.long) .own, .show:not(.long) .big > :not(small)';

/** Parts the sentences of a whole page. */
export function partSentences(page: PageTree): void {
  if (partsOf(page)[0] !== page) return;
  for (const element of elementsIn(page, PARTED)) partIn(element);
  for (const element of elementsIn(page, ON_CARD)) partIn(element, 'phrases');
  for (const element of elementsIn(page, `[${MARK}]`)) delete element.attribs[MARK];
}

function partIn(element: Element, unmarked?: 'phrases'): void {
  const texts = [...textsIn(element, ({ name }) => name === 'svg')];
  const gaps = gapsBetweenSentences(texts.map(({ data }) => data).join(''), unmarked);
  let end = 0;
  for (const text of texts) {
    const [start, words] = [end, text.data];
    end += words.length;
    const ends = gaps.map(({ to }) => to - start).filter((at) => at > 0 && at <= words.length);
    const parted = [0, ...ends].map((from, i) => words.slice(from, ends[i])).join('<br>');
    if (parted !== words) replaceBy(text, parted);
  }
}
