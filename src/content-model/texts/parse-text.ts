/**
 * Reads a content text (MDX or Markdown) into plain data, without ever running anything in it.
 *
 * A text may come from a stranger. So it is measured before it is parsed: size, encoding, nesting and the number of
 * signs that make Markdown parsers slow all have limits, and whatever is code is blanked out first (`scan-mdx.ts`).
 * Everything that is wrong is collected with its line.
 */
import type { Nodes, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import type { Problem } from '../../leaflet/problems.ts';
import { fileProblems, type Place, textProblems } from '../problems/text-problems.ts';
import { type Author, checkWords } from '../wording/check-run.ts';
import type {
  BlockNode,
  ComponentBlock,
  InlineNode,
  LinkTarget,
  ParsedText,
  TableCell,
} from './block-tree.ts';
import { readFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';
import { scanMdx } from './scan-mdx.ts';
import {
  type AttributeKind,
  type ComponentName,
  childrenInWords,
  isComponentName,
  namesFor,
  ruleOf,
  type TextKind,
} from './vocabulary.ts';

/** How many columns a table may have: a panel is 86 mm wide, a phone not much more. */
const COLUMNS = { least: 2, most: 4 } as const;
/** Largest text, bytes (product contract, “A leaflet's content file”). */
export const LARGEST_TEXT = 256 * 1024;
/** Deepest nesting of lists and quotations that a page or leaflet can show. */
const DEEPEST = 6;
/** Most lines: the parser's time grows faster than their number. Our longest text has under 400. */
const MOST_LINES = 5000;
/** Deepest indentation, columns: six lists in each other, four columns each, and room to spare. */
const DEEPEST_INDENT = 32;
/** Most Markdown signs in one paragraph, and in one file; both far above any text of ours (under 60 and 1500). */
const MOST_SIGNS = { paragraph: 1000, file: 20_000 } as const;
/** Most problems listed for one file; the rest are counted. */
const MOST_PROBLEMS = 60;

/** What is known about a text before it is read. */
export interface ParseOptions {
  /** A page of the site or a leaflet; decides which components and headings it may have. */
  readonly kind: TextKind;
  /** BCP 47 tag of the text, for the rules of its language. */
  readonly locale?: string | undefined;
  /** `anyone`: a stranger's leaflet; its own numbers, links and addresses are set as written. */
  readonly author?: Author;
  /** Digits of the records' short numbers, which no text of ours types. */
  readonly shortNumbers?: ReadonlySet<string> | undefined;
}

/**
 * Parses one text.
 *
 * @param file - Path as its editor knows it. `.mdx` is read as MDX, everything else as CommonMark.
 * @param source - The file's bytes, or its text.
 */
export function parseText(file: string, source: Uint8Array | string, options: ParseOptions): ParsedText {
  const empty = { file, kind: options.kind, frontMatter: {}, blocks: [] };
  const where: Place = options.locale ? { file, locale: options.locale } : { file };
  const decoded = decode(source, where);
  if (decoded.problem) return { ...empty, problems: [decoded.problem] };
  const refused = measure(decoded.text, where);
  if (refused) return { ...empty, problems: [refused] };

  const { author = 'ours', shortNumbers } = options;
  const head = readFrontMatter(decoded.text, where, options.kind, { author, shortNumbers });
  const reader = new TextReader(
    file,
    { ...options, locale: options.locale ?? head.frontMatter.locale },
    where,
  );
  const blocks = reader.read(head.body);
  return {
    ...empty,
    frontMatter: head.frontMatter,
    blocks,
    problems: shorten([...head.problems, ...reader.problems], where),
  };
}

/** Bytes to text, or the reason why they are none. */
function decode(source: Uint8Array | string, where: Place): { text: string; problem?: Problem } {
  const size = typeof source === 'string' ? source.length : source.byteLength;
  if (size > LARGEST_TEXT) {
    return { text: '', problem: fileProblems.tooLarge(where, kibibytes(size), kibibytes(LARGEST_TEXT)) };
  }
  let text = source;
  if (typeof text !== 'string') {
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(text);
    } catch {
      // TextDecoder reports bytes that are not UTF-8 only by throwing.
      return { text: '', problem: fileProblems.notText(where, 'its bytes are not UTF-8') };
    }
  }
  if (text.includes('\0')) return { text: '', problem: fileProblems.notText(where, 'it holds zero bytes') };
  return { text: text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n') };
}

/** Refuses what would take a Markdown parser too long, by counting alone. */
function measure(text: string, where: Place): Problem | null {
  let [inFile, inParagraph] = [0, 0];
  const lines = text.split('\n');
  if (lines.length > MOST_LINES)
    return fileProblems.tooManyLines(where, String(lines.length), String(MOST_LINES));
  for (const [index, line] of lines.entries()) {
    const at = { ...where, line: index + 1 };
    if (containersOf(line) > DEEPEST || indentOf(line) > DEEPEST_INDENT)
      return fileProblems.tooDeep(at, 'Lists and quotations', String(DEEPEST));
    const signs = line.match(/[*_[\]()<>{}!&`\\~|]/g)?.length ?? 0;
    inParagraph = line.trim() === '' ? 0 : inParagraph + signs;
    inFile += signs;
    if (inParagraph > MOST_SIGNS.paragraph)
      return fileProblems.tooComplex(at, `over ${MOST_SIGNS.paragraph}`, String(MOST_SIGNS.paragraph));
    if (inFile > MOST_SIGNS.file)
      return fileProblems.tooComplex(where, `over ${MOST_SIGNS.file}`, String(MOST_SIGNS.file));
  }
  return null;
}

/** Columns of white space at the beginning of a line that holds words. */
function indentOf(line: string): number {
  const white = /^[ \t]*(?=\S)/.exec(line)?.[0] ?? '';
  return white.length + 3 * (white.split('\t').length - 1);
}

/** How many quotation and list marks a line begins with. */
function containersOf(line: string): number {
  const mark = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;
  let count = 0;
  while (mark.test(line)) {
    count += 1;
    if (count > DEEPEST) break;
  }
  return count;
}

/** Keeps the list of problems readable: in the order of lines, the first ones in full, the rest as a number. */
function shorten(problems: readonly Problem[], where: Place): readonly Problem[] {
  const sorted = problems.toSorted((a, b) => (a.where.line ?? 0) - (b.where.line ?? 0));
  if (sorted.length <= MOST_PROBLEMS) return sorted;
  return [
    ...sorted.slice(0, MOST_PROBLEMS),
    fileProblems.tooMany(where, String(sorted.length - MOST_PROBLEMS)),
  ];
}

const kibibytes = (bytes: number) => `${Math.ceil(bytes / 1024)} KiB`;

/** Turns the parser's tree into ours. One for each text: it gathers the problems. */
class TextReader {
  readonly problems: Problem[] = [];
  private readonly file: string;
  private readonly options: ParseOptions;
  private readonly where: Place;
  /** How many lists and quotations the reader is in. */
  private containers = 0;

  constructor(file: string, options: ParseOptions, where: Place) {
    this.file = file;
    this.options = options;
    this.where = where;
  }

  read(body: string): BlockNode[] {
    const isMdx = this.file.endsWith('.mdx');
    const lines = lineStarts(body);
    const scanned = isMdx
      ? scanMdx(body, this.options.kind, (offset) => this.at(lineOf(lines, offset)))
      : { text: body, problems: [], tooDeep: false };
    this.problems.push(...scanned.problems);
    if (scanned.tooDeep) return [];
    const blocks = this.blocks(this.parse(scanned.text, isMdx), 0);
    checkHeadings(
      blocks,
      this.options.kind,
      this.options.author ?? 'ours',
      (problem) => this.problems.push(problem),
      (line) => this.at(line),
    );
    return blocks;
  }

  /**
   * Runs the parser. Where it stops, its reason is kept, that line is blanked and the rest is read again, so that
   * later mistakes are found in the same run.
   */
  private parse(text: string, isMdx: boolean): readonly RootContent[] {
    const lines = text.split('\n');
    for (let attempt = 0; attempt < 6; attempt++) {
      try {
        return parseMarkdown(lines.join('\n'), isMdx).children;
      } catch (thrown) {
        const { reason, line } = parserMessage(thrown);
        this.problems.push(textProblems.broken(this.at(line), reason));
        lines[line - 1] = '';
      }
    }
    return [];
  }

  private at(line: number): Place {
    return { ...this.where, line };
  }

  private blocks(nodes: readonly RootContent[], depth: number): BlockNode[] {
    return nodes.flatMap((node) => this.block(node, depth));
  }

  /** Blocks of a list item or a quotation. */
  private inside(nodes: readonly RootContent[], depth: number): BlockNode[] {
    this.containers += 1;
    const blocks = this.blocks(nodes, depth + 1);
    this.containers -= 1;
    return blocks;
  }

  private block(node: RootContent, depth: number): BlockNode[] {
    const line = lineOfNode(node);
    if (depth > DEEPEST) {
      this.problems.push(fileProblems.tooDeep(this.at(line), 'Lists and quotations', String(DEEPEST)));
      return [];
    }
    switch (node.type) {
      case 'heading':
        if (this.containers > 0) this.problems.push(textProblems.nestedHeading(this.at(line)));
        return this.heading(node.depth, this.inlines(node.children, line), line);
      case 'paragraph':
        return this.paragraph(node, depth);
      case 'list': {
        const items = node.children.map((item) => this.inside(item.children, depth));
        return [{ kind: 'list', ordered: node.ordered ?? false, start: node.start ?? 1, items, line }];
      }
      case 'table':
        return this.table(node, line);
      case 'blockquote':
        return [{ kind: 'quote', blocks: this.inside(node.children, depth), line }];
      case 'mdxJsxFlowElement':
        return this.componentBlock(node, this.blocks(node.children, depth + 1), line);
      case 'html':
        this.problems.push(
          /^<!--/.test(node.value)
            ? textProblems.htmlComment(this.at(line))
            : textProblems.htmlInMarkdown(this.at(line), firstTag(node.value)),
        );
        return [];
      default:
        this.problems.push(
          textProblems.markdown(this.at(line), markdownNames[node.type] ?? `“${node.type}”`),
        );
        return [];
    }
  }

  private table(node: Table, line: number): BlockNode[] {
    const [header = [], ...rows] = node.children.map((row): TableCell[] =>
      row.children.map((cell) => this.inlines(cell.children, lineOfNode(cell))),
    );
    if (this.containers > 0) this.problems.push(textProblems.nestedTable(this.at(line)));
    const wrong = (found: string, should: string, row = 0) => {
      const at = node.children[row];
      this.problems.push(textProblems.tableShape(this.at(at ? lineOfNode(at) : line), found, should));
    };
    if (header.length < COLUMNS.least || header.length > COLUMNS.most) {
      wrong(
        `has ${header.length === 1 ? '1 column' : `${header.length} columns`}`,
        `A table has ${COLUMNS.least} to ${COLUMNS.most} columns: phones and panels are narrow. Write a list, or two tables.`,
      );
    }
    if (rows.length === 0)
      wrong('has headings only', 'Write at least one row below them, or a sentence instead.');
    if (node.align?.some((side) => side)) {
      wrong(
        'has colons in its second line',
        'Remove them: every column begins where the language begins.',
        0,
      );
    }
    for (const [index, cells] of [header, ...rows].entries()) {
      if (cells.length !== header.length) {
        wrong(
          `has a row of ${cells.length} cells under ${header.length} headings`,
          'Give each row one cell for each heading.',
          index,
        );
      } else if (cells.some((cell) => cell.length === 0)) {
        wrong('has an empty cell', 'Write what is meant, or “–”: an empty place reads as forgotten.', index);
      }
    }
    return [{ kind: 'table', header, rows, line }];
  }

  private heading(level: number, content: readonly InlineNode[], line: number): BlockNode[] {
    if (content.length === 0) this.problems.push(textProblems.emptyHeading(this.at(line)));
    if (level > 3) {
      this.problems.push(
        textProblems.headingLevel(
          this.at(line),
          '#'.repeat(level),
          'Use ## and ### only, or write a paragraph.',
        ),
      );
    }
    return [{ kind: 'heading', level: Math.min(level, 3) as 1 | 2 | 3, content, line }];
  }

  /** A paragraph that is nothing but block components was written on one line; MDX reads it as blocks, and so do we. */
  private paragraph(node: Paragraph, depth: number): BlockNode[] {
    const line = lineOfNode(node);
    const parts = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
    const areBlocks =
      parts.length > 0 &&
      parts.every(
        (child) =>
          child.type === 'mdxJsxTextElement' &&
          isComponentName(child.name ?? '') &&
          ruleOf(child.name as ComponentName).place === 'block',
      );
    if (!areBlocks) return [{ kind: 'paragraph', content: this.inlines(node.children, line), line }];
    return parts.flatMap((child) => {
      if (child.type !== 'mdxJsxTextElement') return [];
      const inside =
        child.children.length === 0
          ? []
          : this.paragraph(
              { type: 'paragraph', children: child.children, position: child.position },
              depth + 1,
            );
      return this.componentBlock(child, inside, lineOfNode(child));
    });
  }

  private componentBlock(node: JsxNode, blocks: readonly BlockNode[], line: number): BlockNode[] {
    const found = this.component(node, line);
    if (!found) return [];
    const { name, attributes } = found;
    if (ruleOf(name).place === 'inline') {
      // An inline component alone on its line is a sentence of its own.
      return [{ kind: 'paragraph', content: [{ kind: 'component', name, attributes, line }], line }];
    }
    const component: ComponentBlock = { kind: 'component', name, attributes, blocks, line };
    this.checkChildren(component);
    return [component];
  }

  /** A tag's name and attributes, checked against the vocabulary. */
  private component(
    node: JsxNode,
    line: number,
  ): { name: ComponentName; attributes: Record<string, string> } | null {
    const name = node.name ?? '';
    if (!isComponentName(name)) {
      this.problems.push(
        textProblems.unknownComponent(this.at(line), name, namesFor(this.options.kind).join(', ')),
      );
      return null;
    }
    const { where, attributes: wanted } = ruleOf(name);
    if (where !== 'both' && where !== this.options.kind)
      this.problems.push(textProblems.componentNotHere(this.at(line), name, where));
    const attributes: Record<string, string> = {};
    for (const attribute of node.attributes) {
      if (
        attribute.type !== 'mdxJsxAttribute' ||
        (typeof attribute.value === 'object' && attribute.value !== null)
      ) {
        this.problems.push(textProblems.attributeExpression(this.at(line), name));
        continue;
      }
      const kind = Object.hasOwn(wanted, attribute.name) ? wanted[attribute.name] : undefined;
      if (kind === undefined) {
        const known = Object.keys(wanted).join(', ') || 'none';
        this.problems.push(textProblems.unknownAttribute(this.at(line), name, attribute.name, known));
      } else if (Object.hasOwn(attributes, attribute.name)) {
        this.problems.push(textProblems.repeatedAttribute(this.at(line), name, attribute.name));
      } else {
        attributes[attribute.name] = attribute.value ?? '';
        this.checkAttribute(name, attribute.name, attribute.value ?? '', kind, line);
      }
    }
    for (const attribute of Object.keys(wanted)) {
      if (!Object.hasOwn(attributes, attribute))
        this.problems.push(textProblems.missingAttribute(this.at(line), name, attribute));
    }
    return { name, attributes };
  }

  private checkAttribute(
    name: string,
    attribute: string,
    value: string,
    kind: AttributeKind,
    line: number,
  ): void {
    const isList = typeof kind !== 'string';
    const isRight = isList ? kind.includes(value) : /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(value);
    if (isRight) return;
    const should = isList
      ? `one of: ${kind.join(', ')}`
      : `the id of a ${kind}, in small letters with hyphens`;
    this.problems.push(textProblems.attributeValue(this.at(line), name, attribute, value, should));
  }

  private checkChildren({ name, blocks, line }: ComponentBlock): void {
    const rule = ruleOf(name).children;
    if (rule === 'none') {
      if (blocks.length > 0) this.problems.push(textProblems.componentNotEmpty(this.at(line), name));
      return;
    }
    for (const inner of blocks) {
      const isAllowed =
        inner.kind !== 'component' || (inner.name === 'Contact' && (rule === 'words' || rule === 'group'));
      if (!isAllowed)
        this.problems.push(textProblems.componentNotInside(this.at(inner.line), inner.name, `<${name}>`));
    }
    for (const { kind, line: tableLine } of blocks)
      if (kind === 'table') this.problems.push(textProblems.nestedTable(this.at(tableLine)));
    const own = blocks.filter((inner) => inner.kind !== 'component' && inner.kind !== 'table');
    if (!holds[rule](own))
      this.problems.push(textProblems.componentInside(this.at(line), name, childrenInWords[rule]));
  }

  private inlines(nodes: readonly PhrasingContent[], fallbackLine: number): InlineNode[] {
    const content = nodes.flatMap((node) => this.inline(node, node.position?.start.line ?? fallbackLine));
    const { locale, shortNumbers, author = 'ours' } = this.options;
    for (const words of runsOf(content)) {
      this.problems.push(...checkWords(words, this.at(fallbackLine), { locale, author, shortNumbers }));
    }
    return content;
  }

  private inline(node: PhrasingContent, line: number): InlineNode[] {
    switch (node.type) {
      case 'text':
        for (const { pattern, name } of extensions) {
          if (pattern.test(node.value)) this.problems.push(textProblems.markdown(this.at(line), name));
        }
        // A line break in the file is a space in the sentence.
        return [{ kind: 'text', text: node.value.replace(/[ \t]*\n[ \t]*/g, ' ') }];
      case 'strong':
      case 'emphasis':
        return [{ kind: node.type, content: this.nested(node.children, line) }];
      case 'break':
        return [{ kind: 'break' }];
      case 'link': {
        const content = this.nested(node.children, line);
        if (content.length === 0) this.problems.push(textProblems.emptyLink(this.at(line), node.url));
        if (node.title) this.problems.push(textProblems.markdown(this.at(line), 'a title behind an address'));
        const to = this.linkTarget(node.url, line);
        return to ? [{ kind: 'link', to, content, line }] : content;
      }
      case 'mdxJsxTextElement':
        return this.inlineComponent(node, line);
      case 'image':
      case 'imageReference':
        this.problems.push(textProblems.picture(this.at(line)));
        return [];
      case 'html':
        this.problems.push(
          /^<!--/.test(node.value)
            ? textProblems.htmlComment(this.at(line))
            : textProblems.htmlInMarkdown(this.at(line), node.value),
        );
        return [];
      default:
        this.problems.push(
          textProblems.markdown(this.at(line), markdownNames[node.type] ?? `“${node.type}”`),
        );
        return [];
    }
  }

  /** Inlines inside strong, emphasis or a link; their words are checked with the whole sentence. */
  private nested(nodes: readonly PhrasingContent[], line: number): InlineNode[] {
    return nodes.flatMap((node) => this.inline(node, node.position?.start.line ?? line));
  }

  private inlineComponent(
    node: JsxNode & { readonly children: readonly PhrasingContent[] },
    line: number,
  ): InlineNode[] {
    const found = this.component(node, line);
    if (!found) return this.nested(node.children, line);
    const { name, attributes } = found;
    if (ruleOf(name).place === 'block') {
      this.problems.push(textProblems.componentNeedsOwnLine(this.at(line), name));
      return [];
    }
    if (node.children.length > 0) this.problems.push(textProblems.componentNotEmpty(this.at(line), name));
    return [{ kind: 'component', name, attributes, line }];
  }

  private linkTarget(url: string, line: number): LinkTarget | null {
    const own = /^(page|contact):([a-z0-9][a-z0-9./-]*)$/.exec(url);
    if (own?.[1] && own[2]) return { kind: own[1] as 'page' | 'contact', id: own[2] };
    const isAnyones = this.options.author === 'anyone';
    if (isAnyones && /^(?:https:\/\/[^\s/]|mailto:[^\s@]+@|tel:\+?[\d()-])/i.test(url))
      return { kind: 'web', url };
    this.problems.push(
      isAnyones ? textProblems.guestLink(this.at(line), url) : textProblems.link(this.at(line), url),
    );
    return null;
  }
}

type JsxNode = Pick<
  Extract<Nodes, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>,
  'name' | 'attributes'
>;

/** Whether a component's children are what its rule says. */
const holds: Readonly<
  Record<'words' | 'ordered-list' | 'list' | 'group' | 'scene', (blocks: readonly BlockNode[]) => boolean>
> = {
  words: (blocks) =>
    blocks.length > 0 && blocks.every((block) => block.kind !== 'heading' || block.level === 3),
  'ordered-list': (blocks) => isList(withoutHeading(blocks), true),
  list: (blocks) => isList(withoutHeading(blocks), false),
  group: (blocks) => blocks[0]?.kind === 'heading' && blocks[0].level === 3 && blocks.length > 1,
  scene: (blocks) =>
    blocks.length > 0 &&
    blocks.slice(1).every((block) => block.kind === 'paragraph') &&
    (blocks[0]?.kind === 'heading' || blocks[0]?.kind === 'paragraph'),
};

const withoutHeading = (blocks: readonly BlockNode[]) =>
  blocks[0]?.kind === 'heading' && blocks[0].level === 3 ? blocks.slice(1) : blocks;

const isList = (blocks: readonly BlockNode[], ordered: boolean) =>
  blocks.length === 1 && blocks[0]?.kind === 'list' && (!ordered || blocks[0].ordered);

/** What a Markdown construct is called, for editors. */
const markdownNames: Readonly<Record<string, string>> = {
  code: 'code (or a paragraph that begins with four spaces)',
  inlineCode: 'code',
  thematicBreak: 'a line across the text',
  definition: 'a link definition',
  linkReference: 'a link by reference',
  footnoteReference: 'a footnote',
  footnoteDefinition: 'a footnote',
  mdxjsEsm: 'code',
  mdxFlowExpression: 'an expression',
  mdxTextExpression: 'an expression',
};

/** What other kinds of Markdown have. CommonMark leaves its signs in the text, where readers would meet them. */
const extensions: readonly { readonly pattern: RegExp; readonly name: string }[] = [
  {
    pattern: /(?:^|\n)[ \t|:-]*-[ \t]*:?[ \t]*\|[ \t|:-]*(?:\n|$)/,
    name: 'a table whose second line does not match its first',
  },
  { pattern: /\[\^[^\]\s]{1,40}\]/, name: 'a footnote' },
  { pattern: /~~\S|(?<!~)~[^\s~](?:[^~]*[^\s~])?~(?!~)/, name: 'struck-out text' },
  { pattern: /^\[[ xX]\] /, name: 'a list to tick off' },
];

/** Heading levels: a page begins at ##, a leaflet has one # and then ##; nothing is skipped. */
function checkHeadings(
  blocks: readonly BlockNode[],
  kind: TextKind,
  author: Author,
  report: (problem: Problem) => void,
  at: (line: number) => Place,
): void {
  let covers = 0;
  let hasSection = false;
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    if (block.level === 1) {
      covers += 1;
      if (kind === 'page') {
        report(
          textProblems.headingLevel(
            at(block.line),
            '#',
            'The title in the front matter is the page’s heading; use ## and ###.',
          ),
        );
      } else if (covers > 1) {
        report(
          textProblems.headingLevel(
            at(block.line),
            '# for a second time',
            'Only the cover has #; each other panel begins with ##.',
          ),
        );
      }
    } else if (block.level === 2) hasSection = true;
    else if (kind === 'page' && author === 'ours' && !hasSection) {
      report(
        textProblems.headingLevel(
          at(block.line),
          '###',
          'Write ## first: ### divides what stands under a ##.',
        ),
      );
    }
  }
}

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

/** The parser's reason and line, whatever it threw. */
function parserMessage(thrown: unknown): { reason: string; line: number } {
  const { reason, line, place } = thrown as {
    reason?: unknown;
    line?: unknown;
    place?: { line?: number; start?: { line: number } };
  };
  if (typeof reason !== 'string') {
    // A stack that ran out, for example: it has no line, and its own words would help nobody.
    return { reason: 'the parser gave up.', line: 1 };
  }
  const found = typeof line === 'number' ? line : (place?.line ?? place?.start?.line ?? 1);
  return { reason: `${reason.split('\n')[0]}.`, line: found };
}

const firstTag = (html: string) => /<[^>]{0,30}>?/.exec(html)?.[0] ?? html.slice(0, 30);
const lineOfNode = (node: Nodes) => node.position?.start.line ?? 1;

/** Offsets at which the lines of a text begin. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Line of an offset, from 1. */
function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
