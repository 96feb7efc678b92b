/** Sentences of a text as the leaflet engine takes them: ids become numbers, names and figures from the records. */

import { formatFigure } from '../../i18n/format.ts';
import type { FixedInline, Inline, TextInline } from '../../leaflet/types.ts';
import { type ContactNumber, diallingOf, telTo } from '../contacts/dialling.ts';
import { leafletProblems } from '../problems/leaflet-problems.ts';
import { unknownFact, unknownTerm } from '../problems/record-problems.ts';
import type { InlineNode, LinkTarget } from '../texts/block-tree.ts';
import { EU_EMERGENCY, type Stretch, splitAtFixed } from '../wording/check-run.ts';
import { interpolate } from '../words/interpolate.ts';
import type { LeafletDraft } from './draft.ts';

/** Longest name that is kept in one piece; a longer one may break between its words. */
const LONGEST_UNBROKEN = 24;
/** Longest address printed with its path; of a longer one only the host is printed. */
const LONGEST_ADDRESS = 30;

interface Style {
  readonly strong?: true;
  readonly emphasis?: true;
  readonly href?: string;
}

/** Inlines of the leaflet from inlines of a text. Records that are used are noted in the draft, as are problems. */
export function toInlines(
  draft: LeafletDraft,
  nodes: readonly InlineNode[],
  line: number,
  style: Style = {},
): Inline[] {
  return nodes.flatMap((node) => toInline(draft, node, line, style));
}

function toInline(draft: LeafletDraft, node: InlineNode, line: number, style: Style): Inline[] {
  switch (node.kind) {
    case 'text':
      return draft.options.author === 'anyone'
        ? guestText(draft, node.text, line, style)
        : [{ kind: 'text', text: node.text, ...style }];
    case 'strong':
      return toInlines(draft, node.content, line, { ...style, strong: true });
    case 'emphasis':
      return toInlines(draft, node.content, line, { ...style, emphasis: true });
    case 'break':
      return [{ kind: 'break' }];
    case 'link':
      return toInlines(draft, node.content, line, { ...style, href: addressOf(draft, node.to) });
    case 'component':
      return recordInline(draft, node.name, node.attributes['id'] ?? '', node.line, style);
  }
}

/** Words of YAML or JSON, with `{phone:…}` and the like, as inlines. */
export function wordsToInlines(
  draft: LeafletDraft,
  words: string,
  line: number,
  style: Style = {},
): Inline[] {
  const { content, problems } = interpolate(words.trim(), draft.at(line));
  draft.problems.push(...problems);
  return toInlines(draft, content, line, style);
}

/** A number of a contact as a typed inline: always left to right, never broken, with its link. */
export function numberInline({ shown, href }: ContactNumber, style: Style = {}): FixedInline {
  return { kind: 'phone', text: shown, ...(style.strong ? { strong: true } : {}), href };
}

/** An address as it is printed: no scheme, no slash at the end. */
export function printedAddress(url: string): string {
  const whole = url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  return whole.length > LONGEST_ADDRESS ? whole.replace(/\/.*$/, '') : whole;
}

function recordInline(draft: LeafletDraft, name: string, id: string, line: number, style: Style): Inline[] {
  switch (name) {
    case 'Phone':
      return phoneOf(draft, id, line, style);
    case 'Name':
      return nameOf(draft, id, line, style);
    case 'Url':
      return urlOf(draft, id, line, style);
    case 'Fact':
      return factOf(draft, id, line, style);
    case 'Term':
      return termOf(draft, id, line, style);
    case 'Icon':
      // At the beginning of an item it has become the item's mark.
      draft.problems.push(leafletProblems.iconMisplaced(draft.at(line)));
      return [];
    default:
      // parseText has already refused a block component inside a sentence.
      return [];
  }
}

function phoneOf(draft: LeafletDraft, id: string, line: number, style: Style): Inline[] {
  const contact = draft.useContact(id, line);
  if (!contact) return [];
  const [number] = diallingOf(contact).calls;
  if (number) return [numberInline(number, style)];
  draft.problems.push(leafletProblems.noNumber(draft.at(line), id));
  return [];
}

function nameOf(draft: LeafletDraft, id: string, line: number, style: Style): Inline[] {
  const contact = draft.useContact(id, line);
  if (!contact) return [];
  const kind = contact.shortName.length <= LONGEST_UNBROKEN ? 'name' : 'text';
  const named = { kind, text: contact.shortName, lang: 'sv', ...(style.strong ? { strong: true } : {}) } as
    | FixedInline
    | TextInline;
  return [style.href === undefined ? named : { ...named, href: style.href }];
}

function urlOf(draft: LeafletDraft, id: string, line: number, style: Style): Inline[] {
  const contact = draft.useContact(id, line);
  if (!contact) return [];
  if (contact.url === null || !contact.urlSeen) {
    draft.problems.push(leafletProblems.noAddress(draft.at(line), id));
    return [];
  }
  return [
    {
      kind: 'url',
      text: printedAddress(contact.url),
      ...(style.strong ? { strong: true } : {}),
      href: contact.url,
    },
  ];
}

function factOf(draft: LeafletDraft, id: string, line: number, style: Style): Inline[] {
  const [right = '', value = ''] = id.split('.');
  const found = draft.options.facts.rights.get(right)?.values[value];
  if (!found) {
    draft.problems.push(unknownFact(draft.at(line), id));
    return [];
  }
  draft.useRight(right, line);
  return [{ kind: 'text', text: formatFigure(draft.options.language.tag, found), ...style }];
}

function termOf(draft: LeafletDraft, id: string, line: number, style: Style): Inline[] {
  const term = draft.options.facts.terms.get(id);
  if (!term) {
    draft.problems.push(unknownTerm(draft.at(line), id));
    return [];
  }
  draft.useRight(term.right, line);
  return [{ kind: 'text', text: term.sv, lang: 'sv', ...style }];
}

function addressOf({ options }: LeafletDraft, to: LinkTarget): string {
  if (to.kind === 'web') return to.url;
  const home = `${options.facts.site.origin}/${options.language.tag}/`;
  if (to.kind === 'contact') return `${home}where/#${to.id}`;
  return to.id === 'index' ? home : `${home}${to.id}/`;
}

/** A stranger's words: their numbers and addresses are no records, but they too stay in one piece, left to right. */
function guestText(draft: LeafletDraft, words: string, line: number, style: Style): Inline[] {
  return splitAtFixed(words, draft.shortNumbers).map((part): Inline => {
    if (part.kind === 'words') return { kind: 'text', text: part.text, ...style };
    if (part.kind === 'figure' && style.href?.startsWith('tel:') && !calls(style.href, part.text))
      draft.problems.push(leafletProblems.linkNumberDiffers(draft.at(line), part.text, style.href));
    const href = style.href ?? targetOf(part);
    return {
      kind: part.kind === 'figure' ? 'phone' : 'url',
      text: part.text,
      ...(style.strong ? { strong: true } : {}),
      ...(href === undefined ? {} : { href }),
    };
  });
}

/** Whether an address calls a number as it is written: in Sweden 08, from elsewhere +46 8. */
function calls(address: string, written: string): boolean {
  const digits = (text: string) => text.replace(/\D/g, '');
  return digits(address).endsWith(digits(written).replace(/^0+/, ''));
}

/** Where a number or address leads, if that is certain: a law's number is not dialled, a bare name may be no host. */
function targetOf({ kind, text }: Stretch): string | undefined {
  if (kind === 'figure') {
    const href = telTo(text);
    const isDialled = /^tel:[+0]/.test(href) || href === telTo(EU_EMERGENCY);
    return isDialled && !text.includes(':') ? href : undefined;
  }
  if (text.startsWith('https://')) return text;
  if (text.startsWith('www.')) return `https://${text}`;
  return text.includes('@') && !text.includes('/') ? `mailto:${text}` : undefined;
}
