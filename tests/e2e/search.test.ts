/** The search in a real browser: what it finds, what it costs, and that nobody else learns what was typed. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtLanguages, languagesInTurn, siteFolder } from '../support/serve.ts';
import { phone, visitSite } from '../support/visit.ts';
import { brotliFits } from '../support/weigh.ts';

/** A word of every language that finds a page there. */
const words: Readonly<Record<string, string>> = {
  sv: 'läkare',
  en: 'doctor',
  ar: 'طبيب',
  ro: 'doctor',
  uk: 'лікар',
  th: 'หมอ',
};

const visit = visitSite();
let page: Page;
let asked: string[];
let complaints: string[];

beforeEach(async () => {
  page = await visit.newPage(phone);
  [asked, complaints] = [[], []];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
});
afterEach(() => page.close());

const openSearch = async (tag: string) => {
  await page.goto(`${visit.origin}/${tag}/search/`);
  await page.locator('form.find').waitFor();
  await page.waitForLoadState('networkidle');
};
const status = () => page.locator('#found [role=status]');
const type = async (typed: string) => {
  await page.fill('#words', typed);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => {
    const said = document.querySelector('#found [role=status]')?.textContent ?? '';
    return said !== '' && said !== document.querySelector<HTMLElement>('form.find')?.dataset['searching'];
  });
};

it.each(languagesInTurn)('$tag: finds pages, says how many, and leads there by keyboard', async ({ tag }) => {
  await openSearch(tag);
  await type(words[tag] ?? 'Bris');
  const links = page.locator('#found .hits a');
  const count = await links.count();
  expect(count).toBeGreaterThan(0);
  expect(await status().textContent()).toMatch(new RegExp(`${count}|one|\\p{L}`, 'u'));
  await page.focus('form.find button');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname.startsWith(`/${tag}/`) && !url.pathname.includes('search'));
  expect(await page.locator('h1').isVisible()).toBe(true);
});

it.each(languagesInTurn)(
  '$tag: costs at most three requests and 32 kB to the first result',
  async ({ tag }) => {
    const sizes: number[] = [];
    // Words of other languages come after that, and only ever after that.
    const others = new RegExp(`/(?!${tag}/)[^/]+/search/words\\.json$`);
    await page.route(others, (route) => route.abort());
    page.on('response', async (response) => {
      if (!response.url().includes('.')) return;
      if (/\.(js|json)$/.test(new URL(response.url()).pathname))
        sizes.push(brotliCompressSync(await response.body()).length);
    });
    await openSearch(tag);
    await type(words[tag] ?? 'Bris');
    const own = asked.filter((url) => /\.(js|json)$/.test(new URL(url).pathname) && !others.test(url));
    expect(own.filter((url) => !url.includes('/search/words.json')).length).toBeLessThanOrEqual(2);
    expect(own.length).toBeLessThanOrEqual(3);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(32_000);
  },
);

it.each(builtLanguages)('$tag: has an index of at most 22 kB, and 36 kB more for all the text', ({ tag }) => {
  const fits = (name: string, most: number) =>
    brotliFits(readFileSync(`${siteFolder}/${tag}/search/${name}.json`), most);
  expect([fits('words', 22_000), fits('texts', 36_000)]).toEqual([true, true]);
});

it.each(['passport', 'attorney'])(
  'says how many pages “%s” finds, in words that fit the number',
  async (typed) => {
    await openSearch('en');
    await type(typed);
    const count = await page.locator('#found .hits a').count();
    expect(count).toBeGreaterThan(0);
    expect(await status().textContent()).toBe(count === 1 ? '1 page found' : `${count} pages found`);
  },
);

describe('what was typed', () => {
  const secret = 'zzpassportzz passport';

  it('is answered without a connection, and is in no request, address, history or storage', async () => {
    await openSearch('en');
    const [address, length] = await page.evaluate(() => [location.href, history.length] as const);
    await page.context().setOffline(true);
    await type(secret);
    expect(await page.locator('#found .hits a').count()).toBeGreaterThan(0);
    await page.context().setOffline(false);
    await page.click('.all-text button');
    await page.waitForFunction(
      () => !/^Searching$/.test(document.querySelector('#found [role=status]')?.textContent ?? ''),
    );
    expect(await page.evaluate(() => [location.href, history.length])).toEqual([address, length]);
    expect(asked.filter((url) => !url.startsWith(`${visit.origin}/`))).toEqual([]);
    expect(asked.filter((url) => /zzpass|passport/i.test(decodeURIComponent(url)))).toEqual([]);
    expect(
      await page.evaluate(async () => ({
        cookies: document.cookie,
        kept: localStorage.length + sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
      })),
    ).toEqual({ cookies: '', kept: 0, databases: 0, caches: 0, workers: 0 });
  });

  it('asks for the same files, in the same order, as any other words do', async () => {
    const typed = [
      ...['شرطة', 'طبيب', 'حامل', 'جواز', 'تأشيرة', 'xyzzyqq', 'läkare', 'passport', '112', '؟!'],
    ];
    const requests = [];
    for (const words of typed) {
      await openSearch('ar');
      // In all the text, too, as often as somebody may press.
      asked = [];
      await page.fill('#words', words);
      await page.keyboard.press('Enter');
      for (let presses = 0; presses < 2; presses += 1) {
        const answered = page.waitForFunction(() =>
          document.querySelector('.all-text')?.hasAttribute('hidden'),
        );
        await page.click('.all-text button', { timeout: 2000 });
        await answered;
        await page.fill('#words', `${words} `);
      }
      requests.push(asked.map((url) => url.replace(visit.origin, '')));
    }
    expect(requests).toEqual(typed.map(() => ['/ar/search/texts.json']));
  });

  it('is offered to no memory of the browser', async () => {
    await openSearch('en');
    const field = page.locator('#words');
    expect(await field.getAttribute('autocomplete')).toBe('off');
    expect(await field.getAttribute('spellcheck')).toBe('false');
    expect(await field.getAttribute('name')).toBeNull();
    expect(await page.locator('form.find').getAttribute('method')).toBe('dialog');
  });

  it.each([
    ['do not come', undefined],
    ['are not found', { status: 404, contentType: 'text/html', body: '<!doctype html><title>x</title>' }],
    ['are cut short', { contentType: 'application/json', body: '{"tag":"en","found":[{"id":"no' }],
    ['are something else', { contentType: 'application/json', body: '{}' }],
  ])(
    'goes nowhere where the words %s: the page says so, with numbers, until they come',
    async (_, answer) => {
      await page.route('**/search/words.json', (route) => (answer ? route.fulfill(answer) : route.abort()));
      await openSearch('en');
      await type('passport');
      expect(await status().textContent()).toBe('Search does not work just now. Use the list below.');
      expect(await page.locator('#found .few a[href^="tel:"]').count()).toBeGreaterThanOrEqual(3);
      expect(page.url()).toBe(`${visit.origin}/en/search/`);
      // The connection is back: the next key tries again.
      await page.unroute('**/search/words.json');
      await page.fill('#words', 'lawyer');
      await page.locator('#found .hits a[href="/en/rights/lawyer/"]').waitFor();
    },
  );
});

it('searches all the text under the policy the site is served with', async () => {
  await openSearch('sv');
  await type('kronor');
  await page.click('.all-text button');
  await page.locator('#found .in-texts a').first().waitFor();
  expect(await page.locator('#found .in-texts a').count()).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
});

it('finds in all the text what was normalised on both sides', async () => {
  for (const [tag, typed] of [
    ['ar', 'بالبَلديّة'],
    ['th', 'ห้องสมุด'],
    ['uk', 'бібліотеці'],
  ] as const) {
    await openSearch(tag);
    await type(typed);
    await page.click('.all-text button');
    await page.locator('#found .in-texts a').first().waitFor();
  }
});

it('offers what Swedish and English find, named in both languages', async () => {
  await openSearch('uk');
  await type('tandläkare');
  const found = page.locator('#found .elsewhere li').first();
  await found.waitFor();
  expect(await page.locator('#found .elsewhere h2').first().textContent()).toMatch(/швед|англ/);
  expect(await found.locator('a').getAttribute('href')).toMatch(/^\/uk\//);
  expect(await found.locator('[lang=sv], [lang=en]').count()).toBeGreaterThan(0);
});

it('finds a contact by its name, and writes it in Swedish beside the reader’s words', async () => {
  await openSearch('ar');
  await type('Kvinnofridslinjen');
  const name = page.locator('#found .hits a[href$="#kvinnofridslinjen"] bdi[lang=sv]');
  expect(await name.textContent()).toBe('Kvinnofridslinjen');
});

it('takes an English word for what it is before it takes it for what it sounds like', async () => {
  await openSearch('ar');
  await type('work');
  expect(await page.locator('#found .hits a').count()).toBe(0);
  expect(await page.locator('#found .elsewhere a').count()).toBeGreaterThan(0);
});

it('says which language a page is in that is written in no other, and which way that is read', async () => {
  await openSearch('ar');
  await type('licence');
  const link = page.locator('#found .elsewhere a[href="/en/partners/"]');
  expect([await link.getAttribute('lang'), await link.getAttribute('dir')]).toEqual(['en', 'ltr']);
});

it('names a page that the language lacks in the language that it has, and leads to where that is offered', async () => {
  await openSearch('es');
  await type('periodo de reflexión');
  const link = page.locator('#found .hits a[href="/es/rights/time-to-think/"]');
  await link.waitFor();
  expect(await link.locator('b').getAttribute('lang')).toBe('en');
  expect(await link.locator('small').textContent()).toContain('inglés');
  expect(await link.locator('small').getAttribute('lang')).toBeNull();
  await link.click();
  await page.locator('main a[hreflang=en][href="/en/rights/time-to-think/"]').waitFor();
});

it('where nothing is found: says so, shows numbers, and the way to the list', async () => {
  await openSearch('ar');
  await type('xyzzyqq');
  expect(await status().textContent()).toBe('لم نجد شيئًا');
  expect(await page.locator('#found .few a[href="tel:112"]').isVisible()).toBe(true);
  await page.click('#found .few a[href="#all-pages"]');
  expect(
    await page.locator('#all-pages').evaluate((heading) => heading.getBoundingClientRect().top),
  ).toBeLessThan(640);
});

it('says that it is searching while the words are on their way', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/search/words.json', async (route) => {
    await promise;
    await route.continue();
  });
  await page.goto(`${visit.origin}/en/search/`);
  await page.fill('#words', 'passport');
  await page.keyboard.press('Enter');
  await status().getByText('Searching').waitFor();
  resolve();
  await status().getByText('pages found').waitFor();
});

it('shows no older result under newer words', async () => {
  await openSearch('en');
  await page.locator('#words').pressSequentially('xyzlawyer');
  await page.fill('#words', 'lawyer');
  await page.keyboard.press('Enter');
  await page.locator('#found .hits a[href="/en/rights/lawyer/"]').waitFor();
  await page.fill('#words', '');
  await page.waitForFunction(() => document.querySelectorAll('#found a[href^="/en/rights"]').length === 0);
});

it('shows no page whose text has older words under newer ones', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/search/texts.json', async (route) => {
    await promise;
    await route.continue();
  });
  await openSearch('en');
  await type('passport');
  await page.click('.all-text button');
  await page.fill('#words', 'lawyer');
  await page.locator('#found .hits a[href="/en/rights/lawyer/"]').waitFor();
  const came = page.waitForResponse('**/search/texts.json');
  resolve();
  await (await came).finished();
  await page.waitForTimeout(300);
  expect(await page.locator('#found .in-texts a').count()).toBe(0);
});

it.each([
  ['ar', 'شرطة', 'light'],
  ['uk', 'tandläkare', 'dark'],
  ['th', 'xyzzyqq', 'dark'],
] as const)(
  '%s: what “%s” finds has no barrier that axe can see, at 320 px, %s',
  async (tag, typed, colorScheme) => {
    // axe is put into the page by the test, which the site's policy would refuse.
    await page.close();
    page = await visit.newPage({ viewport: { width: 320, height: 640 }, colorScheme, bypassCSP: true });
    await openSearch(tag);
    await type(typed);
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(violations).toEqual([]);
    expect(width).toBeLessThanOrEqual(320);
  },
);
