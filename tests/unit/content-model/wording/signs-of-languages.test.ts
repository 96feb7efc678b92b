/** Punctuation and quotation marks are those of the language. */
import { describe, expect, it } from 'vitest';
import { checkWords } from '../../../../src/content-model/wording/check-run.ts';

const codesOf = (locale: string, words: string, isSound = false) =>
  checkWords(words, { file: 'x' }, { locale, isSound }).map(({ code }) => code);

describe('signs of another keyboard are refused', () => {
  it.each([
    ['ar', 'اتصل بالشرطة, ثم انتظر.', 'اتصل بالشرطة، ثم انتظر.'],
    ['fa', 'کمک می‌خواهید?', 'کمک می‌خواهید؟'],
    ['ur', 'مدد چاہیے.', 'مدد چاہیے۔'],
    ['ur', 'پوليس کو بلائیں۔', 'پولیس کو بلائیں۔'],
    ['ckb', 'پوليس', 'پۆلیس'],
    ['ps', 'كور', 'کور ته ځئ، هيله کوم'],
    ['el', 'Μιλάτε αγγλικά?', 'Μιλάτε αγγλικά; Ναι.'],
    ['hy', 'Զանգահարեք:', 'Զանգահարեք։'],
    ['am', 'ፖሊስ ይደውሉ፡፡', 'ፖሊስ ይደውሉ።'],
    ['ti', 'ፖሊስ ጸውዑ::', 'ፖሊስ ጸውዑ።'],
    ['hi', 'पुलिस को बुलाइए|', 'पुलिस को बुलाइए।'],
    ['bn', 'পুলিশ ডাকুন.', 'পুলিশ ডাকুন।'],
    ['my', 'ကူညီပါ.', 'ကူညီပါ။'],
    ['km', 'ជួយខ្ញុំ.', 'ជួយខ្ញុំ។'],
    ['zh-Hans', '请打电话,谢谢。', '请打 12，谢谢。'],
    ['zh-Hans', '请 打电话。', '我未满 18 岁（Bris 的电话）。'],
    ['zh-Hans', '请打电话。 谢谢。', '请打电话。谢谢。'],
    ['th', 'โทรหาตำรวจ (ฟรี )', 'โทรหาตำรวจ (ฟรี)'],
    ['fr', 'Qui appeler?', 'Qui appeler ? Le 12 : « police ».'],
    ['fr', '«Police»', '« Police »\u00a0!'],
    ['vi', 'Ðừng gọi', 'Đừng gọi'],
  ])('%s: %s', (locale, wrong, right) => {
    expect(codesOf(locale, wrong)).toContain('forbidden-character');
    expect(codesOf(locale, right)).toEqual([]);
  });
});

describe('quotation marks', () => {
  it.each([
    ['sv', '“hjälp”', '”hjälp”'],
    ['en', '«help»', '“help”'],
    ['pl', '"pomoc"', '„pomoc”'],
    ['ro', '“ajutor”', '„ajutor”'],
    ['bg', '“помощ”', '„помощ“'],
    ['lt', '„pagalba”', '„pagalba“'],
    ['ru', '“помощь”', '«помощь»'],
    ['es', '„ayuda“', '“ayuda” «socorro»'],
    ['tr', '”yardım”', '“yardım” dedi'],
    ['fa', '„کمک“', '«کمک»'],
    ['zh-Hans', '「救命」', '“救命”'],
    ['am', '„እርዳታ“', '«እርዳታ» “እርዳታ”'],
    ['ti', '„ሓገዝ“', '«ሓገዝ»'],
  ])('of %s are its own: not %s', (locale, wrong, right) => {
    expect(codesOf(locale, wrong)).toContain('quotation-mark');
    expect(codesOf(locale, right)).toEqual([]);
  });

  it('are not asked of a language that nobody has written them down for', () => {
    expect(codesOf('rmy', '«ajutimo»')).toEqual([]);
  });
});

it('leaves the spelling of a sound alone', () => {
  expect(codesOf('zh-Hans', '亚格 贝胡韦 耶尔普', true)).toEqual([]);
});
