/** `/api/v1/contacts.json`: every contact the site may show, for reuse. Fields may be added, never renamed. */
import type { APIRoute } from 'astro';
import { readHours } from '../../../../content-model/hours/hours.ts';
import { jsonResponse } from '../../../api/json.ts';
import { checkOf, contacts, facts, shownUrl } from '../../../content/facts.ts';

export const GET: APIRoute = () => {
  const list = contacts.map((contact) => {
    const { label, checkedOn, dueOn } = checkOf(contact);
    const read = contact.hours === null ? undefined : readHours(contact.hours);
    return {
      id: contact.id,
      kind: contact.kind,
      name: contact.name,
      shortName: contact.shortName,
      phones: contact.phones
        .filter(({ use }) => use !== 'example')
        .map(({ dial, e164, use }) => ({ dial, e164: e164 ?? null, use })),
      fromAbroad: contact.fromAbroad.status === 'number' ? contact.fromAbroad.number : null,
      reachableFromAbroad: {
        number: 'yes',
        'not-reachable': 'no',
        'other-service': 'own-country-service',
        unconfirmed: 'unconfirmed',
        none: 'no-number',
      }[contact.fromAbroad.status],
      sms: contact.sms?.number ?? null,
      chat: contact.chat?.url ?? null,
      email: contact.email,
      url: shownUrl(contact) ?? null,
      free: contact.free,
      anonymous: contact.anonymous,
      onBill: contact.onBill,
      hours: contact.hours,
      hoursConfirmed: contact.hoursSure,
      weeklyHours: read !== undefined && 'hours' in read ? read.hours : null,
      timezone: contact.timezone,
      languages: contact.languages.tags,
      interpreter: contact.languages.interpreter,
      forWhom: contact.forWhom,
      needs: contact.needs,
      region: { scope: contact.region.scope, counties: contact.region.counties },
      withoutPolice: contact.withoutPolice,
      confirmed: label !== 'not-confirmed',
      check: { how: contact.checked.how, on: checkedOn, dueOn },
      sources: contact.sources.flatMap(({ url }) => url ?? []),
    };
  });
  const body = {
    note: 'A check says what was done and no more: "source-read" means that a source was read on that day. Contacts with "confirmed": false must not be printed.',
    site: facts.site.origin,
    contacts: list,
  };
  return jsonResponse(body);
};
