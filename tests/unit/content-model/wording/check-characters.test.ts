/** Characters that no text holds: invisible ones, broken ones, and letters that only look like the right one. */
import { describe, expect, it } from 'vitest';
import type { Author } from '../../../../src/content-model/wording/check-characters.ts';
import { checkWords } from '../../../../src/content-model/wording/check-run.ts';

const problemsOf = (words: string, locale: string, author: Author = 'ours') =>
  checkWords(words, { file: 'x' }, { locale, author });

describe('are refused, once, with their code point', () => {
  it.each([
    ['ro', 'Poliţia', 'U+0163] in “Poliţia”'],
    ['ro', 'un paşaport şi poliţie', 'U+015F] in “paşaport”, “şi”, “poliţie”'],
    ['tr', 'pasaport ișlemi', 'U+0219] in “ișlemi”'],
    ['ar', 'رقم ١١', 'U+0661'],
    ['ar', 'مکان', 'U+06A9] in “مکان”'],
    ['fa', 'كار', 'U+0643'],
    ['fr', 'Aide\u202f!', 'U+202F'],
    ['en', 'a\u200eb', 'U+200E'],
    ['en', 'a\u0007b', 'U+0007'],
    ['th', 'อายุ ๑๘', 'U+0E51'],
  ])('%s: %s', (locale, words, named) => {
    const [problem, ...others] = problemsOf(words, locale);
    expect(problem?.code).toBe('forbidden-character');
    expect(problem?.says).toContain(named);
    expect(others).toEqual([]);
  });

  it.each([
    ['Latin in Ukrainian', 'uk', 'Ваші прaва', 'U+0061] in “прaва”'],
    ['Latin in Ukrainian, many', 'uk', 'iнтернет, лiки, мiсто', 'U+0069] in “iнтернет”, “лiки”, “мiсто”'],
    ['a Latin word of one letter', 'uk', 'мати i батько', 'U+0069] in “i”'],
    ['a Latin word that looks Cyrillic', 'ru', 'это oco мой', 'U+006F] in “oco”'],
    ['a Latin article in Greek', 'el', 'H αστυνομία', 'U+0048] in “H”'],
    ['Cyrillic in English', 'en', 'Сheck the offer', 'U+0421] in “Сheck”'],
    ['Cyrillic in Swedish', 'sv', 'du får hjälр', 'U+0440] in “hjälр”'],
    ['a Cyrillic word of one letter', 'en', 'This is а right', 'U+0430] in “а”'],
    ['Greek in Romanian', 'ro', 'dreptul tαu', 'U+03B1] in “tαu”'],
    ['Latin in Greek', 'el', 'βοήθειa', 'U+0061] in “βοήθειa”'],
    ['the drawn forms of Arabic', 'ar', 'ﻣﺴﺎﻋﺪﺓ ﻭﺣﻘﻮﻕ', 'U+FEE3] in “ﻣﺴﺎﻋﺪﺓ”'],
    ['an Arabic ligature', 'ar', 'ﻻ تدفعوا', 'U+FEFB] in “ﻻ”'],
    ['two sara e', 'th', 'เเละบอกเรา', 'U+0E40'],
    ['sara am in two pieces', 'th', 'ทําได้', 'U+0E4D'],
    ['the same with a tone mark', 'th', 'นํ้า', 'U+0E4D'],
    ['a tone mark without a letter', 'th', 'และ ้ทดสอบ', 'U+0E49'],
    ['two tone marks', 'th', 'ที่่นี่', 'U+0E48'],
    ['a vowel twice', 'th', 'ดีีมาก', 'U+0E35'],
    ['two vowels of Lao', 'lo', 'ເເລະ', 'U+0EC0'],
    ['am of Lao in two pieces', 'lo', 'ທ\u0ecd\u0eb2', 'U+0ECD'],
    ['am of Lao in two pieces with a tone mark', 'lo', 'ນ\u0ecd\u0ec9\u0eb2', 'U+0ECD'],
    ['letters that were joined for print', 'en', 'The o\ufb03ce', 'U+FB03'],
    ['a wide capital', 'en', '\uff28elp', 'U+FF28'],
    ['a wide letter', 'en', 'hel\uff50', 'U+FF50'],
    ['a letter of formulas', 'en', '\u{1d407}elp', 'U+1D407'],
    ['a letter of one font only', 'en', 'hel\ue0b0', 'U+E0B0'],
    ['a mark at the beginning', 'hi', 'ा मदद', 'U+093E'],
    ['an accent alone', 'vi', 'giúp \u0301 đỡ', 'U+0301'],
    ['Zawgyi', 'my', 'ျမန္မာ', 'U+103B'],
    ['a letter of Zawgyi', 'my', 'ကၽန', 'U+107D'],
  ])('%s', (_, locale, words, named) => {
    const [problem, ...others] = problemsOf(words, locale);
    expect(problem?.says).toContain(named);
    expect(others).toEqual([]);
  });

  it('with the letter that is written in pieces', () => {
    expect(
      problemsOf('giu\u0301p đỡ', 'vi').map(({ code, says }) => [code, says.includes('u\u0301')]),
    ).toEqual([['text-not-nfc', true]]);
  });
});

describe('are welcome', () => {
  it.each([
    ['ro', 'Poliția și școala'],
    ['tr', 'şikâyet ve iş'],
    ['fa', 'می\u200cخواهم'],
    ['ar', 'كتاب إلى الله ﷺ ﴿نص﴾'],
    ['hi', 'क्\u200dष'],
    ['th', 'ช่วยด้วย น้ำ ไม่\u2060ถึง สิทธิ์ เพื่อน แม่ พันธุ์ เก็บ ทั้งหมด'],
    ['lo', 'ແລະ ນ້ຳ'],
    ['my', 'ကျွန်တော် မြန်မာနိုင်ငံသား ဖြစ်သည်။ ဥက္ကဋ္ဌ၊ အင်္ဂလိပ်'],
    ['uz', 'o\u02bbzbek'],
    ['uk', 'SMS-повідомлення, Tabler Icons і Health Icons, вітамін C, п’ять'],
    ['sv', 'IT-stöd på русский och ελληνικά, 5 µm'],
    ['en', 'Press 1️⃣ and ❤️'],
    ['zh-Hans', '请拨打SMS短信'],
  ])('in %s: %s', (locale, words) => {
    expect(problemsOf(words, locale)).toEqual([]);
  });
});

describe('in the text of a stranger', () => {
  it.each([
    ['my', 'ကၽြန္ေတာ္ ျမန္မာႏိုင္ငံသား ျဖစ္သည္'],
    ['ar', 'ﻣﺴﺎﻋﺪﺓ ﻭﺣﻘﻮﻕ ﻓﻲ ﺍﻟﺴﻮﻳﺪ'],
    ['hi', 'ा मदद'],
  ])('are refused where they break on paper: %s', (locale, words) => {
    expect(problemsOf(words, locale, 'anyone').length).toBeGreaterThan(0);
  });

  it.each([
    ['vi', 'Bạn có quyền được giúp đỡ. Ẫ Ễ Ữ Ự'.normalize('NFD')],
    ['ro', 'Poliţia'],
    ['th', 'เเละ'],
    ['ar', '08-١٢٣'],
  ])('are left alone where they do not: %s', (locale, words) => {
    expect(problemsOf(words, locale, 'anyone')).toEqual([]);
  });
});
