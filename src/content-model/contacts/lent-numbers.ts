/**
 * Numbers that a contact shares with another: they stand in the other's record alone (`of: police-114-14`), so that a
 * number is changed in one place and follows everywhere.
 */
import type { Problem } from '../../leaflet/problems.ts';
import { numberNotLent } from '../problems/number-problems.ts';
import { unknownContact } from '../problems/record-problems.ts';
import type { Locate } from '../records/record.ts';
import type { Contact, ContactPhone, ContactRecord } from './contact.ts';

/**
 * Fills in the numbers that a record takes from others. A number that cannot be had is left out and reported.
 *
 * @param others - Records by id.
 */
export function withLentNumbers(
  record: ContactRecord,
  others: ReadonlyMap<string, ContactRecord>,
  locate: Locate,
): { readonly contact: Contact; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  /** What another record has of its own; a number that it has taken itself is not passed on. */
  const take = <T>(
    id: string,
    path: readonly PropertyKey[],
    what: string,
    numberOf: (of: ContactRecord) => T | undefined,
  ) => {
    const lender = others.get(id);
    const taken = lender && numberOf(lender);
    if (!lender) problems.push(unknownContact(locate(path), id));
    else if (taken === undefined) problems.push(numberNotLent(locate(path), id, what));
    return taken;
  };

  const phones = record.phones.flatMap(({ dial, of, ...phone }, index): ContactPhone[] => {
    if (of === undefined) return dial === undefined ? [] : [{ ...phone, dial }];
    const lent = take(of, ['phones', index, 'of'], 'number for calls', firstCall);
    return lent === undefined ? [] : [{ ...phone, ...lent }];
  });
  const { sms } = record;
  const textTo =
    sms?.of === undefined ? sms?.number : take(sms.of, ['sms', 'of'], 'number for calls', firstCall)?.dial;
  return {
    contact: {
      ...record,
      phones,
      sms: sms && { number: textTo ?? null },
      fromAbroad: fromAbroadOf(record, (id) =>
        take(id, ['fromAbroad', 'of'], 'number for calls from abroad', ownAbroad),
      ),
    },
    problems,
  };
}

function fromAbroadOf(
  { fromAbroad }: ContactRecord,
  take: (id: string) => string | undefined,
): Contact['fromAbroad'] {
  if (fromAbroad.status !== 'number' && fromAbroad.status !== 'own-number')
    return { status: fromAbroad.status };
  const number = fromAbroad.of === undefined ? fromAbroad.number : take(fromAbroad.of);
  return number === undefined ? { status: 'unconfirmed' } : { status: fromAbroad.status, number };
}

function firstCall({ phones }: ContactRecord): Pick<ContactPhone, 'dial' | 'e164'> | undefined {
  const first = phones.find(({ dial, use }) => dial !== undefined && use === 'call');
  return first?.dial === undefined ? undefined : { dial: first.dial, e164: first.e164 };
}

function ownAbroad({ fromAbroad }: ContactRecord): string | undefined {
  return 'number' in fromAbroad ? fromAbroad.number : undefined;
}
