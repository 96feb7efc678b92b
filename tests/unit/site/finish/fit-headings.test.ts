import { expect, it } from 'vitest';
import { fitHeadings } from '../../../../src/site/finish/fit-headings.ts';
import { changedBy } from '../../../support/step.ts';

it.each([
  ['before the first section', '<h1>a</h1><h3>card</h3><h2>b</h2>', '<h1>a</h1><h2>card</h2><h2>b</h2>'],
  ['inside a section', '<h2>b</h2><h3 class="who">card</h3>', '<h2>b</h2><h3 class="who">card</h3>'],
  [
    'where there is no section, with what it has in it',
    '<h3 class="who"><b>one</b></h3><h3>two</h3>',
    '<h2 class="who"><b>one</b></h2><h2>two</h2>',
  ],
])('has a card’s heading on the right level %s', (_where, written, seen) => {
  expect(changedBy(fitHeadings, written)).toBe(seen);
});
