import { describe, expect, test } from 'vitest';
import { readPath } from '../../../../src/content-model/pictures/read-path.ts';
import { readPicture } from '../../../../src/content-model/pictures/read-picture.ts';
import { palette } from '../../../../src/leaflet/palette.ts';

const svg = (inside: string, attributes = 'viewBox="0 0 24 24"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;
const read = (inside: string, attributes?: string) =>
  readPicture('content/pictures/x.svg', svg(inside, attributes));

test.each([
  ['polygon', [['M', 1, 2], ['L', 3, 4], ['L', 5, 1], ['Z']]],
  [
    'polyline',
    [
      ['M', 1, 2],
      ['L', 3, 4],
      ['L', 5, 1],
    ],
  ],
])('a %s has the points that are written, and no other', (name, path) => {
  const { picture, problems } = read(`<${name} points="1,2 3,4 5 1"/>`);
  expect(problems).toEqual([]);
  expect(picture?.shapes[0]?.path).toEqual(path);
});

test.each([
  ['more than half of its sides', 'rx="9"', 'rx="4" ry="3"'],
  ['one that is not said', 'ry="2"', 'rx="2" ry="2"'],
])('a rectangle has round corners as browsers draw them: %s', (_what, written, drawn) => {
  const shape = (radii: string) => read(`<rect x="2" y="3" width="8" height="6" ${radii}/>`);
  expect(shape(written).problems).toEqual([]);
  expect(shape(written).picture?.shapes[0]?.path).toEqual(shape(drawn).picture?.shapes[0]?.path);
});

test.each([
  ['line', 'x1="1" y1="2" x2="5" y2="3"', 'M 1 2 L 5 3'],
  ['rect', 'x="2" y="3" width="8" height="6"', 'M 2 3 L 10 3 L 10 9 L 2 9 Z'],
])('a %s goes from corner to corner', (name, written, drawn) => {
  const { picture } = read(`<${name} ${written}/>`);
  expect(picture?.shapes[0]?.path.flat().join(' ')).toBe(drawn);
});

test('a rectangle with round corners goes once around, from end to end of each side', () => {
  const path = read('<rect x="2" y="3" width="8" height="6" rx="2" ry="1"/>').picture?.shapes[0]?.path ?? [];
  expect(path.map(([letter, ...numbers]) => [letter, ...numbers.slice(-2)].join(' '))).toEqual([
    ...['M 4 3', 'L 8 3', 'C 10 4', 'L 10 8', 'C 8 9', 'L 4 9', 'C 2 8', 'L 2 4', 'C 4 3', 'Z'],
  ]);
});

test('a circle is round: every point of it is as far from its middle', () => {
  const path = read('<circle cx="12" cy="10" r="8"/>').picture?.shapes[0]?.path ?? [];
  let from = [0, 0];
  for (const [letter, ...numbers] of path as readonly (readonly [string, ...number[]])[]) {
    if (letter === 'Z') continue;
    const points = [from, ...Array.from({ length: numbers.length / 2 }, (_, at) => numbers.slice(2 * at))];
    const middle = (side: number) =>
      points.reduce((sum, point, at) => sum + (point[side] ?? 0) * ([1, 3, 3, 1][at] ?? 0), 0) / 8;
    const to = points.at(-1) ?? [];
    const seen = letter === 'C' ? [to, [middle(0), middle(1)]] : [to];
    for (const [x = 0, y = 0] of seen) expect(Math.hypot(x - 12, y - 10)).toBeCloseTo(8, 1);
    from = to;
  }
  expect(path.filter(([letter]) => letter === 'C')).toHaveLength(4);
});

describe('paths', () => {
  test.each([
    [
      'absolute lines',
      'M1 2L3 4',
      [
        ['M', 1, 2],
        ['L', 3, 4],
      ],
    ],
    [
      'relative lines without blanks',
      'm1-2l3-4',
      [
        ['M', 1, -2],
        ['L', 4, -6],
      ],
    ],
    [
      'numbers that share a dot',
      'M.5.5L1.5.5',
      [
        ['M', 0.5, 0.5],
        ['L', 1.5, 0.5],
      ],
    ],
    [
      'level and upright lines',
      'M1 1h4v5H0V0',
      [
        ['M', 1, 1],
        ['L', 5, 1],
        ['L', 5, 6],
        ['L', 0, 6],
        ['L', 0, 0],
      ],
    ],
    [
      'more points after a move',
      'm1 1 2 2 3 3',
      [
        ['M', 1, 1],
        ['L', 3, 3],
        ['L', 6, 6],
      ],
    ],
    [
      'a move after closing starts from where the shape began',
      'M1 1h4zm1 1h1',
      [['M', 1, 1], ['L', 5, 1], ['Z'], ['M', 2, 2], ['L', 3, 2]],
    ],
    [
      'smooth curves mirror the last control point',
      'M0 0C0 1 2 1 2 0S4-1 4 0',
      [
        ['M', 0, 0],
        ['C', 0, 1, 2, 1, 2, 0],
        ['C', 2, -1, 4, -1, 4, 0],
      ],
    ],
    [
      'quadratic curves become cubic',
      'M0 0Q3 3 6 0',
      [
        ['M', 0, 0],
        ['C', 2, 2, 4, 2, 6, 0],
      ],
    ],
  ])('%s', (_name, d, expected) => {
    expect(readPath(d)).toEqual(expected);
  });

  test('keeps five decimals, and no nothing below nothing', () => {
    expect(readPath('M1.1234567 2L-.000001 0')).toEqual([
      ['M', 1.12346, 2],
      ['L', 0, 0],
    ]);
  });

  test('draws an arc through the right points, flags written without blanks', () => {
    const path = readPath('M0 0a5 5 0 0110 0');
    const last = path?.at(-1) as readonly number[];
    const middle = path?.[1] as readonly number[];
    expect(last.slice(-2)).toEqual([expect.closeTo(10, 6), expect.closeTo(0, 6)]);
    expect(middle.slice(-2)).toEqual([expect.closeTo(5, 6), expect.closeTo(-5, 6)]);
  });

  test.each([
    ['no command', '1 2'],
    ['a letter that is none', 'M1 1X2 2'],
    ['too few numbers', 'M1'],
    ['numbers after closing', 'M1 1z 3 3'],
  ])('refuses %s', (_name, d) => expect(readPath(d)).toBeNull());
});

describe('colours', () => {
  test.each([
    ['a class fills', '<path class="spruce" d="M0 0h1v1z"/>', { fill: 'spruce' }],
    [
      'a class colours the line of what is not filled',
      '<path class="path" fill="none" stroke-width="3.5" d="M0 0h1"/>',
      { stroke: 'path', strokeWidth: 3.5 },
    ],
    [
      'the placer chooses currentColor',
      '<path fill="none" stroke="currentColor" d="M0 0h1"/>',
      { stroke: 'current', strokeWidth: 1 },
    ],
    ['a group hands on', '<g class="amber"><circle cx="1" cy="1" r="1"/></g>', { fill: 'amber' }],
    ['nothing said is ink', '<path d="M0 0h1v1z"/>', { fill: 'ink' }],
    [
      'a hole stays one',
      '<path fill-rule="evenodd" d="M0 0h9v9H0zM3 3h3v3H3z"/>',
      { fill: 'ink', evenOdd: true },
    ],
  ])('%s', (_name, inside, expected) => {
    const { picture, problems } = read(inside);
    expect(problems).toEqual([]);
    const { path: _path, ...paint } = picture?.shapes[0] ?? { path: [] };
    expect(paint).toEqual(expected);
  });

  test('are those of the palette that are not for proofs, each by its name', () => {
    const proofs = ['cut', 'perforation', 'registration'];
    const names = Object.keys(palette).filter((name) => !proofs.includes(name));
    const { picture, problems } = read(names.map((name) => `<path class="${name}" d="M0 0h1v1z"/>`).join(''));
    expect(problems).toEqual([]);
    expect(picture?.shapes.map(({ fill }) => fill)).toEqual(names);
  });
});

test('takes a shape that begins outside the drawing and reaches into it', () => {
  expect(read('<circle cx="0" cy="24" r="9"/>').problems).toEqual([]);
});

test('moves a drawing whose view box does not begin at 0', () => {
  const { picture } = read('<path d="M10 20h4" stroke="currentColor" fill="none"/>', 'viewBox="10 20 24 12"');
  expect(picture).toMatchObject({
    width: 24,
    height: 12,
    shapes: [
      {
        path: [
          ['M', 0, 0],
          ['L', 4, 0],
        ],
      },
    ],
  });
});

describe('refuses, with the line', () => {
  test.each([
    ['a script', '\n<script>alert(1)</script>', 2],
    ['text', '<text x="1">words</text>', 1],
    ['a picture from elsewhere', '<image href="https://elsewhere.example/x.png"/>', 1],
    ['a handler', '<path d="M0 0" onload="x()"/>', 1],
    ['style', '<path style="fill:red" d="M0 0h1"/>', 1],
    ['a colour of its own', '<path fill="#f00" d="M0 0h1"/>', 1],
    ['a class that is no colour', '<path class="red" d="M0 0h1"/>', 1],
    ['a gradient', '<linearGradient/>', 1],
    ['an entity', '<path d="&x;"/>', 1],
    ['a path that is none', '\n\n<path d="M1"/>', 3],
    ['a path without a line', '<path d=""/>', 1],
    ['a circle of no size', '<circle cx="3" cy="3" r="-5"/>', 1],
    ['a circle that is a point', '<circle cx="3" cy="3" r="0"/>', 1],
    ['corners that are no numbers', '<polygon points="1,2 a,b"/>', 1],
    ['one corner alone', '<polyline points="1,2"/>', 1],
    ['a line as thick as a word', '<path stroke="currentColor" stroke-width="thick" d="M0 0h1"/>', 1],
    ['a shape outside the drawing', '\n<circle cx="9600" cy="5" r="2"/>', 2],
    ['a shape left of it', '\n<circle cx="-5" cy="5" r="2"/>', 2],
    ['a shape above it', '\n<circle cx="5" cy="-5" r="2"/>', 2],
    ['a shape below it', '\n<circle cx="5" cy="30" r="2"/>', 2],
    ['nothing to see', '<g/>', 1],
  ])('%s', (_name, inside, line) => {
    const { picture, problems } = read(inside);
    expect(picture).toBeNull();
    expect(problems[0]).toMatchObject({ code: 'picture-not-drawable', level: 'error', where: { line } });
  });

  test('a drawing without a view box', () => {
    expect(read('', '').problems).toMatchInlineSnapshot(`
      [
        {
          "code": "picture-not-drawable",
          "fix": "Write viewBox="0 0 width height".",
          "level": "error",
          "says": "The drawing has no usable viewBox.",
          "where": {
            "file": "content/pictures/x.svg",
            "line": 1,
          },
        },
      ]
    `);
  });

  test.each(['0 0 0 24', '0 0 24 0', '0 0 24', '0 0 24 24 24', '0 0 24px 24px'])(
    'a view box that says no size: %s',
    (viewBox) => {
      const { picture, problems } = read('<path d="M0 0h1v1z"/>', `viewBox="${viewBox}"`);
      expect(picture).toBeNull();
      expect(problems.map(({ says }) => says)).toContain('The drawing has no usable viewBox.');
    },
  );

  test('a very large file, at once', () => {
    const { problems } = readPicture('x.svg', svg('<g>'.repeat(50_000)));
    expect(problems.map(({ says }) => says)).toEqual([
      'The drawing is 147 KiB long; at most 64 KiB are read.',
    ]);
  });

  test.each([
    ['a declaration', '<?xml version="1.0"?>\n'],
    ['a document type', '<!DOCTYPE svg>\n'],
  ])('%s before the drawing, once, and says what to delete', (_name, before) => {
    const { problems } = readPicture('x.svg', before + svg('<path d="M0 0h1v1z"/>'));
    expect(problems.map(({ says }) => says)).toEqual(['Something stands before the drawing begins.']);
  });

  test('a file that is no drawing in our own words', () => {
    const says = (svg: string) => readPicture('x.svg', svg).problems.map((problem) => problem.says);
    expect(says('')).toEqual(['The drawing cannot be read: it holds no <svg>.']);
    expect(says('<svg viewBox="0 0 9 9"><path d="M0 0h1></svg>').join()).toContain('opened and not closed');
    expect(says('\uFFFDPNG').join()).toContain('not plain text');
  });

  test('what a program wrote into every shape, once', () => {
    const { problems } = read(
      '<path id="a" d="M0 0h1"/>\n<path id="b" d="M0 0h1"/>\n<path id="c" d="M0 0h1"/>',
    );
    expect(problems.map(({ says }) => says)).toEqual([
      '<path> has id, which cannot be drawn on a leaflet. The same in line 2, 3.',
    ]);
  });
});
