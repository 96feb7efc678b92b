import { expect, it } from 'vitest';
import { askForScriptsFirst } from '../../../../src/site/finish/ask-for-scripts-first.ts';
import { changedBy } from '../../../support/step.ts';

const script = (name: string) => `<script type="module" src="/${name}.js"></script>`;
const page = (body: string, before = '') =>
  `<html><head><title>a</title>${before}<style>a{}</style></head><body>${body}</body></html>`;

it('asks for the scripts of the search with the first bytes, in their order', () => {
  const find = '<form class="find"></form>';
  expect(changedBy(askForScriptsFirst, page(find + script('a') + script('b')))).toBe(
    page(find, script('a') + script('b')),
  );
});

it('lets every other page be read before its scripts are asked for', () => {
  const other = page(`<form class="filter"></form>${script('a')}`);
  expect(changedBy(askForScriptsFirst, other)).toBe(other);
});

it('leaves data where they are', () => {
  const data = '<form class="find"></form><script type="application/ld+json">{}</script>';
  expect(changedBy(askForScriptsFirst, page(data))).toBe(page(data));
});
