/** The vocabulary and its documentation say the same. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { isComponentName, namesFor, vocabulary } from '../../../../src/content-model/texts/vocabulary.ts';

const room = resolve(import.meta.dirname, '../../../../src/content-model');
const readme = readFileSync(`${room}/README.md`, 'utf8');

it('does not take the names every object has for components', () => {
  expect(['constructor', 'toString', '__proto__', 'Contact'].filter(isComponentName)).toEqual(['Contact']);
});

it('keeps leaflets’ own components off pages', () => {
  expect(namesFor('leaflet').filter((name) => !namesFor('page').includes(name))).toEqual([
    'SiteLink',
    'EditionCheck',
    'StampBox',
    'PenBox',
    'FromAbroad',
    'Strips',
    'Checked',
    'Drawing',
    'Icon',
    'Optional',
  ]);
});

it.each(Object.keys(vocabulary))('explains <%s> in the README', (name) => {
  expect(readme).toMatch(new RegExp(`^\\| \`<${name}[ />]`, 'm'));
});
