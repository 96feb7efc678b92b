/** axe on every kind of page, left-to-right and right-to-left, light and dark. */
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type ServedSite, serveSite } from '../support/serve.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const kinds = [
  '',
  'now',
  'signs',
  'rights',
  'rights/lawyer',
  'where',
  'show',
  'young',
  'young/who-to-tell',
  'leaflets',
  'search',
  'about',
  'safety',
];
const paths = [
  '/',
  '/404.html',
  ...['en', 'ar'].flatMap((locale) => kinds.map((kind) => `/${locale}/${kind === '' ? '' : `${kind}/`}`)),
];

let browser: Browser;
let site: ServedSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it.each(paths)('%s has no barrier that axe can see', async (path) => {
    // axe is put into the page as text, which the policy of the site forbids; tests/e2e/policy.test.ts looks at the policy.
    const context = await browser.newContext({
      viewport: { width: 360, height: 640 },
      colorScheme,
      bypassCSP: true,
    });
    const page = await context.newPage();
    await page.goto(site.origin + path);
    await page.addScriptTag({ path: axe });
    const found = await page.evaluate(async () => {
      const { violations } = await (
        window as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe.run();
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
    });
    await context.close();
    expect(found).toEqual([]);
  });
});
