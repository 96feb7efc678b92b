/**
 * Whether a translation has every piece of its source: the paragraphs, the items of lists, the steps, the rows of tables
 * under each heading. Headings and components are compared in `check-parity.ts`.
 */
import type { Problem } from '../../leaflet/problems.ts';
import { unitsDiffer } from '../problems/language-problems.ts';
import type { Where } from '../problems/problem.ts';
import { type BlockNode, type ParsedText, plainText } from '../texts/block-tree.ts';

/** One piece of a text. */
interface Unit {
  readonly kind: 'paragraph' | 'step' | 'item' | 'nested step' | 'nested item' | 'row' | 'quotation';
  readonly line: number;
}

/** What stands under a heading, up to the next one. */
interface Section {
  readonly heading: string;
  readonly line: number;
  readonly units: readonly Unit[];
}

/** The first heading under which a translation has other pieces than its source. Both have the same headings. */
export function compareUnits(text: ParsedText, source: ParsedText, where: Where): readonly Problem[] {
  const wanted = sectionsOf(source);
  const translated = sectionsOf(text);
  const at = translated.findIndex(
    ({ units }, index) => namesOf(units) !== namesOf(wanted[index]?.units ?? []),
  );
  const [section, from] = [translated[at], wanted[at]];
  if (!section || !from) return [];
  const first = section.units.findIndex(({ kind }, index) => kind !== from.units[index]?.kind);
  const line = section.units[first]?.line ?? section.units.at(-1)?.line ?? section.line;
  const [found, expected] = differences(section.units, from.units);
  const file = source.file.replace(/^content\//, '');
  const verb = /^(?:no|1) [^,]*$/.test(found) ? 'is' : 'are';
  return [unitsDiffer({ ...where, line }, section.heading, `${verb} ${found}`, expected, file)];
}

const namesOf = (units: readonly Unit[]): string => units.map(({ kind }) => kind).join(' ');

/** The kinds that are not as many: “4 steps”, “5 steps”. All of them, where only their order differs. */
function differences(translated: readonly Unit[], wanted: readonly Unit[]): readonly [string, string] {
  const kinds = [...new Set([...wanted, ...translated].map(({ kind }) => kind))];
  const count = (units: readonly Unit[], kind: Unit['kind']) =>
    units.filter((one) => one.kind === kind).length;
  const unequal = kinds.filter((kind) => count(translated, kind) !== count(wanted, kind));
  const told = (units: readonly Unit[]) =>
    unequal.length > 0
      ? unequal.map((kind) => counted(count(units, kind), kind)).join(', ')
      : units.map(({ kind }) => kind).join(', ');
  return [told(translated), told(wanted)];
}

const counted = (number: number, kind: Unit['kind']): string => {
  if (number === 0) return `no ${kind}`;
  return number === 1 ? `1 ${kind}` : `${number} ${kind}s`;
};

/** A text cut at its headings, the piece before the first one under its title. */
function sectionsOf({ blocks, frontMatter }: ParsedText): readonly Section[] {
  const sections: { heading: string; line: number; units: Unit[] }[] = [
    { heading: frontMatter.title ?? '', line: 1, units: [] },
  ];
  const visit = (block: BlockNode, isInItem = false): void => {
    const units = sections.at(-1)?.units ?? [];
    switch (block.kind) {
      case 'heading':
        sections.push({ heading: plainText(block.content), line: block.line, units: [] });
        return;
      case 'paragraph':
        units.push({ kind: 'paragraph', line: block.line });
        return;
      case 'list':
        for (const item of block.items)
          visitItem(item, `${isInItem ? 'nested ' : ''}${block.ordered ? 'step' : 'item'}`, block.line);
        return;
      case 'table':
        units.push(...block.rows.map(() => ({ kind: 'row', line: block.line }) as const));
        return;
      case 'quote':
        units.push({ kind: 'quotation', line: block.line });
        for (const inside of block.blocks) visit(inside);
        return;
      default:
        for (const inside of block.blocks) visit(inside);
    }
  };
  /** An item is one piece; what follows its first paragraph are pieces of their own. */
  const visitItem = (item: readonly BlockNode[], kind: Unit['kind'], line: number) => {
    const [first, ...others] = item;
    sections.at(-1)?.units.push({ kind, line: first?.line ?? line });
    for (const inside of first?.kind === 'paragraph' ? others : item) visit(inside, true);
  };
  for (const block of blocks) visit(block);
  return sections;
}
