/** What must be the same in every language. */
import { describe, expect, it } from 'vitest';
import { checkParity } from '../../../../src/content-model/check/check-parity.ts';
import { parseTexts } from '../../../../src/content-model/texts/parsed-texts.ts';
import { contentFile, contentWith } from '../../../support/content-builder.ts';

const now = 'content/ar/pages/now.mdx';
const problemsOf = (changes: Readonly<Record<string, string | null>>) =>
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

  it('without any heading is told so in words', () => {
    const [problem] = problemsOf({ [now]: arabic.replace(/^## .*\n/m, '') });
    expect(problem?.says).toBe('The headings go nowhere; in the source they go ##.');
  });

  it('with cards in another order is told in its own line', () => {
    const cards = (...ids: readonly string[]) => ids.map((id) => `\n<Contact id="${id}" />\n`).join('');
    const written = Object.fromEntries(
      ['en', 'sv']
        .map((tag) => `content/${tag}/pages/now.mdx`)
        .map((file) => [file, contentFile(file) + cards('danger', 'listener')]),
    );
    const text = `${arabic}\nكلمات\n${cards('listener', 'danger')}`;
    const line = text.split('\n').findIndex((one) => one.startsWith('<Contact')) + 1;
    expect(problemsOf({ ...written, [now]: text }).map(({ code, where }) => [code, where.line])).toEqual([
      ['components-order', line],
    ]);
  });

  it('may name the numbers of a sentence in the order of its own language', () => {
    const sentence = (...ids: readonly string[]) =>
      `\n${ids.map((id) => `<Phone id="${id}" />`).join(' / ')}\n`;
    const written = Object.fromEntries(
      ['en', 'sv']
        .map((tag) => `content/${tag}/pages/now.mdx`)
        .map((file) => [file, contentFile(file) + sentence('danger', 'listener')]),
    );
    expect(problemsOf({ ...written, [now]: arabic + sentence('listener', 'danger') })).toEqual([]);
  });

  it('that is the only one is compared with its source, and not the source with it', () => {
    const found = problemsOf({
      'content/sv/pages/now.mdx': null,
      [now]: arabic.replace(' <Phone id="danger" />', ''),
    });
    expect(found.map(({ code, where }) => [code, where.file])).toEqual([['references-differ', now]]);
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
        "restsOn": [
          "content/en/pages/now.mdx#references",
          "content/en/pages/now.mdx",
          ".",
        ],
        "says": "The text does not name the same records as its source: <Phone id="danger"> 0 instead of 1; <Phone id="listener"> 1 instead of 0.",
        "where": {
          "file": "content/ar/pages/now.mdx",
          "locale": "ar",
        },
      }
    `);
  });
});

describe('a source that no other language agrees with', () => {
  const english = contentFile('content/en/pages/now.mdx');

  it.each([
    ['without a number', english.replace(' <Phone id="danger" />', ''), '<Phone id="danger"> 0 instead of 1'],
    ['with a heading more', `${english}\n## Words\n`, 'The headings go ## ##; in every other language'],
  ])('%s is told once, and not of its translations', (_name, text, words) => {
    const found = problemsOf({ 'content/en/pages/now.mdx': text });
    expect(found.map(({ code, where }) => [code, where.file])).toEqual([
      ['source-differs', 'content/en/pages/now.mdx'],
    ]);
    expect(found[0]?.says).toContain(words);
  });

  it('is right where one of them agrees', () => {
    const without = (path: string) => contentFile(path).replace(' <Phone id="danger" />', '');
    const found = problemsOf({
      ...Object.fromEntries(
        ['en', 'sv'].map((tag) => [`content/${tag}/pages/now.mdx`, without(`content/${tag}/pages/now.mdx`)]),
      ),
    });
    expect(found.map(({ code, where }) => [code, where.file])).toEqual([['references-differ', now]]);
  });
});

describe('a translation has every piece of its source', () => {
  const head = (title: string) =>
    `---\ntitle: ${title}\nlabel: ${title}\nsummary: ${title}\ndescription: ${title}\n---\n`;
  const english = `${head('Help')}
First words.

Second words.

## Steps

<Steps>

1. One
2. Two

   More of two.
3. Three

</Steps>

## More

- One
- Two

| A | B |
|---|---|
| c | d |
| e | f |

> Quoted.
`;
  const translated = (edit: (text: string) => string) => edit(english.replace(head('Help'), head('مساعدة')));
  const told = (edit: (text: string) => string, locale = 'ar') =>
    problemsOf({
      'content/en/pages/now.mdx': english,
      'content/sv/pages/now.mdx': english,
      'content/ar/pages/now.mdx': translated((text) => text),
      [`content/${locale}/pages/now.mdx`]: translated(edit),
    }).map(({ code, says, where }) => `${code} ${where.line} ${says}`);

  it('and is taken', () => {
    expect(told((text) => text)).toEqual([]);
  });

  it.each([
    ['a paragraph less', 'Second words.\n\n', '', 8, 'مساعدة', '1 paragraph', '2 paragraphs'],
    ['a paragraph more', '## Steps', 'Third.\n\n## Steps', 12, 'مساعدة', '3 paragraphs', '2 paragraphs'],
    ['a step less', '3. Three\n', '', 21, 'Steps', '2 steps', '3 steps'],
    ['a paragraph of a step less', '   More of two.\n', '', 20, 'Steps', 'no paragraph', '1 paragraph'],
    ['two items in one', '- One\n- Two', '- One and two', 28, 'More', '1 item', '2 items'],
    ['an item in another', '- One\n- Two', '- One\n  - Two', 28, 'More', '1 item, 1 nested item', '2 items'],
    ['a row less', '| e | f |\n', '', 33, 'More', '1 row', '2 rows'],
    ['no quotation', '> Quoted.', 'Quoted.', 36, 'More', 'no quotation', '1 quotation'],
  ])('or is told of %s', (_, from, to, line, heading, found, wanted) => {
    const problems = told((text) => text.replace(from, to));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(
      `Under “${heading}” there ${/^(?:no|1) [^,]*$/.test(found) ? 'is' : 'are'} ${found}`,
    );
    expect(problems[0]).toContain(wanted);
    expect(Math.abs(Number(problems[0]?.split(' ')[1]) - line)).toBeLessThan(4);
  });

  it('is not asked of a language that is written', () => {
    expect(told((text) => text.replace('Second words.\n\n', ''), 'sv')).toEqual([]);
  });
});

it('lets a language write where a page leads before the page, and no language that others are made from', () => {
  const head = (text: string) => `${text.split('---').slice(0, 2).join('---')}---\n`;
  expect(problemsOf({ [now]: head(arabic) })).toEqual([]);
  const swedish = 'content/sv/pages/now.mdx';
  expect(problemsOf({ [swedish]: head(contentFile(swedish)) }).map(({ level }) => level)).toContain('error');
});
