import { expect, it } from 'vitest';
import { BREAK, findBreakPlaces } from '../../../../src/leaflet/text/break-places.ts';
import { createWordCutter } from '../../../../src/leaflet/text/word-boundaries.ts';
import { declaration } from '../../../support/declaration.ts';

it('keeps the syllables of a Korean word for the last resort', () => {
  const places = findBreakPlaces('한국어는 어절');
  expect([...places.slice(1, 7)]).toEqual([
    BREAK.lastResort,
    BREAK.lastResort,
    BREAK.lastResort,
    BREAK.never,
    BREAK.allowed,
    BREAK.lastResort,
  ]);
});

/** ICU finds the words of these; no line may end inside one. */
it.each(declaration.filter(({ lang }) => ['th', 'lo', 'km', 'my'].includes(lang)))(
  'breaks $lang only where ICU finds words',
  ({ lang, text }) => {
    const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text);
    const words = new Set([...segments].map(({ index }) => index));
    const places = findBreakPlaces(text);
    const inside = [...text.slice(1)].map((_, i) => i + 1).filter((i) => places[i] && !words.has(i));
    expect(inside).toEqual([]);
    expect(places.filter((place) => place === BREAK.allowed).length).toBeGreaterThan(10);
  },
);

/** Not only for what is wider than a line. */
const isPlain = (place: number | undefined): boolean => place !== BREAK.never && place !== BREAK.lastResort;

/** In scripts with spaces between words, a line ends at a space or after a hyphen or stroke, as ICU sees words. */
it.each(
  declaration.filter(
    ({ script }) => !['Hans', 'Jpan', 'Kore', 'Thai', 'Laoo', 'Khmr', 'Mymr', 'Tibt'].includes(script),
  ),
)('breaks $lang ($script) between words only', ({ text }) => {
  const places = findBreakPlaces(text);
  const inside = [...places.keys()].filter(
    (i) => i > 0 && i < text.length && isPlain(places[i]) && !/[\s\u1361-]/u.test(text[i - 1] ?? ''),
  );
  expect(inside).toEqual([]);
});

it.each(['zh-Hans', 'ja'])(
  'never begins a line of %s with what closes, nor ends one with what opens',
  (lang) => {
    const text = declaration.find((sample) => sample.lang === lang)?.text ?? '';
    const places = findBreakPlaces(text);
    for (let i = 1; i < text.length; i++) {
      if (!places[i]) continue;
      expect(text[i]).not.toMatch(/[、。，．！？：；）」』】〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々]/u);
      expect(text[i - 1]).not.toMatch(/[（「『【〈《]/u);
    }
  },
);

/** The text with a bar wherever a line may end. */
const barred = (text: string): string => {
  const places = findBreakPlaces(text);
  return [...text].map((unit, i) => (i > 0 && places[i] !== BREAK.never ? `|${unit}` : unit)).join('');
};

it.each([
  ['at spaces', 'ett två', 'ett |två'],
  ['after a hyphen', 'nord-syd', 'nord-|syd'],
  ['not at a no-break space', 'ett\u00a0två', 'ett\u00a0två'],
  ['at a soft hyphen', 'ett\u00adtvå', 'ett\u00ad|två'],
  ['not before a closing mark', '权利，自由。', '权|利，|自|由。'],
  ['between Thai words', 'มนุษย์ทั้งหลายเกิดมา', 'มนุษย์|ทั้ง|หลาย|เกิด|มา'],
  ['between Lao words', 'ທຸກຄົນມີສິດທິ', 'ທຸກຄົນ|ມີ|ສິດທິ'],
  ['between Khmer words', 'មនុស្សទាំងអស់', 'មនុស្ស|ទាំងអស់'],
  ['between Burmese words', 'လူတိုင်းသည်', 'လူ|တိုင်း|သည်'],
  ['not before a Burmese full stop', 'ဖြစ်သည်။', 'ဖြစ်သည်။'],
  ['not before the Thai sign that repeats a word', 'ช้าๆ ได้ไหม', 'ช้าๆ |ได้|ไหม'],
  ['not before one that is set apart', 'เร็ว ๆ นี้', 'เร็ว ๆ |นี้'],
  ['not before the Lao one', 'ໄດ້ໆ', 'ໄດ້ໆ'],
  ['not before the Khmer one', 'ផ្សេងៗ', 'ផ្សេងៗ'],
  ['not before one of Lao or Khmer that is set apart', 'ໄດ້ ໆ ផ្សេង ៗ', 'ໄດ້ ໆ |ផ្សេង ៗ'],
  [
    'not before a Japanese closing bracket, small kana or long sound',
    '「キャッシュカード」',
    '「キャッ|シュ|カー|ド」',
  ],
  ['not after an opening bracket', '（24小时）', '（24|小|时）'],
  ['between Korean words only, if that is enough', '한국어는 어절', '한|국|어|는 |어|절'],
  ['after the Amharic wordspace, not before a full stop', 'ሰላም፡ለሁሉ።', 'ሰላም፡|ለሁሉ።'],
  ['after the Tibetan tsheg, not before a shad', 'རང་དབང་འདྲ།', 'རང་|དབང་|འདྲ།'],
  ['at spaces of Arabic, not before its comma', 'مرحبا، كيف', 'مرحبا، |كيف'],
  ['not before a Shan letter that ends a syllable', 'ၵူၼ်းတင်း', 'ၵူၼ်း|တင်း'],
  ['not inside a large figure', '1 000 ord', '1 000 |ord'],
  ['not inside a large figure in other digits', '१ ००० रु', '१ ००० |रु'],
  [
    'not inside a telephone number, also one that nobody has marked',
    'ring +46 8 123 45 67 nu',
    'ring |+46 8 123 45 67 |nu',
  ],
  ['not inside a span of hours or days', '8–17 och 08:00-17:00', '8–17 |och |08:00-17:00'],
  ['not between a figure and its sign', '100 % av § 5', '100 % |av |§ 5'],
  ['not before a danda that is set apart', 'अधिकार है । सभी हैं ॥', 'अधिकार |है । |सभी |हैं ॥'],
  ['not after a hyphen that begins a word', 'järjestöt ja -ryhmät', 'järjestöt |ja |-ryhmät'],
  ['not at French punctuation', '« Bonjour » : oui !', '« Bonjour » : |oui !'],
  ['not before a dash between words', 'hon – och', 'hon – |och'],
  ['not before dots that stand apart', 'hon sa … och ...', 'hon |sa … |och ...'],
  ['not inside a wide figure', '１２３円', '１２３|円'],
  ['not inside one with a comma, and before it', '約１，０００円', '約|１，０００|円'],
  ['not between a figure and its unit', '5 km, 500 kr, € 10, 10 ₴', '5 km, |500 kr, |€ 10, |10 ₴'],
  ['not at a hyphen beside a letter or two', 'E-post till 5-åring, кто-то', 'E-post |till |5-åring, |кто-то'],
  ['at other hyphens', 'icke-statlig', 'icke-|statlig'],
  ['not before Greek, Armenian or Arabic marks', 'Τι; Ի՞նչ։ ماذا؟ نعم، 50٪', 'Τι; |Ի՞նչ։ |ماذا؟ |نعم، |50٪'],
  ['after a stroke', 'och/eller', 'och/|eller'],
])('%s', (_, text, expected) => {
  expect(barred(text)).toBe(expected);
});

it('words that are known are cut as they were before, whatever this dictionary says', () => {
  const known = { ช่วยด้วย: [0, 4] };
  const words = createWordCutter(known);
  const allowed = (places: Uint8Array) =>
    [...places].flatMap((place, index) => (place === BREAK.allowed && index > 0 ? [index] : []));
  expect(allowed(findBreakPlaces('ช่วยด้วย 112', words))).toContain(4);
  const other = createWordCutter({ ช่วยด้วย: [0] });
  expect(allowed(findBreakPlaces('ช่วยด้วย 112', other))).not.toContain(4);
  expect(words.asked()).toEqual(known);
});
