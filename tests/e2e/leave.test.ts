/** The way out and reading aloud, tried in a real browser by somebody who wants to break them. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languagesInTurn } from '../support/serve.ts';
import { phone, visitSite } from '../support/visit.ts';

const ELSEWHERE = /^https:/;

const visit = visitSite();

/** Opens a page whose destination the test answers for; `status` 204 is a destination that never comes. */
async function open<T>(
  path: string,
  look: (page: Page, asked: string[]) => Promise<T>,
  { options = phone, status = 200 }: { options?: BrowserContextOptions; status?: number } = {},
): Promise<T> {
  return visit.inPage(options, async (page) => {
    const asked: string[] = [];
    await page.route(ELSEWHERE, async (route) => {
      asked.push(JSON.stringify(await route.request().allHeaders()));
      await route.fulfill({ status, body: '<title>Weather</title>Rain', contentType: 'text/html' });
    });
    await page.goto(visit.origin + path);
    return look(page, asked);
  });
}

const isBlank = (page: Page) =>
  page.evaluate(() => ({ isSeen: document.body.checkVisibility(), title: document.title }));

describe('leave this page', () => {
  /** What somebody sees who presses “back” after the reader has left, once or more at once: the destination again, and no page of ours. */
  const seesOnlyWeather = async (page: Page, presses = 1) => {
    const seen: string[] = [];
    await page.exposeFunction('tellSeen', (text: string) => seen.push(text));
    await page.addInitScript(() => {
      addEventListener('pageshow', () => {
        const { tellSeen } = window as unknown as { tellSeen(text: string): void };
        tellSeen(document.body.checkVisibility() ? document.body.textContent : '');
      });
    });
    await page.evaluate((steps) => void setTimeout(() => history.go(-steps)), presses);
    await page.waitForURL(`${visit.origin}/**`, { waitUntil: 'commit' });
    await page.waitForURL(ELSEWHERE);
    await page.getByText('Rain').waitFor();
    expect(seen.join('').replaceAll('Rain', '')).toBe('');
  };

  it('leaves an empty page behind, so that “back” leads to the weather again, and tells the other side nothing', async () => {
    await open('/en/', async (page, asked) => {
      await page.click('a[href="/en/now/"]');
      await page.waitForURL('**/en/now/');
      await page.click('a.exit');
      await page.waitForURL(ELSEWHERE);
      expect(asked[0]).not.toMatch(/referer|127\.0\.0\.1/);
      await seesOnlyWeather(page);
      // And once more: the empty page is still there.
      await page.goBack({ waitUntil: 'commit' });
      await page.waitForURL(ELSEWHERE);
    });
  });

  /** Takes as many steps as a reader would inside a page: places of it, groups that open, words that are typed. */
  const stepInside: Readonly<Record<string, (page: Page) => Promise<void>>> = {
    '/': (page) => page.locator('.keys a').last().click(),
    '/om/': (page) => page.locator('h1').click(),
    '/en/': (page) => page.locator('h1').first().click(),
    '/en/now/': (page) => page.evaluate(() => location.assign('#main')),
    '/sv/young/': async (page) => {
      for (let step = 0; step < 3; step += 1)
        await page.evaluate((to) => location.assign(`#p${to}`), step + 2);
    },
    '/ar/show/': async (page) => {
      for (const id of ['cannot-talk', 'interpreter'])
        await page.evaluate((to) => location.assign(`#${to}`), id);
    },
    '/th/signs/': (page) => page.locator('summary').nth(1).click(),
    '/uk/where/': (page) => page.evaluate(() => location.assign('#emergency-112')),
    '/ro/rights/lawyer/': (page) => page.evaluate(() => location.assign('#main')),
    '/en/search/': (page) => page.fill('#words', 'passport'),
    '/en/leaflets/': (page) => page.evaluate(() => location.assign('#main')),
    '/sv/missions/bangkok/': (page) => page.evaluate(() => location.assign('#main')),
    '/nowhere/': (page) => page.evaluate(() => location.assign('#main')),
  };

  it.each(Object.keys(stepInside).flatMap((path) => [1, 2].map((presses) => [path, presses] as const)))(
    '%s: “back” shows nothing of it, also after steps inside it, pressed %i times at once',
    async (path, presses) => {
      await open('/en/about/', async (page) => {
        await page.goto(visit.origin + path);
        await stepInside[path]?.(page);
        await page.click('a.exit');
        await page.waitForURL(ELSEWHERE);
        await seesOnlyWeather(page, presses);
      });
    },
  );

  it('keeps the reader’s own way back, from page to page and from another site', async () => {
    await open('/en/', async (page) => {
      await page.click('a[href="/en/now/"]');
      await page.waitForURL('**/en/now/');
      await page.goBack();
      expect(await page.locator('h1').first().isVisible()).toBe(true);
      await page.goForward();
      expect(await page.locator('h1').isVisible()).toBe(true);
      // Out by a link, or an address that is typed, is no leaving.
      await page.goto('https://example.org/');
      await page.goBack();
      expect(new URL(page.url()).pathname).toBe('/en/now/');
      expect(await page.locator('h1').isVisible()).toBe(true);
      expect(await page.title()).toBe('Vägvisare');
    });
  });

  it('is blank at once, page and title, while the destination is still on its way', async () => {
    await open(
      '/ar/now/',
      async (page) => {
        await page.click('a.exit');
        expect(await isBlank(page)).toEqual({ isSeen: false, title: '\u200b' });
      },
      { status: 204 },
    );
  });

  it('stays blank, and goes on, when the browser brings the page that was left back from its memory', async () => {
    await open(
      '/en/now/',
      async (page) => {
        await page.click('a.exit');
        // The Chromium of the tests keeps no page for “back”: this is what one says that does.
        await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
        expect(await isBlank(page)).toEqual({ isSeen: false, title: '\u200b' });
      },
      { status: 204 },
    );
  });

  it('survives impatience: pressing it again and again leads there once', async () => {
    await open('/en/', async (page) => {
      await page.goto(`${visit.origin}/en/signs/`);
      const before = await page.evaluate(() => history.length);
      await page.evaluate(() => {
        const link = document.querySelector<HTMLAnchorElement>('a.exit');
        for (let i = 0; i < 5; i++) link?.click();
      });
      await page.getByText('Rain').waitFor();
      // Empty pages have taken the place of the page, and the weather is the last.
      expect(await page.evaluate(() => history.length)).toBeGreaterThan(before + 1);
      await seesOnlyWeather(page);
    });
  });

  it.each<Parameters<Page['click']>[1]>([
    { modifiers: ['ControlOrMeta'] },
    { modifiers: ['Shift'] },
    { button: 'middle' },
  ])('leaves nothing open behind a new tab: %j', async (how) => {
    await open('/en/now/', async (page) => {
      const before = page.context().pages().length;
      await page.click('a.exit', how);
      await page.getByText('Rain').waitFor();
      expect(page.context().pages().length).toBe(before);
    });
  });

  it('forgets what was searched for when somebody comes back from another site, not from a page that was found', async () => {
    await open('/en/', async (page) => {
      const comeBack = () =>
        page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
      await page.click('footer a[href="/en/search/"]');
      await page.fill('#words', 'passport');
      await page.locator('#found .hits a').first().waitFor();
      await comeBack();
      expect(await page.inputValue('#words')).toBe('passport');
      // The same page, come to from elsewhere.
      await page.goto('about:blank');
      await page.goto(`${visit.origin}/en/search/`);
      await page.fill('#words', 'passport');
      await page.locator('#found .hits a').first().waitFor();
      await comeBack();
      await page.locator('#found .hits a').first().waitFor({ state: 'detached' });
      expect(await page.inputValue('#words')).toBe('');
    });
  });

  it('works without JavaScript as the link it is', async () => {
    await open(
      '/en/now/',
      async (page, asked) => {
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.waitForURL(ELSEWHERE);
        expect(asked[0]).not.toMatch(/referer|127\.0\.0\.1/);
        await page.goBack();
        expect(await page.locator('h1').isVisible()).toBe(true);
      },
      { options: { ...phone, javaScriptEnabled: false } },
    );
  });

  /** What a screen reader is told of how often Shift is still to be pressed. */
  const timesLeft = (page: Page) => page.locator('.bar [role=status]').textContent();

  it('is left by pressing Shift three times, and says how many are left', async () => {
    await open('/en/now/', async (page) => {
      const said = () => timesLeft(page);
      await page.keyboard.press('Shift');
      expect(await said()).toContain('Times left: 2');
      await page.keyboard.press('Shift');
      expect(await said()).toContain('Times left: 1');
      await page.keyboard.press('Shift');
      await page.waitForURL(ELSEWHERE);
    });
  });

  it('remembers for five seconds that Shift was pressed, and no longer', async () => {
    await open('/en/now/', async (page, asked) => {
      await page.clock.install({ time: new Date('2026-11-30T12:00:00Z') });
      await page.reload();
      await page.clock.pauseAt(new Date('2026-11-30T13:00:00Z'));
      for (let i = 0; i < 2; i++) await page.keyboard.press('Shift');
      await page.clock.runFor(4900);
      expect(await timesLeft(page)).toContain('Times left: 1');
      await page.clock.runFor(200);
      expect(await timesLeft(page)).toBe('');
      await page.keyboard.press('Shift');
      expect(asked).toEqual([]);
      expect(await timesLeft(page)).toContain('Times left: 2');
    });
  });

  it.each(['Alt', 'Control', 'Meta'])(
    'is not left by Shift while %s is held, with which people change the keyboard again and again',
    async (held) => {
      await open('/en/now/', async (page, asked) => {
        await page.keyboard.down(held);
        for (let i = 0; i < 4; i++) await page.keyboard.press('Shift');
        await page.keyboard.up(held);
        expect(asked).toEqual([]);
        expect(await page.locator('h1').isVisible()).toBe(true);
      });
    },
  );

  it('is not left by clicks with Shift, with which words are chosen', async () => {
    await open('/en/now/', async (page, asked) => {
      for (let i = 0; i < 3; i++) {
        await page.keyboard.down('Shift');
        await page.locator('h1').click();
        await page.keyboard.up('Shift');
      }
      expect(asked).toEqual([]);
      expect(await page.locator('h1').isVisible()).toBe(true);
    });
  });

  it.each([
    ['capital letters', ['Shift+A', 'Shift+B', 'Shift+C', 'Shift+D']],
    ['another key in between', ['Shift', 'Shift', 'a', 'Shift', 'Shift']],
    ['changing the keyboard', ['Alt+Shift', 'Alt+Shift', 'Shift+Alt', 'Control+Shift', 'Alt+Shift']],
    ['going back through the fields', ['Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']],
    ['Escape', ['Escape', 'Escape', 'Escape']],
  ])('is not left by %s', async (_name, keys) => {
    await open('/en/search/', async (page, asked) => {
      await page.locator('input').first().focus();
      for (const key of keys) await page.keyboard.press(key);
      expect(asked).toEqual([]);
      expect(await page.locator('h1').isVisible()).toBe(true);
    });
  });

  it.each([
    ['one and the other by turns', [['ShiftLeft'], ['ShiftRight'], ['ShiftLeft']]],
    [
      'both together',
      [
        ['ShiftLeft', 'ShiftRight'],
        ['ShiftLeft', 'ShiftRight'],
        ['ShiftLeft', 'ShiftRight'],
      ],
    ],
  ])('is left with either Shift: %s', async (_name, presses) => {
    await open('/en/now/', async (page) => {
      for (const keys of presses) {
        for (const key of keys) await page.keyboard.down(key);
        for (const key of keys) await page.keyboard.up(key);
      }
      await page.waitForURL(ELSEWHERE);
    });
  });

  it('is not left by a Shift that is held', async () => {
    await open('/en/now/', async (page, asked) => {
      // A key that is down already is repeated, as a keyboard does.
      for (let i = 0; i < 20; i++) await page.keyboard.down('Shift');
      await page.keyboard.up('Shift');
      expect(asked).toEqual([]);
      expect(await timesLeft(page)).toBe('');
      expect(await page.locator('h1').isVisible()).toBe(true);
    });
  });

  it('is not left by sticky keys, whose Shift stays down or is still down for the system', async () => {
    await open('/en/now/', async (page, asked) => {
      await page.evaluate(() => {
        for (let i = 0; i < 8; i++) {
          for (const [type, shiftKey] of [
            ['keydown', true],
            ['keyup', true],
          ] as const)
            document.dispatchEvent(new KeyboardEvent(type, { key: 'Shift', shiftKey, bubbles: true }));
          // Some systems repeat it, others only say that it is down.
          if (i > 3)
            document.dispatchEvent(
              new KeyboardEvent('keydown', { key: 'Shift', repeat: true, shiftKey: true, bubbles: true }),
            );
        }
      });
      expect(asked).toEqual([]);
      expect(await page.locator('h1').isVisible()).toBe(true);
    });
  });

  it.each(['/nowhere/', '/ar/all/', '/en/search/', '/th/show/#interpreter'])(
    '%s: leads away in one step, with nothing of the page in what is asked',
    async (path) => {
      await open(path, async (page, asked) => {
        if (path.includes('search')) await page.fill('#words', 'passport');
        await page.locator('a.exit').focus();
        await page.keyboard.press('Enter');
        await page.waitForURL(ELSEWHERE);
        expect(asked[0]).not.toMatch(/referer|127\.0\.0\.1|passport|interpreter/);
        expect(page.url()).toMatch(/^https:\/\/[^/?#]+\/(?:\w+\/?)?$/);
      });
    },
  );

  it.each(languagesInTurn)(
    '$endonym: at 320 px it stands whole in the bar, in its own place, in reach of a thumb',
    async ({ tag }) => {
      await open(
        `/${tag}/now/`,
        async (page) => {
          const box = await page.locator('a.exit').boundingBox();
          expect(box?.x).toBeGreaterThanOrEqual(0);
          expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
          expect(Math.min(box?.height ?? 0, box?.width ?? 0)).toBeGreaterThanOrEqual(44);
          // Every number is scrolled to in turn: the bar covers none of them.
          for (const number of await page.locator('main .call .num').all()) {
            await number.evaluate((element) => element.closest('a')?.focus());
            const bar = await page.locator('.bar').boundingBox();
            const place = await number.boundingBox();
            expect(place?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
          }
        },
        { options: { viewport: { width: 320, height: 480 } } },
      );
    },
  );

  it.each([
    ['/en/now/', 'Leave'],
    ['/ar/now/', 'خروج'],
    ['/', 'Leave'],
  ])('%s: a screen reader finds it first, as a link that says what it does', async (path, word) => {
    await open(path, async (page) => {
      const tree = await page.locator('body').ariaSnapshot();
      expect(tree.indexOf('link')).toBe(tree.indexOf(`link "${word} : `));
    });
  });
});

describe('read aloud', () => {
  /** A device with these voices, which writes down what it is asked to say. */
  const withVoices = async (page: Page, voices: readonly { lang: string; localService: boolean }[]) => {
    await page.addInitScript((given) => {
      const said: string[] = [];
      let spoken: { onend(): void; onerror(): void } | undefined;
      Object.assign(window, {
        said,
        finishSentence: () => spoken?.onend(),
        breakOff: () => spoken?.onerror(),
      });
      Object.defineProperty(window, 'SpeechSynthesisUtterance', {
        value: class {
          text: string;
          constructor(text: string) {
            this.text = text;
          }
        },
      });
      Object.defineProperty(window, 'speechSynthesis', {
        value: {
          getVoices: () => given,
          addEventListener: () => undefined,
          cancel: () => said.push('(silence)'),
          speak: (words: { text: string; voice: { lang: string }; onend(): void; onerror(): void }) => {
            said.push(`${words.voice.lang}: ${words.text}`);
            spoken = words;
          },
        },
      });
    }, voices);
    await page.reload();
  };
  const said = (page: Page) =>
    page.evaluate(() => (window as unknown as { said: string[] }).said.map((words) => words.trim()));
  const finish = (page: Page) =>
    page.evaluate(() => (window as unknown as { finishSentence(): void }).finishSentence());

  it.each([
    ['no voice', []],
    ['a voice from the network only', [{ lang: 'en-GB', localService: false }]],
    ['a voice of another language only', [{ lang: 'sv-SE', localService: true }]],
    ['a voice of a language whose code begins alike', [{ lang: 'enm-GB', localService: true }]],
  ])('with %s there is no button', async (_name, voices) => {
    await open('/en/now/', async (page) => {
      await withVoices(page, voices);
      expect(await page.locator('.listen').isVisible()).toBe(false);
    });
  });

  it('offers the button as soon as the voices are there, which many browsers bring late', async () => {
    await open('/en/now/', async (page) => {
      await withVoices(page, []);
      await page.evaluate(() => {
        const late = { lang: 'en-GB', localService: true } as SpeechSynthesisVoice;
        speechSynthesis.getVoices().push(late);
        speechSynthesis.onvoiceschanged?.(new Event('voiceschanged'));
      });
      expect(await page.locator('.listen').isVisible()).toBe(true);
    });
  });

  it('goes on with the next where a voice breaks off', async () => {
    await open('/en/now/', async (page) => {
      await withVoices(page, [{ lang: 'en', localService: true }]);
      await page.click('.listen button');
      await page.evaluate(() => (window as unknown as { breakOff(): void }).breakOff());
      expect((await said(page)).at(-1)).toBe('en: Danger now');
    });
  });

  it('opens the group that it reads, and brings what it says into sight', async () => {
    await open('/en/signs/', async (page) => {
      await withVoices(page, [{ lang: 'en', localService: true }]);
      const group = page.locator('details.situation').nth(1);
      await page.click('.listen button');
      for (let i = 0; i < 40 && (await group.locator('.said').count()) === 0; i++) await finish(page);
      await finish(page);
      const heard = group.locator('.said');
      expect(await heard.isVisible()).toBe(true);
      const { y = -1, height = 999 } = (await heard.boundingBox()) ?? {};
      expect(y).toBeGreaterThan(0);
      expect(y + height).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
    });
  });

  it('reads headings and paragraphs in turn with the voice of the device, numbers figure by figure, and stops', async () => {
    await open('/en/now/', async (page) => {
      await withVoices(page, [
        { lang: 'en-US', localService: false },
        { lang: 'en_GB', localService: true },
      ]);
      const label = page.locator('.listen button');
      expect(await label.ariaSnapshot()).toBe('- button "Read aloud"');
      await page.click('.listen button');
      expect(await label.ariaSnapshot()).toBe('- button "Stop reading"');
      for (let i = 0; i < 12; i++) await finish(page);
      const heard = await said(page);
      expect(heard[1]).toBe(`en_GB: ${await page.locator('h1').textContent()}`);
      expect(heard.filter((words) => words !== '(silence)').every((words) => words.startsWith('en_GB'))).toBe(
        true,
      );
      expect(heard.join('\n').replace(/ +/g, ' ')).toMatch(/1 1 2/);
      expect(heard.join('\n')).not.toMatch(/\b112\b/);
      expect(await page.locator('.said').count()).toBe(1);
      await page.click('.listen button');
      expect(await label.ariaSnapshot()).toBe('- button "Read aloud"');
      expect((await said(page)).at(-1)).toBe('(silence)');
      await finish(page);
      expect((await said(page)).at(-1)).toBe('(silence)');
    });
  });

  it.each([
    ['/en/now/', 'en-AU', 'en-US'],
    ['/fa-AF/now/', 'fa-IR', 'fa_AF'],
    ['/pt/now/', 'pt-PT', 'pt-BR'],
    ['/zh-Hans/now/', 'zh_HK', 'zh_CN'],
  ])(
    '%s: is read with the voice of where its readers live, although one of %s stands before it',
    async (path, other, own) => {
      await open(path, async (page) => {
        await withVoices(page, [
          { lang: other, localService: true },
          { lang: own, localService: true },
        ]);
        await page.click('.listen button');
        expect((await said(page)).at(-1)).toBe(`${own}: ${await page.locator('h1').textContent()}`);
      });
    },
  );

  it.each([
    '/en/',
    '/en/now/',
    '/en/signs/',
    '/en/rights/pay/',
    '/en/where/',
    '/en/where/online/',
    '/en/young/pictures/',
    '/en/search/',
  ])(
    '%s: has the button beside the heading, and the way to stop in sight wherever it reads',
    async (path) => {
      await open(path, async (page) => {
        await withVoices(page, [{ lang: 'en', localService: true }]);
        const button = page.locator('.listen button').first();
        const top = (await button.boundingBox())?.y ?? Number.NaN;
        const { height = 0 } = page.viewportSize() ?? {};
        expect(top).toBeLessThan(height);
        await button.click();
        const stop = page.getByRole('button', { name: 'Stop reading' });
        let read = 0;
        // The front page is read to its end before that.
        for (; read < 25 && (await stop.isVisible()); read++) {
          const { y = -1, height: tall = 999 } = (await stop.boundingBox()) ?? {};
          expect(y).toBeGreaterThan(0);
          expect(y + tall).toBeLessThanOrEqual(height);
          await finish(page);
        }
        expect(read).toBeGreaterThan(5);
        if (!(await stop.isVisible())) await button.click();
        await stop.click();
        expect((await said(page)).at(-1)).toBe('(silence)');
      });
    },
  );

  it('reads of the directory the cards that fit the choice, and no other', async () => {
    await open('/en/where/', async (page) => {
      await withVoices(page, [{ lang: 'en', localService: true }]);
      await expect.poll(() => page.locator('.card').filter({ visible: true }).count()).toBeLessThan(6);
      await page.locator('.listen button').click();
      for (let i = 0; i < 60; i++) await finish(page);
      const heard = (await said(page)).join('\n').replace(/ +/g, ' ');
      expect(heard).toContain('Someone to talk to');
      expect(heard).toContain('1 1 6 0 1 6');
      expect(heard).not.toContain('Advice about health');
    });
  });

  it('says a door’s name and its line as two things, not as one word', async () => {
    await open('/en/', async (page) => {
      await withVoices(page, [{ lang: 'en', localService: true }]);
      await page.locator('.listen button').click();
      for (let i = 0; i < 25; i++) await finish(page);
      const heard = await said(page);
      expect(heard).toContain('en: Someone to talk to Without the police');
      expect(heard.join('\n')).toContain('What happens when you call What they ask');
      // To the end of the text: sources are for the eye.
      expect(heard.at(-1)).toBe('(silence)');
      expect(heard.join('\n')).not.toContain('Where this comes from');
    });
  });

  it('reads one picture by itself to a child who cannot read', async () => {
    await open('/en/young/', async (page) => {
      await withVoices(page, [{ lang: 'en', localService: true }]);
      await page.locator('#p2 .listen button').click();
      for (let i = 0; i < 4; i++) await finish(page);
      expect((await said(page)).filter((words) => words !== '(silence)')).toEqual([
        'en: You can be afraid and still ask for help.',
        'en: Many are afraid at first.',
      ]);
      expect(await page.getByRole('button', { name: 'Stop reading' }).count()).toBe(0);
    });
  });

  it('falls silent when the phone is locked or another app is opened', async () => {
    await open('/en/now/', async (page) => {
      await withVoices(page, [{ lang: 'en', localService: true }]);
      await page.click('.listen button');
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await finish(page);
      expect((await said(page)).at(-1)).toBe('(silence)');
      expect(await page.locator('.listen button').ariaSnapshot()).toBe('- button "Read aloud"');
    });
  });

  it('falls silent at once when the page is left', async () => {
    await open(
      '/en/now/',
      async (page) => {
        await withVoices(page, [{ lang: 'en', localService: true }]);
        await page.click('.listen button');
        await page.click('a.exit');
        expect((await said(page)).at(-1)).toBe('(silence)');
      },
      { status: 204 },
    );
  });
});
