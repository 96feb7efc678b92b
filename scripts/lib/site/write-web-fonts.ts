/**
 * Serves letters with the pages of languages whose script a cheap phone may lack: cut out of the Noto fonts, from the
 * letters of the finished pages, one file a language. Pages in all other languages stay as they are.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Face, Blob as FontBlob } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { webFontLacksLetter } from '../../../src/content-model/problems/build-problems.ts';
import { addStyle, readPage, unwritten, writePage } from '../../../src/html/page-tree.ts';
import type { Language } from '../../../src/i18n/languages.ts';
import { BUNDLED_FAMILY, bundledLetters, familyOf, fontFile } from '../../../src/i18n/scripts.ts';
import type { Problem } from '../../../src/leaflet/index.ts';
import { filesUnder, readKept, sha256, writeKept, writeWhole } from '../terminal/files.ts';
import { CARRIED_LETTERS, isOneFile } from './one-file.ts';

/** Hosts serve this folder as files that never change: `response-headers.ts`. */
const FOLDER = '_astro';
/** Families that Android has for a script instead of the one we print with. */
const sameOnPhones: Readonly<Record<string, readonly string[]>> = { Arab: ['Noto Naskh Arabic'] };
/**
 * A gap that a range of characters may span where all of a script is served, so that the list stays short. No script is so
 * near to the joiners, which texts in other scripts have too.
 */
const WIDEST_GAP = 128;
/**
 * Letters that are drawn as two, besides those that Unicode takes apart (`NFD`): the sign, and what HarfBuzz makes of it.
 *
 * @see {@link https://learn.microsoft.com/en-us/typography/script-development/khmer | Khmer}, and the same for Lao
 */
const drawnAsTwo = [
  { letters: /[\u17BE-\u17C0\u17C4\u17C5]/, parts: '\u17C1' },
  { letters: /\u0EB3/, parts: '\u0ECD\u0EB2' },
];
/** They tell the letters beside them how to join, and have no shape. */
const JOINERS = '\u200C\u200D';

const require = createRequire(import.meta.url);

type Written = Pick<Language, 'tag' | 'script' | 'rareLetters'>;

/** A file of a built site, with all that a reader may see of it. */
interface Text {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes the font files of a built site and names them in its pages. A page of a language gets the letters of its
 * language; the pages of no language, such as the choice of languages, get the few of their own, one file a script. A page
 * that is everything in one file carries its letters in itself: saved, it has no site to ask.
 *
 * @param dist - Folder of the built site.
 * @param languages - The published ones.
 * @param kept - Where fonts are kept that have been cut.
 * @returns How many files were written, and letters that the fonts lack; then no page was changed.
 */
export async function writeWebFonts(
  dist: string,
  languages: readonly Written[],
  kept?: KeptFonts,
): Promise<{ count: number; problems: readonly Problem[] }> {
  const atRisk = languages.filter((language) => bundledLetters(language) !== undefined);
  if (atRisk.length === 0) return { count: 0, problems: [] };
  const tags = new Set(atRisk.map(({ tag }) => tag));
  const texts = filesUnder(dist)
    // What the search shows is letters too.
    .filter((path) => /\.(?:html|json)$/.test(path) && (tags.has(path.split('/')[0] ?? '') || isForAll(path)))
    .map((path) => ({ path, text: unwritten(readFileSync(join(dist, path), 'utf8')) }));
  const groups = [
    ...atRisk.map((language) => ({
      texts: texts.filter(({ path }) => path.startsWith(`${language.tag}/`)),
      faces: [language],
    })),
    {
      texts: texts.filter(({ path }) => isForAll(path)),
      faces: onePerScript(atRisk),
    },
  ];
  const made = await Promise.all(
    groups.map(async (group) => ({
      ...group,
      made: await Promise.all(group.faces.map((language) => makeFace(language, group.texts, kept))),
    })),
  );
  const problems = made.flatMap((group) => group.made.flatMap((face) => face.problems));
  if (problems.length > 0) return { count: 0, problems };
  const written = new Set<string>();
  for (const group of made) {
    const faces = group.made.flatMap(({ face }) => face ?? []);
    for (const { path, bytes } of faces) {
      writeWhole(join(dist, path), bytes);
      written.add(path);
    }
    if (faces.length === 0) continue;
    const served = faces.map(({ css, path }) => css(`/${path}`)).join('');
    const carried = faces
      .map(({ css, bytes }) => css(`${CARRIED_LETTERS}${Buffer.from(bytes).toString('base64')}`))
      .join('');
    for (const { path } of group.texts)
      if (path.endsWith('.html')) addStyleTo(join(dist, path), isOneFile(path) ? carried : served);
  }
  return { count: written.size, problems: [] };
}

/** Whether a page belongs to no language, such as the choice of one. */
const isForAll = (path: string): boolean => /^[^/]+\.html$/.test(path);

function addStyleTo(file: string, css: string): void {
  const page = readPage(readFileSync(file, 'utf8'));
  addStyle(page, css);
  writeWhole(file, writePage(page));
}

/** Languages of one script share a file where the page belongs to none of them. */
function onePerScript(languages: readonly Written[]): readonly Written[] {
  return [...Map.groupBy(languages, ({ script }) => script)].map(([script, same]) => {
    const rareLetters = same.map((language) => language.rareLetters ?? '').join('');
    return { tag: script, script, ...(rareLetters === '' ? {} : { rareLetters }) };
  });
}

interface MadeFace {
  readonly face?: {
    readonly path: string;
    readonly bytes: Uint8Array;
    /** The rule, from the address of the file. */
    readonly css: (url: string) => string;
  };
  readonly problems: readonly Problem[];
}

async function makeFace(language: Written, texts: readonly Text[], kept?: KeptFonts): Promise<MadeFace> {
  const letters = lettersOf(language, texts);
  if (letters.length === 0) return { problems: [] };
  const family = familyOf(language.script);
  const file = readFileSync(require.resolve(fontFile(family, 400)));
  const known = new Set(new Face(new FontBlob(file)).collectUnicodes());
  const isKnown = (letter: string) => known.has(letter.codePointAt(0) ?? 0);
  // A sign of several scripts is in the phone's other fonts.
  const lacking = letters.filter((letter) => !isKnown(letter) && isOnlyIn(language, letter));
  if (lacking.length > 0)
    return { problems: lacking.map((letter) => lacksLetter(letter, family.family, texts)) };
  const covered = letters.filter(isKnown);
  const bytes = await cutFont(file, withParts(covered.join('')), kept);
  const path = `${FOLDER}/${sha256(bytes).slice(0, 16)}.woff2`;
  const names = [family.family, ...(sameOnPhones[language.script] ?? [])].flatMap((name) => [
    `${name} Regular`,
    `${name.replaceAll(' ', '')}-Regular`,
  ]);
  const css = (url: string) =>
    `@font-face{font-family:${BUNDLED_FAMILY};font-display:swap;` +
    `src:${names.map((name) => `local("${name}"),`).join('')}url(${url})format("woff2");` +
    `unicode-range:${rangesOf(covered, language.rareLetters === undefined ? WIDEST_GAP : 1)}}`;
  return { face: { path, bytes, css }, problems: [] };
}

/** Fonts that have been cut, and what cut them: a font is kept for the same letters. */
export interface KeptFonts {
  readonly folder: string;
  readonly madeBy: string;
}

async function cutFont(file: Uint8Array, letters: string, kept?: KeptFonts): Promise<Uint8Array> {
  const options = { targetFormat: 'woff2', noHinting: true } as const;
  const key = kept && sha256(JSON.stringify([kept.madeBy, sha256(file), letters, options]));
  const place = kept && join(kept.folder, `${key}.kept`);
  const known = place && readKept(place);
  if (known) return known;
  const bytes = await subsetFont(file, letters, options);
  if (place) writeKept(place, bytes);
  return bytes;
}

/** The letters to serve that stand in some texts, in order; with the joiners, where there are any. */
function lettersOf(language: Written, texts: readonly Text[]): readonly string[] {
  const pattern = bundledLetters(language);
  // What is served besides is never ASCII, of which pages consist for the most part.
  const characters = new Set(texts.map(({ text }) => text.replaceAll(/[\0-\x7f]+/g, '')).join(''));
  const letters = [...characters].filter((character) => pattern?.test(character));
  const joiners = [...JOINERS].filter((joiner) => letters.length > 0 && characters.has(joiner));
  return [...new Set([...letters, ...joiners])].sort(
    (a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0),
  );
}

/** Letters with the parts that browsers take them apart into, which the font needs as well. */
function withParts(letters: string): string {
  const parts = drawnAsTwo.map((split) => (split.letters.test(letters) ? split.parts : ''));
  return [letters, letters.normalize('NFD'), ...parts].join('');
}

function isOnlyIn({ script }: Written, letter: string): boolean {
  return new RegExp(`\\p{sc=${script === 'Aran' ? 'Arab' : script}}`, 'u').test(letter);
}

/** `unicode-range` of some letters in order: only a text that has one of them asks for the file. */
function rangesOf(letters: readonly string[], widestGap: number): string {
  const ranges: { first: number; last: number }[] = [];
  for (const letter of letters) {
    const code = letter.codePointAt(0) ?? 0;
    const range = ranges.at(-1);
    if (range && code - range.last <= widestGap) range.last = code;
    else ranges.push({ first: code, last: code });
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  return ranges.map(({ first, last }) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(',');
}

function lacksLetter(letter: string, family: string, texts: readonly Text[]): Problem {
  const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const file = texts.find(({ text }) => text.includes(letter))?.path ?? '';
  return webFontLacksLetter({ file }, family, letter, `U+${code}`);
}
