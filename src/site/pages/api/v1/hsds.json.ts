/** `/api/v1/hsds.json`: the contacts as one page of services after the Human Services Data Specification 3.0. */
import type { APIRoute } from 'astro';
import { hsdsSchema } from '../../../../content-model/published/api.ts';
import { hsdsService } from '../../../api/hsds.ts';
import { jsonResponse } from '../../../api/json.ts';
import { checkOf, contacts } from '../../../content/site-facts.ts';
import { contactWords } from '../../../content/words.ts';

export const GET: APIRoute = () => {
  const services = contacts.map((contact) => {
    const { label, checkedOn } = checkOf(contact);
    const words = contactWords('en', contact.id);
    return hsdsService(contact, {
      // A reference such as {phone:bris} has no place in data: the label says enough where there is one.
      description:
        [words?.for, words?.label].find((text) => text !== undefined && !text.includes('{')) ??
        contact.nameEn,
      isConfirmed: label !== 'not-confirmed',
      assuredOn: label === 'rung' || label === 'owner-confirmed' ? checkedOn : undefined,
    });
  });
  return jsonResponse(hsdsSchema, {
    total_items: services.length,
    total_pages: 1,
    page_number: 1,
    size: services.length,
    first_page: true,
    last_page: true,
    empty: services.length === 0,
    contents: services,
  });
};
