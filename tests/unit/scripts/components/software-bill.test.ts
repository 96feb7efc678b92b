/** The bill of materials: what is shipped, whose it is, and what only had a hand in building. */
import { expect, it } from 'vitest';
import type { Component } from '../../../../scripts/lib/components/shipped.ts';
import { bomOf } from '../../../../scripts/lib/components/software-bill.ts';
import { inventedFacts } from '../../../support/invented-facts.ts';

const patterns: Component = {
  name: 'Hyphenation patterns',
  type: 'data',
  licence: 'MIT',
  copyright: '1998-2001 Maksym Polyakov',
  source: 'https://example.org/patterns',
  files: ['engine/worker.js'],
};
const library: Component = {
  name: '@scope/library',
  version: '1.2.3',
  type: 'library',
  licence: 'ISC',
  source: 'https://example.org/library',
  files: ['engine/worker.js', '_astro/a.js'],
  inLock: 'node_modules/@scope/library',
};
const { components } = bomOf(
  [patterns, library],
  {
    'node_modules/@scope/library': { version: '1.2.3' },
    'node_modules/builder': { version: '4.5.6', license: 'MIT' },
  },
  inventedFacts().site,
);

it('says who holds the rights where the maker does, and nothing made up where not', () => {
  expect(components.map(({ name, copyright }) => [name, copyright])).toEqual([
    ['Hyphenation patterns', 'Copyright (c) 1998-2001 Maksym Polyakov'],
    ['@scope/library', undefined],
    ['builder', undefined],
  ]);
});

it('tells what readers are sent, and in which files, from what had a hand in building', () => {
  expect(components.map(({ scope }) => scope)).toEqual(['required', 'required', 'excluded']);
  expect(components[1]?.evidence?.occurrences).toEqual([
    { location: 'engine/worker.js' },
    { location: '_astro/a.js' },
  ]);
});
