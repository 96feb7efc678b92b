/** What a reader can choose in the directory, and whom each choice fits: fetched by `filter.ts`, so that no page waits for it. */

import { contactNeeds } from '../../content-model/contacts/contact.ts';
import { counties, countyCode, fitAudiences, fitOf } from '../../content-model/contacts/contact-fit.ts';
import type { Choices } from '../../content-model/published/on-device.ts';
import { compareIn, languageNameIn } from '../../i18n/format.ts';
import { contacts, EMERGENCY } from '../content/facts.ts';
import type { Reader } from '../content/reader.ts';

/** Contacts that choices show and hide: all but the emergency number. */
export const listed = contacts.filter(({ id }) => id !== EMERGENCY);

/** The choices in a reader's language: need, who I am, county, language. */
export function choicesFor({ language: { tag }, say }: Pick<Reader, 'language' | 'say'>): Choices {
  const own = new Map(listed.map((record) => [record.id, fitOf(record)]));
  const some = new Set([...own.values()].flat());
  const compare = compareIn(tag);
  const tags = [...new Set([tag, ...listed.flatMap(({ languages }) => languages.tags)])];
  const lists: Choices['lists'] = [
    contactNeeds.map((need) => [`n-${need}`, say(`directory.needs.${need}`)]),
    fitAudiences.map((who) => [`w-${who}`, say(`directory.forWhomNames.${who}`)]),
    counties.map((county) => [countyCode(county), county]),
    tags
      .map((other): [string, string] => [`l-${other}`, languageNameIn(tag, other)])
      .sort((one, other) => compare(one[1], other[1])),
  ];
  // A need or a kind of people that no contact is for is no choice.
  const offered = lists.map((list) => list.filter(([code]) => /^[rl]/.test(code) || some.has(code)));
  const codes = [...offered.flatMap((list) => list.map(([code]) => code)), 'a', 'p'];
  // A letter alone stands for every choice of its kind.
  const fits = [...own].map(([id, own]) => [
    id,
    codes.filter((code) => own.includes(code) || own.includes(code.charAt(0))),
  ]);
  return { lists: offered, fits: Object.fromEntries(fits) };
}
