/**
 * Leaves faster than a link can: page and title go blank at once. The page's entry in the tab's history becomes that of an
 * empty page, `/blank/`, with a second one after it, and the destination comes last. Who presses “back” there comes to an empty page,
 * which goes on to the destination again, and so each time, also pressed twice at once: neither the page that was left, nor the
 * steps taken in it, nor a page before it is shown. Nothing can take entries out of a history that the browser lists. Without this script the link still leads away.
 *
 * From a keyboard: Shift three times. Escape closes other things in other software, so it is not used. Only a Shift
 * that is pressed and let go alone counts, so that a capital letter, Alt+Shift for another keyboard, and sticky keys
 * (a Shift that stays down for the system) do not lead away from the page.
 */

import { speech } from './listen.ts';

/** Where a tab was before: nothing if on another site. TypeScript's list of the web does not know it yet. */
interface Tab extends Window {
  readonly navigation?: { readonly activation?: { readonly from: unknown } | null };
}

/** Address of the empty page (`pages/blank.astro`). */
const EMPTY = '/blank/';

// Every page has both.
const link = document.querySelector('.exit') as HTMLAnchorElement;
const announcer = document.querySelector('[role=status]') as HTMLElement;
let left = 3;
let isAlone = false;
let forgetting: ReturnType<typeof setTimeout> | undefined;

function leave(): void {
  document.body.hidden = true;
  // A tab without a title shows the address instead.
  document.title = '\u200b';
  speech?.cancel();
  history.replaceState(0, '', EMPTY);
  history.pushState(0, '');
  location.href = link.href;
}

/** The empty pages have the destination after them. */
function goOn(): void {
  if (location.pathname === EMPTY) history.forward();
}

function count(now: number): void {
  left = now;
  clearTimeout(forgetting);
  const isCounting = left < 3;
  link.toggleAttribute('data-left', isCounting);
  announcer.textContent = isCounting ? (link.dataset['shift'] as string).replace('#', `${left}`) : '';
  // Remembered for five seconds, so that people with slow hands can leave too.
  if (isCounting) forgetting = setTimeout(count, 5000, 3);
}

// With Ctrl, Shift or the middle button, too: a new tab would leave this page standing behind it.
link.onclick = link.onauxclick = (event) => {
  if (event.button > 1) return;
  event.preventDefault();
  leave();
};
self.onkeydown = (event) => {
  isAlone = event.key === 'Shift' && !(event.altKey || event.ctrlKey || event.metaKey || event.repeat);
  if (!isAlone) count(3);
};
self.onpointerdown = () => {
  isAlone = false;
};
self.onkeyup = (event) => {
  if (event.key !== 'Shift' || event.shiftKey || !isAlone) return;
  isAlone = false;
  if (left === 1) leave();
  else count(left - 1);
};

// Somebody comes back to a page the browser has kept. A page that is left while it loads may be told that it is shown,
// too, and must stay blank: `persisted` tells the two apart.
self.onpageshow = ({ persisted }) => {
  if (!persisted) return;
  count(3);
  goOn();
  // What was searched for and chosen is gone when the way back comes from another site, such as the weather; the reader's own
  // “back” from a page that was found keeps it. Browsers that cannot tell the two apart forget it.
  if (!(self as Tab).navigation?.activation?.from) for (const form of document.forms) form.reset();
};
// From one empty page to the next nothing loads.
self.onpopstate = goOn;
goOn();
