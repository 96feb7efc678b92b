/** A contact as `/api/v1/contacts.json` says it. Fields may be added, never renamed. */
import { type Contact, shownUrl } from '../../content-model/contacts/contact.ts';
import { newestCopy } from '../../content-model/contacts/copy-age.ts';
import { diallingOf } from '../../content-model/contacts/dialling.ts';
import { hasSureHours, hoursOf } from '../../content-model/facts/contact-card.ts';
import type { Publishing } from '../../content-model/facts/publishing.ts';
import type { ContactV1 } from '../../content-model/published/api.ts';

/** Whether a contact is reached from another country. */
const reachable = {
  number: 'yes',
  'own-number': 'yes',
  'not-reachable': 'no',
  'other-service': 'own-country-service',
  unconfirmed: 'unconfirmed',
  none: 'no-number',
} as const;

/** A contact with its check, for reuse. */
export function contactJson(
  contact: Contact,
  { label, checkedOn, dueOn }: Pick<Publishing, 'label' | 'checkedOn' | 'dueOn'>,
): ContactV1 {
  const { phones, text, fromAbroad } = diallingOf(contact);
  return {
    id: contact.id,
    kind: contact.kind,
    name: contact.name,
    shortName: contact.shortName,
    phones: phones.map(({ shown, international, by }) => ({
      dial: shown,
      e164: international ?? null,
      use: by === 'text' ? 'sms' : 'call',
    })),
    fromAbroad: fromAbroad?.shown ?? null,
    reachableFromAbroad: reachable[contact.fromAbroad.status],
    sms: text?.shown ?? null,
    chat: contact.chat?.url ?? null,
    email: contact.email,
    url: shownUrl(contact) ?? null,
    free: contact.free,
    anonymous: contact.anonymous,
    onBill: contact.onBill,
    hours: contact.hours,
    hoursConfirmed: hasSureHours(contact),
    weeklyHours: hoursOf(contact) ?? null,
    timezone: contact.timezone,
    languages: contact.languages.tags,
    interpreter: contact.languages.interpreter,
    forWhom: contact.forWhom,
    needs: contact.needs,
    region: { scope: contact.region.scope, counties: contact.region.counties },
    withoutPolice: contact.withoutPolice,
    confirmed: label !== 'not-confirmed',
    // `copy`: when the newest copy was made that was read, “on”, “about”, “before” or “after” a date; null where none has one.
    check: { how: contact.checked.how, on: checkedOn, dueOn, copy: newestCopy(contact.sources) ?? null },
    sources: contact.sources.flatMap(({ url }) => url ?? []),
  };
}
