/** What can be wrong with the list of leaflets, each mistake once. */
import { expect, it } from 'vitest';
import type { Facts } from '../../../../src/content-model/facts/read-facts.ts';
import { checkLeafletList, readLeaflets } from '../../../../src/content-model/site-map/leaflets.ts';
import { inventedFacts } from '../../../support/invented-facts.ts';

const facts = { contacts: new Map(), rights: new Map() } as unknown as Facts;
const formats = { folded: {}, poster: {}, 'poster-us': { sameAs: 'poster' } };
const list = `travel:
  audience: adult
  formats: [folded, poster]
  formatsForMissions: [poster-us]
  formatsForSweden: [poster]
  rights: []
`;
const texts = ['en', 'sv'].flatMap((tag) => [
  `content/${tag}/leaflets/travel.mdx`,
  `content/${tag}/leaflets/travel.poster.mdx`,
]);

function told(text: string, paths: readonly string[] = texts) {
  const known = { texts: new Set(paths), pictures: new Set<string>() };
  return checkLeafletList(readLeaflets('content/leaflets.yaml', text), facts, formats, known).map(
    ({ code, where, fix }) => `${code} ${where.file} ${where.line ?? ''} ${fix}`,
  );
}

it('finds nothing in a list that is right', () => {
  expect(told(list)).toEqual([]);
});

it('asks for a format by its near name', () => {
  expect(told(list.replace('[folded, poster]', '[foldd, poster]'))).toEqual([
    'unknown-format content/leaflets.yaml 3 Did you mean “folded”?',
  ]);
});

it.each([
  ['formats', 3],
  ['formatsForMissions', 4],
  ['formatsForSweden', 5],
])('refuses a format that there is not in “%s”', (field, line) => {
  const [found] = told(list.replace(`${field}: [`, `${field}: [scroll, `)).filter((problem) =>
    problem.startsWith('unknown-format'),
  );
  expect(found).toContain(`content/leaflets.yaml ${line} `);
});

it('refuses a format for Sweden in which the leaflet is not made', () => {
  expect(told(list.replace('formatsForSweden: [poster]', 'formatsForSweden: [folded, poster-us]'))).toEqual(
    [],
  );
  const [found] = told(list.replace('formats: [folded, poster]', 'formats: [folded]'));
  expect(found).toMatch(/^format-not-made content\/leaflets.yaml 5 /);
});

it('names the list where a leaflet has another name than its texts', () => {
  expect(told(list.replace('travel:', 'travels:'))).toEqual([
    expect.stringMatching(/^leaflet-without-text content\/leaflets.yaml 2 /),
  ]);
  // A name that begins as that of another leaflet is another name.
  expect(told(list.replace('travel:', 'trav:'))).toEqual([
    expect.stringMatching(/^leaflet-without-text content\/leaflets.yaml 2 /),
  ]);
});

it('names the text that a format without its own would take', () => {
  const without = texts.filter((path) => path !== 'content/en/leaflets/travel.mdx');
  expect(told(list, without)).toEqual([
    expect.stringMatching(/^leaflet-without-text content\/en\/leaflets\/travel.mdx/),
  ]);
  expect(
    told(
      list.replace('[folded, poster]', '[poster]'),
      texts.filter((path) => path.includes('poster')),
    ),
  ).toEqual([]);
});

it('refuses a format that is named twice, also where one is for missions', () => {
  const twice = list.replace('formatsForMissions: [poster-us]', 'formatsForMissions: [poster]');
  expect(told(twice)).toEqual([expect.stringMatching(/^format-twice content\/leaflets.yaml 3 /)]);
});

it.each([
  ['danger', []],
  ['unsure', ['contact-not-for-print']],
  ['secret', ['contact-unpublished']],
])('draws only numbers that may be printed: %s', (id, codes) => {
  const drawn = `signs:
  audience: adult
  formats: [poster]
  rights: []
  drawn: { numbers: { ${id}: phone } }
`;
  const known = { texts: new Set<string>(), pictures: new Set(['phone']) };
  const found = checkLeafletList(
    readLeaflets('content/leaflets.yaml', drawn),
    inventedFacts(),
    formats,
    known,
  );
  expect(found.map(({ code }) => code)).toEqual(codes);
});

it('asks for each drawing of a story that there is not, where it is named', () => {
  const drawn = `signs:
  audience: adult
  formats: [poster]
  rights: []
  drawn:
    numbers: { danger: n }
    story:
      happens: [a, b, c, d]
      call: e
      helps: [f, g, h]
`;
  const linesWithout = (name: string) => {
    const known = {
      texts: new Set<string>(),
      pictures: new Set([...'nabcdefgh'].filter((one) => one !== name)),
    };
    const read = readLeaflets('content/leaflets.yaml', drawn);
    return checkLeafletList(read, inventedFacts(), formats, known).map(({ code, where }) => [
      code,
      where.line,
    ]);
  };
  expect(linesWithout('')).toEqual([]);
  for (const [name, line] of [
    ['n', 6],
    ['a', 8],
    ['d', 8],
    ['e', 9],
    ['h', 10],
  ] as const)
    expect(linesWithout(name), name).toEqual([['unknown-icon', line]]);
});
