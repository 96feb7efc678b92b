/** What the content says, piece by piece: texts, words of the interface, of contacts and of cards, each with its place. */
import { type ContentFiles, sourceLocale, textOf } from '../../files/content-files.ts';
import { eachNode, type InlineNode, type ParsedText } from '../../texts/block-tree.ts';
import { splitAtPlaceholders } from '../../words/interpolate.ts';
import { readWordFile } from '../../words/word-files.ts';

/** A paragraph, a heading, a cell or a value, with its place. */
export interface Piece {
  readonly words: string;
  readonly line: number;
  /** What translators call it: its key, or its place in the text. */
  readonly unit: string;
  /** Key of a file of words. */
  readonly key?: string;
}

/** By the path of the file that they stand in. */
export type PiecesByFile = ReadonlyMap<string, readonly Piece[]>;

/** All pieces of all languages. What equals the English in a file of words is left out: other checks tell that. */
export function piecesIn(texts: ReadonlyMap<string, ParsedText>, content: ContentFiles): PiecesByFile {
  const ofTexts = [...texts].map(([file, text]) => [file, piecesOf(text)] as const);
  return new Map([...ofTexts, ...wordPieces(content)]);
}

/** `content/ar/pages/now.mdx` and `locales/ar.json` are in `ar`. */
export const localeOf = (file: string): string =>
  (file.startsWith('locales/') ? /([^/]+)\.json$/.exec(file)?.[1] : file.split('/')[1]) ?? '';

/** What a text says, piece by piece. People search for words of other languages too, so keywords are left out. */
function piecesOf({ frontMatter, blocks }: ParsedText): readonly Piece[] {
  const { title, label, summary, description } = frontMatter;
  const head = Object.entries({ title, label, summary, description }).flatMap(([unit, words]) =>
    words === undefined ? [] : [{ words, line: 1, unit }],
  );
  const body: Piece[] = [];
  const add = (content: readonly InlineNode[], line: number) => {
    const words = wordsOf(content);
    if (/[\p{L}\p{N}]/u.test(words)) body.push({ words, line, unit: String(body.length + 1) });
  };
  for (const node of eachNode(blocks)) {
    if (node.kind === 'heading' || node.kind === 'paragraph') add(node.content, node.line);
    if (node.kind === 'table') for (const cell of [node.header, ...node.rows].flat()) add(cell, node.line);
  }
  return [...head.filter(({ words }) => words.trim() !== ''), ...body];
}

/** What stands for the number or the name that a record puts in. */
export const PUT_IN = ' \u2026 ';

const wordsOf = (content: readonly InlineNode[]): string =>
  content
    .map((node) => {
      if (node.kind === 'component') return PUT_IN;
      if (node.kind === 'text') return node.text;
      return 'content' in node ? wordsOf(node.content) : '';
    })
    .join('')
    .trim();

/** The files of words of every language. How Swedish sounds is no words of any. */
function wordPieces(content: ContentFiles): readonly (readonly [string, readonly Piece[]])[] {
  return content.locales.flatMap((locale) =>
    [`locales/${locale}.json`, `content/${locale}/contacts.yaml`, `content/${locale}/phrases.yaml`].map(
      (file) => {
        const source = entriesOf(content, file.replace(locale, sourceLocale), sourceLocale);
        const pieces = [...entriesOf(content, file, locale)].flatMap(([key, { words, line }]) => {
          // What equals the English is told by its key, as are exceptions from that.
          if (locale !== sourceLocale && source.get(key)?.words.trim() === words.trim()) return [];
          const text = splitAtPlaceholders(words)
            .map((part) => (part.kind === 'text' ? part.text : PUT_IN))
            .join('');
          const prefix = file.endsWith('.json') ? '' : `${file.replace(/^.*\/|\.yaml$/g, '')}:`;
          return [{ words: text, line, unit: key, key: prefix + key }];
        });
        return [file, pieces] as const;
      },
    ),
  );
}

function entriesOf(content: ContentFiles, file: string, locale: string) {
  const text = textOf(content, file);
  return text === undefined ? new Map<string, never>() : readWordFile(file, text, locale).entries;
}
