/** A contact as a vCard 3.0 (RFC 2426), the version every phone reads. */
import { type Contact, shownUrl } from '../../content-model/contacts/contact.ts';
import { type ContactNumber, diallingOf } from '../../content-model/contacts/dialling.ts';

/** Longest line in octets; the rest goes on behind a space on the next. */
const LINE = 75;

/**
 * Writes a contact's name, number, number from abroad and website; nothing about what it helps with.
 *
 * @param number - The number its card calls.
 */
export function writeVcard(record: Contact, number: ContactNumber): string {
  const { shortName } = record;
  const { fromAbroad = number } = diallingOf(record);
  const url = shownUrl(record);
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${escaped(shortName)};;;;`,
    `FN:${escaped(shortName)}`,
    ...new Set([number, fromAbroad].map(({ dialled }) => `TEL;TYPE=VOICE:${dialled}`)),
    ...(url === undefined ? [] : [`URL:${url}`]),
    'END:VCARD',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function escaped(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replace(/\n/g, '\\n');
}

/** Breaks a long line between letters, never inside one. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > LINE) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}
