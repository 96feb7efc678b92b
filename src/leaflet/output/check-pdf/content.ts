/** Runs a page's content as a reader would, and says what is painted where, in which colour, under which mark. */
import type { PDFObject } from 'pdf-lib';
import {
  type Area,
  areaAround,
  commonArea,
  grow,
  isEmpty,
  joinAreas,
  type Matrix,
  moveArea,
  multiply,
  UNMOVED,
} from './area.ts';
import { contentTokens, type Token } from './content-tokens.ts';
import type { ShownFont, ShownFonts } from './fonts.ts';
import { type FileReader, isTrue, keysOf, nameOf, numberOf, type Report } from './parsed-file.ts';

/** A colour as its operator gave it: one part is grey, three are light, four are inks, five is {@link EVERY_PLATE}. */
export type Colour = readonly number[];
/** All the ink of every plate, however many there are. */
export const EVERY_PLATE: Colour = [1, 1, 1, 1, 1];

/** Paper alone. */
export const isWhite = (colour: Colour): boolean =>
  colour.length >= 4 ? colour.every((ink) => ink === 0) : colour.every((light) => light === 1);

/** Marked content that something is painted in: an artifact, or a number of the structure tree. */
export interface Mark {
  readonly tag: string;
  readonly isArtifact: boolean;
  /** `MCID`. */
  readonly number: number | undefined;
}

/** One thing painted. */
export interface Painted {
  readonly by: 'fill' | 'stroke' | 'text';
  /** What the clip leaves of its ink; of a text without ink, nothing. */
  readonly area: Area | undefined;
  readonly colour: Colour;
  /** Whether it leaves the inks behind it as they are. */
  readonly overprints: boolean;
  /** The mark that counts: a numbered one, or an artifact. */
  readonly mark: Mark | undefined;
  /** Of a stroke of nothing but straight upright or level lines. */
  readonly runs?: 'upright' | 'level' | undefined;
  /** Thickness of a stroke, size of a text as it stands on the page. */
  readonly sizePt: number;
  /** Of a text: the strip in the middle of small letters, from where the pen begins to where it ends. */
  readonly strip?: Area;
  /** The same without blanks at its ends; a text of blanks has none. */
  readonly inkedStrip?: Area;
  /** Of a text: what its codes read, as stored. */
  readonly says?: string;
}

/** What a page's content does. */
export interface PageContent {
  readonly painted: readonly Painted[];
  /** Marks that are opened, in order, each with those it stands in. */
  readonly marks: readonly { readonly mark: Mark; readonly inside: readonly Mark[] }[];
}

/** ISO 19005-2, 6.1.13: states may be kept so deep. */
const DEEPEST_STATE = 28;
/** Where the strip of a text lies, thousandths of an em above the baseline. */
const STRIP = [100, 300] as const;
/** Grey: the colour that a page begins with. */
const BLACK: Colour = [0];

/** The graphics state, as far as it is looked at. */
interface State {
  matrix: Matrix;
  clip: Area | undefined;
  fill: Colour;
  stroke: Colour;
  lineWidth: number;
  fillOverprints: boolean;
  strokeOverprints: boolean;
  font: ShownFont | undefined;
  sizePt: number;
  spacing: number;
  stretch: number;
  leading: number;
  rise: number;
}

const BEGINNING: State = {
  matrix: UNMOVED,
  clip: undefined,
  fill: BLACK,
  stroke: BLACK,
  lineWidth: 1,
  fillOverprints: false,
  strokeOverprints: false,
  font: undefined,
  sizePt: 0,
  spacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
};

/** What the operators work on. */
interface Machine {
  state: State;
  /** Of the operator that runs. */
  operands: readonly Token[];
  readonly report: Report;
  paint(one: Pick<Painted, 'by' | 'area' | 'sizePt'> & Partial<Painted>): void;
}

/** An operator: how many operands it takes, a list or a dictionary being one, and what it does with them. */
type Operator = readonly [operands: number, run: (numbers: readonly number[]) => void];
type Operators = Readonly<Record<string, Operator>>;

const NOTHING = (): void => {};

const setNumber =
  (machine: Machine, key: 'lineWidth' | 'spacing' | 'leading' | 'rise'): Operator[1] =>
  ([value = 0]) => {
    machine.state[key] = value;
  };

/** Runs a page's content. */
export function readContent(
  bytes: Uint8Array,
  resources: PDFObject | undefined,
  fonts: ShownFonts,
  reader: FileReader,
  report: Report,
): PageContent {
  const painted: Painted[] = [];
  const marks: { mark: Mark; inside: readonly Mark[] }[] = [];
  const open: Mark[] = [];
  const machine: Machine = {
    state: { ...BEGINNING },
    operands: [],
    report,
    paint(one) {
      const { state } = machine;
      const isStroke = one.by === 'stroke';
      const area = one.area && state.clip ? commonArea(one.area, state.clip) : one.area;
      painted.push({
        colour: isStroke ? state.stroke : state.fill,
        overprints: isStroke ? state.strokeOverprints : state.fillOverprints,
        mark: open.findLast(({ isArtifact, number }) => isArtifact || number !== undefined),
        ...one,
        area: area && !isEmpty(area) ? area : undefined,
      });
    },
  };
  // No image, form, pattern or shading is among them: leaflets have none, and what is in one would not be looked at.
  const operators: Operators = {
    ...stateOperators(machine, resources, reader),
    ...pathOperators(machine),
    ...textOperators(machine, resources, fonts, reader),
    ...markOperators(machine, open, marks),
  };
  runAll(bytes, operators, machine);
  if (open.length > 0) report('UA 7.1', 'marked content is not closed');
  return { painted, marks };
}

function runAll(bytes: Uint8Array, operators: Operators, machine: Machine): void {
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
    const [wanted, run] = operators[token.value] ?? [];
    if (!run) report('ISO 32000', `"${token.value}" is not an operator that leaflets use`);
    else if (count !== wanted)
      report('ISO 32000', `"${token.value}" has ${count} operands instead of ${wanted}`);
    else {
      machine.operands = operands;
      run(operands.map(({ value }) => (typeof value === 'number' ? value : 0)));
    }
    [operands, count, depth] = [[], 0, 0];
  }
  operators['end of page']?.[1]([]);
}

function stateOperators(machine: Machine, resources: PDFObject | undefined, reader: FileReader): Operators {
  const { report } = machine;
  const kept: State[] = [];
  const colour =
    (use: 'fill' | 'stroke'): Operator[1] =>
    (parts) => {
      machine.state[use] = parts;
    };
  const setState = (): void => {
    const { state } = machine;
    const name = String(machine.operands[0]?.value);
    const settings = reader.get(reader.get(resources, 'ExtGState'), name);
    if (!settings) report('ISO 32000', `the graphics state ${name} is missing`);
    const keys = keysOf(settings);
    const mode = numberOf(reader.get(settings, 'OPM')) === 1;
    if (keys.includes('OP')) {
      state.strokeOverprints = mode && isTrue(reader.get(settings, 'OP'));
      state.fillOverprints = state.strokeOverprints;
    }
    if (keys.includes('op')) state.fillOverprints = mode && isTrue(reader.get(settings, 'op'));
  };
  const takeSpace = (): void => {
    const name = String(machine.operands[0]?.value);
    if (!isEveryPlate(reader.get(reader.get(resources, 'ColorSpace'), name), reader))
      report('ISO 32000', `the colour space ${name} is not that of every plate`);
    machine.state.stroke = EVERY_PLATE;
  };
  const takeInk: Operator[1] = ([amount]) => {
    if (machine.state.stroke !== EVERY_PLATE || amount !== 1)
      report('ISO 32000', 'a colour is set that its colour space does not have');
  };
  return {
    q: [
      0,
      () => {
        if (kept.push({ ...machine.state }) > DEEPEST_STATE)
          report('A2 6.1.13', 'graphics states are kept too deep');
      },
    ],
    Q: [
      0,
      () => {
        const before = kept.pop();
        if (before) machine.state = before;
        else report('ISO 32000', 'a graphics state is given back that was never kept');
      },
    ],
    cm: [
      6,
      (matrix) => {
        machine.state.matrix = multiply(matrix as unknown as Matrix, machine.state.matrix);
      },
    ],
    w: [1, setNumber(machine, 'lineWidth')],
    J: [1, NOTHING],
    j: [1, NOTHING],
    M: [1, NOTHING],
    d: [2, NOTHING],
    i: [1, NOTHING],
    gs: [1, setState],
    g: [1, colour('fill')],
    rg: [3, colour('fill')],
    k: [4, colour('fill')],
    G: [1, colour('stroke')],
    RG: [3, colour('stroke')],
    K: [4, colour('stroke')],
    // Only lines: nothing that is filled or written goes onto every plate.
    CS: [1, takeSpace],
    SCN: [1, takeInk],
    'end of page': [
      0,
      () => {
        if (kept.length > 0) report('ISO 32000', 'a graphics state is kept and never given back');
      },
    ],
  };
}

/** Whether a colour space paints on every plate, and on a proof without plates with as much of the four inks. */
export function isEveryPlate(space: PDFObject | undefined, reader: FileReader): boolean {
  const [kind, plates, proof, recipe] = reader.list(space).map((part) => reader.follow(part));
  const inks = (key: string) => reader.list(reader.get(recipe, key)).map(numberOf).join(' ');
  return (
    [kind, plates, proof].map(nameOf).join(' ') === 'Separation All DeviceCMYK' &&
    numberOf(reader.get(recipe, 'FunctionType')) === 2 &&
    numberOf(reader.get(recipe, 'N')) === 1 &&
    [inks('Domain'), inks('C0'), inks('C1')].join(', ') === '0 1, 0 0 0 0, 1 1 1 1'
  );
}

function pathOperators(machine: Machine): Operators {
  let path: number[] = [];
  let isStraight = true;
  let clips = false;
  const extend = (points: readonly number[]): void => {
    const [a, b, c, d, e, f] = machine.state.matrix;
    for (let i = 0; i + 1 < points.length; i += 2) {
      const [x = 0, y = 0] = [points[i], points[i + 1]];
      path.push(a * x + c * y + e, b * x + d * y + f);
    }
  };
  const bend: Operator[1] = (points) => {
    isStraight = false;
    extend(points);
  };
  const end =
    (...paints: readonly ('fill' | 'stroke')[]) =>
    (): void => {
      const { state } = machine;
      const around = areaAround(path);
      for (const by of around ? paints : []) {
        if (!around) continue;
        const [a, b, c, d] = state.matrix;
        const sizePt = by === 'stroke' ? state.lineWidth * Math.sqrt(Math.abs(a * d - b * c)) : 0;
        const [width, height] = [around[2] - around[0], around[3] - around[1]];
        const runs = width < THIN ? 'upright' : height < THIN ? 'level' : undefined;
        machine.paint({
          by,
          area: grow(around, sizePt / 2),
          sizePt,
          ...(by === 'stroke' && isStraight && runs ? { runs } : {}),
        });
      }
      if (around && clips) state.clip = state.clip ? commonArea(state.clip, around) : around;
      path = [];
      isStraight = true;
      clips = false;
    };
  const clip = (): void => {
    clips = true;
  };
  return {
    m: [2, extend],
    l: [2, extend],
    c: [6, bend],
    v: [4, bend],
    y: [4, bend],
    h: [0, NOTHING],
    re: [
      4,
      ([x = 0, y = 0, width = 0, height = 0]) =>
        bend([x, y, x + width, y, x, y + height, x + width, y + height]),
    ],
    W: [0, clip],
    'W*': [0, clip],
    n: [0, end()],
    S: [0, end('stroke')],
    s: [0, end('stroke')],
    f: [0, end('fill')],
    'f*': [0, end('fill')],
    B: [0, end('fill', 'stroke')],
    'B*': [0, end('fill', 'stroke')],
    b: [0, end('fill', 'stroke')],
    'b*': [0, end('fill', 'stroke')],
  };
}

/** Rounding of a line that is upright or level, pt. */
const THIN = 0.02;

function textOperators(
  machine: Machine,
  resources: PDFObject | undefined,
  fonts: ShownFonts,
  reader: FileReader,
): Operators {
  const { report } = machine;
  let [pen, lineStart]: [Matrix, Matrix] = [UNMOVED, UNMOVED];
  let isInText = false;
  const move = (x: number, y: number): void => {
    lineStart = multiply([1, 0, 0, 1, x, y], lineStart);
    pen = lineStart;
  };
  /** Shows strings and moves the pen over gaps. */
  const show = (): void => {
    if (!isInText) report('ISO 32000', 'text is shown outside BT and ET');
    const { font, sizePt, stretch, rise, spacing, matrix } = machine.state;
    const em = sizePt / 1000;
    let [along, says]: [number, string] = [0, ''];
    let [ink, begins]: [Area | undefined, number | undefined] = [undefined, undefined];
    let [inkBegins, inkEnds]: [number | undefined, number] = [undefined, 0];
    for (const { kind, value } of machine.operands) {
      if (kind === 'number') along -= value;
      if (kind !== 'string') continue;
      begins ??= along;
      for (let i = 0; i + 1 < value.length; i += 2) {
        const code = ((value[i] ?? 0) << 8) | (value[i + 1] ?? 0);
        font?.codes.add(code);
        says += font?.textOf(code) ?? '';
        const box = font?.inkOf(code);
        const width = (font?.widthOf(code) ?? 0) + (em ? spacing / em : 0);
        if (box) {
          ink = joinAreas(ink, [box[0] + along, box[1], box[2] + along, box[3]]);
          inkBegins ??= along;
          inkEnds = along + width;
        }
        along += width;
      }
    }
    const toPage = multiply(multiply([em * stretch, 0, 0, em, 0, rise], pen), matrix);
    const [a, b] = multiply(pen, matrix);
    machine.paint({
      by: 'text',
      area: ink && moveArea(ink, toPage),
      sizePt: sizePt * Math.hypot(a, b),
      says,
      strip: moveArea([begins ?? 0, STRIP[0], along, STRIP[1]], toPage),
      ...(inkBegins === undefined
        ? {}
        : { inkedStrip: moveArea([inkBegins, STRIP[0], inkEnds, STRIP[1]], toPage) }),
    });
    pen = multiply([1, 0, 0, 1, along * em * stretch, 0], pen);
  };
  const selectFont: Operator[1] = ([, sizePt = 0]) => {
    const name = String(machine.operands[0]?.value);
    const font = fonts.open(reader.raw(reader.get(resources, 'Font'), name));
    if (!font) report('UA 7.21', `the font ${name} is missing`);
    machine.state.font = font;
    machine.state.sizePt = sizePt;
  };
  const begin = (): void => {
    if (isInText) report('ISO 32000', 'a text begins in a text');
    isInText = true;
    [pen, lineStart] = [UNMOVED, UNMOVED];
  };
  const end = (): void => {
    if (!isInText) report('ISO 32000', 'a text ends that never began');
    isInText = false;
  };
  return {
    BT: [0, begin],
    ET: [0, end],
    Tf: [2, selectFont],
    Tc: [1, setNumber(machine, 'spacing')],
    Tz: [
      1,
      ([percent = 100]) => {
        machine.state.stretch = percent / 100;
      },
    ],
    TL: [1, setNumber(machine, 'leading')],
    Ts: [1, setNumber(machine, 'rise')],
    Tm: [
      6,
      (matrix) => {
        pen = matrix as unknown as Matrix;
        lineStart = pen;
      },
    ],
    Td: [2, ([x = 0, y = 0]) => move(x, y)],
    TD: [
      2,
      ([x = 0, y = 0]) => {
        machine.state.leading = -y;
        move(x, y);
      },
    ],
    'T*': [0, () => move(0, -machine.state.leading)],
    Tj: [1, show],
    TJ: [1, show],
  };
}

function markOperators(
  machine: Machine,
  open: Mark[],
  marks: { mark: Mark; inside: readonly Mark[] }[],
): Operators {
  const begin = (): void => {
    const { operands } = machine;
    const at = operands.findIndex(({ kind, value }) => kind === 'name' && value === 'MCID');
    const number = at < 0 ? undefined : Number(operands[at + 1]?.value);
    const tag = String(operands[0]?.value);
    const mark: Mark = { tag, isArtifact: tag === 'Artifact', number };
    marks.push({ mark, inside: [...open] });
    open.push(mark);
  };
  const end = (): void => {
    if (!open.pop()) machine.report('UA 7.1', 'marked content ends that never began');
  };
  return { BMC: [1, begin], BDC: [2, begin], EMC: [0, end] };
}
