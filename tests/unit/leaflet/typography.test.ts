import { describe, expect, test } from 'vitest';
import { typographyFor } from '../../../src/leaflet/typography.ts';

/** Smallest sizes that readers can read, pt: leaflets for adults and children, cards, lists of posters; and the least leading. */
describe.each([
  ['Latn', '', 11, 14, 8.5, 14, 18.5 / 13],
  ['Cyrl', '', 11, 14, 8.5, 14, 18.5 / 13],
  ['Latn', 'Tiếng Việt', 11, 14, 9, 14, 19.5 / 13],
  ['Arab', '', 11.5, 14.5, 9.5, 14.5, 21.5 / 13],
  ['Aran', '', 13, 16, 11, 17, 30 / 14],
  ['Ethi', '', 11.5, 14.5, 9.5, 14.5, 21.5 / 13],
  ['Thai', '', 11.5, 14.5, 9.5, 14.5, 21.5 / 13],
  ['Deva', '', 11.5, 14.5, 9.5, 14.5, 21.5 / 13],
  ['Beng', '', 11.5, 14.5, 9.5, 14.5, 21.5 / 13],
  ['Mymr', '', 11.5, 14.5, 9.5, 14.5, 21.5 / 13],
  ['Khmr', '', 11.5, 14.5, 9.5, 14.5, 21.5 / 13],
  ['Hans', '', 11, 14, 9, 14, 24 / 15.5],
  ['Tibt', '', 13, 16, 10.5, 16, 30 / 15],
  ['Thaa', '', 13, 16, 10.5, 16, 25 / 15],
  ['Zyyy', 'a script nobody thought of', 11.5, 14.5, 9.5, 14.5, 21.5 / 13],
] as const)('%s %s', (script, words, adult, child, card, poster, leading) => {
  test('is never set smaller or closer than its readers can read', () => {
    expect(typographyFor(script, 'adult', words).floorPt).toBe(adult);
    expect(typographyFor(script, 'child', words).floorPt).toBe(child);
    for (const audience of ['adult', 'child'] as const) {
      expect(typographyFor(script, audience, words, 'card').floorPt).toBe(card);
      expect(typographyFor(script, audience, words, 'poster').floorPt).toBe(poster);
      for (const kind of ['leaflet', 'card', 'poster'] as const)
        expect(typographyFor(script, audience, words, kind).leading).toBeGreaterThanOrEqual(leading - 0.05);
    }
  });
});

test.each([
  ['Latn', 10],
  ['Arab', 10.5],
  ['Aran', 12],
  ['Thai', 10.5],
  ['Hans', 10],
])(
  'what staff read at a desk in %s has %s pt, a point less than its leaflets at the least',
  (script, size) => {
    expect(typographyFor(script, 'adult', '', 'desk')).toMatchObject({ largestPt: size, floorPt: size });
  },
);

test.each(['adult', 'child'] as const)(
  'numbers have one size in every script, small print as its letters need: %s',
  (audience) => {
    for (const [script, smallPt, onCards] of [
      ['Latn', 8.5, 6.5],
      ['Arab', 10, 7.6],
      ['Aran', 11.5, 8.8],
      ['Thai', 10, 7.6],
      ['Hans', 9, 6.9],
    ] as const) {
      expect(typographyFor(script, audience)).toMatchObject({ urgentNumberPt: 54, numberPt: 36, smallPt });
      expect(typographyFor(script, audience, '', 'card')).toMatchObject({ numberPt: 22, smallPt: onCards });
      expect(typographyFor(script, audience, '', 'poster')).toMatchObject({
        urgentNumberPt: 54,
        numberPt: 44,
      });
    }
  },
);

test('lets staff read at a desk one point less than the floor of paper in the hand, in one size', () => {
  for (const script of ['Latn', 'Arab', 'Thai']) {
    const { floorPt } = typographyFor(script, 'adult');
    expect(typographyFor(script, 'adult', '', 'desk')).toMatchObject({
      largestPt: floorPt - 1,
      floorPt: floorPt - 1,
    });
  }
});
