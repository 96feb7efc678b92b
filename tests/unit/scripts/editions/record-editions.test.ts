/** The record of editions is only ever added to: paper in a drawer is judged by it years later. */
import { expect, it } from 'vitest';
import { recordEditions } from '../../../../scripts/lib/editions/record-editions.ts';
import { type PastEdition, readEditions } from '../../../../src/content-model/editions/editions.ts';

const head = '# What this file is.\n# Who writes it.\n';
const edition = (code: string, more: Partial<PastEdition> = {}): PastEdition => ({
  edition: code,
  locale: 'ar',
  leaflet: 'adult',
  on: '2026-11-22',
  validUntil: '2027-11-22',
  change: null,
  formats: ['card'],
  contacts: { danger: ['112'], listener: ['116 111', '+46 116 111'] },
  rights: { rest: 'd38043c1' },
  ...more,
});
const read = (text: string) => readEditions('content/editions.yaml', text);
const first = recordEditions(
  head,
  [],
  [edition('2026-11-K4TX'), edition('2026-11-9E45', { leaflet: 'child' })],
);

it('writes what it will read again, below the words about the file', () => {
  expect(first.text.startsWith(head)).toBe(true);
  expect(read(first.text)).toMatchObject({ editions: first.added, problems: [] });
});

it('adds nothing a second time', () => {
  const { editions } = read(first.text);
  const again = recordEditions(first.text, editions, [...editions].reverse());
  expect(again).toEqual({ text: first.text, added: [], widened: [] });
});

it('keeps every old entry as it is, whatever is made today', () => {
  const later = edition('2026-12-A7BB', { on: '2026-12-24' });
  const { text, added } = recordEditions(first.text, read(first.text).editions, [later]);
  expect(added).toEqual([later]);
  expect(text.startsWith(first.text)).toBe(true);
  expect(read(text).problems).toEqual([]);
});

it.each([
  ['beside', ['card', 'us-letter-card']],
  ['instead of', ['us-letter-card']],
])(
  'notes a format that is made later, %s the first, and says the same: it is called back too',
  (_, formats) => {
    const wider = edition('2026-11-K4TX', { on: '2026-12-24', formats });
    const { text, added, widened } = recordEditions(first.text, read(first.text).editions, [wider]);
    expect([added, widened.map(({ on, formats }) => [on, formats])]).toEqual([
      [],
      [['2026-11-22', ['card', 'us-letter-card']]],
    ]);
    expect(read(text).editions.map(({ on, formats }) => [on, formats])).toEqual([
      ['2026-11-22', ['card', 'us-letter-card']],
      ['2026-11-22', ['card']],
    ]);
  },
);
