/** Blocks of a text as the leaflet engine takes them, one function for each component of the vocabulary. */

import { formatDate } from '../../i18n/format.ts';
import type {
  Block,
  BoxBlock,
  Direction,
  Inline,
  ListBlock,
  ParagraphBlock,
  PartContent,
  Picture,
  QrBlock,
  SourcePlace,
  Tint,
} from '../../leaflet/types.ts';
import { diallingOf } from '../contacts/dialling.ts';
import { type PrintedCard, printedCardOf } from '../facts/contact-card.ts';
import { earliestDueDate, termsOf } from '../facts/publishing.ts';
import { hoursLine } from '../hours/hours-text.ts';
import { leafletProblems } from '../problems/leaflet-problems.ts';
import type { BlockNode, CellNode, ComponentBlock, HeadingNode, InlineNode } from '../texts/block-tree.ts';
import { inSpokenLanguage } from '../words/spoken-language.ts';
import type { LeafletDraft } from './draft.ts';
import { numberInline, printedAddress, toInlines, wordsToInlines } from './inlines.ts';

/** Side of a QR code on paper, without its quiet zone; read from an arm's length. */
const QR_MM = 25;
/** Height of the box for a mission's stamp or address. */
const STAMP_MM = 38;
/** Height of the box to write in by hand: a name and a number, in large letters. */
const PEN_MM = 18;
/** Tints of parts that are a picture, in turn. */
const sceneTints: readonly Tint[] = ['sky', 'sand', 'heather', 'mist'];
/** Stands for a typed inline while a sentence is looked up. */
const MARKER = '\u0001';

/** Blocks of the leaflet from blocks of a text. */
export function toBlocks(draft: LeafletDraft, nodes: readonly BlockNode[]): Block[] {
  return nodes.flatMap((node) => toBlock(draft, node));
}

function toBlock(draft: LeafletDraft, node: BlockNode): Block[] {
  const at = placeOf(draft, node.line);
  switch (node.kind) {
    case 'heading':
      return [{ kind: 'heading', level: node.level, content: toInlines(draft, node.content, node.line), at }];
    case 'paragraph': {
      const content = toInlines(draft, node.content, node.line);
      return [{ kind: 'paragraph', style: 'body', content, ...ownDirection(draft, content), at }];
    }
    case 'list': {
      const parted = node.items.map((item) => partedItem(item, node.ordered));
      const items = parted.map(({ words }) => toBlocks(draft, words));
      const choices = parted.map(({ choice }) => choice ?? null);
      const list: ListBlock = {
        kind: 'list',
        marker: node.ordered ? 'number' : 'bullet',
        items,
        ...(choices.some((choice) => choice !== null) ? { choices } : {}),
        at,
      };
      const pictures = parted.map(({ icon }) => (icon ? pictureOf(draft, icon) : null));
      if (pictures.some((picture) => picture !== null)) return [{ ...list, marker: 'picture', pictures }];
      return [node.ordered && node.start !== 1 ? { ...list, start: node.start } : list];
    }
    case 'table': {
      const row = (cells: readonly CellNode[]) => cells.map((cell) => toInlines(draft, cell, node.line));
      return [{ kind: 'table', header: row(node.header), rows: node.rows.map(row), at }];
    }
    case 'quote':
      return [{ kind: 'quote', blocks: toBlocks(draft, node.blocks), at }];
    case 'component':
      return component(draft, node, at);
  }
}

/**
 * A Swedish sentence in an Arabic leaflet runs from left to right, and an Arabic one in an English leaflet from right to left:
 * else its full stop and numbers change places. A name at the beginning of a line turns no line round.
 */
function ownDirection({ options }: LeafletDraft, content: readonly Inline[]): { readonly dir?: Direction } {
  const words = content.map((inline) => (inline.kind === 'break' ? ' ' : inline.text)).join('');
  const [rightToLeft, letters] = [words.match(RIGHT_TO_LEFT) ?? [], words.match(/\p{L}/gu) ?? []];
  if (letters.length === 0) return {};
  if (options.language.dir === 'rtl') return rightToLeft.length === 0 ? { dir: 'ltr' } : {};
  return rightToLeft[0] === letters[0] && rightToLeft.length > letters.length / 2 ? { dir: 'rtl' } : {};
}

/** Letters of the scripts that run from right to left. */
const RIGHT_TO_LEFT = /(?=\p{L})[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/gu;

function component(draft: LeafletDraft, node: ComponentBlock, at: SourcePlace): Block[] {
  const inside = () => toBlocks(draft, node.blocks);
  switch (node.name) {
    case 'Contact':
      return contact(draft, node, at);
    case 'FromAbroad':
      return contactFromAbroad(draft, node, at);
    case 'Notice':
      return [notice(draft, node, at)];
    case 'Answer':
      return [box('mist', inside(), at)];
    case 'Steps':
      return withMarker(inside(), 'step');
    case 'EvenIf':
      return [box('mist', withMarker(inside(), 'check'), at)];
    case 'Situation':
      return withMarker(inside(), 'waymark');
    case 'Scene':
      return scene(draft, node, undefined);
    case 'ShowCard':
      return showCard(draft, node, at);
    case 'SiteLink':
      return [siteLink(draft, at)];
    case 'EditionCheck':
      return editionCheck(draft, at);
    case 'StampBox':
      return [
        {
          ...box('none', [small(draft, [asText(draft.options.say('leaflet.stamp'))], at)], at),
          edge: 'dashed',
          minHeightMm: draft.options.stampMm ?? STAMP_MM,
        },
      ];
    case 'Drawing':
      return drawingInRoom(draft, node, at);
    case 'PenBox':
      return [
        {
          ...box('paper', [small(draft, [asText(draft.options.say('leaflet.penBox'))], at)], at),
          minHeightMm: PEN_MM,
          pen: true,
        },
      ];
    case 'Checked':
      return [checked(draft, at)];
    default:
      // An inline component on a line of its own is a paragraph by now (parseText).
      return [];
  }
}

/**
 * A picture with its words. The heading of a part that is nothing but a picture stands under the picture, as it is
 * drawn for children: picture, sentence, soft line.
 */
export function scene(
  draft: LeafletDraft,
  node: ComponentBlock,
  partHeading: HeadingNode | undefined,
): Block[] {
  const { pictures, pictureWords } = draft.options;
  const name = node.attributes['picture'] ?? '';
  const picture = pictures.get(name);
  const blocks = toBlocks(draft, partHeading ? [partHeading, ...node.blocks] : node.blocks);
  const alt = pictureWords[name];
  if (!picture) reportMissingPicture(draft, name, node.line);
  else if (alt === undefined)
    missingWords(
      draft,
      'the drawing',
      name,
      `\`pictures\` in locales/${draft.options.language.tag}.json`,
      node.line,
    );
  const tint = sceneTints[draft.scenes % sceneTints.length] ?? 'sky';
  draft.scenes += 1;
  if (!picture || alt === undefined) return blocks;
  return [{ kind: 'scene', tint, picture, alt, blocks, at: placeOf(draft, node.line) }];
}

function contact(draft: LeafletDraft, node: ComponentBlock, at: SourcePlace): Block[] {
  const id = node.attributes['id'] ?? '';
  const found = draft.useContact(id, node.line);
  if (!found) return [];
  const card = printedCardOf(found);
  const { isBrief } = draft.options;
  const notes = isBrief ? [] : notesOf(draft, card).map((note) => [asText(note)]);
  return numberCard(draft, node, at, card.call, [...notes, ...fromAbroad(draft, card)]);
}

/** The number that works where the paper is handed out, and the one that works in Sweden below it. */
function contactFromAbroad(draft: LeafletDraft, node: ComponentBlock, at: SourcePlace): Block[] {
  const id = node.attributes['id'] ?? '';
  const found = draft.useContact(id, node.line);
  if (!found) return [];
  const card = printedCardOf(found);
  const hours = card.hours?.isAlways ? [[asText(draft.options.say('contact.dayAndNight'))]] : [];
  const inSweden = card.call
    ? sentenceWith(
        draft.options.say('contact.inSwedenNumber', { number: MARKER }),
        numberInline(card.call),
        false,
      )
    : [];
  // A number that works in Sweden alone says so where it would else say for whom it is.
  if (!card.fromAbroad) return numberCard(draft, node, at, card.call, hours, inSweden);
  draft.calledFromAbroad.add(id);
  return numberCard(draft, node, at, card.fromAbroad, [...hours, inSweden]);
}

function numberCard(
  draft: LeafletDraft,
  node: ComponentBlock,
  at: SourcePlace,
  call: PrintedCard['call'],
  notes: readonly (readonly Inline[])[],
  says?: readonly Inline[],
): Block[] {
  const id = node.attributes['id'] ?? '';
  const words = draft.options.contactWords[id];
  if (!call) draft.problems.push(leafletProblems.noNumber(draft.at(node.line), id));
  if (!words)
    missingWords(draft, 'the contact', id, `content/${draft.options.language.tag}/contacts.yaml`, node.line);
  if (!call || !words) return [];
  return [
    {
      kind: 'number',
      // White on deep green is for the one number that saves lives now.
      tone: id === draft.options.facts.site.emergency ? 'urgent' : 'plain',
      label: wordsToInlines(draft, words.label, node.line),
      number: numberInline(call),
      text: draft.options.isBrief ? [] : (says ?? wordsToInlines(draft, words.for, node.line)),
      notes,
      ...otherLanguage(draft),
      at,
    },
  ];
}

/** Hours, price, names. */
function notesOf(draft: LeafletDraft, { hours, notes }: PrintedCard): string[] {
  const { say } = draft.options;
  const said = { holidays: say('contact.publicHolidays'), closed: say('contact.closed') };
  return [
    ...(hours ? [hours.isAlways ? say('contact.dayAndNight') : hoursLine(wordsTag(draft), hours, said)] : []),
    ...notes.map((note) => say(note)),
  ];
}

/** The number for callers outside Sweden, where a source gives one: leaflets are read before the journey too. */
function fromAbroad(draft: LeafletDraft, { fromAbroad: number }: PrintedCard): Inline[][] {
  if (!number) return [];
  const sentence = draft.options.say('contact.fromAbroadNumber', { number: MARKER });
  return [sentenceWith(sentence, numberInline(number), false)];
}

/** A sentence to hold out to a stranger: Swedish big, the reader's own language below. */
function showCard(draft: LeafletDraft, node: ComponentBlock, at: SourcePlace): Block[] {
  const { phrases, language, say } = draft.options;
  const id = node.attributes['id'] ?? '';
  const tag = language.tag;
  const said = (words: string | undefined, sentence: string) =>
    words === undefined ? undefined : inSpokenLanguage(words, sentence, tag);
  const swedish = said(phrases.swedish?.[id], 'sv');
  const reader = said(phrases.reader[id], tag);
  // Without any Swedish words, the reason is a problem of its own: said once, not on every card.
  if (phrases.swedish && swedish === undefined)
    missingWords(draft, 'the card', id, 'content/sv/phrases.yaml', node.line);
  else if (reader === undefined)
    missingWords(draft, 'the card', id, `content/${tag}/phrases.yaml`, node.line);
  if (swedish === undefined || reader === undefined) return [];
  const big: ParagraphBlock = {
    kind: 'paragraph',
    style: 'lead',
    content: wordsToInlines(draft, swedish, node.line, { strong: true }),
    lang: 'sv',
    dir: 'ltr',
    at,
  };
  const below: ParagraphBlock = {
    kind: 'paragraph',
    style: 'body',
    content: wordsToInlines(draft, reader, node.line),
    ...otherLanguage(draft),
    at,
  };
  const isSwedish = language.tag.split('-')[0] === 'sv';
  const blocks = [
    ...(draft.options.isBrief || draft.holdsCards ? [] : [small(draft, [asText(say('leaflet.show'))], at)]),
    big,
    ...(isSwedish ? [] : [below]),
  ];
  return [{ ...box('none', blocks, at), edge: 'thick' }];
}

function siteLink(draft: LeafletDraft, at: SourcePlace): QrBlock {
  const { facts, language, say, heardPage } = draft.options;
  const home = `${facts.site.origin}/${language.tag}/`;
  // Whoever cannot read scans; whoever types an address reads, and types the short one.
  const url = heardPage === undefined ? home : `${home}${heardPage}/`;
  const address: Inline = { kind: 'url', text: printedAddress(home), strong: true, href: home };
  const words = [address, { kind: 'break' } as const, asText(say('leaflet.readMore'))];
  // As large as the text: it is for the reader, as the edition is not.
  const blocks = [{ ...small(draft, words, at), style: draft.options.isBrief ? 'small' : 'body' } as const];
  return { kind: 'qr', url, alt: `QR: ${url}`, sizeMm: draft.options.qrMm ?? QR_MM, blocks, at };
}

/**
 * The code that opens help, its address in letters, and the edition with its last valid day. The page that it leads to gives
 * numbers first, whatever the edition, and says in a line whether the paper is current.
 */
export function editionCheck(draft: LeafletDraft, at: SourcePlace): Block[] {
  const {
    facts,
    language,
    isUnderCode = false,
    isBrief = false,
    audience = 'adult',
    leafletName,
  } = draft.options;
  const site = `${facts.site.origin}/${language.tag}/`;
  const url = `${site}${helpPages[audience]}/#${leafletName}-${draft.edition.toLowerCase()}`;
  const address: Inline = { kind: 'url', text: printedAddress(site), strong: true, href: site };
  const edition = isBrief && !isUnderCode ? inFewLines(draft) : editionLines(draft);
  const lines = [...(isUnderCode ? [] : [[address]]), ...edition];
  const content = lines.flatMap((line, index): Inline[] =>
    index === 0 ? [...line] : [{ kind: 'break' }, ...line],
  );
  return [
    {
      kind: 'qr',
      url,
      alt: `QR: ${url}`,
      sizeMm: draft.options.qrMm ?? QR_MM,
      blocks: [small(draft, content, at)],
      at,
    },
  ];
}

/** Beside a code, what is brief shares a line: the edition too, unless its words come from the right (see {@link editionLines}). */
function inFewLines(draft: LeafletDraft): readonly (readonly Inline[])[] {
  const [code = [], ...others] = editionLines(draft);
  const isFromRight = (draft.options.wordsLanguage ?? draft.options.language).dir === 'rtl';
  return isFromRight ? [code, sideBySide(others)] : [sideBySide([code, ...others])];
}

/** Lines as one, a point between them. */
const sideBySide = (lines: readonly (readonly Inline[])[]): readonly Inline[] =>
  lines.flatMap((line, index) => (index === 0 ? line : [asText(' · '), ...line]));

/** Pages that give numbers first, by whom the leaflet is for. */
const helpPages = { adult: 'now', child: 'young' } as const;

/** Its edition, until when it is valid, and that a machine translated it or that it is a draft: a line each. */
function editionLines(draft: LeafletDraft): readonly (readonly Inline[])[] {
  const { language, say, wordsLanguage, isBrief = false, shared } = draft.options;
  const code: Inline = { kind: 'code', text: draft.edition, strong: true };
  const edition = isBrief
    ? [code]
    : sentenceWith(
        say('leaflet.edition', { edition: MARKER }),
        code,
        true,
        // Beside Arabic words PDFium gives the parts of the code in another order; on a line of its own it does not.
      ).flatMap((inline): Inline[] =>
        inline.kind === 'code' && (wordsLanguage ?? language).dir === 'rtl'
          ? [{ kind: 'break' }, inline]
          : [inline],
      );
  const until = shared ? shared.validUntil : validUntil(draft);
  const date = until === undefined ? '' : formatDate(wordsTag(draft), until, isBrief ? 'short' : 'long');
  return [
    edition,
    ...(until === undefined ? [] : [[asText(say('leaflet.validUntil', { date }))]]),
    ...reviewLine(draft),
  ];
}

/**
 * That nobody has read it. A draft says so on every panel, here in place of this; under a code there is no room for its words, and
 * they stand in the panel's margin.
 */
function reviewLine({ options }: LeafletDraft): readonly (readonly Inline[])[] {
  const { say, isReviewed = true, isDraft, isBrief, isUnderCode } = options;
  if (isReviewed || (isDraft && isUnderCode)) return [];
  if (isDraft) return [[asText(say('leaflet.draftNotReviewed'))]];
  return [[asText(say(isBrief ? 'leaflet.notReviewedBrief' : 'leaflet.notReviewed'))]];
}

/** The part that the strips of a poster show: a number alone, so that nobody can tell what it is for. */
export function strips(draft: LeafletDraft, id: string, line: number): PartContent[] {
  const found = draft.useContact(id, line);
  if (!found) return [];
  const { calls, fromAbroad: abroad } = diallingOf(found);
  const phone = draft.calledFromAbroad.has(id) ? abroad : calls[0];
  if (!phone) {
    draft.problems.push(leafletProblems.noNumber(draft.at(line), id));
    return [];
  }
  const at = placeOf(draft, line);
  const number = {
    kind: 'number',
    tone: 'plain',
    label: [],
    number: numberInline(phone),
    text: [],
    notes: [],
    at,
  } as const;
  return [{ role: 'strip', blocks: [number], foot: [], at }];
}

/** The oldest check speaks for all: a line that says when must be true of every fact. */
function checked(draft: LeafletDraft, at: SourcePlace): ParagraphBlock {
  const oldest = draft
    .recordsUsed()
    .map((record) => record.checked.on)
    .sort()[0];
  const date = oldest === undefined ? '' : formatDate(wordsTag(draft), oldest);
  return small(draft, [asText(draft.options.say('leaflet.checked', { date }))], at);
}

/** Last day on which every fact of the leaflet is still within its check. */
export function validUntil(draft: LeafletDraft): string | undefined {
  return earliestDueDate(draft.recordsUsed(), termsOf(draft.options.facts));
}

/** A line of small print in the language of the interface words. */
export function small(draft: LeafletDraft, content: readonly Inline[], at: SourcePlace): ParagraphBlock {
  return { kind: 'paragraph', style: 'small', content, ...otherLanguage(draft), at };
}

/** Language and direction of words that there are none of in the leaflet's own language. */
function otherLanguage({ options }: LeafletDraft): { readonly lang?: string; readonly dir?: Direction } {
  const { wordsLanguage: other, language } = options;
  return other && other.tag !== language.tag ? { lang: other.lang, dir: other.dir } : {};
}

/** A line of the text as the engine names places. */
export function placeOf(draft: LeafletDraft, line: number): SourcePlace {
  return { file: draft.at(line).file, line };
}

/** Plain words as one inline. */
export function asText(words: string): Inline {
  return { kind: 'text', text: words };
}

/** A looked-up sentence with a typed inline in place of its marker. */
function sentenceWith(sentence: string, part: Inline, strong: boolean): Inline[] {
  return sentence
    .split(MARKER)
    .flatMap((words, index): Inline[] => [
      ...(index > 0 ? [part] : []),
      ...(words === '' ? [] : [{ kind: 'text', text: words, strong } as const]),
    ]);
}

const wordsTag = ({ options }: LeafletDraft) => (options.wordsLanguage ?? options.language).tag;

function box(tint: Tint, blocks: readonly Block[], at: SourcePlace): BoxBlock {
  return { kind: 'box', tint, edge: 'thin', blocks, at };
}

type InlineComponent = Extract<InlineNode, { readonly kind: 'component' }>;

/** An item of a list, without what it begins with. */
interface PartedItem {
  readonly icon?: InlineComponent;
  /** The right that organisations may leave out with it. */
  readonly choice?: string;
  readonly words: readonly BlockNode[];
}

/** @param isNumbered - The drawings of an ordered list would take the place of its numbers. */
function partedItem(item: readonly BlockNode[], isNumbered: boolean): PartedItem {
  const optional = cutFirst('Optional', item);
  const icon = isNumbered ? { words: optional.words } : cutFirst('Icon', optional.words);
  const choice = optional.first?.attributes['right'];
  return {
    words: icon.words,
    ...(icon.first ? { icon: icon.first } : {}),
    ...(choice === undefined ? {} : { choice }),
  };
}

/** Blocks without the component that their first sentence begins with. */
function cutFirst(
  name: string,
  blocks: readonly BlockNode[],
): { readonly first?: InlineComponent; readonly words: readonly BlockNode[] } {
  const [block, ...others] = blocks;
  if (block?.kind !== 'paragraph') return { words: blocks };
  const [first, space, ...rest] = block.content;
  if (first?.kind !== 'component' || first.name !== name) return { words: blocks };
  const next = space?.kind === 'text' ? { ...space, text: space.text.trimStart() } : space;
  return { first, words: [{ ...block, content: next ? [next, ...rest] : [] }, ...others] };
}

function notice(draft: LeafletDraft, node: ComponentBlock, at: SourcePlace): BoxBlock {
  const { first, words } = cutFirst('Optional', node.blocks);
  const choice = first?.attributes['right'];
  return {
    ...box(node.attributes['kind'] === 'care' ? 'sand' : 'sky', toBlocks(draft, words), at),
    ...(choice === undefined ? {} : { choice }),
  };
}

function pictureOf(draft: LeafletDraft, { attributes, line }: InlineComponent): Picture | null {
  const name = attributes['picture'] ?? '';
  const picture = draft.options.pictures.get(name);
  if (!picture) reportMissingPicture(draft, name, line);
  return picture ?? null;
}

/** Small enough to be looked at beside the words, large enough for its faces, mm. */
const DRAWING_MM = { most: 44, least: 22 } as const;

/** A drawing that says nothing which the words beside it do not. */
function drawingInRoom(draft: LeafletDraft, node: ComponentBlock, at: SourcePlace): Block[] {
  const name = node.attributes['picture'] ?? '';
  const picture = draft.options.pictures.get(name);
  if (!picture) reportMissingPicture(draft, name, node.line);
  const { most, least } = DRAWING_MM;
  return picture
    ? [{ kind: 'picture', picture, alt: '', heightMm: most, leastMm: least, align: 'centre', at }]
    : [];
}

function reportMissingPicture(draft: LeafletDraft, name: string, line: number): void {
  const names = [...draft.options.pictures.keys()].sort().join(', ');
  draft.problems.push(leafletProblems.pictureMissing(draft.at(line), name, names));
}

/** The lists among blocks with another marker. */
function withMarker(blocks: readonly Block[], marker: ListBlock['marker']): Block[] {
  return blocks.map((block) => (block.kind === 'list' ? { ...block, marker } : block));
}

function missingWords(draft: LeafletDraft, what: string, id: string, file: string, line: number): void {
  draft.problems.push(leafletProblems.wordsMissing(draft.at(line), what, id, file));
}
