/** The answers of a call as somebody types them behind `npm run facts -- record`. */
import { contactAudiences } from '../../../src/content-model/contacts/contact.ts';
import { didYouMean, findLanguage } from '../../../src/i18n/find-language.ts';
import { dayOf } from '../terminal/command.ts';
import type { Answers } from './record-answers.ts';

const text = { type: 'string' } as const;

/** Options of `record`. */
export const answerOptions = {
  rung: text,
  confirmed: text,
  seen: text,
  free: text,
  anonymous: text,
  'on-bill': text,
  'without-police': text,
  interpreter: text,
  hours: text,
  languages: text,
  'for-whom': text,
  publish: text,
} as const;

/** What was typed, by option. */
export type TypedAnswers = Partial<Record<keyof typeof answerOptions, string | undefined>>;

const yesNo = ['yes', 'no', 'unconfirmed'] as const;

/** Reads the answers; a value that no record can have ends the command with one line. */
export function answersOf(typed: TypedAnswers, today: string, refuse: (why: string) => never): Answers {
  const { rung, confirmed } = typed;
  if ((rung === undefined) === (confirmed === undefined))
    return refuse('Say on which day: --rung DAY if you rang, --confirmed DAY if its owner answered.');
  const on = dayOf(rung ?? confirmed, rung === undefined ? '--confirmed' : '--rung', refuse);
  if (on > today) return refuse(`${on} has not come yet; today is ${today}.`);
  const oneOf = <const Value extends string>(
    option: keyof TypedAnswers,
    values: readonly Value[],
  ): Value | undefined => {
    const given = typed[option];
    const found = values.find((value) => value === given);
    return given === undefined || found !== undefined
      ? found
      : refuse(`--${option} is ${values.join(', ')}; it is “${given}”.`);
  };
  const listOf = (option: keyof TypedAnswers, read: (word: string) => string) =>
    typed[option]
      ?.split(/[\s,]+/)
      .filter((word) => word !== '')
      .map(read);
  const languageIn = (word: string): string => {
    const found = findLanguage(word);
    return 'tag' in found
      ? found.tag
      : refuse(`--languages: “${word}” is no tag of a language. ${didYouMean(found.perhaps)}`);
  };
  const audienceIn = (word: string): string =>
    (contactAudiences as readonly string[]).includes(word)
      ? word
      : refuse(`--for-whom: “${word}” is none of ${contactAudiences.join(', ')}.`);
  return {
    how: rung === undefined ? 'owner-confirmed' : 'rung',
    on,
    seen: typed.seen?.trim() || refuse('Say in a few words what you were told: --seen "…".'),
    free: oneOf('free', yesNo),
    anonymous: oneOf('anonymous', ['yes', 'partly', 'no', 'unconfirmed']),
    onBill: oneOf('on-bill', yesNo),
    withoutPolice: oneOf('without-police', ['yes', 'no', 'unknown']),
    interpreter: oneOf('interpreter', yesNo),
    hours: typed.hours,
    languages: listOf('languages', languageIn),
    forWhom: listOf('for-whom', audienceIn),
    publish: oneOf('publish', ['yes', 'verify-first', 'no']),
  };
}
