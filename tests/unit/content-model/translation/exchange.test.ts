/** The way to translators and back, as a translator and an editor see it. */
import { expect, it } from 'vitest';
import { exportTranslation, importTranslation } from '../../../../src/content-model/translation/exchange.ts';
import { writeXliff } from '../../../../src/content-model/translation/xliff.ts';
import { contentWith } from '../../../support/content-builder.ts';

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
const exported = () => writeXliff(exportTranslation(content, 'ar', new Map(), new Map()), ['A note.']);

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

it('puts translations into the structure of the source', () => {
  const xml = exported().replace(
    /(<source xml:lang="en"><g id="1".*?<\/source>)/,
    '$1<target><g id="3" ctype="link">اقرؤوا</g> <g id="1" ctype="bold">خطر:</g> *اتصلوا* <x id="2"/></target>',
  );
  const back = importTranslation(content, new Map(), 'ar.xlf', translate(xml, page));
  expect(back.problems).toEqual([]);
  expect(back.locale).toBe('ar');
  expect(back.stamps).toHaveProperty(['pages/now.mdx']);
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

it('leaves no space of a translator at either end of a text', () => {
  const words = { ...page, 'Help now': '  مساعدة الآن ', Help: '\n مساعدة ' };
  const xml = exported().replace(
    /(<source xml:lang="en"><g id="1".*?<\/source>)/,
    '$1<target> <g id="3">ا</g> <g id="1">خ</g> <x id="2"/> هنا  </target>',
  );
  const back = importTranslation(content, new Map(), 'ar.xlf', translate(xml, words));
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
  const back = importTranslation(content, new Map(), 'ar.xlf', words);
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
  [
    'bold would be stars',
    '<target>ا<g id="1">خطر: </g>ا <x id="2"/> <g id="3">ا</g></target>',
    'exchange-not-writable',
  ],
])('takes over nothing of a file if %s, and says which unit', (_, target, code) => {
  const xml = exported().replace(/(<source xml:lang="en"><g id="1".*?<\/source>)/, `$1${target}`);
  const back = importTranslation(content, new Map(), 'ar.xlf', translate(xml, page));
  expect(back.problems.map((problem) => [problem.code, problem.where.file])).toEqual([
    [code, 'content/ar/pages/now.mdx'],
  ]);
  expect(back.problems[0]?.says).toContain('unit 2');
  expect([...back.files.keys()]).not.toContain('content/ar/pages/now.mdx');
});

it('takes over nothing that was exported from another source', () => {
  const xml = translate(exported(), page);
  const changed = contentWith({ ...files, 'content/en/pages/now.mdx': now.replace('Who', 'Whom') });
  const { problems } = importTranslation(changed, new Map(), 'ar.xlf', xml);
  expect(problems.map(({ code, where }) => [code, where.file])).toEqual([
    ['exchange-source-changed', 'content/ar/pages/now.mdx'],
  ]);
});

it('does not call finished what the translator’s tool marks as open', () => {
  const xml = exported().replace(
    /(<source xml:lang="en"><g id="1".*?<\/source>)/,
    '$1<target state="needs-review-translation"><g id="1">خ</g> <x id="2"/> <g id="3">ا</g></target>',
  );
  const back = importTranslation(content, new Map(), 'ar.xlf', translate(xml, page));
  expect([...back.files.keys()]).toEqual(['content/ar/pages/now.mdx']);
  expect(back.stamps).toEqual({});
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
  const { problems, files: read } = importTranslation(content, new Map(), 'ar.xlf', xml);
  expect(problems.map(({ code, where }) => [code, where.file])).toEqual([['exchange-not-xliff', 'ar.xlf']]);
  expect(read.size).toBe(0);
});
