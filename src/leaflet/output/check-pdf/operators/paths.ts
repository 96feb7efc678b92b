/** Operators that build paths and paint them, or clip by them. */
import { areaAround, commonArea, grow } from '../area.ts';
import { type Machine, NOTHING, type Operator, type OperatorGroup } from './machine.ts';

/** Rounding of a line that is upright or level, pt. */
const THIN = 0.02;

/** The path that is being built, on the page. */
interface Path {
  points: number[];
  isStraight: boolean;
  clips: boolean;
}

export function pathOperators(machine: Machine): OperatorGroup {
  const path: Path = { points: [], isStraight: true, clips: false };
  const extend = (points: readonly number[]): void => {
    const [a, b, c, d, e, f] = machine.state.matrix;
    for (let i = 0; i + 1 < points.length; i += 2) {
      const [x = 0, y = 0] = [points[i], points[i + 1]];
      path.points.push(a * x + c * y + e, b * x + d * y + f);
    }
  };
  const bend: Operator[1] = (points) => {
    path.isStraight = false;
    extend(points);
  };
  const rectangle: Operator[1] = ([x = 0, y = 0, width = 0, height = 0]) =>
    bend([x, y, x + width, y, x, y + height, x + width, y + height]);
  const clip = (): void => {
    path.clips = true;
  };
  const end =
    (...paints: readonly ('fill' | 'stroke')[]) =>
    (): void => {
      paintPath(machine, path, paints);
      Object.assign(path, { points: [], isStraight: true, clips: false } satisfies Path);
    };
  return {
    operators: {
      m: [2, extend],
      l: [2, extend],
      c: [6, bend],
      v: [4, bend],
      y: [4, bend],
      h: [0, NOTHING],
      re: [4, rectangle],
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
    },
  };
}

function paintPath(machine: Machine, path: Path, paints: readonly ('fill' | 'stroke')[]): void {
  const { state } = machine;
  const around = areaAround(path.points);
  if (!around) return;
  const [left, foot, right, top] = around;
  const runs = right - left < THIN ? 'upright' : top - foot < THIN ? 'level' : undefined;
  for (const by of paints) {
    const [a, b, c, d] = state.matrix;
    const sizePt = by === 'stroke' ? state.lineWidth * Math.sqrt(Math.abs(a * d - b * c)) : 0;
    const isLine = by === 'stroke' && path.isStraight && runs !== undefined;
    machine.paint({ by, area: grow(around, sizePt / 2), sizePt, ...(isLine ? { runs } : {}) });
  }
  if (path.clips) state.clip = state.clip ? commonArea(state.clip, around) : around;
}
