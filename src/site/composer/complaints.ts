/** Says what is wrong: in a list that leads to the fields, and at the field where there is one. */
import { type ComposerPage, fieldOf, part } from './page.ts';
import type { Complaints } from './say.ts';

export function complain(page: ComposerPage, { lines, atFields }: Complaints): void {
  for (const { id } of page.form.querySelectorAll('.error')) {
    const name = id.replace('-error', '');
    const says = atFields.get(name) ?? '';
    part(page.form, `#${id}`).textContent = says;
    fieldOf(page, name).setAttribute('aria-invalid', String(says !== ''));
  }
  const items = [...lines].map(([line, name]) => {
    const item = document.createElement('li');
    if (name === undefined) item.textContent = line;
    else item.append(linkTo(page, name, line));
    return item;
  });
  const told = page.wrong.querySelector('ul');
  // The same again is not read out again.
  if (told?.textContent !== items.map(({ textContent }) => textContent).join(''))
    told?.replaceChildren(...items);
  part(page.form, '#problems').hidden = items.length === 0;
}

function linkTo(page: ComposerPage, name: string, words: string): HTMLElement {
  const link = document.createElement('button');
  link.type = 'button';
  link.className = 'to-field';
  link.textContent = words;
  link.addEventListener('click', () => fieldOf(page, name).focus());
  return link;
}
