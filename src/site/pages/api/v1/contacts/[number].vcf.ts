/** `/api/v1/contacts/<number>.vcf`: a number to save in a phone, one file for every number that a card calls. */
import type { APIRoute } from 'astro';
import { diallingOf } from '../../../../../content-model/contacts/dialling.ts';
import { writeVcard } from '../../../../api/vcard.ts';
import { vcardAddress } from '../../../../content/addresses.ts';
import { contacts } from '../../../../content/site-facts.ts';

export function getStaticPaths() {
  const seen = new Set<string>();
  return contacts.flatMap((record) => {
    const [number] = diallingOf(record).calls;
    if (number === undefined) return [];
    const address = vcardAddress({ dial: number.shown });
    // Two services behind one number share the file of the first.
    if (seen.has(address)) return [];
    seen.add(address);
    return [
      {
        params: { number: address.replace(/^.*\/|\.vcf$/g, '') },
        props: { card: writeVcard(record, number) },
      },
    ];
  });
}

export const GET: APIRoute<{ card: string }> = ({ props }) =>
  new Response(props.card, { headers: { 'Content-Type': 'text/vcard; charset=utf-8' } });
