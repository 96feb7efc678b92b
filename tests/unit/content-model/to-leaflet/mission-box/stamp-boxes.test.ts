import { expect, it } from 'vitest';
import {
  boxHeight,
  roomIn,
  withBoxes,
  withTallerBoxes,
} from '../../../../../src/content-model/to-leaflet/mission-box/stamp-boxes.ts';
import {
  box,
  leaflet,
  panel,
  paragraph,
  showCard,
  stampBox,
  withFoot,
} from '../../../../support/leaflet-builder.ts';

const plain = leaflet([panel('Help', box(paragraph('Call.')), showCard(paragraph('Show this.')))]);
const nested = leaflet([panel('Help', box(paragraph('Call.'), stampBox())), panel('More')]);
const atFoot = leaflet([withFoot(panel('Help'), stampBox())]);

it('are found among the blocks, inside another box and at the foot', () => {
  expect([plain, nested, atFoot].map(roomIn)).toEqual(['line', 'box', 'box']);
  expect([plain, nested, atFoot].map(boxHeight)).toEqual([0, 38, 38]);
});

it('become taller without anything else changing', () => {
  const taller = withTallerBoxes(nested, 50);
  expect(boxHeight(taller)).toBe(50);
  expect(withTallerBoxes(taller, 38)).toEqual(nested);
  expect(withTallerBoxes(plain, 50)).toEqual(plain);
});

it('are changed wherever they stand', () => {
  const full = withBoxes(atFoot, (found) => ({ ...found, blocks: [paragraph('Embassy')] }));
  expect(full.panels[0]?.foot).toEqual([stampBox(paragraph('Embassy'))]);
});
