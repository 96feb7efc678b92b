/**
 * Dates, numbers, units, lists and order of words in any language, by `Intl`. Pure: nothing depends on the
 * machine's own language or clock. Digits are always 0–9 and the calendar Gregorian, so that a date or a
 * number can be compared with a Swedish paper beside it.
 *
 * `Intl` quietly takes the machine's language where it has no data. Every function therefore looks for the
 * first language that `Intl` knows: the language itself, its fall-backs, English.
 */

import { languageOf } from './languages.ts';
import {
  aroundLanguageNames,
  monthFirst,
  ownLanguageNames,
  ownListWords,
  ownUnitWords,
} from './writing/intl-gaps.ts';
import { separators } from './writing/punctuation.ts';

/** A date without time: `2026-11-22`. */
export type IsoDate = string;

/** Units a fact may have. */
export type CountedUnit = 'hour' | 'day' | 'week' | 'month' | 'year' | 'SEK';

/** A number with its unit. */
export interface Quantity {
  readonly number: number;
  readonly unit: CountedUnit;
}

interface Supports {
  supportedLocalesOf(tags: readonly string[]): string[];
}

/** Tag to hand to `Intl` where the plain tag gives an unwanted regional form. */
const preferred: Readonly<Record<string, string>> = {
  // Plain `en` writes dates in the American order.
  en: 'en-GB',
};

/** Takes out what our fonts have no glyph for: direction marks and the narrow no-break space. */
function printable(text: string): string {
  return text.replace(/[\u061c\u200e\u200f]/g, '').replaceAll('\u202f', '\u00a0');
}

function intlTag(tag: string, formatter: Supports): string {
  const language = languageOf(tag);
  const candidates = [language?.lang ?? tag, ...(language?.fallbacks ?? []), 'en'];
  for (const candidate of candidates) {
    if (formatter.supportedLocalesOf([candidate]).length > 0) return preferred[candidate] ?? candidate;
  }
  return 'en-GB';
}

/** A formatter of each language it is asked for, made once: making one takes a hundred times as long as using it. */
function perLanguage<T>(make: (tag: string) => T): (tag: string) => T {
  const made = new Map<string, T>();
  return (tag) => {
    const formatter = made.get(tag) ?? make(tag);
    made.set(tag, formatter);
    return formatter;
  };
}

function dates(options: Intl.DateTimeFormatOptions): (tag: string) => Intl.DateTimeFormat {
  return perLanguage(
    (tag) =>
      new Intl.DateTimeFormat(intlTag(tag, Intl.DateTimeFormat), {
        calendar: 'gregory',
        numberingSystem: 'latn',
        timeZone: 'UTC',
        ...options,
      }),
  );
}

function numbers(options: Intl.NumberFormatOptions = {}): (tag: string) => Intl.NumberFormat {
  return perLanguage(
    (tag) => new Intl.NumberFormat(intlTag(tag, Intl.NumberFormat), { ...options, numberingSystem: 'latn' }),
  );
}

const unitNumbers = (unit: CountedUnit) => numbers({ style: 'unit', unit, unitDisplay: 'long' });
const lists = (type: Intl.ListFormatType) =>
  perLanguage((tag) => new Intl.ListFormat(preferred[tag] ?? tag, { type }));

/** Every way of writing there is. */
const writers = {
  date: {
    long: dates({ dateStyle: 'long' }),
    short: dates({ day: 'numeric', month: 'short', year: 'numeric' }),
    medium: dates({ dateStyle: 'medium' }),
  },
  month: dates({ year: 'numeric', month: 'long' }),
  weekday: { long: dates({ weekday: 'long' }), short: dates({ weekday: 'short' }) },
  number: numbers(),
  quantity: {
    hour: unitNumbers('hour'),
    day: unitNumbers('day'),
    week: unitNumbers('week'),
    month: unitNumbers('month'),
    year: unitNumbers('year'),
    SEK: numbers({
      style: 'currency',
      currency: 'SEK',
      currencyDisplay: 'name',
      maximumFractionDigits: 0,
    }),
  },
  plural: perLanguage((tag) => new Intl.PluralRules(intlTag(tag, Intl.PluralRules))),
  list: { and: lists('conjunction'), or: lists('disjunction') },
  collator: perLanguage((tag) => new Intl.Collator(intlTag(tag, Intl.Collator))),
  languageName: perLanguage(
    (tag) => new Intl.DisplayNames([intlTag(tag, Intl.DisplayNames)], { type: 'language', fallback: 'none' }),
  ),
} as const;

/**
 * A date in words, such as “22 November 2026”.
 *
 * @param tag - BCP 47 tag of the reader's language.
 * @param month - `short` for narrow places: “22 Nov 2026”.
 */
export function formatDate(tag: string, date: IsoDate, month: 'long' | 'short' = 'long'): string {
  const form = month === 'short' && monthFirst.has(languageOf(tag)?.lang ?? tag) ? 'medium' : month;
  return printable(writers.date[form](tag).format(new Date(`${date}T00:00:00Z`)));
}

/** A month and year in words, such as “November 2026”. */
export function formatMonth(tag: string, date: IsoDate): string {
  return printable(writers.month(tag).format(new Date(`${date}T00:00:00Z`)));
}

/**
 * Name of a day of the week.
 *
 * @param day - 1 is Monday, 7 is Sunday, as in ISO 8601.
 */
export function formatWeekday(tag: string, day: number, width: 'long' | 'short' = 'long'): string {
  // 1 January 2024 was a Monday.
  return printable(writers.weekday[width](tag).format(new Date(Date.UTC(2024, 0, day))));
}

/** A number in Western digits with the language's own grouping. */
export function formatNumber(tag: string, number: number): string {
  return printable(writers.number(tag).format(number));
}

/** A number with its unit in words, such as “30 days” or “50 Swedish kronor”. */
export function formatQuantity(tag: string, quantity: Quantity): string {
  const { number, unit } = quantity;
  const words = ownUnitWords[languageOf(tag)?.lang ?? tag]?.[unit];
  if (words !== undefined) {
    const form = writers.plural(tag).select(number);
    return `${formatNumber(tag, number)} ${words[form] ?? words['other'] ?? unit}`;
  }
  return printable(writers.quantity[unit](tag).format(number));
}

/**
 * A year, a month or a day in words: “2018”, “February 2018”, “15 February 2018”.
 *
 * @param date - `2018`, `2018-02` or `2018-02-15`.
 */
export function formatPartOfTime(tag: string, date: string): string {
  if (date.length === 4) return date;
  return date.length === 7 ? formatMonth(tag, `${date}-01`) : formatDate(tag, date);
}

/** A figure that a text names: a number with its unit, or a day. */
export function formatFigure(tag: string, figure: Quantity | { readonly date: IsoDate }): string {
  return 'date' in figure ? formatDate(tag, figure.date) : formatQuantity(tag, figure);
}

/** Items as a list in a sentence: “a, b and c”. Where nobody knows the language's words: “a, b, c”. */
export function formatList(tag: string, items: readonly string[], type: 'and' | 'or' = 'and'): string {
  const lang = languageOf(tag)?.lang ?? tag;
  if (Intl.ListFormat.supportedLocalesOf([lang]).length > 0)
    return printable(writers.list[type](lang).format(items));
  const { comma } = separators(tag);
  const word = ownListWords[lang]?.[type];
  if (word === undefined || items.length < 2) return items.join(comma);
  return `${items.slice(0, -1).join(comma)} ${word} ${items.at(-1)}`;
}

/** A function that puts words in the order a reader of the language expects. */
export function compareIn(tag: string): (a: string, b: string) => number {
  return writers.collator(tag).compare;
}

/**
 * Name of one language in another, such as “Arabic” in Swedish.
 *
 * @returns The language's own name where the other language has no word for it.
 */
export function languageNameIn(tag: string, named: string): string {
  const own = ownLanguageNames[named]?.[tag];
  if (own !== undefined) return own;
  const target = languageOf(named);
  const name = writers.languageName(tag).of(target?.lang ?? named);
  if (name === undefined) return target?.endonym ?? named;
  const { before = '', after = '' } = aroundLanguageNames[languageOf(tag)?.lang ?? tag] ?? {};
  // What is in brackets says which kind of it.
  const [, base = '', kind = ''] = /^(.*?)(\s*\(.*\))?$/u.exec(name) ?? [];
  return (base.startsWith(before) ? '' : before) + base + (base.endsWith(after) ? '' : after) + kind;
}

/**
 * Name of a language as somebody says that they speak it, such as “Kurdish (Sorani)”: what an interpreter is asked for.
 *
 * @param tag - Language of the sentence.
 * @param spoken - The speaker's language.
 */
export function spokenNameIn(tag: string, spoken: string): string {
  const names: Readonly<Record<string, string>> = languageOf(spoken)?.spoken ?? {};
  return names[tag] ?? languageNameIn(tag, spoken);
}
