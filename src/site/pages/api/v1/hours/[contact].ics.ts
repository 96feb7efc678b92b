/** `/api/v1/hours/<contact>.ics`: the opening hours of one contact, as a calendar. */
import type { APIRoute } from 'astro';
import type { Contact } from '../../../../../content-model/contacts/contact.ts';
import { calendarResponse, hasCalendar } from '../../../../api/icalendar.ts';
import { checkOf, contacts, facts } from '../../../../content/site-facts.ts';

export function getStaticPaths() {
  return contacts
    .filter(hasCalendar)
    .map((contact) => ({ params: { contact: contact.id }, props: { contact } }));
}

export const GET: APIRoute<{ contact: Contact }> = ({ props: { contact } }) =>
  calendarResponse(contact.shortName, `${facts.site.origin}/api/v1/hours/${contact.id}.ics`, [
    { contact, check: checkOf(contact) },
  ]);
