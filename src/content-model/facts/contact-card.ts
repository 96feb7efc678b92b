/**
 * What a number card says, as data: which numbers, which hours, what it costs, and how sure all that is. Pages and leaflets
 * put it into words and show it; nothing is decided there but the layout.
 */

import { type Contact, shownUrl } from '../contacts/contact.ts';
import { type CopyDate, newestCopy, restsOnOldCopies } from '../contacts/copy-age.ts';
import { type ContactNumber, diallingOf, isReached } from '../contacts/dialling.ts';
import { readHours, type WeeklyHours } from '../hours/hours.ts';
import { type CheckLabel, type Publishing, wasAsked } from './publishing.ts';

/** Keys of the interface words (`locales/<tag>.json`) that a card says besides its own. */
const prices = {
  yes: 'contact.free',
  no: 'contact.notFree',
  unconfirmed: 'contact.priceNotConfirmed',
} as const;
const anonymous = {
  yes: 'contact.anonymous',
  partly: 'contact.anonymousPartly',
  no: undefined,
  unconfirmed: undefined,
} as const;
const onBill = {
  no: 'contact.notOnBill',
  yes: 'contact.maybeOnBill',
  unconfirmed: undefined,
  'not-a-call': undefined,
} as const;
const fromAbroad = {
  number: undefined,
  'own-number': undefined,
  unconfirmed: 'contact.fromAbroadNotConfirmed',
  'other-service': 'contact.sameNumberOtherCountry',
  'not-reachable': 'contact.notFromAbroad',
  none: undefined,
} as const;
const checks = {
  'source-read': 'contact.sourceRead',
  // What is not confirmed says so at the top of its card; here stands what was done.
  'not-confirmed': 'contact.sourceRead',
  rung: 'contact.rung',
  'owner-confirmed': 'contact.confirmedByOwner',
} as const satisfies Record<CheckLabel, string>;

type ValueOf<T> = Exclude<T[keyof T], undefined>;
/** What a contact costs. */
export type PriceLabel = ValueOf<typeof prices>;
/** A line of a card. */
export type NoteLabel =
  | 'contact.interpreter'
  | ValueOf<typeof anonymous>
  | ValueOf<typeof onBill>
  | ValueOf<typeof fromAbroad>;

/** A line of a card on paper. */
export type PrintedLabel = 'contact.free' | 'contact.notFree' | 'contact.anonymous';

/** What a card says. Labels are keys of the interface words. */
export interface ContactCard {
  /** Nobody has confirmed the contact. Its card says so once, at its head, and not again line by line. */
  readonly isDoubtful: boolean;
  /** The number that its button calls. */
  readonly call: ContactNumber | undefined;
  readonly otherCalls: readonly ContactNumber[];
  readonly text: ContactNumber | undefined;
  /** The number for callers from abroad; none where a doubtful card's button dials it already. */
  readonly fromAbroad: ContactNumber | undefined;
  /** Whether it answers calls or texts. Otherwise its website is what its button opens. */
  readonly answersCalls: boolean;
  readonly hours: CardHours | 'not-confirmed' | undefined;
  readonly price: PriceLabel | undefined;
  /** BCP 47 tags of the languages that it answers in. */
  readonly languages: readonly string[] | 'not-confirmed' | undefined;
  /** Interpreters, anonymity, the phone bill, calls from abroad; in this order. */
  readonly notes: readonly NoteLabel[];
  readonly url: string | undefined;
  readonly email: string | undefined;
  /**
   * What was done to check it, and when. `copy`: of when the newest copy is that was read, where one has a date; nothing
   * where somebody rang or was answered.
   */
  readonly check: {
    readonly label: ValueOf<typeof checks>;
    readonly on: string;
    readonly copy: CopyDate | undefined;
  };
}

/** Hours of an ordinary week. */
export interface CardHours {
  readonly week: WeeklyHours;
  /** Whether the hours themselves are to be called “not confirmed”. */
  readonly isDoubtful: boolean;
}

/** Hours of a contact that were read; none where they are not known. */
export function hoursOf({ hours }: Pick<Contact, 'hours'>): WeeklyHours | undefined {
  const read = hours === null ? undefined : readHours(hours);
  return read !== undefined && 'hours' in read ? read.hours : undefined;
}

/** What the card of a contact says on a page. */
export function cardOf(
  contact: Contact,
  { label, checkedOn }: Pick<Publishing, 'label' | 'checkedOn'>,
): ContactCard {
  const isDoubtful = label === 'not-confirmed';
  const answersCalls = isReached(contact);
  const saysUnknown = answersCalls && !isDoubtful;
  const { calls, text, fromAbroad: abroad } = diallingOf(contact);
  const [call, ...otherCalls] = calls;
  const isSaid = isDoubtful && abroad !== undefined && abroad.international === call?.international;
  const { tags } = contact.languages;
  return {
    isDoubtful,
    call,
    otherCalls,
    text,
    fromAbroad: isSaid ? undefined : abroad,
    answersCalls,
    hours: cardHours(contact, isDoubtful) ?? (saysUnknown ? 'not-confirmed' : undefined),
    price: answersCalls && (contact.free !== 'unconfirmed' || saysUnknown) ? prices[contact.free] : undefined,
    languages: tags.length > 0 ? tags : saysUnknown ? 'not-confirmed' : undefined,
    notes: notesOf(contact, saysUnknown && call !== undefined),
    url: shownUrl(contact),
    email: contact.email ?? undefined,
    check: {
      label: checks[wasAsked(contact.checked) ? contact.checked.how : label],
      on: checkedOn,
      copy: contact.checked.how === 'source-read' ? newestCopy(contact.sources) : undefined,
    },
  };
}

/** What a card says on paper, which has no room for “not confirmed”: only what a source says plainly. */
export interface PrintedCard {
  readonly call: ContactNumber | undefined;
  readonly fromAbroad: ContactNumber | undefined;
  readonly hours: WeeklyHours | undefined;
  readonly notes: readonly PrintedLabel[];
}

/** What the card of a contact says on paper. */
export function printedCardOf(contact: Contact): PrintedCard {
  const { calls, fromAbroad: abroad } = diallingOf(contact);
  return {
    call: calls[0],
    fromAbroad: abroad,
    hours: hasSureHours(contact) ? hoursOf(contact) : undefined,
    notes: [
      ...(contact.free === 'unconfirmed' ? [] : [prices[contact.free]]),
      ...(contact.anonymous === 'yes' ? [anonymous.yes] : []),
    ],
  };
}

/** Hours change sooner than numbers: those of old copies are not sure, even where a decision fixes the number. */
export const hasSureHours = (contact: Contact): boolean => contact.hoursSure && !restsOnOldCopies(contact);

function cardHours(contact: Contact, isDoubtful: boolean): CardHours | undefined {
  const week = hoursOf(contact);
  return week && { week, isDoubtful: !hasSureHours(contact) && !isDoubtful };
}

/** @param saysAbroad - Whether it is to be said that nobody knows if it can be called from abroad. */
function notesOf(contact: Contact, saysAbroad: boolean): readonly NoteLabel[] {
  const { languages, fromAbroad: abroad } = contact;
  const notes = [
    languages.interpreter === 'yes' ? 'contact.interpreter' : undefined,
    anonymous[contact.anonymous],
    onBill[contact.onBill],
    abroad.status === 'unconfirmed' && !saysAbroad ? undefined : fromAbroad[abroad.status],
  ] as const;
  return notes.filter((note) => note !== undefined);
}
