/** One sheet from a leaflet in two languages: each is laid out as it is on its own, and only the paper is shared. */

import { textAreas } from './formats/text-areas.ts';
import type { LaidOutPanels } from './layout-leaflet.ts';
import { isOutside } from './part-numbers.ts';
import type { LeafletContent, StructureNode } from './types.ts';

/**
 * Puts two languages of a leaflet onto the sheet that its format has for that.
 *
 * @param first - What stands outside or on the left, and gives the file its language, title and print hint.
 * @param second - The same leaflet and format in another language.
 * @returns Panels to impose, as those of one leaflet.
 * @throws If the format has no sheet for two languages.
 */
export function pairLanguages(first: LaidOutPanels, second: LaidOutPanels): LaidOutPanels {
  // Its own sheet is the office's too.
  const { pair, office: _, ...format } = first.format;
  if (!pair) throw new Error(`The format ${first.format.name} has no sheet for two languages.`);
  const [parts, panels] = [first.content.parts.length, textAreas(first.format).length];
  const after: StructureNode = {
    type: 'Sect',
    lang: second.content.lang,
    children: second.composition.structure.children,
  };
  return {
    content: { ...first.content, parts: [...partsOf(first.content), ...partsOf(second.content)] },
    format: { ...format, ...pair, press: pair.press ?? pair },
    composition: {
      ...first.composition,
      parts: [
        ...first.composition.parts,
        ...second.composition.parts.map((flow) => ({ ...flow, part: flow.part + parts })),
      ],
      structure: {
        ...first.composition.structure,
        children: [...first.composition.structure.children, after],
      },
    },
    fitted: {
      ...first.fitted,
      slugLines: { alone: first.fitted.slugLines.paired, paired: [] },
      bodyPt: Math.min(first.fitted.bodyPt, second.fitted.bodyPt),
      panels: [
        ...first.fitted.panels,
        ...second.fitted.panels.map((panel) => ({
          ...panel,
          reading: panel.reading + panels,
          parts: panel.parts.map((part) => part + parts),
          boxes: panel.boxes.map((box) => (isOutside(box.part) ? box : { ...box, part: box.part + parts })),
        })),
      ],
      problems: [...first.fitted.problems, ...second.fitted.problems.map(countedOn(parts))],
    },
    boundWords: new Map([...first.boundWords, ...second.boundWords]),
    words: { ...first.words, ...second.words },
    problems: [...first.problems, ...second.problems.map(countedOn(parts))],
  };
}

/** Parts that say which language they are in. */
const partsOf = ({ parts, lang, dir, script }: LeafletContent): LeafletContent['parts'] =>
  parts.map((part) => ({ language: { lang, dir, script }, ...part }));

const countedOn =
  (parts: number) =>
  (problem: LaidOutPanels['problems'][number]): LaidOutPanels['problems'][number] =>
    problem.where.part === undefined
      ? problem
      : { ...problem, where: { ...problem.where, part: problem.where.part + parts } };
