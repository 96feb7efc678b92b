/** Logos as anybody may send them: what is taken, how it looks, and what is refused with a reason. */
import { encode } from 'fast-png';
import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readLogo, readLogoFile } from '../../../../src/content-model/pictures/logo.ts';

const where = { file: '', field: 'logo' };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const svg = (inside: string, attributes = 'viewBox="0 0 100 50"'): Uint8Array =>
  bytes(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`,
  );
const box = '<path d="M10 10h40v20H10z" fill="#004b87"/>';
const codes = (file: Uint8Array): readonly string[] =>
  readLogoFile(file, where).problems.map(({ code }) => code);
const shapesOf = (file: Uint8Array) => {
  const { picture, problems } = readLogoFile(file, where);
  expect(problems).toEqual([]);
  return picture;
};

describe('a logo of shapes', () => {
  it('is cut to what is drawn, and keeps its flat colours', () => {
    expect(shapesOf(svg(box))).toEqual({
      width: 40,
      height: 20,
      shapes: [{ path: [['M', 0, 0], ['L', 40, 0], ['L', 40, 20], ['L', 0, 20], ['Z']], fill: '#004b87' }],
    });
  });

  it.each([
    ['three digits', '<path d="M0 0h9v9z" fill="#0ab"/>', '#00aabb'],
    ['parts', '<path d="M0 0h9v9z" fill="rgb(0, 75, 135)"/>', '#004b87'],
    ['parts above the most', '<path d="M0 0h9v9z" fill="rgb(300, 75, 135)"/>', '#ff4b87'],
    ['shares', '<path d="M0 0h9v9z" fill="rgb(0%, 50%, 100%)"/>', '#0080ff'],
    ['a name', '<path d="M0 0h9v9z" fill="navy"/>', '#000080'],
    ['its style', '<path d="M0 0h9v9z" fill="#fff" style="fill:#123456;font-size:12px"/>', '#123456'],
    ['its group', '<g style="fill:#123456"><path d="M0 0h9v9z"/></g>', '#123456'],
    ['nothing said', '<path d="M0 0h9v9z"/>', '#000000'],
    ['the colour around it', '<g color="#123456"><path d="M0 0h9v9z" fill="currentColor"/></g>', '#123456'],
  ])('has the colour of %s', (_, inside, colour) => {
    expect(shapesOf(svg(inside))?.shapes[0]?.fill).toBe(colour);
  });

  it('is moved, turned and scaled as its groups are, from the inside out', () => {
    const inside =
      '<g transform="translate(100 0)"><path transform="scale(2)" d="M0 0h10v5H0z"/></g><path d="M0 0h1v1z"/>';
    const picture = shapesOf(svg(inside));
    expect(picture).toMatchObject({ width: 120, height: 10 });
    expect(picture?.shapes[0]?.path.slice(0, 2)).toEqual([
      ['M', 100, 0],
      ['L', 120, 0],
    ]);
  });

  it('has its lines as thick as its groups make them, and room for all of them', () => {
    const line =
      '<path d="M10 10h40" fill="none" stroke="#004b87" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>';
    expect(shapesOf(svg(line))).toEqual({
      width: 44,
      height: 4,
      shapes: [
        {
          path: [
            ['M', 2, 2],
            ['L', 42, 2],
          ],
          stroke: '#004b87',
          strokeWidth: 4,
        },
      ],
    });
    expect(shapesOf(svg(`<g transform="scale(2)">${line}</g>`))).toMatchObject({
      width: 88,
      height: 8,
      shapes: [{ strokeWidth: 8 }],
    });
  });

  it('may be a ring, an ellipse, and a shape with a hole', () => {
    const ring = '<circle cx="9" cy="9" r="6" fill="none" stroke="#000" stroke-width="2"/>';
    expect(shapesOf(svg(ring))).toMatchObject({ width: 14, height: 14 });
    expect(shapesOf(svg('<ellipse cx="9" cy="9" rx="6" ry="3"/>'))).toMatchObject({ width: 12, height: 6 });
    const hole = '<path fill-rule="evenodd" d="M0 0h9v9H0zM3 3h3v3H3z"/>';
    expect(shapesOf(svg(hole))?.shapes).toMatchObject([{ fill: '#000000', evenOdd: true }]);
  });

  it.each([
    [
      'a program’s own notes',
      '<metadata><rdf:RDF xmlns:rdf="x"/></metadata><sodipodi:namedview xmlns:sodipodi="y"/>',
    ],
    ['titles', '<title>Town</title><desc>Made by us</desc>'],
    ['hidden layers', '<g display="none"><path d="M-900 0h9v9z"/></g>'],
    ['shades that nothing uses', '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs>'],
  ])('passes over %s', (_, more) => {
    expect(shapesOf(svg(more + box))?.width).toBe(40);
  });

  it('takes a document type that is only a name', () => {
    const type =
      '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd">';
    expect(shapesOf(bytes(type + new TextDecoder().decode(svg(box))))?.width).toBe(40);
  });

  it.each([
    ['a script', '<script>alert(1)</script>', 'logo-active'],
    ['a script in hiding', '<defs><g><script>alert(1)</script></g></defs>', 'logo-active'],
    ['a listener', '<path d="M0 0h9" onclick="alert(1)"/>', 'logo-active'],
    ['a foreign page', '<foreignObject><p>x</p></foreignObject>', 'logo-active'],
    ['a link', '<a xlink:href="https://example.org"><path d="M0 0h9"/></a>', 'logo-active'],
    ['a picture from elsewhere', '<image href="https://example.org/x.png"/>', 'logo-part'],
    ['a shape from elsewhere', '<use href="https://example.org/x.svg#a"/>', 'logo-part'],
    ['a colour from elsewhere', '<path d="M0 0h9v9z" fill="url(https://example.org/#a)"/>', 'logo-active'],
    ['movement', '<path d="M0 0h9v9z"><animate attributeName="d"/></path>', 'logo-active'],
    ['text', '<text>Town</text>', 'logo-text'],
    ['a style sheet', '<style>.a{fill:red}</style>', 'logo-style'],
    [
      'a shade',
      '<defs><linearGradient id="a"/></defs><path d="M0 0h9v9z" fill="url(#a)"/>',
      'logo-see-through',
    ],
    ['a filter', '<path d="M0 0h9v9z" style="filter:url(#f)"/>', 'logo-see-through'],
    ['half a colour', '<path d="M0 0h9v9z" opacity=".5"/>', 'logo-see-through'],
    ['a mask', '<g mask="url(#m)"><path d="M0 0h9v9z"/></g>', 'logo-see-through'],
    ['a copy', '<use xlink:href="#a"/>', 'logo-part'],
    ['a dashed line', '<path d="M0 0h9" stroke="#000" stroke-dasharray="1 1"/>', 'logo-line'],
    ['a line with sharp corners', '<path d="M0 0h9v9" fill="none" stroke="#000"/>', 'logo-line'],
    ['a colour nobody knows', '<path d="M0 0h9v9z" fill="papayawhip2"/>', 'logo-colour'],
    ['a path that is none', '<path d="M0 0 L x"/>', 'logo-broken'],
  ])('is refused with %s, and says so', (_, inside, code) => {
    expect(codes(svg(inside + box))).toContain(code);
  });

  it('is refused with the name of what it may not hold, and of what holds it', () => {
    const { problems } = readLogoFile(svg(`<path d="M0 0h9" onclick="alert(1)"/>${box}`), where);
    expect(problems.map(({ says }) => says)).toEqual([
      'The logo holds something that could run, move or load: onclick (<path>).',
    ]);
  });

  it.each([
    ['words that stand for others', '<!DOCTYPE svg [<!ENTITY x "y">]><svg>&x;</svg>', 'logo-active'],
    [
      'a file of others',
      '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>',
      'logo-active',
    ],
    ['no end', '<svg><path d="M0 0h9v9z"/>', 'logo-broken'],
    ['nothing in it', '<svg></svg>', 'logo-empty'],
    ['all white', '<svg><path d="M0 0h9v9z" fill="#fff"/></svg>', 'logo-empty'],
    ['another kind', 'GIF89a', 'logo-kind'],
    ['a page', '<html><body/></html>', 'logo-kind'],
    ['too much', `<svg><path d="M0 0${'h1v1'.repeat(80_000)}"/></svg>`, 'logo-too-large'],
    ['too many points', `<svg><path d="M0 0${'h1v1'.repeat(20_000)}"/></svg>`, 'logo-too-large'],
    [
      'groups without end',
      `<svg>${'<g>'.repeat(90)}<path d="M0 0h9v9z"/>${'</g>'.repeat(90)}</svg>`,
      'logo-part',
    ],
  ])('is refused with %s', (_, file, code) => {
    expect(codes(bytes(file))).toContain(code);
  });
});

describe('a logo in pixels', () => {
  /** 300 × 200: one colour, as PNG keeps it. */
  const png = (channels: 1 | 2 | 3 | 4, pixel: readonly number[], [width, height] = [300, 200]): Uint8Array =>
    encode({
      width,
      height,
      channels,
      depth: 8,
      data: Uint8Array.from({ length: width * height * channels }, (_, at) => pixel[at % channels] ?? 0),
    });
  const first = (file: Uint8Array) => [...(shapesOf(file)?.shapes[0]?.pixels?.rgb.subarray(0, 3) ?? [])];

  it.each([
    ['grey', png(1, [100]), [100, 100, 100]],
    ['grey that shines through', png(2, [0, 128]), [127, 127, 127]],
    ['colours', png(3, [0, 75, 135]), [0, 75, 135]],
    ['colours that shine through', png(4, [0, 0, 0, 51]), [204, 204, 204]],
  ])('of %s stands on white', (_, file, colour) => {
    expect(first(file)).toEqual(colour);
  });

  it('of sixteen bits a part keeps the upper eight', () => {
    const data = Uint16Array.from({ length: 300 * 200 * 3 }, (_, at) => [0, 0x4b00, 0x87ff][at % 3] ?? 0);
    expect(first(encode({ width: 300, height: 200, channels: 3, depth: 16, data }))).toEqual([0, 75, 135]);
  });

  it.each([1, 2, 4])('of a list of colours, %i bits each, is read by the list', (depth) => {
    expect(first(indexed(depth))).toEqual([10, 20, 30]);
  });

  it('of colours that one of them stands for “nothing” in is white there', () => {
    const clear = (...colour: readonly number[]) =>
      withChunk(png(3, [0, 75, 135]), 'tRNS', Uint8Array.from(colour.flatMap((part) => [0, part])));
    expect(first(clear(1, 75, 135))).toEqual([0, 75, 135]);
    expect(codes(clear(0, 75, 135))).toEqual(['logo-empty']);
  });

  it('of a list of colours that shine through stands on white', () => {
    expect(first(indexed(4, [255, 51]))).toEqual([206, 208, 210]);
  });

  it('of colours that only suggests a list keeps its own', () => {
    const list = Uint8Array.from([255, 0, 0, 10, 20, 30]);
    expect(first(withChunk(png(3, [0, 75, 135]), 'PLTE', list))).toEqual([0, 75, 135]);
  });

  it('is no finer than paper shows', () => {
    expect(shapesOf(png(3, [0, 75, 135], [1900, 400]))).toMatchObject({ width: 950, height: 200 });
  });

  it('keeps nothing else of its file', () => {
    const file = withChunk(png(3, [0, 75, 135]), 'tEXt', bytes('Author\0Somebody'));
    expect(Object.keys(shapesOf(file)?.shapes[0] ?? {})).toEqual(['path', 'pixels']);
  });

  it.each([
    ['cut off', png(3, [1, 2, 3]).slice(0, -30), 'logo-broken'],
    ['damaged', damaged(png(3, [1, 2, 3])), 'logo-broken'],
    ['a few dots', png(3, [1, 2, 3], [60, 60]), 'logo-too-small'],
    ['white', png(3, [255, 255, 255]), 'logo-empty'],
    ['far too large', withSize(png(3, [1, 2, 3]), 60_000, 60_000), 'logo-too-large'],
    ['a flood', flood(), 'logo-broken'],
    ['a long file', new Uint8Array(600_000).fill(137), 'logo-too-large'],
  ])('that is %s is refused', (_, file, code) => {
    expect(codes(file)).toEqual([code]);
  });

  it('is kept in settings as the address of its bytes, and nothing else is one', () => {
    const address = `data:image/png;base64,${Buffer.from(png(3, [0, 75, 135])).toString('base64')}`;
    expect(readLogo(address, where).picture).toMatchObject({ width: 300, height: 200 });
    for (const other of [
      'https://example.org/x.png',
      'data:text/html;base64,PGI+',
      'data:image/png;base64,%%%',
    ])
      expect(readLogo(other, where).problems.map(({ code }) => code)).toEqual(['logo-kind']);
  });
});

const crcs = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});
function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Uint8Array.from([...bytes(type), ...data]);
  const crc = body.reduce((c, byte) => (crcs[(c ^ byte) & 255] ?? 0) ^ (c >>> 8), 0xffffffff) ^ 0xffffffff;
  const whole = new Uint8Array(body.length + 8);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set(body, 4);
  view.setUint32(body.length + 4, crc >>> 0);
  return whole;
}
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const join = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from([...signature, ...parts.flatMap((part) => [...part])]);
const header = (width: number, height: number, depth: number, colours: number): Uint8Array => {
  const data = new Uint8Array(13);
  new DataView(data.buffer).setUint32(0, width);
  new DataView(data.buffer).setUint32(4, height);
  data.set([depth, colours], 8);
  return chunk('IHDR', data);
};
/** 240 × 240 pixels, all of the second colour of a list, each of which may shine through. */
function indexed(depth: number, alphas: readonly number[] = []): Uint8Array {
  const row = Math.ceil((240 * depth) / 8);
  const one = Number.parseInt(
    (1)
      .toString(2)
      .padStart(depth, '0')
      .repeat(8 / depth),
    2,
  );
  const rows = new Uint8Array(240 * (row + 1)).map((_, at) => (at % (row + 1) === 0 ? 0 : one));
  const list = chunk('PLTE', Uint8Array.from([255, 0, 0, 10, 20, 30]));
  return join(
    header(240, 240, depth, 3),
    list,
    ...(alphas.length > 0 ? [chunk('tRNS', Uint8Array.from(alphas))] : []),
    chunk('IDAT', zlibSync(rows)),
    chunk('IEND', new Uint8Array(0)),
  );
}
function withSize(file: Uint8Array, width: number, height: number): Uint8Array {
  return Uint8Array.from([...signature, ...header(width, height, 8, 2), ...file.subarray(33)]);
}
/** Says 300 × 300, and unpacks to twenty million bytes. */
function flood(): Uint8Array {
  const packed = zlibSync(new Uint8Array(20_000_000), { level: 9 });
  return join(header(300, 300, 8, 0), chunk('IDAT', packed), chunk('IEND', new Uint8Array(0)));
}
function withChunk(file: Uint8Array, type: string, data: Uint8Array): Uint8Array {
  return Uint8Array.from([...file.subarray(0, 33), ...chunk(type, data), ...file.subarray(33)]);
}
function damaged(file: Uint8Array): Uint8Array {
  return file.map((byte, at) => (at === file.length - 40 ? byte ^ 255 : byte));
}
