/** How old translations are, sentence by sentence. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openReading } from '../../../../scripts/lib/project/kept-reading.ts';
import { type ContentFiles, contentFiles } from '../../../../src/content-model/files/content-files.ts';
import { keepIn } from '../../../../src/content-model/files/memory.ts';
import { allStamps, filesOfNote, withStamps } from '../../../../src/content-model/translation/stamping.ts';
import {
  checkTranslation,
  knownTranslation,
  readTranslation,
  translatedBy,
} from '../../../../src/content-model/translation/translation-state.ts';
import { contentFile, contentWith } from '../../../support/content-builder.ts';

const file = 'content/ar/translation.yaml';
const english = 'content/en/pages/now.mdx';
const sounds = 'need-help: رينغ\n';
const long = `${contentFile(english)}\nOne.\n\nTwo is here.\n\nThree.\n`;
const base = contentWith({
  [english]: long,
  'content/ar/pages/now.mdx': long,
  'content/ar/sounds.yaml': sounds,
});
const stamped = (content: ContentFiles) =>
  contentFiles(
    new Map([
      ...content.files,
      ...filesOfNote(content, 'ar', withStamps(content, 'ar', allStamps(content, 'ar'), 'machine')),
    ]),
  );
const fresh = stamped(base);
const check = (content: ContentFiles) => checkTranslation(content, 'ar', knownTranslation(content, 'ar'));
const changed = (path: string, from: string, to: string, content = fresh) => {
  const text = content.files.get(path)?.toString() ?? '';
  expect(text).toContain(from);
  return contentFiles(new Map([...content.files, [path, text.replace(from, to)]]));
};
/** `pages/now.mdx#3`, of everything that is older than its source. */
const olderIn = (content: ContentFiles) =>
  [...knownTranslation(content, 'ar').older].flatMap(([path, units]) =>
    units.map(({ id }) => `${path}#${id}`),
  );

it('is fresh as long as its source stays as it was', () => {
  expect(check(fresh)).toEqual([]);
  expect(new Set(knownTranslation(fresh, 'ar').states.values())).toEqual(new Set(['fresh']));
});

it('is stale in the sentence that changed, in no other, and says what it was', () => {
  const content = changed(english, 'Two is here', 'Two has gone');
  expect(olderIn(content)).toEqual(['pages/now.mdx#4']);
  const [problem, ...others] = check(content);
  expect(others).toEqual([]);
  expect([problem?.code, problem?.level, problem?.where.file]).toEqual([
    'translation-stale',
    'warning',
    'content/ar/pages/now.mdx',
  ]);
  expect(problem?.says).toContain('#4 “Two has gone.” (it was “Two is here.”)');
  expect(problem?.fix).toContain("--stamp ar 'pages/now.mdx#4'");
});

it('asks for a new sentence as a new one, and shows of the next what it was', () => {
  const [problem] = check(changed(english, 'Two is here.', 'Here.\n\nTwo is not here.'));
  expect(problem?.says).toContain('#5 “Two is not here.” (it was “Two is here.”)');
});

it('is as old as it is, whatever was made of it before', () => {
  const folder = mkdtempSync(join(tmpdir(), 'states-'));
  const head = `${contentFile(english).split('---').slice(0, 2).join('---')}---\n`;
  const note = knownTranslation(fresh, 'ar').translation?.texts['pages/now.mdx']?.['4'];
  const all = [
    fresh,
    changed(english, 'Two is here', 'Two has gone'),
    changed('content/ar/pages/now.mdx', long, head),
    changed(file, String(note), '01234567'),
  ];
  const anew = all.map((content) => knownTranslation(content, 'ar'));
  keepIn(openReading(folder, 'code'));
  for (const content of all) knownTranslation(content, 'ar');
  const recalled = all.map((content) => knownTranslation(content, 'ar'));
  keepIn(undefined);
  rmSync(folder, { recursive: true });
  expect(recalled).toEqual(anew);
  expect(new Set(anew.map(({ older, states }) => JSON.stringify([[...older], [...states]]))).size).toBe(4);
});

it.each([
  ['a word of the interface', 'locales/en.json', '"Words"', '"Other words"', ['locales/ar.json#a.words']],
  [
    'one form of a plural',
    'locales/en.json',
    '{{count}} page"',
    '{{count}} side"',
    ['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => `locales/ar.json#a.found_${form}`),
  ],
  [
    'a word about a contact',
    'content/en/contacts.yaml',
    'label: Danger',
    'label: Peril',
    ['contacts.yaml#danger.label'],
  ],
  ['a card', 'content/en/phrases.yaml', 'Call', 'Ring', ['phrases.yaml#need-help']],
  ['words to search for', 'content/en/search.yaml', 'Callba,', 'Callzz,', ['search.yaml#Callaa']],
  ['the Swedish that sounds are of', 'content/sv/phrases.yaml', 'Ring', 'Slå', ['sounds.yaml#need-help']],
  ['a title', english, 'title: Help now', 'title: Help', ['pages/now.mdx#title']],
  ['a number inside a sentence', english, 'id="danger"', 'id="listener"', ['pages/now.mdx#2']],
  ['a heading of another level', english, '## Help', '### Help', ['pages/now.mdx#1']],
  ['a new paragraph', english, 'Two is', 'New.\n\nTwo is', ['pages/now.mdx#4']],
  ['a paragraph that has gone', english, 'One.\n\n', '', ['pages/now.mdx#3']],
  [
    'two that changed places',
    english,
    'Two is here.\n\nThree.',
    'Three.\n\nTwo is here.',
    ['pages/now.mdx#5'],
  ],
  ['a card that moved', english, 'Three.', '<Contact id="danger" />\n\nThree.', ['pages/now.mdx#5']],
])('notices %s', (_, path, from, to, older) => {
  const found = olderIn(changed(path, from, to));
  expect(found).toEqual(expect.arrayContaining(older));
  // No more than its neighbour is asked for again.
  expect(found.length).toBeLessThanOrEqual(older.length + 1);
});

it('does not mind other line endings, or where a line ends', () => {
  const windows = contentFiles(new Map([...fresh.files, [english, long.replaceAll('\n', '\r\n')]]));
  expect(check(windows)).toEqual([]);
  expect(check(changed(english, 'Two is here', 'Two\nis here'))).toEqual([]);
  expect(check(changed(english, 'Who to call <Phone', 'Who\nto call <Phone'))).toEqual([]);
});

describe('a stamp', () => {
  const two = changed(english, 'Three.', 'Four.', changed(english, 'Two is here', 'Two has gone'));

  it('stamps what it names, and nothing else', () => {
    const note = withStamps(two, 'ar', new Map([['pages/now.mdx', new Map([['4', {}]])]]), 'machine');
    const after = contentFiles(new Map([...two.files, ...filesOfNote(two, 'ar', note)]));
    expect(olderIn(two)).toEqual(['pages/now.mdx#4', 'pages/now.mdx#5']);
    expect(olderIn(after)).toEqual(['pages/now.mdx#5']);
    // What the other one said before is still known.
    expect(check(after)[0]?.says).toContain('it was “Three.”');
  });

  it('keeps a reason, and who translated', () => {
    const said = new Map([
      ['4', { kept: 'Only the style.' }],
      ['5', { by: 'Anna Ek' }],
    ]);
    const note = withStamps(two, 'ar', new Map([['pages/now.mdx', said]]), 'machine');
    expect(note.texts['pages/now.mdx']).toMatchObject({
      '4': { kept: 'Only the style.' },
      '5': { by: 'Anna Ek' },
    });
    expect(translatedBy(note, 'pages/now.mdx')).toBe('both');
    // Also when all is stamped again, as long as the sentence itself is not named and its source says what it said.
    const keptIn = (all: ReturnType<typeof allStamps>, content = two) => {
      const after = contentFiles(new Map([...content.files, ...filesOfNote(content, 'ar', note)]));
      const again = withStamps(after, 'ar', all, 'machine').texts['pages/now.mdx']?.['4'];
      return typeof again === 'object' ? again.kept : undefined;
    };
    expect(keptIn(allStamps(two, 'ar'))).toBe('Only the style.');
    expect(keptIn(new Map([['pages/now.mdx', new Map([['4', {}]])]]))).toBeUndefined();
    const later = changed(english, 'Two has gone', 'Two is back', two);
    expect(keptIn(allStamps(later, 'ar'), later)).toBeUndefined();
    expect(translatedBy(note, 'phrases.yaml')).toBe('machine');
  });

  it('keeps who translated a sentence that is stamped again, until it is somebody else’s', () => {
    const stampedBy = (by: string | undefined, content = two) => {
      const said = new Map([['pages/now.mdx', new Map([['5', by === undefined ? {} : { by }]])]]);
      const note = withStamps(content, 'ar', said, 'machine');
      const after = contentFiles(new Map([...content.files, ...filesOfNote(content, 'ar', note)]));
      return { after, note: note.texts['pages/now.mdx']?.['5'] };
    };
    const { after } = stampedBy('Anna Ek');
    expect(stampedBy(undefined, after).note).toMatchObject({ by: 'Anna Ek' });
    expect(stampedBy('Bo Berg', after).note).toMatchObject({ by: 'Bo Berg' });
    expect(stampedBy('machine', after).note).toEqual(expect.any(String));
  });

  it('notes who works on a sentence that is not finished, and leaves it as old as it was', () => {
    const said = new Map([['pages/now.mdx', new Map([['5', { by: 'Anna Ek', isOpen: true as const }]])]]);
    const note = withStamps(two, 'ar', said, 'machine');
    const after = contentFiles(new Map([...two.files, ...filesOfNote(two, 'ar', note)]));
    expect(note.texts['pages/now.mdx']?.['5']).toMatchObject({ by: 'Anna Ek' });
    expect(olderIn(after)).toEqual(['pages/now.mdx#4', 'pages/now.mdx#5']);
    expect(check(after)[0]?.says).toContain('it was “Three.”');
  });
});

it('knows each text’s state', () => {
  const content = contentWith({
    'content/ar/phrases.yaml': null,
    [file]:
      "from: en\nby: machine\nreviewedBy: null\ntexts:\n  contacts.yaml: { danger.label: '00000000' }\n",
  });
  expect(Object.fromEntries(knownTranslation(content, 'ar').states)).toEqual({
    'contacts.yaml': 'stale',
    'locales/ar.json': 'unstamped',
    'pages/now.mdx': 'unstamped',
    'phrases.yaml': 'missing',
    'search.yaml': 'unstamped',
  });
});

it('leaves the languages that are written alone', () => {
  expect(new Set(knownTranslation(contentWith(), 'sv').states.values())).toEqual(new Set(['source']));
});

it('says once that a language has no stamps at all', () => {
  expect(check(contentWith()).map(({ code }) => code)).toEqual(['translation-not-stamped']);
});

it('says nothing of how old a text is whose source cannot be read', () => {
  const broken = changed(english, '---\n## Help', '---\n<Notice kind="care">\n\n## Help');
  expect(knownTranslation(broken, 'ar').states.get('pages/now.mdx')).toBe('fresh');
  expect(check(broken)).toEqual([]);
});

it('keeps what sources said in one file, a sentence a line, in the order of its stamps', () => {
  const text = String(fresh.files.get('content/made-from.json'));
  const stamps = [...text.matchAll(/^ "([0-9a-f]{8})": "/gm)].map(([, stamp]) => stamp);
  expect(stamps.length).toBe(Object.keys(JSON.parse(text)).length);
  expect(stamps).toEqual(stamps.toSorted());
});

it('refuses a stamp that is none', () => {
  const text = 'from: en\nby: machine\nreviewedBy: null\ntexts:\n  pages/now.mdx: { title: yes }\n';
  expect(readTranslation(file, text).problems.map(({ code }) => code)).toEqual(['record-invalid']);
});

it('says what readers meet while a translation is missing: a page that says so, or no leaflet', () => {
  const page = 'content/ar/pages/now.mdx';
  const leaflet = 'leaflets/adult.mdx';
  const begun = contentWith({
    [page]: null,
    [`content/en/${leaflet}`]: long,
    'content/ar/sounds.yaml': sounds,
  });
  const fixes = check(stamped(begun)).flatMap(({ code, where, fix }) =>
    code === 'translation-missing' ? [[where.file, fix]] : [],
  );
  expect(fixes.toSorted()).toEqual([
    [`content/ar/${leaflet}`, expect.stringContaining('no such leaflet')],
    [page, expect.stringContaining('the page says')],
  ]);
});

describe('a text that was translated and is gone', () => {
  const gone = (content: ContentFiles) =>
    check(content).map(({ code, level, where, says }) => [code, level, where.file, says]);

  it('is missed: the sounds of a language', () => {
    const files = new Map([...fresh.files].filter(([path]) => path !== 'content/ar/sounds.yaml'));
    expect(gone(contentFiles(files))).toEqual([
      ['translation-gone', 'error', file, expect.stringContaining('content/ar/sounds.yaml')],
    ]);
  });

  it('is missed: a page without its English', () => {
    const noted = changed(file, 'texts:\n', "texts:\n  pages/gone.mdx: { title: '00000000' }\n");
    expect(gone(noted)).toEqual([
      ['translation-gone', 'error', file, expect.stringContaining('“pages/gone.mdx” was translated')],
    ]);
  });
});

describe('a page of which only the door is written', () => {
  const now = 'content/ar/pages/now.mdx';
  const head = `${contentFile(english).split('---').slice(0, 2).join('---')}---\n`;
  const begun = stamped(contentWith({ [english]: long, [now]: head, 'content/ar/sounds.yaml': sounds }));

  it('is missing, and its words are stamped as others are', () => {
    expect(knownTranslation(begun, 'ar').states.get('pages/now.mdx')).toBe('missing');
    expect(check(begun).map(({ code, where }) => [code, where.file])).toEqual([['translation-missing', now]]);
    const { translation } = knownTranslation(begun, 'ar');
    expect(Object.keys(translation?.texts['pages/now.mdx'] ?? {})).toEqual([
      'title',
      'label',
      'summary',
      'description',
    ]);
  });

  it('is whole where it is a head in English too', () => {
    const front = stamped(contentWith({ [english]: head, [now]: head, 'content/ar/sounds.yaml': sounds }));
    expect(knownTranslation(front, 'ar').states.get('pages/now.mdx')).toBe('fresh');
  });

  it('is stale where the words that lead to it changed in the source', () => {
    const label = /^label: (.*)$/m.exec(contentFile(english))?.[0] ?? '';
    const content = changed(english, label, 'label: Another door', begun);
    expect(olderIn(content)).toEqual(['pages/now.mdx#label']);
  });

  it('is an error where its text was there before', () => {
    const content = contentFiles(new Map([...fresh.files, [now, head]]));
    const [problem] = check(content).filter(({ level }) => level === 'error');
    expect(problem?.code).toBe('translation-gone');
    expect(problem?.says).toContain('only its head is left');
  });
});
