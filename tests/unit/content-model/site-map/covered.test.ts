/** Whoever the documents name finds a page. */
import { expect, it } from 'vitest';
import { checkCovered } from '../../../../src/content-model/site-map/covered.ts';
import { inventedFacts } from '../../../support/invented-facts.ts';

const facts = inventedFacts();
const [contact = ''] = facts.contacts.keys();
const documents = `plan:
  title: A plan
  date: 2018-02
  url: https://example.org/plan
  seen: whole
`;
const check = (forms: string, known = documents) =>
  checkCovered((path) => (path.includes('documents') ? known : forms), facts, new Set(['signs']));
const entry = (served: string, document = 'plan') =>
  `- { id: begging, kind: form, named: [{ document: ${document}, where: 'page 3' }], served: ${served} }\n`;

it('takes a table in which everybody is served', () => {
  expect(check(entry(`{ pages: [signs], contacts: [${contact}] }`))).toEqual([]);
});

it.each([
  ['that no page serves', entry('{ pages: [] }'), 'covered-by-nothing'],
  ['served by a page that does not exist', entry('{ pages: [sings] }'), 'unknown-name'],
  [
    'served by a contact that the site may not show',
    entry('{ pages: [signs], contacts: [nobody] }'),
    'unknown-contact',
  ],
  ['named by a document that is not listed', entry('{ pages: [signs] }', 'plant'), 'unknown-name'],
])('reports a form %s, with its line', (_, forms, code) => {
  expect(check(forms)).toMatchObject([{ code, level: 'error', where: { line: 1 } }]);
});

it('says only that the list of documents is broken, where it is', () => {
  expect(check(entry('{ pages: [signs] }'), 'plan: [')).toMatchObject([{ code: 'yaml-invalid' }]);
});
