/**
 * Figures that belong in records and are not written as a telephone number is: a number of days, weeks or months, a sum of
 * money or a share, in digits or in words; a telephone number spelled out. Ages, hours of the day and the day of a source may
 * be typed: they are in no record.
 */
import { isUnspaced } from '../../i18n/search-text.ts';
import { smallLetters } from '../../i18n/writing/letters.ts';
import { type FigureWords, figureWords } from './figure-words.ts';

/** Money and shares in any language: words and signs behind a figure, and signs before it. */
const SIGNS = '[€$£¥₽₴฿₺]';
const MONEY = `SEK|kr|EUR|USD|GBP|euros?|dollars?|lei|${SIGNS}|%|٪|‰|percent|per cent|procent|la sută|por ciento|por cento|pour cent|yüzde|për qind|posto|procenta|phần trăm|złotych`;
const OTHER_LETTERS =
  'евро|долларов|гривен|процент\\p{L}*|евра|долара|євро|доларів|гривень|відсот\\p{L}+|يورو|دولار(?:ًا|ات)?|في المئة|في المائة|بالمئة|بالمائة|欧元|美元|百分之|یورو|درصد|ڈالر|فیصد|यूरो|डॉलर|प्रतिशत|ইউরো|ডলার|শতাংশ|ยูโร|ดอลลาร์|บาท|เปอร์เซ็นต์';
/** All of a thing is no figure that changes: “print at 100 %”. */
const ALL = '(?!100[ \\u00a0]?[%٪])';
const DIGITS = '\\d+(?:[ \\u00a0.,]\\d+)*';
const JOINED = '[ \\u00a0\\u2060-]{0,2}';
const BETWEEN = '[ \\u00a0,،·-]{1,3}';

/** A word begins and ends. */
const whole = (pattern: string) => `(?<![\\p{L}\\p{M}\\p{N}])(?:${pattern})(?![\\p{L}\\p{M}])`;
const anyOf = (patterns: readonly string[]) => new RegExp(patterns.join('|'), 'giu');

interface Patterns {
  readonly inDigits: RegExp;
  readonly inWords: RegExp;
  readonly spelled: RegExp;
  /** One digit of what is spelled. */
  readonly digits: RegExp;
}

const made = new Map<string, Patterns>();

/** What a text in a language may hold: its own words, and those of the two languages that everybody here has read. */
function patternsFor(locale: string | undefined): Patterns {
  const primary = locale?.split('-')[0] ?? '';
  const known = made.get(primary);
  if (known) return known;
  const languages = Object.entries(figureWords).filter(
    ([tag]) => tag === primary || tag === 'en' || tag === 'sv',
  );
  const each = (pick: (one: FigureWords, space: string, between: string) => string) =>
    languages.map(([, one]) =>
      isUnspaced(one.units) ? pick(one, JOINED, JOINED) : whole(pick(one, '[ \\u00a0-]', BETWEEN)),
    );
  const patterns = {
    inDigits: anyOf([
      `(?<![\\p{N}.,])${ALL}${DIGITS}${JOINED}(?:de )?(?:(?:${MONEY})(?![\\p{L}\\p{M}])|${OTHER_LETTERS})`,
      `(?:${SIGNS}|(?<![\\p{L}])(?:SEK|EUR|USD|GBP))${JOINED}${DIGITS}|${DIGITS}:-`,
      ...each(({ units }) => `${DIGITS}${JOINED}(?:${units})`),
    ]),
    inWords: anyOf(
      each(({ numbers, units }, space) => `(?:${numbers})${space}(?:${units}|(?:de )?(?:${MONEY}))`),
    ),
    spelled: anyOf(
      each(
        ({ digits, emergency }, _, between) => `(?:${digits})(?:${between}(?:${digits})){2,}|${emergency}`,
      ),
    ),
    digits: anyOf(each(({ digits }) => digits)),
  };
  made.set(primary, patterns);
  return patterns;
}

/** Numbers of days, weeks or months, sums of money and shares that are typed: `30 days`, `thirty days`, `€50`, `20 %`. */
export function quantitiesIn(text: string, locale?: string): readonly string[] {
  const { inDigits, inWords } = patternsFor(locale);
  return [...((/\d/.test(text) && text.match(inDigits)) || []), ...(text.match(inWords) ?? [])];
}

/** Telephone numbers that are spelled: `one one two`. Whoever counts to four says no word twice. */
export function spelledNumbersIn(text: string, locale?: string): readonly string[] {
  const { spelled, digits } = patternsFor(locale);
  return (text.match(spelled) ?? []).filter((found) => {
    const said = smallLetters(found, locale).match(digits) ?? [];
    return said.length < 3 || said.length > 4 || new Set(said).size < said.length;
  });
}
