/** The numbers of a first screen in the words of a language, for other people's sites. */
import type { Contact } from '../../content-model/contacts/contact.ts';
import type { ContactNumber } from '../../content-model/contacts/dialling.ts';
import { cardOf } from '../../content-model/facts/contact-card.ts';
import { hoursLine } from '../../content-model/hours/hours-text.ts';
import { FORMAT_VERSION } from '../../content-model/published/format-versions.ts';
import type { FirstNumber, NumbersV1 } from '../../content-model/published/numbers.ts';
import { formatDate } from '../../i18n/format.ts';
import { separators } from '../../i18n/writing/punctuation.ts';
import { numbersHtml } from '../api/numbers-html.ts';
import { pageAddress } from '../content/addresses.ts';
import { type Reader, readerIn } from '../content/reader.ts';
import { checkOf, contact, facts, firstNumbers } from '../content/site-facts.ts';
import { plainWords } from '../content/words.ts';
import { copyAge } from '../marks/copy-age-words.ts';

/** What `/api/v1/numbers/<locale>.json` says. */
export function numbersIn(locale: string): NumbersV1 {
  const reader = readerIn(locale);
  const { language, t } = reader;
  const numbers: Omit<NumbersV1, 'html'> = {
    note: 'Get this again every week. Do not show a number after the day in "dueOn", and show "check" with it. Class and heading are yours to change.',
    site: facts.site.origin,
    formatVersion: FORMAT_VERSION,
    licence: facts.site.licences.facts,
    tag: language.tag,
    lang: language.lang,
    dir: language.dir,
    // The lines of the link cards: they are written for bystanders.
    title: t('card.now'),
    numbers: firstNumbers.flatMap((id) => numberOf(reader, contact(id))),
    more: { label: t('card.index'), url: facts.site.origin + pageAddress(locale, 'index') },
  };
  const words = { fromAbroad: t('contact.fromAbroad'), notConfirmed: t('contact.notConfirmed') };
  return { ...numbers, html: numbersHtml(numbers, words) };
}

function numberOf(reader: Reader, record: Contact): readonly FirstNumber[] {
  const { language, t } = reader;
  const { colon, comma } = separators(language.tag);
  const check = checkOf(record);
  const { call, fromAbroad, isDoubtful, hours, price, notes, check: said } = cardOf(record, check);
  if (call === undefined) return [];
  const week = hours === undefined || hours === 'not-confirmed' ? undefined : hours;
  const open = { holidays: t('contact.publicHolidays'), closed: t('contact.closed') };
  const doubt = week?.isDoubtful ? ` (${t('contact.notConfirmed')})` : '';
  const done = t(said.label, { date: formatDate(language.tag, said.on) });
  return [
    {
      id: record.id,
      label: plainWords(language.tag, record),
      name: record.shortName,
      call: dialled(call),
      fromAbroad: fromAbroad === undefined ? null : dialled(fromAbroad),
      facts: [
        ...(week?.week.isAlways ? [t('contact.dayAndNight') + doubt] : []),
        ...(week !== undefined && !week.week.isAlways
          ? [t('contact.localTime') + colon + hoursLine(language.tag, week.week, open) + doubt]
          : []),
        ...(price === undefined ? [] : [t(price)]),
        ...notes.map((note) => t(note)),
      ],
      confirmed: !isDoubtful,
      check: record.checked.how === 'source-read' ? done + comma + copyAge(reader, said.copy) : done,
      checkedOn: check.checkedOn,
      dueOn: check.dueOn,
    },
  ];
}

const dialled = ({ shown, href }: ContactNumber) => ({ shown, href });
