/** Cards to show, without JavaScript and without a network once they are there. */
import { existsSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languagesInTurn } from '../support/serve.ts';
import { phone, plainPhone, visitSite } from '../support/visit.ts';

const visit = visitSite();
/** Those with cards, of every script. */
const languages = languagesInTurn
  .map(({ tag }) => tag)
  .filter((tag) => existsSync(`content/${tag}/pages/show.mdx`));
const smallest: BrowserContextOptions = { ...plainPhone, viewport: { width: 320, height: 568 } };

/** Card that fills the screen now. */
const opened = (page: Page) => page.locator('.show:target');

/** Words that stand on two lines, of the Swedish of every card, each opened in turn. */
async function cutWords(page: Page, origin: string, path: string): Promise<readonly string[]> {
  const ids = await page
    .locator('.deck a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const cut: string[] = [];
  for (const id of ids) {
    await page.goto(`${origin}${path}${id}`);
    cut.push(
      ...(await opened(page)
        .locator('.big > :first-child')
        .evaluate((sentence) => {
          const found: string[] = [];
          const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
          for (let text = walker.nextNode(); text; text = walker.nextNode()) {
            for (const word of (text.textContent ?? '').matchAll(/[^\s-]+/g)) {
              const range = document.createRange();
              range.setStart(text, word.index);
              range.setEnd(text, word.index + word[0].length);
              const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
              if (lines.size > 1 || range.getBoundingClientRect().right > innerWidth) found.push(word[0]);
            }
          }
          return found;
        })),
    );
  }
  return cut;
}

describe('the deck', () => {
  it('begins with what to do with it', async () => {
    expect(await visit.open('/en/show/', plainPhone, (page) => page.evaluate(() => scrollY))).toBe(0);
  });

  it.each(languages)(
    '%s: is chosen from in the own language, with a drawing, from the first screen on',
    async (locale) => {
      await visit.open(`/${locale}/show/`, plainPhone, async (page) => {
        const tiles = page.locator('.deck a');
        expect(await tiles.count()).toBeGreaterThan(20);
        expect(await page.locator('.deck [lang]').count()).toBe(0);
        const [first, second] = await Promise.all([0, 1].map((place) => tiles.nth(place).boundingBox()));
        // Its drawing and the first of its words.
        expect((second?.y ?? 999) + 80).toBeLessThanOrEqual(640);
        expect(first?.y).toBe(second?.y);
        const withoutDrawing = await tiles.evaluateAll((all) =>
          all
            .filter((tile) => {
              const box = tile.querySelector('svg')?.getBoundingClientRect();
              return (
                (box?.width ?? 0) < 48 ||
                document.querySelector(tile.querySelector('use')?.getAttribute('href') ?? '') === null
              );
            })
            .map(({ textContent }) => textContent),
        );
        expect(withoutDrawing).toEqual([]);
        expect(await page.locator('.show:visible').count()).toBe(0);
      });
    },
  );

  it('opens one card with one tap, which fills the screen, and leads on, back and to all cards', async () => {
    await visit.inBrowser(plainPhone, async (page, context) => {
      await page.goto(`${visit.origin}/ar/show/`);
      await context.setOffline(true);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.locator('.deck a').nth(1).click();
      await expectFilled(page, 'cannot-talk');
      await opened(page).locator('.next').click();
      await expectFilled(page, 'not-safe');
      await opened(page).locator('.previous').click();
      await expectFilled(page, 'cannot-talk');
      await opened(page).locator('nav a[href="#cards"]').click();
      expect(await page.locator('.show:visible').count()).toBe(0);
      expect(await page.locator('.deck a').first().boundingBox()).toMatchObject({
        y: expect.closeTo(72, -2),
      });
      await page.locator('.deck a').last().click();
      expect(await opened(page).locator('.next').count()).toBe(0);
      expect(asked).toEqual([]);
    });
  });

  it('opens a card from an address that was printed or sent', async () => {
    for (const path of ['/th/show/#interpreter', '/uk/rights/pay/#not-paid'])
      await visit.open(path, phone, (page) => expectFilled(page, path.replace(/^.*#/, '')));
  });

  it.each(['need-help', 'interpreter'])(
    'says %s in the own language, in Swedish, biggest, and in English',
    async (id) => {
      await visit.open(`/th/show/#${id}`, plainPhone, async (page) => {
        const lines = await opened(page)
          .locator('.own > span, .big > div')
          .evaluateAll((all) =>
            all.map((line) => ({
              lang: line.closest('[lang]')?.getAttribute('lang'),
              size: Number.parseFloat(getComputedStyle(line).fontSize),
            })),
          );
        expect(lines.map(({ lang }) => lang)).toEqual(['th', 'sv', 'en']);
        const [own = 99, swedish = 0, english = 99] = lines.map(({ size }) => size);
        expect(swedish).toBeGreaterThan(id === 'need-help' ? 40 : Math.max(own, english) * 1.5);
      });
    },
  );

  it('names the language that is spoken', async () => {
    await visit.open('/th/show/#interpreter', plainPhone, async (page) => {
      expect(await opened(page).locator('[lang=sv]').textContent()).toContain('Jag talar thailändska.');
    });
  });

  it('shows numbers as large as the words, or larger', async () => {
    await visit.open('/th/show/#call-support-line', plainPhone, async (page) => {
      const [words, number] = await Promise.all(
        ['.big > [lang=sv]', '.big > [lang=sv] .num'].map((part) =>
          opened(page)
            .locator(part)
            .evaluate((shown) => Number.parseFloat(getComputedStyle(shown).fontSize)),
        ),
      );
      expect(number).toBeGreaterThanOrEqual(words ?? 999);
    });
  });

  it.each(languages)('%s: fits every card into the screen of a phone, with its buttons', async (locale) => {
    await visit.open(`/${locale}/show/`, phone, async (page) => {
      const tooTall: string[] = [];
      for (const id of await page.locator('.show').evaluateAll((cards) => cards.map((card) => card.id))) {
        await page.evaluate((place) => {
          location.hash = place;
        }, id);
        const box = await opened(page).boundingBox();
        if ((box?.height ?? 999) > 640 - 56) tooTall.push(id);
      }
      expect(tooTall).toEqual([]);
    });
  });

  it('cuts no word of Swedish, not even on the smallest phone', async () => {
    for (const options of [smallest, plainPhone])
      await visit.open('/sv/show/', options, async (page) => {
        expect(await cutWords(page, visit.origin, '/sv/show/')).toEqual([]);
      });
  });

  it('is all there on paper, and its tiles are not', async () => {
    await visit.open('/th/show/', phone, async (page) => {
      const all = await page.locator('.show').count();
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.show:visible').count()).toBe(all);
      expect(await page.locator('.deck:visible').count()).toBe(0);
    });
  });
});

describe('a card beside a text', () => {
  it('is small, fills the screen with a tap, and is small again after Back', async () => {
    await visit.open('/ar/rights/time-to-think/', plainPhone, async (page) => {
      const card = page.locator('#time-to-think');
      const height = async () => (await card.boundingBox())?.height ?? 0;
      const small = await height();
      expect(small).toBeLessThan(450);
      await card.locator('.open').click();
      await expectFilled(page, 'time-to-think');
      await page.goBack();
      expect(await height()).toBe(small);
    });
  });
});

async function expectFilled(page: Page, id: string): Promise<void> {
  expect(new URL(page.url()).hash).toBe(`#${id}`);
  expect(await opened(page).getAttribute('id')).toBe(id);
  const box = await opened(page).boundingBox();
  const screen = page.viewportSize();
  expect(box?.x).toBeLessThanOrEqual(0);
  expect(box?.width).toBe(screen?.width);
  expect(box?.y).toBeGreaterThan(55);
  expect(box?.y).toBeLessThanOrEqual(58);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(screen?.height ?? 0, -1);
}
