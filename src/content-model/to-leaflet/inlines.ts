/** Sentences of a text as the leaflet engine takes them: ids become numbers, names and figures from the records. */

import { formatFigure } from '../../i18n/format.ts';
import type { FixedInline, Inline, TextInline } from '../../leaflet/types.ts';
import { cardPage } from '../contacts/card-page.ts';
import { type ContactNumber, diallingOf, telTo } from '../contacts/dialling.ts';
import { leafletProblems } from '../problems/leaflet-problems.ts';
import { unknownFact, unknownTerm } from '../problems/record-problems.ts';
import type { InlineNode, LinkTarget } from '../texts/block-tree.ts';
import { interpolate } from '../words/interpolate.ts';
import type { LeafletDraft } from './draft.ts';
import { withFixedStretches } from './guest-text.ts';

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
  const inlines = flatten(draft, nodes, line, style);
  return draft.options.author === 'anyone' ? withFixedStretches(draft, inlines, line) : inlines;
}

function flatten(draft: LeafletDraft, nodes: readonly InlineNode[], line: number, style: Style): Inline[] {
  return nodes.flatMap((node) => toInline(draft, node, line, style));
}

function toInline(draft: LeafletDraft, node: InlineNode, line: number, style: Style): Inline[] {
  switch (node.kind) {
    case 'text':
      return [{ kind: 'text', text: node.text, ...style }];
    case 'strong':
      return flatten(draft, node.content, line, { ...style, strong: true });
    case 'emphasis':
      return flatten(draft, node.content, line, { ...style, emphasis: true });
    case 'break':
      return [{ kind: 'break' }];
    case 'link':
      return flatten(draft, node.content, line, { ...style, href: addressOf(draft, node.to) });
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
    case 'Optional':
      // At the beginning of an item or a notice it has become the mark of that.
      draft.problems.push(leafletProblems.optionalMisplaced(draft.at(line)));
      return [];
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
  if (to.kind === 'web') return to.url.startsWith('tel:') ? telTo(to.url.slice(4)) : to.url;
  const home = `${options.facts.site.origin}/${options.language.tag}/`;
  if (to.kind === 'contact') {
    const record = options.facts.contacts.get(to.id);
    return `${home}${record ? cardPage(record, options.facts.site) : 'where'}/#${to.id}`;
  }
  return to.id === 'index' ? home : `${home}${to.id}/`;
}
