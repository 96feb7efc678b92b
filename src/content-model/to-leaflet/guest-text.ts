/**
 * A stranger's words on paper: their numbers and addresses are no records, but they too stay in one piece, left to right, and
 * a link calls or opens exactly what is written, or there is none.
 */

import type { Problem } from '../../leaflet/problems.ts';
import type { Inline, TextInline } from '../../leaflet/types.ts';
import { callTo, isSameCall } from '../contacts/written-number.ts';
import { leafletProblems } from '../problems/leaflet-problems.ts';
import type { Where } from '../problems/problem.ts';
import { codePointOf } from '../wording/check-characters.ts';
import { hiddenIn, type Stretch, splitAtFixed, unclearIn } from '../wording/fixed-stretches.ts';
import type { LeafletDraft } from './draft.ts';

/** Neighbours that share a link, or have none. */
type LinkedWords = readonly [TextInline, ...TextInline[]];

/** A sentence with its figures and addresses as such, whatever style begins or ends inside them. */
export function withFixedStretches(draft: LeafletDraft, inlines: readonly Inline[], line: number): Inline[] {
  const result: Inline[] = [];
  let words: TextInline[] = [];
  const settle = () => {
    result.push(...settled(draft, words, line));
    words = [];
  };
  for (const inline of inlines) {
    if (inline.kind === 'text' && inline.lang === undefined) words.push(inline);
    else {
      settle();
      result.push(inline);
    }
  }
  settle();
  return result;
}

function settled(draft: LeafletDraft, words: readonly TextInline[], line: number): Inline[] {
  const whole = words.map(({ text }) => text).join('');
  const result: Inline[] = [];
  let at = 0;
  const groups = byLink(words);
  if (groups.length > 1) checkBorders(draft, whole, groups, line);
  for (const linked of groups) {
    const text = linked.map((inline) => inline.text).join('');
    checkLink(draft, linked, text, line);
    let done = 0;
    for (const stretch of splitAtFixed(text, draft.shortNumbers)) {
      const pieces = cut(linked, done, done + stretch.text.length);
      const beside = {
        before: whole.slice(0, at + done),
        after: whole.slice(at + done + stretch.text.length),
      };
      done += stretch.text.length;
      result.push(...(stretch.kind === 'words' ? pieces : [fixed(draft, stretch, pieces, beside, line)]));
    }
    at += text.length;
  }
  return result;
}

/** A link is one piece however many words in it are strong: its address ends where it ends. */
function byLink(words: readonly TextInline[]): readonly LinkedWords[] {
  const groups: [TextInline, ...TextInline[]][] = [];
  for (const inline of words) {
    const group = groups.at(-1);
    if (group && group[0].href === inline.href) group.push(inline);
    else groups.push([inline]);
  }
  return groups;
}

/** What stands from one place to another, in its own styles. */
function cut(words: readonly TextInline[], from: number, to: number): TextInline[] {
  let at = 0;
  return words.flatMap((inline) => {
    const [start, end] = [Math.max(from, at), Math.min(to, at + inline.text.length)];
    const text = inline.text.slice(start - at, Math.max(start, end) - at);
    at += inline.text.length;
    return text === '' ? [] : [{ ...inline, text }];
  });
}

interface Beside {
  readonly before: string;
  readonly after: string;
}

function fixed(
  draft: LeafletDraft,
  stretch: Stretch,
  pieces: readonly TextInline[],
  beside: Beside,
  line: number,
): Inline {
  const { kind, text } = stretch;
  const linked = pieces[0]?.href;
  if (kind === 'address') checkAddress(draft, text, pieces, line);
  const href = linked ?? targetOf(stretch, beside);
  const more = {
    ...(pieces.some(({ strong, emphasis }) => strong || emphasis) ? { strong: true } : {}),
    ...(href === undefined ? {} : { href }),
  };
  if (kind === 'address') return { kind: 'url', text, ...more };
  if (kind === 'name') return { kind: 'name', text, ...more };
  if (draft.options.language.dir === 'ltr') return { kind: 'phone', text, ...more };
  return standsAmongLatin(beside)
    ? { kind: 'text', text: text.replace(/[ \t]/g, '\u00a0'), ...more }
    : // No number is broken here: the plain hyphen looks the same, and readers keep the groups in order around it alone.
      { kind: 'phone', text: text.replace(/[\u2010\u2011]/g, '-'), ...more };
}

/**
 * A post code in a Swedish address runs with the words on both sides of it. In an isolate of its own it would part them,
 * and among right-to-left words the town would come before the street.
 */
const standsAmongLatin = ({ before, after }: Beside): boolean =>
  /\p{sc=Latin}[^\p{L}]*$/u.test(before) && /^[^\p{L}]*\p{sc=Latin}/u.test(after);

/** Where a number or address leads, if that is certain: a law's number is not dialled, a bare name may be no host. */
function targetOf({ kind, text }: Stretch, beside: Beside): string | undefined {
  if (kind === 'name') return undefined;
  if (kind === 'figure') return isAmount(beside) ? undefined : callTo(text);
  if (hiddenIn(text) !== undefined || unclearIn(text) !== undefined) return undefined;
  const address = /^https:\/\//i.test(text) ? `https${text.slice(5)}` : `https://${text}`;
  if (/^(?:https:\/\/|www\.)/i.test(text)) return URL.canParse(address) ? address : undefined;
  return /^[\p{L}\p{M}\p{Nd}._+-]+@/u.test(text) ? `mailto:${text}` : undefined;
}

/** A sign of money, of a measure or of a section of a law beside a figure. */
const isAmount = ({ before, after }: Beside): boolean =>
  /[\p{Sc}§№][\p{Zs}]?$/u.test(before) ||
  /^[\p{Zs}]?(?:[%‰٪°§\p{Sc}]|(?:kr|kronor|SEK|EUR|USD|euro|k?m[²2]?|k?g)(?![\p{L}\p{M}]))/u.test(after);

/** An address that is not what it seems is no address. */
function checkAddress(draft: LeafletDraft, text: string, pieces: readonly TextInline[], line: number): void {
  const isLinked = pieces[0]?.href !== undefined;
  draft.problems.push(...addressProblems(text, draft.at(line), isLinked));
  if (pieces.length > 1) draft.problems.push(leafletProblems.addressStyled(draft.at(line), text));
}

/**
 * What is wrong with an address that somebody typed.
 *
 * @param isLinked - It stands in a link of its own: then its ends are certain.
 */
export function addressProblems(address: string, where: Where, isLinked = false): readonly Problem[] {
  const [hidden, unclear] = [hiddenIn(address), isLinked ? undefined : unclearIn(address)];
  return [
    ...(hidden === undefined
      ? []
      : [leafletProblems.addressHidden(where, address.replace(hidden, '…'), codePointOf(hidden))]),
    ...(unclear === undefined
      ? []
      : [leafletProblems.addressUnclear(where, address, `${unclear} [${codePointOf(unclear)}]`)]),
  ];
}

/** A link whose words are a number or an address leads there and nowhere else. */
function checkLink(draft: LeafletDraft, [{ href }]: LinkedWords, text: string, line: number): void {
  if (href === undefined) return;
  const stretches = splitAtFixed(text, draft.shortNumbers);
  const numbers = stretches.filter(({ kind, text: figure }) => kind === 'figure' && isNumber(draft, figure));
  const callable = numbers.filter(({ text: figure }) => callTo(figure) !== undefined);
  const isCall = href.startsWith('tel:');
  const wrong = isCall
    ? callable.length > 0
      ? callable.find(({ text: figure }) => !isSameCall(href, figure))
      : numbers.every(({ text: figure }) => !isSameCall(href, figure)) && numbers[0]
    : callable[0];
  if (wrong) draft.problems.push(leafletProblems.linkNumberDiffers(draft.at(line), wrong.text, href));
  const shown = stretches.find(({ kind, text: address }) => kind === 'address' && !opens(href, address));
  if (shown) draft.problems.push(leafletProblems.linkAddressDiffers(draft.at(line), shown.text, href));
}

function isNumber({ shortNumbers }: LeafletDraft, figure: string): boolean {
  const digits = figure.replace(/\P{Nd}/gu, '');
  return digits.length > 4 || shortNumbers.has(digits) || callTo(figure) !== undefined;
}

/** Whether a link opens the address that its words show, with or without `www.`, or a page of the host that they name. */
function opens(href: string, shown: string): boolean {
  if (/^[^/]*@/.test(shown))
    return href.replace(/\?.*$/, '').toLowerCase() === `mailto:${shown}`.toLowerCase();
  const [wanted, told] = [href, /^https?:/i.test(shown) ? shown : `https://${shown}`].map((address) =>
    URL.canParse(address) ? new URL(address) : undefined,
  );
  const hosts = [wanted, told].map((address) => address?.host.replace(/^www\./, ''));
  if (!wanted || !told || hosts[0] !== hosts[1]) return false;
  const isHostAlone = told.pathname === '/' && told.search === '' && told.hash === '';
  const pathOf = ({ pathname, search, hash }: URL) => `${pathname.replace(/\/$/, '')}${search}${hash}`;
  return isHostAlone || pathOf(wanted) === pathOf(told);
}

/** A link that ends inside a number calls a part of it. */
function checkBorders(
  draft: LeafletDraft,
  whole: string,
  groups: readonly LinkedWords[],
  line: number,
): void {
  const hrefs = groups.flatMap((linked) =>
    linked.flatMap(({ text }) =>
      Array.from(text, (unit) => (/\p{Nd}/u.test(unit) ? { href: linked[0].href } : null)),
    ),
  );
  let at = 0;
  for (const { kind, text } of splitAtFixed(whole, draft.shortNumbers)) {
    const length = [...text].length;
    const digits = hrefs.slice(at, at + length).filter((digit) => digit !== null);
    const linked = digits.filter(({ href }) => href !== undefined);
    if (kind === 'figure' && linked.length > 0 && linked.length < digits.length)
      draft.problems.push(leafletProblems.linkOnPart(draft.at(line), text));
    at += length;
  }
}
