/**
 * What a person says aloud for those who cannot read: the texts of three pages as they are heard, each with a stamp. Numbers,
 * names and figures are in the words, so a changed record changes the stamp too. Pure.
 */
import { formatFigure } from '../../i18n/format.ts';
import type { Language } from '../../i18n/languages.ts';
import { separators } from '../../i18n/writing/punctuation.ts';
import type { FixedInline, TextInline } from '../../leaflet/types.ts';
import { shownUrl } from '../contacts/contact.ts';
import { diallingOf } from '../contacts/dialling.ts';
import { textHash } from '../editions/edition.ts';
import { isConfirmed } from '../facts/publishing.ts';
import { type Facts, factValue } from '../facts/read-facts.ts';
import { sourceLocale } from '../files/content-files.ts';
import type { BlockNode, InlineNode, ParsedText } from '../texts/block-tree.ts';
import type { ContactWords } from '../words/contact-words.ts';
import { interpolate } from '../words/interpolate.ts';
import { inSpokenLanguage } from '../words/spoken-language.ts';

/** Pages that can be heard. */
export type HeardPage = 'now' | 'show' | 'young';

/** A line as it is heard, and as it is set for whoever reads it aloud: numbers and addresses run from left to right. */
export type SpokenLine = readonly (TextInline | FixedInline)[];

/** One recording's worth of text. */
export interface SpokenText {
  /** Name of the recording's file, without its ending: `now-1`, `card-need-help`, `picture-nofault`. */
  readonly id: string;
  readonly page: HeardPage;
  /**
   * Place on the page: number of the section on `now`, from 1, the first under the title; number of the scene on `young`,
   * from 1; id of the card on `show`.
   */
  readonly at: number | string;
  /** What is said, a line for each heading, paragraph or item. */
  readonly lines: readonly SpokenLine[];
  /** Hash of the lines: a recording fits a text that says exactly these. */
  readonly stamp: string;
}

/** What the texts are made from. */
export interface SpokenMaterial {
  readonly facts: Facts;
  /** By their paths from the root. */
  readonly texts: ReadonlyMap<string, ParsedText>;
}

/** The words of the language that they are in. */
export interface SpokenWords {
  readonly language: Pick<Language, 'tag'>;
  readonly contactWords: Readonly<Record<string, ContactWords>>;
  readonly phrases: Readonly<Record<string, string>>;
}

/** Every text of a language that a person can record, page by page, in the order in which they stand. */
export function spokenTexts(material: SpokenMaterial, words: SpokenWords): readonly SpokenText[] {
  const say = new Speaker(material.facts, words);
  const pageOf = (path: string, tag = words.language.tag) =>
    material.texts.get(`content/${tag}/pages/${path}.mdx`);
  const [now, show, young] = [
    pageOf('now'),
    pageOf('show') && pageOf('show', sourceLocale),
    pageOf('young/index'),
  ];
  return [
    ...(now ? sectionsOf(now, material.facts, say) : []),
    ...(show ? cardsOf(show, words, say) : []),
    ...(young ? scenesOf(young, say) : []),
  ].filter(({ lines }) => lines.length > 0);
}

function textOf(id: string, page: HeardPage, at: SpokenText['at'], lines: readonly SpokenLine[]): SpokenText {
  return { id, page, at, lines, stamp: textHash(lines.map(wordsOf).join('\n')) };
}

/** Under the title stand the numbers of the first screen; then one text for each heading. */
function sectionsOf({ frontMatter, blocks }: ParsedText, facts: Facts, say: Speaker): readonly SpokenText[] {
  const starts = blocks.flatMap((block, at) => (block.kind === 'heading' && block.level === 2 ? [at] : []));
  const numbers = [facts.site.emergency, ...facts.site.firstContacts].flatMap((id) => say.contact(id));
  const first = [[said(frontMatter.title ?? '')], ...numbers, ...say.blocks(blocks.slice(0, starts[0]))];
  const rest = starts.map((start, index) => say.blocks(blocks.slice(start, starts[index + 1])));
  return [first, ...rest].map((lines, index) => textOf(`now-${index + 1}`, 'now', index + 1, lines));
}

/** In the order of the deck; in the reader's own words. */
function cardsOf(
  { blocks }: ParsedText,
  { language, phrases }: SpokenWords,
  say: Speaker,
): readonly SpokenText[] {
  return componentsIn(blocks, 'ShowCard').flatMap(({ attributes: { id = '' } }) => {
    const words = phrases[id];
    if (words === undefined) return [];
    const own = say.words(inSpokenLanguage(words, language.tag, language.tag));
    return [textOf(`card-${id}`, 'show', id, own)];
  });
}

function scenesOf({ blocks }: ParsedText, say: Speaker): readonly SpokenText[] {
  return componentsIn(blocks, 'Scene').map(({ attributes: { picture = '' }, blocks: words }, index) =>
    textOf(`picture-${picture}`, 'young', index + 1, say.blocks(words)),
  );
}

const componentsIn = (blocks: readonly BlockNode[], name: string) =>
  blocks.flatMap((block) => (block.kind === 'component' && block.name === name ? [block] : []));

/** Says blocks and sentences as they are heard. */
class Speaker {
  readonly #facts: Facts;
  readonly #words: SpokenWords;

  constructor(facts: Facts, words: SpokenWords) {
    this.#facts = facts;
    this.#words = words;
  }

  blocks(blocks: readonly BlockNode[]): readonly SpokenLine[] {
    return blocks.flatMap((block) => this.#block(block));
  }

  /** Words of YAML, with `{phone:…}` and the like. */
  words(words: string): readonly SpokenLine[] {
    return this.#lines(interpolate(words, { file: '' }).content);
  }

  /** Who, and which numbers. Nothing of a contact that nobody has confirmed, or that cannot be called: its card says more. */
  contact(id: string): readonly SpokenLine[] {
    const contact = this.#facts.contacts.get(id);
    const label = this.#words.contactWords[id]?.label;
    const calls = contact ? diallingOf(contact).calls : [];
    if (contact === undefined || !isConfirmed(contact) || label === undefined || calls.length === 0)
      return [];
    const { colon, comma } = separators(this.#words.language.tag);
    const numbers = calls.flatMap(({ shown }, index) => [said(index === 0 ? colon : comma), number(shown)]);
    return [[...this.words(label).flat(), ...numbers]];
  }

  #block(block: BlockNode): readonly SpokenLine[] {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return this.#lines(block.content);
      case 'list':
        return block.items.flatMap((item) => this.blocks(item));
      case 'quote':
        return this.blocks(block.blocks);
      case 'table':
        return [block.header, ...block.rows].map((cells) =>
          cells.flatMap((cell, index) => [
            ...(index === 0 ? [] : [said(separators(this.#words.language.tag).colon)]),
            ...this.#inlines(cell),
          ]),
        );
      case 'component':
        // A card to show has a recording of its own.
        return block.name === 'Contact'
          ? this.contact(block.attributes['id'] ?? '')
          : this.blocks(block.blocks);
    }
  }

  /** A sentence, cut where it breaks. */
  #lines(content: readonly InlineNode[]): readonly SpokenLine[] {
    const lines: InlineNode[][] = [[]];
    for (const node of content) {
      if (node.kind === 'break') lines.push([]);
      else lines.at(-1)?.push(node);
    }
    return lines.map((line) => this.#inlines(line)).filter((line) => wordsOf(line).trim() !== '');
  }

  #inlines(content: readonly InlineNode[]): SpokenLine {
    return content.flatMap((node): SpokenLine => {
      if (node.kind === 'text') return [said(node.text.replace(/\s+/g, ' '))];
      if (node.kind === 'break') return [said(' ')];
      return node.kind === 'component'
        ? saidOf(this.#facts, this.#words.language.tag, node.name, node.attributes['id'] ?? '')
        : this.#inlines(node.content);
    });
  }
}

/** What stands for a reference when it is read: a number, a name, an address, a Swedish word or a figure; nothing for any other. */
export function saidOf(facts: Facts, tag: string, name: string, id: string): SpokenLine {
  const contact = facts.contacts.get(id);
  const [call] = contact ? diallingOf(contact).calls : [];
  if (name === 'Name') return [swedish(contact?.shortName ?? '')];
  if (name === 'Phone') return [number(call?.shown ?? '')];
  if (name === 'Url') return [{ kind: 'url', text: hostOf((contact && shownUrl(contact)) ?? '') }];
  if (name === 'Term') return [swedish(facts.terms.get(id)?.sv ?? '')];
  const value = factValue(facts, id);
  return value === undefined ? [] : [said(formatFigure(tag, value))];
}

const said = (text: string): TextInline => ({ kind: 'text', text });
const swedish = (text: string): TextInline => ({ kind: 'text', text, lang: 'sv' });
const number = (text: string): FixedInline => ({ kind: 'phone', text });

/** An address as it is said: no scheme, no slash at the end. */
const hostOf = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?|\/$/g, '');

/** A line as one text. */
export const wordsOf = (line: SpokenLine): string => line.map(({ text }) => text).join('');
