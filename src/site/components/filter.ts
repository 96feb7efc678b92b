/**
 * Shows the contacts of the directory that fit what a reader chose. Nothing chosen leaves the device: an address for
 * sharing keeps the choices behind `#`, which browsers do not send, and stands in a link, not in the history.
 *
 * A card's `data-fit` holds codes (src/content-model/contact-fit.ts); the values of the fields are the same codes.
 */
const choices = document.querySelector<HTMLFormElement>('form.filter');
const MARK = '#show=';

if (choices) {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-fit]')];
  const none = choices.querySelector<HTMLElement>('.none');
  const status = choices.querySelector('[role] b');

  const fits = (card: HTMLElement, code: string): boolean => {
    const codes = `${card.dataset['fit']}`.split(' ');
    return code === 'o'
      ? card.querySelector('[data-is=open]') !== null
      : codes.includes(code) || codes.includes(code.charAt(0));
  };

  const show = () => {
    const chosen = ([...new FormData(choices).values()] as string[]).filter(Boolean);
    for (const card of cards) card.hidden = !chosen.every((code) => fits(card, code));
    const count = cards.filter(({ hidden }) => !hidden).length;
    if (status) status.textContent = `${count}`;
    if (none) none.hidden = count > 0;
    choices.querySelector('button+a')?.setAttribute('href', MARK + chosen.join());
  };

  /** Takes the choices from an address that somebody shared. */
  const follow = () => {
    if (location.hash.startsWith(MARK)) {
      choices.reset();
      const codes = location.hash.slice(MARK.length).split(',');
      for (const field of choices.querySelectorAll<HTMLInputElement & HTMLOptionElement>('[value]'))
        if (codes.includes(field.value)) field.checked = field.selected = true;
    }
    show();
  };

  choices.className += ' on';
  choices.addEventListener('change', show);
  choices.addEventListener('reset', () => setTimeout(show));
  // After the script that knows which contacts are open.
  addEventListener('DOMContentLoaded', follow);
}
