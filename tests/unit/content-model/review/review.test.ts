/** A language as a reviewer without tools gets it, and her marks as they come back from the programs that people have. */
import { escapeUTF8 } from 'entities';
import { unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readFacts } from '../../../../src/content-model/facts/read-facts.ts';
import {
  type ContentFiles,
  contentFiles,
  textsUnder,
} from '../../../../src/content-model/files/content-files.ts';
import { changedWords } from '../../../../src/content-model/review/changed-words.ts';
import { judgeMarks, languageOfMarks } from '../../../../src/content-model/review/judge-marks.ts';
import { readMarksSheet, writeMarksSheet } from '../../../../src/content-model/review/marks-sheet.ts';
import { previewPages } from '../../../../src/content-model/review/preview-pages.ts';
import { asRead, lettersOf, reviewedTexts } from '../../../../src/content-model/review/reviewed-units.ts';
import { exportTranslation } from '../../../../src/content-model/translation/exchange/export-translation.ts';
import { elementsIn, firstIn, ownText, readPage } from '../../../../src/html/page-tree.ts';
import { projectFiles } from '../../../support/project-builder.ts';

const content = projectFiles();
const { facts } = readFacts(textsUnder(content, 'content/facts/'));
if (!facts) throw new Error('The invented project has facts.');
const textsOf = (of: ContentFiles) => reviewedTexts(exportTranslation(of, 'ar', new Map()));
const pagesOf = (of: ContentFiles) =>
  previewPages({ locale: 'ar', texts: textsOf(of), facts, marksFile: 'marks-ar.csv' });
/** The content with one file changed. */
const changed = (path: string, from: string, to: string) => {
  const text = String(content.files.get(path));
  expect(text).toContain(from);
  return contentFiles(new Map([...content.files, [path, text.replace(from, to)]]));
};

it('is a folder of pages that load nothing, each sentence beside its English in its own direction', () => {
  const pages = pagesOf(content);
  const page = readPage(pages.get('pages-now.html') ?? '');
  const sides = elementsIn(page, 'section .pair > p').map(({ attribs: { lang, dir } }) => [lang, dir]);
  expect(sides.slice(0, 2)).toEqual([
    ['en', 'ltr'],
    ['ar', 'rtl'],
  ]);
  expect(pages.get('pages-now.html')).toContain('pages/now.mdx#summary');
  expect(pages.get('pages-now.html')).toContain('https://vagvisare.example/ar/now/');
  const title = firstIn(page, 'h1');
  expect(title && ownText(title)).toBe('Help now ');
  expect(pages.get('pages-now.html')).toMatch(/<h1>Help now <small>Arabic \(/);
  expect(pages.get('index.html')).toContain(
    `pages/now.mdx, ${elementsIn(page, 'section').length} sentences<`,
  );
  // What stands for a number is shown as the number.
  expect(pages.get('pages-now.html')).toMatch(/<bdi class="filled">[\d ]+<\/bdi>/);
  for (const html of pages.values()) {
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|src=/);
    const gone = elementsIn(readPage(html), 'a[href]').filter(
      ({ attribs: { href = '' } }) =>
        !href.startsWith('https://') && !pages.has(href) && href !== 'marks-ar.csv',
    );
    expect(gone).toEqual([]);
  }
  expect(firstIn(readPage(pages.get('index.html') ?? ''), '.texts a')?.attribs['href']).toBe('phrases.html');
});

it('shows no reviewer the mark of a drawing', () => {
  const withDrawing = ['en', 'ar'].map((tag) => {
    const file = `content/${tag}/pages/now.mdx`;
    return [
      file,
      `${content.files.get(file)}\n- <Icon picture="nofault" /> ${tag === 'en' ? 'Wait' : 'انتظر'}\n`,
    ];
  });
  const page = pagesOf(projectFiles(Object.fromEntries(withDrawing))).get('pages-now.html');
  expect(page).toContain('Wait');
  expect(page).not.toContain('Icon');
});

it('shows words in bold, and in place of each mark the number or figure that readers see', () => {
  const mark = (shows: string) => ({ kind: 'mark', id: '1', shows }) as const;
  const bold = { kind: 'span', id: '2', type: 'bold', content: [{ kind: 'text', text: 'Call ' }] } as const;
  const letters = (...segments: Parameters<typeof asRead>[0]) => lettersOf(asRead(segments, facts, 'en'));
  expect(letters(bold, mark('{phone:danger}'))).toBe('Call 112');
  expect(letters(mark('<Fact id="rest.length" />'))).toBe('30 days');
  expect(letters(mark('{{count}}'))).toBe('{{count}}');
});

it('leads from each text to the next and back, and misses none', () => {
  const pages = pagesOf(content);
  const follow = (from: string, arrow: string): readonly string[] => {
    const links = elementsIn(readPage(pages.get(from) ?? ''), 'nav a');
    const next = links.find((link) => ownText(link).includes(arrow))?.attribs['href'];
    return [from, ...(next === undefined ? [] : follow(next, arrow))];
  };
  const all = ['phrases.html', 'pages-now.html', 'leaflets-adult.html', 'contacts.html', 'locales-ar.html'];
  expect(follow('phrases.html', '→')).toEqual(all);
  expect(follow('locales-ar.html', '←')).toEqual(all.toReversed());
});

it('shows the English then and now beside each other, with what has changed in each', () => {
  const older = pagesOf(changed('content/en/pages/now.mdx', '\n\nWho to call', '\n\nWhom to call'));
  const block = firstIn(readPage(older.get('pages-now.html') ?? ''), '.older .pair');
  expect(block && elementsIn(block, 'del, ins').length).toBe(2);
  expect(older.get('pages-now.html')).toContain('<del>Who</del> to call');
  expect(older.get('pages-now.html')).toContain('<ins>Whom</ins> to call');
  expect(older.get('index.html')).toContain('1 older than the English');
});

it('has what a translator has to do on a page of its own, and none where there is nothing', () => {
  const older = pagesOf(changed('content/en/pages/now.mdx', '\n\nWho to call', '\n\nWhom to call'));
  const toDo = readPage(older.get('to-do.html') ?? '');
  expect(elementsIn(toDo, 'section').map(({ attribs: { id } }) => id)).toHaveLength(1);
  expect(older.get('to-do.html')).toContain('<ins>Whom</ins> to call');
  expect(firstIn(toDo, 'h2 a')?.attribs['href']).toBe('pages-now.html');
  expect(older.get('index.html')).toContain('href="to-do.html"');
  expect([...pagesOf(content).keys()]).not.toContain('to-do.html');
});

it('finds what two sentences have in common, and loses no word of either', () => {
  const runs = changedWords('You can call us now.', 'Now you can always call us.');
  const side = (fate: string) =>
    runs
      .filter((run) => run.fate === 'kept' || run.fate === fate)
      .map(({ words }) => words)
      .join('')
      .trim();
  expect([side('gone'), side('new')]).toEqual(['You can call us now.', 'Now you can always call us.']);
  expect(runs).toContainEqual({ fate: 'kept', words: ' can' });
  expect(runs).toContainEqual({ fate: 'new', words: ' always' });
});

it('shows what is longer than any sentence as gone and new in one piece', () => {
  const [long, short] = ['a '.repeat(401), 'a b'];
  expect(changedWords(long, short).map(({ fate, words }) => [fate, words])).toEqual([
    ['gone', long],
    ['new', short],
  ]);
  expect(changedWords(short, long).map(({ fate }) => fate)).toEqual(['gone', 'new']);
  expect(changedWords('a '.repeat(400), short)[0]).toEqual({ fate: 'kept', words: 'a' });
});

const sheet = () => writeMarksSheet(textsOf(content), facts, 'ar');
/** The sheet with cells filled in behind the translation of a sentence: right, wrong, what, better. */
const marked = (marks: Readonly<Record<string, string>>, from = sheet()) =>
  from.replace(/^(.*?);(.*);;;;\r$/gm, (row, name: string, rest: string) =>
    marks[name] === undefined ? row : `${name};${rest};${marks[name]}\r`,
  );
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
/** With quotation marks around every cell and another sign between them. */
const quoted = (text: string, sign: string) => text.replace(/[^;\r\n\uFEFF]+/g, '"$&"').replaceAll(';', sign);
const rowsOf = (bytes: Uint8Array) => {
  const read = readMarksSheet(bytes);
  if ('why' in read) throw new Error(read.why);
  return read.rows;
};
const judged = (text: string, of = content) => judgeMarks(textsOf(of), rowsOf(utf8(text)), 'marks-ar.csv');

it('takes her marks, and says what she calls wrong with its place', () => {
  const marks = judged(
    marked({
      'pages/now.mdx#title': 'x;;;',
      'pages/now.mdx#1': ';x;"It sounds like a raid; unkind";',
      'phrases.yaml#need-help': ';;;ساعدوني',
    }),
  );
  expect(marks.problems).toEqual([]);
  expect(marks.right).toBe(1);
  expect(marks.unmarked).toBe(rowsOf(utf8(sheet())).length - 3);
  expect(marks.wrong.map(({ reviewed: { name }, what, better }) => [name, what, better])).toEqual([
    ['phrases.yaml#need-help', '', 'ساعدوني'],
    ['pages/now.mdx#1', 'It sounds like a raid; unkind', ''],
  ]);
});

/** The sheet as Excel saves it: words in a list of their own, empty cells left out. */
function workbook(text: string, isInline = false, as = escapeUTF8): Uint8Array {
  const rows = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map((row) => row.split(';'));
  const words = rows.flat();
  const word = (letters: string) => `<t>${as(letters)}</t>`;
  const cell = (letters: string, at: string) =>
    isInline
      ? `<c r="${at}" t="inlineStr"><is>${word(letters)}</is></c>`
      : `<c r="${at}" t="s"><v>${words.indexOf(letters)}</v></c>`;
  const body = rows.map((cells, row) => {
    const own = cells.map((letters, at) =>
      letters === '' ? '' : cell(letters, `${'ABCDEFGH'[at]}${row + 1}`),
    );
    return `<row r="${row + 1}">${own.join('')}</row>`;
  });
  const shared = words.map((letters) => `<si><r><t></t></r><r>${word(letters)}</r></si>`);
  return zipSync({
    'xl/worksheets/sheet1.xml': utf8(`<worksheet><sheetData>${body.join('')}</sheetData></worksheet>`),
    'xl/sharedStrings.xml': utf8(`<sst>${shared.join('')}</sst>`),
    'xl/styles.xml': utf8('<x/>'),
  });
}

it.each([
  ['a workbook of Excel', (text: string) => workbook(text)],
  ['a workbook of another program', (text: string) => workbook(text, true)],
  [
    'a workbook that marks its letters as such',
    (text: string) => workbook(text, false, (letters) => `<![CDATA[${letters}]]>`),
  ],
  [
    'a workbook whose parts begin with a byte order mark',
    (text: string) =>
      zipSync(
        Object.fromEntries(
          Object.entries(unzipSync(workbook(text))).map(([name, part]) => [
            name,
            new Uint8Array([0xef, 0xbb, 0xbf, ...part]),
          ]),
        ),
      ),
  ],
  ['commas, as Google Sheets writes', (text: string) => utf8(quoted(text, ','))],
  ['tabs in UTF-16, as Excel writes “Unicode text”', (text: string) => utf16(quoted(text, '\t'))],
  ['bare line feeds and no byte order mark', (text: string) => utf8(text.slice(1).replaceAll('\r\n', '\n'))],
  [
    'rows in another order',
    (text: string) =>
      utf8([...text.split('\r\n').slice(0, 1), ...text.split('\r\n').slice(1).reverse()].join('\r\n')),
  ],
])('reads %s', (_, as) => {
  const rows = rowsOf(as(marked({ 'pages/now.mdx#title': 'x;;;' })));
  expect(languageOfMarks(rows)).toBe('ar');
  expect(judgeMarks(textsOf(content), rows, 'm.csv')).toMatchObject({ right: 1, wrong: [], problems: [] });
});

it('takes the sign between its cells from the first line, whatever she writes below it', () => {
  const rows = rowsOf(utf8(`${quoted(sheet(), ',').trimEnd().replace(/,+$/, '')},,"x","Kind; unkind",\r\n`));
  expect(languageOfMarks(rows)).toBe('ar');
  expect(rows.at(-1)).toMatchObject({ what: 'Kind; unkind' });
});

it('reads the first sheet of a workbook, however many stand behind it', () => {
  const { 'xl/worksheets/sheet1.xml': filledIn, ...others } = unzipSync(
    workbook(marked({ 'pages/now.mdx#title': 'x;;;' })),
  );
  if (!filledIn) throw new Error('The workbook has a sheet.');
  const notes = utf8('<worksheet><sheetData></sheetData></worksheet>');
  const rows = rowsOf(
    zipSync({ 'xl/worksheets/sheet10.xml': notes, 'xl/worksheets/sheet2.xml': filledIn, ...others }),
  );
  expect(judgeMarks(textsOf(content), rows, 'm.csv')).toMatchObject({ right: 1, problems: [] });
});

it('takes the language of most rows, where one of another got among them', () => {
  const [first, ...others] = rowsOf(utf8(sheet()));
  if (!first) throw new Error('The sheet has rows.');
  expect(languageOfMarks([{ ...first, version: 'th-1a2b3c4d' }, ...others])).toBe('ar');
});

it('takes neither mark where two rows say the opposite of one sentence', () => {
  const wrong = marked({ 'pages/now.mdx#title': ';x;;' })
    .split('\r\n')
    .find((row) => row.startsWith('pages/now.mdx#title;'));
  const marks = judged(`${marked({ 'pages/now.mdx#title': 'x;;;' })}${wrong}\r\n`);
  expect(marks.problems.map(({ code }) => code)).toEqual(['marks-both']);
  expect(marks).toMatchObject({ right: 0, wrong: [] });
});

it.each([
  ['a Word file', zipSync({ 'word/document.xml': utf8('<w/>') }), 'no workbook of Excel'],
  ['half a workbook', new Uint8Array([0x50, 0x4b, 3, 4]), 'no workbook of Excel'],
  ['a workbook of 1997', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'older Excel'],
  ['letters that are lost', new Uint8Array(Buffer.from(sheet(), 'latin1')), 'UTF-8'],
  ['question marks for letters', utf8(sheet().replace(/[\u0600-\u06ff]/g, '?')), 'question marks'],
  ['no first line', utf8(sheet().replace(/^.*\r\n/, '')), 'first line'],
  [
    'a quotation mark that never closes',
    utf8(marked({ 'pages/now.mdx#title': 'x;;"never;' })),
    'quotation mark',
  ],
])('says why it cannot read %s', (_, bytes, why) => {
  const read = readMarksSheet(bytes);
  expect('why' in read && read.why).toContain(why);
});

it('takes no mark on words that are no longer there, nor on a sentence that nobody knows, nor both marks', () => {
  const text = marked({
    'pages/now.mdx#title': 'x;;;',
    'pages/now.mdx#label': 'x;x;;',
    'phrases.yaml#need-help': ';x;;',
  }).replace('phrases.yaml#need-help;', 'phrases.yaml#need-halp;');
  const marks = judged(text, changed('content/ar/pages/now.mdx', 'title: مساعدة', 'title: ساعدوني'));
  expect(marks.problems.map(({ code }) => code).sort()).toEqual([
    'marks-both',
    'marks-older',
    'marks-unknown-sentence',
  ]);
  expect(marks).toMatchObject({ right: 0, wrong: [] });
});

it('lets no table program take words for a formula, and takes them back as they were', () => {
  const formula = changed('content/ar/phrases.yaml', 'need-help: ', 'need-help: =');
  const text = writeMarksSheet(textsOf(formula), facts, 'ar');
  expect(text).toContain(";'=");
  const row = rowsOf(utf8(text)).find(({ name }) => name === 'phrases.yaml#need-help');
  expect(row?.target).toMatch(/^=/);
});
