/**
 * Leaves faster than a link can: page and title go blank at once. The page's entry in the tab's history becomes that of an
 * empty page, `/blank/`, and the destination comes after it. Who presses “back” there comes to the empty page, which goes
 * on to the destination again: neither the page that was left, nor the steps taken in it, nor a page before it is shown.
 * Nothing can take earlier entries out of a history. A browser that lists them, or passes over the empty page, still leads
 * there; so an entry that was left for another page of the site is marked, and left at once when somebody comes back to it
 * from elsewhere. The mark is a part of the entry and gone with the tab; nothing is stored. Without this script the link
 * still leads away.
 *
 * From a keyboard: Shift three times. Escape closes other things in other software, so it is not used. Only a Shift
 * that is pressed and let go alone counts, so that a capital letter, Alt+Shift for another keyboard, and sticky keys
 * (a Shift that stays down for the system) do not lead away from the page.
 */

/** How a tab came to the page, and where it was before: nothing if on another site. TypeScript's list of the web does not know it yet. */
interface Tab extends Window {
  readonly navigation?: {
    readonly activation?: {
      readonly from: { readonly url: string } | null;
      readonly navigationType: string;
    } | null;
  };
}

/** Address of the empty page (`pages/blank.astro`). */
const EMPTY = '/blank/';
/** State of an entry that was left for another page of the site, or another place of the page. */
const PASSED = 'passed';
/** How long the way on may take before the empty page gives its own place to the destination, ms. */
const PATIENCE = 2500;

const link = document.querySelector<HTMLAnchorElement>('a.exit');
const announcer = document.querySelector('.bar [role=status]');
const { title } = document;
let left = 3;
let isAlone = false;
let forgetting: ReturnType<typeof setTimeout> | undefined;
let givingUp: ReturnType<typeof setTimeout> | undefined;

const isEmpty = () => location.pathname === EMPTY;
const activation = () => (window as Tab).navigation?.activation;

function hide(): void {
  document.body.hidden = true;
  // A tab without a title shows the address instead.
  document.title = '\u200b';
  window.speechSynthesis?.cancel();
}

function leave(): void {
  hide();
  if (!link) return;
  if (!isEmpty()) history.replaceState(null, '', EMPTY);
  location.href = link.href;
}

/** Gives the place of this page in the history to the destination. */
function giveWay(): void {
  hide();
  if (link) location.replace(link.href);
}

/** Whether somebody came back here from another site, or from the empty page, after going on to another page of this one. */
function isBehindExit(): boolean {
  const { from, navigationType } = activation() ?? {};
  return history.state === PASSED && navigationType === 'traverse' && (!from || from.url.endsWith(EMPTY));
}

/** Decides, when a page is shown, whether it may be. */
function arrive(): void {
  if (isEmpty()) {
    hide();
    history.forward();
    givingUp = setTimeout(giveWay, PATIENCE);
  } else if (isBehindExit()) giveWay();
  else unmark();
}

/** Who reads the page again has not passed it: a phone that lost it meanwhile loads it anew, and must show it. */
function unmark(): void {
  if (history.state === PASSED) history.replaceState(null, '');
}

function count(now: number): void {
  left = now;
  clearTimeout(forgetting);
  const isCounting = left < 3;
  link?.toggleAttribute('data-left', isCounting);
  announcer?.replaceChildren(isCounting ? `${link?.dataset['shift']}`.replace('#', `${left}`) : '');
  // Remembered for five seconds, so that people with slow hands can leave too.
  if (isCounting) forgetting = setTimeout(count, 5000, 3);
}

if (link)
  // With Ctrl, Shift or the middle button, too: a new tab would leave this page standing behind it.
  link.onclick = link.onauxclick = (event) => {
    if (event.button > 1) return;
    event.preventDefault();
    leave();
  };
window.onkeydown = (event) => {
  isAlone = event.key === 'Shift' && !(event.altKey || event.ctrlKey || event.metaKey || event.repeat);
  if (!isAlone) count(3);
};
window.onpointerdown = () => {
  isAlone = false;
};
window.onkeyup = (event) => {
  if (event.key !== 'Shift' || event.shiftKey || !isAlone) return;
  isAlone = false;
  if (left === 1) leave();
  else count(left - 1);
};

/** Links that lead to another page, or another place of a page; files and new tabs leave this one where it is. */
document.addEventListener('click', (event) => {
  const { target, ctrlKey, metaKey, shiftKey, defaultPrevented } = event;
  if (ctrlKey || metaKey || shiftKey || defaultPrevented || !(target instanceof Element)) return;
  const href = target.closest('a')?.getAttribute('href');
  if (href && /^(\/.*\/|\/)?(#.*)?$/.test(href)) history.replaceState(PASSED, '');
});
// The empty page stands in the history as a part of the page that was left: going on back from it loads nothing.
window.onpopstate = () => (document.body.hidden ? giveWay() : unmark());
window.onpagehide = () => clearTimeout(givingUp);

// Somebody comes back to a page the browser has kept. A page that is left while it loads may be told that it is shown,
// too, and must stay blank: `persisted` tells the two apart.
window.onpageshow = ({ persisted }) => {
  if (!persisted) return;
  document.body.hidden = false;
  document.title = title;
  count(3);
  arrive();
  // What was searched for and chosen is gone when the way back comes from another site, such as the weather; the reader's own
  // “back” from a page that was found keeps it. Browsers that cannot tell the two apart forget it.
  if (!activation()?.from) for (const form of document.forms) form.reset();
};
arrive();

export {};
