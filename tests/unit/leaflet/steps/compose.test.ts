import { describe, expect, test } from 'vitest';
import { elementsWithin, textsOf } from '../../../../src/leaflet/elements.ts';
import { formats } from '../../../../src/leaflet/index.ts';
import { compose } from '../../../../src/leaflet/steps/compose.ts';
import type { Block, NumberBlock, SheetFormat, StructureNode } from '../../../../src/leaflet/types.ts';
import {
  cover,
  leaflet,
  list,
  number,
  paragraph,
  part,
  qr,
  scene,
  showCard,
  square,
  text,
  withFoot,
} from '../../../support/leaflet-builder.ts';

const a4 = formats['a4-letterfold'] as SheetFormat;

/** `Sect(H2 L(LI(Lbl LBody(P))))` */
const draw = ({ type, children }: StructureNode): string =>
  children.length ? `${type}(${children.map(draw).join(' ')})` : type;

const drawn = (alt: string): Block => ({ kind: 'picture', picture: square, alt, heightMm: 10 });

describe('structure', () => {
  test.each([
    ['heading and paragraph', part('Call', paragraph('Now')), 'Sect(H2 P)'],
    [
      'steps carry their numerals as labels',
      part('When', list('step', 'One', 'Two')),
      'Sect(H2 L(LI(Lbl LBody(P)) LI(Lbl LBody(P))))',
    ],
    ['ticks are decoration', part('Rights', list('check', 'One')), 'Sect(H2 L(LI(LBody(P))))'],
    ['a number has its own heading', part('Call', number('Danger now', '112', 'Free.')), 'Sect(H2 H3 P P)'],
    [
      'a code is a figure that is a link',
      withFoot(part('Call'), qr(paragraph('More', 'small'))),
      'Sect(H2 Link(Figure) P)',
    ],
    [
      'a drawing is a figure, or decoration where nobody says what it shows',
      part('Call', drawn('A telephone'), drawn('')),
      'Sect(H2 Figure)',
    ],
    [
      'nobody is read a column that is empty',
      part('Call', { kind: 'columns', columns: [{ blocks: [] }, { blocks: [paragraph('Now')] }] }),
      'Sect(H2 Div(P))',
    ],
    [
      'the heading before a scene stands under its picture',
      part('Tell', scene(paragraph('A teacher'))),
      'Sect(Figure H2 P)',
    ],
  ])('%s', (_name, content, expected) => {
    const { structure } = compose(leaflet([cover('Good', 'Numbers'), content]), a4);
    expect(draw(structure.children[1] as StructureNode)).toBe(expected);
  });

  test.each(['a4-letterfold', 'card', 'a4-poster'])(
    'on %s, numbers that follow each other have one level',
    (name) => {
      const numbers = [number('Danger now', '112'), number('Police', '114 14'), number('Bris', '116 111')];
      const card = { ...part('x'), blocks: [...cover('T', 'Lead').blocks, ...numbers] };
      const { structure } = compose(leaflet([card]), formats[name] as SheetFormat);
      const types = structure.children.flatMap(({ children }) => children.map(({ type }) => type));
      expect(types.filter((type) => /^H[23]$/.test(type))).toEqual(['H2', 'H2', 'H2']);
    },
  );

  test('begins with the cover and names each part by its heading', () => {
    const { structure } = compose(
      leaflet([cover('Good to know', 'Numbers'), part('Call'), part('Your rights')]),
      a4,
    );
    expect(structure).toMatchObject({ type: 'Document', lang: 'en' });
    expect(structure.children.map((sect) => sect.title)).toEqual(['Good to know', 'Call', 'Your rights']);
  });

  test('skips no level of headings even where an editor does', () => {
    const skipping = { ...part('x'), blocks: [number('Danger now', '112')] };
    const { structure } = compose(leaflet([{ ...skipping }]), a4);
    expect(draw(structure)).toBe('Document(Sect(H1 P))');
  });

  test('marks a paragraph in another language', () => {
    const swedish = {
      kind: 'paragraph',
      style: 'body',
      content: [text('Hjälp')],
      lang: 'sv',
      dir: 'ltr',
    } as const;
    const { structure } = compose(
      leaflet([part('Show', swedish)], { lang: 'ar', dir: 'rtl', script: 'Arab' }),
      a4,
    );
    expect(structure.children[0]?.children[1]).toMatchObject({ type: 'P', lang: 'sv' });
  });
});

const linesOf = (element: ReturnType<typeof textsOf>[number] | undefined) =>
  element?.inlines.map((inline) => (inline.kind === 'break' ? '/' : inline.text));

test.each([
  ['a5-flyer', 'Call Danger 112 Police 114 14 Bris 116 111 Free Abroad: +46 8 1 Now'],
  ['a6-postcard', 'Call Danger 112 – Police 114 14 – Bris 116 111 Free Abroad: +46 8 1 Now'],
])(
  '%s has every number once and in order, with a rule between two rows and nowhere else',
  (name, expected) => {
    const numbers = [number('Danger', '112'), number('Police', '114 14')];
    const notes: NumberBlock['notes'] = [
      [text('Free')],
      [text('Abroad:'), { kind: 'phone', text: '+46 8 1' }],
    ];
    const bris = { ...number('Bris', '116 111'), notes } as Block;
    const { parts } = compose(
      leaflet([part('Call', ...numbers, bris, paragraph('Now'))]),
      formats[name] as SheetFormat,
    );
    const read = elementsWithin(parts[0]?.body as never).flatMap((one) =>
      one.kind === 'rule' ? ['–'] : one.kind === 'text' ? (linesOf(one) ?? []) : [],
    );
    expect(read.join(' ')).toBe(expected);
  },
);

test('notes stand a little apart from what is said of a number, and not from each other', () => {
  const notes: NumberBlock['notes'] = [[text('Free')], [text('Abroad:'), { kind: 'phone', text: '+46 8 1' }]];
  const bris = { ...number('Bris', '116 111', 'For children'), notes } as Block;
  const { parts } = compose(leaflet([part('Call', bris)]), a4);
  const gaps = elementsWithin(parts[0]?.body as never).flatMap((one) =>
    one.kind === 'frame' && one.child.kind === 'stack' ? [one.child.children.map(({ gapMm }) => gapMm)] : [],
  );
  expect(gaps.at(-1)).toEqual([0, 0, 0, 0.8, 0]);
});

test('a card to show puts each sentence on its own line, in the hand of a child and in a pocket too', () => {
  const swedish = 'Jag är barn. Jag behöver hjälp. Ring 112.';
  const sentence = {
    kind: 'paragraph',
    style: 'body',
    content: [text(swedish, { strong: true })],
  } as const;
  for (const name of ['a4-letterfold', 'card'])
    for (const audience of ['adult', 'child'] as const) {
      const shown = part('Show', showCard(sentence, paragraph('I am a child. Call 112.')));
      const { parts } = compose({ ...leaflet([shown]), audience }, formats[name] as SheetFormat);
      const [, spoken, own] = textsOf(parts[0]?.body as never);
      expect(linesOf(spoken)).toEqual(['Jag är barn.', '/', 'Jag behöver hjälp.', '/', 'Ring 112.']);
      expect(linesOf(own)).toEqual(['I am a child.', '/', 'Call 112.']);
    }
});

test('a part without a heading has the name of the leaflet', () => {
  const bare = { blocks: [paragraph('Call 112.')], foot: [], at: { file: 'leaflet.mdx' } };
  const { structure } = compose(leaflet([cover('Numbers', 'Free'), bare]), a4);
  expect(structure.children.map(({ title }) => title)).toEqual(['Numbers', 'Good to know']);
});

test('a card to show has a frame, and none where it is a card itself', () => {
  const framed = (name: string) => {
    const { parts } = compose(
      leaflet([part('Show', showCard(paragraph('Help me.')))]),
      formats[name] as SheetFormat,
    );
    return elementsWithin(parts[0]?.body as never).flatMap((one) =>
      one.kind === 'frame' && one.stroke ? [[one.stroke, one.strokeMm]] : [],
    );
  };
  expect([framed('a4-letterfold'), framed('card')]).toEqual([[['ink', 0.8]], []]);
});

test.each([
  ['a4-letterfold', 'adult', 21 / 13],
  ['a4-letterfold', 'child', 1.5],
  ['card', 'adult', 1.5],
] as const)(
  'on %s, for the audience “%s”, what is held out is %d times as large',
  (name, audience, times) => {
    const said = { kind: 'paragraph', style: 'body', content: [text('Help me.', { strong: true })] } as const;
    const content = { ...leaflet([part('Show', showCard(said))]), audience };
    const { parts } = compose(content, formats[name] as SheetFormat);
    expect(textsOf(parts[0]?.body as never).at(-1)?.size).toEqual({ ofBody: times });
  },
);

test.each([
  ['with a code', [qr(paragraph('More'))]],
  ['without a code', []],
])('on a card, what stands on a side is in the middle of its height, %s', (_, foot) => {
  const bodyOn = (name: string) => {
    const call = withFoot(part('Call', number('Police', '114 14')), ...foot);
    return compose(leaflet([call]), formats[name] as SheetFormat).parts[0]?.body;
  };
  expect(bodyOn('card')).toMatchObject({ kind: 'frame', fills: true, stand: 'middle' });
  // Panels that lie open beside each other begin at one height.
  for (const name of ['wallet-strip', 'a6-postcard']) expect(bodyOn(name)?.kind).not.toBe('frame');
});

test('on a poster, numbers stand 6 mm from what is read before them, and their rows 3.4 mm apart', () => {
  const numbers = [number('Police', '114 14'), number('Bris', '116 111'), number('Care', '1177')];
  const content = leaflet([part('x'), part('Call', paragraph('Somebody listens.'), ...numbers)]);
  const body = compose(content, formats['a4-poster'] as SheetFormat).parts[1]?.body;
  // Heading, words, two numbers side by side, one below.
  expect(body?.kind === 'stack' && body.children.map(({ gapMm }) => gapMm)).toEqual([0, 3.2, 6, 3.4]);
});

test('children read a sentence a line, wherever it stands', () => {
  const words = 'It is not your fault. Call 116 111.';
  for (const [audience, lines] of [
    ['adult', [words]],
    ['child', ['It is not your fault.', '/', 'Call 116 111.']],
  ] as const) {
    const { parts } = compose({ ...leaflet([part('Know', paragraph(words))]), audience }, a4);
    expect(linesOf(textsOf(parts[0]?.body as never).at(-1))).toEqual(lines);
  }
});

test('a step says one sentence a line', () => {
  const words = 'Ask for an interpreter. It can take minutes.';
  const { parts } = compose(leaflet([part('When', list('step', words), list('bullet', words))]), a4);
  const texts = textsOf(parts[0]?.body as never).map(linesOf);
  expect(texts).toContainEqual(['Ask for an interpreter.', '/', 'It can take minutes.']);
  expect(texts).toContainEqual([words]);
});

test('puts each sentence under a picture on its own line, where there are few', () => {
  const wordsUnder = (words: string) => {
    const { parts } = compose(leaflet([part('Tell', scene(paragraph(words)))]), a4);
    return linesOf(textsOf(parts[0]?.body as never).at(-1));
  };
  expect(wordsUnder('Tell a teacher. Call 116 111.')).toEqual(['Tell a teacher.', '/', 'Call 116 111.']);
  const long = 'You can tell a teacher or another grown-up. They have to listen to you. '.repeat(2).trim();
  expect(wordsUnder(long)).toEqual([long]);
});

test('on a sheet of languages each part has the leading and the size of its own script', () => {
  const urdu = {
    ...part('معلومات', paragraph('مدد حاصل کریں')),
    language: { lang: 'ur', dir: 'rtl', script: 'Aran' },
  } as const;
  const content = leaflet([part('Know', paragraph('Get help.')), urdu]);
  const [english, other] = compose(content, formats['a4-languages'] as SheetFormat).parts;
  const leading = [english, other].map((one) => one && textsOf(one.body).at(-1)?.leading);
  expect(leading).toEqual([18.5 / 13, 35 / 14]);
  expect(other?.body).toMatchObject({ kind: 'part', ratio: 14 / 13, floorPt: 13 });
});

test('says when there are more panels than the sheet has', () => {
  const { parts, problems } = compose(leaflet(Array.from({ length: 8 }, (_, i) => part(`Part ${i}`))), a4);
  expect(parts).toHaveLength(6);
  expect(problems).toMatchInlineSnapshot(`
    [
      {
        "code": "too-many-panels",
        "fix": "Join or leave out 2 of the parts that begin with “##”.",
        "level": "error",
        "says": "The leaflet has 8 parts; the format a4-letterfold has room for 6, cover included.",
        "where": {
          "file": "leaflet.mdx",
          "line": 10,
          "part": 7,
        },
      },
    ]
  `);
});
