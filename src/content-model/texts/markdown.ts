/** The one Markdown that our texts are written in: CommonMark, tables, and in MDX components, but never code. */
import type { Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** Parses the body of a text. Throws the parser's own message where it cannot go on. */
export function parseMarkdown(text: string, isMdx: boolean): Root {
  const processor = unified().use(remarkParse).use(tables);
  return isMdx ? processor.use(remarkMdx, { acorn: noJavaScript }).parse(text) : processor.parse(text);
}

/** Stands in for a JavaScript parser: the texts hold no JavaScript, and what looks like it ends here. */
const refuseJavaScript = (): never => {
  throw Object.assign(new SyntaxError('texts hold no JavaScript'), {
    pos: 0,
    raisedAt: 0,
    loc: { line: 1, column: 0 },
  });
};
const noJavaScript = { parse: refuseJavaScript, parseExpressionAt: refuseJavaScript };

/** Reads the tables of GitHub's Markdown, and nothing else of it. */
function tables(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()];
}
