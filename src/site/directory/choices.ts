/**
 * What a reader can choose in the directory, and whom each choice fits. The need is chosen in the page itself, by style alone;
 * everything else is fetched by `filter.ts`, so that no page waits for it.
 */

import type { Contact, ContactNeed } from '../../content-model/contacts/contact.ts';
import { counties } from '../../content-model/contacts/contact.ts';
import { countyCode, fitAudiences, fitOf } from '../../content-model/contacts/contact-fit.ts';
import type { Choices } from '../../content-model/published/on-device.ts';
import { compareIn, languageNameIn } from '../../i18n/format.ts';
import { published } from '../content/locales.ts';
import type { Reader } from '../content/reader.ts';
import { contacts, EMERGENCY } from '../content/site-facts.ts';

/** Contacts that choices show and hide: all but the emergency number. */
export const listed = contacts.filter(({ id }) => id !== EMERGENCY);

/** The needs in the order in which readers choose, each with its drawing. */
export const needIcons: Readonly<Record<ContactNeed, string>> = {
  talk: 'message-2',
  home: 'bed',
  health: 'stethoscope',
  work: 'cash',
  papers: 'papers',
  'law-money': 'scale',
  children: 'safe',
  'going-home': 'plane-departure',
  police: 'calling',
  danger: 'phone',
  abroad: 'world',
  professionals: 'heart-handshake',
};

/** Classes of what a choice of need shows and hides: of a contact, or of a group of them. */
export function needClasses(...records: readonly Contact[]): string {
  return ['by', ...new Set(records.flatMap(({ needs }) => needs.map((need) => `n-${need}`)))].join(' ');
}

/** The choices in a reader's language that the script adds: language, county, who I am. */
export function choicesFor({ language: { tag }, say }: Pick<Reader, 'language' | 'say'>): Choices {
  const codesOf = new Map(listed.map((record) => [record.id, fitOf(record)]));
  const some = new Set([...codesOf.values()].flat());
  const compare = compareIn(tag);
  const tags = new Set([
    ...published.map((one) => one.tag),
    ...listed.flatMap(({ languages }) => languages.tags),
  ]);
  const lists: Choices['lists'] = [
    [...tags]
      .map((other): [string, string] => [`l-${other}`, languageNameIn(tag, other)])
      .sort((one, other) => compare(one[1], other[1])),
    counties.map((county) => [countyCode(county), county]),
    fitAudiences.map((who) => [`w-${who}`, say(`directory.forWhomNames.${who}`)]),
  ];
  // A kind of people that no contact is for is no choice.
  const offered = lists.map((list) => list.filter(([code]) => /^[rl]/.test(code) || some.has(code)));
  const needs = Object.keys(needIcons).map((need) => `n-${need}`);
  const codes = [...offered.flatMap((list) => list.map(([code]) => code)), ...needs, 'a', 'p'];
  // A letter alone stands for every choice of its kind.
  const fits = [...codesOf].map(([id, fitting]) => [
    id,
    codes.filter((code) => fitting.includes(code) || fitting.includes(code.charAt(0))),
  ]);
  return { lists: offered, fits: Object.fromEntries(fits) };
}
