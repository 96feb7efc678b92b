/** Runs a page's content as a reader would, and says what is painted where, in which colour, under which mark. */
import type { PDFObject } from 'pdf-lib';
import { commonArea, isEmpty } from './area.ts';
import { contentTokens, type Token } from './content-tokens.ts';
import type { ShownFonts } from './fonts.ts';
import type { JudgedFile } from './judged.ts';
import { imageOperators } from './operators/images.ts';
import { BEGINNING, type Machine, type Operator } from './operators/machine.ts';
import { type Marks, markOperators } from './operators/marks.ts';
import { pathOperators } from './operators/paths.ts';
import { textOperators } from './operators/show-text.ts';
import { colourOperators, stateOperators } from './operators/state.ts';
import type { PageContent, Painted } from './painted.ts';

/** Runs a page's content. */
export function readContent(
  bytes: Uint8Array,
  resources: PDFObject | undefined,
  fonts: ShownFonts,
  file: JudgedFile,
): PageContent {
  const painted: Painted[] = [];
  const marks: Marks = { open: [], all: [] };
  const machine: Machine = {
    state: { ...BEGINNING },
    operands: [],
    report: file.report,
    paint(one) {
      const { state } = machine;
      const isStroke = one.by === 'stroke';
      const area = one.area && state.clip ? commonArea(one.area, state.clip) : one.area;
      painted.push({
        colour: isStroke ? state.stroke : state.fill,
        overprints: isStroke ? state.strokeOverprints : state.fillOverprints,
        mark: marks.open.findLast(({ isArtifact, number }) => isArtifact || number !== undefined),
        ...one,
        area: area && !isEmpty(area) ? area : undefined,
      });
    },
  };
  // No form, pattern or shading is among them: leaflets have none, and what is in one would not be looked at.
  const groups = [
    stateOperators(machine, resources, file),
    colourOperators(machine, resources, file),
    pathOperators(machine),
    textOperators(machine, resources, fonts, file),
    imageOperators(machine, resources, file),
    markOperators(machine, marks),
  ];
  const operators = new Map(groups.flatMap((group) => Object.entries(group.operators)));
  runAll(bytes, operators, machine);
  for (const group of groups) group.finish?.();
  return { painted, marks: marks.all };
}

function runAll(bytes: Uint8Array, operators: ReadonlyMap<string, Operator>, machine: Machine): void {
  const { report } = machine;
  let [operands, count, depth]: [Token[], number, number] = [[], 0, 0];
  for (const token of contentTokens(bytes)) {
    if (token.kind === 'bracket' && (token.value === ']' || token.value === '>>')) depth--;
    else if (token.kind !== 'operator' && depth === 0) count++;
    if (token.kind === 'bracket' && (token.value === '[' || token.value === '<<')) depth++;
    if (token.kind !== 'operator') {
      operands.push(token);
      continue;
    }
    const [wanted, run] = operators.get(token.value) ?? [];
    if (!run) report('ISO 32000', `"${token.value}" is not an operator that leaflets use`);
    else if (count !== wanted)
      report('ISO 32000', `"${token.value}" has ${count} operands instead of ${wanted}`);
    else {
      machine.operands = operands;
      run(operands.map(({ value }) => (typeof value === 'number' ? value : 0)));
    }
    [operands, count, depth] = [[], 0, 0];
  }
}
