/** What people write, copy and paste into a leaflet of their own: set exactly as meant, or refused with the sign named. */
import { describe, expect, it } from 'vitest';
import { readers } from '../support/read-pdf.ts';
import { strangerLeaflet } from '../support/stranger-leaflet.ts';

const codesOf = async (body: string, tag: string) =>
  (await strangerLeaflet(body, tag)).errors.map(({ code }) => code);
const opensOf = async (body: string, tag = 'sv') => {
  const { errors, links } = await strangerLeaflet(body, tag);
  expect(errors).toEqual([]);
  return links.map(({ opens }) => opens);
};

describe('a number among right-to-left words stands from left to right, in one piece', () => {
  it.each([
    ['ar', 'اتصلوا على 08\u2011123 45 67 الآن.', '08-123 45 67'],
    ['ar', 'من الخارج +46\u20118\u2011123\u201145\u201167 نعم.', '+46-8-123-45-67'],
    ['ar', 'اتصلوا على ٠٨-١٢٣ ٤٥ ٦٧ الآن.', '٠٨-١٢٣ ٤٥ ٦٧'],
    ['ar', 'اتصلوا على 08\u2009123\u200945\u200967 الآن.', '08 123 45 67'],
    ['ar', 'اتصلوا على 020\u2007123\u2007456 الآن.', '020 123 456'],
    ['ar', 'السفارة: +46 (0) 8 123 45 67، نعم', '+46 (0) 8 123 45 67'],
    ['ar', 'السفارة: (08) 123 45 67، نعم', '(08) 123 45 67'],
    ['ar', 'على 08\u202f123\u202f45\u202f67 الآن', '08 123 45 67'],
    ['ar', 'على 08\u2013123\u201345\u201367 الآن', '08\u2013123\u201345\u201367'],
    ['ar', 'على 08\u2212123 45 67 الآن', '08\u2212123 45 67'],
    ['ar', 'على +46\u20628 123 45 67 الآن'.replace('\u2062', ' '), '+46 8 123 45 67'],
    ['ar', 'على + 46 8 123 45 67 الآن', '+ 46 8 123 45 67'],
    ['ar', 'على 08/123 45 67 الآن', '08/123 45 67'],
    ['ar', 'على 08 / 123 45 67 الآن', '08 / 123 45 67'],
    ['ar', 'على 08.123.45.67 الآن', '08.123.45.67'],
    ['ar', 'على ٠٨/١٢٣٤٥٦٧ الآن', '٠٨/١٢٣٤٥٦٧'],
    ['ar', 'على [08] 123 45 67 الآن', '[08] 123 45 67'],
    ['ar', 'على **08**-123 45 67 الآن', '08-123 45 67'],
    ['ar', 'على 08-**123** 45 67 الآن', '08-123 45 67'],
    ['ar', 'على *+46* 8 **123** 45 67 الآن', '+46 8 123 45 67'],
    ['ar', 'على 08-123\n45 67 الآن', '08-123 45 67'],
    ['ar', 'على 08\u200b-\u200b123 45 67 الآن', '08-123 45 67'],
    ['fa', 'با ۰۸-۱۲۳ ۴۵ ۶۷ تماس بگیرید', '۰۸-۱۲۳ ۴۵ ۶۷'],
    ['fa', 'با ۰۸–۱۲۳–۴۵–۶۷ تماس', '۰۸–۱۲۳–۴۵–۶۷'],
    ['he', 'התקשרו 08\u2011123 45 67 עכשיו', '08-123 45 67'],
    ['ar', 'الرمز SE-111 22 هنا', 'SE-111 22'],
    ['ar', 'الحساب SE45 5000 0000 0583 9825 7466 هنا', 'SE45 5000 0000 0583 9825 7466'],
    ['ar', 'القانون 2009:400 هنا', '2009:400'],
    ['ar', 'بين 3\u2009500 و', '3 500'],
    ['ar', 'في 2026\u201111\u201129 نعم', '2026-11-29'],
  ])('%s: %s', async (tag, body, shown) => {
    const { errors, lines } = await strangerLeaflet(body, tag);
    expect(errors).toEqual([]);
    expect(lines.filter((line) => line.includes(shown))).toHaveLength(1);
  });

  it('and an address of a Swedish street keeps the order of its words', async () => {
    const { lines } = await strangerLeaflet('العنوان Storgatan 12, 111 22 Stockholm هنا', 'ar');
    expect(lines.join('\n')).toContain('Storgatan 12, 111 22 Stockholm');
  });
});

describe('an amount among right-to-left words keeps its unit', () => {
  it.each([
    ['ar', 'المبلغ 1 234,50 kr (120 €) — 50 % خصم', ['1 234,50 kr', '120 €', '50 %']],
    ['ar', 'حوالي 10 000 SEK في الشهر', ['10 000 SEK']],
    ['ar', 'مسافة 5 km من هنا', ['5 km']],
    ['ar', 'حوالي € 120 في', ['€ 120']],
    ['ar', 'حوالي **120** € في', ['120 €']],
    ['ar', 'بين 50–100 € في', ['50–100 €']],
    ['he', 'כ 20 °C בחוץ', ['20 °C']],
    ['fa', 'حدود 50 % تخفیف', ['50 %']],
    ['ar', 'غرفة 12 m² هنا', ['12 m²']],
    ['ur', 'قیمت 500 kr ہے', ['500 kr']],
    ['ar', 'من −5 إلى +5 درجات', ['−5', '+5']],
    ['ar', 'الحرارة -12,5 اليوم، لمن +18 فقط', ['-12,5', '+18']],
    ['fa', 'دما −۷ است', ['−۷']],
    ['ar', 'حسابنا @kvinno_frid و #metoo و LGBTQ+ هنا', ['@kvinno_frid', '#metoo', 'LGBTQ+']],
    ['he', 'קהילת LGBTQI+, עקבו @name.se!', ['LGBTQI+', '@name.se']],
  ])('%s: %s', async (tag, body, shown) => {
    const { errors, lines } = await strangerLeaflet(body, tag);
    expect(errors).toEqual([]);
    for (const amount of shown) expect(lines.join('\n')).toContain(amount);
  });
});

describe('a link calls exactly the number that is written', () => {
  it.each([
    ['+46 (0)8-123 45 67', 'tel:+4681234567'],
    ['+46 (0) 8 123 45 67', 'tel:+4681234567'],
    ['+46(0)8-123 45 67', 'tel:+4681234567'],
    ['0046 (0)8-123 45 67', 'tel:004681234567'],
    ['(+46) 8 123 45 67', 'tel:+4681234567'],
    ['08\u2011123 45 67', 'tel:081234567'],
    ['08\u00ad-123 45 67', 'tel:081234567'],
    ['+46 8\u00ad123 45 67', 'tel:+4681234567'],
    ['08-**123** 45 67', 'tel:081234567'],
    ['020/50 50 50', 'tel:020505050'],
    ['#08-123 45 67', 'tel:081234567'],
    ['+358 9 123 4567', 'tel:+35891234567'],
    ['+1 202 555 0123', 'tel:+12025550123'],
    ['112', 'tel:112'],
  ])('%s is %s', async (written, href) => {
    expect(await opensOf(`Ring ${written} nu.`)).toEqual([href]);
  });

  it('in digits of another script too', async () => {
    expect(await opensOf('اتصلوا ٠٨-١٢٣ ٤٥ ٦٧ الآن', 'ar')).toEqual(['tel:081234567']);
  });

  it.each([
    'Ring 08-123 45 67/68 eller 08-123 45 67/69.',
    'Ring 08-123 45 67-69.',
    'Ring 08-1234567/69.',
    'Ring 08-123 45 67 08-765 43 21.',
    'Öppet 08.00–16.30. Stängt 01.02.2026, 01-02-2026 och 01/02/2026. Nattjour 00.00–24.00.',
    'Öppet 0800–1630, 08-12 13-17, 08.00-12.00/13.00-17.00.',
    'Lov 01.02–05.02 och 01 02 2026.',
    'Från 18+ eller +18, +20 °C, +46.',
    'Post 01234-5678, 060-0001, 00100 Helsinki, SE-111 22.',
    'Pris 0,50 kr, 010 203 40 kr, +10 000 000 kr, 0 500 000 kr, € 0700 123 456.',
    'Nummer 010226-1234, 070123-4567, 556016-0680, 802005-1234.',
    'Konto SE08 5000 0000 0583 9825 7466.',
    'Ring +46 08-123 45 67.',
    'Ring +39 (0)6 1234 5678.',
    'Ring +1 202 555 012.',
    'Se § 112 och 112 § lagen.',
    'Följ @user112 och #metoo112.',
    'Mål 0123-2026, lag 2009:400, ISBN 978-91-1234-567-8.',
  ])('and there is none where it is no number or not one: %s', async (body) => {
    expect(await opensOf(body)).toEqual([]);
  });

  it.each([
    ['[08-123 45 67](tel:+46812345678)', 'link-number-differs'],
    ['[123 45 67](tel:+46900123456767)', 'link-number-differs'],
    ['[08-123](tel:08123) 45 67', 'link-on-part'],
    ['08-[123 45 67](tel:1234567)', 'link-on-part'],
    ['[08-123 45 67](https://example.org/)', 'link-number-differs'],
    ['[ring](tel:08-123;ext=5)', 'link-not-allowed'],
    ['[ring](tel:08abc)', 'link-not-allowed'],
  ])('and one that says otherwise is refused: %s', async (body, code) => {
    expect(await codesOf(`Ring ${body} nu.`, 'sv')).toContain(code);
  });

  it('a number that its writer links is dialled without its brackets too', async () => {
    expect(await opensOf('Ring [+46 (0)8-123 45 67](<tel:+46 (0)8-123 45 67>).')).toEqual([
      'tel:+4681234567',
    ]);
  });
});

describe('a link opens exactly the address that is written, in ASCII', () => {
  it.each([
    [
      'Läs https://stödlinjen.example/hjälp och https://sv.example.org/wiki/Människohandel nu.',
      ['https://xn--stdlinjen-17a.example/hj%C3%A4lp', 'https://sv.example.org/wiki/M%C3%A4nniskohandel'],
    ],
    [
      'Läs [mer här](https://stödlinjen.example/hjälp) och <https://stödlinjen.example/>.',
      ['https://xn--stdlinjen-17a.example/hj%C3%A4lp', 'https://xn--stdlinjen-17a.example/'],
    ],
    ['Skriv till anna.långt@exämple.org nu', ['mailto:anna.l%C3%A5ngt@xn--exmple-cua.org']],
    [
      'Läs www.räddningen.example/å?ö=ä#ü.',
      ['https://www.xn--rddningen-v2a.example/%C3%A5?%C3%B6=%C3%A4#%C3%BC'],
    ],
    [
      'Läs https://uk.example.org/wiki/Торгівля',
      ['https://uk.example.org/wiki/%D0%A2%D0%BE%D1%80%D0%B3%D1%96%D0%B2%D0%BB%D1%8F'],
    ],
    ['Läs HTTPS://example.org/A_b (och mer).', ['https://example.org/A_b']],
    ['Läs [mer](https://example.org/wiki/人口) nu', ['https://example.org/wiki/%E4%BA%BA%E5%8F%A3']],
    [
      'Se https://sv.example.org/wiki/Hjälp_(stöd) och (https://example.org/a_(b)).',
      ['https://sv.example.org/wiki/Hj%C3%A4lp_(st%C3%B6d)', 'https://example.org/a_(b)'],
    ],
    ['Se [mer](<https://example.org/a(b)\\c>) nu', ['https://example.org/a(b)\\c']],
    ["Skriv o'brien@example.org, a&b@example.org, och/anna@example.org", []],
    ['Se polisen.se/utsatt och http://example.org/a', []],
    ['Följ [@namn](https://example.org/namn) och @namn.', ['https://example.org/namn']],
  ])('%s', async (body, opens) => {
    expect(await opensOf(body)).toEqual(opens);
  });

  it.each([
    ['anna.efter\u00adnamn@example.org', 'address-hidden-sign', 'U+00AD'],
    ['https://www.example.org/mycket/\u00adlång/sida', 'address-hidden-sign', 'U+00AD'],
    ['https://exam\u200bple.org/', 'address-hidden-sign', 'U+200B'],
    ['www.exam\u2060ple.org', 'address-hidden-sign', 'U+2060'],
    ['räddning\u00adstjänst.se/hjälp', 'address-hidden-sign', 'U+00AD'],
    ['https://example.org/a**b**c', 'address-styled', 'example.org'],
    ['https://exаmple.org/', 'address-unclear', 'U+0430'],
    ['看https://example.org/a了解更多', 'address-unclear', 'U+4E86'],
    ['[www.polisen.se](https://polisen.example/)', 'link-address-differs', 'polisen.se'],
    ['[info@example.org](mailto:else@example.org)', 'link-address-differs', 'info@example.org'],
    ['[https://example.org/a](https://example.org/b)', 'link-address-differs', 'example.org/a'],
    ['[polis](https://polisen.se@evil.example/)', 'link-not-allowed', 'evil'],
  ])('and %s is refused: %s', async (body, code, named) => {
    const { errors } = await strangerLeaflet(`Se ${body} nu.`, 'sv');
    const found = errors.find((problem) => problem.code === code);
    expect(found?.says).toContain(named);
  });

  it('long addresses are broken at their own signs, without a hyphen of ours', async () => {
    const address =
      'https://www.jamstalldhetsmyndigheten.se/mans-vald-mot-kvinnor/prostitution-och-manniskohandel/regionkoordinatorer';
    const { errors, lines, links } = await strangerLeaflet(`Läs mer på ${address} i dag.`, 'sv', {
      format: 'card',
    });
    expect(errors).toEqual([]);
    const from = lines.findIndex((line) => line.includes('https'));
    const to = lines.findIndex((line) => line.includes('regionkoordinatorer'));
    expect(to).toBeGreaterThan(from);
    expect(lines.slice(from, to + 1).join('')).toContain(address);
    const isWhole = (line: string, at: number) => /[/.?& ]$/.test(line) || lines[at + 1]?.startsWith('-');
    for (let at = from; at < to; at++) expect(isWhole(lines[at] ?? '', at), lines[at]).toBe(true);
    expect(links.map(({ opens }) => opens)).toEqual([address]);
  });
});

describe('broken and look-alike letters are refused, with the letter named', () => {
  it.each([
    ['ar', 'ﻣﺴﺎﻋﺪﺓ ﻭﺣﻘﻮﻕ', 'U+FEE3'],
    ['ar', 'ولكن ﻻ', 'U+FEFB'],
    ['my', 'ကၽြန္ေတာ္ ျမန္မာႏိုင္ငံသား', 'U+1039'],
    ['my', 'ေမာင္ ေအး', 'U+1031'],
    ['th', 'ทดสอบ ้ทดสอบ', 'U+0E49'],
    ['hi', 'यह ि है', 'U+093F'],
    ['hi', '्यह', 'U+094D'],
    ['ar', 'نص \u064Eنص', 'U+064E'],
    ['km', 'x \u17D2\u1780', 'U+17D2'],
    ['sv', 'och \u0308 det', 'U+0308'],
    ['uk', 'Перевiрте пропозицiю', 'U+0069'],
    ['en', '\u0421heck the offer', 'U+0421'],
    ['sv', 'H\u03bfppa', 'U+03BF'],
    ['ru', 'помoщь', 'U+006F'],
    ['hy', 'բարև\u0585ev', 'U+0065'],
    ['th', 'ความຊ่วยเหลือ', 'U+0E8A'],
    ['el', 'βoήθεια', 'U+006F'],
    ['hi', 'मদद', 'U+09A6'],
    ['sv', 'Ring 📞 nu ❤️', 'U+1F4DE'],
  ])('%s: %s', async (tag, body, codePoint) => {
    const { errors } = await strangerLeaflet(body, tag);
    expect(errors.map(({ says }) => says).join('\n')).toContain(codePoint);
  });

  it.each([
    ['vi', 'Bạn có quyền được giúp đỡ'.normalize('NFD')],
    ['ar', 'مساعدة وحقوقٌ ﴿ﷺ﴾'.replace('﴿ﷺ﴾', '')],
    ['my', 'ကျွန်ုပ် သင်္ဘော'],
    ['th', 'น้ำใจ เพื่อนๆ ทำได้'],
    ['hi', 'विद्यार्थी र्क्ष्य ङ्क्षि'],
    ['ja', 'Tシャツを買う、東京タワー'],
    ['th', 'ส่งข้อความทางLINEได้'],
    ['ar', 'بـWhatsApp و الـSMS'],
    ['uk', 'SIM-карта та e-mail'],
  ])('%s: %s is right', async (tag, body) => {
    expect((await strangerLeaflet(body, tag)).errors).toEqual([]);
  });
});

describe('signs of Markdown are set as meant, or refused', () => {
  it.each([
    ['zh-Hans', '**“重要”**的信息。请打**“112”**求助。**注意：**请保管证件。这是**（必须）**的。'],
    ['ja', 'これは**「重要」**です。**注意。**ください'],
    ['th', 'เขาพูดว่า**“สำคัญ”**มาก'],
    ['ar', 'هذا **«مهم»**ومفيد'],
    ['sv', 'Det är **”viktigt”**s, *(kanske)*t'],
  ])('%s: %s', async (tag, body) => {
    const { errors, lines } = await strangerLeaflet(body, tag);
    expect(errors).toEqual([]);
    expect(lines.join('')).not.toContain('*');
  });

  it.each([
    '** fet ** text',
    'en **fet text',
    'en *kursiv text',
    'slut*',
    '_halv text',
    '[ord] (https://example.org/)',
    '[ord](https://example.org/a b)',
    '[ord][1]',
    '**a **b** c**',
    '##Rubrik utan mellanslag',
    'text ~~struken~~ här',
    'https://example.org/_a_',
  ])('refuses %s', async (body) => {
    expect((await strangerLeaflet(body, 'sv')).errors).not.toEqual([]);
  });

  it.each([
    ['5 * 3 och \\*stjärna\\* och \\[x\\](y)', '5 * 3 och *stjärna* och [x](y)'],
    ['Namn: ________ Tel: ____', 'Namn: ________ Tel: ____'],
    ['snake_case och https://example.org/a_b_', 'snake_case och https://example.org/a_b_'],
    ['[enligt lagen] gäller (2009:400)', '[enligt lagen] gäller (2009:400)'],
  ])('prints what is meant as it stands: %s', async (body, shown) => {
    const { errors, lines } = await strangerLeaflet(body, 'sv');
    expect(errors).toEqual([]);
    expect(lines.join(' ')).toContain(shown);
  });
});

describe('what has nothing to see is refused', () => {
  it.each([
    ['\u00a0', 'leaflet-empty-panel'],
    ['&nbsp;&nbsp;', 'leaflet-empty-panel'],
    ['\u00ad\u200b', 'leaflet-empty-panel'],
    ['-', 'list-item-empty'],
    ['1. ett\n2. &nbsp;\n3. tre', 'list-item-empty'],
    ['[&nbsp;](https://example.org/)', 'link-not-allowed'],
    ['[\u200b](https://example.org/)', 'link-not-allowed'],
    ['x\n\n## &nbsp;\n\ny', 'heading-empty'],
  ])('%s', async (body, code) => {
    expect(await codesOf(body, 'sv')).toContain(code);
  });

  it.each(['.', '–', '- Namn: ____', '- …', '&amp;'])('and %s stays', async (body) => {
    expect(await codesOf(body, 'sv')).toEqual([]);
  });
});

describe('a text that is too long', () => {
  const long = 'Du har rätt till hjälp och stöd. '.repeat(140);
  it.each(['a5-flyer', 'card', 'a4-poster'])('on %s, the part that makes it so is named', async (format) => {
    const head = '# T\n\nEn rad\n\n## A\n\n';
    const { errors } = await strangerLeaflet(`${long}\n\n## B\n\nKort.\n`, 'sv', { format, head });
    expect(errors.map(({ code, where }) => [code, where.part])).toEqual([['text-overflows-panel', 2]]);
    expect(errors[0]?.says).toContain('“A”');
  });
});

describe('readers give back the spaces around numbers and names', () => {
  it.each([
    ['ar', 'اتصلوا بالرقم 112 الآن. تحت 18 سنة: Bris هنا.'],
    ['ar', 'من 30 يوم إلى 50 كرونة في 2026 وبعدها 08-123 45 67 دائما'],
    ['fa', 'با ۱۱۲ تماس بگیرید یا Bris ببینید و 112 هم'],
    ['he', 'התקשרו 112 עכשיו, עד 18 שנים Bris כאן'],
    ['ur', 'ابھی 112 پر کال کریں یا Bris دیکھیں'],
  ])('%s: %s', async (tag, body) => {
    const { errors, pdf } = await strangerLeaflet(body, tag);
    expect(errors).toEqual([]);
    for (const [name, read] of Object.entries(readers)) {
      const text = (await read(pdf)).join(' ').replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
      expect(text.replace(/\s+/g, ' '), name).toContain(body);
    }
  });
});

describe('a paragraph in another direction has its own', () => {
  it.each([
    ['en', 'اتصلوا 112 الآن.', 'rtl'],
    ['en', 'اتصلوا بـ Bris الآن، الرقم 116 111.', 'rtl'],
    ['en', 'Call مساعدة now.', 'ltr'],
    ['sv', 'התקשרו 112 עכשיו.', 'rtl'],
    ['ar', 'Ring 112 nu.', 'ltr'],
    ['ar', 'Зателефонуйте 112.', 'ltr'],
    ['ar', 'Bris (مساعدة) هنا.', 'rtl'],
  ])('%s: %s runs %s', async (tag, body, dir) => {
    const { errors, directions } = await strangerLeaflet(body, tag);
    expect(errors).toEqual([]);
    expect(directions.at(-1)).toBe(dir);
  });
});
