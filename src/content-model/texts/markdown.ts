/** The one Markdown that our texts are written in: CommonMark, tables, and in MDX components, but never code. */
import type { Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { attention } from 'micromark-core-commonmark';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** Parses the body of a text. Throws the parser's own message where it cannot go on. */
export function parseMarkdown(text: string, isMdx: boolean): Root {
  const processor = unified().use(remarkParse).use(tables).use(starsAsMeant);
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

const STAR = 42;
const isSpace = (code: number | null): boolean =>
  code === null || code < 0 || /\s/u.test(String.fromCodePoint(code));

/**
 * A star opens before what is no space, and closes behind it. CommonMark asks for a space or punctuation on the other side
 * of one beside punctuation, as only languages with spaces between words have it: `**“重要”**的` came out inside out.
 *
 * @see {@link https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis | CommonMark, 6.2}
 */
function starsAsMeant(this: Processor): void {
  const tokenize: typeof attention.tokenize = function (effects, ok) {
    const isBehindSpace = isSpace(this.previous);
    const inside: ReturnType<typeof attention.tokenize> = (code) => {
      if (code === STAR) {
        effects.consume(code);
        return inside;
      }
      const sequence = effects.exit('attentionSequence');
      sequence._open = !isSpace(code);
      sequence._close = !isBehindSpace;
      return ok(code);
    };
    effects.enter('attentionSequence');
    return inside;
  };
  const data = this.data();
  const stars = { text: { [STAR]: { ...attention, tokenize } } };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), stars];
}
