/** Ids and links in texts. */
import { describe, expect, it } from 'vitest';
import { checkTexts } from '../../../../src/content-model/check/check-texts.ts';
import { parseTexts } from '../../../../src/content-model/texts/parsed-texts.ts';
import { contentFile, contentWith } from '../../../support/content-builder.ts';
import { inventedFacts } from '../../../support/invented-facts.ts';

const known = {
  facts: inventedFacts(),
  pictures: new Set(['nofault', 'papers']),
  pages: new Set(['now', 'rights/rest']),
};
const now = 'content/en/pages/now.mdx';

function problemsOf(changes: Readonly<Record<string, string>>) {
  const content = contentWith(changes);
  return checkTexts(parseTexts(content), content, known);
}
const codesOf = (body: string) =>
  problemsOf({ [now]: contentFile(now) + body }).map(({ code, where }) => `${where.line} ${code}`);

it('finds nothing wrong with content that is right', () => {
  expect(problemsOf({})).toEqual([]);
});

describe('an id that names nothing', () => {
  it.each([
    ['a contact', '<Contact id="nobody" />', ['11 unknown-contact']],
    ['a contact that is not published', '<Phone id="secret" />', ['11 contact-unpublished']],
    ['a figure', 'Words <Fact id="rest.height" />', ['11 unknown-fact']],
    ['a Swedish word', 'Words <Term id="nothing" />', ['11 unknown-term']],
    ['a card', '<ShowCard id="nothing" />', ['11 unknown-id']],
    ['a drawing', '<Scene picture="nothing">\n\nWords\n\n</Scene>', ['11 unknown-id']],
    ['a page', '[words](page:nowhere)', ['11 unknown-id']],
    ['a contact in a link', '[words](contact:nobody)', ['11 unknown-contact']],
  ])('is told for %s', (_name, body, expected) => {
    expect(codesOf(`\n${body}\n`)).toEqual(expected);
  });

  it('is told with the nearest that exists', () => {
    const [problem] = problemsOf({ [now]: `${contentFile(now)}\n<ShowCard id="need-halp" />\n` });
    expect(`${problem?.says} ${problem?.fix}`).toBe(
      '“need-halp” is no card of phrases.yaml. Did you mean “need-help”? If not, add it there first.',
    );
  });
});

it('lets a contact that is not confirmed stand on a page', () => {
  expect(codesOf('\n<Contact id="unsure" />\n')).toEqual([]);
});

it('keeps it off a leaflet', () => {
  const leaflet = '---\ntitle: Good to know\n---\n\n# Good to know\n\n## Call\n\n<Contact id="unsure" />\n';
  expect(problemsOf({ 'content/en/leaflets/adult.mdx': leaflet }).map(({ code }) => code)).toEqual([
    'contact-not-for-print',
  ]);
});
