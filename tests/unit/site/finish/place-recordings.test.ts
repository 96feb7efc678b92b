import { expect, it } from 'vitest';
import { placeRecordings } from '../../../../src/site/finish/place-recordings.ts';
import { changedBy } from '../../../support/step.ts';

const voice = (where: string) => `<div class="voice"${where}>V</div>`;

it('brings each recording under its heading, the first one under the title', () => {
  const text = '<div class="text"><h2>A</h2><p>a</p><h2>B</h2><p>b</p></div>';
  const page = `<h1>T</h1><p>n</p>${text}${voice(' data-section="1"')}${voice(' data-section="3"')}`;
  expect(changedBy(placeRecordings, page)).toBe(
    `<h1>T</h1>${voice('')}<p>n</p><div class="text"><h2>A</h2><p>a</p><h2>B</h2>${voice('')}<p>b</p></div>`,
  );
});

it('brings each recording under the words of its scene', () => {
  const scene = (words: string) =>
    `<section class="scene"><div class="words">${words}<div class="ways"></div></div></section>`;
  const page = `<h1>T</h1><div class="text">${scene('a')}${scene('b')}</div>${voice(' data-scene="2"')}`;
  expect(changedBy(placeRecordings, page)).toBe(
    `<h1>T</h1><div class="text">${scene('a')}${scene(`b${voice('')}`)}</div>`,
  );
});

it('leaves a page without recordings as it is, and the recording of a card with its card', () => {
  const page = `<h1>T</h1><div class="show">${voice('')}</div>`;
  expect(changedBy(placeRecordings, page)).toBe(page);
});
