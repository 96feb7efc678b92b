/** A correction as somebody types it behind `npm run facts -- correct`, and as it is kept until it is finished. */
import { figuresNamed } from '../../../src/content-model/contacts/phone.ts';
import { dayOf } from '../terminal/command.ts';

const text = { type: 'string' } as const;

/** Options of `correct`, besides those that `record` has too: hours, seen, rung, confirmed. */
export const correctionOptions = {
  dial: text,
  was: text,
  long: text,
  'from-abroad': text,
  sms: text,
  url: text,
  withdraw: text,
  edited: { type: 'boolean' },
  source: text,
  document: text,
} as const;

/** What was typed, by option. */
export interface TypedCorrection {
  readonly dial?: string | undefined;
  readonly was?: string | undefined;
  readonly long?: string | undefined;
  readonly 'from-abroad'?: string | undefined;
  readonly sms?: string | undefined;
  readonly hours?: string | undefined;
  readonly url?: string | undefined;
  readonly withdraw?: string | undefined;
  readonly edited?: boolean | undefined;
  readonly source?: string | undefined;
  readonly document?: string | undefined;
  readonly seen?: string | undefined;
  readonly rung?: string | undefined;
  readonly confirmed?: string | undefined;
}

/** What is wrong in a record and what is right, with its source: all that a second run needs to go on. */
export interface Correction {
  /** Id of the contact. */
  readonly id: string;
  /** How it is dialled in Sweden now. */
  readonly dial?: string | undefined;
  /** Which of its numbers that was, where it has several. */
  readonly was?: string | undefined;
  /** The international form of a short number. */
  readonly long?: string | undefined;
  /** From abroad; `none` where it cannot be reached. */
  readonly fromAbroad?: string | undefined;
  /** For text messages; `none` where it takes none. */
  readonly sms?: string | undefined;
  /** In OpenStreetMap's syntax; `unknown`. */
  readonly hours?: string | undefined;
  /** Web address; `none`. */
  readonly url?: string | undefined;
  /** Where it may no longer stand: on paper only, or nowhere. */
  readonly withdraw?: 'paper' | 'everywhere' | undefined;
  /** Whether the record was edited by hand, with its source. */
  readonly edited: boolean;
  /** Where it was read: an address, or what else it was. */
  readonly source: { readonly url: string } | { readonly document: string } | undefined;
  /** What stands there. */
  readonly seen: string;
  readonly checked: { readonly how: 'source-read' | 'rung' | 'owner-confirmed'; readonly on: string };
}

const corrections = ['dial', 'long', 'from-abroad', 'sms', 'hours', 'url', 'withdraw', 'edited'] as const;

/** Whether anything was typed behind `correct ID`; if not, a correction that was begun goes on. */
export const isTyped = (typed: TypedCorrection): boolean =>
  [...corrections, 'seen', 'source', 'document', 'rung', 'confirmed', 'was'].some(
    (option) => typed[option as keyof TypedCorrection] !== undefined,
  );

/** Reads a correction; one that lacks its source or its day ends the command with one line. */
export function correctionOf(
  id: string,
  typed: TypedCorrection,
  today: string,
  refuse: (why: string) => never,
): Correction {
  if (!corrections.some((option) => typed[option] !== undefined))
    return refuse(
      'Say what is right now: --dial, --sms, --from-abroad, --hours, --url, --withdraw, or --edited if you wrote it into the record yourself.',
    );
  const { withdraw, edited = false } = typed;
  if (withdraw !== undefined && withdraw !== 'paper' && withdraw !== 'everywhere')
    return refuse(`--withdraw is paper or everywhere; it is “${withdraw}”.`);
  if (typed.rung !== undefined && typed.confirmed !== undefined)
    return refuse('Say one of --rung and --confirmed.');
  const day = typed.rung ?? typed.confirmed;
  const on = dayOf(day, typed.rung === undefined ? '--confirmed' : '--rung', refuse, today);
  if (on > today) return refuse(`${on} has not come yet; today is ${today}.`);
  const how = typed.rung === undefined ? (day === undefined ? 'source-read' : 'owner-confirmed') : 'rung';
  for (const number of edited ? [] : [typed.dial, typed.long, typed.sms, typed['from-abroad']]) {
    // One slip of a finger is never enough: the number is typed twice, once as it stands in the source.
    if (number !== undefined && number !== 'none' && !isNamed(number, typed.seen))
      return refuse(`--seen must hold “${number}”, whole and by itself, as it stands in the source.`);
  }
  return {
    id,
    dial: typed.dial,
    was: typed.was,
    long: typed.long,
    fromAbroad: typed['from-abroad'],
    sms: typed.sms,
    hours: typed.hours,
    url: typed.url,
    withdraw,
    edited,
    source: edited ? undefined : sourceOf(typed, how, refuse),
    seen:
      typed.seen?.trim() ||
      (edited ? '' : refuse('Say what stands there, the number among it: --seen "call us on 116 123".')),
    checked: { how, on },
  };
}

/** Not as a part of another: “08-405 50 0” does not stand in “08-405 50 06”. */
function isNamed(number: string, seen: string | undefined): boolean {
  const named = figuresNamed([seen]);
  const typed = [...figuresNamed([number])];
  return typed.length > 0 && typed.every((figure) => named.has(figure));
}

const byMouth = { rung: 'Its answer by telephone', 'owner-confirmed': 'An answer from its owner' } as const;

function sourceOf(
  { source, document }: TypedCorrection,
  how: Correction['checked']['how'],
  refuse: (why: string) => never,
): NonNullable<Correction['source']> {
  if (source !== undefined && document !== undefined) return refuse('Say one of --source and --document.');
  if (source !== undefined)
    return URL.canParse(source)
      ? { url: source }
      : refuse(`--source is an address such as https://www.bris.se/; it is “${source}”.`);
  if (document !== undefined) return { document };
  return how === 'source-read'
    ? refuse(
        'Say where you read it: --source https://… or --document "a letter from …". If you rang: --rung DAY.',
      )
    : { document: byMouth[how] };
}
