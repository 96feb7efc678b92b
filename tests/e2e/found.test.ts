/** What search engines, link previews and programs find in the built site, and that none of it betrays a reader. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  changesSchema,
  contactsSchema,
  hsdsSchema,
  jsonFeedSchema,
  languagesSchema,
  leafletsSchema,
  missionsSchema,
} from '../../src/content-model/published/api.ts';
import { readPublished, siteFolder } from '../support/serve.ts';

const read = (path: string) => readFileSync(`${siteFolder}/${path}`, 'utf8');
const { languages } = readPublished('api/v1/languages.json', languagesSchema);
const { site } = readPublished('api/v1/changes.json', changesSchema);

const heads = new Map(
  readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html') && !path.startsWith('leaflets/'))
    .map((path) => {
      const html = read(path);
      return [`/${path.replace(/index\.html$/, '')}`, html.slice(0, html.indexOf('</head>'))] as const;
    }),
);
const partOf = (head: string, pattern: RegExp) => pattern.exec(head)?.[1];
const canonicalOf = (head: string) => partOf(head, /<link rel="canonical" href="([^"]+)"/);
const contentOf = (head: string, name: string) =>
  partOf(head, new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`));
const alternatesOf = (text: string) =>
  [...text.matchAll(/rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(
    ([, lang = '', href = '']) => [lang, href] as const,
  );
const fileAt = (address: string) => {
  const path = decodeURI(new URL(address).pathname);
  return `${siteFolder}${path}${path.endsWith('/') ? 'index.html' : ''}`;
};

/** Whether every tag of an XML text is closed in order; enough for what we write ourselves. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [tag, closes, name = '', alone] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (tag.startsWith('<?')) continue;
    if (closes) {
      if (open.pop() !== name) return false;
    } else if (!alone) open.push(name);
  }
  const text = xml.replace(/<\?xml[^>]*\?>|<\/?[\w:]+(?:\s[^<>]*?)?\/?>/g, '');
  return open.length === 0 && !/[<>]|&(?!#?\w+;)/.test(text);
}

describe('search engines', () => {
  const sitemap = read('sitemap.xml');
  const urls = [...sitemap.matchAll(/<url><loc>([^<]+)<\/loc>(.*?)<\/url>/g)].map(
    ([, loc = '', links = '']) => ({
      loc,
      alternates: alternatesOf(links),
    }),
  );

  it('find every page that exists in the list of pages, and no other', () => {
    expect(isWellFormed(sitemap)).toBe(true);
    const existing = [...heads]
      .filter(([, head]) => !head.includes('content="noindex"'))
      .map(([path]) => site + path);
    expect(urls.map(({ loc }) => decodeURI(loc)).toSorted()).toEqual(existing.toSorted());
    expect(urls.filter(({ loc }) => !existsSync(fileAt(loc)))).toEqual([]);
  });

  it('are told the same languages by every translation of a page', () => {
    const known = new Map(urls.map(({ loc, alternates }) => [loc, alternates]));
    const wrong = urls.flatMap(({ loc, alternates }) =>
      alternates
        .filter(([lang]) => lang !== 'x-default')
        .filter(([, href]) => {
          // The chooser stands beside the front pages: it is their x-default.
          const back = known.get(href)?.some(([, other]) => other === loc);
          return !back;
        })
        .map(([lang, href]) => `${loc} → ${lang} ${href}`),
    );
    expect(wrong).toEqual([]);
    expect(urls.filter(({ alternates }) => !alternates.some(([lang]) => lang === 'x-default'))).toEqual([]);
  });

  it('are led to pages that exist only in the languages in which they do', () => {
    const partners = urls.find(({ loc }) => loc === `${site}/en/partners/`)?.alternates ?? [];
    expect(partners.map(([lang]) => lang).toSorted()).toEqual(['en', 'sv', 'x-default']);
    // In the heads they would be weight on every page, for no reader.
    expect([...heads].filter(([, head]) => alternatesOf(head).length > 0).map(([path]) => path)).toEqual([]);
    expect(heads.get('/ar/partners/')).toContain('noindex');
    expect(canonicalOf(heads.get('/ar/partners/') ?? '')).toBeUndefined();
  });

  it('are shown by robots.txt where the list is, and kept from nothing', () => {
    expect(read('robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${site}/sitemap.xml\n`);
  });

  it('get a description of its own for every page of a language', () => {
    for (const { tag } of languages) {
      const own = [...heads].filter(
        ([path, head]) => path.startsWith(`/${tag}/`) && !head.includes('noindex'),
      );
      const descriptions = own.map(([, head]) => contentOf(head, 'description') ?? '');
      expect(new Set(descriptions).size).toBe(own.length);
      // A Chinese character says as much as two letters.
      const lengthOf = (text: string) => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
      expect(descriptions.filter((text) => lengthOf(text) < 30 || lengthOf(text) > 220)).toEqual([]);
    }
  });

  it('can read the numbers of “help now”', () => {
    for (const { tag, lang } of languages) {
      const data = partOf(
        heads.get(`/${tag}/now/`) ?? '',
        /<script type="application\/ld\+json">(.*?)<\/script>/,
      );
      const page = JSON.parse(data ?? '') as {
        inLanguage: string;
        mainEntity: { availableChannel: { servicePhone: { telephone: string } } }[];
      };
      expect(page.inLanguage).toBe(lang);
      const numbers = page.mainEntity.map(({ availableChannel }) => availableChannel.servicePhone.telephone);
      expect(numbers).toContain('112');
      expect(numbers).toContain('114 14');
    }
  });
});

describe('a link in a message', () => {
  it('has a picture of the right size, small enough for a bad phone', async () => {
    const images = new Set([...heads.values()].map((head) => contentOf(head, 'og:image') ?? ''));
    expect(images.size).toBeGreaterThan(languages.length * 9);
    for (const image of images) {
      expect(image.startsWith(`${site}/cards/`)).toBe(true);
      const bytes = readFileSync(fileAt(image));
      expect(bytes.length).toBeLessThan(60_000);
      const { format, width, height } = await sharp(bytes).metadata();
      expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
    }
  });

  it('never shows the heading or the description of its page', () => {
    const betrayed = [...heads].filter(([, head]) => {
      const shown = [
        contentOf(head, 'og:title'),
        contentOf(head, 'og:description'),
        contentOf(head, 'og:image:alt'),
      ];
      return shown.some((text) => !text || text === contentOf(head, 'description'));
    });
    expect(betrayed.map(([path]) => path)).toEqual([]);
    const shown = new Set(
      [...heads.values()].flatMap((head) => [contentOf(head, 'og:title'), contentOf(head, 'og:description')]),
    );
    const naming =
      /traffick|exploit|prostitut|traffic|människohandel|utnyttj|exploater|اتجار|استغلال|دعارة|trafic|експлуат|торгівл|проститу|ค้ามนุษย์|แสวงหา|ค้าประเวณี/i;
    expect([...shown].filter((text) => naming.test(text ?? ''))).toEqual([]);
  });

  it('says in which language it is', () => {
    expect(contentOf(heads.get('/sv/now/') ?? '', 'og:locale')).toBe('sv_SE');
  });
});

describe('programs', () => {
  it('get a feed of changes that can be read', () => {
    const feed = read('changes.xml');
    expect(isWellFormed(feed)).toBe(true);
    expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
    const { changes } = readPublished('api/v1/changes.json', changesSchema);
    expect([...feed.matchAll(/<id>[^<]*#([^<]+)<\/id>/g)].map(([, id]) => id)).toEqual(
      changes.map(({ id }) => id),
    );
    const times = [...feed.matchAll(/<updated>([^<]+)</g)].map(([, time]) => time);
    // The feed's own comes first: the time of its newest entry. Each entry has a time of its own.
    expect(times[0]).toBe(times[1]);
    expect(new Set(times.slice(1)).size).toBe(changes.length);
    expect(readPublished('changes.json', jsonFeedSchema).items.map(({ id }) => id.split('#')[1])).toEqual(
      changes.map(({ id }) => id),
    );
    const page = read('en/partners/index.html');
    expect(changes.filter(({ id }) => !page.includes(`id="${id}"`))).toEqual([]);
  });

  it('get leaflets whose files exist', () => {
    const { leaflets } = readPublished('api/v1/leaflets.json', leafletsSchema);
    expect(leaflets.length).toBeGreaterThan(0);
    expect(
      leaflets.flatMap(({ url, previews }) => [url, ...previews]).filter((url) => !existsSync(fileAt(url))),
    ).toEqual([]);
  });

  it('get no address or number of a mission that nobody has checked', () => {
    const { missions } = readPublished('api/v1/missions.json', missionsSchema);
    expect(missions.length).toBeGreaterThan(100);
    const records = readFileSync('content/facts/missions.yaml', 'utf8');
    if (!records.includes('print_ready: true'))
      expect(missions.filter(({ contact }) => contact !== null)).toEqual([]);
  });

  it('get the same contacts as services of HSDS, each part with an id of its own', () => {
    const { contacts } = readPublished('api/v1/contacts.json', contactsSchema);
    const page = readPublished('api/v1/hsds.json', hsdsSchema);
    expect(page.contents.map(({ name }) => name)).toEqual(contacts.map(({ name }) => name));
    expect(page.contents.map(({ alert }) => alert === undefined)).toEqual(
      contacts.map(({ confirmed }) => confirmed),
    );
    expect(page.total_items).toBe(contacts.length);
    const text = read('api/v1/hsds.json');
    const ids = [...text.matchAll(/"id": "([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(
      ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
