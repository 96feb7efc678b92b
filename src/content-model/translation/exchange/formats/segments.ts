/** Words and tags in a row, as files hold them, made into the segments of a unit. */
import type { Element } from 'xast';
import type { Segment, SpanType } from '../../translation-units.ts';
import { nameOf } from './read-xml.ts';

/** A tag, or a run of letters, on the way to segments. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mark'; readonly id: string; readonly shows: string }
  | { readonly kind: 'open' | 'close'; readonly id: string; readonly type: SpanType };

/** A tag in a sentence of XLIFF. */
interface Tag {
  /** Without a prefix. */
  readonly name: string;
  readonly id: string;
  readonly attributes: Element['attributes'];
  /** What stands between its two halves. */
  readonly inside: () => readonly Token[];
}

/** The tags of a version of XLIFF. */
export interface Tags {
  /** Tokens of a tag that is known; nothing for all others. */
  readonly read: (tag: Tag) => readonly Token[] | undefined;
  /** Tags that mean nothing to us, besides what tools add under prefixes of their own: the words in them go on. */
  readonly transparent: ReadonlySet<string>;
}

/** What stands in a sentence of XLIFF, as tokens. */
export function tokensIn(node: Element, tags: Tags): readonly Token[] {
  return node.children.flatMap((child): readonly Token[] => {
    if (child.type === 'text' || child.type === 'cdata') return [{ kind: 'text', text: child.value }];
    if (child.type !== 'element') return [];
    const name = nameOf(child);
    const inside = () => tokensIn(child, tags);
    const { attributes } = child;
    const known = tags.read({ name, id: attributes['id'] ?? '', attributes, inside });
    if (known) return known;
    // A tag of nobody's: dropped, the sentence would say something else than it seems to.
    if (!tags.transparent.has(name) && !child.name.includes(':'))
      return [{ kind: 'mark', id: `<${child.name}>`, shows: '' }];
    return inside();
  });
}

/**
 * The tokens of a sentence without the line that some libraries give each tag: where one ends with a new line, those beside tags
 * are theirs as well. Taken for spaces they would part words, as an Arabic “and” from what follows.
 */
export function unindented(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1);
  if (last?.kind !== 'text' || !/\n[ \t]*$/.test(last.text)) return tokens;
  return tokens.map((token, index) => {
    if (token.kind !== 'text') return token;
    // Between two tags such a library drops the space itself.
    const [before, after] = [tokens[index - 1]?.kind ?? 'open', tokens[index + 1]?.kind ?? 'close'];
    const isBetween = before !== 'open' && after !== 'close' && token.text.trim() === '';
    return { ...token, text: isBetween ? ' ' : token.text.replace(/^\n[ \t]*|\n[ \t]*$/g, '') };
  });
}

/** Spans in each other, at most: what goes deeper is in none of our sentences. */
const DEEPEST = 60;

/** Words with their tags: what opens and closes is a span. */
export function segmentsOf(tokens: readonly Token[]): Segment[] {
  const stack: { readonly id: string; readonly type: SpanType; readonly content: Segment[] }[] = [];
  const root: Segment[] = [];
  const add = (segment: Segment) => (stack.at(-1)?.content ?? root).push(segment);
  for (const token of tokens) {
    if (token.kind === 'text' || token.kind === 'mark') add(token);
    else if (token.kind === 'open' && stack.length >= DEEPEST) add({ kind: 'mark', id: token.id, shows: '' });
    else if (token.kind === 'open') stack.push({ id: token.id, type: token.type, content: [] });
    else {
      const span = stack.at(-1)?.id === token.id ? stack.pop() : undefined;
      // A tag without its other half is one that is not in the source.
      add(
        span
          ? { kind: 'span', ...span, content: joinTexts(span.content) }
          : { kind: 'mark', id: token.id, shows: '' },
      );
    }
  }
  while (stack.length > 0) {
    const { id, content } = stack.pop() ?? { id: '', content: [] };
    add({ kind: 'mark', id, shows: '' });
    content.forEach(add);
  }
  return joinTexts(root);
}

/**
 * The words of a translation as a text can hold them.
 *
 * @param source - What it translates: a tag that holds nothing there stands alone.
 */
export const asTranslation = (target: readonly Segment[], source: readonly Segment[]): readonly Segment[] =>
  tidy(likeSource(target, source));

/** Some tools write a tag without words as a pair with nothing between. */
function likeSource(target: readonly Segment[], source: readonly Segment[]): Segment[] {
  const marks = new Map<string, Segment>();
  const visit = (segments: readonly Segment[]): void => {
    for (const segment of segments) {
      if (segment.kind === 'mark') marks.set(segment.id, segment);
      if (segment.kind === 'span') visit(segment.content);
    }
  };
  visit(source);
  return target.map((segment) => {
    if (segment.kind !== 'span') return segment;
    const mark = segment.content.length === 0 ? marks.get(segment.id) : undefined;
    return mark ?? { ...segment, content: likeSource(segment.content, source) };
  });
}

/** Words as a text can hold them: line breaks are spaces, letters are composed, and no end is white. */
function tidy(segments: readonly Segment[], isInside = false): readonly Segment[] {
  return segments
    .map((segment, index): Segment => {
      if (segment.kind === 'span') return { ...segment, content: tidy(segment.content, true) };
      if (segment.kind === 'mark') return segment;
      const whole = segment.text.normalize('NFC').replace(/[ \t\r\n]+/g, ' ');
      const start = index === 0 && !isInside ? whole.trimStart() : whole;
      return { kind: 'text', text: index === segments.length - 1 && !isInside ? start.trimEnd() : start };
    })
    .filter((segment) => segment.kind !== 'text' || segment.text !== '');
}

/** Neighbouring texts as one: where a tool put a mark of its own, the words go on. */
function joinTexts(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (segment.kind === 'text' && last?.kind === 'text')
      joined[joined.length - 1] = { kind: 'text', text: last.text + segment.text };
    else joined.push(segment);
  }
  return joined;
}
