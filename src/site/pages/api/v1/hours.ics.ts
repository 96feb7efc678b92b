/** `/api/v1/hours.ics`: the opening hours of every contact that has any, as one calendar. */
import type { APIRoute } from 'astro';
import { calendarResponse, hasCalendar } from '../../../api/icalendar.ts';
import { checkOf, contacts, facts, siteName } from '../../../content/site-facts.ts';

export const GET: APIRoute = () =>
  calendarResponse(
    siteName,
    `${facts.site.origin}/api/v1/hours.ics`,
    contacts.filter(hasCalendar).map((contact) => ({ contact, check: checkOf(contact) })),
  );
