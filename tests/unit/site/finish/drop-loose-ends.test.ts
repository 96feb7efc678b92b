import { describe, expect, it } from 'vitest';
import { dropLooseEnds } from '../../../../src/site/finish/drop-loose-ends.ts';
import { changedBy } from '../../../support/step.ts';

describe('places in headings', () => {
  it('go where nothing leads to them', () => {
    expect(changedBy(dropLooseEnds, '<h2 id="a">a</h2><h3 id="b">b</h3>')).toBe('<h2>a</h2><h3>b</h3>');
  });

  it.each([
    ['a link leads to it', '<h2 id="a">a</h2><a href="#a">b</a>'],
    ['it names a part of the page', '<section aria-labelledby="a"><h2 id="a">a</h2></section>'],
    ['it describes something with others', '<h2 id="a">a</h2><p id="b">b</p><input aria-describedby="b a">'],
    ['another page leads to it', '<h2 id="check-log">a</h2><h2 id="from">b</h2>'],
    ['it is not from a text', '<h2 class="who" id="a">a</h2>'],
  ])('stay where %s', (_why, html) => {
    expect(changedBy(dropLooseEnds, html)).toBe(html);
  });
});

it('keeps the words for “open now” once', () => {
  const card = (said: string) => `<span data-open="1"${said}>a</span>`;
  const words = ' data-said="{&quot;open&quot;:1}"';
  expect(changedBy(dropLooseEnds, card('') + card(words) + card(words))).toBe(
    card('') + card(words) + card(''),
  );
});

describe('lines between blocks', () => {
  it('go, as nobody sees them', () => {
    expect(
      changedBy(
        dropLooseEnds,
        '<ul>\n<li>a</li>\n<li><p>b</p>\n</li>\n</ul>\n<div class="c">\n<p>d</p></div>',
      ),
    ).toBe('<ul><li>a</li><li><p>b</p></li></ul><div class="c"><p>d</p></div>');
  });

  it.each([
    '<table>\n<thead>\n<tr>\n<th>a</th>\n<td>b</td>\n</tr>\n</thead>\n<tbody>\n<tr><td>c</td></tr>\n</tbody></table>',
    '<blockquote>\n<p>a</p>\n</blockquote>\n<ol>\n<li>b</li>\n</ol>\n<table></table>\n<ul></ul>\n<div></div>\n<p>c</p>',
    '<section></section>\n<article></article>\n<details></details>\n<p>a</p>',
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => `<${name}>a</${name}>\n<p>b</p>`),
  ])('go at every block: %j', (html) => {
    expect(changedBy(dropLooseEnds, html)).toBe(html.replaceAll('\n', ''));
  });

  it('stay between words, where they are a space', () => {
    const html = '<p><b>a</b>\n<i>b</i></p>\n text';
    expect(changedBy(dropLooseEnds, html)).toBe(html);
  });
});
