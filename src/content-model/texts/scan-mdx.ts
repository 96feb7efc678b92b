/**
 * Looks through MDX before the parser does, in one pass from left to right. It reports everything in MDX that is code
 * or broken, and blanks it out, so that the parser never meets an expression, an import or a tag that it would stop
 * at: one file's problems are then all found at once, and nothing is ever handed to a JavaScript parser.
 */
import type { Problem } from '../../leaflet/problems.ts';
import type { Where } from '../problems/problem.ts';
import { fileProblems, textProblems } from '../problems/text-problems.ts';
import { DEEPEST } from './measure-text.ts';
import { isComponentName, namesFor, ruleOf, type TextKind } from './vocabulary.ts';

/** What a scan finds. `text` is as long as what was scanned, with the same lines. */
export interface Scanned {
  readonly text: string;
  readonly problems: readonly Problem[];
  /** The text is nested so deep that it should not be parsed. */
  readonly tooDeep: boolean;
}

/** Longest tag read, in characters; the vocabulary's longest is under 60. */
const LONGEST_TAG = 400;
const tag =
  /<(\/?)([A-Za-z][\w.:-]*)((?:\s+[A-Za-z_][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?|\s*\{[^{}]*\})*)\s*(\/?)>/y;
const autolink = /<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>/y;

interface OpenTag {
  readonly name: string;
  readonly at: number;
  readonly end: number;
  /** The tag is reported and blanked out; its closing tag goes with it. */
  readonly blanked: boolean;
}

/**
 * Scans the body of an MDX text.
 *
 * @param text - The whole file, front matter blanked out, lines ending in `\n`.
 */
export function scanMdx(text: string, kind: TextKind, placeAt: (offset: number) => Where): Scanned {
  return new MdxScanner(text, kind, placeAt).scan();
}

/** One pass over one text: it gathers the problems, and what is blanked out. */
class MdxScanner {
  private readonly problems: Problem[] = [];
  private readonly blanks: [number, number][] = [];
  private readonly open: OpenTag[] = [];
  private readonly text: string;
  private readonly placeAt: (offset: number) => Where;
  private readonly braces: ReadonlyMap<number, number>;
  private readonly lowerCase: string;
  /** Names of the components that may stand here, for problems. */
  private readonly known: string;

  constructor(text: string, kind: TextKind, placeAt: (offset: number) => Where) {
    this.text = text;
    this.placeAt = placeAt;
    this.braces = matchBraces(text);
    this.lowerCase = text.toLowerCase();
    this.known = namesFor(kind).join(', ');
  }

  scan(): Scanned {
    let at = 0;
    while (at < this.text.length) {
      const sign = this.text[at];
      if (sign === '\\') at += 2;
      else if (sign === '{' || sign === '}') at = this.readBrace(at, sign);
      else if (sign === '<') at = this.readAngle(at);
      else at += 1;
    }
    for (const opened of this.open) this.reportOpen(opened);
    const code = findImports(this.text, this.placeAt);
    const problems = [...this.problems, ...code.problems];
    const tooDeep = problems.some((problem) => problem.code === 'text-too-deep');
    return { text: blank(this.text, [...this.blanks, ...code.spans]), problems, tooDeep };
  }

  private report(problem: Problem, from: number, to: number): void {
    this.problems.push(problem);
    this.blanks.push([from, to]);
  }

  private reportOpen({ name, at, end, blanked }: OpenTag): void {
    if (!blanked) this.report(textProblems.tagNotClosed(this.placeAt(at), name), at, end);
  }

  /** Reads what begins with a brace and returns where to go on. */
  private readBrace(from: number, sign: string): number {
    const to = (this.braces.get(from) ?? from) + 1;
    const single = sign === '}' || to === from + 1;
    const problem = single
      ? textProblems.strayBrace(this.placeAt(from), sign)
      : textProblems.expression(this.placeAt(from), excerpt(this.text, from, to));
    this.report(problem, from, to);
    return to;
  }

  /** Reads what begins with `<` and returns where to go on. */
  private readAngle(from: number): number {
    if (this.text.startsWith('<!--', from)) {
      const close = this.text.indexOf('-->', from + 4);
      const to = close === -1 ? this.text.length : close + 3;
      this.report(textProblems.htmlComment(this.placeAt(from)), from, to);
      return to;
    }
    tag.lastIndex = 0;
    const match = tag.exec(this.text.slice(from, from + LONGEST_TAG));
    if (match) return this.readTag(from, match);
    autolink.lastIndex = 0;
    const link = autolink.exec(this.text.slice(from, from + LONGEST_TAG));
    if (link) {
      this.report(textProblems.link(this.placeAt(from), link[0].slice(1, -1)), from, from + link[0].length);
      return from + link[0].length;
    }
    const begins = /^<[/!?]?[A-Za-z]*[^\s<>{}]{0,20}/.exec(this.text.slice(from, from + 30))?.[0] ?? '<';
    const problem = /^<[/!?A-Za-z>]/.test(this.text.slice(from, from + 2))
      ? textProblems.brokenTag(this.placeAt(from), begins)
      : textProblems.strayAngle(this.placeAt(from));
    // What was meant to be in the tag is no text: to its end, or to the end of the line.
    const end = from + begins.length;
    const rest = isComponentName(begins.slice(1))
      ? /^[^\n<>]{0,200}>?/.exec(this.text.slice(end, end + 201))
      : null;
    const to = end + (rest?.[0].length ?? 0);
    this.report(problem, from, to);
    return to;
  }

  private readTag(
    from: number,
    [all, slash, name = '', attributes = '', selfCloses]: RegExpExecArray,
  ): number {
    const to = from + all.length;
    const place = this.placeAt(from);
    if (!isComponentName(name)) {
      const isHtml = /^[a-z]/.test(name);
      // The closing tag is blanked without a second report.
      if (slash !== '/') {
        this.problems.push(
          isHtml
            ? textProblems.rawHtml(place, `<${name}>`, this.known)
            : textProblems.unknownComponent(place, name, this.known),
        );
      }
      const end = slash !== '/' && /^(?:script|style)$/i.test(name) ? this.endOfRaw(name, to) : to;
      this.blanks.push([from, end]);
      return end;
    }
    const blanked = attributes.includes('{');
    if (blanked) this.report(textProblems.attributeExpression(place, name), from, to);
    if (slash === '/') this.closeTag(name, from, to);
    else if (selfCloses !== '/') this.openTag({ name, at: from, end: to, blanked });
    else if (ruleOf(name).children !== 'none' && !blanked) {
      // Its closing tag, where there is one, goes with it.
      this.report(textProblems.tagClosedItself(place, name), from, to);
      if (this.text.includes(`</${name}>`, to)) this.openTag({ name, at: from, end: to, blanked: true });
    }
    return to;
  }

  private openTag(opened: OpenTag): void {
    if (this.open.length === DEEPEST) {
      this.problems.push(fileProblems.tooDeep(this.placeAt(opened.at), 'Components', String(DEEPEST)));
    }
    if (this.open.length >= DEEPEST) this.blanks.push([opened.at, opened.end]);
    else this.open.push(opened);
  }

  private closeTag(name: string, from: number, to: number): void {
    const match = this.open.findLastIndex((opened) => opened.name === name);
    if (match === -1) {
      this.report(textProblems.tagNotOpened(this.placeAt(from), name), from, to);
      return;
    }
    const [opened, ...inside] = this.open.splice(match);
    if (opened?.blanked) this.blanks.push([from, to]);
    for (const inner of inside) this.reportOpen(inner);
  }

  private endOfRaw(name: string, from: number): number {
    const close = this.lowerCase.indexOf(`</${name.toLowerCase()}`, from);
    if (close === -1) return this.text.length;
    const end = this.text.indexOf('>', close);
    return end === -1 ? this.text.length : end + 1;
  }
}

/** Which `{` belongs to which `}`, by position; braces without a partner are left out. */
function matchBraces(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const waiting: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') waiting.push(at);
    else if (text[at] === '}') {
      const from = waiting.pop();
      if (from !== undefined) pairs.set(from, at);
    }
  }
  return pairs;
}

/** Lines that MDX would take for JavaScript: `import` or `export` at the start of a line outside a paragraph. */
function findImports(text: string, placeAt: (offset: number) => Where) {
  const problems: Problem[] = [];
  const spans: [number, number][] = [];
  for (const match of text.matchAll(/^(import|export) [^\n]*(?:\n(?!\s*\n)[^\n]+)*/gm)) {
    const before = text.slice(text.lastIndexOf('\n', match.index - 2) + 1, match.index);
    // In the middle of a paragraph MDX reads the word as a word.
    if (match.index > 0 && /^\s*[^\s<#>-]/.test(before)) continue;
    problems.push(textProblems.importExport(placeAt(match.index), match[1] ?? ''));
    spans.push([match.index, match.index + match[0].length]);
  }
  return { problems, spans };
}

/** Blanks spans out, keeping every line where it is. */
function blank(text: string, spans: readonly [number, number][]): string {
  const parts: string[] = [];
  let done = 0;
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (to <= done) continue;
    const start = Math.max(from, done);
    parts.push(text.slice(done, start), text.slice(start, to).replace(/[^\n]/g, ' '));
    done = to;
  }
  return parts.join('') + text.slice(done);
}

/** The first words of a span, on one line. */
function excerpt(text: string, from: number, to: number): string {
  const found = text.slice(from, Math.min(to, from + 60)).replace(/\s+/g, ' ');
  return to - from > 60 ? `${found}…` : found;
}
