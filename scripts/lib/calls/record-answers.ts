/** Takes the answers of a call into a contact's record: only what was answered changes, comments and order stay. */
import { type Document, isMap, isScalar, parseDocument } from 'yaml';
import type { Contact } from '../../../src/content-model/contacts/contact.ts';
import { languageOf } from '../../../src/i18n/languages.ts';

/** What somebody was told, in the values of the record. What was not asked is left out. */
export interface Answers {
  /** Whether somebody rang, or its owner answered in another way. */
  readonly how: 'rung' | 'owner-confirmed';
  /** Day of the answer, `2026-12-01`. */
  readonly on: string;
  /** What was said, in own words: it becomes a source. */
  readonly seen?: string | undefined;
  readonly free?: Contact['free'] | undefined;
  readonly anonymous?: Contact['anonymous'] | undefined;
  readonly onBill?: Contact['onBill'] | undefined;
  readonly withoutPolice?: Contact['withoutPolice'] | undefined;
  readonly interpreter?: Contact['languages']['interpreter'] | undefined;
  /** In OpenStreetMap's syntax. */
  readonly hours?: string | undefined;
  /** BCP 47. */
  readonly languages?: readonly string[] | undefined;
  readonly forWhom?: readonly string[] | undefined;
  readonly publish?: Contact['publish'] | undefined;
}

/** Lines of a record are as long as this. */
const LINE_WIDTH = 108;

/**
 * The record's text with the answers in it.
 *
 * @param text - The record as it lies on disk; it can be read.
 */
export function withAnswers(text: string, answers: Answers): string {
  const { on, how, hours, languages, interpreter, forWhom } = answers;
  const edits: readonly FieldEdit[] = [
    ...(['free', 'anonymous', 'onBill', 'withoutPolice', 'publish'] as const).flatMap((field) => {
      const value = answers[field];
      return value === undefined ? [] : [setTo(field, value)];
    }),
    ...(hours === undefined
      ? []
      : [setTo('hours', hours), setTo('hoursNote', `asked on ${on}`), setTo('hoursSure', true)]),
    ...(forWhom === undefined ? [] : [setTo('forWhom', forWhom)]),
    [
      'languages',
      (field) => {
        if (languages !== undefined) field.setIn(['languages', 'tags'], field.createNode(languages));
        if (interpreter !== undefined) field.setIn(['languages', 'interpreter'], nodeOf(field, interpreter));
        if (languages !== undefined || interpreter !== undefined)
          field.setIn(['languages', 'note'], `asked on ${on}: ${spoken(answers).join('; ')}`);
      },
    ],
    ['sources', (field) => field.addIn(['sources'], field.createNode(sourceOf(answers)))],
    setTo('checked', { how, on }),
  ];
  return withFields(text, edits);
}

/** A change of one field of a record. */
export type FieldEdit = readonly [field: string, edit: (field: Document) => void];

/** Changes fields of a record, one after the other, and leaves every other as it was written, to the letter. */
export const withFields = (text: string, edits: readonly FieldEdit[]): string =>
  edits.reduce((edited, [field, edit]) => withField(edited, field, edit), text);

/** Gives a field a value. */
export const setTo = (field: string, value: unknown): FieldEdit => [
  field,
  (record) => record.set(field, nodeOf(record, value)),
];

/** A bare yes or no is true or false to older readers of YAML. */
function nodeOf(record: Document, value: unknown) {
  const node = record.createNode(value);
  if (isScalar(node) && /^(?:yes|no)$/.test(String(value))) node.type = 'QUOTE_SINGLE';
  return node;
}

/**
 * Edits one field of a record and leaves every other as it was written, to the letter. A field that was not there is added
 * at the end, before what says how it was checked.
 */
function withField(text: string, field: string, edit: (field: Document) => void): string {
  const record = parseDocument(text);
  if (!isMap(record.contents)) return text;
  const starts = record.contents.items.flatMap(({ key }) =>
    isScalar(key) && key.range ? [{ name: String(key.value), at: key.range[0] }] : [],
  );
  const found = starts.findIndex(({ name }) => name === field);
  const checkedAt = starts.find(({ name }) => name === 'checked')?.at ?? text.length;
  const [from, to] =
    found < 0 ? [checkedAt, checkedAt] : [starts[found]?.at ?? 0, starts[found + 1]?.at ?? text.length];
  const part = parseDocument(text.slice(from, to) || '{}\n');
  if (found < 0) part.contents = part.createNode({}) as typeof part.contents;
  const before = JSON.stringify(part.toJS());
  edit(part);
  if (JSON.stringify(part.toJS()) === before) return text;
  return text.slice(0, from) + part.toString({ lineWidth: LINE_WIDTH, singleQuote: true }) + text.slice(to);
}

/** The call as a source: what was said is what the record rests on now. */
function sourceOf(answers: Answers) {
  const { how, on, hours, seen } = answers;
  const said = (['free', 'anonymous', 'onBill', 'withoutPolice'] as const).flatMap((field) => {
    const value = answers[field];
    return value === undefined ? [] : (saying[field][value] ?? []);
  });
  return {
    document: how === 'rung' ? 'Its answer by telephone' : 'An answer from its owner',
    seen: [
      ...(hours === undefined ? [] : [`hours ${hours}`]),
      ...spoken(answers),
      ...said,
      ...(seen === undefined ? [] : [seen]),
      ...(answers.forWhom === undefined ? [] : [`for: ${answers.forWhom.join(', ')}`]),
    ].join('; '),
    copyDate: on,
  };
}

function spoken({ languages, interpreter }: Answers): readonly string[] {
  const names = (languages ?? []).map((tag) => languageOf(tag)?.english ?? tag);
  return [
    ...(names.length > 0 ? [`languages: ${names.join(', ')}`] : []),
    ...(interpreter === undefined ? [] : [`interpreters: ${interpreter}`]),
  ];
}

/** An answer in words. A value that says nothing has none. */
const saying: Readonly<
  Record<'free' | 'anonymous' | 'onBill' | 'withoutPolice', Readonly<Record<string, string>>>
> = {
  free: { yes: 'it is free', no: 'the call costs money' },
  anonymous: {
    yes: 'no name is needed',
    partly: 'a name is asked for in some cases',
    no: 'a name is asked for',
  },
  onBill: { yes: 'the call stands on the phone bill', no: 'the call does not stand on the phone bill' },
  withoutPolice: { yes: 'it helps without the police', no: 'the police are told' },
};

/** Notes of a record about what was answered now: they may say something else, and only a person can tell. */
export function notesToRead(contact: Contact, answers: Answers): readonly string[] {
  const notes = (['free', 'anonymous', 'onBill'] as const).flatMap((field) => {
    const note = contact[`${field}Note`];
    return answers[field] === undefined || note === undefined ? [] : [`${field}Note: ${note}`];
  });
  const asked = (contact.ask ?? []).map((question) => `ask: ${question}`);
  const why = contact.publishNote === undefined ? [] : [`publishNote: ${contact.publishNote}`];
  return [...notes, `note: ${contact.note}`, ...why, ...asked];
}
