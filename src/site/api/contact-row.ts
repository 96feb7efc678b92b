/** A contact as a row of `/api/v1/contacts.csv`. Columns may be added at the end, never renamed or moved. */
import { type Contact, shownUrl } from '../../content-model/contacts/contact.ts';
import { newestCopy } from '../../content-model/contacts/copy-age.ts';
import { diallingOf } from '../../content-model/contacts/dialling.ts';
import { hasSureHours } from '../../content-model/facts/contact-card.ts';
import type { Publishing } from '../../content-model/facts/publishing.ts';
import type { Row } from './csv.ts';

/** What it is for is said in English, as in HSDS. */
export function contactRow(
  contact: Contact,
  { label, checkedOn, dueOn }: Pick<Publishing, 'label' | 'checkedOn' | 'dueOn'>,
  description: string,
): Row {
  const { calls, text, fromAbroad } = diallingOf(contact);
  const copy = newestCopy(contact.sources);
  return {
    id: contact.id,
    kind: contact.kind,
    name: contact.name,
    short_name: contact.shortName,
    description,
    numbers: calls.map(({ shown }) => shown),
    // Links, not numbers: a spreadsheet would take the plus sign or the zero away.
    tel: calls.map(({ href }) => href),
    tel_from_abroad: fromAbroad?.href,
    sms: text?.href,
    chat: contact.chat?.url,
    email: contact.email,
    url: shownUrl(contact),
    free: contact.free,
    anonymous: contact.anonymous,
    on_bill: contact.onBill,
    // “24/7” would become the 24th of July.
    hours: contact.hours?.replace('24/7', 'Mo-Su 00:00-24:00'),
    hours_confirmed: hasSureHours(contact),
    timezone: contact.timezone,
    languages: contact.languages.tags,
    interpreter: contact.languages.interpreter,
    for_whom: contact.forWhom,
    needs: contact.needs,
    region: contact.region.scope,
    counties: contact.region.counties,
    without_police: contact.withoutPolice,
    confirmed: label !== 'not-confirmed',
    checked_how: contact.checked.how,
    checked_on: checkedOn,
    check_due_on: dueOn,
    // In words: “2025-01” would become a day.
    newest_source: copy === undefined ? 'no date' : `${copy.is} ${copy.date}`,
    sources: contact.sources.flatMap(({ url }) => url ?? []),
  };
}
