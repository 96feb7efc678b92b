/** Pages in engines that know no custom properties: what a style says with them is not there, and everything can still be read. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { builtLanguages } from '../support/serve.ts';
import { phone, visitSite } from '../support/visit.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const visit = visitSite();
const paths = ['', 'now/', 'where/', 'show/', 'young/', 'signs/', 'rights/pay/', 'leaflets/', 'safety/'];

/** Leaves out of every style what such an engine leaves out: declarations of custom properties, and with them. */
const forgetProperties = (page: Page) =>
  page.evaluate(() => {
    for (const style of document.querySelectorAll('style')) {
      style.textContent = (style.textContent ?? '').replace(
        /([{;])\s*(?:--[\w-]+\s*:[^;{}]*|[\w-]+\s*:[^;{}]*var\([^;{}]*)(?=[;}])/g,
        '$1',
      );
    }
    return [...document.querySelectorAll('style')].filter(({ textContent }) => textContent?.includes('var('))
      .length;
  });

/** Read from the left and from the right: styles are the same in all languages. */
const languages = builtLanguages.filter(({ tag }) => ['ar', 'en'].includes(tag));

describe.each(languages)('in $endonym', ({ tag }) => {
  it.each(paths)('/%s can be read, and nothing is white on white', async (path) => {
    await visit.open(`/${tag}/${path}`, { ...phone, bypassCSP: true }, async (page) => {
      expect(await forgetProperties(page)).toBe(0);
      await page.evaluate(axe);
      const low = await page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: { run(options: object): Promise<{ violations: { nodes: { html: string }[] }[] }> };
        };
        const { violations } = await axe.run({ runOnly: ['color-contrast'] });
        return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
      });
      expect(low).toEqual([]);
    });
  });
});
