import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findableWordsSchema } from '../../src/content-model/published/on-device.ts';
import { readSearchWords } from '../../src/content-model/words/search-words.ts';
import { type FindPages, makeFinder } from '../../src/site/search/find-pages.ts';
import { type BlindQuery, readBlindQueries, readQueries } from '../support/search-queries.ts';
import { builtLanguages, languagesInTurn, readPublished } from '../support/serve.ts';

const queries = readQueries();
const heldOut = queries.filter(({ isHeldOut }) => isHeldOut);
const locales = [...new Set(queries.map(({ locale }) => locale))];
/** Results a person in a hurry looks at. */
const FIRST = 3;

const wordsOf = (locale: string) => readPublished(`${locale}/search/words.json`, findableWordsSchema);
const makeFinders = () => new Map(locales.map((locale) => [locale, makeFinder(wordsOf(locale))]));

/** The searches that lead nowhere useful. */
function missed(some: readonly BlindQuery[], finders: ReadonlyMap<string, FindPages>): readonly string[] {
  return some.flatMap(({ locale, typed, right }) => {
    const first = finders.get(locale)?.(typed).slice(0, FIRST) ?? [];
    if (first.some(({ id }) => right.includes(id))) return [];
    return [`${locale} “${typed}” → ${first.map(({ id }) => id).join(', ') || 'nothing'}`];
  });
}
const share = (some: readonly BlindQuery[], misses: readonly string[]) => 1 - misses.length / some.length;

describe('the first three results', () => {
  const finders = makeFinders();

  it('hold a right page for nine searches of ten that nothing was tuned to', () => {
    expect(heldOut.length).toBeGreaterThanOrEqual(100);
    const misses = missed(heldOut, finders);
    expect(share(heldOut, misses), misses.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('hold a right page in spite of a slip of the finger', () => {
    const slips = queries.filter(({ kind }) => kind === 'typo');
    const misses = missed(slips, finders);
    expect(share(slips, misses), misses.join('\n')).toBeGreaterThanOrEqual(0.9);
  });

  it.each(locales)('hold a right page in %s', (locale) => {
    const some = heldOut.filter((query) => query.locale === locale);
    const misses = missed(some, finders);
    expect(share(some, misses), misses.join('\n')).toBeGreaterThanOrEqual(0.9);
  });

  it('are empty for what no page is about', () => {
    for (const typed of ['xyzzyqq', 'asdfgh', '!?', '', '👍'])
      for (const find of finders.values()) expect(find(typed)).toEqual([]);
  });
});

describe('what was typed without knowing the words', () => {
  const blind = readBlindQueries();
  const isLatin = (typed: string) => /^[ -~]+$/.test(typed);
  const asked = languagesInTurn.filter(({ tag }) => blind.some(({ locale }) => locale === tag));

  it.each(asked)('finds a right page among the first three in $english', ({ tag, script }) => {
    const own = blind.filter(({ locale }) => locale === tag);
    const misses = missed(own, new Map([[tag, makeFinder(wordsOf(tag))]]));
    // Of the fewest one may be missed.
    expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(Math.max(1, own.length / 20));
    const latin = script === 'Latn' ? [] : own.filter(({ typed }) => isLatin(typed));
    const lost = missed(latin, new Map([[tag, makeFinder(wordsOf(tag))]]));
    expect(lost.length, lost.join('\n')).toBeLessThanOrEqual(Math.max(1, latin.length / 10));
  });
});

/** As somebody types it, with common words beside the one that matters: what must come first. */
describe('first of all', () => {
  const finders = makeFinders();
  const first = (locale: string, typed: string) => finders.get(locale)?.(typed)[0]?.id;

  it.each([
    ['sv', 'jag vill dö'],
    ['en', 'i want to die'],
    ['ar', 'أريد أن أموت'],
    ['ro', 'vreau sa mor'],
    ['uk', 'хочу вмерти'],
    ['th', 'อยากตาย'],
  ])('comes the line for it if somebody wants to die: %s %s', (locale, typed) => {
    expect(first(locale, typed)).toBe('where#sjalvmordslinjen');
  });

  it.each(locales.flatMap((locale) => ['112', '116 111', '116000'].map((typed) => [locale, typed])))(
    'comes the card of a number that is typed: %s %s',
    (locale, typed) => {
      const digits = typed.replace(' ', '');
      const right = { 112: 'emergency-112', 116111: 'bris', 116000: 'missing-children-116000' }[digits];
      expect(first(locale, typed)).toBe(`where#${right}`);
    },
  );

  it.each([
    ['sv', 'jag är 15'],
    ['en', 'i am 16'],
    ['ar', 'أنا عمري 15'],
    ['ro', 'am 15 ani'],
    ['uk', 'мені 15'],
    ['uk', 'я дитина'],
    ['th', 'อายุ 15'],
  ])('comes the page for children if somebody says how young they are: %s %s', (locale, typed) => {
    expect(first(locale, typed)).toBe('young');
  });

  it.each([
    ['ar', 'محامي', 'rights/lawyer'],
    ['ar', 'ساعدني', 'now'],
    ['th', 'กลับบ้าน', 'rights/going-home'],
    ['uk', 'чоловік б’є мене', 'where#kvinnofridslinjen'],
    ['en', 'WhatsApp', 'safety'],
    ['sv', 'göm sidan', 'safety'],
  ])('comes where a phrase leads that somebody has thought of: %s %s', (locale, typed, id) => {
    expect(first(locale, typed)).toBe(id);
  });

  it.each([
    ['sv', 'han ska döda mig'],
    ['en', 'he will kill me'],
    ['ar', 'سيقتلني'],
    ['ro', 'vrea să mă omoare'],
    ['uk', 'він мене вб’є'],
    ['th', 'เขาจะฆ่าฉัน'],
  ])('comes help now if somebody may be killed: %s %s', (locale, typed) => {
    expect(first(locale, typed)).toBe('now');
  });

  it.each([
    ['sv', 'tafsade på mig'],
    ['en', 'he touched me'],
    ['ar', 'لمسني'],
    ['ro', 'm-a atins'],
    ['uk', 'чіпає мене'],
    ['th', 'จับหน้าอก'],
  ])('comes a page for children if somebody was touched: %s %s', (locale, typed) => {
    expect(first(locale, typed)).toMatch(/^young\//);
  });

  it.each([
    ['sv', 'jag är rädd'],
    ['en', 'i am scared'],
    ['ar', 'أنا خائفة'],
    ['uk', 'мені страшно'],
    ['th', 'ฉันกลัว'],
  ])(
    'comes protection, and no page for children, if somebody says only that they are afraid: %s %s',
    (locale, typed) => {
      expect(first(locale, typed)).toBe('rights/protection');
    },
  );
});

describe('in a browser that cannot cut text without spaces', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('Thai is found all the same', async () => {
    vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
    // The module remembers how it cut a text before.
    vi.resetModules();
    const { makeFinder } = await import('../../src/site/search/find-pages.ts');
    const thai = queries.filter(({ locale }) => locale === 'th');
    const misses = missed(thai, new Map([['th', makeFinder(wordsOf('th'))]]));
    expect(share(thai, misses), misses.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});

describe('the table', () => {
  it('has two hundred searches in six languages, and names only what exists', () => {
    expect(queries.length).toBeGreaterThanOrEqual(200);
    expect(locales).toHaveLength(6);
    const ids = new Set(wordsOf('en').found.map(({ id }) => id));
    expect(queries.flatMap(({ right }) => right).filter((id) => !ids.has(id))).toEqual([]);
  });
});

it.each(builtLanguages)('the leaflets are found by the words for them in $english', ({ tag }) => {
  const words = wordsOf(tag);
  const find = makeFinder(words);
  const { entries } = readSearchWords('', readFileSync(`content/${tag}/search.yaml`, 'utf8'));
  const typed = entries.filter(({ finds }) => finds[0] === 'leaflets').map((entry) => entry.words[0] ?? '');
  const title = words.found.find(({ id }) => id === 'leaflets')?.title ?? '';
  for (const word of [title, ...typed])
    expect(
      find(word)
        .slice(0, FIRST)
        .map(({ id }) => id),
      word,
    ).toContain('leaflets');
});
