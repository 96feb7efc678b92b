/**
 * Figures that belong in records and are not written as a telephone number is: a number of days, weeks or months, a sum of
 * money or a share, in digits or in words; a telephone number spelled out. Ages, hours of the day and the day of a source may
 * be typed: they are in no record.
 */
import { smallLetters } from '../../i18n/writing/letters.ts';

/** Words of one language; each is a piece of a regular expression. */
interface FigureWords {
  /** The digits, as somebody says a telephone number. */
  readonly digits: string;
  /** 112 said as one number or as two. */
  readonly emergency: string;
  /** Ten, eleven, and from thirteen on: “two or three days” is a way to say a few, twelve months are a year. */
  readonly numbers: string;
  /** What is counted, in every form that stands after a number. */
  readonly units: string;
}

/** What stands on both sides of a number of one of these languages. Add a language's own words here. */
const words: Readonly<Record<string, FigureWords>> = {
  en: {
    digits: 'zero|oh|one|two|three|four|five|six|seven|eight|nine',
    emergency: 'one twelve|(?:one|a) hundred(?: and)? twelve',
    numbers:
      'ten|eleven|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a |one )?hundred',
    units: 'days?|weeks?|months?|kron(?:a|or|as)|Swedish kron(?:a|or|as)|crowns',
  },
  sv: {
    digits: 'noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio',
    emergency: 'ett tolv|(?:ett)?hundratolv|ett ?hundra ?tolv',
    numbers:
      'tio|elva|tretton|fjorton|femton|sexton|sjutton|arton|nitton|(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio)?|(?:ett ?)?hundra',
    units: 'dagars?|dygns?|veckors?|månaders?|kronor|kr|krona',
  },
  ro: {
    digits: 'zero|unu|una|doi|două|trei|patru|cinci|șase|sase|șapte|opt|nouă',
    emergency: 'unu doisprezece|o sută doisprezece',
    numbers:
      'zece|unsprezece|treisprezece|paisprezece|cincisprezece|șaisprezece|șaptesprezece|optsprezece|nouăsprezece|(?:douăzeci|treizeci|patruzeci|cincizeci|șaizeci|șaptezeci|optzeci|nouăzeci)(?: și (?:unu|una|doi|două|trei|patru|cinci|șase|șapte|opt|nouă))?|o sută',
    units: '(?:de )?(?:zile|săptămâni|luni|coroane)',
  },
  uk: {
    digits: "нуль|один|одиниця|два|двійка|три|чотири|п[’'ʼ]ять|шість|сім|вісім|дев[’'ʼ]ять",
    emergency: 'один дванадцять|сто дванадцять',
    numbers:
      "десят(?:ь|и)|(?!дванадцят)[\\p{L}’'ʼ]{2,12}надцят(?:ь|и)|(?:двадцят|тридцят)(?:ь|и)|сорок|сорока|п[’'ʼ]ятдесяти?|шістдесяти?|сімдесяти?|вісімдесяти?|дев[’'ʼ]яносто|сто",
    units: 'дн(?:і|ів|я|ями|ях)|діб|доби|тиж(?:день|ні|нів|нями|нях)|місяц(?:і|ів|я|ями|ях)|крон[аи]?',
  },
  ar: {
    digits: 'صفر|واحد|اثنان|اثنين|إثنان|إثنين|ثلاثة|أربعة|خمسة|ستة|سبعة|ثمانية|تسعة',
    emergency: 'مئة واثن(?:ا|ي) عشر|مائة واثن(?:ا|ي) عشر|واحد اثن(?:ا|ي) عشر',
    numbers:
      'عشرة|(?!اثن|إثن)\\p{L}{2,8} عشرة?|(?:\\p{L}{2,8} و)?(?:عشرون|عشرين|ثلاثون|ثلاثين|أربعون|أربعين|خمسون|خمسين|ستون|ستين|سبعون|سبعين|ثمانون|ثمانين|تسعون|تسعين)|مئة|مائة',
    units: 'يوم(?:ًا|اً|ا)?|أيام|أسبوع(?:ًا|اً|ا)?|أسابيع|شهر(?:ًا|اً|ا)?|أشهر|شهور|كرون(?:ة|ا|ات)?|كورون(?:ة|ا)',
  },
  th: {
    digits: 'ศูนย์|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า',
    emergency: '(?:หนึ่ง)?ร้อยสิบสอง',
    numbers:
      '(?:สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|ยี่)สิบ(?:เอ็ด|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)?|สิบ(?:เอ็ด|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)?|(?:หนึ่ง)?ร้อย',
    units: 'วัน(?!ที่)|สัปดาห์|อาทิตย์|เดือน|โครน(?:า|อร์)?',
  },
};

/** Money and shares in any language: words and signs behind a figure, and signs before it. */
const SIGNS = '[€$£¥₽₴฿₺]';
const MONEY = `SEK|kr|EUR|USD|GBP|euros?|dollars?|lei|${SIGNS}|%|٪|‰|percent|per cent|procent|la sută`;
const OTHER_LETTERS =
  'євро|доларів|гривень|відсот\\p{L}+|يورو|دولار(?:ًا|ات)?|في المئة|في المائة|بالمئة|بالمائة|ยูโร|ดอลลาร์|บาท|เปอร์เซ็นต์';
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
  const languages = Object.entries(words).filter(([tag]) => tag === primary || tag === 'en' || tag === 'sv');
  // Thai has no spaces between words.
  const each = (pick: (one: FigureWords, space: string, between: string) => string) =>
    languages.map(([tag, one]) =>
      tag === 'th' ? pick(one, JOINED, JOINED) : whole(pick(one, '[ \\u00a0-]', BETWEEN)),
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
