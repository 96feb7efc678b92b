/** Numbers of days, sums and telephone numbers that are typed instead of named, in digits and in words. */
import { describe, expect, it } from 'vitest';
import { checkWords } from '../../../../src/content-model/wording/check-run.ts';

const found = (words: string, locale: string) =>
  checkWords(words, { file: 'x' }, { locale }).map(
    ({ code, says }) => `${code} ${/“(.*?)”/.exec(says)?.[1]}`,
  );

describe('a number of days or a sum', () => {
  it.each([
    ['en', 'You get 45 days.', '45 days'],
    ['en', 'It costs 50 kronor', '50 kronor'],
    ['en', 'up to 10 000 SEK', '10 000 SEK'],
    ['en', 'It costs €50', '€50'],
    ['en', 'It costs USD 50', 'USD 50'],
    ['en', 'They keep 20% of it', '20%'],
    ['sv', 'kostar 100:-', '100:-'],
    ['sv', 'femtio euro', 'femtio euro'],
    ['sv', '20 procent av lönen', '20 procent'],
    ['ro', 'costă 50 de euro', '50 de euro'],
    ['ro', '20 la sută', '20 la sută'],
    ['uk', 'коштує 50 євро', '50 євро'],
    ['uk', '20 відсотків', '20 відсотків'],
    ['ar', 'السعر 50 يورو', '50 يورو'],
    ['ar', '20 في المئة', '20 في المئة'],
    ['th', 'ราคา 50 ยูโร', '50 ยูโร'],
    ['th', '20 เปอร์เซ็นต์', '20 เปอร์เซ็นต์'],
    ['en', 'You get thirty days to think', 'thirty days'],
    ['en', 'forty-five days', 'forty-five days'],
    ['en', 'a 6-week course', '6-week'],
    ['sv', 'Du får 30 dagar', '30 dagar'],
    ['sv', 'Du får trettio dagar', 'trettio dagar'],
    ['sv', 'inom femton veckor', 'femton veckor'],
    ['sv', 'kostar 50 kr', '50 kr'],
    ['sv', 'minst 6 månader', '6 månader'],
    ['ro', 'Aveți 30 de zile', '30 de zile'],
    ['ro', 'treizeci de zile', 'treizeci de zile'],
    ['ro', 'costă 50 de coroane', '50 de coroane'],
    ['uk', 'Ви маєте 30 днів', '30 днів'],
    ['uk', 'тридцять днів', 'тридцять днів'],
    ['uk', 'протягом п’ятнадцяти днів', 'п’ятнадцяти днів'],
    ['ar', 'لديكم 30 يومًا', '30 يومًا'],
    ['ar', 'لديكم ثلاثون يومًا', 'ثلاثون يومًا'],
    ['ar', 'خلال خمسة عشر يومًا', 'خمسة عشر يومًا'],
    ['th', 'คุณมีเวลา 30 วันเพื่อคิด', '30 วัน'],
    ['th', 'คุณมีเวลาสามสิบวัน', 'สามสิบวัน'],
    ['es', 'Tiene 30 días', '30 días'],
    ['es', 'Tiene treinta días', 'treinta días'],
    ['fr', 'Vous avez trente jours', 'trente jours'],
    ['fr', 'Cela coûte 50 couronnes', '50 couronnes'],
    ['pt', 'Tem trinta dias', 'trinta dias'],
    ['ru', 'У вас есть 30 дней', '30 дней'],
    ['ru', 'У вас тридцать дней', 'тридцать дней'],
    ['bg', 'Имате тридесет дни', 'тридесет дни'],
    ['pl', 'Ma Pan 30 dni', '30 dni'],
    ['pl', 'trzydzieści dni', 'trzydzieści dni'],
    ['sr-Latn', 'Imate trideset dana', 'trideset dana'],
    ['sq', 'Keni tridhjetë ditë', 'tridhjetë ditë'],
    ['tr', 'Otuz gününüz var', 'Otuz gününüz'],
    ['vi', 'Bạn có 30 ngày', '30 ngày'],
    ['zh-Hans', '您有30天', '30天'],
    ['zh-Hans', '您有三十天', '三十天'],
    ['hu', '30 napja van', '30 napja'],
    ['lt', 'Turite 30 dienų', '30 dienų'],
    ['fa', 'سی روز وقت دارید', 'سی روز'],
    ['ur', 'آپ کے پاس 30 دن ہیں', '30 دن'],
    ['hi', 'आपके पास तीस दिन हैं', 'तीस दिन'],
    ['bn', 'আপনার 30 দিন আছে', '30 দিন'],
    ['ro', 'You get 30 days', '30 days'],
    ['es', 'Du får 30 dagar', '30 dagar'],
  ])('in %s is refused: %s', (locale, words, figure) => {
    expect(found(words, locale)).toEqual([`quantity-in-text ${figure}`]);
  });

  it.each([
    ['en', 'from 18 years, 25 hours a week, 15 minutes'],
    ['en', 'in the first three months, within twelve months, two or three days'],
    ['en', 'one day, every day, 24 hours a day'],
    ['en', 'Print it at 100 %, text as of 2 January 2026, day and night 24/7'],
    ['ro', 'luni, 18 ani, 5 leini'],
    ['sv', 'under 18 år, sju dagar i veckan, dygnet runt'],
    ['ro', 'două-trei zile, sub 18 ani'],
    ['uk', 'до 18 років, щодня'],
    ['ar', 'أقل من 18 سنة، في الأشهر الثلاثة الأولى'],
    ['th', 'อายุ 18 ปี สองสามวัน วันที่ 5'],
  ])('in %s is told from: %s', (locale, words) => {
    expect(found(words, locale)).toEqual([]);
  });

  it('may be what people search for, and is shown to nobody', () => {
    expect(checkWords('thirty days', { file: 'x' }, { locale: 'en', isNeverShown: true })).toEqual([]);
  });
});

describe('a telephone number in words', () => {
  it.each([
    ['en', 'Call one one two', 'one one two'],
    ['en', 'Call One-One-Two now', 'One-One-Two'],
    ['en', 'dial one, one, four, one, four', 'one, one, four, one, four'],
    ['en', 'dial two three four five six', 'two three four five six'],
    ['en', 'nine one one', 'nine one one'],
    ['en', 'one hundred and twelve', 'one hundred and twelve'],
    ['sv', 'Ring ett ett två', 'ett ett två'],
    ['sv', 'Ring etthundratolv', 'etthundratolv'],
    ['ro', 'Sunați la unu unu doi', 'unu unu doi'],
    ['ro', 'unu, unu, șase', 'unu, unu, șase'],
    ['uk', 'Дзвоніть один один два', 'один один два'],
    ['uk', 'сто дванадцять', 'сто дванадцять'],
    ['ar', 'اتصلوا بالرقم واحد واحد اثنان', 'واحد واحد اثنان'],
    ['ar', 'واحد، واحد، اثنين', 'واحد، واحد، اثنين'],
    ['th', 'โทรหนึ่งหนึ่งสอง', 'หนึ่งหนึ่งสอง'],
    ['th', 'โทร หนึ่ง หนึ่ง สอง', 'หนึ่ง หนึ่ง สอง'],
    ['th', 'Ring ett ett två', 'ett ett två'],
    ['uk', 'one one two', 'one one two'],
    ['es', 'Llame al uno uno dos', 'uno uno dos'],
    ['ru', 'Звоните один один два', 'один один два'],
    ['tr', 'Bir bir iki numarayı arayın', 'Bir bir iki'],
    ['zh-Hans', '请打一一二', '一一二'],
  ])('is refused in %s: %s', (locale, words, number) => {
    expect(found(words, locale)).toEqual([`number-spelled ${number}`]);
  });

  it.each([
    ['en', 'one or two, one by one, twenty-one two'],
    ['en', 'one, two, three, four'],
    ['sv', 'ett eller två, sex och våld'],
    ['th', 'สองสามคน หนึ่งในสาม'],
    ['uk', 'один на один'],
  ])('is told from other words in %s: %s', (locale, words) => {
    expect(found(words, locale)).toEqual([]);
  });
});
