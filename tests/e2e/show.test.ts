/** Cards to show, without JavaScript and without a network once they are there. */
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { plainPhone, visitSite } from '../support/visit.ts';

const visit = visitSite();
let context: BrowserContext;
let page: Page;
const asked: string[] = [];

beforeAll(async () => {
  context = await visit.browser.newContext(plainPhone);
  page = await context.newPage();
  await page.goto(`${visit.origin}/ar/show/`);
  await context.setOffline(true);
  page.on('request', (request) => asked.push(request.url()));
});

describe('cards to show', () => {
  it('begin with what to do with them', async () => {
    const scrolled = await visit.open('/en/show/', plainPhone, (page) => page.evaluate(() => scrollY));
    expect(scrolled).toBe(0);
  });

  it('leads from each card to the next and fills the screen with it', async () => {
    const first = page.locator('.show').first();
    await first.getByRole('link').last().click();
    const second = page.locator('.show').nth(1);
    expect(new URL(page.url()).hash).toBe(`#${await second.getAttribute('id')}`);
    const box = await second.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(56);
    expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(640);
    expect(box?.height).toBeGreaterThan(520);
  });

  it('says each sentence in Swedish, biggest, in the reader\u2019s language and in English', async () => {
    const lines = await page
      .locator('.show')
      .evaluateAll((cards) =>
        cards.map((card) =>
          [...card.querySelectorAll('p:not(.sound)')].map((line) => (line as HTMLElement).lang),
        ),
      );
    expect(new Set(lines.map((languages) => languages.join(' ')))).toEqual(new Set(['sv ar en']));
    const size = await page
      .locator('.show p')
      .first()
      .evaluate((line) => Number.parseFloat(getComputedStyle(line).fontSize));
    expect(size).toBeGreaterThan(40);
  });

  it('lists every card after the last, and needs nothing more from the network', async () => {
    const cards = await page.locator('.show').count();
    expect(await page.locator('.cards a').count()).toBe(cards);
    await page.locator('.cards a').last().click();
    expect(await page.locator('.show').last().locator('p').first().isVisible()).toBe(true);
    expect(asked).toEqual([]);
  });
});
