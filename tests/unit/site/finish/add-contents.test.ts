/** The list of headings before a long text. */
import { expect, it } from 'vitest';
import { readPage, writePage } from '../../../../src/html/page-tree.ts';
import { addContents } from '../../../../src/site/finish/add-contents.ts';

const finish = (headings: readonly string[], words: number) => {
  const text = headings
    .map((id) => `<h2 id="${id}">About ${id}</h2><p>${'word '.repeat(words)}</p>`)
    .join('');
  const page = readPage(
    `<article data-contents="In this part"><p>First.</p><div class="text">${text}</div></article>`,
  );
  addContents(page);
  return writePage(page);
};

it('leads to each heading of a long text, before the first of them', () => {
  const page = finish(['a', 'b', 'c'], 200);
  expect(page).toMatch(/<nav class="toc" aria-label="In this part"[^>]*>.*<\/nav><h2 id="a">/);
  expect([...page.matchAll(/href="#(\w)">About \1</g)]).toHaveLength(3);
});

it.each([
  ['short', ['a', 'b', 'c'], 20],
  ['in two parts', ['a', 'b'], 400],
])('is not there where a text is %s', (_, headings, words) => {
  expect(finish(headings, words)).not.toMatch(/toc|data-contents/);
});
