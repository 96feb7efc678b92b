/** `/api/v1/contacts.csv`: every contact the site may show, as a table. */
import type { APIRoute } from 'astro';
import { contactRow } from '../../../api/contact-row.ts';
import { csvResponse } from '../../../api/csv.ts';
import { checkOf, contacts } from '../../../content/site-facts.ts';
import { descriptionOf } from '../../../content/words.ts';

export const GET: APIRoute = () =>
  csvResponse(contacts.map((contact) => contactRow(contact, checkOf(contact), descriptionOf(contact))));
