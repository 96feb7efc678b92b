/**
 * How contacts were checked, said once for all and quietly; a card speaks up where its own check was another, or its source is
 * older or not confirmed.
 */
import type { Contact } from '../../content-model/contacts/contact.ts';
import { isFresh } from '../../content-model/contacts/copy-age.ts';
import { cardOf } from '../../content-model/facts/contact-card.ts';
import { formatDate } from '../../i18n/format.ts';
import type { Reader } from '../content/reader.ts';
import { checkOf, contacts } from '../content/site-facts.ts';
import { copyAge } from '../marks/copy-age-words.ts';

const days = contacts.filter(({ checked }) => checked.how === 'source-read').map(({ checked }) => checked.on);
const [commonest] = [...Map.groupBy(days, (day) => day)].toSorted(([, a], [, b]) => b.length - a.length);

/** The day on which the sources of most contacts were read; nothing where none was only read. */
export const commonDay: string | undefined = commonest?.[0];

/** What a card says of its own check; nothing where it was read on the common day in a copy at most a year old. */
export function ownCheck(reader: Pick<Reader, 'language' | 't'>, record: Contact): readonly string[] {
  const { isDoubtful, check } = cardOf(record, checkOf(record));
  const isRead = record.checked.how === 'source-read';
  const said = reader.t(check.label, { date: formatDate(reader.language.tag, check.on) });
  return [
    ...(isRead && check.on === commonDay ? [] : [said]),
    ...(isRead && (isDoubtful || !isFresh(check.copy, check.on)) ? [copyAge(reader, check.copy)] : []),
  ];
}
