/** `/api/v1/contacts.vcf`: every confirmed contact with a number, as vCards in one file. */
import type { APIRoute } from 'astro';
import { diallingOf } from '../../../../content-model/contacts/dialling.ts';
import { writeVcard } from '../../../api/vcard.ts';
import { checkOf, contacts } from '../../../content/site-facts.ts';

export const GET: APIRoute = () => {
  const cards = contacts
    .filter((record) => checkOf(record).label !== 'not-confirmed')
    .flatMap((record) => {
      const [number] = diallingOf(record).calls;
      return number === undefined ? [] : writeVcard(record, number);
    });
  return new Response(cards.join(''), { headers: { 'Content-Type': 'text/vcard; charset=utf-8' } });
};
