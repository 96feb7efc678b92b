/** `/api/v1/hsds.json`: the contacts as one page of services after the Human Services Data Specification 3.1. */
import type { APIRoute } from 'astro';
import { hsdsSchema } from '../../../../content-model/published/api.ts';
import { hsdsService } from '../../../api/hsds.ts';
import { jsonResponse } from '../../../api/json.ts';
import { checkOf, contacts } from '../../../content/site-facts.ts';
import { descriptionOf } from '../../../content/words.ts';

export const GET: APIRoute = () => {
  const services = contacts.map((contact) => {
    const { label, checkedOn, dueOn } = checkOf(contact);
    return hsdsService(contact, {
      description: descriptionOf(contact),
      isConfirmed: label !== 'not-confirmed',
      assuredOn: label === 'rung' || label === 'owner-confirmed' ? checkedOn : undefined,
      checkedOn,
      dueOn,
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
