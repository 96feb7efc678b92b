/** Headings and paragraphs: how large they are, and where they begin a line of their own. */

import type { TextElement } from '../../elements.ts';
import { gapsBetweenSentences } from '../../text/sentences.ts';
import type { Block, HeadingBlock, Inline, ParagraphBlock } from '../../types.ts';
import { SMALL_PT, spokenLeading } from '../../typography.ts';
import { text } from './plain-elements.ts';
import { wordsOf } from './plain-words.ts';
import type { Setting } from './setting.ts';
import { child, foreign } from './structure-nodes.ts';

/** Share of its size to which a paragraph may shrink so that a long address stays whole: small print at the floor. */
const SMALLEST_WITH_ADDRESS = SMALL_PT / 11;

/** Longest text under a picture, in characters, whose sentences each get a line. */
const SHORT_SCENE = 120;

/** A title over many texts is no cover: so much of its size is enough. */
const TITLE_OVER_ALL = 0.7;

/** A heading at most one level below the one before it; the first on a cover is its title. */
export function composeHeading(block: HeadingBlock, setting: Setting): TextElement {
  const { typography, headings, where } = setting;
  const level = Math.min(block.level, headings.last + 1);
  headings.last = level;
  headings.ofNumbers = undefined;
  const owner = child(setting.parent, `H${level as 1 | 2 | 3}`, foreign(block.lang, setting));
  const common = {
    weight: 700,
    node: owner,
    balanced: true,
    divides: true,
    lang: block.lang ?? setting.lang,
  } as const;
  if (where === 'cover' && block.level === 1) {
    return text(block.content, setting, {
      ...common,
      size: { pt: typography.titlePt },
      shrinkTo: typography.smallestTitlePt / typography.titlePt,
      leading: typography.titleLeading,
      colour: 'deep',
      yields: true,
    });
  }
  if (where === 'show-card')
    return text(sentencesApart(block.content, 'phrases'), setting, {
      ...common,
      ...spokenStyle(block, setting),
    });
  if (where === 'title') {
    return text(block.content, setting, {
      ...common,
      size: { pt: typography.titlePt * TITLE_OVER_ALL },
      shrinkTo: 1,
      leading: typography.titleLeading,
      colour: 'deep',
    });
  }
  const isSmallHeading = (block.level === 3 || where === 'box') && where !== 'scene';
  const ratio = isSmallHeading ? 1 : typography.headingRatio;
  return text(block.content, setting, {
    ...common,
    size: { ofBody: ratio },
    grows: isSmallHeading && where !== 'foot',
    shrinkTo: isSmallHeading ? 1 : 1 / ratio,
    leading: typography.headingLeading,
  });
}

/** A paragraph; a strong one on a card to show is what is said. */
export function composeParagraph(block: ParagraphBlock, setting: Setting): TextElement {
  const { typography, where } = setting;
  const owner = child(setting.parent, 'P', foreign(block.lang, setting));
  const common = {
    node: owner,
    lang: block.lang ?? setting.lang,
    dir: block.dir ?? setting.dir,
    divides: where === 'part' || where === 'box' || where === 'foot',
    grows: where === 'part' || where === 'box',
    balanced: where === 'show-card' && setting.format.type === 'card',
    // Words in a language of the other direction stand where the text around them begins; what is shown, where it does.
    align:
      block.dir === undefined || block.dir === setting.dir || where === 'show-card' ? setting.align : 'end',
  } as const;
  if (block.style === 'small')
    return text(block.content, setting, {
      ...common,
      size: { pt: typography.smallPt },
      shrinkTo: holdsCode(block) ? typography.leastCodePt / typography.smallPt : 1,
      grows: false,
    });
  if (where === 'show-card' && isStrong(block)) {
    return text(sentencesApart(block.content, 'phrases'), setting, {
      ...common,
      ...spokenStyle(block, setting),
      weight: 700,
      balanced: true,
    });
  }
  const words = isReadBySentence(block, setting)
    ? sentencesApart(block.content, where === 'part' || where === 'box' ? undefined : 'phrases')
    : block.content;
  const isLead = block.style === 'lead' || where === 'cover';
  const holdsAddress = words.some(({ kind }) => kind === 'url');
  return text(words, setting, {
    ...common,
    shrinkTo: holdsAddress ? SMALLEST_WITH_ADDRESS : 1,
    size: { ofBody: isLead ? 15 / 13 : 1 },
    leading: typography.leading,
  });
}

const holdsCode = ({ content }: ParagraphBlock): boolean => content.some(({ kind }) => kind === 'code');

/**
 * Children read a sentence at a time. So does everybody in steps, under a picture and of what is held out alone, unless there are many.
 * Where two are held out from one panel there is no room for it: their lines end with sentences where they can, as those of all
 * short texts do.
 */
function isReadBySentence(
  { content }: ParagraphBlock,
  { where, content: leaflet, isOneOfCards = false, isStep = false }: Setting,
): boolean {
  if (where === 'scene') return wordsOf(content).length <= SHORT_SCENE;
  if (where === 'show-card') return !isOneOfCards;
  return isStep || leaflet.audience === 'child';
}

/** The sentence on a card to show is read by somebody else, at arm's length. */
function spokenStyle(
  { content: says }: HeadingBlock | ParagraphBlock,
  { content, format, typography, isOneOfCards = false }: Setting,
): Pick<TextElement, 'size' | 'leading' | 'shrinkTo'> {
  // Beside a card's code there is no room for more.
  const alone = content.audience === 'child' || format.type === 'card' ? 1.5 : 21 / 13;
  const ofBody = isOneOfCards ? 17.5 / 13 : alone;
  return { size: { ofBody }, leading: spokenLeading(wordsOf(says), typography), shrinkTo: 0.8 };
}

/** Each sentence begins a line where it is read at a glance, or with effort. */
function sentencesApart(inlines: readonly Inline[], unmarked?: 'phrases'): readonly Inline[] {
  const words = inlines.map((inline) => (inline.kind === 'break' ? '\n' : inline.text));
  const gaps = gapsBetweenSentences(words.join(''), unmarked);
  let end = 0;
  return inlines.flatMap((inline, i): readonly Inline[] => {
    const start = end;
    end += words[i]?.length ?? 0;
    const within = gaps.filter(({ from }) => start <= from && from < end);
    if (inline.kind !== 'text' || within.length === 0) return [inline];
    const from = [0, ...within.map((gap) => gap.to - start)];
    const to = [...within.map((gap) => gap.from - start), inline.text.length];
    return from.flatMap((at, piece): readonly Inline[] => [
      ...(piece === 0 ? [] : [{ kind: 'break' } as const]),
      ...(at < (to[piece] ?? 0) ? [{ ...inline, text: inline.text.slice(at, to[piece]) }] : []),
    ]);
  });
}

/** Small print. */
export const isSmall = (block: Block) => block.kind === 'paragraph' && block.style === 'small';

/** Strong from its first word to its last. */
export const isStrong = (block: ParagraphBlock) =>
  block.content.length > 0 &&
  block.content.every((inline) => inline.kind === 'break' || inline.strong === true);
