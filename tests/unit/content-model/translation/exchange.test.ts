/** The way to translators and back, as a translator and an editor see it. */
import { expect, it } from 'vitest';
import { type ContentFiles, contentFiles } from '../../../../src/content-model/files/content-files.ts';
import { exportTranslation } from '../../../../src/content-model/translation/exchange/export-translation.ts';
import { readExchangeFile } from '../../../../src/content-model/translation/exchange/formats/read-exchange-file.ts';
import { writeXliff1 } from '../../../../src/content-model/translation/exchange/formats/write-xliff-1.ts';
import { importTranslation } from '../../../../src/content-model/translation/exchange/import-translation.ts';
import { filesOfNote, withStamps } from '../../../../src/content-model/translation/stamping.ts';
import { translatedBy } from '../../../../src/content-model/translation/translation-state.ts';
import { contentWith } from '../../../support/content-builder.ts';
import { projectFiles } from '../../../support/project-builder.ts';

const now = `---
title: Help now
label: Help
summary: Who to call
description: Who to call
keywords: [call, help]
---

## Who to call

- **Danger:** call <Phone id="danger" /> or [read more](page:now).

<Notice kind="care">

1. Say where you are.

</Notice>
`;
const files = {
  'content/en/pages/now.mdx': now,
  'content/ar/pages/now.mdx': null,
  'locales/ar.json': null,
  'content/ar/contacts.yaml': null,
  'content/ar/phrases.yaml': null,
};
const content = contentWith(files);
const exported = () => writeXliff1(exportTranslation(content, 'ar', new Map()), ['A note.']);
const take = (from: ContentFiles, xml: Uint8Array | string) =>
  importTranslation(from, new Map(), 'ar.xlf', xml, 'person');
/** The units that an import stamps, of one text. */
const stampsOf = (back: ReturnType<typeof take>, path = 'pages/now.mdx') =>
  Object.fromEntries(back.stamps.get(path) ?? []);

/** Writes a translation of a unit of a file into an exchange file. */
function translate(xml: string, words: Readonly<Record<string, string>>): string {
  return Object.entries(words).reduce(
    (text, [source, target]) =>
      text.replaceAll(
        `<source xml:lang="en">${source}</source>`,
        `<source xml:lang="en">${source}</source><target>${target}</target>`,
      ),
    xml,
  );
}

const page = {
  'Help now': 'مساعدة الآن',
  Help: 'مساعدة',
  'Who to call': 'بمن تتصلون',
  'call, help': 'اتصال، مساعدة، خطر',
  'Say where you are.': '2. قولوا أين أنتم',
};

it('shows a translator the words and, for everything else, tags', () => {
  const xml = exported();
  expect(xml).toContain('<note>A note.</note>');
  expect(xml).toMatch(/<source xml:lang="en"><g id="1" ctype="bold">Danger:<\/g> call <x id="2"/);
  expect(xml).not.toContain('Notice kind');
});

it('asks a translator for nothing that has no words', () => {
  const table = '| Call | <Phone id="danger" /> |\n|---|---|\n| Write | – |\n';
  const source = contentWith({ ...files, 'content/en/pages/now.mdx': `${now}\n${table}` });
  const { files: sent } = exportTranslation(source, 'ar', new Map());
  const units = sent.find(({ original }) => original.endsWith('now.mdx'))?.units ?? [];
  expect(units.slice(-3).map(({ source: [first] }) => first)).toEqual(
    ['Say where you are.', 'Call', 'Write'].map((text) => ({ kind: 'text', text })),
  );
});

it('sends a title that is a number', () => {
  const source = contentWith({
    ...files,
    'content/en/pages/now.mdx': now.replace('label: Help', 'label: 18'),
  });
  const { files: sent } = exportTranslation(source, 'ar', new Map());
  const units = sent.find(({ original }) => original.endsWith('now.mdx'))?.units ?? [];
  expect(units.find(({ id }) => id === 'label')?.source).toEqual([{ kind: 'text', text: '18' }]);
});

it('sends first what somebody in danger needs first', () => {
  const { files: sent } = exportTranslation(content, 'ar', new Map());
  expect(sent.slice(0, 2).map(({ original }) => original)).toEqual([
    'content/en/phrases.yaml',
    'content/en/pages/now.mdx',
  ]);
});

it('puts translations into the structure of the source', () => {
  const xml = exported().replace(
    /(<source xml:lang="en"><g id="1".*?<\/source>)/,
    '$1<target><g id="3" ctype="link">اقرؤوا</g> <g id="1" ctype="bold">خطر:</g> *اتصلوا* <x id="2"/></target>',
  );
  const back = take(content, translate(xml, page));
  expect(back.problems).toEqual([]);
  expect(back.locale).toBe('ar');
  expect(stampsOf(back)).toHaveProperty('2', { by: 'person' });
  expect(back.files.get('content/ar/pages/now.mdx')).toBe(`---
title: مساعدة الآن
label: مساعدة
summary: بمن تتصلون
description: بمن تتصلون
keywords: [اتصال, مساعدة, خطر]
---

## بمن تتصلون

- [اقرؤوا](page:now) **خطر:** \\*اتصلوا\\* <Phone id="danger" />

<Notice kind="care">

1. 2\\. قولوا أين أنتم

</Notice>
`);
});

it.each([',', '،', '、', '，', ';', '；', '؛'])('takes keywords with “%s” between them', (sign) => {
  const back = take(content, whole().replace('اتصال، مساعدة، خطر', `اتصال${sign} مساعدة${sign}خطر`));
  expect(back.problems).toEqual([]);
  expect(back.files.get('content/ar/pages/now.mdx')).toContain('\nkeywords: [اتصال, مساعدة, خطر]\n');
});

it('leaves no space of a translator at either end of a text', () => {
  const words = { ...page, 'Help now': '  مساعدة الآن ', Help: '\n مساعدة ' };
  const xml = exported().replace(
    /(<source xml:lang="en"><g id="1".*?<\/source>)/,
    '$1<target> <g id="3">ا</g> <g id="1">خ</g> <x id="2"/> هنا  </target>',
  );
  const back = take(content, translate(xml, words));
  expect(back.problems).toEqual([]);
  const text = back.files.get('content/ar/pages/now.mdx') ?? '';
  expect(text).toContain('title: مساعدة الآن\nlabel: مساعدة\n');
  expect(text).toContain('\n- [ا](page:now) **خ** <Phone id="danger" /> هنا\n');
});

it('gives every plural form of the language, and takes forms without the count', () => {
  const xml = exported();
  for (const form of ['zero', 'one', 'two', 'few', 'many', 'other'])
    expect(xml).toContain(`<trans-unit id="a.found_${form}"`);
  const plural = '<source xml:lang="en"><x id="1" equiv-text="{{count}}" /> pages</source>';
  const forms = xml.replaceAll(plural, `${plural}<target>صفحات</target>`);
  const words = translate(forms, { Words: 'كلمات' }).replace(
    /(<source xml:lang="en">Page .*?<\/source>)/,
    '$1<target>صفحة <x id="1"/></target>',
  );
  const back = take(content, words);
  expect(JSON.parse(back.files.get('locales/ar.json') ?? '')).toMatchObject({
    a: { words: 'كلمات', page: 'صفحة {{number}}', found_zero: 'صفحات', found_many: 'صفحات' },
  });
});

it.each([
  ['a tag is missing', '<target>خطر</target>', 'exchange-tags-differ'],
  [
    'a tag stands twice',
    '<target><g id="1">خ</g><x id="2"/><x id="2"/><g id="3">ا</g></target>',
    'exchange-tags-differ',
  ],
  ['a unit is missing', '', 'exchange-unit-missing'],
  ['a tag alone is left', '<target><x id="2"/></target>', 'exchange-unit-missing'],
  [
    'bold would be stars',
    '<target>ا<g id="1">خطر: </g>ا <x id="2"/> <g id="3">ا</g></target>',
    'exchange-not-writable',
  ],
  [
    'stars of Markdown were typed',
    '<target>ا <g id="1">خطر:</g> **ا** <x id="2"/> <g id="3">ا</g></target>',
    'exchange-tags-as-words',
  ],
  [
    'a tag of nobody’s stands in it',
    '<target>ا <g id="1">خطر:</g> <Phone id="danger" /> <x id="2"/> <g id="3">ا</g></target>',
    'exchange-tags-differ',
  ],
])('takes over nothing of a file if %s, and says which unit', (_, target, code) => {
  const xml = exported().replace(/(<source xml:lang="en"><g id="1".*?<\/source>)/, `$1${target}`);
  const back = take(content, translate(xml, page));
  expect(back.problems.map((problem) => [problem.code, problem.where.file])).toEqual([
    [code, 'content/ar/pages/now.mdx'],
  ]);
  expect(back.problems[0]?.says).toContain('unit 2');
  expect([...back.files.keys()]).not.toContain('content/ar/pages/now.mdx');
});

it('says which tags a translation has, and which its source has', () => {
  const xml = exported().replace(/(<source xml:lang="en"><g id="1".*?<\/source>)/, '$1<target>خطر</target>');
  expect(take(content, translate(xml, page)).problems[0]?.says).toContain(
    'unit 2 (it has none; its source has 1 around words, 2, 3 around words)',
  );
});

/** Everything translated. */
const whole = () =>
  translate(exported(), page).replace(
    /(<source xml:lang="en"><g id="1".*?<\/source>)/,
    '$1<target><g id="1">خ</g> <x id="2"/> <g id="3">ا</g></target>',
  );

it('takes units that a tool has named anew, and two tags of one language', () => {
  const named = whole()
    .replaceAll('<trans-unit id="', '<trans-unit id="f1-')
    .replace('target-language="ar"', 'target-language="ar-SA"');
  const back = take(content, named);
  expect(back.problems).toEqual([]);
  expect(back.files.get('content/ar/pages/now.mdx')).toBe(
    take(content, whole()).files.get('content/ar/pages/now.mdx'),
  );
});

it('joins a text that a tool has cut in two files', () => {
  const [opening = ''] = /<file original="content\/en\/pages\/now\.mdx"[^>]*>/.exec(whole()) ?? [];
  expect(opening).not.toBe('');
  const cut = whole().replace('<trans-unit id="2"', `</body></file>${opening}<body>$&`);
  const back = take(content, cut);
  expect(back.problems).toEqual([]);
  expect(back.files).toEqual(take(content, whole()).files);
});

it('says that two sentences have one name, not that one has two translations', () => {
  const joined = whole().replace('<trans-unit id="3"', '<trans-unit id="2"');
  expect(take(content, joined).problems.map(({ code }) => code)).toEqual(['exchange-units-joined']);
});

it('refuses a few letters for a whole sentence', () => {
  const long =
    'Say where you are, what has happened, and in which language you want to talk about all of it.';
  const source = contentWith({
    ...files,
    'content/en/pages/now.mdx': now.replace('Say where you are.', long),
  });
  const xml = writeXliff1(exportTranslation(source, 'ar', new Map()), []);
  const back = take(source, translate(xml, { ...page, [long]: 'لا' }));
  expect(back.problems.map(({ code }) => code)).toContain('exchange-cut-short');
});

it('keeps words that MDX would take for code at the beginning of a line', () => {
  const source = contentWith({ ...files, 'content/en/pages/now.mdx': `${now}\nOne more line.\n` });
  const xml = writeXliff1(exportTranslation(source, 'ro', new Map()), []);
  const words = xml.replace(/(<source xml:lang="en">(.*?)<\/source>)/g, '$1<target>$2</target>');
  const back = take(
    source,
    words.replace(/<target>One more line.<\/target>/, '<target>import de fructe</target>'),
  );
  expect(back.problems.filter(({ code }) => code !== 'exchange-still-english')).toEqual([]);
});

it('takes over what has not changed since, and says what has', () => {
  const xml = translate(exported(), page).replace(
    /(<source xml:lang="en"><g id="1".*?<\/source>)/,
    '$1<target><g id="1">خ</g> <x id="2"/> <g id="3">ا</g></target>',
  );
  const back = take(content, xml);
  const own = back.files.get('content/ar/pages/now.mdx') ?? '';
  const taken = contentFiles(new Map([...content.files, ...back.files]));
  const changed = contentFiles(
    new Map([
      ...taken.files,
      ...filesOfNote(taken, 'ar', withStamps(taken, 'ar', back.stamps, 'person')),
      ['content/en/pages/now.mdx', now.replace('Say where', 'Tell them where')],
    ]),
  );
  const again = take(changed, xml.replaceAll('بمن تتصلون', 'الاتصال'));
  expect(again.problems.map(({ code, level, where }) => [code, level, where.file])).toEqual([
    ['exchange-partly-changed', 'warning', 'content/ar/pages/now.mdx'],
  ]);
  expect(again.problems[0]?.says).toContain('unit 3 (now “Tell them where you are.”)');
  expect(again.files.get('content/ar/pages/now.mdx')).toBe(own.replaceAll('بمن تتصلون', 'الاتصال'));
  expect(Object.keys(stampsOf(again))).not.toContain('3');
});

it('takes over nothing of a text that lacks words for a new paragraph, and keeps what came back for the next export', () => {
  const xml = translate(exported(), page).replace(
    /(<source xml:lang="en"><g id="1".*?<\/source>)/,
    '$1<target><g id="1">خ</g> <x id="2"/> <g id="3">ا</g></target>',
  );
  const changed = contentWith({
    ...files,
    'content/en/pages/now.mdx': now.replace('## Who', 'A new paragraph.\n\n## Who'),
  });
  const back = take(changed, xml);
  expect(back.problems.map(({ code }) => code)).toEqual(['exchange-source-changed']);
  expect(back.problems[0]?.says).toContain('unit 1 (now “A new paragraph.”)');
  expect(back.files.size).toBe(0);
  const read = readExchangeFile(xml);
  if ('why' in read) throw new Error(read.why);
  const next = exportTranslation(changed, 'ar', new Map(), read.document.files);
  const open = next.files.find(({ original }) => original.endsWith('now.mdx'))?.units;
  expect(open?.filter(({ needsWork }) => needsWork).map(({ id }) => id)).toEqual(['1']);
  const unfinished = readExchangeFile(xml.replace('<target>مساعدة الآن', '<target state="new">مساعدة الآن'));
  if ('why' in unfinished) throw new Error(unfinished.why);
  const after = exportTranslation(changed, 'ar', new Map(), unfinished.document.files);
  const again = after.files.find(({ original }) => original.endsWith('now.mdx'))?.units;
  expect(again?.filter(({ needsWork }) => needsWork).map(({ id }) => id)).toEqual(['title', '1']);
});

/** A translated project, one sentence of which has changed since. */
function changedSince(): ContentFiles {
  const before = projectFiles();
  const english = (before.files.get('content/en/pages/now.mdx') ?? '').toString();
  return contentFiles(
    new Map([
      ...before.files,
      ['content/en/pages/now.mdx', english.replace('\n\nWho to call', '\n\nWhom to call')],
    ]),
  );
}

it('holds older words for unfinished that come back as they went out, from a tool that drops their state', () => {
  const changed = changedSince();
  const xml = writeXliff1(exportTranslation(changed, 'ar', new Map()), []);
  const back = take(changed, xml.replaceAll(' state="needs-review-translation"', ''));
  expect(back.problems.map(({ code }) => code)).toEqual(['exchange-still-open']);
  expect(stampsOf(back)).toEqual({});
});

it('asks for words that have gone, though their source is as it was', () => {
  const gone = contentFiles(new Map([...projectFiles().files, ['content/ar/phrases.yaml', '{}\n']]));
  const { files: sent } = exportTranslation(gone, 'ar', new Map());
  const units = sent.find(({ original }) => original.endsWith('phrases.yaml'))?.units ?? [];
  expect(units.map(({ id, needsWork }) => [id, needsWork])).toEqual([['need-help', true]]);
});

it('shows what a sentence said when it was translated, and marks no other', () => {
  const changed = changedSince();
  const xml = writeXliff1(exportTranslation(changed, 'ar', new Map()), []);
  const units = xml.match(/<trans-unit.*?<\/trans-unit>/g) ?? [];
  const marked = units.filter((unit) => unit.includes('needs-review-translation'));
  expect(marked.length).toBe(1);
  expect(units.filter((unit) => unit.includes('Changed since it was translated'))).toEqual(marked);
  expect(marked[0]).toContain('It was: “Who to call');
  expect(marked[0]).toMatch(/<alt-trans alttranstype="previous-version"><source xml:lang="en">Who to call/);
  expect(marked[0]).toMatch(/<target xml:lang="ar" state="needs-review-translation">بمن تتصل/);
});

it('calls nothing a machine’s that a person gave back, and stamps only what is finished', () => {
  const xml = translate(exported(), page).replace(
    /(<source xml:lang="en"><g id="1".*?<\/source>)/,
    '$1<target state="needs-review-translation"><g id="1">خ</g> <x id="2"/> <g id="3">ا</g></target>',
  );
  const back = importTranslation(content, new Map(), 'ar.xlf', xml, 'Anna Ek');
  expect([...back.files.keys()]).toEqual(['content/ar/pages/now.mdx']);
  expect(stampsOf(back)).toMatchObject({ '1': { by: 'Anna Ek' }, '2': { by: 'Anna Ek', isOpen: true } });
  expect(back.problems.map(({ code }) => code)).toEqual(['exchange-still-open']);
  const after = contentFiles(new Map([...content.files, ...back.files]));
  const note = withStamps(after, 'ar', back.stamps, 'machine');
  expect(note.texts['pages/now.mdx']).toMatchObject({ '1': { by: 'Anna Ek' } });
  expect(note.texts['pages/now.mdx']).not.toHaveProperty('2');
  expect(translatedBy(note, 'pages/now.mdx')).toBe('person');
});

it('calls a machine’s what the translator’s tool says a machine made', () => {
  const xml = translate(exported(), page)
    .replace(
      /(<source xml:lang="en"><g id="1".*?<\/source>)/,
      '$1<target><g id="1">خ</g> <x id="2"/> <g id="3">ا</g></target>',
    )
    .replaceAll('<target>بمن', '<target state-qualifier="mt-suggestion">بمن');
  expect(stampsOf(take(content, xml))).toMatchObject({ '1': { by: 'machine' }, '3': { by: 'person' } });
});

it('takes no sentence of four words that is still English, and lets a name or a word be', () => {
  const words = { ...page, 'Who to call': 'Who to call', 'Say where you are.': 'Say where you are.' };
  const xml = translate(exported(), words).replace(
    /(<source xml:lang="en"><g id="1".*?<\/source>)/,
    '$1<target><g id="1">خ</g> <x id="2"/> <g id="3">ا</g></target>',
  );
  const { problems } = take(content, xml);
  expect(problems.map(({ code }) => code)).toEqual(['exchange-still-english']);
  expect(problems[0]?.says).toMatch(/unit 3\b/);
});

it.each([
  ['no XML', 'words'],
  ['another XML', '<html/>'],
  ['another version', '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0"/>'],
  ['entities that grow', '<!DOCTYPE a [<!ENTITY b "bb">]><xliff version="1.2"/>'],
  [
    'a language that names another folder',
    '<xliff version="1.2"><file original="content/en/pages/now.mdx" source-language="en" target-language="../../elsewhere"/></xliff>',
  ],
  [
    'a language that is written here',
    '<xliff version="1.2"><file original="content/en/pages/now.mdx" source-language="en" target-language="sv"/></xliff>',
  ],
  ['no language', '<xliff version="1.2"><file original="content/en/pages/now.mdx"/></xliff>'],
])('says why it cannot read %s', (_, xml) => {
  const { problems, files: read } = take(content, xml);
  expect(problems.map(({ code, where }) => [code, where.file])).toEqual([['exchange-not-xliff', 'ar.xlf']]);
  expect(read.size).toBe(0);
});

it('reads no file that is larger than 32 MiB', () => {
  const most = 32 * 1024 * 1024;
  const why = (length: number) => take(content, ' '.repeat(length)).problems.map(({ says }) => says);
  expect(why(most)).toEqual([expect.stringContaining('it is empty')]);
  expect(why(most + 1)).toEqual([expect.stringContaining('it is larger than 32 MiB')]);
});

it('names the texts that a file no longer has', () => {
  const cut = exported().replace(/<file original="content\/en\/pages\/now\.mdx".*?<\/file>/s, '');
  expect(cut).not.toBe(exported());
  expect(take(content, exported()).absent).toEqual([]);
  expect(take(content, cut).absent).toEqual(['pages/now.mdx']);
});
