/** What stands where on a page, as the checker reckons it. */
import { expect, it } from 'vitest';
import { type Area, type Matrix, moveArea, multiply } from '../../../../src/leaflet/output/check-pdf/area.ts';

it('lies where it would after one movement and then another, turned, slanted and enlarged as it is', () => {
  const point: Area = [3, 5, 3, 5];
  const first: Matrix = [2, 7, 11, 13, 17, 19];
  const then: Matrix = [23, 29, 31, 37, 41, 43];
  expect(moveArea(point, multiply(first, then))).toEqual(moveArea(moveArea(point, first), then));
});
