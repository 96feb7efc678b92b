import { expect, it } from 'vitest';
import { partWords } from '../../../../../src/site/finish/words/part-words.ts';
import { changedBy } from '../../../../support/step.ts';

it.each([
  ['<a><svg/><span>Call</span><bdi>112</bdi></a>', '<a><svg/><span>Call</span> <bdi>112</bdi></a>'],
  [
    '<a>Go to the text</a><span role="status"></span><a>Home</a><a>English</a>',
    '<a>Go to the text</a><span role="status"></span> <a>Home</a> <a>English</a>',
  ],
  [
    '<details><summary>Open</summary><button>Now</button></details><details></details><a>All</a>',
    '<details><summary>Open</summary> <button>Now</button></details><details></details> <a>All</a>',
  ],
  ['<span><b>Pay</b><small>Your wages</small></span>', '<span><b>Pay</b> <small>Your wages</small></span>'],
])('parts words that run together without a style sheet: %s', (html, expected) => {
  expect(changedBy(partWords, html)).toBe(expected);
});

it.each([
  '<p><bdi>07:00</bdi>–<bdi>21:00</bdi></p>',
  '<h3>Who</h3><a>Call</a>',
  '<a><svg><title>A</title></svg><span>Call</span></a>',
  '<ul><li>One</li><li>Two</li></ul>',
])('leaves alone what has something between, or begins a line: %s', (html) => {
  expect(changedBy(partWords, html)).toBe(html);
});
