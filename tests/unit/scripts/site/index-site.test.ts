import { expect, it } from 'vitest';
import { normalise } from '../../../../scripts/lib/site/index-site.ts';
import { changedBy } from '../../../support/step.ts';

const normalised = (html: string) => changedBy(normalise, html);
const page = (lang: string, body: string) =>
  `<!doctype html><html lang="${lang}" dir="ltr"><body>${body}</body></html>`;

it('gives Pagefind the words that a search is made of, in their places', () => {
  const html = normalised(
    page('ro', '<p data-pagefind-body>Pașaport &amp; viză, <b>șef</b> &#39;da&#x27;</p>'),
  );
  expect(html).toContain('<p data-pagefind-body> pasaport viza <b> sef </b>');
  expect(html).toContain('<html lang="ro"');
});

it('cuts text that has no spaces', () => {
  expect(normalised(page('th', '<p>ยึดหนังสือเดินทาง</p>'))).toContain('<p> ยึด หนังสือ');
});

it('leaves scripts and styles alone', () => {
  const code = '<style>.Ä > b { color: red }</style><script type="application/ld+json">{"name":"Ä"}</script>';
  expect(normalised(page('sv', code))).toContain(code);
});
