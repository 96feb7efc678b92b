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
const bill = bomOf(
  [patterns, library],
  {
    'node_modules/@scope/library': { version: '1.2.3', integrity: 'sha512-AQID' },
    'node_modules/builder': { version: '4.5.6', license: 'MIT' },
  },
  inventedFacts().site,
);
const { components } = bill;

it('is of the site, under the licences of its code, its texts and its facts', () => {
  const { name, origin, licences } = inventedFacts().site;
  const { code, texts, facts } = licences;
  expect(bill.metadata.component).toEqual({
    type: 'application',
    'bom-ref': origin,
    name,
    licenses: [{ expression: `${code.spdx} AND ${texts.spdx} AND ${facts.spdx}` }],
    externalReferences: [{ type: 'website', url: origin }],
  });
});

it('names packages as their registry does, with version, checksum and licence where there are any', () => {
  const [data, packaged, locked] = components;
  expect([data?.['bom-ref'], data?.version, data?.purl, data?.hashes]).toEqual([
    'other-works/Hyphenation patterns',
    undefined,
    undefined,
    undefined,
  ]);
  const purl = 'pkg:npm/%40scope/library@1.2.3';
  expect(packaged).toMatchObject({ 'bom-ref': purl, version: '1.2.3', purl });
  expect(packaged?.hashes).toEqual([{ alg: 'SHA-512', content: '010203' }]);
  expect(components.map(({ licenses }) => licenses)).toEqual(
    ['MIT', 'ISC', 'MIT'].map((expression) => [{ expression }]),
  );
  expect(locked).toMatchObject({
    'bom-ref': 'node_modules/builder',
    name: 'builder',
    version: '4.5.6',
    purl: 'pkg:npm/builder@4.5.6',
  });
});

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
