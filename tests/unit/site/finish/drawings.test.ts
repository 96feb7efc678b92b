import { describe, expect, it } from 'vitest';
import { readDrawing } from '../../../../src/site/finish/drawings.ts';

describe('a drawing', () => {
  it('keeps its lines and the colour of the text around it', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor">\n  <path d="M5 4h4"/>\n</svg>\n';
    expect(readDrawing(svg)).toEqual({
      viewBox: '0 0 24 24',
      attributes: 'fill="none" stroke="currentColor"',
      shapes: '<path d="M5 4h4"/>',
    });
  });

  it.each([
    ['the inside of a shape', '<path class="spruce" d="M0 0"/>', '<path class="f-spruce" d="M0 0"/>'],
    [
      'the line where nothing is filled',
      '<path class="path" fill="none" d="M0 0"/>',
      '<path class="s-path" fill="none" d="M0 0"/>',
    ],
  ])('takes the palette’s colour for %s', (_what, written, shapes) => {
    expect(readDrawing(`<svg viewBox="0 0 9 9">${written}</svg>`).shapes).toBe(shapes);
  });

  it('stops the build if it is not one', () => {
    expect(() => readDrawing('<p>no drawing</p>')).toThrow('viewBox');
  });
});
