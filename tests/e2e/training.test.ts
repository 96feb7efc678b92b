/** The training for staff, without JavaScript: it is there, its answers open by mouse and keyboard, nothing is kept. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { plainPhone, visitSite } from '../support/visit.ts';

const visit = visitSite();

const open = <T>(path: string, look: (page: Page) => Promise<T>) => visit.open(path, plainPhone, look);

describe.each(['sv', 'en'])('the training in %s', (locale) => {
  it.each(['partners', 'missions'])('is reached from /%s/', async (from) => {
    await open(`/${locale}/${from}/`, async (page) => {
      await page.locator(`main a[href="/${locale}/missions/training/"]`).first().click();
      expect(new URL(page.url()).pathname).toBe(`/${locale}/missions/training/`);
    });
  });

  it('ends in cases, which show the first answer, and the others when they are asked for', async () => {
    await open(`/${locale}/missions/training/`, async (page) => {
      await page.locator(`main a[href="/${locale}/missions/cases/"]`).click();
      const cases = await page.locator('details').all();
      expect(cases).toHaveLength(8);
      const [first, second, third] = cases.map((each) => each.locator('.inside'));
      expect(await first?.isVisible()).toBe(true);
      expect(await second?.isVisible()).toBe(false);
      await cases[1]?.locator('summary').click();
      expect(await second?.isVisible()).toBe(true);
      await cases[2]?.locator('summary').press('Enter');
      expect(await third?.isVisible()).toBe(true);
      expect(new URL(page.url()).hash).toBe('');
      expect(await page.context().cookies()).toEqual([]);

      await page.reload();
      expect(await second?.isVisible()).toBe(false);
    });
  });

  it('scrolls in one direction only, on the narrowest phone', async () => {
    await open(`/${locale}/missions/training/`, async (page) => {
      await page.setViewportSize({ width: 320, height: 640 });
      const { width } = (await page.locator('main').boundingBox()) ?? { width: 0 };
      expect(width).toBeLessThanOrEqual(320);
      const cells = await Promise.all((await page.locator('td').all()).map((cell) => cell.boundingBox()));
      expect(cells.filter((box) => box === null || box.x < 0 || box.x + box.width > 320)).toEqual([]);
    });
  });

  it('says what is law, and names the records that the sentences rest on', async () => {
    await open(`/${locale}/missions/training/`, async (page) => {
      const law = locale === 'sv' ? 'Lag:' : 'Law:';
      expect(await page.locator('main strong', { hasText: law }).count()).toBeGreaterThan(8);
      // A record's sources stand here, or on the page about that right, which is linked.
      const elsewhere = await page
        .locator('.from li > a[href^="/"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      const here = await page.locator('.from li:has(> a[href^="http"])').count();
      expect(here + elsewhere.length).toBeGreaterThan(3);
      for (const href of elsewhere) {
        await page.goto(visit.origin + href);
        expect(await page.locator('.from li > a[href^="http"]').count(), href).toBeGreaterThan(0);
      }
    });
  });
});

it('says in other languages that it is written in Swedish and English', async () => {
  await open('/ar/missions/training/', async (page) => {
    const links = page.locator('main a[hreflang], main a[href$="/missions/training/"]');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
      expect.arrayContaining(['/sv/missions/training/', '/en/missions/training/']),
    );
  });
});
