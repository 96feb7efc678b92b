/** What must be the same in every language. */
import { describe, expect, it } from 'vitest';
import { checkParity } from '../../../../src/content-model/check/check-parity.ts';
import { parseTexts } from '../../../../src/content-model/texts/parsed-texts.ts';
import { contentFile, contentWith } from '../../../support/content-builder.ts';

const now = 'content/ar/pages/now.mdx';
const problemsOf = (changes: Readonly<Record<string, string>>) =>
  checkParity(parseTexts(contentWith(changes)));
const arabic = contentFile(now);

it('finds nothing where translations say the same', () => {
  expect(problemsOf({})).toEqual([]);
});

describe('a translation', () => {
  it.each([
    ['that leaves a number out', arabic.replace(' <Phone id="danger" />', ''), ['references-differ']],
    ['that names another contact', arabic.replace('danger', 'listener'), ['references-differ']],
    ['that names one twice', `${arabic}\n<Phone id="danger" />\n`, ['references-differ']],
    ['with another link', `${arabic}\n[كلمات](page:now)\n`, ['references-differ']],
    ['with one heading more', `${arabic}\n### كلمات\n`, ['headings-differ']],
    ['without its summary', arabic.replace(/summary: .*\n/, ''), ['front-matter-differs']],
    ['without its description', arabic.replace(/description: .*\n/, ''), ['front-matter-differs']],
  ])('%s is reported', (_name, text, expected) => {
    expect(problemsOf({ [now]: text }).map(({ code }) => code)).toEqual(expected);
  });

  it('of nothing is reported', () => {
    expect(problemsOf({ 'content/ar/pages/other.mdx': arabic }).map(({ code }) => code)).toEqual([
      'text-without-source',
    ]);
  });

  it('is told what differs, counted', () => {
    const [problem] = problemsOf({ [now]: arabic.replace('danger', 'listener') });
    expect(problem).toMatchInlineSnapshot(`
      {
        "code": "references-differ",
        "fix": "Use each component, with the same ids, exactly as often as the source does.",
        "level": "error",
        "says": "The text does not name the same records as its source: <Phone id="danger"> 0 instead of 1; <Phone id="listener"> 1 instead of 0.",
        "where": {
          "file": "content/ar/pages/now.mdx",
          "locale": "ar",
        },
      }
    `);
  });
});
