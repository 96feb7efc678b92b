/**
 * Joins the inlines of a paragraph into one text for the bidirectional algorithm, line breaking and shaping.
 *
 * Fixed inlines are wrapped in a left-to-right isolate with no-break spaces: without it `+46 8 123` reads
 * `123 8 46+` in a right-to-left line. Steering characters of the editor's own cannot reach out of their inline.
 */
import type { Problem } from '../problems.ts';
import { controlCharacter, damagedCharacter, directionOverride } from '../problems.ts';
import type {
  Direction,
  FixedInline,
  Inline,
  SourcePlace,
  StructureNode,
  TextInline,
  Weight,
} from '../types.ts';
import { ISOLATE_END, ISOLATE_LTR, ISOLATE_RTL, LINE_SEPARATOR, NO_BREAK_SPACE } from './characters.ts';

/** A stretch of the joined text that comes from one inline. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: Inline['kind'];
  readonly weight: Weight;
  readonly lang: string;
  readonly node: StructureNode | null;
}

export interface AssembleStyle {
  readonly lang: string;
  readonly dir: Direction;
  readonly weight: Weight;
  readonly node: StructureNode | null;
  readonly hyphenate?: ((word: string, lang: string) => string) | undefined;
  readonly at?: SourcePlace | undefined;
}

export interface AssembledText {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly problems: readonly Problem[];
}

/** Joins inlines, adding `Link` and `Span` leaves to the node that owns them. */
export function assembleText(inlines: readonly Inline[], style: AssembleStyle): AssembledText {
  const problems: Problem[] = [];
  const spans: Span[] = [];
  let text = '';
  let leaf: StructureNode | null = null;
  for (const inline of inlines) {
    const start = text.length;
    if (inline.kind === 'break') {
      // Read aloud or copied, the words on both sides do not run into each other.
      text += /\S$/.test(text) ? ` ${LINE_SEPARATOR}` : LINE_SEPARATOR;
      spans.push({
        start,
        end: text.length,
        kind: 'break',
        weight: style.weight,
        lang: style.lang,
        node: style.node,
      });
      leaf = null;
      continue;
    }
    const clean = cleanText(inline.text, style.at, problems);
    if (clean === '') continue;
    const lang = inline.lang ?? style.lang;
    text += inline.kind === 'text' ? openText(clean, lang, style.hyphenate) : isolate(inline.kind, clean);
    const weight = isBold(inline) ? 700 : style.weight;
    leaf = leafFor(inline, style, leaf);
    spans.push({ start, end: text.length, kind: inline.kind, weight, lang, node: leaf });
  }
  const assembled = { text, spans, problems };
  return style.dir === 'rtl' ? isolateAmounts(assembled) : assembled;
}

/** Emphasis is bold too: most scripts have no slanted letters, and underlined words are taken for links. */
const isBold = (inline: TextInline | FixedInline): boolean =>
  inline.strong === true || (inline.kind === 'text' && inline.emphasis === true);

/** @param before - The leaf of the inline before: a link with a bold word or a number in it is one link. */
function leafFor(
  inline: TextInline | FixedInline,
  { node, lang }: AssembleStyle,
  before: StructureNode | null,
): StructureNode | null {
  if (!node) return null;
  const foreign = inline.lang !== undefined && inline.lang !== lang ? { lang: inline.lang } : {};
  if (before?.type === 'Link' && before.href === inline.href && before.lang === foreign.lang) return before;
  if (inline.href !== undefined)
    return addChild(node, { type: 'Link', href: inline.href, ...foreign, children: [] });
  if ('lang' in foreign) return addChild(node, { type: 'Span', ...foreign, children: [] });
  return node;
}

function addChild(parent: StructureNode, child: StructureNode): StructureNode {
  parent.children.push(child);
  return child;
}

/**
 * C0 and C1 codes and U+FFFD have no place in a text; white space of the file's layout is a space. A byte order mark
 * inside a text was meant to keep words together, and PDF does not let it be read back: U+2060 does the same.
 */
function cleanText(text: string, at: SourcePlace | undefined, problems: Problem[]): string {
  const spaced = text
    .replace(/[\t\n\r\u0085]+/g, ' ')
    .replaceAll('\u2029', LINE_SEPARATOR)
    .replaceAll('\ufeff', '\u2060');
  const whole = spaced.replace(/[\ud800-\udfff\ufffd\ufffe\uffff]/gu, (unit, offset: number) => {
    problems.push(damagedCharacter(unit.charCodeAt(0), around(spaced, offset), at));
    return '';
  });
  const override = /[\u202d\u202e]/.exec(whole);
  if (override)
    problems.push(directionOverride(override[0].charCodeAt(0), around(whole, override.index), at));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
  return whole.replace(/[\u0000-\u001f\u007f-\u009f]/g, (unit, offset: number) => {
    problems.push(controlCharacter(unit.charCodeAt(0), around(whole, offset), at));
    return '';
  });
}

/** How many characters either side of a fault an editor gets to see. */
const CONTEXT = 12;

/** The words around a place, for a problem: only characters that can be shown. */
export function around(text: string, offset: number): string {
  const before = [...text.slice(0, offset)].slice(-CONTEXT).join('');
  const after = [...text.slice(offset)].slice(0, CONTEXT + 1).join('');
  return `${before}${after}`
    .replace(/[\p{Cc}\p{Cs}\u2066-\u2069\ufffd]/gu, '')
    .replaceAll(NO_BREAK_SPACE, ' ')
    .trim();
}

function isolate(kind: FixedInline['kind'], text: string): string {
  const plain = text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u00ad]/g, '');
  // A name may be wider than a line; it keeps the spaces that it can be broken at.
  return ISOLATE_LTR + (kind === 'name' ? plain : plain.replaceAll(' ', NO_BREAK_SPACE)) + ISOLATE_END;
}

const FIGURE = "\\d(?:[\\d.,:’' \\u00a0\\u202f\\u2009\u2013-]*\\d)?";
const MEASURE =
  '(?:[%‰٪°\\p{Sc}](?:[CF](?!\\p{L}))?|(?:kr|kronor|SEK|EUR|USD|euro|k?m[²2³3]?|[cm]m|k?g|m?l|h|min|MB|GB|kWh?)(?![\\p{L}\\p{M}]))';
const BOTH_ENDS = '[\u2066\u2069]?';
/** A figure with its sign or unit beside it. Units in the letters of the line go with the line. */
const AMOUNT = new RegExp(
  `(?<![\\d\\p{L}])(?:[≈~<>≤≥±+−-][ \\u00a0]?)?(?:\\p{Sc}[ \\u00a0]?${BOTH_ENDS}${FIGURE}|${BOTH_ENDS}${FIGURE}${BOTH_ENDS}[ \\u00a0]?${MEASURE})`,
  'gu',
);

/**
 * Keeps figures and their units in order among right-to-left words, whatever inlines they stand in: without it
 * `1 234,50 kr` reads `kr 1 234,50` and `50 %` reads `% 50`, on paper and in what is read back.
 */
function isolateAmounts({ text, spans, problems }: AssembledText): AssembledText {
  const amounts = [...text.matchAll(AMOUNT)].map(
    ({ 0: found, index }) => [index, index + found.length] as const,
  );
  if (amounts.length === 0) return { text, spans, problems };
  const [starts, ends] = [amounts.map(([start]) => start), amounts.map(([, end]) => end)];
  let [isolated, done] = ['', 0];
  for (const [start, end] of amounts) {
    const amount = text.slice(start, end).replace(/[ \u2009\u202f]/g, NO_BREAK_SPACE);
    isolated += `${text.slice(done, start)}${ISOLATE_LTR}${amount}${ISOLATE_END}`;
    done = end;
  }
  // An amount's ends belong to the inlines that it begins and ends in.
  const before = (places: readonly number[], at: number) => places.filter((place) => place < at).length;
  const moved = spans.map((span) => ({
    ...span,
    start: span.start + before(starts, span.start) + before(ends, span.start + 1),
    end: span.end + before(starts, span.end) + before(ends, span.end + 1),
  }));
  return { text: isolated + text.slice(done), spans: moved, problems };
}

const DIRECTION_STEERING = /[\u202a-\u202e\u2066-\u2069]/;

function openText(text: string, lang: string, hyphenate: AssembleStyle['hyphenate']): string {
  const grouped = text.replace(GROUP_SPACE, NO_BREAK_SPACE);
  const balanced = DIRECTION_STEERING.test(grouped) ? balanceDirections(grouped) : grouped;
  if (!hyphenate) return balanced;
  return balanced.replace(WORD, (word) => hyphenate(word, lang));
}

/**
 * The space in `1 000`. To the bidirectional algorithm a plain one parts two numbers, and among right-to-left words
 * they change places: `000 1`.
 */
const GROUP_SPACE = /(?<=\p{Nd}) (?=\p{Nd}{3}(?!\p{Nd}))/gu;

/**
 * Letters, apostrophes among them, between spaces and punctuation. What hangs together with digits, signs, a full stop
 * or a hyphen (addresses, codes, compounds) is no word to divide, nor is one that its editor has divided.
 */
const WORD =
  /(?<![^\s\p{Ps}\p{Pi}"'\u2066-\u2069])[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*(?=['’"]?[.,;:!?…\p{Pe}\p{Pf}։।؟،؛]*(?:[\s\u2066-\u2069]|$))/gu;

/**
 * Makes embeddings and overrides into isolates, closes what an inline leaves open and drops ends without a
 * beginning: nothing in one inline can turn the next one, least of all a phone number, around.
 */
function balanceDirections(text: string): string {
  const open: string[] = [];
  let result = '';
  for (const character of text) {
    switch (character) {
      case '\u202a':
      case '\u202d':
      case ISOLATE_LTR:
        open.push(character);
        result += ISOLATE_LTR;
        break;
      case '\u202b':
      case '\u202e':
      case ISOLATE_RTL:
        open.push(character);
        result += ISOLATE_RTL;
        break;
      case '\u2068':
        open.push(character);
        result += character;
        break;
      case '\u202c':
      case ISOLATE_END:
        if (open.pop() !== undefined) result += ISOLATE_END;
        break;
      default:
        result += character;
    }
  }
  return result + ISOLATE_END.repeat(open.length);
}
