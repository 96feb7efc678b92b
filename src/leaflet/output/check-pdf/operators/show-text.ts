/** Operators that move the pen and show strings. */
import type { PDFObject } from 'pdf-lib';
import { type Area, joinAreas, type Matrix, moveArea, multiply, UNMOVED } from '../area.ts';
import type { Token } from '../content-tokens.ts';
import type { ShownFonts } from '../fonts.ts';
import type { JudgedFile } from '../judged.ts';
import {
  type Machine,
  nameGiven,
  type Operator,
  type OperatorGroup,
  type State,
  setNumber,
} from './machine.ts';

/** Where the strip of a text lies, thousandths of an em above the baseline. */
const STRIP = [100, 300] as const;

export function textOperators(
  machine: Machine,
  resources: PDFObject | undefined,
  fonts: ShownFonts,
  { reader, report }: JudgedFile,
): OperatorGroup {
  const pen = createPen();
  let isInText = false;
  const show = (): void => {
    if (!isInText) report('ISO 32000', 'text is shown outside BT and ET');
    showStrings(machine, pen);
  };
  const selectFont: Operator[1] = ([, sizePt = 0]) => {
    const name = nameGiven(machine);
    const font = fonts.open(reader.raw(reader.get(resources, 'Font'), name));
    if (!font) report('UA 7.21', `the font ${name} is missing`);
    machine.state.font = font;
    machine.state.sizePt = sizePt;
  };
  const stretch: Operator[1] = ([percent = 100]) => {
    machine.state.stretch = percent / 100;
  };
  const begin = (): void => {
    if (isInText) report('ISO 32000', 'a text begins in a text');
    isInText = true;
    pen.set(UNMOVED);
  };
  const end = (): void => {
    if (!isInText) report('ISO 32000', 'a text ends that never began');
    isInText = false;
  };
  const moveAndLead: Operator[1] = ([x = 0, y = 0]) => {
    machine.state.leading = -y;
    pen.nextLine(x, y);
  };
  return {
    operators: {
      BT: [0, begin],
      ET: [0, end],
      Tf: [2, selectFont],
      Tc: [1, setNumber(machine, 'spacing')],
      Tz: [1, stretch],
      TL: [1, setNumber(machine, 'leading')],
      Ts: [1, setNumber(machine, 'rise')],
      Tm: [6, (matrix) => pen.set(matrix as unknown as Matrix)],
      Td: [2, ([x = 0, y = 0]) => pen.nextLine(x, y)],
      TD: [2, moveAndLead],
      'T*': [0, () => pen.nextLine(0, -machine.state.leading)],
      Tj: [1, show],
      TJ: [1, show],
    },
  };
}

/** Where the next string goes. */
interface Pen {
  at(): Matrix;
  /** Begins a line at a matrix. */
  set(matrix: Matrix): void;
  /** Begins a line so far from where the last one began. */
  nextLine(x: number, y: number): void;
  /** Goes on along the line. */
  forward(by: number): void;
}

function createPen(): Pen {
  let [pen, lineStart]: [Matrix, Matrix] = [UNMOVED, UNMOVED];
  const moved = (x: number, y: number, from: Matrix): Matrix => multiply([1, 0, 0, 1, x, y], from);
  return {
    at: () => pen,
    set(matrix) {
      [pen, lineStart] = [matrix, matrix];
    },
    nextLine(x, y) {
      lineStart = moved(x, y, lineStart);
      pen = lineStart;
    },
    forward(by) {
      pen = moved(by, 0, pen);
    },
  };
}

/** Shows strings and moves the pen over gaps. */
function showStrings({ state, operands, paint }: Machine, pen: Pen): void {
  const { sizePt, stretch, rise, matrix } = state;
  const em = sizePt / 1000;
  const { says, ink, begins, ends, inked } = readStrings(operands, state);
  const toPage = multiply(multiply([em * stretch, 0, 0, em, 0, rise], pen.at()), matrix);
  const [a, b] = multiply(pen.at(), matrix);
  const stripOf = (from: number, to: number): Area => moveArea([from, STRIP[0], to, STRIP[1]], toPage);
  paint({
    by: 'text',
    area: ink && moveArea(ink, toPage),
    sizePt: sizePt * Math.hypot(a, b),
    says,
    strip: stripOf(begins, ends),
    ...(inked ? { inkedStrip: stripOf(...inked) } : {}),
  });
  pen.forward(ends * em * stretch);
}

/** Strings as they stand along the line, thousandths of an em from the pen. */
interface Shown {
  readonly says: string;
  readonly ink: Area | undefined;
  /** Where the first string begins and the last one ends. */
  readonly begins: number;
  readonly ends: number;
  /** Where the first glyph with ink begins and the last one ends. */
  readonly inked: readonly [from: number, to: number] | undefined;
}

function readStrings(operands: readonly Token[], { font, sizePt, spacing }: State): Shown {
  const extra = sizePt ? spacing / (sizePt / 1000) : 0;
  let [along, says]: [number, string] = [0, ''];
  let [ink, begins]: [Area | undefined, number | undefined] = [undefined, undefined];
  let inked: Shown['inked'];
  for (const { kind, value } of operands) {
    if (kind === 'number') along -= value;
    if (kind !== 'string') continue;
    begins ??= along;
    for (let i = 0; i + 1 < value.length; i += 2) {
      const code = ((value[i] ?? 0) << 8) | (value[i + 1] ?? 0);
      font?.codes.add(code);
      says += font?.textOf(code) ?? '';
      const box = font?.inkOf(code);
      const width = (font?.widthOf(code) ?? 0) + extra;
      if (box) {
        ink = joinAreas(ink, [box[0] + along, box[1], box[2] + along, box[3]]);
        inked = [inked?.[0] ?? along, along + width];
      }
      along += width;
    }
  }
  return { says, ink, begins: begins ?? 0, ends: along, inked };
}
