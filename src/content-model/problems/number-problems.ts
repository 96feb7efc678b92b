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
  says: `“${dial}” is neither a valid Swedish number nor a known short number.`,
  fix: 'Compare it with the source. A new short number is added to src/content-model/facts/phone.ts, with its source.',
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

/** A text of a mission's own that is longer than its field. */
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

/** A short number was given an international form that nobody has published. */
export const phoneHasNoLongForm = problem('phone-differs', (dial: string, e164: string) => ({
  says: `The short number “${dial}” has no international form, but “${e164}” is given.`,
  fix: 'Remove e164, or add the long form with its source to src/content-model/facts/phone.ts.',
}));

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
