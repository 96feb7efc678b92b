/** The table of words that sentences turn on: a row for every language that is to be written, each word found where it stands. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  holds,
  kinds,
  readDecidingWords,
  readyRow,
} from '../../../../../src/content-model/check/meaning/deciding-words.ts';
import { writtenLocales } from '../../../../../src/content-model/files/content-files.ts';
import { comparable } from '../../../../../src/content-model/wording/listed-words.ts';
import { languages } from '../../../../../src/i18n/languages.ts';

const { value = {}, problems } = readDecidingWords(readFileSync('content/deciding-words.yaml', 'utf8'));
const rows = Object.entries(value);

it('is whole: a row for every language but those that people will write or record', () => {
  expect(problems).toEqual([]);
  const without = languages.map(({ tag }) => tag).filter((tag) => !value[tag] && !writtenLocales.has(tag));
  expect(without).toEqual(['rmy', 'pcm', 'bin', 'aii', 'om']);
});

it.each(rows)('%s: every word is found, and stands once', (tag, row) => {
  const patterns = readyRow(row, tag);
  for (const kind of kinds) {
    const words = row[kind] ?? [];
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    const pattern = patterns[kind];
    const isFound = (word: string) =>
      pattern && holds(comparable(word.replaceAll('*', 'x'), tag), { words: pattern.words });
    const lost = words.filter((word) => !isFound(word));
    expect(lost).toEqual([]);
  }
});

it.each([
  ['de', 'Sie müssen das nicht.', 'Sie dürfen das.'],
  ['nl', 'Zij vertellen het niemand.', 'Zij vertellen het.'],
  ['cs', 'Nikomu to neřeknou.', 'Řeknou to, nebo zavolejte do nemocnice.'],
  ['sk', 'Nemusíte odpovedať.', 'Môžete odpovedať, ak ste v nebezpečenstve.'],
  ['lv', 'Jums nav jāmaksā.', 'Zvaniet katru nedēļu.'],
  ['et', 'Te ei pea vastama.', 'Te võite vastata.'],
  ['fi', 'Sinun ei tarvitse vastata.', 'Voit vastata.'],
  ['el', 'Δεν το λένε στην αστυνομία.', 'Πότε το λένε στην αστυνομία.'],
  ['id', 'Mereka tidak memberi tahu polisi.', 'Mereka memberi tahu polisi.'],
  ['fil', 'Hindi nila sasabihin sa pulis.', 'Sasabihin nila sa pulis.'],
  ['sw', 'Hakuna mtu anayeweza.', 'Habari hizi ni za siri.'],
  // “Ma” alone asks, too.
  ['so', 'Booliska laguma sheego.', 'Ma u sheegaan booliska?'],
  ['uz', 'Ular politsiyaga aytmaydi.', 'Ular sizga aytadi.'],
  ['kk', 'Олар полицияға айтпайды.', 'Бұл маңызды, олар сізге айтады.'],
  ['mn', 'Тэд цагдаад хэлэхгүй.', 'Энэ үнэгүй, тэд хэлнэ.'],
  ['hy', 'Նրանք չեն ասում ոստիկանությանը։', 'Չորս չափահաս ասում է։'],
  ['ka', 'ისინი პოლიციას არ ეუბნებიან.', 'ისინი აქ არის.'],
  ['am', 'ለፖሊስ አይናገሩም።', 'አይነት ይንገሩ።'],
  ['ti', 'ንፖሊስ ኣይነግሩን።', 'ንፖሊስ ይነግሩ።'],
  ['ps', 'پولیسو ته نه وايي.', 'پولیسو ته وايي.'],
  ['ckb', 'بە پۆلیس ناڵێن.', 'ناوی خۆت بڵێ.'],
  ['kmr', 'Ew nabêjin polîsan.', 'Navê te çi ye, polîs.'],
  ['ne', 'उनीहरू प्रहरीलाई भन्दैनन्।', 'उनीहरू प्रहरीलाई भन्छन्।'],
  ['pa', 'ਉਹ ਪੁਲਿਸ ਨੂੰ ਨਹੀਂ ਦੱਸਦੇ।', 'ਉਹ ਪੁਲਿਸ ਨੂੰ ਦੱਸਦੇ ਹਨ।'],
  ['ta', 'அவர்கள் காவல்துறையிடம் சொல்ல மாட்டார்கள், தேவையும் இல்லை.', 'பாதுகாப்பு உண்டு.'],
  ['km', 'គេមិនប្រាប់ប៉ូលិសទេ។', 'គេប្រាប់ប៉ូលិស។'],
  ['my', 'ရဲကို မပြောပါဘူး။', 'ရဲကို ပြောသည်။'],
])('knows a denial in %s', (tag, denies, not) => {
  const { not: pattern } = readyRow(value[tag] ?? {}, tag);
  expect([denies, not].map((words) => holds(comparable(words, tag), pattern))).toEqual([true, false]);
});
