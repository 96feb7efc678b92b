/** Nothing that somebody else may see tells what a reader is looking for: `content/telling-words.yaml` lists the words. */
import { languageOf } from '../../i18n/languages.ts';
import type { Problem } from '../../leaflet/problems.ts';
import { type ContentFiles, textOf } from '../files/content-files.ts';
import { noTellingWords } from '../problems/list-problems.ts';
import { parityProblems } from '../problems/parity-problems.ts';
import type { Where } from '../problems/problem.ts';
import { fileMissing } from '../problems/record-problems.ts';
import { type BlockNode, type ParsedText, plainText } from '../texts/block-tree.ts';
import { tellingPiece } from '../wording/telling-words.ts';
import { readTellingWords, TELLING_WORDS_FILE } from '../words/telling-word-list.ts';

/** Telling words in titles, labels, summaries, on covers and in addresses, and languages without a list. */
export function checkNeutral(
  texts: ReadonlyMap<string, ParsedText>,
  content: ContentFiles,
): readonly Problem[] {
  const list = textOf(content, TELLING_WORDS_FILE);
  if (list === undefined) return [fileMissing({ file: TELLING_WORDS_FILE })];
  const { value, problems } = readTellingWords(list);
  if (!value) return problems;
  const pieces = Object.values(value).flat();
  const without = content.locales.filter((tag) => !value[tag] && !value[tag.split('-')[0] ?? '']);
  return [
    ...problems,
    ...without.map((tag) =>
      noTellingWords({ file: TELLING_WORDS_FILE }, languageOf(tag)?.english ?? tag, tag),
    ),
    ...[...texts].flatMap(([path, text]) => checkText(path, text, pieces)),
  ];
}

function checkText(path: string, text: ParsedText, pieces: readonly string[]): Problem[] {
  const locale = path.split('/')[1] ?? '';
  const { title = '', label = '', summary = '' } = text.frontMatter;
  const at = (field: string): Where => ({ file: path, locale, field });
  const seen: [string, Where][] = [
    [path.replace(/^content\/[^/]+\//, '').replaceAll('-', ' '), { file: path, locale }],
    [title, at('title')],
    [label, at('label')],
    [summary, at('summary')],
  ];
  if (text.kind === 'leaflet') seen.push([coverWords(text.blocks), { file: path, locale, part: 1 }]);
  const found = seen.flatMap(([words, where]) => {
    const word = tellingPiece(words, pieces);
    return word === undefined ? [] : [{ word, where }];
  });
  // A title says the same as its label and its cover: once is enough.
  const onePerWord = new Map(found.toReversed().map((one) => [one.word, one]));
  return [...onePerWord.values()].map(({ word, where }) => parityProblems.notNeutral(where, word));
}

/** The words before the first ##. */
function coverWords(blocks: readonly BlockNode[]): string {
  const end = blocks.findIndex((block) => block.kind === 'heading' && block.level === 2);
  return blocks
    .slice(0, end === -1 ? blocks.length : end)
    .map((block) => ('content' in block ? plainText(block.content) : ''))
    .join(' ');
}
