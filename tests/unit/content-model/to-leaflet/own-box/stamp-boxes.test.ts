import { expect, it } from 'vitest';
import {
  boxHeight,
  roomIn,
  withBoxes,
  withoutPenBoxes,
  withTallerBoxes,
} from '../../../../../src/content-model/to-leaflet/own-box/stamp-boxes.ts';
import {
  box,
  leaflet,
  paragraph,
  part,
  showCard,
  stampBox,
  withFoot,
} from '../../../../support/leaflet-builder.ts';

const plain = leaflet([part('Help', box(paragraph('Call.')), showCard(paragraph('Show this.')))]);
const nested = leaflet([part('Help', box(paragraph('Call.'), stampBox())), part('More')]);
const atFoot = leaflet([withFoot(part('Help'), stampBox())]);

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
  expect(full.parts[0]?.foot).toEqual([stampBox(paragraph('Embassy'))]);
});

it('lose the boxes beside them that are written in by hand, and nothing else', () => {
  const pen = { ...box(), pen: true } as const;
  const both = leaflet([withFoot(part('Help', box(paragraph('Call.'), pen)), pen, stampBox())]);
  expect(withoutPenBoxes(both)).toEqual(
    leaflet([withFoot(part('Help', box(paragraph('Call.'))), stampBox())]),
  );
  expect(withoutPenBoxes(nested)).toEqual(nested);
});
