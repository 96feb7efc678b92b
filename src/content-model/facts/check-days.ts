/** What is wrong with records on a certain day: checks of days to come, and days on which to look again. */
import type { Problem } from '../../leaflet/problems.ts';
import { checkInFuture, copyInFuture, lookAgain } from '../problems/record-problems.ts';
import type { Facts } from './read-facts.ts';

/**
 * Judges every record by a day.
 *
 * @param onDate - `2026-11-29`.
 */
export function checkDays({ contacts, rights }: Facts, onDate: string): readonly Problem[] {
  const records = [
    ...[...contacts.values()].map((record) => ({ record, folder: 'contacts' })),
    ...[...rights.values()].map((record) => ({ record, folder: 'rights' })),
  ];
  return records.flatMap(({ record, folder }) => {
    const file = `content/facts/${folder}/${record.id}.yaml`;
    const { id, checked, sources, lookAgain: day, lookAgainWhy: why } = record;
    const copies = sources.flatMap(({ copyDate = '' }, index) => {
      const [made = ''] = /\d{4}.*$/.exec(copyDate) ?? [];
      const isToCome = !copyDate.startsWith('before') && made > onDate.slice(0, made.length);
      return isToCome ? [{ field: `sources › ${index + 1} › copyDate`, made }] : [];
    });
    return [
      ...(checked.on > onDate
        ? [checkInFuture({ file, field: 'checked › on' }, id, checked.on, onDate, file)]
        : []),
      ...copies.map(({ field, made }) => copyInFuture({ file, field }, made, onDate)),
      ...(day !== undefined && day <= onDate
        ? [lookAgain({ file, field: 'lookAgain' }, id, day, (why ?? '').replace(/\.$/, ''))]
        : []),
    ];
  });
}
