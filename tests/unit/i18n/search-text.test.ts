import { afterEach, describe, expect, it, vi } from 'vitest';
import { languages } from '../../../src/i18n/languages.ts';
import { searchPieces, searchWords } from '../../../src/i18n/search-text.ts';

/** Language, what a page says, and other ways in which people type the same. */
const sameWords: readonly (readonly [string, string, ...string[]])[] = [
  ['sv', 'Läkare på plats', 'lakare pa plats', 'LÄKARE PÅ PLATS', 'La\u0308kare pa\u030a plats'],
  ['en', 'women’s shelter', "women's shelter", 'womens shelter'],
  ['en', 'E-mail', 'e\u2011mail', 'E-MAIL'],
  ['ro', 'pașaport șef', 'paşaport şef', 'pasaport sef', 'PAȘAPORT ȘEF'],
  ['es', 'niño compañía', 'nino compania'],
  ['vi', 'đường dây hộ chiếu', 'duong day ho chieu', 'ĐƯỜNG DÂY HỘ CHIẾU'],
  ['pl', 'łódź żołd', 'lodz zold'],
  ['sq', 's’kam çfarë', "s'kam cfare", 's kam çfarë'],
  ['tr', 'İstanbul ışık', 'istanbul isik', 'ISTANBUL IŞIK'],
  ['so', 'xuquuqda', 'XUQUUQDA'],
  ['uz', 'o\u02bbzbek g\u02bboya', "o'zbek g'oya", 'o‘zbek g’oya', 'ozbek goya'],
  ['sr-Latn', 'đak škola', 'dak skola'],
  ['fr', 'l’argent d’aide', "l'argent d'aide", 'l argent d aide', 'L’ARGENT D’AIDE'],
  ['lt', 'žmogus ačiū', 'zmogus aciu'],
  ['hu', 'bűnügy', 'bunugy'],
  ['uk', 'п’ять', "п'ять", 'п\u02bcять', 'пять'],
  ['uk', 'ґвалт їжа', 'гвалт їжа', 'ҐВАЛТ ЇЖА'],
  ['ru', 'ещё', 'еще', 'ЕЩЁ'],
  ['bg', 'полиция', 'ПОЛИЦИЯ'],
  ['mn', 'өргөдөл үнэ', 'оргодол унэ'],
  ['kk', 'құқық', 'кукык'],
  ['ar', 'مسؤول', 'مسوول', 'مَسْؤول', 'مسـؤول'],
  ['ar', 'إقامة', 'اقامه', 'أقامة', 'إقامه', 'الإقامة', 'بالإقامة', 'والإقامة'],
  ['ar', 'مستشفى', 'مستشفي', 'المستشفى', 'مستشفی'],
  ['ar', 'جواز', 'جوازي', 'جوازكم', 'الجواز', 'جوازات'],
  // The present as it is said in the Levant and Egypt.
  ['ar', 'يضرب', 'بيضرب'],
  ['fa-AF', 'می‌خواهم', 'مي‌خواهم', 'می‌خواهَم'],
  ['fa', 'کمک پلیس', 'كمك پليس'],
  ['ur', 'پولیس ہے', 'پوليس هے', 'پولیس ہی'],
  ['ps', 'مرستې', 'مرستی'],
  ['ckb', 'یارمەتی', 'يارمهتي'],
  ['aii', 'ܫܠܵܡܵܐ', 'ܫܠܡܐ'],
  ['ti', 'ሥራሕ ፀሓይ', 'ስራሕ ጸሃይ', 'ንስራሕ ጸሓይ'],
  ['ti', 'ኣብዚ', 'አብዚ'],
  // The last of a row too.
  ['am', 'ሧሧ', 'ሷሷ'],
  ['am', 'ቧሗ', 'ቧሇ'],
  ['am', 'ሥራ', 'ስራ', 'የስራ', 'ለሥራ', 'ሥራን', 'ሥራው'],
  ['th', 'ตำรวจ น้ำ', 'ตํารวจ น้ำ', 'ตำรวจ นํ้า', 'ตำรวจ นำ'],
  ['th', 'แรงงาน', 'เเรงงาน'],
  ['hi', 'हिन्दी क़ानून', 'हिंदी कानून', 'हिँदी क़ानून'],
  ['ne', 'प्रहरी', 'प्रहरी'],
  ['bn', 'চাঁদ য\u09bc', 'চাদ \u09df'],
  ['pa', 'ਜ਼ਮੀਨ', 'ਜਮੀਨ'],
  ['ta', 'காவல்', 'காவல்'],
  ['zh-Hans', '护照', '护照\u200e'],
  ['ka', 'ᲞᲐᲡᲞᲝᲠᲢᲘ', 'პასპორტი'],
  ['hy', 'Ոստիկանություն և', 'ոստիկանություն եւ'],
  // Scripts that the table of languages does not have yet.
  ['el', 'Αστυνομία', 'αστυνομια', 'ΑΣΤΥΝΟΜΊΑ'],
  ['he', 'דַּרְכּוֹן', 'דרכון', 'דרכונ'],
  ['km', 'លិខិត', 'លិខិត'],
  ['my', 'ရဲ', 'ရဲ'],
  ['lo', 'ໜັງສື', 'ຫນັງສື'],
  ['bo', 'བོད་ཡིག', 'བོད་ཡིག'],
  ['ko', '여권', '여권'],
  ['ja', 'ﾊﾟｽﾎﾟｰﾄ', 'パスポート'],
];

describe('words that are the same to a person', () => {
  it.each(sameWords)('%s: “%s”', (tag, said, ...typed) => {
    const words = searchWords(said, tag);
    expect(words).not.toEqual([]);
    for (const other of typed) expect(searchWords(other, tag)).toEqual(words);
  });

  it('are tried in every script that a language of the table is written in', () => {
    const tried = new Set(sameWords.map(([tag]) => tag));
    const scripts = new Set(languages.filter(({ tag }) => tried.has(tag)).map(({ script }) => script));
    expect(languages.filter(({ script }) => !scripts.has(script)).map(({ tag }) => tag)).toEqual([]);
  });
});

it('a word with a hyphen is found by its parts, and by whoever writes it in one', () => {
  expect(searchWords('E-mail', 'en')).toEqual(['e', 'mail', 'email']);
});

describe('words that are not the same', () => {
  it.each([
    ['sv', 'lön', 'lan'],
    ['ar', 'شرطة', 'شريط'],
    ['hi', 'पति', 'पता'],
    ['th', 'หนี', 'หนู'],
    ['th', 'ทำ', 'ทา'],
    ['bn', 'বাবা', 'বাবু'],
    ['am', 'ልጅ', 'ላጅ'],
  ])('%s: “%s” and “%s”', (tag, one, other) => {
    expect(searchWords(one, tag)).not.toEqual(searchWords(other, tag));
  });
});

describe('digits', () => {
  it.each([
    ['ar', '١١٢'],
    ['fa', '۱۱۲'],
    ['hi', '११२'],
    ['th', '๑๑๒'],
    ['my', '၁၁၂'],
    ['en', '１１２'],
  ])('%s: %s is 112', (tag, typed) => {
    expect(searchWords(typed, tag)).toEqual(['112']);
  });

  it('are one number however they are grouped', () => {
    for (const typed of ['116 111', '116-111', '116\u00a0111', '116111'])
      expect(searchWords(typed, 'en')).toEqual(['116111']);
  });
});

describe('text without spaces', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each([
    ['th', 'นายจ้างยึดหนังสือเดินทาง', 'ยึด'],
    ['zh-Hans', '老板拿走了我的护照', '护照'],
    ['ja', '警察に電話する', '電話'],
    ['km', 'ខ្ញុំត្រូវការជំនួយ', 'ជំនួយ'],
    ['my', 'ရဲကိုခေါ်ပါ', 'ခေါ်'],
    ['lo', 'ປະເທດລາວ', 'ລາວ'],
  ])('%s: a word is found in the middle', (tag, text, word) => {
    const found = [...searchWords(text, tag), ...searchPieces(text, tag)];
    const wanted = [...searchWords(word, tag), ...searchPieces(word, tag)];
    expect(wanted.some((one) => found.includes(one))).toBe(true);
  });

  it('is found in a browser that cannot cut it', () => {
    vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
    expect(searchWords('ยึดพาสปอร์ต', 'th')).toEqual(['ยึดพาสปอรต']);
    const pieces = searchPieces('นายจ้างยึดพาสปอร์ตไป', 'th');
    expect(searchPieces('พาสปอร์ต', 'th').every((piece) => pieces.includes(piece))).toBe(true);
  });
});

describe('what people paste', () => {
  it('gives no word for signs, and never fails', () => {
    for (const typed of ['', ' ', '?!…', '\u200f\u200e', '👍', '-', '’'])
      expect(searchWords(typed, 'ar')).toEqual([]);
    expect(searchWords('a'.repeat(10_000), 'en')).toHaveLength(1);
    expect(searchWords('\ud800x', 'en').join('')).toContain('x');
  });
});
