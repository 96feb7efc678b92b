/** Numbers, opening hours and the directory, as a reader meets them on a small phone. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { contactsSchema } from '../../src/content-model/published/api.ts';
import { choicesSchema } from '../../src/content-model/published/on-device.ts';
import { boundWords } from '../../src/i18n/bound-words.ts';
import { builtLanguages, languagesInTurn, readPublished, siteFolder } from '../support/serve.ts';
import { readSite } from '../support/site-record.ts';
import { phone, plainPhone, visitSite } from '../support/visit.ts';

const visit = visitSite();

/** Opens a page in a browser of its own, at a moment if one is given. */
async function open<T>(
  path: string,
  { at, ...options }: BrowserContextOptions & { readonly at?: string },
  look: (page: Page) => Promise<T>,
): Promise<T> {
  return visit.inPage(options, async (page) => {
    if (at !== undefined) await page.clock.setFixedTime(new Date(at));
    await page.goto(visit.origin + path);
    return look(page);
  });
}

/** Ids of the contacts that can be seen. */
function shown(page: Page): Promise<string[]> {
  return page
    .locator('#contacts .card')
    .evaluateAll((cards) => cards.filter((card) => card.checkVisibility()).map(({ id }) => id));
}

/** Chooses a need, unfolding the choice where it is folded. */
async function need(page: Page, code: string): Promise<void> {
  if (!(await page.locator('.pills').isVisible())) await page.locator('.need summary').click();
  await page.locator('.pills label', { has: page.locator(`[value="${code}"]`) }).click();
}

/** Languages in which what is chosen from has the longest words, of those that part words by spaces. */
const withLongestWords = builtLanguages
  .filter(({ tag }) => !boundWords.get(tag)?.unspaced)
  .map(({ tag }) => {
    const { directory } = JSON.parse(readFileSync(`locales/${tag}.json`, 'utf8')) as {
      readonly directory: { readonly needs: Readonly<Record<string, string>> };
    };
    const words = Object.values(directory.needs).flatMap((need) => need.split(/[\s\u2060/–-]+/));
    return { tag, longest: Math.max(...words.map(({ length }) => length)) };
  })
  .toSorted((a, b) => b.longest - a.longest)
  .slice(0, 4);

/** Unfolds the choices that few need. */
function more(page: Page): Promise<void> {
  return page.getByText('More choices').click();
}

function choose(page: Page, code: string): Promise<unknown> {
  return page.locator('select', { has: page.locator(`[value="${code}"]`) }).selectOption(code);
}

describe('help now', () => {
  it.each(languagesInTurn)(
    '$endonym: three numbers stand in the first screen, also without scripts',
    async ({ tag }) => {
      const boxes = await open(`/${tag}/now/`, plainPhone, (page) =>
        page.locator('.few .call .num').evaluateAll((numbers) =>
          numbers.map((number) => {
            const { left, right, bottom } = number.getBoundingClientRect();
            return left >= 0 && right <= 360 && bottom <= 640;
          }),
        ),
      );
      // Three of them: the fourth may stand below.
      expect(boxes.slice(0, 3)).toEqual([true, true, true]);
    },
  );

  it('has one number for Sweden and one from abroad where both are known', async () => {
    const calls = await open('/en/now/', plainPhone, (page) =>
      page
        .locator('.card', { hasText: 'From abroad' })
        .filter({ has: page.locator('.call + .call') })
        .first()
        .locator('.call')
        .evaluateAll((links) => links.map((link) => [link.textContent?.trim(), link.getAttribute('href')])),
    );
    expect(calls).toEqual([
      ['In Sweden 114 14', 'tel:11414'],
      ['From abroad +46 77 114 14 00', 'tel:+46771141400'],
    ]);
  });
});

/** A contact with the same hours on every weekday, and no word about holidays: from the data that the site publishes. */
const { contacts } = readPublished('api/v1/contacts.json', contactsSchema);
const [sample] = contacts.flatMap(({ id, confirmed, phones, timezone, weeklyHours }) => {
  const [group, ...more] = weeklyHours?.groups ?? [];
  const [span, ...others] = group?.spans ?? [];
  const isPlain = more.length === 0 && others.length === 0 && weeklyHours?.onHolidays === undefined;
  const isSure = confirmed && phones.length > 0 && timezone === 'Europe/Stockholm';
  return span && isSure && isPlain && [1, 2].every((day) => group?.days.includes(day)) ? [{ id, span }] : [];
});
if (!sample) throw new Error('No contact has plain hours to look at.');
const { from, to } = sample.span;
/** The page of the directory where its card stands. */
const samplePath = ['', 'more/', 'online/', 'offices/', 'near/']
  .map((below) => `/en/where/${below}`)
  .find((path) =>
    new RegExp(`<article[^>]* id="${sample.id}"`).test(
      readFileSync(`${siteFolder}${path}index.html`, 'utf8'),
    ),
  );
if (samplePath === undefined) throw new Error(`There is no card of ${sample.id}.`);
/** A moment of Monday 30 November 2026, when Sweden is an hour ahead of UTC. */
const monday = (time: string, minutes = 0) =>
  new Date(Date.parse(`2026-11-30T${time}:00Z`) + (minutes - 60) * 60_000).toISOString();

describe('opening hours', () => {
  const hours = `#${sample.id} [data-open]`;

  it('are plain without scripts, and said to be Sweden’s', async () => {
    const words = await open(samplePath, plainPhone, (page) => page.locator(hours).textContent());
    expect(words).toMatch(new RegExp(`^Swedish time Mon–.* ${from}–${to}`));
  });

  it.each([
    [monday(from), 'America/Los_Angeles', 'Open now'],
    [monday(from), 'Pacific/Auckland', 'Open now'],
    [monday(from, -1), 'Asia/Bangkok', `Closed now. Opens ${from}`],
    [monday(to), 'Europe/Stockholm', `Closed now. Opens Tue ${from}`],
    ['2026-12-24T12:00:00Z', 'Europe/Stockholm', 'Public holiday: hours not confirmed'],
    // A clock that is behind the day the hours were read is wrong.
    ['2026-01-05T12:00:00Z', 'Europe/Stockholm', 'Swedish time'],
  ])('at %s on a phone set to %s: %s', async (at, timezoneId, expected) => {
    const words = await open(samplePath, { ...phone, at, timezoneId }, (page) =>
      page.locator(`${hours} b`).textContent(),
    );
    expect(words).toBe(expected);
  });

  it.each([
    ['sv', 'left'],
    ['ar', 'right'],
  ])('begin where a line begins in %s: at the %s', async (tag, side) => {
    const starts = await open(`/${tag}/where/`, plainPhone, (page) =>
      page.locator('.when').evaluateAll((lines) =>
        lines.flatMap((line) => {
          const [from, to] = [...line.querySelectorAll('bdi')].map((time) => time.getBoundingClientRect());
          return from && to && from.width > 0 && from.top === to.top
            ? [from.left < to.left ? 'left' : 'right']
            : [];
        }),
      ),
    );
    expect(new Set(starts)).toEqual(new Set([side]));
  });

  it('are said anew when somebody comes back to a page that was left open', async () => {
    await open(samplePath, { ...phone, at: monday(to, -1) }, async (page) => {
      expect(await page.locator(`${hours} b`).textContent()).toBe('Open now');
      await page.clock.setFixedTime(new Date(monday(to)));
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      expect(await page.locator(`${hours} b`).textContent()).toBe(`Closed now. Opens Tue ${from}`);
    });
  });

  it('move nothing when the script comes', async () => {
    const places = (page: Page) =>
      page.locator('.call').evaluateAll((calls) => calls.map((call) => call.getBoundingClientRect().y));
    const before = await open('/en/rights/lawyer/', plainPhone, places);
    expect(await open('/en/rights/lawyer/', { ...phone, at: '2026-11-30T08:00:00Z' }, places)).toEqual(
      before,
    );
  });
});

/** The pages below the directory. */
const below = ['more', 'online', 'offices', 'near'];

describe('the directory', () => {
  it.each(withLongestWords)(
    '$tag: no word of what is chosen from sticks out of its pill, in letters twice as large',
    async ({ tag }) => {
      await open(`/${tag}/where/near/`, { viewport: { width: 320, height: 640 } }, async (page) => {
        await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
        await expect.poll(() => page.locator('.pills').isVisible()).toBe(true);
        const outside = await page.locator('.pills label').evaluateAll((pills) =>
          pills.filter((pill) => {
            const words = document.createRange();
            words.selectNodeContents(pill);
            const [text, edge] = [words.getBoundingClientRect(), pill.getBoundingClientRect()];
            return text.left < edge.left || text.right > edge.right || edge.right > innerWidth;
          }),
        );
        expect(outside).toEqual([]);
      });
    },
  );

  it.each(languagesInTurn)(
    '$endonym: a number of somebody who is not the police stands in the first screen, without scripts, and no page is long',
    async ({ tag }) => {
      await open(`/${tag}/where/`, plainPhone, async (page) => {
        const { y = 0, height = 0 } = (await page.locator('#kvinnofridslinjen .call').boundingBox()) ?? {};
        expect(y).toBeGreaterThan(0);
        expect(y + height).toBeLessThanOrEqual(640);
        expect(await page.locator('#emergency-112').isVisible()).toBe(true);
      });
      for (const path of ['', ...below.map((id) => `${id}/`)]) {
        const screens = await open(`/${tag}/where/${path}`, phone, (page) =>
          page.evaluate(() => document.documentElement.scrollHeight / 640),
        );
        expect([path, screens <= 6]).toEqual([path, true]);
      }
    },
  );

  it.each([
    ['with', phone],
    ['without', plainPhone],
  ])(
    'narrows to a need %s scripts, help lines before authorities, and says what is chosen',
    async (_, options) => {
      await open('/en/where/', options, async (page) => {
        expect((await shown(page)).slice(0, 2)).toEqual(['kvinnofridslinjen', 'brottsofferjouren']);
        expect(await page.locator('.need summary').getByText('Someone to talk to').isVisible()).toBe(true);
        await need(page, 'n-home');
        await expect.poll(() => shown(page)).toEqual(['terrafem', 'socialjour-any-municipality']);
        expect(await page.locator('.need summary').getByText('A safe place to stay').isVisible()).toBe(true);
        await need(page, 'n');
        const all = await page.locator('#contacts .card').count();
        expect(all).toBeGreaterThan(8);
        await expect.poll(async () => (await shown(page)).length).toBe(all);
      });
    },
  );

  it.each(below)('%s shows nothing until a need is chosen but the card that a link led to', async (id) => {
    const ids = await open(`/en/where/${id}/`, plainPhone, async (page) => {
      expect(await shown(page)).toEqual([]);
      await need(page, 'n');
      return shown(page);
    });
    expect(ids.length).toBeGreaterThan(10);
    const [, second = ''] = ids;
    expect(await open(`/en/where/${id}/#${second}`, plainPhone, shown)).toEqual([second]);
  });

  it('offers of each need only those that a card of the page is for, on the pages below', () => {
    for (const id of below) {
      const html = readFileSync(`${siteFolder}/en/where/${id}/index.html`, 'utf8');
      const offered = [...html.matchAll(/ value="(n-[\w-]+)"/g)].map(([, need]) => need);
      const cards = [...html.matchAll(/<article class="card by ([^"]+)"/g)].map(([, of = '']) =>
        of.split(' '),
      );
      const needs = new Set(cards.flat().filter((of) => of.startsWith('n-')));
      expect([id, ...offered.toSorted()]).toEqual([id, ...[...needs].sort()]);
    }
  });

  it('shows the card that a link led to beside those of the need that is chosen', async () => {
    await open('/en/where/#1177-vardguiden', phone, async (page) => {
      await expect.poll(() => page.locator('h2 [role=status]').textContent()).toMatch(/\d/);
      expect(await shown(page)).toEqual(expect.arrayContaining(['kvinnofridslinjen', '1177-vardguiden']));
    });
  });

  it('narrows to a county, to who is reached from abroad, and to who need not tell the police', async () => {
    const { lists, fits } = readPublished('en/where/choices.json', choicesSchema);
    const fitting = (ids: readonly string[], code: string) => ids.filter((id) => fits[id]?.includes(code));
    await open('/en/where/near/', phone, async (page) => {
      await need(page, 'n');
      const all = await shown(page);
      const counties = (lists[1] ?? []).map(([code]) => code);
      const county = counties.find((code) => fitting(all, code).length > 0) ?? '';
      await choose(page, county);
      expect(await shown(page)).toEqual(fitting(all, county));
      expect(fitting(all, county).length).toBeLessThan(all.length);
    });
    await open('/en/where/', phone, async (page) => {
      await need(page, 'n');
      const all = await shown(page);
      await more(page);
      for (const code of ['a', 'p']) {
        expect(fitting(all, code)).not.toEqual([]);
        await page.locator(`[value=${code}]`).check();
        expect(await shown(page)).toEqual(fitting(all, code));
        await page.locator(`[value=${code}]`).uncheck();
      }
    });
  });

  it('stands in two columns on a large screen, the needs open beside them', async () => {
    await open(
      '/en/where/',
      { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false },
      async (page) => {
        const cards = page.locator('#contacts .card');
        const [one, two] = [await cards.nth(0).boundingBox(), await cards.nth(1).boundingBox()];
        expect(one?.y).toBe(two?.y);
        expect(await page.getByText('Health and doctors').last().isVisible()).toBe(true);
      },
    );
  });

  it.each(languagesInTurn)(
    '$endonym: shows at once what fits, counts it, and goes back to the start',
    async ({ tag }) => {
      await open(`/${tag}/where/`, phone, async (page) => {
        const start = await shown(page);
        await need(page, 'n');
        await page.locator('.sel summary').click();
        await choose(page, 'w-men');
        const fitting = await shown(page);
        expect(fitting).toContain('stodlinjen-for-man');
        expect(fitting).not.toContain('bris');
        expect(await page.locator('h2 [role=status]').textContent()).toBe(`${fitting.length}`);
        expect(await page.locator('#emergency-112').isVisible()).toBe(true);
        await page.locator('button[type=reset]').click();
        await expect.poll(() => shown(page)).toEqual(start);
      });
    },
  );

  it('offers every language of the site, by interpreter where the record says so', async () => {
    await open('/en/where/', phone, async (page) => {
      for (const { tag } of builtLanguages) {
        await choose(page, `l-${tag}`);
        expect(await shown(page)).toContain('kvinnofridslinjen');
      }
      expect(await page.locator('select').first().locator('option').first().textContent()).toBe(
        'Any language',
      );
    });
  });

  it('shows what is open at the moment', async () => {
    const at = (moment: string) =>
      open('/en/where/#show=n', { ...phone, at: moment }, async (page) => {
        await page.locator('[value=o]').check();
        return shown(page);
      });
    const day = await at('2026-11-30T12:00:00Z');
    expect(day).toContain('police-114-14');
    const night = await at('2026-11-30T23:30:00Z');
    expect(night).toContain('police-114-14');
    expect(night.length).toBeLessThan(day.length);
  });

  it.each([
    ['do not come', undefined],
    ['are not found', { status: 404, contentType: 'text/html', body: '<!doctype html><title>x</title>' }],
    ['are cut short', { contentType: 'application/json', body: '{"lists":[[["n-home","A sa' }],
    ['are something else', { contentType: 'application/json', body: '{}' }],
  ])('still narrows to a need where the other choices %s', async (_, answer) => {
    await visit.inPage(phone, async (page) => {
      await page.route('**/choices.json', (route) => (answer ? route.fulfill(answer) : route.abort()));
      await page.goto(`${visit.origin}/en/where/#show=n-home`);
      await page.locator('.sel').waitFor({ state: 'hidden' });
      await need(page, 'n-home');
      expect(await shown(page)).toEqual(['terrafem', 'socialjour-any-municipality']);
    });
  });

  it('says so when nothing fits, with the emergency number and a way back', async () => {
    await open('/en/where/#show=n-papers,p,w-deaf', phone, async (page) => {
      await expect.poll(() => shown(page)).toEqual([]);
      expect(await page.locator('.none').isVisible()).toBe(true);
      expect(await page.locator('.none a').getAttribute('href')).toBe('tel:112');
    });
  });

  it('gives a choice an address that no request carries and the history does not keep', async () => {
    await open('/en/where/', phone, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await more(page);
      await choose(page, 'w-women');
      await page.locator('[value=p]').check();
      const fitting = await shown(page);
      const link = page.getByRole('link', { name: 'Link to this choice' });
      expect(await link.getAttribute('href')).toBe('#show=n-talk,w-women,p');
      expect(page.url()).toBe(`${visit.origin}/en/where/`);
      const other = await page.context().newPage();
      other.on('request', (request) => asked.push(request.url()));
      await other.goto(`${visit.origin}/ar/where/#show=n-talk,w-women,p`);
      await expect.poll(() => shown(other)).toEqual(fitting);
      await other.close();
      expect(asked.filter((url) => /women/.test(new URL(url).pathname + new URL(url).search))).toEqual([]);
    });
  });

  it.each([
    ['#show=w-men', 'stodlinjen-for-man'],
    ['#need-police', 'police-114-14'],
  ])('still follows an address of before there were pills: %s', async (hash, id) => {
    await open(`/en/where/${hash}`, phone, (page) => expect.poll(() => shown(page)).toContain(id));
  });

  it('hands the address of a choice to another app, so that the history does not get it', async () => {
    await visit.inPage(phone, async (page) => {
      const shared: unknown[] = [];
      await page.exposeFunction('took', (data: unknown) => void shared.push(data));
      await page.addInitScript(() => {
        Object.assign(navigator, { share: (window as unknown as { took: unknown }).took });
      });
      await page.goto(`${visit.origin}/en/where/`);
      await more(page);
      await choose(page, 'w-women');
      await page.getByRole('link', { name: 'Link to this choice' }).click();
      await expect.poll(() => shared).toEqual([{ url: `${visit.origin}/en/where/#show=n-talk,w-women` }]);
      expect(page.url()).toBe(`${visit.origin}/en/where/`);
    });
  });

  it('ignores what an address should not say', async () => {
    const ids = await open('/en/where/#shown=w-nobody,%22%5D,x', phone, shown);
    expect(ids.length).toBeGreaterThan(3);
  });

  it('can be used with the keyboard alone', async () => {
    await open('/en/where/', phone, async (page) => {
      await page.locator('.need summary').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => shown(page)).toEqual(['terrafem', 'socialjour-any-municipality']);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      expect(await page.locator('[value=o]').isChecked()).toBe(true);
      // Enter in a form must not send the choice anywhere.
      await page.keyboard.press('Enter');
      expect(page.url()).toBe(`${visit.origin}/en/where/`);
    });
  });

  it.each(
    languagesInTurn.flatMap(({ tag, endonym }) => [320, 360].map((width) => ({ tag, endonym, width }))),
  )(
    '$endonym: does not scroll sideways at $width px with its choices, and cuts none of their words',
    async ({ tag, width }) => {
      const [wide, hidden, cut] = await open(`/${tag}/where/`, { viewport: { width, height: 640 } }, (page) =>
        page.evaluate(() => {
          // A closed list cuts its words without a sign of it: they are measured beside it. 20 px are its arrow's.
          const isCut = (select: HTMLSelectElement) => {
            const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(select);
            const room =
              select.clientWidth -
              Number.parseFloat(paddingInlineStart) -
              Number.parseFloat(paddingInlineEnd);
            const words = document.body.appendChild(document.createElement('span'));
            words.style.cssText = `font: ${font}; white-space: nowrap; position: absolute`;
            words.textContent = select.selectedOptions[0]?.textContent ?? '';
            return words.getBoundingClientRect().width > room - 20;
          };
          return [
            document.documentElement.scrollWidth,
            [...document.querySelectorAll('.filter label, .filter summary, .call')].filter(
              (element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0,
            ).length,
            [...document.querySelectorAll<HTMLSelectElement>('.filter select')]
              .filter((select) => select.checkVisibility())
              .filter(isCut)
              .map(({ selectedOptions }) => selectedOptions[0]?.textContent),
          ];
        }),
      );
      expect(cut).toEqual([]);
      expect(wide).toBe(width);
      expect(hidden).toBe(0);
    },
  );

  it('lets a number be saved under a file name that says nothing', async () => {
    await open('/en/where/', plainPhone, async (page) => {
      await need(page, 'n');
      const link = page.locator('#bris a[download]');
      expect(await link.getAttribute('download')).toBe('contact.vcf');
      const path = (await link.getAttribute('href')) ?? '';
      expect(path).toBe('/api/v1/contacts/116111.vcf');
      expect(readFileSync(siteFolder + path, 'utf8')).toContain('TEL;TYPE=VOICE:116111\r\n');
    });
  });

  it.each(builtLanguages)(
    '$endonym: has the card of every contact of the API, and keeps its place where addresses of it were printed',
    ({ tag }) => {
      const { contacts } = readPublished('api/v1/contacts.json', contactsSchema);
      const [first = '', ...others] = ['', ...below.map((id) => `${id}/`)].map((path) =>
        readFileSync(`${siteFolder}/${tag}/where/${path}index.html`, 'utf8'),
      );
      const hasPlace = (id: string) => first.includes(` id="${id}"`);
      if (['sv', 'en', 'ar', 'ro'].includes(tag))
        expect(contacts.filter(({ id }) => !hasPlace(id))).toEqual([]);
      // These two have no room for contacts that came after the page was first published.
      const { printedOnDirectory } = readSite();
      expect(printedOnDirectory.length).toBeGreaterThan(40);
      if (['th', 'uk'].includes(tag)) expect(printedOnDirectory.filter((id) => !hasPlace(id))).toEqual([]);
      const hasCard = (id: string) =>
        [first, ...others].some((page) => new RegExp(`<(?:article|a)[^>]* id="${id}"`).test(page));
      expect(contacts.filter(({ id }) => !hasCard(id))).toEqual([]);
    },
  );
});

describe('a card', () => {
  const pages = ['', ...below.map((id) => `${id}/`)].map((path) =>
    readFileSync(`${siteFolder}/en/where/${path}index.html`, 'utf8'),
  );
  const cards = contacts.flatMap((contact) => {
    const pattern = new RegExp(`<article class="card[^>]* id="${contact.id}".*?</article>`, 's');
    const [card] = pages.flatMap((html) => pattern.exec(html)?.[0] ?? []);
    return card === undefined ? [] : [{ ...contact, card }];
  });
  /** Contacts whose card says something, and those whose card should. */
  const told = (words: string, isTrue: (contact: (typeof cards)[number]) => boolean) => [
    cards.filter(({ card }) => card.includes(words)).map(({ id }) => id),
    cards.filter(isTrue).map(({ id }) => id),
  ];

  it('says that nobody has confirmed a contact, and offers no such number to keep', () => {
    // The number for danger has a line of its own.
    expect(cards.length).toBe(contacts.length - 1);
    const [said, unconfirmed] = told('<b>Not confirmed</b>', ({ confirmed }) => !confirmed);
    expect(said).toEqual(unconfirmed);
    expect(said?.length).toBeGreaterThan(0);
    const [kept, numbered] = told(
      ' download="contact.vcf"',
      ({ confirmed, phones }) => confirmed && phones.some(({ use }) => use === 'call'),
    );
    expect(kept).toEqual(numbered);
  });

  it('has every number that is called or takes texts', () => {
    const lost = cards.flatMap(({ id, card, phones, sms }) =>
      [...phones.map(({ dial }) => dial), ...(sms === null ? [] : [sms])]
        .filter((number) => !new RegExp(`class="num[^>]*>${number}<`).test(card))
        .map((number) => `${id}: ${number}`),
    );
    expect(lost).toEqual([]);
  });

  it.each([
    ['Day and night</li>', ({ hours }) => hours === '24/7'],
    ['Free</li>', ({ free, phones, sms }) => free === 'yes' && (phones.length > 0 || sms !== null)],
    ['You can ask for an interpreter</li>', ({ interpreter }) => interpreter === 'yes'],
    ['You do not have to say your name</li>', ({ anonymous }) => anonymous === 'yes'],
    ['href="mailto:', ({ email }) => email !== null],
  ] satisfies readonly (readonly [string, (contact: (typeof cards)[number]) => boolean])[])(
    'says “%s” of whom its record says so',
    (words, isTrue) => {
      const [said, wanted] = told(words, isTrue);
      expect(said).toEqual(wanted);
      expect(said?.length).toBeGreaterThan(0);
    },
  );
});

describe('the self-check', () => {
  it.each(languagesInTurn)(
    '$endonym: groups open without scripts, the first at once, and end in a number',
    async ({ tag }) => {
      await open(`/${tag}/signs/`, plainPhone, async (page) => {
        const groups = page.locator('details.situation');
        expect(await groups.count()).toBeGreaterThanOrEqual(5);
        expect(await groups.first().locator('li').first().isVisible()).toBe(true);
        expect(await groups.nth(1).locator('li').first().isVisible()).toBe(false);
        await groups.nth(1).locator('summary').click();
        expect(await groups.nth(1).locator('li').first().isVisible()).toBe(true);
        expect(await page.locator('main input').count()).toBe(0);
        // Each has a scene, and ends in the right that answers it and one person to reach. Work in a home has a page of its own.
        for (const [at, group] of (await groups.all()).entries()) {
          expect(await group.locator('summary svg.pic').count()).toBe(1);
          const rights = await group
            .locator('a[href*="/rights/"]')
            .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
          expect(rights.length).toBe(at === 0 ? 2 : 1);
          expect(rights.includes(`/${tag}/rights/private-homes/`)).toBe(at === 0);
          expect(await group.locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
        }
        expect(await page.locator('main a[href="tel:112"]').count()).toBeGreaterThan(0);
      });
    },
  );
});

it('all scripts besides the search are at most 5,000 bytes', () => {
  const ofSearch = /\/_astro\/[\w-]+\.js/g;
  const read = (path: string) => readFileSync(`${siteFolder}/${path}`, 'utf8').match(ofSearch) ?? [];
  const scripts = new Set(
    ['index.html', 'en/index.html', 'en/where/index.html', 'en/show/index.html'].flatMap(read),
  );
  const sizes = [...scripts].map((script) => statSync(siteFolder + script).size);
  expect(readdirSync(`${siteFolder}/_astro`).length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(5_000);
});
