/** Writes a correction into the text of a record: what is right now, where it was read, and when. All else stays to the letter. */
import { type Document, isMap, isSeq, parseDocument } from 'yaml';
import { isShort } from '../../../src/content-model/contacts/dialling.ts';
import { internationalForm } from '../../../src/content-model/contacts/phone.ts';
import { type FieldEdit, setTo, withFields } from '../calls/record-answers.ts';
import type { Correction } from './correction-options.ts';

/** The corrected text, or why a correction cannot be written into this record. */
export type Corrected = { readonly text: string } | { readonly why: string };

const digits = (number: unknown): string => String(number ?? '').replace(/[^\d+]/g, '');

/** One number of a record as it is written. */
interface WrittenPhone {
  readonly at: number;
  readonly dial: string;
  readonly e164: string;
}

/**
 * Corrects the text of a record.
 *
 * @param text - The record as it lies on disk; it can be read.
 */
export function withCorrection(text: string, correction: Correction): Corrected {
  const record = parseDocument(text);
  if (isWritten(record, correction)) return { text };
  const { dial, hours, url, sms, fromAbroad, withdraw, checked, source, seen } = correction;
  const phone = dial === undefined ? undefined : phoneToCorrect(record, correction);
  if (typeof phone === 'string') return { why: phone };
  const edits: readonly FieldEdit[] = [
    ...(phone === undefined || dial === undefined ? [] : numberEdits(record, phone, dial, correction.long)),
    ...(sms === undefined ? [] : [setTo('sms', sms === 'none' ? null : { number: sms })]),
    ...(fromAbroad === undefined ? [] : [setTo('fromAbroad', abroad(record, fromAbroad, correction))]),
    ...(hours === undefined ? [] : hoursEdits(hours, checked.on)),
    ...(url === undefined
      ? []
      : [setTo('url', url === 'none' ? null : url), setTo('urlSeen', url !== 'none')]),
    ...(withdraw === undefined
      ? []
      : [
          setTo('publish', withdraw === 'paper' ? 'verify-first' : 'no'),
          setTo('publishNote', `withdrawn ${checked.on}: ${seen}`),
        ]),
    [
      'sources',
      (field) => field.addIn(['sources'], field.createNode({ ...source, seen, copyDate: checked.on })),
    ],
    setTo('checked', checked),
  ];
  return { text: withFields(text, edits) };
}

/** Whether the record has it already: the source is the mark, and it is written in one step with all else. */
function isWritten(record: Document, { edited, source, seen, checked }: Correction): boolean {
  if (edited) return true;
  const sources = record.get('sources');
  const last = isSeq(sources) ? sources.items.at(-1) : undefined;
  const wanted = { ...source, seen, copyDate: checked.on };
  return isMap(last) && JSON.stringify(last.toJSON()) === JSON.stringify(wanted);
}

/** The number that is wrong, or why it cannot be told. */
function phoneToCorrect(record: Document, { was, id }: Correction): WrittenPhone | string {
  const phones = record.get('phones');
  const all = (isSeq(phones) ? phones.items : []).flatMap((item, at) =>
    isMap(item) && item.has('dial')
      ? [{ at, dial: String(item.get('dial')), e164: String(item.get('e164') ?? '') }]
      : [],
  );
  const fitting = was === undefined ? all : all.filter(({ dial }) => digits(dial) === digits(was));
  const [phone, ...others] = fitting;
  const listed = all.map(({ dial }) => dial).join(', ');
  if (phone === undefined)
    return all.length === 0
      ? `“${id}” has no number of its own: where it says “of”, correct that contact. A first number is written into content/facts/contacts/${id}.yaml by hand; then say --edited.`
      : `“${id}” has no number ${was}; it has ${listed}.`;
  return others.length > 0
    ? `“${id}” has several numbers. Say which is wrong: --was "${listed.split(', ')[0]}". It has ${listed}.`
    : phone;
}

/** The number, and wherever else in the record the same number stands. */
function numberEdits(
  record: Document,
  phone: WrittenPhone,
  dial: string,
  long: string | undefined,
): readonly FieldEdit[] {
  const e164 = isShort(dial) ? long && digits(long) : internationalForm(dial);
  const old = phone.e164;
  const abroadNow = record.getIn(['fromAbroad', 'number']);
  const textNow = record.getIn(['sms', 'number']);
  const named = (['name', 'shortName'] as const).filter((field) =>
    String(record.get(field)).includes(phone.dial),
  );
  return [
    [
      'phones',
      (field) => {
        field.setIn(['phones', phone.at, 'dial'], dial);
        if (e164) field.setIn(['phones', phone.at, 'e164'], e164);
        else field.deleteIn(['phones', phone.at, 'e164']);
      },
    ],
    ...(old !== '' && e164 && digits(abroadNow) === old
      ? [setWithin('fromAbroad', 'number', internationalForm(e164, 'spaced') ?? e164)]
      : []),
    ...(textNow !== undefined && digits(textNow) === digits(phone.dial)
      ? [setWithin('sms', 'number', dial)]
      : []),
    ...named.map((field) => setTo(field, String(record.get(field)).replaceAll(phone.dial, dial))),
  ];
}

const setWithin = (field: string, key: string, value: string): FieldEdit => [
  field,
  (record) => record.setIn([field, key], value),
];

/** One of its own numbers, a line of its own, or none. */
function abroad(record: Document, number: string, { dial, long }: Correction): object {
  if (number === 'none') return { status: 'not-reachable' };
  const phones = record.get('phones');
  const before = (isSeq(phones) ? phones.items : []).map((item) =>
    isMap(item) ? item.get('e164') : undefined,
  );
  const known = [...before, long, dial === undefined ? undefined : internationalForm(dial)].map(digits);
  return { status: known.includes(digits(number)) ? 'number' : 'own-number', number };
}

const hoursEdits = (hours: string, on: string): readonly FieldEdit[] =>
  hours === 'unknown'
    ? [setTo('hours', null), setTo('hoursSure', false)]
    : [setTo('hours', hours), setTo('hoursNote', `as of ${on}`), setTo('hoursSure', true)];
