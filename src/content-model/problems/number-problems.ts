/** What can be wrong with a number that people dial, with hours, and with what a mission writes itself. */
import { problem } from './problem.ts';

/** What the numbers of a country look like, without naming one. */
export interface PhoneShape {
  /** `+66`. */
  readonly prefix: string;
  /** How many digits may follow: `8–10, 13`. */
  readonly digits: string;
}

/** A number that cannot be dialled in Sweden. */
export const phoneInvalid = problem('phone-invalid', (dial: string) => ({
  says: `“${dial}” is neither a valid Swedish number nor a short number that a source of this record names.`,
  fix: 'Compare it with the source. Where it is a short number, write it under “seen” of the source that says it.',
}));

/** A number that cannot be dialled in the country it is said to be in. */
export const phoneNotInCountry = problem(
  'phone-not-in-country',
  (number: string, country: string, shape: PhoneShape) => ({
    says: `“${number}” is not a valid number in the country ${country}, where it is ${shape.prefix} and ${shape.digits} digits.`,
    fix: 'Look it up and write it with its country code.',
    values: { value: number, country, ...shape },
  }),
);

/** A valid number of another country. */
export const phoneInOtherCountry = problem(
  'phone-other-country',
  (number: string, country: string, shape: PhoneShape) => ({
    says: `“${number}” is a number in another country than ${country}, where it is ${shape.prefix} and ${shape.digits} digits.`,
    fix: 'Choose the country that it belongs to, or write another number.',
    values: { value: number, country, ...shape },
  }),
);

/** A number among other words, where nobody checks it. */
export const phoneInText = problem('phone-in-text', (number: string) => ({
  says: `“${number}” is a phone number.`,
  fix: 'Write it in the field for the phone number, so that it is checked.',
  values: { value: number },
}));

/** Hours that no day has: after midnight, from later to earlier, or a day twice. */
export const hoursImpossible = problem('hours-impossible', (rule: string) => ({
  says: `No day has the hours “${rule}”.`,
  fix: 'Write each day once, with times from 00:00 to 24:00, the earlier one first.',
  values: { value: rule },
}));

/** A digit of a script whose values are not certain: printed as it is, or as another, it would be another number. */
export const digitUnknown = problem('forbidden-character', (digit: string, codePoint: string) => ({
  says: `“${digit}” [${codePoint}] is a digit that is not 0–9, and its value is not certain.`,
  fix: 'Write the number with the digits 0–9.',
  values: { value: digit, code: codePoint },
}));

/** A word of an organisation's own that tells others what the paper is about. */
export const tellingDetail = problem('telling-word', (word: string) => ({
  says: `“${word}” tells whoever sees the paper what its reader is looking for.`,
  fix: 'Write it without that word, such as “Embassy of Sweden”.',
  values: { value: word },
}));

/** A web address that leads nowhere, or not to the web. */
export const webAddressUnreadable = problem('web-address', (address: string) => ({
  says: `“${address}” is no web address.`,
  fix: 'Write it as it stands in a browser, without a name or a password.',
  values: { value: address },
}));

/** A text of an organisation's own that is longer than its field. */
export const detailTooLong = problem('too-long', (field: string, most: number) => ({
  says: `“${field}” is longer than ${most} characters.`,
  fix: 'Shorten it.',
  values: { most },
}));

/** A number without a country cannot be checked. */
export const phoneWithoutCountry = problem('phone-no-country', () => ({
  says: 'The number has no country.',
  fix: 'Choose the country of the number.',
}));

/** Dial form and international form are not the same number. */
export const phoneDiffers = problem(
  'phone-differs',
  (dial: string, e164: string | undefined, expected: string) => ({
    says:
      e164 === undefined
        ? `“${dial}” has no international form.`
        : `“${dial}” and “${e164}” are not the same number.`,
    fix: `Compare both with the source. The international form of “${dial}” is ${expected}.`,
  }),
);

/** A short number was given an international form that no source of its record names. */
export const phoneLongFormUnnamed = problem('phone-differs', (dial: string, e164: string) => ({
  says: `No source of this record says that the short number “${dial}” is “${e164}”.`,
  fix: 'Correct or remove e164, or write it under “seen” of the source that says it.',
}));

/** The number for calls from abroad is none of the contact's numbers. */
export const phoneFromAbroadDiffers = problem('phone-differs', (number: string) => ({
  says: `“${number}” is not the international form (e164) of any number under “phones”.`,
  fix: 'Write the same number in both places. If callers from abroad have a line of their own, say “status: own-number”.',
}));

/** A number that costs much more than a call, wherever it is dialled. */
export const phonePremium = problem('phone-premium', (number: string) => ({
  says: `“${number}” is a premium number: whoever calls it pays for every minute.`,
  fix: 'Compare it with the source, and use a number that costs no more than an ordinary call.',
  values: { value: number },
}));

/** A number of another country in the record of a Swedish contact. */
export const phoneNotSwedish = problem('phone-not-swedish', (number: string, country: string) => ({
  says: `“${number}” is a number in ${country}, and the contact works in Sweden.`,
  fix: 'Write the Swedish number, which begins with +46 from abroad. A service in another country has “scope: abroad” or “scope: eu”.',
}));

/** A line of its own for callers from abroad that no source names. */
export const phoneWithoutSource = problem('phone-without-source', (number: string) => ({
  says: `No source of this record names “${number}”.`,
  fix: 'Compare it with the source, and write it under “seen” of the source that says it.',
}));

/** A number that is taken from another record, which has none to give. */
export const numberNotLent = problem('number-not-lent', (id: string, what: string) => ({
  says: `The contact “${id}” has no ${what} of its own to take.`,
  fix: 'Name the record that holds the number itself, or write the number here, with its source.',
}));

/** A name holds a number that is not the contact's. */
export const nameNumberDiffers = problem(
  'name-number-differs',
  (name: string, number: string, lenders: readonly string[] = []) => ({
    says: `The name “${name}” holds “${number}”, which is no number of this contact.`,
    fix: 'Correct the name, or the number.',
    restsOn: lenders.map((id) => `content/facts/contacts/${id}.yaml`),
  }),
);

/** A number for calls from abroad that is not a full international number. */
export const phoneFromAbroadInvalid = problem('phone-invalid', (number: string) => ({
  says: `“${number}” is not a valid number in international form.`,
  fix: 'Write it as +46 and the number without its first zero, or set the status to unconfirmed.',
}));

/** Opening hours that cannot be understood. */
export const hoursInvalid = problem('hours-invalid', (hours: string, reason: string) => ({
  says: `The hours “${hours}” cannot be understood: ${reason}.`,
  fix: 'Write them like “Mo-Fr 09:00-16:30; Sa 10:00-14:00” or “24/7” (OpenStreetMap syntax).',
}));

/** Hours that change with the season, the month or the week. */
export const hoursNotWeekly = problem('hours-not-weekly', (hours: string, rule: string) => ({
  says: `The hours “${hours}” are not the same every week: “${rule}”. Pages and leaflets show one week for all.`,
  fix: 'Write only hours that hold in every week of the year. Else write null, and the rule under “hoursNote”.',
}));

/** A time after the end of the day. */
export const hoursPastMidnight = problem('hours-past-midnight', (time: string) => ({
  says: `“${time}” is after the end of the day.`,
  fix: 'Compare it with the source. Hours that go on after midnight are written like 22:00-02:00.',
}));
