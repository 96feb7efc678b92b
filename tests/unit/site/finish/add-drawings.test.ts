import { describe, expect, it } from 'vitest';
import { addDrawings } from '../../../../src/site/finish/add-drawings.ts';
import { changedBy } from '../../../support/step.ts';

describe('the drawings of a page', () => {
  const drawing = (name: string) => ({
    viewBox: '0 0 24 24',
    attributes: name === 'cash' ? '' : 'fill="none"',
    shapes: `<path d="${name}"/>`,
  });
  const drawn = (body: string) => changedBy((page) => addDrawings(page, { drawing }), `<body>${body}</body>`);

  it('stand at its end, each once, however often it is shown', () => {
    const shown =
      '<svg><use href="#i-phone"/></svg><svg><use href="#i-phone"/></svg><svg><use href="#i-cash"/></svg>';
    expect(drawn(shown)).toBe(
      `<body>${shown}<svg hidden><symbol id="i-cash" viewBox="0 0 24 24"><path d="cash"/></symbol>` +
        '<symbol id="i-phone" viewBox="0 0 24 24" fill="none"><path d="phone"/></symbol></svg></body>',
    );
  });

  it('are none where none is shown', () => {
    expect(drawn('<p>words</p>')).toBe('<body><p>words</p></body>');
  });
});
