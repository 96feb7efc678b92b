import { describe, expect, it } from 'vitest';
import { drawingOf, readDrawing } from '../../../../src/site/finish/drawings.ts';

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

  it('keeps its curves to a tenth of a unit', () => {
    const svg = '<svg viewBox="0 0 24 24"><path d="M5.26 4.04C7.5 4.04 9.3 5.8 9.3 8.04"/></svg>';
    expect(readDrawing(svg).shapes).toBe('<path d="M5.3 4c2.2 0 4 1.8 4 4"/>');
  });

  it('stops the build if it is not one', () => {
    for (const none of ['<p>no drawing</p>', '<svg><path d="M0 0"/></svg>'])
      expect(() => readDrawing(none)).toThrow('A drawing needs one <svg> with a viewBox.');
  });
});

it('is asked for by the name of its file, and one that is misspelt stops the build', () => {
  expect(drawingOf('phone').shapes).toContain('<path');
  expect(() => drawingOf('fone')).toThrow('There is no drawing content/pictures/fone.svg.');
});
