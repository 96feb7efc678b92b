/** The built site in a real browser, for all tests of a file. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type ServedSite, serveSite } from './serve.ts';

/** A phone of the smallest usual size. */
export const phone: BrowserContextOptions = { viewport: { width: 360, height: 640 } };
/** The same phone where no script runs. */
export const plainPhone: BrowserContextOptions = { ...phone, javaScriptEnabled: false };

/** A browser and the site, while the tests of a file run. */
export interface Visit {
  readonly browser: Browser;
  /** `http://127.0.0.1:…`, without a slash at the end. */
  readonly origin: string;
  /**
   * Opens a page, which the test closes. Pages with the same options are of one browser: to open another takes longer than to draw
   * a page, and the site leaves nothing in it.
   */
  newPage(options: BrowserContextOptions): Promise<Page>;
  /** Gives a test such a page, and closes it. */
  inPage<T>(options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T>;
  /** The same, with a page of the site opened. */
  open<T>(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T>;
  /** Gives a test a page of a browser of its own, which it changes, and closes both. */
  inBrowser<T>(
    options: BrowserContextOptions,
    look: (page: Page, context: BrowserContext) => Promise<T>,
  ): Promise<T>;
}

/** Starts both before the tests of the file that calls it, and stops them after. */
export function visitSite(): Visit {
  let browser: Browser;
  let site: ServedSite;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), serveSite()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });
  const contexts = new Map<string, Promise<BrowserContext>>();
  const contextOf = (options: BrowserContextOptions): Promise<BrowserContext> => {
    const key = JSON.stringify(options);
    const context = contexts.get(key) ?? openContext(options);
    contexts.set(key, context);
    return context;
  };
  /** One page stays open in it: with its last page the process that draws them would end, and a new one takes longer than a page. */
  const openContext = async (options: BrowserContextOptions): Promise<BrowserContext> => {
    const context = await browser.newContext(options);
    await (await context.newPage()).goto(`${visit.origin}/blank/`);
    return context;
  };
  const visit: Visit = {
    get browser() {
      return browser;
    },
    get origin() {
      return site.origin;
    },
    newPage: async (options) => (await contextOf(options)).newPage(),
    async inPage(options, look) {
      const page = await visit.newPage(options);
      try {
        return await look(page);
      } finally {
        await page.close();
      }
    },
    open: (path, options, look) =>
      visit.inPage(options, async (page) => {
        await page.goto(visit.origin + path);
        return look(page);
      }),
    async inBrowser(options, look) {
      const context = await browser.newContext(options);
      try {
        return await look(await context.newPage(), context);
      } finally {
        await context.close();
      }
    },
  };
  return visit;
}
