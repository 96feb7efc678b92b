/** Where in the directory a contact has its card: with all cards one page would take a second round trip on a bad phone. */
import type { Contact } from '../../content-model/contacts/contact.ts';
import { isReached } from '../../content-model/contacts/dialling.ts';
import { checkOf } from '../content/facts.ts';

/** Page id of the card. Contacts that no number reaches and those that nobody has confirmed are one line on `where`. */
export function pageOfCard(contact: Contact): 'where' | 'where/online' | 'where/more' {
  if (!isReached(contact)) return 'where/online';
  return checkOf(contact).label === 'not-confirmed' ? 'where/more' : 'where';
}
