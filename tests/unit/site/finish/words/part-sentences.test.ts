import { expect, it } from 'vitest';
import { partSentences } from '../../../../../src/site/finish/words/part-sentences.ts';
import { changedBy } from '../../../../support/step.ts';

const now = (words: string) => `<article data-sentences=""><div class="text">${words}</div></article>`;

it.each([
  [
    'on the page of what to do now',
    now('<p>Say your street. Or a shop.</p>'),
    '<article><div class="text"><p>Say your street. <br>Or a shop.</p></div></article>',
  ],
  [
    'in steps, where one ends in another element too',
    '<div class="steps"><ol><li><b>Where are you?</b> Say it. Stay.</li></ol></div>',
    '<div class="steps"><ol><li><b>Where are you?</b> <br>Say it. <br>Stay.</li></ol></div>',
  ],
  [
    'on a card to show, but not in how it sounds',
    '<div class="show"><p class="own">Help me. Call.</p><div class="big"><p>Hjälp. Ring.</p><small>Yelp. Ring.</small></div></div>',
    '<div class="show"><p class="own">Help me. <br>Call.</p><div class="big"><p>Hjälp. <br>Ring.</p><small>Yelp. Ring.</small></div></div>',
  ],
  [
    'on a card in Thai, which writes a space and no mark',
    '<div class="show"><p class="own">ฉันเป็นเด็ก กรุณาโทร</p></div>',
    '<div class="show"><p class="own">ฉันเป็นเด็ก <br>กรุณาโทร</p></div>',
  ],
])('begins each sentence on a line %s', (_name, before, after) => {
  expect(changedBy(partSentences, before)).toBe(after);
  // Who copies, searches or listens gets the words as they were.
  expect(after.replace(/<[^>]+>/g, '')).toBe(before.replace(/<[^>]+>/g, ''));
});

it.each([
  ['Thai phrases in a text', now('<p>บอกชื่อ หรือร้าน</p>').replace(' data-sentences=""', '')],
  ['the texts of other pages', '<div class="text"><p>One. Two.</p></div>'],
  ['the file of all pages', '<section data-part="now"><div class="steps"><p>One. Two.</p></div></section>'],
  [
    'cards of many words',
    '<div class="show long"><p class="own">One. Two.</p><div class="big"><p>Ett. Två.</p></div></div>',
  ],
  ['the cards of contacts', '<div class="steps"><div class="card"><p>One. Two.</p></div></div>'],
])('leaves %s alone', (_name, html) => {
  expect(changedBy(partSentences, html)).toBe(html);
});
