import { expect, it } from 'vitest';
import { BREAK, findBreakPlaces } from '../../../../src/leaflet/text/break-places.ts';

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
])('%s', (_, text, expected) => {
  expect(barred(text)).toBe(expected);
});
