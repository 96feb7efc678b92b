import { describe, expect, it } from 'vitest';
import { finishPage } from '../../../../src/site/finish/finish-page.ts';

const drawing = (name: string) => ({
  viewBox: '0 0 24 24',
  attributes: 'fill="none"',
  shapes: `<path d="${name}"/>`,
});
const finish = (body: string, sheets: Parameters<typeof finishPage>[1]['sheets'] = []) =>
  finishPage(`<html><head></head><body>${body}</body></html>`, {
    drawing,
    sheets,
    origin: 'https://example.org',
    names: new Set(),
  });
const bodyOf = (html: string) => /<body>(.*)<\/body>/s.exec(html)?.[1];

describe('a finished page', () => {
  it('holds each drawing once, however often it is shown', () => {
    const html = finish(
      '<svg><use href="#i-phone"></use></svg><svg><use href="#i-phone"></use></svg><svg><use href="#i-cash"></use></svg>',
    );
    expect([...html.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id)).toEqual(['i-cash', 'i-phone']);
  });

  it('has no sheet of drawings where none is shown', () => {
    expect(bodyOf(finish('<p>words</p>'))).toBe('<p>words</p>');
  });

  it('numbers scenes in reading order, and the last one leads nowhere', () => {
    const scene = '<section id="scene-this"><a class="next" href="#scene-next">Next</a></section>';
    expect(bodyOf(finish(scene + scene))).toBe(
      '<section id="p1"><a class="next" href="#p2">Next</a></section><section id="p2"></section>',
    );
  });

  it.each([
    ['before the first section', '<h1>a</h1><h3>card</h3><h2>b</h2>', '<h1>a</h1><h2>card</h2><h2>b</h2>'],
    ['inside a section', '<h2>b</h2><h3 class="who">card</h3>', '<h2>b</h2><h3 class="who">card</h3>'],
  ])('has a card’s heading on the right level %s', (_where, written, seen) => {
    expect(bodyOf(finish(written))).toBe(seen);
  });

  it('shows the first group of the self-check open', () => {
    const group = '<details class="situation"></details>';
    expect(bodyOf(finish(group + group))).toBe(
      '<details open class="situation"></details><details class="situation"></details>',
    );
  });

  it('carries only the style sheets it needs, whole and in order', () => {
    const sheets = [
      { css: 'p{margin:0}', neededBy: /./ },
      { css: '.show{color:$1}', neededBy: /class="show"/ },
      { css: '.find{}', neededBy: /class="find"/ },
    ];
    expect(finish('<p class="show">x</p>', sheets)).toContain(
      '<head><style>p{margin:0}</style><style>.show{color:$1}</style></head>',
    );
  });
});
