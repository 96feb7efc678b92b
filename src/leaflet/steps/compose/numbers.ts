/** Phone numbers: in boxes, in rows with a rule between them, or side by side. */

import {
  type FlowElement,
  type FrameElement,
  type StackElement,
  splitNotes,
  type TextElement,
} from '../../elements.ts';
import type { Block, Inline, NumberBlock } from '../../types.ts';
import { NOTE_SEPARATOR } from '../../typography.ts';
import { frame, type TextChoice, text } from './plain-elements.ts';
import type { Setting } from './setting.ts';
import { child, foreign } from './structure-nodes.ts';

/** Above and below the rule between two rows of numbers, mm. */
const ROW_GAP_MM = 1.7;

/** Numbers that follow each other: in rows with a rule between them, or side by side. */
export function arrangeNumbers(
  blocks: readonly Block[],
  children: StackElement['children'],
  setting: Setting,
): StackElement['children'] {
  switch (setting.format.numbers) {
    case 'columns':
      return numbersAside(blocks, children, setting);
    case 'rows':
      return children.flatMap((child, i) => {
        if (!isPlainNumber(blocks[i]) || !isPlainNumber(blocks[i - 1])) return [child];
        const rule = { kind: 'rule', part: setting.part } as const;
        return [
          { element: rule, gapMm: ROW_GAP_MM },
          { ...child, gapMm: ROW_GAP_MM },
        ];
      });
    case 'boxes':
      return children;
  }
}

/** A number with its words: one with a drawing has its own box and place. */
const isPlainNumber = (block: Block | undefined): boolean => block?.kind === 'number' && !block.sign;

/** Two in a row, as tall as each other. */
function numbersAside(
  blocks: readonly Block[],
  children: StackElement['children'],
  { dir }: Setting,
): StackElement['children'] {
  const result: { readonly element: FlowElement; readonly gapMm: number }[] = [];
  for (let i = 0; i < children.length; i++) {
    const [first, second] = [children[i], children[i + 1]];
    if (!first) continue;
    if (second && isPlainNumber(blocks[i]) && isPlainNumber(blocks[i + 1])) {
      const columns = [first, second].map(({ element }) => ({ element, width: 'share' }) as const);
      result.push({
        element: { kind: 'columns', columns, gapMm: 4, stand: 'stretch', dir },
        gapMm: first.gapMm,
      });
      i++;
    } else result.push(first);
  }
  return result;
}

/** Label at the start of the line, number at its end, a rule below; the emergency number in its box. */
export function composeNumberRow(block: NumberBlock, setting: Setting): FlowElement {
  const { typography, dir } = setting;
  const urgent = block.tone === 'urgent';
  const level = labelLevel(setting);
  const labelNode = child(setting.parent, `H${level}`, foreign(block.lang, setting));
  const label = text(block.label, setting, {
    size: { ofBody: 1 },
    leading: typography.headingLeading,
    weight: 700,
    node: labelNode,
    ...wordsOfNumber(block, setting),
  });
  const notes = () =>
    [...(block.text.length > 0 ? [block.text] : []), ...linesOfNotes(block.notes)].map((words) => ({
      element: text(words, setting, {
        size: { pt: typography.noteFloorPt },
        node: child(setting.parent, 'P', foreign(block.lang, setting)),
        ...wordsOfNumber(block, setting),
      }),
      gapMm: 0,
    }));
  // On a card the number is taller than its label: there is room for a line under that, which is read before the number.
  const underLabel = setting.format.type === 'card' ? notes() : [];
  const inside: Setting = urgent ? { ...setting, colour: 'paper', onTint: true } : setting;
  const number = text([{ ...block.number, strong: true }], inside, {
    size: { pt: typography.numberPt },
    shrinkTo: 0.45,
    leading: 1.15,
    weight: 700,
    node: child(setting.parent, 'P'),
  });
  const boxed: FrameElement = {
    ...frame(number, inside),
    paddingXMm: urgent ? 2.4 : 0,
    radiusMm: 1.4,
    ...(urgent ? { fill: 'deep' as const } : {}),
  };
  const row: FlowElement = {
    kind: 'columns',
    columns: [
      { element: { kind: 'stack', children: [{ element: label, gapMm: 0 }, ...underLabel] }, width: 'share' },
      { element: boxed, width: 'own' },
    ],
    gapMm: 3,
    stand: 'middle',
    dir,
  };
  const below = setting.format.type === 'card' ? [] : notes();
  return { kind: 'stack', children: [{ element: row, gapMm: 0 }, ...below] };
}

/** Numbers that follow each other are one group: the second is no part of the first, as a lower heading would say. */
function labelLevel({ headings }: Setting): 1 | 2 | 3 {
  headings.ofNumbers ??= Math.min(3, headings.last + 1) as 1 | 2 | 3;
  headings.last = headings.ofNumbers;
  return headings.ofNumbers;
}

/** Words in another language keep its direction, and stand where the number does. */
const wordsOfNumber = ({ lang, dir }: NumberBlock, setting: Setting): Partial<TextElement> => ({
  ...(lang === undefined ? {} : { lang }),
  ...(dir === undefined || dir === setting.dir ? {} : { dir, align: 'end' }),
});

/**
 * What decides whether somebody calls, as large as the text: day and night, free, no name needed. Short notes share a line
 * where they have room; one with a number of its own has its own line.
 */
function linesOfNotes(notes: NumberBlock['notes']): readonly (readonly Inline[])[] {
  const [short, own] = splitNotes(notes);
  const joined = short.flatMap((note, i): readonly Inline[] =>
    i === 0 ? note : [{ kind: 'text', text: NOTE_SEPARATOR }, ...note],
  );
  return joined.length > 0 ? [joined, ...own] : own;
}

/** A number in a box, under what it is called and over what is said of it. */
export function composeNumber(block: NumberBlock, setting: Setting): FrameElement {
  const urgent = block.tone === 'urgent';
  const { typography } = setting;
  const inside: Setting = { ...setting, colour: urgent ? 'paper' : 'ink', onTint: urgent };
  const words = { size: { ofBody: 11.5 / 13, atLeastPt: typography.floorPt }, leading: typography.leading };
  const level = labelLevel(setting);
  const label = text(block.label, inside, {
    size: { ofBody: 1 },
    leading: typography.headingLeading,
    weight: 700,
    node: child(setting.parent, `H${level}`, foreign(block.lang, setting)),
    ...wordsOfNumber(block, setting),
  });
  const number = text([{ ...block.number, strong: true }], inside, {
    // Noto Sans bold, always: digits need no more air than their own height.
    size: { pt: urgent ? typography.urgentNumberPt : typography.numberPt },
    shrinkTo: 0.45,
    leading: 1.15,
    weight: 700,
    node: child(setting.parent, 'P'),
  });
  const line = (content: readonly Inline[], choice: TextChoice) =>
    text(content, inside, {
      ...choice,
      node: child(setting.parent, 'P', foreign(block.lang, setting)),
      ...wordsOfNumber(block, setting),
    });
  const notes = linesOfNotes(block.notes);
  const rest = [
    ...(block.text.length > 0 ? [line(block.text, { ...words, divides: true })] : []),
    ...notes.map((note) =>
      line(note, { ...words, size: { ...words.size, atLeastPt: typography.noteFloorPt } }),
    ),
  ];
  const elements = block.label.length > 0 ? [label, number, ...rest] : [number, ...rest];
  const children = elements.map((element, i) => ({
    element,
    gapMm: i === elements.length - notes.length ? 0.8 : 0,
  }));
  return {
    ...frame({ kind: 'stack', children }, setting),
    paddingXMm: 4,
    paddingYMm: 3,
    radiusMm: 3,
    strokeMm: 0.4,
    ...(urgent ? { fill: 'deep' as const } : { stroke: 'spruce' as const }),
  };
}
