import { expect, it } from 'vitest';
import { addSheets } from '../../../../src/site/finish/add-sheets.ts';
import { changedBy } from '../../../support/step.ts';

const sheets = [
  { css: 'p{margin:0}\n', neededBy: 'html' },
  { css: '.show{color:$1}', neededBy: '.show, table' },
  { css: '.find{}', neededBy: '.find' },
];
const styled = (body: string) =>
  changedBy((page) => addSheets(page, { sheets }), `<html><head></head><body>${body}</body></html>`);

it('gives a page only the style sheets it needs, whole and in order', () => {
  const both = '<head><style>p{margin:0}</style><style>.show{color:$1}</style></head>';
  expect(styled('<p class="a show">x</p>')).toContain(both);
  expect(styled('<table></table>')).toContain(both);
});

it('does not take a word of the text, or a longer name, for a class', () => {
  expect(styled('<p class="finder" title="find">class="find" .show</p>')).toContain(
    '<head><style>p{margin:0}</style></head>',
  );
});
