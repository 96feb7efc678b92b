/** Reading texts: what a text becomes, what is refused and why, and that nothing in it ever runs or hangs. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LARGEST_TEXT } from '../../../../src/content-model/texts/measure-text.ts';
import { type ParseOptions, parseText } from '../../../../src/content-model/texts/parse-text.ts';
import { cpuTimeMs } from '../../../support/cpu-time.ts';

const fixtures = resolve(import.meta.dirname, '../../../fixtures/content');
const page = '---\ntitle: Title\nlabel: Label\nsummary: One line\ndescription: What it is about\n---\n';
const leaflet = '---\ntitle: Title\n---\n\n';

/** The problems of a body as one line each: `line code`. */
function codes(body: string, options: Partial<ParseOptions> = {}, file = 'text.mdx'): string[] {
  const head = options.kind === 'leaflet' ? leaflet : page;
  const offset = head.split('\n').length - 1;
  const { problems } = parseText(file, head + body, { kind: 'page', ...options });
  return problems.map(({ code, where }) => `${(where.line ?? 0) - offset} ${code}`);
}

function blocks(body: string, options: Partial<ParseOptions> = {}, file = 'text.mdx') {
  const parsed = parseText(file, page + body, { kind: 'page', ...options });
  expect(parsed.problems).toEqual([]);
  return JSON.parse(JSON.stringify(parsed.blocks, (key, value) => (key === 'line' ? undefined : value)));
}

const text = (words: string) => ({ kind: 'text', text: words });

it.each(['Contact', 'FromAbroad', 'Strips'])('puts a number of a record into <%s>, and no words', (name) => {
  const inside = `<${name} id="bris">\n\nCall them.\n\n</${name}>`;
  expect(codes(`# A\n\n${inside}`, { kind: 'leaflet' })).toEqual(['3 component-children']);
  expect(codes(`# A\n\n<${name} id="bris" />`, { kind: 'leaflet' })).toEqual([]);
});

describe('a text', () => {
  it('becomes headings, paragraphs, lists and quotations with their lines', () => {
    const { blocks: found } = parseText(
      'now.mdx',
      `${page}## One\n\nTwo\nlines.\n\n- a\n- b\n\n3. c\n\n> said\n`,
      { kind: 'page' },
    );
    expect(found).toEqual([
      { kind: 'heading', level: 2, content: [text('One')], line: 7 },
      { kind: 'paragraph', content: [text('Two lines.')], line: 9 },
      {
        kind: 'list',
        ordered: false,
        start: 1,
        line: 12,
        items: [
          [{ kind: 'paragraph', content: [text('a')], line: 12 }],
          [{ kind: 'paragraph', content: [text('b')], line: 13 }],
        ],
      },
      {
        kind: 'list',
        ordered: true,
        start: 3,
        line: 15,
        items: [[{ kind: 'paragraph', content: [text('c')], line: 15 }]],
      },
      { kind: 'quote', line: 17, blocks: [{ kind: 'paragraph', content: [text('said')], line: 17 }] },
    ]);
  });

  it('keeps components inside sentences in their place', () => {
    expect(blocks('Call **<Phone id="bris" />** or [read](page:rights/lawyer).')).toEqual([
      {
        kind: 'paragraph',
        content: [
          text('Call '),
          { kind: 'strong', content: [{ kind: 'component', name: 'Phone', attributes: { id: 'bris' } }] },
          text(' or '),
          { kind: 'link', to: { kind: 'page', id: 'rights/lawyer' }, content: [text('read')] },
          text('.'),
        ],
      },
    ]);
  });

  it('reads a block written on one line as its page does', () => {
    expect(blocks('<Answer>**Yes.** You may.</Answer>')).toEqual([
      {
        kind: 'component',
        name: 'Answer',
        attributes: {},
        blocks: [
          { kind: 'paragraph', content: [{ kind: 'strong', content: [text('Yes.')] }, text(' You may.')] },
        ],
      },
    ]);
  });

  it('gives the front matter', () => {
    const source =
      '---\ntitle: "Help: now"\nlabel: Help\nsummary: Who to call\ndescription: Whom to call\nkeywords: [police, doctor]\n---\n';
    const { frontMatter, problems } = parseText('now.mdx', source, { kind: 'page' });
    expect(problems).toEqual([]);
    expect(frontMatter).toEqual({
      title: 'Help: now',
      label: 'Help',
      summary: 'Who to call',
      description: 'Whom to call',
      keywords: ['police', 'doctor'],
    });
  });

  it.each([
    ['a byte order mark', `\ufeff${page}Words.`],
    ['lines that end in CR LF', `${page}Words.`.replaceAll('\n', '\r\n')],
  ])('may have %s', (_name, source) => {
    expect(parseText('now.mdx', new TextEncoder().encode(source), { kind: 'page' }).problems).toEqual([]);
  });

  it.each([
    ['steps', '<Steps>\n\n### When you call\n\n1. Say where\n\n</Steps>'],
    ['what you can get help in spite of', '<EvenIf>\n\n### Even if\n\n- you signed\n\n</EvenIf>'],
  ])('may have a heading over %s', (_name, body) => {
    expect(parseText('now.mdx', `${page}## Help\n\n${body}\n`, { kind: 'page' }).problems).toEqual([]);
  });

  it('takes braces and angles as words in plain Markdown, where they are no code', () => {
    expect(blocks('If a < b {then} c.', {}, 'text.md')).toEqual([
      { kind: 'paragraph', content: [text('If a < b {then} c.')] },
    ]);
  });
});

describe('what is refused', () => {
  it.each([
    // The text itself
    ['an expression', 'Two is {1 + 1}.', ['1 mdx-expression']],
    ['a comment of MDX', '{/* note */}', ['1 mdx-expression']],
    ['an expression over several lines', 'Words {\n1\n}', ['1 mdx-expression']],
    ['a single brace', 'Words } more {', ['1 mdx-expression', '1 mdx-expression']],
    ['an import', 'import x from "y"', ['1 mdx-import-export']],
    ['an export', 'Words.\n\nexport const x = 1', ['3 mdx-import-export']],
    [
      'an import after a line that only begins like one',
      'They may\nimport goods.\n\nimport x from "y"',
      ['4 mdx-import-export'],
    ],
    [
      'code after code in code',
      '<div title={x}>{y}</div>\n\nexport const x = {y}\n\n{z}',
      ['1 raw-html', '1 mdx-expression', '3 mdx-expression', '3 mdx-import-export', '5 mdx-expression'],
    ],
    ['HTML', '<div>Words</div>', ['1 raw-html']],
    ['an HTML comment', 'Words <!-- note --> more', ['1 html-comment']],
    ['an HTML tag with a comment’s beginning inside', 'Words <b title="<!--">', ['1 raw-html']],
    ['what follows it at once', 'Words <!-- note --><b>', ['1 html-comment', '1 raw-html']],
    ['a component that does not exist', '<Video id="x" />', ['1 unknown-component']],
    ['a component of leaflets on a page', '<StampBox />', ['1 component-not-here']],
    ['a block inside a sentence', 'Words <Contact id="bris" /> more', ['1 component-in-sentence']],
    ['a tag that is never closed', '<Notice kind="care">\n\nWords.', ['1 tag-not-closed']],
    ['a tag that closes itself too early', '<Steps />\n\n1. Words.\n\n</Steps>', ['1 tag-not-closed']],
    ['a tag that was never opened', 'Words.\n\n</Notice>', ['3 tag-not-opened']],
    ['a tag that is not whole', 'Words <Phone id="bris more', ['1 mdx-broken']],
    ['a single angle', 'If a < b', ['1 mdx-stray-angle']],
    // Attributes
    ['an attribute that is code', '<Contact id={x} />', ['1 attribute-expression']],
    ['attributes spread from code', '<Contact {...x} />', ['1 attribute-expression']],
    ['an attribute that does not exist', '<Contact id="bris" big="yes" />', ['1 attribute-unknown']],
    ['an attribute that is missing', '<Contact />', ['1 attribute-missing']],
    [
      'an attribute with a wrong word',
      '<Notice kind="danger">\n\nWords.\n\n</Notice>',
      ['1 attribute-value'],
    ],
    ['an id that is no id', '<Contact id="Bris!" />', ['1 attribute-value']],
    ['an attribute that is there twice', '<Contact id="bris" id="bris" />', ['1 attribute-repeated']],
    // What stands inside
    ['steps without a numbered list', '<Steps>\n\n- a\n\n</Steps>', ['1 component-children']],
    ['steps with words after them', '<Steps>\n\n1. a\n\nb\n\n</Steps>', ['1 component-children']],
    ['a notice that says nothing', '<Notice kind="care">\n\n</Notice>', ['1 component-children']],
    [
      'a heading of the page in a notice',
      '<Notice kind="care">\n\n## A\n\nB\n\n</Notice>',
      ['1 component-children'],
    ],
    [
      'a situation with its heading alone',
      '<Situation icon="papers">\n\n### A\n\n</Situation>',
      ['1 component-children'],
    ],
    [
      'a situation without its heading',
      '<Situation icon="papers">\n\nA\n\nB\n\n</Situation>',
      ['1 component-children'],
    ],
    [
      'a situation under a heading of the page',
      '<Situation icon="papers">\n\n## A\n\nB\n\n</Situation>',
      ['1 component-children'],
    ],
    [
      'a scene with a list in it',
      '<Scene picture="papers">\n\nA\n\n- b\n\n</Scene>',
      ['1 component-children'],
    ],
    ['a scene without words', '<Scene picture="papers">\n\n</Scene>', ['1 component-children']],
    [
      'a notice inside a notice',
      '<Notice kind="care">\n\nA\n\n<Answer>\n\nB\n\n</Answer>\n\n</Notice>',
      ['5 component-children'],
    ],
    ['something inside a contact', '<Contact id="bris">\n\nWords\n\n</Contact>', ['1 component-children']],
    // Pictures, links, Markdown that pages cannot show
    ['a picture', '![alt](x.png)', ['1 picture-in-text']],
    ['a link elsewhere', '[words](https://example.org)', ['1 link-not-allowed']],
    ['an address as a link', 'See <https://example.org>.', ['1 link-not-allowed']],
    ['code', 'Words `code`.', ['1 markdown-not-allowed']],
    ['a line across', '***', ['1 markdown-not-allowed']],
    ['a first heading on a page', '# Title', ['1 heading-level']],
    ['a fourth heading', '## a\n\n#### b', ['3 heading-level']],
    // Words
    ['a telephone number', 'Call 020-50 50 50.', ['1 number-in-text']],
    ['a telephone number in strong', 'Call **11**2.', ['1 number-in-text']],
    [
      'an address in words',
      'Read www.example.org or write to a@example.org.',
      ['1 address-in-text', '1 address-in-text'],
    ],
    ['letters with separate accents', 'Cafe\u0301', ['1 text-not-nfc']],
    ['a sign that turns direction', 'Words \u202eback', ['1 forbidden-character']],
  ])('%s', (_name, body, expected) => {
    expect(codes(body)).toEqual(expected);
  });

  it('says all of it at once, in the order of lines', () => {
    expect(codes('Two is {2}.\n\n<Video />\n\n[a](https://example.org)\n\n<Notice kind="care">')).toEqual([
      '1 mdx-expression',
      '3 unknown-component',
      '5 link-not-allowed',
      '7 tag-not-closed',
    ]);
  });

  it.each([
    ['no front matter', 'Words.', ['front-matter-missing']],
    ['front matter that is not closed', '---\ntitle: x\n', ['front-matter-broken']],
    ['an unknown key', `${page.replace('label', 'lable')}`, ['front-matter-unknown-key']],
    ['a title that is no text', page.replace('Title', '[a, b]'), ['front-matter-wrong-value']],
    ['a summary with a telephone number', page.replace('One line', 'Call 112'), ['number-in-text']],
    ['front matter that is a list', '---\n- title: x\n---\n', ['front-matter-broken']],
    ['front matter that is a word', '---\ntitle\n---\n', ['front-matter-broken']],
    ['a key that is there twice', page.replace('label:', 'title: x\nlabel:'), ['front-matter-broken']],
  ])('a text with %s', (_name, source, expected) => {
    expect(parseText('now.mdx', source, { kind: 'page' }).problems.map(({ code }) => code)).toEqual(expected);
  });

  it.each([
    ['bytes that are not UTF-8', new Uint8Array([0x2d, 0xff, 0xfe, 0x00]), 'text-not-utf8'],
    ['zero bytes', new TextEncoder().encode(`${page}Words\0`), 'text-not-utf8'],
    ['a PDF', new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x0a, 0xe2, 0xe3, 0xcf]), 'text-not-utf8'],
    ['more than 256 KiB', new Uint8Array(LARGEST_TEXT + 1).fill(0x61), 'text-too-large'],
  ])('%s', (_name, bytes, code) => {
    const { problems, blocks: found } = parseText('now.mdx', bytes, { kind: 'page' });
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(found).toEqual([]);
  });
});

describe('a stranger’s leaflet', () => {
  const anyone = { kind: 'leaflet', author: 'anyone' } as const;

  it('may hold its own numbers, addresses and links', () => {
    expect(
      codes('# Title\n\nCall +44 20 7946 0018 or read www.example.org, [here](https://example.org).', anyone),
    ).toEqual([]);
  });

  it('may be written with its own digits and marks', () => {
    expect(codes('# عنوان\n\nاتصل بـ ١١٢\u200f الآن', { ...anyone, locale: 'ar' })).toEqual([]);
  });

  it.each([
    ['a script as a link', '# T\n\n[x](javascript:alert(1))', ['3 link-not-allowed']],
    ['an unsafe address', '# T\n\n[x](http://example.org)', ['3 link-not-allowed']],
    ['a picture', '# T\n\n![x](https://example.org/x.png)', ['3 picture-in-text']],
    ['HTML', '# T\n\n<b>x</b>', ['3 raw-html']],
    ['lost letters', '# T\n\nw\ufffdrds', ['3 forbidden-character']],
    ['a word that fills a panel', `# T\n\nw${'o'.repeat(1997)}rd`, ['3 endless-word']],
    ['no word that is a letter shorter', `# T\n\nw${'o'.repeat(1996)}rd`, []],
    ['accents without end', `# T\n\nw${'o\u0308'.repeat(40)}rd${'\u0308'.repeat(50)}`, ['3 endless-word']],
    ['an address without end', `# T\n\nhttps://example.org/${'a'.repeat(5000)}`, ['3 endless-word']],
    ['invisible tags', '# T\n\nw\u{e0041}rds', ['3 forbidden-character']],
    ['a table of one column', '# T\n\n| a |\n|---|\n| 1 |', ['3 table-shape']],
    [
      'a table of five columns',
      `# T\n\n${'| a '.repeat(5)}|\n${'|---'.repeat(5)}|\n${'| 1 '.repeat(5)}|`,
      ['3 table-shape'],
    ],
    ['a table without a row', '# T\n\n| a | b |\n|---|---|', ['3 table-shape']],
    ['a table with a short row', '# T\n\n| a | b |\n|---|---|\n| 1 |', ['5 table-shape']],
    ['a table with a long row', '# T\n\n| a | b |\n|---|---|\n| 1 | 2 | 3 |', ['5 table-shape']],
    ['a table with an empty cell', '# T\n\n| a | b |\n|---|---|\n| 1 | |', ['5 table-shape']],
    [
      'a table with a cell of a space that never breaks',
      '# T\n\n| a | b |\n|---|---|\n| 1 | &nbsp; |',
      ['5 table-shape'],
    ],
    ['a table with colons', '# T\n\n| a | b |\n|:--|--:|\n| 1 | 2 |', ['3 table-shape']],
    ['a table in a list', '# T\n\n- | a | b |\n  |---|---|\n  | 1 | 2 |', ['3 table-shape']],
    ['a table in a quotation', '# T\n\n> | a | b |\n> |---|---|\n> | 1 | 2 |', ['3 table-shape']],
    ['words struck out with one sign', '# T\n\n~gone~', ['3 markdown-not-allowed']],
    ['a footnote', '# T\n\nwords[^1] and more', ['3 markdown-not-allowed']],
    ['struck-out words', '# T\n\n~~gone~~', ['3 markdown-not-allowed']],
    ['boxes to tick', '# T\n\n- [x] done', ['3 markdown-not-allowed']],
    ['a title behind an address', '# T\n\n[x](https://example.org "y")', ['3 markdown-not-allowed']],
    ['a link without words', '# T\n\n[](https://example.org)', ['3 link-not-allowed']],
    ['a heading in a list', '# T\n\n- ## x', ['3 heading-level']],
    ['a heading in a quotation', '# T\n\n> ### x', ['3 heading-level']],
  ])('may not hold %s', (_name, body, expected) => {
    expect(codes(body, anyone)).toEqual(expected);
  });
});

describe('a table', () => {
  it('is read with its headings and rows, components and all', () => {
    const body = '## T\n\n| When | **What** |\n| --- | --- |\n| Now | Call <Phone id="listener" />. |\n';
    const { blocks: found, problems } = parseText('x.mdx', page + body, { kind: 'page' });
    expect(problems).toEqual([]);
    expect(found[1]).toEqual({
      kind: 'table',
      header: [
        [{ kind: 'text', text: 'When' }],
        [{ kind: 'strong', content: [{ kind: 'text', text: 'What' }] }],
      ],
      rows: [
        [
          [{ kind: 'text', text: 'Now' }],
          [
            { kind: 'text', text: 'Call ' },
            { kind: 'component', name: 'Phone', attributes: { id: 'listener' }, line: 11 },
            { kind: 'text', text: '.' },
          ],
        ],
      ],
      line: 9,
    });
  });

  it('stands in no component', () => {
    const body = '## T\n\n<Answer>\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n</Answer>\n';
    expect(codes(body)).toContain('5 table-shape');
  });

  it('judges the words in its cells', () => {
    expect(codes('## T\n\n| a | b |\n| --- | --- |\n| Call 112 now | 2 |\n')).toEqual(['5 number-in-text']);
  });
});

describe('a hostile file', () => {
  const files = readdirSync(`${fixtures}/hostile`).sort();

  it('is refused with reasons and lines', () => {
    const found = files.flatMap((name) => {
      const { problems } = parseText(name, new Uint8Array(readFileSync(`${fixtures}/hostile/${name}`)), {
        kind: 'leaflet',
      });
      return problems.map(({ code, where }) => `${name}:${where.line ?? '–'} ${code}`);
    });
    expect(found).toMatchInlineSnapshot(`
      [
        "attributes.mdx:7 attribute-expression",
        "attributes.mdx:9 attribute-expression",
        "attributes.mdx:11 attribute-unknown",
        "attributes.mdx:13 attribute-missing",
        "attributes.mdx:15 attribute-value",
        "attributes.mdx:21 unknown-component",
        "broken-tags.mdx:7 tag-not-closed",
        "broken-tags.mdx:11 tag-not-opened",
        "broken-tags.mdx:13 mdx-stray-angle",
        "broken-tags.mdx:13 mdx-broken",
        "broken-tags.mdx:13 mdx-broken",
        "broken-tags.mdx:15 component-children",
        "code.mdx:7 markdown-not-allowed",
        "code.mdx:11 markdown-not-allowed",
        "code.mdx:15 markdown-not-allowed",
        "colons.md:2 text-too-complex",
        "crlf-and-mark.mdx:10 mdx-expression",
        "endless-word.md:10 endless-word",
        "expression.mdx:5 mdx-expression",
        "expression.mdx:7 mdx-expression",
        "half-a-pair.md:– text-not-utf8",
        "import-export.mdx:5 mdx-expression",
        "import-export.mdx:5 mdx-import-export",
        "import-export.mdx:10 mdx-expression",
        "import-export.mdx:10 mdx-import-export",
        "invisible.md:10 forbidden-character",
        "invisible.md:10 forbidden-character",
        "invisible.md:10 forbidden-character",
        "links.mdx:7 link-not-allowed",
        "links.mdx:7 link-not-allowed",
        "links.mdx:7 link-not-allowed",
        "links.mdx:7 link-not-allowed",
        "links.mdx:9 picture-in-text",
        "links.mdx:9 picture-in-text",
        "links.mdx:11 markdown-not-allowed",
        "long-link.md:10 link-not-allowed",
        "long-link.md:10 endless-word",
        "long-link.md:10 address-in-text",
        "lost-letters.md:10 forbidden-character",
        "lost-letters.md:10 forbidden-character",
        "nested.md:10 text-too-deep",
        "only-spaces.mdx:1 front-matter-missing",
        "private-letters.md:10 forbidden-character",
        "script.md:7 raw-html",
        "script.md:9 raw-html",
        "script.md:9 raw-html",
        "script.md:9 picture-in-text",
        "script.md:11 html-comment",
        "script.mdx:7 raw-html",
        "script.mdx:11 raw-html",
        "script.mdx:13 raw-html",
        "stacked-accents.md:10 endless-word",
        "stacked-accents.md:10 text-not-nfc",
        "yaml-bomb.mdx:2 front-matter-wrong-value",
        "yaml-bomb.mdx:3 front-matter-unknown-key",
        "yaml-bomb.mdx:4 front-matter-unknown-key",
        "yaml-bomb.mdx:5 front-matter-unknown-key",
        "yaml-tags.mdx:5 front-matter-broken",
      ]
    `);
  });

  it('is never run', () => {
    for (const name of files)
      parseText(name, readFileSync(`${fixtures}/hostile/${name}`, 'utf8'), { kind: 'leaflet' });
    expect(globalThis).not.toHaveProperty('ran');
    expect({}).not.toHaveProperty('ran');
  });

  const fill = (part: string) => part.repeat(Math.floor((LARGEST_TEXT - 60) / part.length));
  const attacks: Readonly<Record<string, string>> = {
    'quotations in quotations': '>'.repeat(100_000),
    'lists in lists': '- '.repeat(100_000),
    'lists under lists': Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    'opened brackets': '['.repeat(100_000),
    'opened stars': '*'.repeat(100_000),
    'stars and lines that never match': fill('*a_ '),
    'links that never end': fill('[a](<b'),
    'backticks of every length': Array.from({ length: 600 }, (_, length) => `e${'`'.repeat(length)}`).join(
      '',
    ),
    'opened components': fill('<Notice>'),
    'opened components on their own lines': fill('<Notice kind="care">\n\n'),
    'opened braces': fill('{'),
    'templates that never end': fill('export const a = `\n\n'),
    'tags that never end': fill('<A b="'),
    comments: fill('<!-- a -->'),
    'link definitions': fill('[a]: b\n\n'),
    'items of a list': fill('- a\n'),
    lines: fill('\n'),
    'one long word': fill('a'),
    'one long number': fill('1-'),
    'dots and ats': fill('a@a.'),
    'accents on one letter': `a${'\u0301'.repeat(60_000)}`,
    headings: fill('# a\n\n'),
  };

  it.each(Object.entries(attacks))('of %s is answered at once', (_name, body) => {
    for (const file of ['x.mdx', 'x.md']) {
      const begun = cpuTimeMs();
      const { problems } = parseText(file, leaflet + body, { kind: 'leaflet' });
      expect(cpuTimeMs() - begun).toBeLessThan(2000);
      expect(problems.length).toBeLessThan(100);
    }
  });

  it.each([
    ['aliases', `a: &a [x,x]\n${Array.from({ length: 200 }, (_, i) => `b${i}: &b${i} [*a,*a]`).join('\n')}`],
    ['questions', '? '.repeat(3000)],
    ['tags', '!'.repeat(7000)],
    ['opened quotation marks', '"'.repeat(7000)],
    ['a long title', `title: ${'x'.repeat(9000)}`],
  ])('with front matter of %s is answered at once', (_name, yaml) => {
    const begun = cpuTimeMs();
    const { problems } = parseText('x.mdx', `---\n${yaml}\n---\n\n# a\n`, { kind: 'leaflet' });
    expect(cpuTimeMs() - begun).toBeLessThan(2000);
    expect(problems).not.toEqual([]);
    expect(JSON.stringify(problems)).not.toMatch(/stack|at Object\.|node_modules/);
  });
});

describe('a limit', () => {
  const lines = (count: number, line: (index: number) => string) =>
    Array.from({ length: count }, (_, at) => line(at));
  const inComponents = (depth: number) =>
    [...lines(depth, () => '<Notice kind="care">\n'), 'a', ...lines(depth, () => '\n</Notice>')].join('\n');

  it.each([
    ['quotations in each other', 6, (depth: number) => `${'>'.repeat(depth)} a`, 'text-too-deep'],
    ['lists in one line', 6, (depth: number) => `${'- '.repeat(depth)}a`, 'text-too-deep'],
    [
      'lists under each other',
      6,
      (depth: number) => lines(depth, (at) => `${'  '.repeat(at)}- a`).join('\n'),
      'text-too-deep',
    ],
    ['columns before a word', 32, (columns: number) => `- a\n\n${' '.repeat(columns)}b`, 'text-too-deep'],
    ['components in each other', 6, inComponents, 'text-too-deep'],
    ['lines', 5000, (count: number) => '\n'.repeat(count - 7), 'text-too-complex'],
    ['signs in a paragraph', 1000, (count: number) => 'a & '.repeat(count), 'text-too-complex'],
  ] as const)('of %s is %i, and one more is refused', (_name, most, body, code) => {
    const isRefused = (count: number) =>
      parseText('text.mdx', page + body(count), { kind: 'page' }).problems.some(
        (problem) => problem.code === code,
      );
    expect([isRefused(most), isRefused(most + 1)]).toEqual([false, true]);
  });
});

it('reads a front matter of 8 KiB, and none that is longer', () => {
  const codesOf = (length: number) => {
    const start = 'title: T\n#';
    const head = start + '-'.repeat(length - start.length);
    return parseText('x.mdx', `---\n${head}\n---\n\n# A\n`, { kind: 'leaflet' }).problems.map(
      ({ code }) => code,
    );
  };
  expect(codesOf(8 * 1024 - 1)).toEqual([]);
  expect(codesOf(8 * 1024)).toEqual(['front-matter-too-large']);
});

describe('what an editor reads', () => {
  it('is the whole reason and remedy', () => {
    const body = 'Call 112, or {phone}.\n\n<Contact id="Bris" />\n\n<Notic>\n\n[more](https://example.org)\n';
    const { problems } = parseText('content/en/pages/now.mdx', page + body, { kind: 'page', locale: 'en' });
    expect(problems.map(({ says, fix }) => `${says}\n→ ${fix}`).join('\n')).toMatchInlineSnapshot(`
      "“{phone}” is an expression. Texts are data: nothing in them is ever run.
      → Write the words themselves. For a figure or a number, use <Fact />, <Phone /> or another component.
      “112” looks like a telephone number or another figure of a record.
      → Name the record instead: <Phone id="…" /> or <Fact id="…" /> ({phone:…}, {fact:…} in YAML and JSON).
      “Bris” is not a value for “id” of <Contact>.
      → Write the id of a contact, in small letters with hyphens.
      There is no component <Notic>.
      → Use one of: Contact, Notice, Answer, Steps, EvenIf, Situation, Scene, ShowCard, Phone, Name, Url, Fact, Term.
      The link leads to “https://example.org”.
      → Link to page:… or contact:… only. Addresses stand in the records of content/facts."
    `);
  });
});
