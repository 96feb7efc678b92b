/** The page of leaflets: what each is, what it becomes when folded, and when it may no longer be printed. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LeafletEntry, leafletListSchema } from '../../src/content-model/published/leaflet-lists.ts';
import { formatDate } from '../../src/i18n/format.ts';
import { MOST_NAMED, nearestFirst } from '../../src/i18n/nearest-languages.ts';
import { formats } from '../../src/leaflet/index.ts';
import { builtLanguages, readPublished, siteFolder } from '../support/serve.ts';
import { phone, plainPhone, visitSite } from '../support/visit.ts';

const read = (file: string) => readFileSync(`${siteFolder}/${file}`, 'utf8');
const entries = readPublished('leaflets/index.json', leafletListSchema);
const visit = visitSite();

describe.each(builtLanguages)('in $tag', ({ tag }) => {
  const html = read(`${tag}/leaflets/index.html`);
  const here = entries.filter(({ locale }) => locale === tag || locale === 'mul');
  const cards = [...html.matchAll(/<article class="card">[\s\S]*?<\/article>/g)].map(([card]) => card);
  const cardOf = ({ locale, leaflet, format }: LeafletEntry) =>
    cards.find((card) => card.includes(`/leaflets/${locale}/${leaflet}-${format}-`)) ?? '';

  it('shows a picture of every page, sheets and small pages, all of which there are', () => {
    for (const entry of here) {
      const card = cardOf(entry);
      expect(card, entry.path).toContain(`href="/${entry.path}"`);
      // What says the same on other paper looks the same, and is shown once.
      const { sameAs } = formats[entry.format] ?? {};
      if (entry.profile === 'press' || (sameAs && card.includes(`-${sameAs}-`))) continue;
      for (const picture of entry.previews) expect(card).toContain(`src="/${picture}"`);
    }
    for (const [, src = ''] of html.matchAll(/<img[^>]*src="\/([^"]+)"/g))
      expect(existsSync(`${siteFolder}/${src}`), src).toBe(true);
  });

  it('draws each format, and tells its sizes, its edition and until when it is valid', () => {
    for (const entry of here) {
      const card = cardOf(entry).replaceAll(/<[^>]+>/g, '');
      // Drawn once on the page; a leaflet further down in the same format shows that drawing.
      const shape =
        /<svg class="shape flip" aria-hidden="true"[^>]*>(.*?)<\/svg>/s.exec(cardOf(entry))?.[1] ?? '';
      const [, from] = /<use href="#([\w-]+)"/.exec(shape) ?? [];
      const drawing = from === undefined ? shape : html.slice(html.indexOf(`<g id="${from}"`));
      expect(from === undefined || html.includes(`<g id="${from}"`), entry.path).toBe(true);
      expect(drawing).toMatch(/^<g id="shape-[^>]*>.*?<path d="M/);
      expect(card).toContain(entry.edition);
      expect(card).toContain(formatDate(tag, entry.validUntil));
      expect(card).toContain(formats[entry.format]?.paper);
    }
    const folded = here.find(({ format }) => format === 'a4-letterfold');
    // The sheet and what it becomes, on A4 and on US Letter.
    if (folded) expect(cardOf(folded).match(/<bdi dir="ltr">\d[^<]*mm<\/bdi>/g)).toHaveLength(4);
  });

  it('leads to the leaflets of the languages that its reader may know, and to the choice of all', () => {
    const others = nearestFirst(
      tag,
      builtLanguages.map((one) => one.tag),
    );
    expect(html.slice(html.indexOf('<main'), html.indexOf('class="kind"'))).toContain('href="#languages"');
    const foot = html.slice(html.indexOf('id="languages"'));
    for (const other of others.slice(0, MOST_NAMED)) expect(foot).toContain(`href="/${other}/leaflets/"`);
    expect(foot).toContain('href="/"');
  });
});

it('says of each format how it is printed, and on which paper', () => {
  const html = read('en/leaflets/index.html');
  const [adult = ''] = html.split('<section class="kind"').filter((part) => part.includes(' id="adult"'));
  const advice = [...adult.matchAll(/<h3>([^<]+)<\/h3>.*?<p>Print: ([^<]+)<\/p>/gs)].map(
    ([, name = '', words = '']) => [name, words] as const,
  );
  const of = new Map(advice);
  expect(of.get('Folded sheet')).toMatch(
    /^A4, 100 %, both sides, flip on the SHORT edge\. Fold at the small/,
  );
  expect(of.get('Folded sheet')).toMatch(/Ordinary paper is enough\.$/);
  expect(of.get('Wallet card')).toMatch(/^A4, 100 %, both sides, flip on the LONG edge\. Cut at the marks\./);
  expect(of.get('Wallet card')).toMatch(/Use thick paper, as thick as the printer takes\.$/);
  // Pictures are counted from the first.
  expect(adult).toMatch(/alt="Picture of the leaflet “[^”]+”, page 1" src="[^"]+-office-1\.webp"/);
});

const days = entries.map(({ validUntil }) => validUntil).sort();
const [day = ''] = days;
const next = new Date(Date.parse(days.at(-1) ?? '') + 86_400_000);

it('offers files on their last valid day, and on the next takes them away and says what to do', async () => {
  const seen = (now: Date) =>
    visit.inPage(phone, async (page) => {
      await page.clock.setFixedTime(now);
      await page.goto(`${visit.origin}/ar/leaflets/`);
      const files = page.locator('a[href$=".pdf"]');
      const notices = page.locator('.sheets [role=note]');
      return { files: await visible(files), notices: await visible(notices) };
    });
  const here = entries.filter(({ locale }) => locale === 'ar' || locale === 'mul');
  const count = here.length;
  // What says the same on other paper is told of once.
  const told = new Set(here.map(({ leaflet, format }) => `${leaflet} ${formats[format]?.sameAs ?? format}`));
  expect(await seen(new Date(day))).toEqual({ files: count, notices: 0 });
  expect(await seen(next)).toEqual({ files: 0, notices: told.size });
});

it('lets no script decide whether the last valid day is seen', () =>
  visit.open('/en/leaflets/', plainPhone, async (page) => {
    const [card] = await page.locator('.sheets article').all();
    expect(
      await card
        ?.getByText(/Valid until \d+ \w+ 20\d\d/)
        .first()
        .isVisible(),
    ).toBe(true);
    expect(await visible(page.locator('.sheets [role=note]'))).toBe(0);
  }));

async function visible(found: ReturnType<Awaited<ReturnType<typeof visit.browser.newPage>>['locator']>) {
  return (await Promise.all((await found.all()).map((one) => one.isVisible()))).filter(Boolean).length;
}
