/** A contact as a vCard 3.0 (RFC 2426), the version every phone reads. */
import { type Contact, shownUrl } from '../../content-model/contacts/contact.ts';
import { type ContactNumber, diallingOf } from '../../content-model/contacts/dialling.ts';
import { contentLines, escapeValue } from './content-lines.ts';

/**
 * Writes a contact's name, number, number from abroad and website; nothing about what it helps with.
 *
 * @param number - The number its card calls.
 */
export function writeVcard(record: Contact, number: ContactNumber): string {
  const { shortName } = record;
  const { fromAbroad = number } = diallingOf(record);
  const url = shownUrl(record);
  return contentLines([
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${escapeValue(shortName)};;;;`,
    `FN:${escapeValue(shortName)}`,
    ...new Set([number, fromAbroad].map(({ dialled }) => `TEL;TYPE=VOICE:${dialled}`)),
    ...(url === undefined ? [] : [`URL:${url}`]),
    'END:VCARD',
  ]);
}
