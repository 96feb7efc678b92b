import { expect, it } from 'vitest';
import { searchedText } from '../../../../scripts/lib/site/write-search-texts.ts';
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
