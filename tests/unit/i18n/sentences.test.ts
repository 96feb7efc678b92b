/** Every script ends its sentences in its own way; content and leaflets must agree where that is. */
import { expect, it } from 'vitest';
import { asSentence, separators } from '../../../src/i18n/writing/punctuation.ts';
import { endsSentence, sentencesOf } from '../../../src/i18n/writing/sentences.ts';
import { endsSentence as endsOnPaper, gapsBetweenSentences } from '../../../src/leaflet/text/sentences.ts';

/** Two sentences of a language, parted by `|`. */
const twoSentences = [
  ['sv', 'Jag behöver en tolk. |Ring 112!'],
  ['en', 'Somebody says: “You owe me.” |You do not.'],
  ['el', 'Μιλάτε αγγλικά; |Χρειάζομαι διερμηνέα.'],
  ['ar', 'هل تتكلم العربية؟ |أحتاج إلى مترجم.'],
  ['ur', 'میں اردو بولتا ہوں۔ |مجھے مترجم چاہیے۔'],
  ['hi', 'मुझे मदद चाहिए। |पुलिस को बुलाइए।'],
  ['bn', 'আমার সাহায্য দরকার। |পুলিশ ডাকুন।'],
  ['pa', 'ਮੈਨੂੰ ਮਦਦ ਚਾਹੀਦੀ ਹੈ। |ਪੁਲਿਸ ਨੂੰ ਸੱਦੋ।'],
  ['am', 'እርዳታ እፈልጋለሁ። |አስተርጓሚ አለ፧'],
  ['hy', 'Ինձ օգնություն է պետք։ |Զանգահարեք։'],
  ['ka', 'დახმარება მჭირდება. |დარეკეთ.'],
  ['my', 'ကူညီပါ။ |ရဲကိုခေါ်ပါ။'],
  ['my', 'ကူညီပါ။|ရဲကိုခေါ်ပါ။'],
  ['km', 'ខ្ញុំត្រូវការជំនួយ។ |សូមហៅប៉ូលិស។'],
  ['zh-Hans', '我不会说瑞典语。|我需要口译员。'],
  ['zh-Hans', '您说中文吗？|我说：“救命。”'],
] as const;

it.each(twoSentences)('parts the sentences of %s: %s', (_, text) => {
  const whole = text.replace('|', '');
  expect(sentencesOf(whole)).toEqual(text.split('|'));
  const [gap, ...more] = gapsBetweenSentences(whole);
  expect([whole.slice(0, gap?.from).trim(), whole.slice(gap?.to)]).toEqual(
    text.split('|').map((sentence) => sentence.trim()),
  );
  expect(more).toEqual([]);
  for (const sentence of [...text.split('|'), whole])
    expect([endsSentence(sentence), endsOnPaper(sentence)], sentence).toEqual([true, true]);
});

it('parts sentences of Thai and Lao, which end in no mark, at the space between them', () => {
  expect(sentencesOf('ฉันต้องการล่าม โทรหาตำรวจ')).toEqual(['ฉันต้องการล่าม ', 'โทรหาตำรวจ']);
  expect(sentencesOf('ຂ້ອຍຕ້ອງການນາຍພາສາ ໂທຫາຕຳຫຼວດ')).toEqual(['ຂ້ອຍຕ້ອງການນາຍພາສາ ', 'ໂທຫາຕຳຫຼວດ']);
});

it.each([
  ['en', 'Read 22 November', 'Read 22 November.'],
  ['uk', 'Прочитано 2026 р.', 'Прочитано 2026 р.'],
  ['zh-Hans', '来源阅读日期：2026年', '来源阅读日期：2026年。'],
  ['hi', 'पढ़ा गया 2026', 'पढ़ा गया 2026।'],
  ['ur', 'پڑھا گیا 2026', 'پڑھا گیا 2026۔'],
  ['th', 'อ่านเมื่อ 2026', 'อ่านเมื่อ 2026'],
])('ends a sentence as %s does', (tag, words, sentence) => {
  expect(asSentence(tag, words)).toBe(sentence);
});

it('parts what stands in a row with the signs of the language', () => {
  expect(['sv', 'ar', 'ur', 'zh-Hans', 'am'].map((tag) => separators(tag).comma)).toEqual([
    ', ',
    '، ',
    '، ',
    '，',
    '፣ ',
  ]);
  expect(['sv', 'ar', 'ur', 'zh-Hans', 'am'].map((tag) => separators(tag).semicolon)).toEqual([
    '; ',
    '؛ ',
    '؛ ',
    '；',
    '፤ ',
  ]);
  expect(['sv', 'ar', 'fr', 'hy', 'km', 'ti', 'zh-Hans'].map((tag) => separators(tag).colon)).toEqual([
    ': ',
    ': ',
    '\u00A0: ',
    '՝ ',
    '៖ ',
    '፦ ',
    '：',
  ]);
});
