/** Every format that translators' tools write, as they write it: taken, or refused in true words, one for one cause. */
import { describe, expect, it } from 'vitest';
import { contentFiles } from '../../../../src/content-model/files/content-files.ts';
import { causesOf } from '../../../../src/content-model/problems/causes.ts';
import { exportTranslation } from '../../../../src/content-model/translation/exchange/export-translation.ts';
import { exchangeFormats } from '../../../../src/content-model/translation/exchange/formats/write-exchange-file.ts';
import { importTranslation } from '../../../../src/content-model/translation/exchange/import-translation.ts';
import { translatedLanguage } from '../../../../src/content-model/translation/translated-files.ts';
import { projectFiles } from '../../../support/project-builder.ts';

const now = (head: string, sentence: string, last: string, more: string) => `---
title: ${head}
label: ${head}
summary: ${head}
description: ${head}
---

## ${head}

- **${sentence}** <Phone id="danger" /> [${more}](page:now).

${last}
`;
const content = projectFiles({
  'content/en/pages/now.mdx': now('Help now', 'Call if you can.', 'Say where you are. Stay there.', 'More'),
  'content/ar/pages/now.mdx': now('مساعدة', 'اتصلوا إن استطعتم.', 'قولوا أين أنتم. ابقوا هناك.', 'المزيد'),
});
const page = 'content/ar/pages/now.mdx';
const before = String(content.files.get(page));
const formatOf = (name: string) => {
  const format = exchangeFormats.get(name);
  if (!format) throw new Error(name);
  return format;
};
const exported = (name: string, from = content) =>
  formatOf(name).write(exportTranslation(from, 'ar', new Map()), ['A note.']);
const take = (file: string | Uint8Array, from = content) =>
  importTranslation(from, new Map(), 'back', file, 'Anna Ek');
const said = (back: ReturnType<typeof take>) => back.problems.map(({ code, says }) => `${code} ${says}`);
const replaced = (text: string, from: string | RegExp, to: string | ((found: string) => string)) => {
  const other = typeof to === 'string' ? text.replace(from, to) : text.replace(from, to);
  expect(other).not.toBe(text);
  return other;
};
/** Sentences of cards to show. */
const cards = (tag: string, ...words: readonly string[]) => ({
  [`content/${tag}/phrases.yaml`]: words.map((card, at) => `card-${at}: ${card}\n`).join(''),
});
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));

/** A text in an encoding of one byte a letter. */
function inLetters(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (letter) => bytes.get(letter) ?? 0x3f);
}

/** Names by which tools know the format: XLIFF 1.2, 2.1.1; XLIFF 2.1, 4.2.1, 5.1, 5.7 and 5.8. */
it.each([
  ['xliff', ['urn:oasis:names:tc:xliff:document:1.2']],
  [
    'xliff2',
    [
      'urn:oasis:names:tc:xliff:document:2.0',
      'urn:oasis:names:tc:xliff:matches:2.0',
      'urn:oasis:names:tc:xliff:metadata:2.0',
      'urn:oasis:names:tc:xliff:sizerestriction:2.0',
    ],
  ],
])('%s is in the namespaces of its standard', (name, namespaces) => {
  const root = /<xliff[^>]*>/.exec(exported(name))?.[0] ?? '';
  const named = [...root.matchAll(/xmlns(?::\w+)?="([^"]*)"/g)].map(([, namespace]) => namespace);
  expect(named.toSorted()).toEqual(namespaces);
});

describe.each([...exchangeFormats.keys()])('%s', (name) => {
  it('comes back as it went', () => {
    const back = take(exported(name));
    expect(back.problems).toEqual([]);
    expect(back.files.get(page)).toBe(before);
  });

  it('says of a sentence what it is and where it is seen', () => {
    const text = exported(name);
    expect(text).toContain('heading');
    expect(text).toMatch(/Seen at https:\/\/\S+\/ar\/now\//);
  });

  it('is taken with other words, under the name of whoever wrote them', () => {
    const back = take(replaced(exported(name), 'ابقوا هناك', 'لا تذهبوا'));
    expect(back.problems).toEqual([]);
    expect(back.files.get(page)).toBe(before.replace('ابقوا هناك', 'لا تذهبوا'));
    expect(back.stamps.get('pages/now.mdx')?.get('3')).toEqual({ by: 'Anna Ek' });
  });

  it('is taken with a mark before it, other line ends, in UTF-16 and for a region', () => {
    const text = exported(name);
    const region = replaced(text, /(trgLang="|target-language="|Language: )ar/g, '$1ar-SA');
    for (const file of [`\uFEFF${text.replaceAll('\n', '\r\n')}`, utf16(text), region]) {
      const back = take(file);
      expect(back.problems).toEqual([]);
      expect([back.locale, back.files.get(page)]).toEqual(['ar', before]);
    }
  });

  it('says where each sentence is seen, how long it may be on paper, and what it was before it changed', () => {
    const english = String(content.files.get('content/en/leaflets/adult.mdx'));
    const changed = english.replaceAll('You can call', 'You may ring');
    const text = exported(
      name,
      contentFiles(new Map([...content.files, ['content/en/leaflets/adult.mdx', changed]])),
    );
    expect(text).toContain('Seen at https://vagvisare.example/ar/now/');
    expect(text).toContain('Seen at https://vagvisare.example/en/leaflets/ar/adult/');
    expect(text).toContain('Seen at https://vagvisare.example/ar/all/#danger');
    expect(text).toContain('16 signs fit');
    expect(text).toContain('It was: “You can call');
  });

  it('shows a leaflet that the language lacks in Swedish, as staff read it', () => {
    const files = new Map([...content.files].filter(([path]) => path !== 'content/ar/leaflets/adult.mdx'));
    const text = exported(name, contentFiles(files));
    expect(text).toContain('Seen at https://vagvisare.example/en/leaflets/sv/adult/');
    expect(text).not.toContain('/en/leaflets/ar/adult/');
  });

  it('is refused where a whole sentence is gone, a tag too, and where only the language is unknown', () => {
    const text = exported(name);
    const gone = replaced(text, /(<target[^>]*>|msgstr ")قولوا أين أنتم\. ابقوا هناك\./, '$1');
    expect(said(take(gone))).toEqual([expect.stringMatching(/^exchange-unit-missing .*unit 3 \(“Say where/)]);
    const tag = { xliff: /(<target.*)<x id="2".*?" \/>/, xliff2: /(<target.*)<ph id="2".*?" \/>/ }[name];
    expect(said(take(replaced(text, tag ?? /(msgstr .*)<x2\/>/, '$1')))).toEqual([
      expect.stringMatching(/^exchange-tags-differ .*unit 2 /),
    ]);
    expect(said(take(replaced(text, /(trgLang="|target-language="|"Language: )ar/g, '$1xx')))).toEqual([
      expect.stringMatching(/^exchange-not-xliff Nothing is translated into “xx”/),
    ]);
  });
});

it('takes sentences that a tool has cut in XLIFF 2, and puts them in the order that they ask for', () => {
  const cut = (order: readonly [string, string]) =>
    replaced(
      exported('xliff2'),
      /<segment id="s1" state="translated"><source>Say where you are\. Stay there\.<\/source><target>.*?<\/target><\/segment>/,
      `<segment id="a" state="final"><source>Say where you are.</source><target${order[0]}>قولوا أين.</target></segment><ignorable id="b"><source> </source></ignorable><segment id="c" state="final"><source>Stay there.</source><target${order[1]}>ابقوا <mrk id="m" type="term">هناك</mrk>.</target></segment>`,
    );
  const wordsOf = (file: string) => take(file).files.get(page)?.trimEnd().split('\n').at(-1);
  expect(wordsOf(cut(['', '']))).toBe('قولوا أين. ابقوا هناك.');
  expect(wordsOf(cut([' order="3"', ' order="1"']))).toBe('ابقوا هناك. قولوا أين.');
  const half = cut(['', '']).replace(/<target>ابقوا.*?<\/target>/, '');
  expect(said(take(half))).toEqual([expect.stringMatching(/^exchange-unit-missing .*unit 3 /)]);
});

it('takes spans in XLIFF 2 as one tag or as two, and a sign that XML cannot hold as lost', () => {
  const pair = exported('xliff2').replace(
    /<target><pc id="1"[^>]*>(.*?)<\/pc>/,
    '<target><sc id="1"/>$1<ec startRef="1"/>',
  );
  expect(take(pair).files.get(page)).toBe(before);
  const lost = replaced(exported('xliff2'), 'ابقوا هناك', 'ابقوا<cp hex="D800"/>هناك');
  expect(take(lost).files.has(page)).toBe(false);
});

const head = /^msgid ""\nmsgstr ""\n(?:".*"\n)+/m;
const entry = (text: string) =>
  /#[.:].*\nmsgctxt "content\/en\/pages\/now\.mdx#3 .*\nmsgid .*\nmsgstr .*\n/.exec(text)?.[0] ?? '';

it('holds a fuzzy entry of PO for open, and passes over what was taken out', () => {
  const text = exported('po');
  const fuzzy = replaced(replaced(text, entry(text), `#, fuzzy\n${entry(text)}`), 'ابقوا هناك', 'لا تذهبوا');
  const back = take(`${fuzzy}\n#~ msgid "Old"\n#~ msgstr "قديم"\n`);
  expect(said(back)).toEqual([expect.stringMatching(/^exchange-still-open .*unit 3 /)]);
  expect(back.files.get(page)).toContain('لا تذهبوا');
});

it('takes PO as gettext wraps and sorts it, and in the letters that its head names', () => {
  const text = exported('po');
  const wrapped = replaced(text, 'msgstr "قولوا أين أنتم. ', 'msgstr ""\n"قولوا أين "\n"أنتم. ');
  const [first = '', ...entries] = wrapped.trimEnd().split('\n\n');
  expect(take([first, ...entries.toReversed()].join('\n\n')).files.get(page)).toBe(before);
  const older = replaced(text, 'charset=UTF-8', 'charset=windows-1256');
  expect(take(inLetters(older, 'windows-1256')).files.get(page)).toBe(before);
  expect(said(take(inLetters(text, 'windows-1256')))).toEqual([
    expect.stringContaining('its letters are not UTF-8'),
  ]);
});

it('keeps a name that is the same in both languages where a tool sends nothing back for it', () => {
  const same = projectFiles({
    'content/en/phrases.yaml': 'need-help: Vägvisare\nwhere: Where am I?\n',
    'content/ar/phrases.yaml': 'need-help: Vägvisare\nwhere: أين أنا؟\n',
  });
  const back = take(replaced(exported('po', same), 'msgstr "Vägvisare"', 'msgstr ""'), same);
  expect(back.problems).toEqual([]);
  expect(back.files.get('content/ar/phrases.yaml')).toContain('need-help: Vägvisare\n');
});

it.each([
  ['its head is gone', (text: string) => text.replace(head, ''), 'its head (the first entry'],
  ['its head names no language', (text: string) => text.replace(/^"Language:.*\n/m, ''), 'what language'],
  ['its contexts are gone', (text: string) => text.replace(/^msgctxt.*\n/gm, ''), 'lost their contexts'],
  [
    'it has plurals',
    (text: string) => `${text}\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n`,
    'plural entries',
  ],
  ['it was cut off', (text: string) => text.slice(0, -30), 'neither a comment nor words'],
])('refuses PO once, with the true cause, where %s', (_, change, why) => {
  const text = exported('po');
  expect(said(take(replaced(text, text, change(text))))).toEqual([expect.stringContaining(why)]);
});

it('asks for a file that says its language where one does not', () => {
  const [problem] = take(replaced(exported('po'), /^"Language:.*\n/m, '')).problems;
  expect(problem?.fix).toContain('Ask the translator for a file in which the tool has kept it');
});

it('reads signs that mean something in PO and in tags as the letters they are', () => {
  const words = 'Ask “R&D” <now>: \\"a\\"';
  const odd = projectFiles({
    'content/en/phrases.yaml': 'need-help: Call us\n',
    'content/ar/phrases.yaml': `need-help: '${words}'\n`,
  });
  expect(take(exported('po', odd), odd).files.get('content/ar/phrases.yaml')).toContain(words);
});

it('refuses a sentence that a tool has cut in two units, for half of it would be taken for all', () => {
  const half = (id: string, source: string, target: string) =>
    `<trans-unit id="${id}"$1><source xml:lang="en">${source}</source><target state="final">${target}</target></trans-unit>`;
  const cut = replaced(
    exported('xliff'),
    /<trans-unit id="3"( [^>]*)><source[^>]*>Say.*?<\/trans-unit>/,
    half('3-1', 'Say where you are.', 'قولوا أين أنتم.') + half('3-2', 'Stay there.', 'ابقوا هناك.'),
  );
  expect(said(take(cut))).toEqual([expect.stringMatching(/^exchange-sentence-cut .*unit 3 \(“Say/)]);
  expect(take(cut).files.has(page)).toBe(false);
});

it('is not brought down by twenty thousand tags in each other', () => {
  const words = (count: number) => `${'<b1>'.repeat(count)}ا${'</b1>'.repeat(count)}`;
  const deep = replaced(exported('po'), 'msgstr "قولوا أين أنتم. ', `msgstr "${words(20_000)}`);
  const [tags = ''] = said(take(deep));
  expect(tags).toMatch(/^exchange-tags-differ .*unit 3 /);
  expect(tags.length).toBeLessThan(300);
});

it('knows languages by the names that gettext gives them', () => {
  const tags = ['sr_RS@latin', 'sr@latin', 'pt_BR', 'zh_CN', 'ar-EG', 'uk_UA', 'ro@x'];
  expect(tags.map(translatedLanguage)).toEqual([
    ...['sr-Latn', 'sr-Latn', 'pt', 'zh-Hans', 'ar', 'uk'],
    undefined,
  ]);
});

it('takes nothing back into a language that is written, whatever country is named', () => {
  for (const tag of ['sv', 'sv-SE', 'en-GB']) {
    const text = replaced(exported('xliff'), /target-language="ar"/g, `target-language="${tag}"`);
    expect(said(take(text))).toEqual([
      expect.stringContaining(`exchange-not-xliff Nothing is translated into “${tag}”`),
    ]);
  }
});

it('says which XLIFF it does not read, or that it cannot tell', () => {
  const versioned = (version: string) => take(replaced(exported('xliff'), ' version="1.2"', version));
  expect(said(versioned(' version="1.1"'))).toEqual([expect.stringContaining('it is XLIFF 1.1')]);
  expect(said(versioned(''))).toEqual([expect.stringContaining('it does not say which version of XLIFF')]);
});

it('says once what a tool did to every text, and what a person did in each', () => {
  const lost = exported('xliff').replace(/[\u0600-\u06ff]/g, '?');
  const problems = take(lost).problems;
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['exchange-letters-lost']));
  expect(problems.length).toBeGreaterThan(3);
  expect(causesOf(problems)).toHaveLength(1);
});

it('takes a file whose head was dropped, for nothing in it is needed', () => {
  const text = replaced(exported('xliff'), /<header>.*?<\/header>/g, '');
  expect(take(text).problems).toEqual([]);
  expect(take(replaced(text, 'ابقوا هناك', 'لا تذهبوا')).files.get(page)).toContain('لا تذهبوا');
});

it('takes XLIFF as OmegaT writes it, which changed nothing: every entity by its name, no space before the end of a tag', () => {
  const text = exported('xliff')
    .replaceAll('&#x3C;', '&lt;')
    .replaceAll('&#x22;', '&quot;')
    .replaceAll(' />', '/>');
  const back = take(text);
  expect(back.problems).toEqual([]);
  expect([...back.stamps]).toEqual([]);
  expect([...back.files]).toEqual([...take(exported('xliff')).files]);
});

it.each(['xliff', 'xliff2'])(
  'takes %s from a library that gives each tag a line and keeps few names',
  (name) => {
    const tight = projectFiles({
      'content/en/phrases.yaml': 'need-help: Call {phone:danger} or ({phone:danger}).\n',
      'content/ar/phrases.yaml': 'need-help: اتصلوا ب{phone:danger} أو ({phone:danger}).\n',
      'content/en/pages/now.mdx': now('Help now', '<Phone id="danger" />', 'Stay there.', 'More'),
      [page]: now('مساعدة', '<Phone id="danger" />', 'ابقوا هناك.', 'المزيد'),
    });
    const lines = exported(name, tight)
      .replace(/<(?:x|ph|g|pc) /g, '\n      $&')
      .replace(/(<(?:x|ph) [^>]*>)(?=[^\s<])/g, '$1\n      ')
      .replace(/<\/(?:source|target|g|pc)>/g, '\n\t$&')
      // Between two tags it drops the space.
      .replace(/> (?=\n)/g, '>')
      .replace(/ (?:original="[^"]*" xml:space="preserve"|extradata="[^"]*")/g, '')
      .replace(/<mda:metadata>.*?<\/mda:metadata>/g, '');
    const back = take(lines, tight);
    expect(back.problems).toEqual([]);
    expect([...back.files]).toEqual([...take(exported(name, tight), tight).files]);
    expect([...back.stamps]).toEqual([]);
  },
);

it.each(['xliff', 'xliff2'])('takes a line of %s that breaks before a tag for a space', (name) => {
  const ending = projectFiles({
    'content/en/phrases.yaml': 'need-help: Call {phone:danger}\n',
    'content/ar/phrases.yaml': 'need-help: اتصلوا {phone:danger}\n',
  });
  const back = take(replaced(exported(name, ending), 'اتصلوا <', 'اتصلوا\n<'), ending);
  expect(back.problems).toEqual([]);
  expect([...back.files]).toEqual([...take(exported(name, ending), ending).files]);
});

it('passes over what a tool notes inside a sentence, and takes letters that are marked as such', () => {
  const noted = replaced(exported('xliff'), ' هناك.<', ' <!-- checked --><?tool 1?><![CDATA[هناك]]>.<');
  expect(take(noted).problems).toEqual([]);
  expect(take(noted).files.get(page)).toBe(before);
});

it('takes a sentence that came twice, however its white space was set', () => {
  const twice = replaced(exported('xliff'), /<trans-unit id="3".*?<\/trans-unit>/, (unit) =>
    unit.includes('Say where') ? unit + unit.replace('>Say where', '>\n  Say where') : unit,
  );
  expect(take(twice).problems).toEqual([]);
  expect(take(twice).files.get(page)).toBe(before);
});

it('takes nothing for a sentence that names another number now, from a tool that keeps no stamps', () => {
  const english = 'content/en/pages/now.mdx';
  const other = String(content.files.get(english)).replace('id="danger"', 'id="listener"');
  const later = contentFiles(new Map([...content.files, [english, other]]));
  const back = take(exported('xliff').replace(/ extradata="[^"]*"/g, ''), later);
  expect(back.problems.map(({ code }) => code)).not.toEqual([]);
  expect(JSON.stringify(back.problems)).toContain('Call if you can.');
});

it.each([
  ['state="final"', true],
  ['state="signed-off"', true],
  ['approved="yes" state="translated"', true],
  ['state="translated"', false],
  ['state="new"', false],
  ['state="needs-adaptation"', false],
])('holds words of XLIFF that are as they were for signed or not: %s', (said, isSigned) => {
  const [approved = '', state = ''] = /^(approved="yes" )?(.*)$/.exec(said)?.slice(1) ?? [];
  const text = exported('xliff').replace(
    /<trans-unit id="3"([^>]*)>(<source[^>]*>Say where.*?)state="translated"/,
    `<trans-unit ${approved}id="3"$1>$2${state}`,
  );
  expect(text).toContain(`${state}>قولوا أين`);
  const back = take(text);
  expect(back.problems).toEqual([]);
  expect(back.stamps.get('pages/now.mdx')?.get('3')).toEqual(isSigned ? { by: 'Anna Ek' } : undefined);
});

it.each(['new', 'needs-translation', 'needs-adaptation'])(
  'holds other words for open that are “%s”',
  (state) => {
    const text = replaced(
      exported('xliff'),
      'state="translated">قولوا أين أنتم. ابقوا هناك',
      `state="${state}">قولوا أين أنتم. لا تذهبوا`,
    );
    expect(said(take(text))).toEqual([expect.stringMatching(/^exchange-still-open .*unit 3 /)]);
  },
);

it('asks for nothing of a page of which only the door is written, and came back as it went', () => {
  const head = before.slice(0, before.indexOf('\n---\n', 4) + 5);
  const door = projectFiles({
    'content/en/pages/now.mdx': String(content.files.get('content/en/pages/now.mdx')),
    [page]: head,
  });
  const back = take(exported('xliff', door), door);
  expect(back.problems).toEqual([]);
  expect(back.files.has(page)).toBe(false);
});

it('takes the same words for the same sentence in another place, and not for another sentence', () => {
  const of = (second: string) =>
    projectFiles({
      ...cards('en', 'Please call for help', second),
      ...cards('ar', 'اتصلوا لطلب المساعدة', 'أريد أن أذهب الآن'),
    });
  const same = of('Please call for help');
  const taken = (from: typeof same) =>
    said(take(replaced(exported('xliff', from), 'أريد أن أذهب الآن', 'اتصلوا لطلب المساعدة'), from));
  expect(taken(same)).toEqual([]);
  expect(taken(of('I want to leave now'))).toEqual([expect.stringMatching(/^exchange-likely-swapped /)]);
});

it('takes words that the same sentence has elsewhere, though another sentence has them as well', () => {
  const [call, leave] = ['اتصلوا لطلب المساعدة', 'أريد أن أذهب الآن'];
  const of = projectFiles({
    ...cards('en', 'Please call for help', 'Please call for help', 'Please ring for help'),
    ...cards('ar', call, leave, call),
  });
  expect(said(take(replaced(exported('xliff', of), leave, call), of))).toEqual([]);
});

it('warns of words on a leaflet that are much longer than any that are known to fit there', () => {
  const longer = (words: string) => take(exported('xliff').replaceAll('يمكنك الاتصال', words));
  expect(longer('يمكنك أن تتصل').problems).toEqual([]);
  expect(said(longer('يمكنك الاتصال بنا في أي وقت تريده'))).toEqual([
    expect.stringMatching(/^exchange-longer-than-fits .*2 \(\d+ signs; 14 are known to fit\)/),
  ]);
});

it('warns where two translations seem to have changed places, and takes them', () => {
  const swapped = replaced(
    replaced(
      exported('xliff'),
      'state="translated">مساعدة<',
      'state="translated">قولوا أين أنتم. ابقوا هناك.<',
    ),
    /(id="3".*<target[^>]*>)قولوا أين أنتم\. ابقوا هناك\./,
    '$1مساعدة',
  );
  const back = take(swapped);
  expect(said(back)).toEqual([expect.stringMatching(/^exchange-likely-swapped .*3/)]);
  expect(back.files.has(page)).toBe(true);
});

it.each([
  ['between them', 'اتصلوا {phone:danger} الآن', 'رنوا {phone:danger} غدا'],
  ['before them', '{phone:danger} اتصلوا الآن', '{phone:danger} رنوا غدا'],
])('takes two words for too few to be another sentence’s, with a number %s', (_where, call, ring) => {
  const of = projectFiles({
    'content/en/phrases.yaml': 'a: Call {phone:danger} now\nb: Ring {phone:danger} soon\n',
    'content/ar/phrases.yaml': `a: '${call}'\nb: '${ring}'\n`,
  });
  const same = replaced(replaced(exported('xliff', of), 'رنوا', 'اتصلوا'), 'غدا', 'الآن');
  expect(said(take(same, of))).toEqual([]);
});
