/** The site by keyboard alone: a walk with Tab through whole pages, as a person sees it. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { phone, visitSite } from '../support/visit.ts';

const visit = visitSite();
const { open } = visit;

/** One stop of the walk. */
interface Stop {
  readonly what: string;
  readonly inBar: boolean;
  readonly inMain: boolean;
  readonly isOutlined: boolean;
  /** Whether all of it, or as much as the window holds, is in the window and covered by nothing. */
  readonly isSeen: boolean;
  /** Place on the page, not in the window. */
  readonly top: number;
  readonly bottom: number;
}

/** Where the focus is, and what can be seen of it; nothing once it has left the page. */
const stopAt = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(async () => {
    // Where it is when the page has been drawn: pictures farther down may have come.
    await new Promise(requestAnimationFrame);
    const focused = document.activeElement;
    if (!focused || focused === document.body) return undefined;
    // A box to tick is pressed and outlined with its words.
    const element = focused.matches('input[type=checkbox]') ? (focused.closest('label') ?? focused) : focused;
    // Of a link over two lines the first: a box around both covers what is beside them.
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const bar = element.closest('.bar')
      ? 0
      : (document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0);
    // Not its corners, which are round.
    const middle = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
    const points = [box.left + 3, box.left + box.width / 2, box.right - 3].map((x) => [x, middle] as const);
    const isOnTop = points.every(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return top !== null && (element.contains(top) || top.contains(element));
    });
    return {
      what: `${element.tagName.toLowerCase()} ${element.textContent.trim().slice(0, 40)}`,
      inBar: element.closest('.bar') !== null,
      inMain: element.closest('main') !== null,
      isOutlined: style.outlineStyle === 'solid' && Number.parseFloat(style.outlineWidth) >= 2,
      isSeen:
        isOnTop &&
        box.top >= bar - 1 &&
        (box.bottom <= innerHeight + 1 || box.height > innerHeight - bar) &&
        box.left >= 0 &&
        box.right <= innerWidth,
      top: box.top + scrollY,
      bottom: box.bottom + scrollY,
    };
  });

/** Walks from the top to the end of a page, and at most so many stops. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 400): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < most) {
    await page.keyboard.press(key);
    const stop = await stopAt(page);
    if (stop === undefined) return stops;
    // Chromium without a window has nowhere to go after the last stop but to the first.
    if (stops.length > 1 && key === 'Tab' && stop.inBar && !stops.at(-1)?.inBar) return stops;
    stops.push(stop);
  }
  return stops;
}

describe('a walk with Tab', () => {
  it.each([
    ['/', 8],
    ['/en/', 15],
    ['/ar/now/', 20],
    ['/en/where/', 30],
    ['/th/show/', 20],
    ['/ar/young/', 20],
    ['/uk/search/', 40],
    ['/en/leaflets/', 20],
    ['/ar/safety/', 12],
    ['/404.html', 8],
    ['/sv/signs/', 15],
    ['/uk/rights/permit/', 15],
    ['/ro/where/online/', 12],
    ['/en/missions/training/', 12],
    ['/sv/leaflets/ar/adult/', 5],
  ])('%s: every stop is seen, outlined, in reading order, and there is a way on', async (path, least) => {
    await open(path, phone, async (page) => {
      const stops = await walk(page);
      expect(stops.length).toBeGreaterThanOrEqual(least);
      expect(stops.length).toBeLessThan(400);
      expect(stops.filter(({ isOutlined }) => !isOutlined).map(({ what }) => what)).toEqual([]);
      expect(stops.filter(({ isSeen }) => !isSeen).map(({ what }) => what)).toEqual([]);
      // The way out and the skip link first, then what the bar has, then the page from top to bottom.
      const rest = stops.slice(stops.findIndex(({ inBar }) => !inBar));
      expect(rest.filter(({ inBar }) => inBar)).toEqual([]);
      const back = rest.filter((stop, index) => stop.bottom <= (rest[index - 1]?.top ?? 0));
      expect(back.map(({ what }) => what)).toEqual([]);
      const inFoot = await page.locator('footer a').count();
      expect(rest.filter(({ inMain }) => !inMain)).toHaveLength(inFoot);
    });
  });

  it('goes back the same way, and the bar covers nothing on the way up', async () => {
    await open('/en/now/', phone, async (page) => {
      const forth = await walk(page);
      await page.locator('footer a').last().focus();
      const back = await walk(page, 'Shift+Tab');
      expect(back.map(({ what }) => what).toReversed()).toEqual(forth.slice(0, -1).map(({ what }) => what));
      expect(back.filter(({ isSeen, isOutlined }) => !isSeen || !isOutlined).map(({ what }) => what)).toEqual(
        [],
      );
    });
  });

  it('is outlined in forced colours, and not covered while the page is read aloud', async () => {
    await open('/ar/now/', { ...phone, forcedColors: 'active' }, async (page) => {
      // Without a window there is no voice: as it stands once one reads.
      await page.locator('.listen').evaluate((box) => {
        box.removeAttribute('hidden');
        box.querySelector('button')?.classList.add('on');
      });
      const stops = await walk(page);
      expect(stops.length).toBeGreaterThan(20);
      expect(
        stops.filter(({ isSeen, isOutlined }) => !isSeen || !isOutlined).map(({ what }) => what),
      ).toEqual([]);
    });
  });

  it.each(['/en/signs/', '/ar/where/'])('%s: two keys lead past the bar into the page', async (path) => {
    await open(path, phone, async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      const skip = await stopAt(page);
      expect(skip?.isSeen).toBe(true);
      // The way out stays in sight beside the skip link.
      expect(
        await page.locator('a.exit').evaluate((exit) => {
          const { left, right, top, bottom } = exit.getBoundingClientRect();
          return exit.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
        }),
      ).toBe(true);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect((await stopAt(page))?.inMain).toBe(true);
    });
  });
});

describe('from the keyboard', () => {
  it('groups of the self-check open and close, and choices of the directory are made', async () => {
    await open('/en/signs/', phone, async (page) => {
      const group = page.locator('details').nth(1);
      await group.locator('summary').focus();
      await page.keyboard.press('Enter');
      expect(await group.getAttribute('open')).not.toBeNull();
      await page.keyboard.press('Space');
      expect(await group.getAttribute('open')).toBeNull();
      await page.goto(`${visit.origin}/en/where/`);
      const all = await page.locator('#contacts article:visible').count();
      await page.locator('.filter select').first().focus();
      await page.keyboard.press('ArrowDown');
      const fewer = await page.locator('#contacts article:visible').count();
      expect(fewer).toBeLessThan(all);
      expect(fewer).toBeGreaterThan(0);
      await page.locator('.sel summary').focus();
      await page.keyboard.press('Enter');
      await page.locator('.filter button').focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (count) => document.querySelectorAll('#contacts article:not([hidden])').length === count,
        all,
      );
    });
  });

  it('cards to show lead from one to the next, and the focus goes along', async () => {
    await open('/en/show/', phone, async (page) => {
      await page.locator('.deck a').first().focus();
      await page.keyboard.press('Enter');
      await page.locator('.show:target .next').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(() =>
          [...document.querySelectorAll('.show')].findIndex((card) => card.contains(document.activeElement)),
        ),
      ).toBe(1);
    });
  });
});
