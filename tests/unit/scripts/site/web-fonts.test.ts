/** Letters served with pages: which pages, how many bytes, and what happens to a letter that no font has. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWebFonts } from '../../../../scripts/lib/site/write-web-fonts.ts';
import { writeWhole } from '../../../../scripts/lib/terminal/files.ts';
import { languageOf } from '../../../../src/i18n/languages.ts';

/** The letters with which a language writes the Universal Declaration of Human Rights, all thirty articles. */
const letters: Readonly<Record<string, string>> = JSON.parse(
  readFileSync('tests/fixtures/letters.json', 'utf8'),
);
/** Bytes of a file, where 28,000 are not enough: letters that join into many hundreds of others. */
const larger: Readonly<Record<string, number>> = { bn: 56_000, bo: 70_000 };

let dist: string;
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'web-fonts-'));
});
afterEach(() => rmSync(dist, { recursive: true }));

const language = (tag: string) => {
  const found = languageOf(tag);
  if (!found) throw new Error(tag);
  return found;
};
const page = (words: string) => `<html><head></head><body><p>${words}</p></body></html>`;
const write = (path: string, words: string) => writeWhole(join(dist, path), page(words));
const read = (path: string) => readFileSync(join(dist, path), 'utf8');
const fontsIn = (html: string) =>
  [...html.matchAll(/url\(\/(_astro\/\w+\.woff2)\)/g)].map(([, path = '']) => path);

describe('the file of a language', () => {
  it.each(Object.keys(letters))(
    '%s: is small and named in its pages',
    async (tag) => {
      write(`${tag}/index.html`, letters[tag] ?? '');
      expect(await writeWebFonts(dist, [language(tag)])).toEqual({ count: 1, problems: [] });
      const [file = ''] = fontsIn(read(`${tag}/index.html`));
      expect(statSync(join(dist, file)).size).toBeLessThanOrEqual(larger[tag] ?? 28_000);
    },
    60_000,
  );

  it('holds the letters of all its pages and of what its search shows, and is one for all of them', async () => {
    write('km/index.html', 'ការ');
    write('km/now/index.html', 'ងារ');
    writeWhole(join(dist, 'km/search/words.json'), '["ញ"]');
    await writeWebFonts(dist, [language('km')]);
    expect(fontsIn(read('km/index.html'))).toEqual(fontsIn(read('km/now/index.html')));
    expect(read('km/index.html')).toContain('unicode-range:U+1780-17B6}');
  });

  it('has the signs that join letters, and asks for no file where a text in another script has them', async () => {
    // Khmer keeps to a word with the joiner U+200D in it; between its letters and the joiner nothing is asked for.
    write('km/index.html', 'ក\u200dខ');
    await writeWebFonts(dist, [language('km')]);
    expect(read('km/index.html')).toContain('unicode-range:U+1780-1781,U+200D}');
  });

  it.each([
    ['km', 'ោ', '\u17c1'],
    ['lo', 'ຳ', '\u0ecd\u0eb2'],
    ['bn', 'ো', '\u09c7\u09be'],
  ])('%s: holds the two signs as which %s is drawn', async (tag, letter, parts) => {
    const written = async (words: string) => {
      write(`${tag}/index.html`, words);
      await writeWebFonts(dist, [language(tag)]);
      return fontsIn(read(`${tag}/index.html`));
    };
    expect(await written(letter)).toEqual(await written(letter + parts));
  });

  it('is cut once, and kept for the same letters', async () => {
    const kept = { folder: join(dist, '.kept'), madeBy: 'this' };
    const written = async (words: string, madeBy = 'this') => {
      write('am/index.html', words);
      await writeWebFonts(dist, [language('am')], { ...kept, madeBy });
      return fontsIn(read('am/index.html'));
    };
    const first = await written('አማርኛ');
    expect(readFileSync(join(dist, first[0] ?? '')).toString('latin1', 0, 4)).toBe('wOF2');
    expect(readdirSync(kept.folder)).toHaveLength(1);
    expect(await written('አማርኛ')).toEqual(first);
    expect(readdirSync(kept.folder)).toHaveLength(1);
    await written('አማ');
    await written('አማ', 'another');
    expect(readdirSync(kept.folder)).toHaveLength(3);
  });

  it('holds letters that a page has written as references', async () => {
    write('am/index.html', 'አ&#x1218;');
    await writeWebFonts(dist, [language('am')]);
    expect(read('am/index.html')).toContain('unicode-range:U+1218,U+12A0}');
    expect(read('am/index.html')).toContain('<p>አ&#x1218;</p>');
  });

  it('is looked for on the phone first, and never keeps text waiting', async () => {
    write('am/index.html', 'አማርኛ');
    await writeWebFonts(dist, [language('am')]);
    expect(read('am/index.html')).toMatch(
      /<style>@font-face\{font-family:bundled;font-display:swap;src:local\("Noto Sans Ethiopic Regular"\),local\("NotoSansEthiopic-Regular"\),url\(\/_astro\/[0-9a-f]{16}\.woff2\)format\("woff2"\);unicode-range:U\+121B-12A0\}<\/style><\/head>/,
    );
  });

  it('has the same bytes and name every time', async () => {
    write('am/index.html', 'አማርኛ');
    await writeWebFonts(dist, [language('am')]);
    const once = fontsIn(read('am/index.html'));
    write('am/index.html', 'አማርኛ');
    await writeWebFonts(dist, [language('am')]);
    expect(fontsIn(read('am/index.html'))).toEqual(once);
    expect(readdirSync(join(dist, '_astro'))).toHaveLength(1);
  });
});

describe('pages', () => {
  it('stay as they are where phones have the script, also if another language is named there', async () => {
    write('sv/index.html', 'svenska አማርኛ');
    write('am/index.html', 'አማርኛ');
    await writeWebFonts(dist, [language('sv'), language('am'), language('ar')]);
    expect(read('sv/index.html')).toBe(page('svenska አማርኛ'));
  });

  it('of a language whose tag begins as another one’s get no letters of that one', async () => {
    write('km/index.html', 'ខ្មែរ');
    write('kmr/index.html', 'kurmancî ខ្មែរ ញ');
    await writeWebFonts(dist, [language('km'), language('kmr')]);
    expect(read('kmr/index.html')).toBe(page('kurmancî ខ្មែរ ញ'));
    expect(read('km/index.html')).not.toContain('1789');
  });

  it('of no language get the letters of every name on them, a file a script', async () => {
    write('index.html', 'svenska አማርኛ ትግርኛ پښتو کوردیی ናوەندی ខ្មែរ');
    await writeWebFonts(dist, ['sv', 'am', 'ti', 'ps', 'ckb', 'km', 'my'].map(language));
    const files = fontsIn(read('index.html'));
    // Ethiopic, the one rare letter of Pashto's name, Khmer; nothing for Burmese, which is not named.
    expect(files).toHaveLength(3);
    const bytes = files.map((file) => statSync(join(dist, file)).size);
    expect(Math.max(...bytes)).toBeLessThan(4_000);
  });

  it('with everything in one file carry their letters: saved, they have no site to ask', async () => {
    write('am/index.html', 'አማርኛ');
    write('am/all/index.html', 'አማርኛ');
    await writeWebFonts(dist, [language('am')]);
    const [file = ''] = fontsIn(read('am/index.html'));
    const bytes = readFileSync(join(dist, file)).toString('base64');
    expect(fontsIn(read('am/all/index.html'))).toEqual([]);
    expect(read('am/all/index.html')).toContain(`url(data:font/woff2;base64,${bytes})format("woff2")`);
  });

  it('get only the rare letters where phones have the rest of the script', async () => {
    write('ps/index.html', 'پښتو ژبه');
    await writeWebFonts(dist, [language('ps')]);
    expect(read('ps/index.html')).toContain('unicode-range:U+69A}');
  });

  it('without a rare letter load nothing for the signs that join the letters of the phone', async () => {
    write('ps/index.html', 'کتاب\u200cها');
    await writeWebFonts(dist, [language('ps')]);
    expect(read('ps/index.html')).toBe(page('کتاب\u200cها'));
  });
});

it('says which letter no font has and where it stands, and changes no page', async () => {
  // A Tamil fraction for weighing rice, which Noto keeps in another font.
  write('ta/index.html', 'தமிழ்\u{11FC0}');
  const { problems, count } = await writeWebFonts(dist, [language('ta')]);
  expect(count).toBe(0);
  expect(problems.map(({ code, level, where }) => [code, level, where.file])).toEqual([
    ['web-font-lacks-letter', 'error', 'ta/index.html'],
  ]);
  expect(problems[0]?.says).toContain('U+11FC0');
  expect(read('ta/index.html')).toBe(page('தமிழ்\u{11FC0}'));
});
