import { describe, expect, it } from 'vitest';
import {
  addStyle,
  append,
  elementsIn,
  firstIn,
  matchingIn,
  moveBefore,
  ownText,
  readPage,
  replaceBy,
  setFirst,
  styleSheetsOf,
  textsIn,
  unwritten,
  writePage,
} from '../../../src/html/page-tree.ts';

describe('a page that nothing has changed', () => {
  it.each([
    [
      'letters written as references',
      '<p title="a &quot;b&quot;">R&amp;B &lt;3 &#39;n &nbsp; 1\u00A0000</p>',
    ],
    [
      'attributes without a value',
      '<details open><summary hidden>a</summary></details><svg hidden></svg>'.replace('></svg>', '/>'),
    ],
    ['elements that are never closed', '<p>a<br>b<img src="/a.png" alt="c"></p>'],
    [
      'drawings, with capitals in their attributes',
      '<svg viewBox="0 0 9 9" preserveAspectRatio="none"><path d="M0 0"/><use href="#i-a"/></svg>',
    ],
    [
      'scripts and styles',
      '<style>a > b { color: "<" }</style><script type="application/ld+json">{"a":"b & c"}</script>',
    ],
    [
      'a head, a doctype and comments',
      '<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"></head><body><!-- a --></body></html>',
    ],
    [
      'a table as Markdown makes it',
      '<table><thead><tr><th>a</th></tr></thead>\n<tbody><tr><td>b</td></tr></tbody></table>',
    ],
    ['every letter', '<p>ศูนย์ 🏠 عربي ﷽</p>'],
  ])('is written as it was read: %s', (_what, html) => {
    expect(writePage(readPage(html))).toBe(html);
  });

  it('is a little shorter where nothing stands in an attribute or a shape', () => {
    const html = '<option value="">a</option><svg><path d="M0 0"></path></svg><p class="x"></p>';
    expect(writePage(readPage(html))).toBe(
      '<option value>a</option><svg><path d="M0 0"/></svg><p class="x"></p>',
    );
  });
});

it('reads what a reader sees out of what is written', () => {
  expect(unwritten('R&amp;B &#39;n&#x27; &quot;1&nbsp;kr&quot; &lt;3')).toBe(`R&B 'n' "1\u00A0kr" <3`);
});

it('answers in reading order', () => {
  const page = readPage('<h2 class="a">1</h2><div><h3 class="b a">2</h3></div><p class="ab">3</p>');
  expect(elementsIn(page, '.a').map(ownText)).toEqual(['1', '2']);
  expect(firstIn(page, 'div .a')?.name).toBe('h3');
  expect(firstIn(page, '.c')).toBeUndefined();
});

it('gives every text, or those outside of some elements', () => {
  const page = readPage('<p>a<b>b</b>c</p><style>d</style>');
  const texts = (name?: string) =>
    [...textsIn(page, (element) => element.name === name)].map(({ data }) => data);
  expect(texts()).toEqual(['a', 'b', 'c', 'd']);
  expect(texts('b')).toEqual(['a', 'c', 'd']);
});

describe('changing a page', () => {
  const changed = (html: string, change: (first: NonNullable<ReturnType<typeof firstIn>>) => void) => {
    const page = readPage(html);
    const first = firstIn(page, '*');
    if (first) change(first);
    return writePage(page);
  };

  it('adds at the end, moves and replaces', () => {
    expect(changed('<p>a</p>', (p) => append(p, '<b>b</b><i>c</i>'))).toBe('<p>a<b>b</b><i>c</i></p>');
    expect(changed('<p>a</p>', (p) => replaceBy(p, '<b>b</b>c'))).toBe('<b>b</b>c');
    expect(changed('<p><b>b</b><i>c</i></p>', (p) => moveBefore(p, [...p.children].reverse()))).toBe(
      '<i>c</i><b>b</b><p></p>',
    );
  });

  it('writes an attribute first, whether the element had it or not', () => {
    expect(changed('<p class="a">a</p>', (p) => setFirst(p, 'id', 'b'))).toBe('<p id="b" class="a">a</p>');
    expect(changed('<p class="a" id="a">a</p>', (p) => setFirst(p, 'id', 'b'))).toBe(
      '<p id="b" class="a">a</p>',
    );
  });

  it('adds a style sheet after others, and none to a piece without a head', () => {
    const page = readPage('<head><style>a{}</style></head><p>a</p>');
    addStyle(page, 'b{content:"$1"}');
    expect(writePage(page)).toBe('<head><style>a{}</style><style>b{content:"$1"}</style></head><p>a</p>');
    const piece = readPage('<p>a</p>');
    addStyle(piece, 'b{}');
    expect(writePage(piece)).toBe('<p>a</p>');
  });
});

it('tells which of several selectors match', () => {
  const page = readPage(
    '<main class="wide text"><p class="card-like">a</p><table class="log"></table></main>',
  );
  const selectors = ['.text', '.card', '.note, .log', '.card, .note', 'p', 'table:not(.log)', 'main > p'];
  expect([...matchingIn(page, selectors)]).toEqual(['.text', '.note, .log', 'p', 'main > p']);
});

it.each([
  '<style>a{}</style><p>b</p><style media="print">c::before{content:"&amp;<i>"}</style>',
  '<STYLE>a{}</STYLE><style></style><svg><style>b{}</style><path d="M0 0"/></svg>c',
  '<!-- <style>a{}</style> --><title><style>b{}</style></title><script>"<style>c{}</style>"</script>',
  '<p style="a:b">c</p><style>d{}',
])('finds the style sheets that the tree has, as they are written: %s', (html) => {
  expect(styleSheetsOf(html)).toEqual(elementsIn(readPage(html), 'style').map(ownText));
});
