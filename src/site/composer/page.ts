/** The places of the composer's page that are read and changed, and how it changes while files are made. */

import type { Material } from '../../content-model/published/composer-material.ts';
import { type Field, fieldNamed } from './form.ts';
import { type Say, type Sentences, sayIn } from './say.ts';

export interface ComposerPage {
  readonly form: HTMLFormElement;
  readonly say: Say;
  /** How many files are chosen. */
  readonly chosen: HTMLElement;
  /** How the one that is shown is printed. */
  readonly printing: HTMLElement;
  /** Which of them is shown. */
  readonly which: HTMLSelectElement;
  readonly pages: HTMLElement;
  /** That the pictures are ready. */
  readonly seen: HTMLElement;
  /** What there was no room for. */
  readonly leftOut: HTMLElement;
  readonly wrong: HTMLElement;
  /** Which logo is taken. */
  readonly logoTaken: HTMLElement;
  /** Which emergency number will be printed. */
  readonly emergencyHelp: HTMLElement;
  readonly save: HTMLButtonElement;
  readonly cancel: HTMLButtonElement;
  readonly progress: HTMLProgressElement;
  /** What happens just now. */
  readonly status: HTMLElement;
}

/** Words that `{{…}}` is filled into. */
export const sentencesOf = (form: HTMLFormElement): Sentences =>
  JSON.parse(form.dataset['words'] ?? '{}') as Sentences;

/** @throws Error if a place is missing. */
export const pageOf = (form: HTMLFormElement): ComposerPage => ({
  form,
  say: sayIn(document.documentElement.lang, sentencesOf(form)),
  chosen: part(form, '.chosen'),
  printing: part(form, '.how-to-print'),
  which: part(form, '[name=preview]'),
  pages: part(form, '.pages'),
  seen: part(form, '.seen'),
  leftOut: part(form, '.left-out'),
  wrong: part(form, '.wrong'),
  logoTaken: part(form, '.logo-taken'),
  emergencyHelp: part(form, '#emergency-help'),
  save: part(form, '[name=save]'),
  cancel: part(form, '[name=cancel]'),
  progress: part(form, 'progress'),
  status: part(form, '.state'),
});

/** @throws Error if the page has no such place. */
export function part<T extends HTMLElement>(form: HTMLFormElement, selector: string): T {
  const element = form.querySelector<T>(selector);
  if (!element) throw new Error(`The composer has no ${selector}.`);
  return element;
}

/** Its fields, as far as the form is data. */
export const fieldsOf = ({ form }: ComposerPage): readonly (Field & HTMLElement)[] =>
  [...form.elements] as unknown as readonly (Field & HTMLElement)[];

export const fieldOf = (page: ComposerPage, name: string): HTMLInputElement =>
  fieldNamed(fieldsOf(page) as unknown as readonly HTMLInputElement[], name);

/** What stands beside a box to tick. */
export const labelIn =
  ({ form }: ComposerPage) =>
  (group: string, value: string): string =>
    form.querySelector(`[name=${group}][value="${value}"] + span`)?.textContent ?? value;

/** How a format is printed at an office. */
export const printingIn = ({ form }: ComposerPage, format: string): string =>
  part(form, `[name=format][value="${format}"]`).dataset['print'] ?? '';

/** Fills the lists to choose from. */
export function offer(page: ComposerPage, { missions, countries, languages, words }: Material): void {
  const add = (
    name: string,
    options: readonly (readonly [string, string])[],
    to: HTMLElement = fieldOf(page, name),
  ) => to.append(...options.map(([value, label]) => new Option(label, value)));
  add(
    'mission',
    missions.map(({ id, name, status }) => [id, status ? `${name} (${status})` : name]),
    part(page.form, 'optgroup'),
  );
  add(
    'country',
    countries.map(({ code, name }) => [code, name]),
  );
  add(
    'language',
    languages.map(({ tag, endonym }) => [tag, endonym]),
  );
  add(
    'second',
    Object.entries(words).map(([tag, { endonym }]) => [tag, endonym]),
  );
}

/** While files are made they can be cancelled, and nothing else can be made. Whoever pressed a key is on the other one. */
export function setBusy({ save, cancel, progress }: ComposerPage, isBusy: boolean): void {
  const hadFocus = document.activeElement === cancel || document.activeElement === save;
  save.disabled = isBusy;
  cancel.disabled = !isBusy;
  progress.hidden = !isBusy;
  progress.value = 0;
  if (hadFocus) (isBusy ? cancel : save).focus();
}

/** Hands a file to the browser to save. */
export function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
