/**
 * Everything that can be wrong with facts and with the structure of pages: code → what it says and what to
 * do. No logic beyond filling in. Problems of texts stand in `text-problems.ts`.
 */

import type { Problem } from '../../leaflet/problems.ts';
import type { PhoneShape } from '../facts/phone.ts';

type Where = Problem['where'];

function error(code: string, where: Where, says: string, fix: string): Problem {
  return { code, level: 'error', where, says, fix };
}

/** The file is not YAML. */
export function yamlInvalid(where: Where, reason: string): Problem {
  return error(
    'yaml-invalid',
    where,
    `The file cannot be read as YAML: ${reason}`,
    'Correct the line. Most often a quotation mark, a colon or the indentation is wrong.',
  );
}

/** The file is larger than any record. */
export function recordTooLarge(where: Where, length: number, most: number): Problem {
  return error(
    'record-too-large',
    where,
    `The file has ${length} characters; a file of facts may have ${most}.`,
    'Split the file or remove what is not a fact.',
  );
}

/** A field is missing or is not what it should be. */
export function recordInvalid(where: Where, field: string, reason: string): Problem {
  return error(
    'record-invalid',
    where,
    `The field “${field}” is not what it should be: ${reason}.`,
    'Compare the file with its neighbours; every field is described in src/content-model.',
  );
}

/** A key that no schema knows. */
export function unknownKey(where: Where, key: string): Problem {
  return error(
    'unknown-key',
    where,
    `There is no field called “${key}”.`,
    'Correct the spelling, or move the text into a note.',
  );
}

/** A record's id and its file name differ. */
export function idDiffersFromFile(where: Where, id: string, expected: string): Problem {
  return error(
    'id-differs-from-file',
    where,
    `The record calls itself “${id}”, but its file is called “${expected}”.`,
    `Set “id” to ${expected}, or rename the file to ${id}.yaml.`,
  );
}

/** A file in `content/facts/` that nothing reads. */
export function unexpectedFile(where: Where): Problem {
  return error(
    'unexpected-file',
    where,
    'No part of the project reads this file.',
    'Put a contact into contacts/, a right into rights/, or remove the file.',
  );
}

/** A file that the project cannot do without. */
export function fileMissing(where: Where): Problem {
  return error(
    'file-missing',
    where,
    'The file is missing.',
    'Bring it back from the history of the repository.',
  );
}

/** Two entries with one id. */
export function duplicateId(where: Where, id: string): Problem {
  return error('duplicate-id', where, `The id “${id}” is used twice.`, 'Give one of them another id.');
}

/** A number that cannot be dialled in Sweden. */
export function phoneInvalid(where: Where, dial: string): Problem {
  return error(
    'phone-invalid',
    where,
    `“${dial}” is neither a valid Swedish number nor a short number that a source of this record names.`,
    'Compare it with the source. Where it is a short number, write it under “seen” of the source that says it.',
  );
}

/** A number that cannot be dialled in the country it is said to be in. */
export function phoneNotInCountry(where: Where, number: string, country: string, shape: PhoneShape): Problem {
  return {
    ...error(
      'phone-not-in-country',
      where,
      `“${number}” is not a valid number in the country ${country}, where it is ${shape.prefix} and ${shape.digits} digits.`,
      'Look it up and write it with its country code.',
    ),
    values: { value: number, country, ...shape },
  };
}

/** A valid number of another country. */
export function phoneInOtherCountry(
  where: Where,
  number: string,
  country: string,
  shape: PhoneShape,
): Problem {
  return {
    ...error(
      'phone-other-country',
      where,
      `“${number}” is a number in another country than ${country}, where it is ${shape.prefix} and ${shape.digits} digits.`,
      'Choose the country that it belongs to, or write another number.',
    ),
    values: { value: number, country, ...shape },
  };
}

/** A number among other words, where nobody checks it. */
export function phoneInText(where: Where, number: string): Problem {
  return {
    ...error(
      'phone-in-text',
      where,
      `“${number}” is a phone number.`,
      'Write it in the field for the phone number, so that it is checked.',
    ),
    values: { value: number },
  };
}

/** Hours that no day has: after midnight, from later to earlier, or a day twice. */
export function hoursImpossible(where: Where, rule: string): Problem {
  return {
    ...error(
      'hours-impossible',
      where,
      `No day has the hours “${rule}”.`,
      'Write each day once, with times from 00:00 to 24:00, the earlier one first.',
    ),
    values: { value: rule },
  };
}

/** A digit of a script whose values are not certain: printed as it is, or as another, it would be another number. */
export function digitUnknown(where: Where, digit: string): Problem {
  const code = (digit.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    ...error(
      'forbidden-character',
      where,
      `“${digit}” [U+${code}] is a digit that is not 0–9, and its value is not certain.`,
      'Write the number with the digits 0–9.',
    ),
    values: { value: digit, code: `U+${code}` },
  };
}

/** A text of a mission's own that is longer than its field. */
export function detailTooLong(where: Where, field: string, most: number): Problem {
  return {
    ...error('too-long', where, `“${field}” is longer than ${most} characters.`, 'Shorten it.'),
    values: { most },
  };
}

/** A number without a country cannot be checked. */
export function phoneWithoutCountry(where: Where): Problem {
  return error('phone-no-country', where, 'The number has no country.', 'Choose the country of the number.');
}

/** Dial form and international form are not the same number. */
export function phoneDiffers(
  where: Where,
  dial: string,
  e164: string | undefined,
  expected: string,
): Problem {
  const says =
    e164 === undefined
      ? `“${dial}” has no international form.`
      : `“${dial}” and “${e164}” are not the same number.`;
  return error(
    'phone-differs',
    where,
    says,
    `Compare both with the source. The international form of “${dial}” is ${expected}.`,
  );
}

/** A short number was given an international form that no source of its record names. */
export function phoneLongFormUnnamed(where: Where, dial: string, e164: string): Problem {
  return error(
    'phone-differs',
    where,
    `No source of this record says that the short number “${dial}” is “${e164}”.`,
    'Correct or remove e164, or write it under “seen” of the source that says it.',
  );
}

/** The number for calls from abroad is none of the contact's numbers. */
export function phoneFromAbroadDiffers(where: Where, number: string, forms: readonly string[]): Problem {
  return error(
    'phone-differs',
    where,
    `“${number}” is not the same number as ${forms.length === 0 ? 'any of “phones”, none of which has an international form' : forms.join(' or ')}.`,
    'Write the same number here as in “phones”. If callers from abroad have a line of their own, say “status: own-number”.',
  );
}

/** A line of its own for callers from abroad that no source names. */
export function phoneWithoutSource(where: Where, number: string): Problem {
  return error(
    'phone-without-source',
    where,
    `No source of this record names “${number}”.`,
    'Compare it with the source, and write it under “seen” of the source that says it.',
  );
}

/** A name holds a number that is not the contact's. */
export function nameNumberDiffers(where: Where, name: string, number: string): Problem {
  return error(
    'name-number-differs',
    where,
    `The name “${name}” holds “${number}”, which is no number of this contact.`,
    'Correct the name, or the number.',
  );
}

/** A number that is taken from another record, which has none to give. */
export function numberNotLent(where: Where, id: string, what: string): Problem {
  return error(
    'number-not-lent',
    where,
    `The contact “${id}” has no ${what} of its own to take.`,
    'Name the record that holds the number itself, or write the number here, with its source.',
  );
}

/** A number for calls from abroad that is not a full international number. */
export function phoneFromAbroadInvalid(where: Where, number: string): Problem {
  return error(
    'phone-invalid',
    where,
    `“${number}” is not a valid number in international form.`,
    'Write it as +46 and the number without its first zero, or set the status to unconfirmed.',
  );
}

/** Opening hours that cannot be understood. */
export function hoursInvalid(where: Where, hours: string, reason: string): Problem {
  return error(
    'hours-invalid',
    where,
    `The hours “${hours}” cannot be understood: ${reason}.`,
    'Write them like “Mo-Fr 09:00-16:30; Sa 10:00-14:00” or “24/7” (OpenStreetMap syntax).',
  );
}

/** A contact used somewhere has no record. */
export function unknownContact(where: Where, id: string): Problem {
  return error(
    'unknown-contact',
    where,
    `There is no contact “${id}”.`,
    'Use the id of a file in content/facts/contacts/, or add the contact there first, with its sources.',
  );
}

/** A contact marked `no` is used. */
export function contactUnpublished(where: Where, id: string, reason: string): Problem {
  return error(
    'contact-unpublished',
    where,
    `The contact “${id}” must not be published: ${reason}.`,
    'Use another contact. The record is kept only so that nobody adds it again.',
  );
}

/** A contact that nobody has verified is used in print. */
export function contactNotForPrint(where: Where, id: string, checkedOn: string): Problem {
  return error(
    'contact-not-for-print',
    where,
    `The contact “${id}” is not confirmed (source read ${checkedOn}) and may not be printed.`,
    `Ring or open it, then set “checked” and “publish: yes” in content/facts/contacts/${id}.yaml. Or take it off.`,
  );
}

/** A contact was checked too long ago to be printed. */
export function contactCheckDue(where: Where, id: string, checkedOn: string, dueOn: string): Problem {
  return error(
    'contact-check-due',
    where,
    `The contact “${id}” was checked on ${checkedOn}; the check was good until ${dueOn}.`,
    `Check it again and set “checked” in content/facts/contacts/${id}.yaml, or take it off the leaflet.`,
  );
}

/** A right was checked too long ago to be told on paper. */
export function rightCheckDue(where: Where, id: string, checkedOn: string, dueOn: string): Problem {
  return error(
    'right-check-due',
    where,
    `The right “${id}” was checked on ${checkedOn}; the check was good until ${dueOn}.`,
    `Read its sources again and set “checked” in content/facts/rights/${id}.yaml, or take what rests on it off the leaflet.`,
  );
}

/** A right used somewhere has no record. */
export function unknownRight(where: Where, id: string): Problem {
  return error(
    'unknown-right',
    where,
    `There is no right “${id}”.`,
    'Use the id of a file in content/facts/rights/, or add the right there first, with its sources.',
  );
}

/** A page rests on a record that is only a proposal or unknown. */
export function rightNotUsable(where: Where, id: string, status: string): Problem {
  return error(
    'right-not-usable',
    where,
    `The right “${id}” (${status}) may not be told to readers.`,
    'Leave it out until somebody has checked the law and set “usable: true” in its record.',
  );
}

/** A number named in a text that no right holds. */
export function unknownFact(where: Where, id: string): Problem {
  return error(
    'unknown-fact',
    where,
    `There is no value “${id}”.`,
    'Write <right id>.<name of the value>, as in “reflection-period.length”.',
  );
}

/** A Swedish word named in a text that the table does not hold. */
export function unknownTerm(where: Where, id: string): Problem {
  return error(
    'unknown-term',
    where,
    `There is no Swedish word “${id}”.`,
    'Add it to content/facts/terms.yaml first.',
  );
}

/** A page of a source language has no text. */
export function pageWithoutText(where: Where, id: string): Problem {
  return error(
    'page-without-text',
    where,
    `The page “${id}” is listed in content/pages.yaml but has no text in this source language.`,
    'Write the file, or remove the page from content/pages.yaml.',
  );
}

/** A text that no page is made from. */
export function textWithoutPage(where: Where, id: string): Problem {
  return error(
    'text-without-page',
    where,
    `No page “${id}” is listed in content/pages.yaml.`,
    'Add the page there, or correct the file name.',
  );
}

/** Two pages of a section claim one place. */
export function pageOrderTwice(where: Where, id: string, other: string): Problem {
  return error(
    'page-order-twice',
    where,
    `The pages “${other}” and “${id}” have the same place in their section.`,
    'Give one of them another order.',
  );
}

/** A drawing that does not exist. */
export function unknownIcon(where: Where, icon: string): Problem {
  return error(
    'unknown-icon',
    where,
    `There is no drawing “${icon}”.`,
    'Use the name of a file in content/pictures/, without its ending.',
  );
}

/** A leaflet format that the engine does not have. */
export function unknownFormat(where: Where, format: string, formats: readonly string[]): Problem {
  return error(
    'unknown-format',
    where,
    `There is no leaflet format “${format}”.`,
    `Use one of: ${formats.join(', ')}.`,
  );
}

/** An entry of the record of changes names a leaflet or a language that does not exist. */
export function unknownName(where: Where, name: string, known: readonly string[]): Problem {
  return error('unknown-name', where, `There is no “${name}”.`, `Use one of: ${known.join(', ')}.`);
}

/** An entry of the record of changes does not carry its own day. */
export function changeIdWithoutDate(where: Where, id: string, on: string): Problem {
  return error(
    'change-id-without-date',
    where,
    `The entry is called “${id}” but is of ${on}.`,
    `Begin its id with ${on}-, as long as it has not been published.`,
  );
}

/** An entry of the record of changes stands below an older one. */
export function changesNotInOrder(where: Where, id: string, above: string): Problem {
  return error(
    'changes-not-in-order',
    where,
    `“${id}” is newer than “${above}” above it.`,
    'Put the newest entry first.',
  );
}

/** A word leads to a page or contact that does not exist. */
export function searchUnknown(where: Where, id: string): Problem {
  return error(
    'search-unknown',
    where,
    `There is no page and no contact on the site with the id “${id}”.`,
    'Use an id of content/pages.yaml or of a file in content/facts/contacts/ that may be published.',
  );
}

/** A word of the search stands in two places. */
export function searchWordTwice(where: Where, word: string): Problem {
  return error(
    'search-word-twice',
    where,
    `“${word}” stands in this file twice.`,
    'Keep it in one place and list all its pages there, the best first.',
  );
}

/** A language has too few words for the search. */
export function searchTooFew(where: Where, found: number, fewest: number): Problem {
  return error(
    'search-too-few',
    where,
    `The file has ${found} words; a language needs at least ${fewest}.`,
    'Add what people really type: everyday words, slang, words of the neighbouring languages, common misspellings.',
  );
}

/** One edition stands in the record of editions twice. */
export function duplicateEdition(where: Where, edition: string): Problem {
  return error(
    'duplicate-edition',
    where,
    `The edition “${edition}” is recorded twice.`,
    'Remove the later of the two entries.',
  );
}

/** An edition stands below a newer one. */
export function editionsNotInOrder(where: Where, edition: string): Problem {
  return error(
    'editions-not-in-order',
    where,
    `“${edition}” is older than the entry above it.`,
    'Put the oldest first. `npm run facts -- publish` adds new editions at the end.',
  );
}

/** An edition names an entry of the record of changes that does not exist. */
export function unknownChange(where: Where, id: string): Problem {
  return error(
    'unknown-change',
    where,
    `There is no entry “${id}” in content/changes.yaml.`,
    'Bring the entry back: what was published once stays in the record.',
  );
}

/** A leaflet and the same leaflet in the language of staff do not have the same panels. */
export function unequalPanels(where: Where, own: number, working: number, language: string): Problem {
  return error(
    'unequal-panels',
    where,
    `The leaflet has ${own} panels, the same leaflet in “${language}” has ${working}: they cannot stand side by side.`,
    'Give both the same headings “##” in the same order.',
  );
}
