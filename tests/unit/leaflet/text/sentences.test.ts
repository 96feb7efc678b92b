import { expect, it } from 'vitest';
import { gapsBetweenSentences } from '../../../../src/leaflet/text/sentences.ts';

const parted = (text: string, unmarked?: 'phrases') =>
  gapsBetweenSentences(text, unmarked)
    .reduceRight((rest, { from, to }) => `${rest.slice(0, from)}|${rest.slice(to)}`, text)
    .split('|');

it.each([
  ['I am a child. I need help! Call 112.', ['I am a child.', 'I need help!', 'Call 112.']],
  [
    'Say: “Help. Police.” In Swedish: “Hjälp. Polis.”',
    ['Say: “Help. Police.”', 'In Swedish: “Hjälp. Polis.”'],
  ],
  ['Säg: ”Hjälp. Polis.” Vänta sedan.', ['Säg: ”Hjälp. Polis.”', 'Vänta sedan.']],
  ['Скажіть: «Допоможіть. Поліція». Чекайте.', ['Скажіть: «Допоможіть. Поліція».', 'Чекайте.']],
  [
    'Ring t.ex. polisen. A. Svensson svarar. 3 är få.',
    ['Ring t.ex. polisen.', 'A. Svensson svarar. 3 är få.'],
  ],
  ['هل تحتاجون إلى مساعدة؟ اتصلوا.', ['هل تحتاجون إلى مساعدة؟', 'اتصلوا.']],
  ['გამარჯობა. მე ბავშვი ვარ.', ['გამარჯობა.', 'მე ბავშვი ვარ.']],
  ['我是孩子。我说：“救命。”请打112。', ['我是孩子。', '我说：“救命。”', '请打112。']],
  [
    'قولوا «هِلب، بوليس» (Help. Police. أي: مساعدة). انتظروا.',
    ['قولوا «هِلب، بوليس» (Help. Police. أي: مساعدة).', 'انتظروا.'],
  ],
  ['One sentence', ['One sentence']],
])('parts the sentences of %s', (text, sentences) => {
  expect(parted(text)).toEqual(sentences);
});

it('parts Thai at its spaces where a sentence has few words, but not beside its signs', () => {
  const words = 'ฉันเป็นเด็ก ต่าง ๆ นานา กรุณาโทร 112';
  expect(parted(words, 'phrases')).toEqual(['ฉันเป็นเด็ก', 'ต่าง ๆ นานา', 'กรุณาโทร 112']);
  expect(parted(words)).toEqual([words]);
});
