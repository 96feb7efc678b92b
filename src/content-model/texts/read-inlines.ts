/** Reads what stands in a sentence: words, strong and emphasis, links, components. */
import type { PhrasingContent, Text } from 'mdast';
import { textProblems } from '../problems/text-problems.ts';
import { checkWords } from '../wording/check-run.ts';
import { hiddenIn, splitAtFixed } from '../wording/fixed-stretches.ts';
import { type InlineNode, isSeen, type LinkTarget } from './block-tree.ts';
import { type JsxNode, readTag } from './read-component.ts';
import { markdownNames, type Reading } from './reading.ts';
import { ruleOf } from './vocabulary.ts';

/**
 * Reads a sentence and checks its words.
 *
 * @param fallbackLine - Of what the parser gives no place.
 */
export function readInlines(
  nodes: readonly PhrasingContent[],
  fallbackLine: number,
  reading: Reading,
): InlineNode[] {
  const content = nodes.flatMap((node) => inline(node, node.position?.start.line ?? fallbackLine, reading));
  for (const words of runsOf(content)) {
    reading.report(...checkWords(words, reading.at(fallbackLine), reading));
  }
  return content;
}

function inline(node: PhrasingContent, line: number, reading: Reading): InlineNode[] {
  switch (node.type) {
    case 'text':
      checkLeftMarkup(node, line, reading);
      // A line break in the file is a space in the sentence.
      return [{ kind: 'text', text: node.value.replace(/[ \t]*\n[ \t]*/g, ' ') }];
    case 'strong':
    case 'emphasis':
      // Nobody means bold inside bold: the signs were paired otherwise than they were meant.
      if (node.type === 'strong' && holdsStrong(node.children))
        reading.report(textProblems.markupLeft(reading.at(line), '**'));
      return [{ kind: node.type, content: nested(node.children, line, reading) }];
    case 'break':
      return [{ kind: 'break' }];
    case 'link': {
      const content = nested(node.children, line, reading);
      if (!isSeen(content)) reading.report(textProblems.emptyLink(reading.at(line), node.url));
      if (node.title) reading.report(textProblems.markdown(reading.at(line), 'a title behind an address'));
      const to = linkTarget(node.url, line, reading);
      return to ? [{ kind: 'link', to, content, line }] : content;
    }
    case 'mdxJsxTextElement':
      return inlineComponent(node, line, reading);
    case 'image':
    case 'imageReference':
      reading.report(textProblems.picture(reading.at(line)));
      return [];
    case 'html':
      reading.report(
        /^<!--/.test(node.value)
          ? textProblems.htmlComment(reading.at(line))
          : textProblems.htmlInMarkdown(reading.at(line), node.value),
      );
      return [];
    default:
      reading.report(textProblems.markdown(reading.at(line), markdownNames[node.type] ?? `“${node.type}”`));
      return [];
  }
}

/** Inlines inside strong, emphasis or a link; their words are checked with the whole sentence. */
function nested(nodes: readonly PhrasingContent[], line: number, reading: Reading): InlineNode[] {
  return nodes.flatMap((node) => inline(node, node.position?.start.line ?? line, reading));
}

function inlineComponent(
  node: JsxNode & { readonly children: readonly PhrasingContent[] },
  line: number,
  reading: Reading,
): InlineNode[] {
  const found = readTag(node, line, reading);
  if (!found) return nested(node.children, line, reading);
  const { name, attributes } = found;
  if (ruleOf(name).place === 'block') {
    reading.report(textProblems.componentNeedsOwnLine(reading.at(line), name));
    return [];
  }
  if (node.children.length > 0) reading.report(textProblems.componentNotEmpty(reading.at(line), name));
  return [{ kind: 'component', name, attributes, line }];
}

function linkTarget(url: string, line: number, reading: Reading): LinkTarget | null {
  const internal = /^(page|contact):([a-z0-9][a-z0-9./-]*)$/.exec(url);
  if (internal?.[1] && internal[2]) return { kind: internal[1] as 'page' | 'contact', id: internal[2] };
  const isAnyones = reading.author === 'anyone';
  if (isAnyones && mayLead(url)) return { kind: 'web', url };
  reading.report(
    isAnyones ? textProblems.guestLink(reading.at(line), url) : textProblems.link(reading.at(line), url),
  );
  return null;
}

/** Whether a stranger's link can lead somewhere: to a page, a letter, or a call whose every sign is understood. */
function mayLead(url: string): boolean {
  if (hiddenIn(url) !== undefined) return false;
  if (/^https:/i.test(url)) return /^https:\/\/[^\s/@]+(?:[/?#]|$)/i.test(url) && URL.canParse(url);
  return /^mailto:[^\s@?]+@[^\s@?]+\.[^\s@]+$/i.test(url) || /^tel:\+?[\d() .-]{3,30}$/i.test(url);
}

const holdsStrong = (nodes: readonly PhrasingContent[]): boolean =>
  nodes.some((node) => node.type === 'strong' || ('children' in node && holdsStrong(node.children)));

/** Signs of Markdown that have become letters: readers would meet them. What is written with a backslash is meant. */
function checkLeftMarkup(node: Text, line: number, reading: Reading): void {
  for (const { pattern, name } of extensions) {
    if (pattern.test(node.value)) reading.report(textProblems.markdown(reading.at(line), name));
  }
  const { start, end } = node.position ?? {};
  const written = reading.source.slice(start?.offset, end?.offset);
  const unescaped = written.replace(escapes, '');
  if (!leftMarkup.test(unescaped)) return;
  // An address may hold stars and underscores.
  const words = splitAtFixed(unescaped).map(({ kind, text }) =>
    kind === 'address' ? text.slice(0, 7).replace(/[*_]/g, '') : text,
  );
  const left = leftMarkup.exec(words.join(''))?.[0];
  if (left !== undefined) reading.report(textProblems.markupLeft(reading.at(line), left));
}

/** A sign that is meant as it stands: behind a backslash, or by its name or code. */
const escapes = /\\[!-/:-@[-`{-~]|&(?:ast|lowbar|lsqb|rsqb|lpar|rpar|#\d{1,7}|#x[\da-f]{1,6});/giu;

/** Stars and underscores that touch a word, and links that are none. A row of underscores is a line to write on. */
const leftMarkup =
  /\*{2,}|\*(?=[^\s*])|(?<=[^\s*])\*+|(?<![\p{L}\p{M}\p{N}_])_{1,2}(?=[^\s_])|(?<=[^\s_])_{1,2}(?![\p{L}\p{M}\p{N}_])|\](?:\(|\[|: ?https?:)|\]\s\((?:https?:|mailto:|tel:|www\.|page:|contact:)/u;

/** What other kinds of Markdown have. CommonMark leaves its signs in the text, where readers would meet them. */
const extensions: readonly { readonly pattern: RegExp; readonly name: string }[] = [
  {
    pattern: /(?:^|\n)[ \t|:-]*-[ \t]*:?[ \t]*\|[ \t|:-]*(?:\n|$)/,
    name: 'a table whose second line does not match its first',
  },
  { pattern: /^#{1,6}(?=[\p{L}\p{M}\u00a0])|^[＃]/u, name: 'a heading without a space behind its #' },
  { pattern: /\[\^[^\]\s]{1,40}\]/, name: 'a footnote' },
  { pattern: /~~\S|(?<!~)~[^\s~](?:[^~]*[^\s~])?~(?!~)/, name: 'struck-out text' },
  { pattern: /^\[[ xX]\] /, name: 'a list to tick off' },
];

/** The words of a sentence as runs that components interrupt, so that a number cannot hide behind a strong. */
function runsOf(content: readonly InlineNode[]): string[] {
  const runs = [''];
  const add = (nodes: readonly InlineNode[]) => {
    for (const node of nodes) {
      if (node.kind === 'text') runs[runs.length - 1] += node.text;
      else if ('content' in node) add(node.content);
      else runs.push('');
    }
  };
  add(content);
  return runs.filter((run) => run !== '');
}
