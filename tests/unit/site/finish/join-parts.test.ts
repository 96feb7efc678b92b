import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/html/page-tree.ts';
import { EDITION, joinParts, partsOf } from '../../../../src/site/finish/join-parts.ts';
import { changedBy } from '../../../support/step.ts';

const origin = 'https://example.org';
const all = '<a href="/en/all/" download="a.html">Save</a>';
/** With the link to the file itself, and what becomes of the rest. */
const whole = (html: string) => changedBy((page) => joinParts(page, { origin }), all + html);
const joined = (html: string) => whole(html).replace(/^<a[^>]*>Save<\/a>/, '');
const part = (id: string, html: string) => `<section data-part="${id}">${html}</section>`;

describe('a page made of several', () => {
  it('has a place for each, with its headings one level down', () => {
    expect(joined(part('rights/lawyer', '<h1>a</h1><h3>b</h3>'))).toBe(
      '<section id="rights_lawyer"><h2>a</h2><h4>b</h4></section>',
    );
  });

  it('leads to its own places', () => {
    expect(
      joined(
        part('now', '<a href="/en/rights/lawyer/">a</a><a href="/en/rights/lawyer/#when">b</a>') +
          part('rights/lawyer', '<p>c</p>'),
      ),
    ).toContain('<a href="#rights_lawyer">a</a><a href="#rights_lawyer">b</a>');
  });

  it('leads to a card of the directory that it shows', () => {
    const cards = part('where', '<article class="card" id="bris">a</article>');
    expect(joined(`${cards}<a href="/en/where/#bris">b</a><a href="/en/where/#other">c</a>`)).toBe(
      '<section id="where"><article class="card" id="where__bris">a</article></section>' +
        '<a href="#where__bris">b</a><a href="#where">c</a>',
    );
  });

  it('leads to it also where the card is on another page of the directory, or only a number', () => {
    const cards = part(
      'where',
      '<article class="card" id="tris">a</article><a class="call" id="bris" href="tel:116111">b</a>',
    );
    const links = ['more/#tris', 'online/#tris', '#bris'].map((to) => `<a href="/en/where/${to}">c</a>`);
    expect(joined(cards + links.join(''))).toMatch(
      /(?:<a href="#where__tris">c<\/a>){2}<a href="#where__bris">c<\/a>$/,
    );
  });

  it('leads to the site for what it lacks', () => {
    expect(
      whole(
        part('now', '<a href="/en/leaflets/">a</a><a href="/sv/now/">b</a><a href="https://a.se/">c</a>'),
      ),
    ).toBe(
      '<a href="https://example.org/en/all/" download="a.html">Save</a>' +
        '<section id="now"><a href="https://example.org/en/leaflets/">a</a><a href="https://example.org/sv/now/">b</a><a href="https://a.se/">c</a></section>',
    );
  });

  it('keeps the places of its parts apart', () => {
    const form =
      '<h2 id="a">a</h2><p aria-labelledby="a b" aria-describedby="a"><a href="#a">b</a><label for="a">c</label></p>';
    expect(joined(part('rights/lawyer', form))).toBe(
      '<section id="rights_lawyer"><h3 id="rights_lawyer__a">a</h3>' +
        '<p aria-labelledby="rights_lawyer__a rights_lawyer__b" aria-describedby="rights_lawyer__a">' +
        '<a href="#rights_lawyer__a">b</a><label for="rights_lawyer__a">c</label></p></section>',
    );
  });

  it('has everything open, for paper', () => {
    expect(joined(part('now', '<details class="a"><p>b</p></details>'))).toContain(
      '<details open class="a">',
    );
  });

  it('needs nothing that a file on a disk cannot reach', () => {
    const needs =
      '<link rel="icon" href="/icon.svg"><link rel="modulepreload" href="/a.js">' +
      '<link rel="stylesheet" href="/a.css"><link rel="canonical" href="/">' +
      '<script type="module" src="/a.js"></script><p data-unsearched>a</p>';
    expect(joined(needs + part('now', ''))).toBe(
      '<link rel="canonical" href="/"><p>a</p><section id="now"></section>',
    );
  });

  it('says its edition, another one as soon as anything in it is another', () => {
    const edition = (words: string) =>
      /<b>(.*)<\/b>/.exec(joined(`<b>${EDITION}</b>${part('now', words)}`))?.[1];
    expect(edition('a')).toMatch(/^[0-9A-F]{8}$/);
    expect(edition('a')).toBe(edition('a'));
    expect(edition('a')).not.toBe(edition('b'));
  });
});

it('leaves every other page as it is', () => {
  const html = '<section><h1>a</h1><a href="/en/now/">b</a><script src="/a.js"></script></section>';
  expect(whole(html)).toBe(all + html);
  const page = readPage(html);
  expect(partsOf(page)).toEqual([page]);
});
