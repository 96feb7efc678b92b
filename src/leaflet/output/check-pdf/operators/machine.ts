/** The machine that runs a page's content: its state, and what an operator is. */
import { type Area, type Matrix, UNMOVED } from '../area.ts';
import type { Token } from '../content-tokens.ts';
import type { ShownFont } from '../fonts.ts';
import type { Report } from '../judged.ts';
import type { Colour, Painted } from '../painted.ts';

/** Grey: the colour that a page begins with. */
const BLACK: Colour = [0];

/** The graphics state, as far as it is looked at. */
export interface State {
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

export const BEGINNING: State = {
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
export interface Machine {
  state: State;
  /** Of the operator that runs. */
  operands: readonly Token[];
  readonly report: Report;
  paint(one: Pick<Painted, 'by' | 'area' | 'sizePt'> & Partial<Painted>): void;
}

/** An operator: how many operands it takes, a list or a dictionary being one, and what it does with them. */
export type Operator = readonly [operands: number, run: (numbers: readonly number[]) => void];
export type Operators = Readonly<Record<string, Operator>>;

/** Operators that share what they know. */
export interface OperatorGroup {
  readonly operators: Operators;
  /** Says what is not as it should be once the page has ended. */
  finish?(): void;
}

export const NOTHING = (): void => {};

/** Takes one number into the state. */
export const setNumber =
  (machine: Machine, key: 'lineWidth' | 'spacing' | 'leading' | 'rise'): Operator[1] =>
  ([value = 0]) => {
    machine.state[key] = value;
  };

/** The name that the running operator was given. */
export const nameGiven = ({ operands }: Machine): string => String(operands[0]?.value);
