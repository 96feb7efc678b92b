/** The steps together: what one leaves is what the next finds. */
import { describe, expect, it } from 'vitest';
import { finishPage } from '../../../../src/site/finish/finish-page.ts';
import { EDITION } from '../../../../src/site/finish/join-parts.ts';

const drawing = (name: string) => ({ viewBox: '0 0 24 24', attributes: '', shapes: `<path d="${name}"/>` });
const sheets = [
  { css: 'html{}', neededBy: 'html' },
  { css: 'path{}', neededBy: 'path' },
];
const finish = (body: string) =>
  finishPage(`<!DOCTYPE html><html class="Thai"><head></head><body>${body}</body></html>`, {
    drawing,
    sheets,
    origin: 'https://example.org',
    names: new Set(['Umeå']),
  });
const bodyOf = (html: string) => /<body>(.*)<\/body>/s.exec(html)?.[1];
const scene = '<section id="scene-this"><h3>ก</h3><a class="next" href="#scene-next">ข</a></section>';

describe('a finished page', () => {
  it('has what its drawings need too', () => {
    expect(finish('<svg><use href="#i-a"></use></svg>')).toBe(
      '<!DOCTYPE html><html class="Thai"><head><style>html{}</style><style>path{}</style></head><body>' +
        '<svg><use href="#i-a"/></svg><svg hidden><symbol id="i-a" viewBox="0 0 24 24"><path d="a"/></symbol></svg></body></html>',
    );
  });

  it('asks for the scripts of the search before its own style sheets', () => {
    const script = '<script type="module" src="/a.js"></script>';
    expect(finish(`<form class="find"></form>${script}`)).toContain(
      `<head>${script}<style>html{}</style></head>`,
    );
  });

  it('keeps words on a line that never part, and begins a line with each sentence of a step', () => {
    const text = (heading: string, step: string) =>
      `<div class="text" lang="en"><h2>${heading}</h2><div class="steps"><p>${step}</p></div></div>`;
    expect(bodyOf(finish(text('It is not your fault', 'Stay there. Call.')))).toBe(
      text('It is <no-br>not your</no-br> fault', 'Stay there. <br>Call.'),
    );
  });

  it('is finished part by part where it is made of several, and marked as one', () => {
    const page = bodyOf(
      finish(
        `<a href="/th/all/">${EDITION}</a><section data-part="a"><h1>ก</h1>${scene}${scene}<h2>Umeå</h2></section>` +
          `<section data-part="b"><h1>ข</h1>${scene}</section>`,
      ),
    );
    expect(page?.replace(/^<a.*?<\/a>/, '')).toBe(
      '<section id="a"><h2>ก</h2><section id="a__p1"><h3>ก</h3><a class="next" href="#a__p2">ข</a></section>' +
        '<section id="a__p2"><h3>ก</h3></section><h3><span lang="sv">Umeå</span></h3></section>' +
        '<section id="b"><h2>ข</h2><section id="b__p1"><h3>ก</h3></section></section>',
    );
  });
});
