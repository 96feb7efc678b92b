/** Whether the numbers of a contact can be dialled, agree with each other, and are those of its sources and its names. */
import type { Problem } from '../../leaflet/problems.ts';
import { nameNumberDiffers } from '../problems/number-problems.ts';
import type { Locate } from '../records/record.ts';
import { figuresIn } from '../wording/figures.ts';
import type { Contact, ContactRecord } from './contact.ts';
import { diallingOf } from './dialling.ts';
import { checkFromAbroad, checkPhone, figuresNamed } from './phone.ts';

/** Numbers of the record itself; those of other contacts are checked where they stand. */
export function checkNumbers(
  { phones, fromAbroad, region }: Contact,
  record: ContactRecord,
  locate: Locate,
): Problem[] {
  const named = figuresNamed(record.sources.map(({ seen }) => seen));
  const ofPhones = record.phones.flatMap(({ dial, e164 }, index) =>
    dial === undefined ? [] : checkPhone({ dial, e164 }, named, locate(['phones', index])),
  );
  const problems = [...ofPhones];
  const textTo = record.sms?.number;
  if (textTo != null && !phones.some(({ dial }) => dial === textTo))
    problems.push(...checkPhone({ dial: textTo }, named, locate(['sms', 'number'])));
  if ('number' in fromAbroad && !('of' in record.fromAbroad && record.fromAbroad.of !== undefined)) {
    const { status, number } = fromAbroad;
    const place = locate(['fromAbroad', 'number']);
    const isInSweden = region.scope !== 'abroad' && region.scope !== 'eu';
    // Beside a wrong international form the right one differs from it: that is one mistake.
    if (ofPhones.length === 0 || status === 'own-number')
      problems.push(...checkFromAbroad(number, status === 'number', { phones, named, isInSweden }, place));
  }
  return problems;
}

/** A number in a name (“Polisen 114 14”) is the contact's, or was and has been forgotten. */
export function checkNames(contact: Contact, record: ContactRecord, locate: Locate): Problem[] {
  const { phones, text: textTo, fromAbroad } = diallingOf(contact);
  // Without the record that lends its number, whose number stands in the name is not known.
  const abroad = 'of' in record.fromAbroad ? record.fromAbroad.of : undefined;
  const lenders = [...record.phones, { of: record.sms?.of }, { of: abroad }].flatMap(({ of }) => of ?? []);
  const figures = [...phones, textTo, fromAbroad].flatMap((number) => number?.shown.replace(/\D/g, '') ?? []);
  return (['name', 'shortName'] as const).flatMap((field) => {
    const name = contact[field];
    const isOnlyNumber = /^[\d -]+$/.test(name);
    return (isOnlyNumber ? [name] : figuresIn(name))
      .filter((figure) => !figures.includes(figure.replace(/\D/g, '')))
      .map((figure) => nameNumberDiffers(locate([field]), name, figure, lenders));
  });
}
