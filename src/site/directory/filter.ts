/**
 * Shows the contacts of the directory that fit what a reader chose. Nothing chosen leaves the device: the choices and
 * whom they fit come in one file, an address for sharing keeps them behind `#`, which browsers do not send, and it stands
 * in a link, not in the history. Where the file does not come, the choice of a need still works: it needs no script.
 */
import type { Choices } from '../../content-model/published/on-device.ts';

type Field = HTMLInputElement & HTMLOptionElement;
const form = document.querySelector<HTMLFormElement>('.filter');

async function start(form: HTMLFormElement): Promise<void> {
  form.className += ' on';
  const { lists, fits }: Choices = await (await fetch(form.dataset['file'] ?? '')).json();
  for (const select of form.querySelectorAll('select'))
    for (const [code, words] of lists[+select.name] ?? []) select.add(new Option(words, code));

  const cards = [...form.querySelectorAll<HTMLElement>('.card')];
  const fields = [...form.querySelectorAll<Field>('[value]')];

  const link = form.querySelector<HTMLAnchorElement>('button+a');
  // Handed to another app where that can be done, and else followed: then it stands in the history, with what was chosen.
  if (link) link.onclick = () => !navigator.share?.({ url: link.href }).catch(() => {});

  const isFor = (card: HTMLElement, code: string) =>
    code === 'n' || (code === 'o' ? card.querySelector('[data-is=open]') : fits[card.id]?.includes(code));

  const show = () => {
    const chosen = fields.flatMap(({ value, checked, selected }) =>
      value && (checked || selected) ? value : [],
    );
    for (const card of cards)
      card.hidden = !card.matches(':target') && !chosen.every((code) => isFor(card, code));
    form.querySelector('small')?.replaceChildren(`${cards.filter(({ hidden }) => !hidden).length}`);
    if (link) link.href = `#show=${chosen}`;
  };

  form.onchange = show;
  form.onreset = () => setTimeout(show);
  // What an address says that somebody shared, `#show=n-home,w-women`, or a key to a group was: `#need-home`.
  const codes = location.hash.replace('#need', 'n').split(/[=,]/);
  for (const field of fields)
    if (codes[1] || codes.includes(field.value)) field.checked = field.selected = codes.includes(field.value);
  show();
}

if (form)
  start(form).catch(() => {
    form.className += ' off';
  });
