/** The code on a printed leaflet leads to a place that judges that edition: every one ever recorded, without a script. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type EditionName, readEditions } from '../../src/content-model/editions/editions.ts';
import { leafletListSchema } from '../../src/content-model/published/leaflet-lists.ts';
import { builtLanguages, readPublished, siteFolder } from '../support/serve.ts';
import { visitSite } from '../support/visit.ts';

const read = (file: string) => readFileSync(`${siteFolder}/${file}`, 'utf8');
const made: readonly EditionName[] = readPublished('leaflets/index.json', leafletListSchema);
const { editions: recorded } = readEditions(
  'content/editions.yaml',
  readFileSync('content/editions.yaml', 'utf8'),
);
const pagesOf = (locale: string) => builtLanguages.filter(({ tag }) => locale === 'mul' || locale === tag);
const placesOf = (editions: typeof made) =>
  editions.flatMap(({ locale, leaflet, edition }) =>
    pagesOf(locale).map(({ tag }) => ({ tag, id: `${leaflet}-${edition.toLowerCase()}` })),
  );

const visit = visitSite();

it('keeps a place for every edition that is made or was ever recorded', () => {
  const lost = placesOf([...made, ...recorded]).filter(
    ({ tag, id }) => !read(`${tag}/leaflets/index.html`).includes(`id="${id}"`),
  );
  expect(lost).toEqual([]);
});

it.each(builtLanguages)('tells whoever scans a new leaflet ($tag) that it is the newest', async ({ tag }) => {
  const [place] = placesOf(made.filter(({ locale }) => locale === tag));
  const context = await visit.browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(`${visit.origin}/${tag}/leaflets/#${place?.id}`);
    expect(await page.locator('.yes:visible').count()).toBe(1);
    expect(await page.locator('li:target .yes').isVisible()).toBe(true);
  } finally {
    await context.close();
  }
});
