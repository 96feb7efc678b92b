/** What can be wrong with a record of facts, and with naming one. */
import { problem } from './problem.ts';

const contactFile = (id: string) => `content/facts/contacts/${id}.yaml`;
const nameOf = (file: string) => file.replace(/^.*\/|\.yaml$/g, '');
const rightFile = (id: string) => `content/facts/rights/${id}.yaml`;

/** The file is not YAML. */
export const yamlInvalid = problem('yaml-invalid', (why: string, fix: string) => ({
  says: `The file cannot be read from here on: ${why}.`,
  fix: fix,
  restsOn: ['.'],
}));

/** The file is larger than any record. */
export const recordTooLarge = problem('record-too-large', (length: number, most: number) => ({
  says: `The file has ${length} characters; a file of facts may have ${most}.`,
  fix: 'Split the file or remove what is not a fact.',
}));

/** A field is missing or is not what it should be. */
export const recordInvalid = problem('record-invalid', (field: string, why: string, fix: string) => ({
  says: `The field “${field}” is not what it should be: ${why}.`,
  fix: fix,
}));

/** Most of what an entry must have is missing. */
export const fieldsMissing = problem('record-invalid', (fields: string) => ({
  says: `The entry that begins here lacks ${fields}.`,
  fix: 'Add them, as the entries beside it have them. If the line came along by mistake, remove it.',
}));

/** A list of a record holds the same twice. */
export const entryTwice = problem('entry-twice', () => ({
  says: 'The same entry stands in this list already.',
  fix: 'Keep it once. If another one was meant, write that one.',
}));

/** A key that no schema knows. */
export const unknownKey = problem('unknown-key', (key: string, missing?: string) => ({
  says: `There is no field called “${key}”.`,
  fix: missing
    ? `Correct the spelling: what is missing here is ${missing}.`
    : 'Correct the spelling, or move the text into a note.',
}));

/** A record's id and its file name differ. */
export const idDiffersFromFile = problem('id-differs-from-file', (id: string, file: string) => ({
  says: `The record calls itself “${id}”, but its file is called “${nameOf(file)}”.`,
  fix: `If the file was renamed, call it ${id}.yaml again: texts name the record so. If it is a copy, remove it. Else set “id” to ${nameOf(file)}.`,
  restsOn: [file.replace(/[^/]*$/, `${id}.yaml`)],
}));

/** A file in `content/facts/` that nothing reads. */
export const unexpectedFile = problem('unexpected-file', (file: string) => ({
  says: 'No part of the project reads this file.',
  fix: 'Records end in .yaml. Put a contact into contacts/, a right into rights/, or remove the file.',
  restsOn: [file.replace(/\.[^/]*$/, '.yaml')],
}));

/** A file that the project cannot do without. */
export const fileMissing = problem('file-missing', () => ({
  says: 'The file is missing.',
  fix: 'Bring it back from the history of the repository.',
}));

/** Two entries with one id. */
export const duplicateId = problem('duplicate-id', (id: string) => ({
  says: `The id “${id}” is used twice.`,
  fix: 'Give one of them another id.',
}));

/** A contact is said to be something that no source says. */
export const attributeWithoutSource = problem(
  'attribute-without-source',
  (field: string, value: string, otherwise: string) => ({
    says: `“${field}” is “${value}”, and no source of the record says so.`,
    fix: `Write into the “seen” of a source what it says about it, or write ${otherwise} here.`,
  }),
);

/** A record says that it was checked on a day that has not come. */
export const checkInFuture = problem(
  'check-in-future',
  (id: string, on: string, today: string, file: string) => ({
    says: `“${id}” is said to have been checked on ${on}; today is ${today}.`,
    fix: 'A check cannot have happened on a day to come: write the day on which it was made.',
    restsOn: [`${file}#checked`],
  }),
);

/** A source is said to be a copy of a day that has not come. */
export const copyInFuture = problem('copy-in-future', (made: string, today: string) => ({
  says: `The copy that was read is said to be of ${made}; today is ${today}.`,
  fix: 'Nobody can have read a copy of a day to come: write the day on which it was made, or undated.',
}));

/** A day has come on which a record must be looked at again. */
export const lookAgain = problem('look-again', (id: string, on: string, why: string) => ({
  level: 'warning',
  says: `“${id}” was to be looked at again on ${on}: ${why}.`,
  fix: `Read at its sources what became of it. If it changed, change the record and the texts that rest on it: \`npm run facts -- ${id}\` lists them. Then set “checked” to the day of reading and “lookAgain” to the next such day; where there is none, remove “lookAgain” and “lookAgainWhy”.`,
}));

/** A source that no reader may be sent to, and that nobody believes. */
export const sourceRefused = problem('source-refused', (host: string, kind: string) => ({
  says: `“${host}” cannot be a source: it is ${kind}.`,
  fix: 'Find the same in a page of its owner, an authority or a newspaper, or leave out what rests on it.',
}));

/** A contact used somewhere has no record. */
export const unknownContact = problem('unknown-contact', (id: string) => ({
  says: `There is no contact “${id}”.`,
  fix: 'Use the id of a file in content/facts/contacts/, or add the contact there first, with its sources.',
  restsOn: [`${contactFile(id)}#named`, contactFile(id)],
}));

/** A contact marked `no` is used. */
export const contactUnpublished = problem('contact-unpublished', (id: string, reason: string) => ({
  says: `The contact “${id}” must not be published: ${reason}.`,
  fix: 'Use another contact. The record is kept only so that nobody adds it again.',
  restsOn: [contactFile(id)],
}));

/** A contact that nobody has verified is used in print. */
export const contactNotForPrint = problem('contact-not-for-print', (id: string, checkedOn: string) => ({
  says: `The contact “${id}” is not confirmed (source read ${checkedOn}) and may not be printed.`,
  fix: `Ring or open it, then set “checked” and “publish: yes” in content/facts/contacts/${id}.yaml. Or take it off.`,
  restsOn: [contactFile(id)],
}));

/** A contact rests on old copies alone. */
export const contactOnOldCopies = problem('contact-on-old-copies', (id: string, years: number) => ({
  says: `Every source of the contact “${id}” is a copy more than ${years} years old, so it counts as not confirmed and may not be printed.`,
  fix: `Find a newer page, ring it, or name the decision that fixes its number (“decides”) in content/facts/contacts/${id}.yaml.`,
  restsOn: [contactFile(id)],
}));

/** The contact for danger has no number that can be called. */
export const emergencyNotCalled = problem('emergency-not-called', (id: string) => ({
  says: `“${id}” is the contact for danger, and its record has no number that can be called.`,
  fix: 'Name a contact with a number as “emergency” in content/facts/site.yaml, or give this one its number back.',
}));

/** A contact was checked too long ago to be printed. */
export const contactCheckDue = problem(
  'contact-check-due',
  (id: string, checkedOn: string, dueOn: string) => ({
    says: `The contact “${id}” was checked on ${checkedOn}; the check was good until ${dueOn}.`,
    fix: `Check it again and set “checked” in content/facts/contacts/${id}.yaml, or take it off the leaflet.`,
    restsOn: [contactFile(id)],
  }),
);

/** A right was checked too long ago to be told on paper. */
export const rightCheckDue = problem('right-check-due', (id: string, checkedOn: string, dueOn: string) => ({
  says: `The right “${id}” was checked on ${checkedOn}; the check was good until ${dueOn}.`,
  fix: `Read its sources again and set “checked” in content/facts/rights/${id}.yaml, or take what rests on it off the leaflet.`,
  restsOn: [rightFile(id)],
}));

/** A right used somewhere has no record. */
export const unknownRight = problem('unknown-right', (id: string) => ({
  says: `There is no right “${id}”.`,
  fix: 'Use the id of a file in content/facts/rights/, or add the right there first, with its sources.',
  restsOn: [`${rightFile(id)}#named`, rightFile(id)],
}));

/** A page rests on a record that nobody has read anything about. */
export const rightNotChecked = problem('right-not-checked', (id: string) => ({
  says: `The right “${id}” may not be told to readers: nobody has read a source of it (“not-checked”).`,
  fix: `Read its law or source and write what stands there into content/facts/rights/${id}.yaml, or leave it out.`,
  restsOn: [rightFile(id)],
}));

/** A page rests on a record that is only a proposal or unknown. */
export const rightNotUsable = problem('right-not-usable', (id: string, status: string) => ({
  says: `The right “${id}” (${status}) may not be told to readers.`,
  fix: 'Leave it out until somebody has checked the law and set “usable: true” in its record.',
  restsOn: [rightFile(id)],
}));

/** A number named in a text that no right holds. */
export const unknownFact = problem('unknown-fact', (id: string) => ({
  says: `There is no value “${id}”.`,
  fix: 'Write <right id>.<name of the value>, as in “reflection-period.length”.',
  restsOn: [id, 'named']
    .map((part) => `${rightFile(id.replace(/\..*/, ''))}#${part}`)
    .concat(rightFile(id.replace(/\..*/, ''))),
}));

/** A Swedish word named in a text that the table does not hold. */
export const unknownTerm = problem('unknown-term', (id: string) => ({
  says: `There is no Swedish word “${id}”.`,
  fix: 'Add it to content/facts/terms.yaml first.',
  restsOn: [`content/facts/terms.yaml#${id}`, 'content/facts/terms.yaml'],
}));
