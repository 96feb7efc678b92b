/**
 * Line drawings of what to do with a printed sheet, one a step, drawn from the format's own measures: so that a format
 * with other panels has other drawings. Right to left, everything is mirrored, as the paper is. Units are mm of paper.
 */
import type { Direction, PaperLine, PathCommand, Picture, Shape, SheetFormat } from '../../leaflet/types.ts';

type Point = readonly [x: number, y: number];

/** Width of lines on paper, mm: thin for folds and texts, middling for edges, thick for cuts. */
const LINE = { thin: 1.2, edge: 2, cut: 4.5 } as const;
/** Dash and gap of a fold, mm. */
const DASH = 7;
/** How far a panel that is being folded lies lifted, as a share of its width, and how much higher its edge is drawn, mm. */
const LIFT = { across: 0.62, up: 26 } as const;
/** White around the sheet, mm: arrows and lifted panels reach into it. */
const MARGIN = 34;

/**
 * The steps of finishing a sheet.
 *
 * @returns None where there is nothing to do, or nothing to draw.
 */
export function foldDrawings(format: SheetFormat, dir: Direction): readonly Picture[] {
  const steps = stepsOf({ ...format, ...format.office });
  return dir === 'rtl' ? steps.map(mirrored) : steps;
}

function stepsOf(format: SheetFormat): readonly Picture[] {
  switch (format.printHint.finish) {
    case 'fold-in':
      return foldIn(format);
    case 'fold-once':
      return foldOnce(format);
    case 'fold-book':
      return foldBook(format);
    case 'fold-fan':
      return [cutSheet(format), foldedFan(format)];
    case 'cut-cards':
    case 'cut-strips':
      return [cutSheet(format)];
    case 'none':
      return [];
  }
}

/** A sheet of three panels, folded like a letter: the narrow one first. */
function foldIn(format: SheetFormat): readonly Picture[] {
  const { widthMm, heightMm, sides } = format;
  const [first = widthMm / 3, second = (widthMm * 2) / 3] = sides[1]?.foldsXMm ?? [];
  const narrow = widthMm - second;
  const flat = [
    ...sheet(0, 0, second, heightMm),
    ...dashed([first, 0], [first, heightMm]),
    ...greyLines(0, first, heightMm),
    ...greyLines(first, second, heightMm),
  ];
  const folded = [
    ...sheet(first, 0, second, heightMm),
    ...sheet(second - narrow, 0, second, heightMm, 'mist'),
  ];
  return [
    drawing(widthMm, heightMm, [
      ...flat,
      ...lifted(second, 1, narrow, heightMm),
      ...arrow([widthMm - 8, -18], [first + 34, -18]),
    ]),
    drawing(widthMm, heightMm, [
      ...folded,
      ...lifted(first, -1, first, heightMm),
      ...arrow([8, -18], [second - 34, -18]),
    ]),
    drawing(widthMm, heightMm, [
      ...sheet(first + 5, 5, second + 5, heightMm + 5),
      ...sheet(first, 0, second, heightMm, 'mist'),
      ...greyLines(first, second, heightMm, 'cover'),
    ]),
  ];
}

/** A standing sheet folded once across: what is drawn inside runs from the upper half to the lower. */
function foldOnce({ widthMm, heightMm, sides }: SheetFormat): readonly Picture[] {
  const [middle = heightMm / 2] = sides[0]?.foldsYMm ?? [];
  return [
    drawing(widthMm, heightMm, [
      ...sheet(0, 0, widthMm, heightMm),
      ...dashed([0, middle], [widthMm, middle]),
      ...greyLines(0, widthMm, middle),
      ...greyLines(0, widthMm, middle, 'text', middle),
    ]),
    drawing(widthMm, heightMm, [
      ...sheet(5, middle + 5, widthMm + 5, heightMm + 5),
      ...sheet(0, middle, widthMm, heightMm, 'mist'),
      stroke(LINE.cut, [0, middle], [widthMm, middle]),
      ...greyLines(0, widthMm, middle, 'cover', middle),
    ]),
  ];
}

/** A sheet folded in eight and cut once: a book. */
function foldBook({ widthMm, heightMm }: SheetFormat): readonly Picture[] {
  const [quarter, half, middle] = [widthMm / 4, widthMm / 2, heightMm / 2];
  const pushed = 42;
  const opening: readonly Point[] = [
    [quarter, middle],
    [half, middle - pushed],
    [widthMm - quarter, middle],
    [half, middle + pushed],
  ];
  return [
    drawing(widthMm, heightMm, [
      ...sheet(0, 0, widthMm, heightMm),
      ...[quarter, half, widthMm - quarter].flatMap((x) => dashed([x, 0], [x, heightMm])),
      ...dashed([0, middle], [widthMm, middle]),
    ]),
    drawing(half, heightMm, [
      ...sheet(4, 4, half + 4, heightMm + 4),
      ...sheet(0, 0, half, heightMm),
      ...dashed([quarter, 0], [quarter, heightMm]),
      ...dashed([quarter, middle], [half, middle]),
      stroke(LINE.cut, [0, middle], [quarter, middle]),
    ]),
    drawing(widthMm, heightMm, [
      stroke(LINE.edge, [0, middle], [quarter, middle]),
      stroke(LINE.edge, [widthMm - quarter, middle], [widthMm, middle]),
      polygon(opening, 'mist'),
      ...arrow([-24, middle - 26], [quarter - 22, middle - 26]),
      ...arrow([widthMm + 24, middle - 26], [widthMm - quarter + 22, middle - 26]),
    ]),
    drawing(quarter * 2, heightMm, [
      ...sheet(quarter / 2 + 6, middle / 2 + 6, quarter * 1.5 + 6, middle * 1.5 + 6),
      ...sheet(quarter / 2 + 3, middle / 2 + 3, quarter * 1.5 + 3, middle * 1.5 + 3),
      ...sheet(quarter / 2, middle / 2, quarter * 1.5, middle * 1.5, 'mist'),
      stroke(LINE.cut, [quarter / 2, middle / 2], [quarter / 2, middle * 1.5]),
      ...greyLines(quarter / 2, quarter * 1.5, middle, 'cover', middle / 2),
    ]),
  ];
}

/** A strip standing like a fan: its front at the end, the panels behind it going up and down in turn. */
function foldedFan({ widthMm, heightMm, sides }: SheetFormat): Picture {
  const panels = sides[0]?.panels.slice(0, 1 + (sides[0]?.foldsXMm.length ?? 0)) ?? [];
  const [across = widthMm / 3, height = heightMm / 4] = panels.flatMap((panel) => [
    panel.widthMm,
    panel.heightMm,
  ]);
  const width = across * LIFT.across;
  const left = (widthMm - width * panels.length) / 2;
  const top = (heightMm - height) / 2;
  const edge = (at: number): Point => [left + at * width, top + (at % 2 === 0 ? 0 : LIFT.up)];
  const shapes = panels.flatMap((_, at): readonly Shape[] => {
    const [[x1, y1], [x2, y2]] = [edge(at), edge(at + 1)];
    const isFront = at === panels.length - 1;
    return [
      polygon(
        [
          [x1, y1],
          [x2, y2],
          [x2, y2 + height],
          [x1, y1 + height],
        ],
        isFront ? 'mist' : 'paper',
      ),
      ...(isFront ? greyLines(x1, x2, height, 'cover', Math.min(y1, y2) + LIFT.up / 2) : []),
    ];
  });
  return drawing(widthMm, heightMm, shapes);
}

/** The sheet with what stands on it, and its cuts. */
function cutSheet({ widthMm, heightMm, sides }: SheetFormat): Picture {
  const [side] = sides;
  const cuts = [...(side?.cutsMm ?? []), ...(side?.tearsMm ?? [])];
  const line = ({ x1Mm, y1Mm, x2Mm, y2Mm }: PaperLine) => stroke(LINE.edge, [x1Mm, y1Mm], [x2Mm, y2Mm]);
  const places = (side?.panels ?? []).map(({ xMm, yMm, widthMm: width, heightMm: height }) => ({
    ...polygon(corners(xMm, yMm, xMm + width, yMm + height), 'mist'),
    stroke: 'rule' as const,
    strokeWidth: LINE.thin,
  }));
  return drawing(widthMm, heightMm, [...sheet(0, 0, widthMm, heightMm), ...places, ...cuts.map(line)]);
}

function drawing(widthMm: number, heightMm: number, shapes: readonly Shape[]): Picture {
  const [width, height] = [widthMm + 2 * MARGIN, heightMm + 2 * MARGIN];
  return {
    width,
    height,
    shapes: shapes.map((shape) =>
      moved(
        shape,
        (x) => x + MARGIN,
        (y) => y + MARGIN,
      ),
    ),
  };
}

const mirrored = (picture: Picture): Picture => ({
  ...picture,
  shapes: picture.shapes.map((shape) =>
    moved(
      shape,
      (x) => picture.width - x,
      (y) => y,
    ),
  ),
});

/** A shape with every point in another place. Only straight lines are drawn here. */
function moved(shape: Shape, across: (x: number) => number, down: (y: number) => number): Shape {
  const path = shape.path.map((command): PathCommand => {
    if (command[0] === 'M' || command[0] === 'L') return [command[0], across(command[1]), down(command[2])];
    return command;
  });
  return { ...shape, path };
}

const corners = (left: number, top: number, right: number, bottom: number): readonly Point[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

function polygon([first = [0, 0], ...others]: readonly Point[], fill: 'paper' | 'mist' | 'sky'): Shape {
  const path: PathCommand[] = [
    ['M', ...first],
    ...others.map((point): PathCommand => ['L', ...point]),
    ['Z'],
  ];
  return { path, fill, stroke: 'ink', strokeWidth: LINE.edge };
}

const sheet = (
  left: number,
  top: number,
  right: number,
  bottom: number,
  fill: 'paper' | 'mist' = 'paper',
): readonly Shape[] => [polygon(corners(left, top, right, bottom), fill)];

const stroke = (strokeWidth: number, from: Point, to: Point, colour: 'ink' | 'rule' = 'ink'): Shape => ({
  path: [
    ['M', ...from],
    ['L', ...to],
  ],
  stroke: colour,
  strokeWidth,
});

/** A fold. Drawings know no dashes: each is a line of its own. */
function dashed([x1, y1]: Point, [x2, y2]: Point): readonly Shape[] {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const at = (share: number): Point => [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
  return Array.from({ length: Math.ceil(length / (2 * DASH)) }, (_, dash) =>
    stroke(LINE.thin, at((2 * dash * DASH) / length), at(Math.min(1, ((2 * dash + 1) * DASH) / length))),
  );
}

/** A panel that is on its way over: its fold, and its outer edge raised. `side` is 1 at the right of its fold. */
function lifted(fold: number, side: 1 | -1, width: number, height: number): readonly Shape[] {
  const edge = fold + side * width * LIFT.across;
  const panel: readonly Point[] = [
    [fold, 0],
    [edge, -LIFT.up],
    [edge, height - LIFT.up],
    [fold, height],
  ];
  return [polygon(panel, 'sky')];
}

/** Lines that stand for text, so that the inside and the cover are told apart. */
function greyLines(
  left: number,
  right: number,
  height: number,
  what: 'text' | 'cover' = 'text',
  top = 0,
): readonly Shape[] {
  const [from, to] = [left + (right - left) * 0.18, right - (right - left) * 0.18];
  if (what === 'cover') {
    const y = top + height * 0.3;
    return [stroke(LINE.cut, [from, y], [to, y]), stroke(LINE.thin, [from, y + 14], [to - 12, y + 14])];
  }
  return [0.2, 0.3, 0.4, 0.5, 0.6, 0.7].map((share) =>
    stroke(LINE.thin, [from, top + height * share], [to, top + height * share], 'rule'),
  );
}

/** A level arrow. */
function arrow(from: Point, to: Point): readonly Shape[] {
  const [x, y] = to;
  const back = x > from[0] ? -11 : 11;
  return [
    stroke(LINE.edge, from, to),
    stroke(LINE.edge, [x + back, y - 8], to),
    stroke(LINE.edge, [x + back, y + 8], to),
  ];
}
