/** The code on a printed leaflet leads to a place that judges that edition: every one ever recorded, without a script. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  type EditionName,
  editionKey,
  judgeEdition,
  readEditions,
} from '../../src/content-model/editions/editions.ts';
import { leafletListSchema } from '../../src/content-model/published/leaflet-lists.ts';
import { realProject } from '../support/real-project.ts';
import { builtLanguages, languagesInTurn, readPublished, siteFolder } from '../support/serve.ts';
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

/** What is seen without a script where a code leads. */
const seenAt = (address: string) =>
  visit.open(address, { javaScriptEnabled: false }, async (page) => ({
    lines: await page.locator('.paper p:visible').count(),
    numbers: await page.locator('main a[href="tel:112"]:visible').first().isVisible(),
    scrolled: await page.evaluate('scrollY'),
    inList: await page.locator('li:target .yes:visible').count(),
  }));

it.each(languagesInTurn)(
  'gives whoever scans a leaflet numbers, and says if it is the newest ($tag)',
  async ({ tag }) => {
    const codes = made.filter(({ locale }) => locale === tag);
    for (const [audience, page] of [
      ['child', 'young'],
      ['adult', 'now'],
    ] as const) {
      const [place] = placesOf(
        codes.filter(({ leaflet }) => (leaflet === 'child') === (audience === 'child')),
      );
      // A language may have no leaflet for children yet.
      if (place)
        expect(await seenAt(`/${tag}/${page}/#${place.id}`)).toMatchObject({
          lines: 1,
          numbers: true,
          scrolled: 0,
        });
      expect(await seenAt(`/${tag}/${page}/#adult-2020-01-none`)).toMatchObject({
        lines: 0,
        numbers: true,
        scrolled: 0,
      });
    }
  },
);

it('says of older paper that it is older, with the same numbers', async () => {
  const [old] = recorded.filter(
    ({ locale, edition }) => locale === 'en' && !made.some((one) => one.edition === edition),
  );
  if (!old) return;
  const [place] = placesOf([old]);
  const page = old.leaflet === 'child' ? 'young' : 'now';
  expect(await seenAt(`/en/${page}/#${place?.id}`)).toMatchObject({ lines: 1, numbers: true, scrolled: 0 });
});

it('says of all older paper whether to throw it away or to use it up, and that of no other', () => {
  const { facts, changes } = realProject();
  if (!facts) throw new Error('The facts cannot be read.');
  const current = new Set(made.map(editionKey));
  const html = read('en/leaflets/index.html');
  const older = recorded.filter((one) => one.locale === 'en' && !current.has(editionKey(one)));
  for (const one of older) {
    const [, place = ''] = html.split(` id="${one.leaflet}-${one.edition.toLowerCase()}"`);
    const [said = ''] = place.split('</p><b>').slice(1, 2).join().split('</b></span></p>');
    const { state } = judgeEdition(one, { facts, changes, current });
    const words = ['Throw it away', 'You may use up'].filter((some) => said.includes(some));
    expect([one.edition, words]).toEqual([
      one.edition,
      [state === 'throw-away' ? 'Throw it away' : 'You may use up'],
    ]);
  }
});

it('has a place for the leaflet without words where it is chosen a language', async () => {
  const [wordless] = made.filter(({ leaflet }) => leaflet === 'wordless');
  const id = `${wordless?.leaflet}-${wordless?.edition.toLowerCase()}`;
  expect(await seenAt(`/#${id}`)).toMatchObject({ lines: 1, numbers: true, scrolled: 0 });
});

it('still judges editions where codes led that were printed before', async () => {
  const [place] = placesOf(made.filter(({ locale }) => locale === 'en'));
  expect(await seenAt(`/en/leaflets/#${place?.id}`)).toMatchObject({ inList: 1 });
});
