import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { visitPages } from '../../../../scripts/lib/site/built-pages.ts';
import { searchedText, searchTexts } from '../../../../scripts/lib/site/write-search-texts.ts';
import { writeWhole } from '../../../../scripts/lib/terminal/files.ts';
import { readPage } from '../../../../src/html/page-tree.ts';

const searched = (lang: string, body: string) =>
  searchedText(readPage(`<!doctype html><html lang="${lang}" dir="ltr"><body>${body}</body></html>`));

it('has the words that a search is made of', () => {
  const text = searched(
    'ro',
    '<nav>Meniu</nav><p data-searched>Pașaport &amp; viză, <b>șef</b> &#39;da&#x27;</p>',
  );
  expect(text).toEqual({ tag: 'ro', text: 'pasaport viza sef da' });
});

it('leaves text without spaces whole, so that no dictionary decides what is found', () => {
  expect(searched('th', '<p data-searched>ยึดหนังสือเดินทาง และ visa</p>')?.text).toBe('ยึดหนังสือเดินทาง และ visa');
});

it('passes over scripts, styles and what is no text of the page', () => {
  const code = '<style>.Ä { color: red }</style><script type="application/ld+json">{"name":"Ä"}</script>';
  expect(searched('sv', `<main data-searched>${code}Ja <p data-unsearched>Nej</p></main>`)?.text).toBe('ja');
});

it('has nothing of a page that is none of a language’s', () => {
  expect(searched('sv', '<p>Ja</p>')).toBeUndefined();
});

it('lies in the folder of the language, whatever its pages say that they are in', () => {
  const dist = mkdtempSync(join(tmpdir(), 'texts-'));
  writeWhole(join(dist, 'kmr/now/index.html'), '<html lang="ku"><p data-searched>Alîkarî</p></html>');
  const texts = searchTexts(dist);
  visitPages(dist, [texts]);
  expect(texts.end()).toBe(1);
  expect(JSON.parse(readFileSync(join(dist, 'kmr/search/texts.json'), 'utf8'))).toEqual({
    tag: 'ku',
    pages: [{ href: '/kmr/now/', text: 'alikari' }],
  });
  rmSync(dist, { recursive: true });
});
