/**
 * What other people's programs and pages take from the built site, judged by programs that are not ours: JSON Schema, HSDS, CSV,
 * calendars; and the lines and the program of the page for partners, run as they stand there.
 */
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contactsSchema } from '../../src/content-model/published/api.ts';
import { numbersSchema } from '../../src/content-model/published/numbers.ts';
import { publicFiles } from '../../src/content-model/published/public-files.ts';
import { firstIn, readPage, textsIn, unwritten } from '../../src/html/page-tree.ts';
import { isItsTurn } from '../support/in-turn.ts';
import { readCodes } from '../support/read-code.ts';
import {
  builtLanguages,
  languagesInTurn,
  readPublished,
  type ServedSite,
  serveSite,
  siteFolder,
} from '../support/serve.ts';
import { readSite } from '../support/site-record.ts';
import { phone, visitSite } from '../support/visit.ts';

const run = promisify(execFile);
const { origin } = readSite();
const read = (path: string) => readFileSync(join(siteFolder, path), 'utf8');
const json = (path: string): unknown => JSON.parse(read(path));
const files = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' }).map(
  (path) => `/${path.replaceAll('\\', '/')}`,
);
/** The files of one address: those that a language or a contact stands in, too. */
const filesAt = (path: string) => {
  const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/, '[^/]+')}$`);
  return files.filter((file) => pattern.test(file));
};

describe('programs find', () => {
  it('every file that the description names, and each as its schema says', () => {
    const ajv = new Ajv2020({ allErrors: true, strictTuples: false });
    addFormats.default(ajv);
    const { paths } = json('api/v1/openapi.json') as { readonly paths: object };
    expect(Object.keys(paths)).toEqual(publicFiles.map(({ path }) => path));
    for (const { path, holds, isOptional } of publicFiles) {
      const found = filesAt(path);
      if (!isOptional) expect(found, path).not.toEqual([]);
      if (!holds) continue;
      const isValid = ajv.compile(json(`api/v1/schemas/${holds.name}.json`) as object);
      for (const file of found) {
        isValid(json(file.slice(1)));
        expect(isValid.errors, file).toBeNull();
      }
    }
  });

  it('services that the schema of HSDS takes, each time with its offset from UTC', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const folder = 'tests/fixtures/hsds';
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.json')))
      ajv.addSchema(JSON.parse(readFileSync(join(folder, name), 'utf8')) as object, name);
    const isService = ajv.getSchema('service.json');
    const { contents } = json('api/v1/hsds.json') as { readonly contents: readonly Service[] };
    const wrong = contents.flatMap((service) => {
      isService?.(service);
      return isService?.errors ?? [];
    });
    expect(isService).toBeDefined();
    expect(wrong).toEqual([]);
    const times = contents.flatMap(({ schedules }) =>
      schedules.flatMap((one) => [one.opens_at, one.closes_at]),
    );
    expect(times.length).toBeGreaterThan(100);
    expect(times.filter((time) => !/^\d\d:\d\d\+0[123]:00$/.test(time))).toEqual([]);
  });

  it('tables that are read whole, with cells that no spreadsheet turns into a day, a formula or another number', () => {
    for (const name of ['contacts', 'checks', 'changes']) {
      const text = read(`api/v1/${name}.csv`);
      expect(text.startsWith('\ufeff')).toBe(true);
      const rows = parseCsv(text, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<
        string,
        string
      >[];
      const ids = rows.map(({ id }) => id ?? '');
      const known = (json(`api/v1/${name}.json`) as Record<string, readonly { id: string }[]>)[name] ?? [];
      expect([...new Set(ids)]).toEqual([...new Set(known.map(({ id }) => id))]);
      const cells = rows.flatMap((row) =>
        Object.entries(row).filter(([column]) => !/(?:^|_)on$/.test(column)),
      );
      // 24/7, 2025-01, 1:30; 020390000; =, +, -, @.
      const turned = cells.filter(([, cell]) =>
        /^(?:\d+[/-]\d+(?:[/-]\d+)?|\d+:\d+|0\d+|[=+\-@].*)$/.test(cell),
      );
      expect(turned, name).toEqual([]);
    }
  });

  it('vCards and calendars, of every contact that has a number or hours', () => {
    const { contacts } = readPublished('api/v1/contacts.json', contactsSchema);
    const cards = ICAL.parse(read('api/v1/contacts.vcf')) as unknown as readonly unknown[];
    expect(cards.length).toBe(
      contacts.filter(({ confirmed, phones }) => confirmed && phones.some(({ use }) => use === 'call'))
        .length,
    );
    const calendar = new ICAL.Component(ICAL.parse(read('api/v1/hours.ics')));
    const events = calendar.getAllSubcomponents('vevent');
    const ids = events.map((event) => event.getFirstPropertyValue('uid'));
    expect(new Set(ids).size).toBe(ids.length);
    const withHours = contacts.filter(({ weeklyHours }) => weeklyHours !== null);
    expect(filesAt('/api/v1/hours/{contact}.ics').sort()).toEqual(
      withHours.map(({ id }) => `/api/v1/hours/${id}.ics`).sort(),
    );
    expect(events.length).toBeGreaterThanOrEqual(withHours.length);
  });

  it('a code and a button for every page and language', () => {
    for (const { tag, missingPages } of builtLanguages) {
      expect(files).toContain(`/qr/${tag}.svg`);
      expect(files).toContain(`/buttons/${tag}.svg`);
      expect(files).toContain(`/buttons/${tag}.png`);
      expect(files.includes(`/qr/${tag}/now.svg`)).toBe(!missingPages.includes('now'));
    }
    const pictures = files
      .filter((file) => /^\/(?:qr|buttons)\/.*\.svg$/.test(file))
      .map((file) => read(file.slice(1)));
    // Nothing in them is run, styled or loaded.
    expect(pictures.filter((svg) => /<script|<style|style=|href="(?!#)/.test(svg))).toEqual([]);
  });

  it('a code that a telephone reads as the address of its page', async () => {
    // One code draws them all: each is read every fourth day.
    for (const path of files.filter((file, at) => /^\/qr\/.*\.svg$/.test(file) && isItsTurn(at, 4))) {
      const picture = sharp(`${siteFolder}${path}`).flatten({ background: '#fff' }).greyscale().raw();
      const { data, info } = await picture.toBuffer({ resolveWithObject: true });
      const page = path.slice('/qr/'.length, -'.svg'.length).replace(/^index$/, '');
      expect(await readCodes(new Uint8Array(data), info.width, info.height), path).toEqual([
        new URL(page === '' ? '/' : `/${page}/`, origin).href,
      ]);
    }
  });
});

interface Service {
  readonly schedules: readonly { readonly opens_at: string; readonly closes_at: string }[];
}

/** What stands in a box of a page, to be copied. */
function copied(page: string, id: string): string {
  const box = firstIn(readPage(read(page)), `#${id}`);
  if (!box) throw new Error(`${page} has no #${id}.`);
  return [...textsIn(box, () => false)].map(({ data }) => unwritten(data)).join('');
}

describe('whoever copies from the page for partners', () => {
  let site: ServedSite;
  let folder: string;
  let env: NodeJS.ProcessEnv;
  beforeAll(async () => {
    site = await serveSite();
    folder = mkdtempSync(join(tmpdir(), 'partner-'));
    // The site's own address leads nowhere yet: a curl and a Node that find it on this machine.
    writeFileSync(
      join(folder, 'curl'),
      `#!/bin/sh\nfor part; do shift; set -- "$@" "$(printf %s "$part" | sed "s|^$SITE_ORIGIN|$TEST_ORIGIN|")"; done\nPATH=\${PATH#*:} exec curl "$@"\n`,
    );
    chmodSync(join(folder, 'curl'), 0o755);
    env = {
      ...process.env,
      SITE_ORIGIN: origin,
      TEST_ORIGIN: site.origin,
      PATH: [folder, resolve('node_modules/.bin'), process.env['PATH']].join(delimiter),
      NODE_OPTIONS: `--import ${resolve('tests/support/to-built-site.ts')}`,
    };
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await site.stop();
  });
  const inFolder = (name: string) => join(folder, name);
  const shell = (line: string) => run('sh', ['-c', line], { cwd: folder, env });
  const around = (piece: string) =>
    `<!doctype html>\n<title>Our page</title>\n<h1>Ours</h1>\n${piece}<p>Also ours.</p>\n`;

  it.each(['sv', 'en'])('gets the numbers of today with the line for a file: %s', async (locale) => {
    await shell(copied(`${locale}/partners/index.html`, 'line-file'));
    const got = readFileSync(inFolder('numbers.html'), 'utf8');
    expect(got).toBe(read(`api/v1/numbers/${locale}.txt`));
    // What is shown to be copied is the same.
    expect(copied(`${locale}/partners/index.html`, 'piece').trim()).toBe(got.trim());
  });

  it.each(['line-page', 'line-json'])('gets them into the page itself, again and again: %s', async (id) => {
    const fresh = read('api/v1/numbers/en.txt');
    writeFileSync(inFolder('page.html'), around(fresh.replaceAll('112', '000').replace('<h2>', '<h2>Old: ')));
    const line = copied('en/partners/index.html', id);
    await shell(line);
    await shell(line);
    expect(readFileSync(inFolder('page.html'), 'utf8')).toBe(around(fresh));
  });

  it('keeps the page that it has where nothing comes, or its marks are gone', async () => {
    const line = copied('en/partners/index.html', 'line-page');
    writeFileSync(inFolder('page.html'), around('<!-- vagvisare -->\n<p>The end was lost.</p>\n'));
    await expect(shell(line)).rejects.toThrow();
    expect(readFileSync(inFolder('page.html'), 'utf8')).toContain('Also ours.');
    for (const id of ['line-file', 'line-page', 'line-json']) {
      const kept = around(read('api/v1/numbers/en.txt'));
      writeFileSync(inFolder('page.html'), kept);
      writeFileSync(inFolder('numbers.html'), 'kept');
      const gone = copied('en/partners/index.html', id).replace('/numbers/', '/gone/');
      await expect(shell(gone)).rejects.toThrow();
      expect(readFileSync(inFolder('page.html'), 'utf8')).toBe(kept);
      expect(readFileSync(inFolder('numbers.html'), 'utf8')).toBe('kept');
    }
  });

  it('is led to every feed, list, code and button, and to what changed in the language of the page', () => {
    const html = read('en/partners/index.html');
    for (const path of [
      ...['/changes.xml', '/changes.json', '/api/v1/changes.json', '/api/v1/changes.csv'],
      ...['/api/v1/checks.json', '/api/v1/checks.csv', '/licences.txt', '/sbom.cdx.json'],
      ...builtLanguages.map(({ tag }) => `/${tag}/`),
    ])
      expect(html).toContain(`href="${path}"`);
    const { changes } = json('api/v1/changes.json') as {
      readonly changes: readonly { readonly id: string; readonly says: Record<'sv' | 'en', string> }[];
    };
    for (const locale of ['sv', 'en'] as const) {
      const page = readPage(read(`${locale}/partners/index.html`));
      const rows = changes.map(({ id }) => firstIn(page, `[id="${id}"]`));
      const said = rows.map((row) =>
        row ? [...textsIn(row, () => false)].map(({ data }) => data).join('') : '',
      );
      for (const [at, { says }] of changes.entries())
        expect(unwritten(said[at] ?? '')).toContain(says[locale]);
    }
    const data = read('en/partners/data/index.html');
    for (const { path, isOptional } of publicFiles)
      if (!isOptional) expect(data).toContain(`class="url">${origin}${path}<`);
    const codes = read('en/partners/codes/index.html');
    for (const path of files.filter((file) => /^\/qr\/.*\.svg$/.test(file)))
      expect(codes).toContain(`href="${path}"`);
    const links = unwritten(read('en/partners/links/index.html'));
    for (const { tag, lang, endonym } of builtLanguages)
      expect(links).toContain(
        `<a href="${origin}/${tag}/" hreflang="${lang}" rel="noreferrer">` +
          `<img src="${tag}.svg" alt="${endonym}" lang="${lang}" height="44"></a>`,
      );
  });

  it('gets no contact from the program whose check is no longer good', async () => {
    writeFileSync(inFolder('contacts.mjs'), copied('en/partners/data/index.html', 'program'));
    writeFileSync(
      inFolder('late.mjs'),
      `const Today = Date;
globalThis.Date = class extends Today {
  constructor(...on) {
    super(...(on.length > 0 ? on : ['2099-01-01']));
  }
};`,
    );
    const { stdout } = await run('node', ['--import', './late.mjs', 'contacts.mjs'], { cwd: folder, env });
    expect(stdout).toMatch(/^Newest change: [^\n]+\n$/);
  });

  it('gets every contact that may be printed from the program', async () => {
    writeFileSync(inFolder('contacts.mjs'), copied('en/partners/data/index.html', 'program'));
    const { stdout } = await run('node', ['contacts.mjs'], { cwd: folder, env });
    const { contacts } = readPublished('api/v1/contacts.json', contactsSchema);
    const today = new Date().toISOString().slice(0, 10);
    const expected = contacts.filter(
      ({ confirmed, phones, check }) =>
        confirmed && check.dueOn >= today && phones.some(({ use }) => use === 'call'),
    );
    const lines = stdout.trimEnd().split('\n');
    expect(lines.slice(0, -1).map((line) => line.split(': ')[0])).toEqual(expected.map(({ name }) => name));
    expect(lines.at(-1)).toMatch(/^Newest change: \d{4}-\d\d-\d\d, /);
  });
});

describe('the numbers on another site', () => {
  const { open } = visitSite();

  it.each(languagesInTurn)(
    'are read and called in $endonym, under a policy that allows nothing',
    async ({ tag, dir }) => {
      const { numbers, html, more } = readPublished(`api/v1/numbers/${tag}.json`, numbersSchema);
      expect(numbers.map(({ id }) => id).slice(0, 2)).toEqual(['emergency-112', 'kvinnofridslinjen']);
      await open('/', phone, async (page) => {
        const complaints: string[] = [];
        page.on('console', (message) => complaints.push(message.text()));
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.route('https://partner.example/', (route) =>
          route.fulfill({
            headers: {
              'content-type': 'text/html; charset=utf-8',
              'content-security-policy': "default-src 'none'",
            },
            body: `<!doctype html><html lang="en"><title>Partner</title><link rel="icon" href="data:,"><main>${html}</main>`,
          }),
        );
        await page.goto('https://partner.example/');
        const links = page.locator('main a');
        expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
          ...numbers.flatMap(({ call, fromAbroad }) => [call.href, ...(fromAbroad ? [fromAbroad.href] : [])]),
          more.url,
        ]);
        expect(
          await page
            .locator('main li')
            .first()
            .evaluate((item) => getComputedStyle(item).direction),
        ).toBe(dir);
        expect(asked.filter((url) => !url.startsWith('data:'))).toEqual(['https://partner.example/']);
        expect(complaints.filter((text) => !text.includes('data:,'))).toEqual([]);
      });
    },
  );
});
