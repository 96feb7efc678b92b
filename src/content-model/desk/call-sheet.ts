/**
 * A sheet to print for whoever rings: which contacts wait for a call, what to ask each in Swedish, boxes to tick and room to
 * write. Pure.
 */
import { languageNameIn } from '../../i18n/format.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translate.ts';
import type {
  Block,
  ColumnsBlock,
  Inline,
  LeafletContent,
  PartContent,
  Picture,
} from '../../leaflet/types.ts';
import { type Contact, shownUrl } from '../contacts/contact.ts';
import { diallingOf } from '../contacts/dialling.ts';
import { hoursOf } from '../facts/contact-card.ts';
import { wasAsked } from '../facts/publishing.ts';
import { hoursLine } from '../hours/hours-text.ts';
import { type CallQuestion, type CallWords, callQuestions } from './call-words.ts';

/** Where a contact stands today, in the order of the sheet: what is on paper cannot be taken back. */
export type CallGroup = keyof CallWords['groups'];

/** A contact that waits for somebody to ring. */
export interface Call {
  readonly contact: Contact;
  readonly group: CallGroup;
}

/** Everything that the sheet is made from. */
export interface CallSheetOptions {
  readonly calls: readonly Call[];
  readonly words: CallWords;
  /** Swedish, and its words for hours. */
  readonly language: Pick<Language, 'lang' | 'dir' | 'script' | 'tag'>;
  readonly translator: Translator;
  /** For whom a contact is, in Swedish. */
  readonly forWhom: (id: string) => string;
  /** Name of the site. */
  readonly siteName: string;
  /** Day on which it is made, `2026-11-29`. */
  readonly on: string;
  /** File of the words, for problems. */
  readonly file: string;
}

const groupOrder: readonly CallGroup[] = ['paper', 'doubtful', 'open', 'unreached'];

/**
 * The contacts that nobody has rung, and that somebody should: those on paper first, then those that the site shows as not
 * confirmed, those with questions of their own, and last those without a number.
 *
 * @param onPaper - Ids of contacts that leaflets carry.
 */
export function callsToMake(contacts: Iterable<Contact>, onPaper: ReadonlySet<string>): readonly Call[] {
  return [...contacts]
    .filter(({ publish, checked }) => publish !== 'no' && !wasAsked(checked))
    .flatMap((contact): Call[] => {
      const group = groupOf(contact, onPaper);
      return group === undefined ? [] : [{ contact, group }];
    })
    .sort(
      (a, b) =>
        groupOrder.indexOf(a.group) - groupOrder.indexOf(b.group) ||
        a.contact.shortName.localeCompare(b.contact.shortName, 'sv'),
    );
}

function groupOf(contact: Contact, onPaper: ReadonlySet<string>): CallGroup | undefined {
  if (onPaper.has(contact.id)) return 'paper';
  if (contact.publish === 'yes' && contact.ask === undefined) return undefined;
  if (diallingOf(contact).calls.length === 0) return 'unreached';
  return contact.publish === 'verify-first' ? 'doubtful' : 'open';
}

/** Makes the sheet, as the engine takes it; set on plain pages. */
export function callSheet(options: CallSheetOptions): LeafletContent {
  const { calls, words, language, translator, on, file } = options;
  const first = (call: Call, index: number) => calls[index - 1]?.group !== call.group;
  return {
    lang: language.lang,
    dir: language.dir,
    script: language.script,
    title: words.title,
    audience: 'adult',
    parts: [
      opening(options),
      ...calls.flatMap((call, index) => callPanels(call, first(call, index), options)),
    ],
    pageLine: {
      lang: language.lang,
      dir: language.dir,
      text: `${words.title} · ${translator.t('reading.place.page', { number: '{page}' })}`,
    },
    date: `${on}T00:00:00Z`,
  };

  function opening({ siteName }: CallSheetOptions): PartContent {
    return {
      blocks: [
        { kind: 'heading', level: 1, content: plain(words.title) },
        { kind: 'paragraph', style: 'lead', content: plain(words.lead) },
        paragraph(words.madeOn.replace('{{date}}', on)),
        { kind: 'list', marker: 'bullet', items: words.before.map((line) => [paragraph(line)]) },
        { kind: 'heading', level: 3, content: plain(words.sayHeading) },
        paragraph(words.say.replace('{{site}}', siteName)),
      ],
      foot: [],
      at: { file },
    };
  }
}

/** One contact: whom to ring and what to ask; then its own questions and who rang, on the next page if they must. */
function callPanels(
  { contact, group }: Call,
  isFirst: boolean,
  options: CallSheetOptions,
): readonly PartContent[] {
  const { words, file } = options;
  const heading: readonly Block[] = isFirst
    ? [{ kind: 'heading', level: 2, content: plain(words.groups[group]) }]
    : [];
  const questions = (contact.ask ?? []).map((question) => row([paragraph(question)], []));
  const asked: readonly Block[] = [
    ...heading,
    { kind: 'heading', level: 3, content: plain(contact.name) },
    reachedBy(contact, words),
    ...callQuestions.map((id) => questionRow(id, contact, options)),
  ];
  const after: readonly Block[] = [
    // The name once more: this part may stand on a page of its own.
    strong(contact.name),
    ...(questions.length > 0 ? [paragraph(`${words.ownQuestions}:`), ...questions] : []),
    row([paragraph(words.rungBy)], []),
    row([paragraph(words.answeredBy)], []),
    {
      kind: 'paragraph',
      style: 'small',
      content: [
        { kind: 'text', text: `${words.command} ` },
        { kind: 'text', text: commandFor(contact), lang: 'en' },
      ],
    },
  ];
  return [
    { ...(isFirst ? {} : { continues: true as const }), blocks: asked, foot: [], at: { file } },
    { continues: true, blocks: after, foot: [], at: { file } },
  ];
}

/** The command that takes the answers in; what is asked beside the fields goes into `--seen`. */
function commandFor(contact: Contact): string {
  const { calls } = diallingOf(contact);
  const how = contact.kind === 'emergency' || calls.length === 0 ? '--confirmed' : '--rung';
  return `npm run facts -- record ${contact.id} ${how} DAY --hours "…" --languages "sv …" --free yes|no --seen "…"`;
}

/** The number, or where it can be looked for. */
function reachedBy(contact: Contact, words: CallWords): Block {
  const { phones, fromAbroad } = diallingOf(contact);
  const numbers = [...phones, ...(fromAbroad ? [fromAbroad] : [])].map(({ shown }) => shown);
  const parts: Inline[] = [...new Set(numbers)].map((text) => ({ kind: 'phone', text, strong: true }));
  const url = shownUrl(contact);
  if (contact.email !== null) parts.push({ kind: 'url', text: contact.email });
  if (url !== undefined) parts.push({ kind: 'url', text: url });
  const warning =
    contact.kind === 'emergency' ? words.notRung : numbers.length === 0 ? words.noNumber : undefined;
  const spaced = parts.flatMap((part, index): Inline[] => (index === 0 ? [part] : [...plain(' · '), part]));
  return {
    kind: 'paragraph',
    style: 'body',
    content: [...(warning === undefined ? [] : plain(`${warning}${parts.length > 0 ? ' ' : ''}`)), ...spaced],
  };
}

function questionRow(id: CallQuestion, contact: Contact, options: CallSheetOptions): ColumnsBlock {
  const { words } = options;
  const { ask, answers } = words.questions[id];
  const known = knownOf(id, contact, options);
  const asked: Block[] = [paragraph(ask)];
  if (known !== undefined)
    asked.push({
      kind: 'paragraph',
      style: 'small',
      content: plain(words.recordSays.replace('{{what}}', known)),
    });
  return row(asked, Object.values(answers));
}

/** What the record says now. */
function knownOf(
  id: CallQuestion,
  contact: Contact,
  { words, language, translator, forWhom }: CallSheetOptions,
): string | undefined {
  switch (id) {
    case 'number':
      return undefined;
    case 'hours': {
      const week = hoursOf(contact);
      if (week === undefined) return words.unknown;
      if (week.isAlways) return translator.t('contact.dayAndNight');
      const closed = translator.t('contact.closed');
      return hoursLine(language.tag, week, { holidays: translator.t('contact.publicHolidays'), closed });
    }
    case 'languages': {
      const names = contact.languages.tags.map((tag) => languageNameIn(language.tag, tag));
      return names.length > 0 ? names.join(', ') : words.unknown;
    }
    case 'forWhom':
      return forWhom(contact.id);
    default: {
      const answers: Readonly<Partial<Record<string, string>>> = words.questions[id].answers;
      return answers[contact[id]] ?? words.unknown;
    }
  }
}

/** A question, what can be ticked, and room to write as high as both. */
function row(asked: readonly Block[], ticks: readonly string[]): ColumnsBlock {
  const boxes: Block = {
    kind: 'list',
    marker: 'picture',
    pictures: ticks.map(() => square),
    items: ticks.map((tick) => [paragraph(tick)]),
  };
  const room: Block = {
    kind: 'box',
    tint: 'none',
    edge: 'dashed',
    minHeightMm: Math.max(10, ticks.length * 7),
    blocks: [],
  };
  return {
    kind: 'columns',
    columns: [{ blocks: asked }, { blocks: ticks.length > 0 ? [boxes] : [] }, { blocks: [room] }],
  };
}

/** A box to tick. */
const square: Picture = {
  width: 24,
  height: 24,
  shapes: [
    {
      path: [['M', 3, 3], ['L', 21, 3], ['L', 21, 21], ['L', 3, 21], ['Z']],
      stroke: 'ink',
      strokeWidth: 2,
    },
  ],
};

const plain = (text: string): readonly Inline[] => [{ kind: 'text', text }];

const strong = (text: string): Block => ({
  kind: 'paragraph',
  style: 'body',
  content: [{ kind: 'text', text, strong: true }],
});

const paragraph = (text: string): Block => ({ kind: 'paragraph', style: 'body', content: plain(text) });
