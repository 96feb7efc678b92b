/** Operators of the graphics state: what is kept and given back, where things go, and colours. */
import type { PDFObject } from 'pdf-lib';
import { type Matrix, multiply } from '../area.ts';
import { EVERY_PLATE, plateOf } from '../every-plate.ts';
import type { JudgedFile } from '../judged.ts';
import { isTrue, keysOf, numberOf } from '../parsed-file.ts';
import {
  type Machine,
  NOTHING,
  nameGiven,
  type Operator,
  type OperatorGroup,
  type Operators,
  type State,
  setNumber,
} from './machine.ts';

/** ISO 19005-2, 6.1.13: states may be kept so deep. */
const DEEPEST_STATE = 28;

export function stateOperators(
  machine: Machine,
  resources: PDFObject | undefined,
  { reader, report }: JudgedFile,
): OperatorGroup {
  const kept: State[] = [];
  const keep = (): void => {
    if (kept.push({ ...machine.state }) > DEEPEST_STATE)
      report('A2 6.1.13', 'graphics states are kept too deep');
  };
  const giveBack = (): void => {
    const before = kept.pop();
    if (before) machine.state = before;
    else report('ISO 32000', 'a graphics state is given back that was never kept');
  };
  const move: Operator[1] = (matrix) => {
    machine.state.matrix = multiply(matrix as unknown as Matrix, machine.state.matrix);
  };
  const setState = (): void => {
    const { state } = machine;
    const name = nameGiven(machine);
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
  return {
    operators: {
      q: [0, keep],
      Q: [0, giveBack],
      cm: [6, move],
      w: [1, setNumber(machine, 'lineWidth')],
      J: [1, NOTHING],
      j: [1, NOTHING],
      M: [1, NOTHING],
      d: [2, NOTHING],
      i: [1, NOTHING],
      gs: [1, setState],
    },
    finish() {
      if (kept.length > 0) report('ISO 32000', 'a graphics state is kept and never given back');
    },
  };
}

export function colourOperators(
  machine: Machine,
  resources: PDFObject | undefined,
  { reader, report }: JudgedFile,
): OperatorGroup {
  const take =
    (use: 'fill' | 'stroke'): Operator[1] =>
    (parts) => {
      machine.state[use] = parts;
    };
  const takeSpace = (): void => {
    const name = nameGiven(machine);
    const plate = plateOf(reader.get(reader.get(resources, 'ColorSpace'), name), reader);
    if (!plate) report('ISO 32000', `the colour space ${name} is not that of every plate or of a tool`);
    machine.state.stroke = plate ?? EVERY_PLATE;
  };
  const takeInk: Operator[1] = ([amount]) => {
    if (machine.state.stroke.length !== EVERY_PLATE.length || amount !== 1)
      report('ISO 32000', 'a colour is set that its colour space does not have');
  };
  const operators: Operators = {
    g: [1, take('fill')],
    rg: [3, take('fill')],
    k: [4, take('fill')],
    G: [1, take('stroke')],
    RG: [3, take('stroke')],
    K: [4, take('stroke')],
    // Only lines: nothing that is filled or written goes onto every plate.
    CS: [1, takeSpace],
    SCN: [1, takeInk],
  };
  return { operators };
}
