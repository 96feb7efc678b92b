/**
 * The composer as an organisation meets it, with the network switched off after loading: own details in three scripts on
 * paper, two languages on one sheet, what is refused and how it is said, settings, cancelling; by keyboard and as axe
 * reads it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../scripts/lib/terminal/files.ts';
import { materialSchema } from '../../src/content-model/published/composer-material.ts';
import { launchBrowser } from '../support/browser.ts';
import { bareText, readWithPdfJs } from '../support/read-pdf.ts';
import { readPublished, type ServedSite, serveSite } from '../support/serve.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const folder = mkdtempSync(join(tmpdir(), 'composer-'));
let site: ServedSite;
let browser: Browser;
let page: Page;
const complaints: string[] = [];
beforeAll(async () => {
  site = await serveSite();
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  // What hangs is ended by the test itself; a busy machine is no fault.
  page.setDefaultTimeout(100_000);
  page.on('console', (message) => void complaints.push(message.text()));
  page.on('pageerror', (error) => void complaints.push(String(error)));
  await page.goto(`${site.origin}/en/leaflets/compose/`);
  await page.getByText('You can now switch the network off').waitFor();
  await page.context().setOffline(true);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Ticks these and no others. */
async function choose(name: string, ...values: readonly string[]): Promise<void> {
  await page.$$eval(
    `form.compose [name=${name}]`,
    (boxes, wanted) => {
      for (const box of boxes as HTMLInputElement[]) {
        if (box.checked !== wanted.includes(box.value)) box.click();
      }
    },
    values,
  );
}

/** Writes own details; fields that are not named become empty. */
async function write(details: Readonly<Record<string, string>>): Promise<void> {
  for (const name of ['country', 'language', 'second'])
    await page.selectOption(`[name=${name}]`, details[name] ?? '');
  for (const name of ['name', 'address', 'phone', 'hours', 'web'])
    await page.fill(`[name=${name}]`, details[name] ?? '');
  const emergency = page.locator('[name=emergency]');
  if (await emergency.isEnabled()) await emergency.setChecked(details['emergency'] === 'yes');
}

const save = async (button = 'save'): Promise<{ name: string; bytes: Uint8Array }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[name=${button}]`)]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
};
/** What stands on the paper that is saved, without spaces. */
const savedText = async () => bareText((await readWithPdfJs((await save()).bytes)).join(' '));
const refusals = () => page.locator('.wrong li').allTextContents();

const long = {
  ET: {
    locale: 'en',
    language: 'am',
    name: 'የስዊድን ኤምባሲ አዲስ አበባ',
    address: 'አዲስ አበባ ልደታ ክፍለ ከተማ ወረዳ 04\nየቤት ቁጥር 891 አፍሪካ ጎዳና\nአዲስ አበባ ኢትዮጵያ',
    phone: '011 518 0000',
    second: 'ar',
  },
  EG: {
    locale: 'ar',
    language: 'ar',
    name: 'سفارة السويد في القاهرة',
    address: '١٣ شارع محمد مظهر، الزمالك\nالطابق الثاني، المدخل الخلفي\nالقاهرة 11211، جمهورية مصر العربية',
    phone: '02 2728 9200',
    second: 'en',
  },
  TH: {
    locale: 'th',
    language: 'th',
    name: 'สถานเอกอัครราชทูตสวีเดน กรุงเทพมหานคร',
    address: 'อาคารวันแปซิฟิคเพลส ชั้น 11-12\n140 ถนนสุขุมวิท เขตคลองเตย\nกรุงเทพมหานคร 10110',
    phone: '02 263 7200',
    second: 'en',
  },
} as const;

it('begins with the leaflet that most need, in the language of the page, and in Sweden', async () => {
  const ticked = await page.$$eval('form.compose .pick [name]:not([name=right]):checked', (boxes) =>
    boxes.map((box) => (box as HTMLInputElement).value),
  );
  expect(ticked).toEqual(['en', 'adult', 'a4-letterfold', 'office']);
  expect(await page.inputValue('[name=country]')).toBe('SE');
  expect(await page.locator('.chosen').textContent()).toBe('1 file chosen');
});

describe('a leaflet with an organisation’s own details', () => {
  it.each(Object.entries(long))(
    'holds every field, with a long address in the script of %s',
    async (country, given) => {
      await choose('locale', given.locale);
      await write({ ...given, country, hours: 'Mo-Th 09:00-12:00, 13:00-15:00', emergency: 'yes' });
      // What is written from the right stands there from the right.
      const address = page.locator('[name=address]');
      expect(await address.evaluate((field) => getComputedStyle(field).direction)).toBe(
        country === 'EG' ? 'rtl' : 'ltr',
      );
      const text = await savedText();
      const words = JSON.parse(readFileSync(`locales/${given.locale}.json`, 'utf8')) as {
        leaflet: { addedByOther: string };
      };
      for (const line of [
        given.name,
        ...given.address.replace('١٣', '13').split('\n'),
        words.leaflet.addedByOther,
      ])
        expect(text).toContain(bareText(line));
      // Dialled from anywhere; and where to turn in the second language.
      expect(text).toContain(`+${{ ET: '251115180000', EG: '20227289200', TH: '6622637200' }[country]}`);
      expect(text).toContain(`09:00–12:00${country === 'EG' ? '،' : ','}13:00–15:00`);
      expect(text).toContain(`vagvisare.example/${given.second}`);
      expect(await refusals()).toEqual([]);
    },
  );

  it('says beside “Save” how an office prints the sheet that is shown, and nothing of that for a print shop', async () => {
    const how = () => page.locator('.how-to-print').textContent();
    await choose('locale', 'en');
    await choose('format', 'a4-letterfold');
    expect(await how()).toMatch(/^Print: A4, 100 %, both sides, flip on the SHORT edge\. Fold/);
    await choose('format', 'a4-poster');
    expect(await how()).toMatch(/^Print: A4, 100 %, one side\./);
    await choose('profile', 'press');
    expect(await how()).toBe('');
    await choose('profile', 'office');
    await choose('format', 'a4-letterfold');
  });

  it('says what a format has no room for: before anything is written, and of what was written', async () => {
    const card = page.locator('label:has([name=format][value=card])');
    expect(await card.textContent()).toContain('No box: your phone number, and your name where it fits');
    const inTwo = page.locator('label', { hasText: 'Can be in two languages' }).locator('[name=format]');
    const twofold = await inTwo.evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
    expect(twofold).toEqual(expect.arrayContaining(['a5-flyer', 'card']));
    expect(twofold).not.toContain('a4-letterfold');
    await choose('locale', 'en');
    await choose('format', 'card');
    await write({ country: 'TH', name: 'Embassy of Sweden', address: 'Street 1', phone: '02 263 7200' });
    await page.getByText('There is no room on this one for: Address.').waitFor();
    const text = await savedText();
    expect(text).toContain('Addedbytheorganisation');
    expect(text).toContain('+6622637200');
    expect(text).not.toContain('Street1');
  });
});

describe('an address in any letters, with the network off', () => {
  it.each([
    ['JP', '', 'スウェーデン大使館', '東京都港区六本木'],
    ['JP', 'ja', 'スウェーデン大使館', '東京都港区六本木'],
    ['KR', '', '주한 스웨덴 대사관', '서울특별시 중구'],
    ['CN', '', '瑞典驻华大使馆', '北京市朝阳区'],
    ['', 'km', 'ស្ថានទូតស៊ុយអែត', 'ភ្នំពេញ'],
    ['', 'lo', 'ສະຖານທູດສວີເດນ', 'ວຽງຈັນ'],
    ['', 'my', 'ဆွီဒင်သံရုံး', 'ရန်ကုန်'],
    ['', 'si', 'ස්වීඩන් තානාපති', 'කොළඹ'],
  ])('is printed, in the country “%s” and the language “%s”', async (country, language, name, address) => {
    await choose('locale', 'en');
    await choose('leaflet', 'adult');
    await choose('format', 'a4-letterfold');
    await write({ country, language, name, address });
    const text = await savedText();
    for (const line of [name, address])
      expect(text.normalize('NFC')).toContain(bareText(line).normalize('NFC'));
    expect(await refusals()).toEqual([]);
  });
});

describe('a mission that is chosen', () => {
  const ticked = (name: string) =>
    page.$$eval(`form.compose [name=${name}]:checked`, (boxes) =>
      boxes.map((box) => (box as HTMLInputElement).value),
    );

  it('sets language, paper, country, name and emergency number', async () => {
    await write({});
    await choose('format', 'a4-letterfold');
    await page.selectOption('[name=mission]', 'mexico-city');
    expect(await ticked('format')).toEqual(['us-letter-letterfold']);
    expect((await ticked('locale')).sort()).toEqual(['en', 'es']);
    expect(await page.inputValue('[name=country]')).toBe('MX');
    expect(await page.isChecked('[name=emergency]')).toBe(true);
    await page.selectOption('[name=mission]', 'bangkok');
    expect(await ticked('format')).toEqual(['a4-letterfold']);
    // English is spoken there too: CLDR counts it among the country's languages.
    expect((await ticked('locale')).sort()).toEqual(['en', 'th']);
    expect(await page.inputValue('[name=name]')).toContain('Bangkok');
    expect(await page.isChecked('[name=emergency]')).toBe(false);
    await choose('locale', 'th');
    const text = await savedText();
    expect(text).toContain('EmbassyofSwedeninBangkok');
    expect(text).toContain(bareText('สถานทูตเพิ่มข้อมูลนี้เอง'));
    await page.selectOption('[name=mission]', '');
  });

  it('says in the list what is known of it, if it is not simply open', async () => {
    const listed = (id: string) => page.locator(`[name=mission] option[value=${id}]`).textContent();
    expect(await listed('la-paz')).toMatch(/ \(is closing\)$/);
    expect(await listed('bangkok')).not.toContain('(');
  });

  it('can be in the address that its page leads to', async () => {
    const own = await browser.newPage();
    await own.goto(`${site.origin}/en/missions/mexico-city/`);
    await own
      .getByRole('link', { name: 'Print your own address, phone and hours on these leaflets' })
      .click();
    await own.locator('form.compose').waitFor();
    expect(await own.inputValue('[name=mission]')).toBe('mexico-city');
    expect(await own.isChecked('[name=format][value=us-letter-letterfold]')).toBe(true);
    await own.close();
  });
});

describe('a municipality, a shelter or a union', () => {
  const svg = (inside: string) => ({
    name: 'logo.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 70">${inside}</svg>`),
  });
  const shield = '<path d="M5 5h50v35c0 15-12 22-25 26C17 62 5 55 5 40z" fill="#004b87"/>';

  it('prints its own logo, web address and rights, and says who added and left out what', async () => {
    await choose('locale', 'en');
    await choose('leaflet', 'adult');
    await choose('format', 'a4-letterfold');
    await choose('right', 'consent', 'reflection-period');
    await write({ country: 'SE', name: 'Town of Test', phone: '08-123 45 67', web: 'test.example/help' });
    await page.setInputFiles('[name=logoFile]', svg(shield));
    await page.getByText('The logo is on it: logo.svg.').waitFor();
    const { bytes } = await save();
    const text = bareText((await readWithPdfJs(bytes)).join(' '));
    for (const words of [
      'Added by the organisation that hands this out',
      'Town of Test',
      'test.example/help',
    ])
      expect(text).toContain(bareText(words));
    expect(text).toContain(
      bareText('Some rights are left out here. All rights: vagvisare.example/en/rights'),
    );
    expect(text).not.toContain(bareText('You get an interpreter when the police'));
    expect(text).toContain(bareText('You said yes? You still have rights.'));
    const file = await PDFDocument.load(bytes);
    const alts = file.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object.get(PDFName.of('Alt'))] : []))
      .flatMap((alt) => (alt instanceof PDFString ? [alt.decodeText()] : []));
    expect(alts).toContain('Logo: Town of Test');
    // Saved, opened again, and made by the command: the same bytes.
    const settings = join(folder, 'own.json');
    writeFileSync(settings, (await save('saveSettings')).bytes);
    const out = join(folder, 'own.pdf');
    const options = ['--format', 'a4-letterfold', '--profile', 'office', '--out', out];
    const run = spawnSync(
      process.execPath,
      ['scripts/leaflet.js', '--leaflet', 'adult', '--locale', 'en', '--own', settings, ...options],
      { encoding: 'utf8' },
    );
    expect(run.status, run.stderr).toBe(0);
    expect(sha256(readFileSync(out))).toBe(sha256(bytes));
    // The settings bring the logo along, which can be taken away again; the same file can be opened twice.
    await page.click('[name=removeLogo]');
    expect(await page.locator('.logo-taken').textContent()).toBe('');
    await page.setInputFiles('[name=openSettings]', settings);
    await page.getByText('The logo is on it: from your settings.').waitFor();
    expect(await page.locator('[name=removeLogo]').isVisible()).toBe(true);
    expect(await page.inputValue('[name=openSettings]')).toBe('');
  });

  it('is told why a logo cannot be printed, at its field', async () => {
    await page.setInputFiles('[name=logoFile]', svg(`<script>alert(1)</script>${shield}`));
    await page.getByText('something that could run, move or load: <script>').first().waitFor();
    expect(await page.locator('#logo-error').textContent()).toContain('plain SVG');
    await page.setInputFiles('[name=logoFile]', svg('<text>Town</text>'));
    await page.getByText('turn the text into paths').first().waitFor();
    await page.click('[name=removeLogo]');
    await page.waitForFunction(() => document.querySelector('.wrong li') === null);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('logoFile');
    await choose('right', 'consent', 'interpreter', 'reflection-period', 'wages');
  });
});

describe('a second language on the same sheet', () => {
  it('is a whole leaflet where half a sheet holds it', async () => {
    await write({ second: 'ar' });
    await choose('locale', 'th');
    await choose('format', 'a5-flyer');
    const { name, bytes } = await save();
    expect(name).toBe('th-ar-adult-a5-flyer-office.pdf');
    const [outside = '', inside = '', ...more] = (await readWithPdfJs(bytes)).map(bareText);
    expect(more).toEqual([]);
    expect(outside).toContain('เรื่องควรรู้ในสวีเดน');
    expect(inside).toContain('معلوماتمفيدةفيالسويد');
    expect(outside).toContain('Vikengång,påmitten.');
    expect(outside).toContain('Foldonce,inthemiddle.');
  });
});

describe('what cannot be printed', () => {
  it('is refused with the reason in front of the reader, who is led to the field', async () => {
    await choose('locale', 'en');
    await choose('format', 'a4-letterfold');
    await write({ country: 'TH', phone: '12345', hours: 'Mo 12:00-09:00' });
    await page.click('[name=save]');
    await page.waitForFunction(() => document.activeElement?.matches('.wrong'));
    expect(await refusals()).toEqual([
      '“12345” is not a valid phone number in Thailand. A number there is +66 and 8–10, 13 more digits. Look it up and write it with its country code.',
      expect.stringContaining('No day has these opening hours: “Mo 12:00-09:00”.'),
    ]);
    expect(await page.locator('#problems').isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const field = page.locator('[name=phone]:focus');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#phone-error').textContent()).toContain('not a valid phone number');
    await page.fill('[name=phone]', '');
    await page.fill('[name=hours]', '');
    await page.waitForFunction(() => document.querySelector('.wrong li') === null);
    expect(await page.getAttribute('[name=phone]', 'aria-invalid')).toBe('false');
    expect(await page.locator('#problems').isVisible()).toBe(false);
  });

  it('is named once for all leaflets that it does not fit, however they are printed', async () => {
    await choose('format', 'a4-letterfold', 'a5-flyer');
    await choose('profile', 'screen', 'office', 'press');
    await write({ country: 'TH', address: 'A line\n'.repeat(50) });
    await page.click('[name=save]');
    await page.waitForFunction(() => document.activeElement?.matches('.wrong'));
    const said = await refusals();
    for (const format of ['Folded sheet, A4', 'Flyer, A5'])
      expect(said.filter((line) => line.includes(format)).length, format).toBe(1);
    expect(said.join()).not.toContain('Office printer');
    // A picture of one of them, drawn afterwards, takes nothing off the list.
    await page.selectOption('[name=preview]', { index: 3 });
    await page.waitForTimeout(1_500);
    expect(await refusals()).toEqual(said);
    await choose('format', 'a4-letterfold');
    await choose('profile', 'office');
    await write({});
    await page.waitForFunction(() => document.querySelector('.wrong li') === null);
  });

  it('is a name that tells others what the paper is about', async () => {
    await write({ country: 'TH', name: 'Anti-trafficking desk' });
    await page.getByText('“traffick” in “Name” tells whoever sees the paper').first().waitFor();
    await write({});
    await page.waitForFunction(() => document.querySelector('.wrong li') === null);
  });

  it('is too much for the box, and says by how much', async () => {
    await page.fill('[name=address]', 'A line\n'.repeat(50));
    await page.getByText(/The text is \d+ mm too tall for the box on the leaflet/).waitFor();
    await page.fill('[name=address]', '');
  });
});

it('prints the emergency number of the country where one is confirmed, and none where none is', async () => {
  await choose('locale', 'ro');
  await write({ country: 'MX', emergency: 'yes' });
  expect(await savedText()).toContain('Numărdeurgență(Mexic):911');
  await write({ country: 'TH' });
  expect(await page.locator('[name=emergency]').isDisabled()).toBe(true);
  expect(await page.isChecked('[name=emergency]')).toBe(false);
  await page.getByText('No confirmed emergency number for this country.').waitFor();
});

it('offers no number of the police as a country’s emergency number', async () => {
  const { countries } = readPublished('en/leaflets/compose/material.json', materialSchema);
  expect(countries.length).toBeGreaterThan(90);
  expect(countries.find(({ code }) => code === 'TH')?.emergency).not.toContain('191');
});

describe('for readers who do not see it or use no mouse', () => {
  it('has no barrier that axe finds, with problems shown: light, dark, forced colours, 320 px', async () => {
    await write({ country: 'TH', phone: '12345' });
    await page.locator('.wrong li').first().waitFor();
    await page.evaluate(axe);
    const seen: Record<string, unknown> = {};
    const look = (name: string) =>
      page
        .evaluate(() =>
          (
            window as unknown as {
              axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
            }
          ).axe.run(),
        )
        .then(({ violations }) => {
          seen[name] = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
        });
    await look('light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await look('dark');
    await page.emulateMedia({ forcedColors: 'active' });
    seen['forced colours'] = await page.$eval(
      '.wrong li button',
      (found) => getComputedStyle(found).textDecorationLine,
    );
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await page.setViewportSize({ width: 320, height: 640 });
    seen['wide'] = await page.evaluate(() => document.documentElement.scrollWidth);
    await page.setViewportSize({ width: 360, height: 640 });
    expect(seen).toEqual({ light: [], dark: [], 'forced colours': 'underline', wide: 320 });
  });

  it('says at each field what is wrong with it', async () => {
    const unheard = await page.$$eval('form.compose .error', (places) =>
      places.map(({ id }) => id).filter((id) => !document.querySelector(`[aria-describedby~="${id}"]`)),
    );
    expect(unheard).toEqual([]);
  });

  it('is filled in, looked at and saved with the keyboard alone', async () => {
    await write({});
    await page.waitForFunction(() => document.querySelector('.wrong li') === null);
    await page.locator('[name=mission]').focus();
    const names: string[] = [];
    for (let presses = 0; presses < 200; presses += 1) {
      const name = await page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
      if (names.at(-1) !== name) names.push(name);
      if (name === 'name') await page.keyboard.type('Embassy');
      if (name === 'save') break;
      await page.keyboard.press('Tab');
    }
    expect(names).toEqual(
      'mission country name address phone hours web logoFile language second locale leaflet format profile right saveSettings openSettings preview save'.split(
        ' ',
      ),
    );
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    await download;
    await page.getByText('Saved: 1 file.').waitFor();
    // Focus is where it was: “Cancel” is no longer there to be pressed.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('save');
    for (const words of ['1 file chosen', 'Saved: 1 file.', 'The pictures are ready'])
      expect(await page.getByRole('status').filter({ hasText: words }).count()).toBe(1);
  });
});

describe('on a large screen', () => {
  it('keeps the preview in view beside the form, and the key to save with it', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.locator('[name=profile]').last().scrollIntoViewIfNeeded();
    const boxes = await page.evaluate(() => {
      const at = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      const [form, result, save] = [at('.compose > div'), at('.compose .result'), at('[name=save]')];
      return {
        form: form?.right ?? 0,
        left: result?.left ?? 0,
        top: result?.top ?? -1,
        save: save?.bottom ?? 9999,
      };
    });
    expect(boxes.left).toBeGreaterThan(boxes.form);
    expect(boxes.top).toBeGreaterThan(0);
    expect(boxes.save).toBeLessThan(800);
    await page.setViewportSize({ width: 360, height: 640 });
    const [formTop, resultTop] = await page.evaluate(() =>
      ['.compose > div', '.compose .result'].map(
        (one) => document.querySelector(one)?.getBoundingClientRect().top ?? 0,
      ),
    );
    expect(resultTop).toBeGreaterThan(formTop ?? 0);
  });
});

it('saves settings and opens them again', async () => {
  await page.fill('[name=address]', 'Street 1');
  const { bytes } = await save('saveSettings');
  await page.fill('[name=address]', '');
  const open = (buffer: Buffer) =>
    page.setInputFiles('[name=openSettings]', { name: 'x.json', mimeType: 'application/json', buffer });
  await open(Buffer.from(bytes));
  await page.getByText('Settings opened.').waitFor();
  expect(await page.inputValue('[name=address]')).toBe('Street 1');
  await open(Buffer.from('{"form":"other"}'));
  await page.getByText('This is no file of settings from this page').waitFor();
});

it('makes many at once under their names on the site, and nothing when it is told to stop', async () => {
  await write({ country: 'TH', phone: '02 263 7200' });
  await choose('locale', 'en', 'th');
  await choose('format', 'a4-letterfold', 'card');
  await choose('leaflet', 'adult');
  const { name, bytes } = await save();
  expect(name).toBe('leaflets.zip');
  expect(Object.keys(unzipSync(bytes)).sort()).toEqual([
    'en/adult-a4-letterfold-office.pdf',
    'en/adult-card-office.pdf',
    'th/adult-a4-letterfold-office.pdf',
    'th/adult-card-office.pdf',
  ]);
  for (const group of ['locale', 'leaflet', 'format', 'profile'])
    await page.$$eval(`form.compose [name=${group}]:not(:checked)`, (boxes) => {
      for (const box of boxes) (box as HTMLInputElement).click();
    });
  let saved = 0;
  page.on('download', () => {
    saved += 1;
  });
  await page.click('[name=save]');
  expect(await page.locator('progress').isVisible()).toBe(true);
  await page.click('[name=cancel]');
  await page.getByText('Cancelled. Nothing was saved.').waitFor();
  expect(saved).toBe(0);
  expect(await page.locator('progress').isVisible()).toBe(false);
  // What is ordered after that is made.
  await choose('locale', 'en');
  await choose('leaflet', 'adult');
  await choose('format', 'a4-letterfold', 'card');
  await choose('profile', 'office');
  expect((await save()).name).toBe('leaflets.zip');
});

it('has nothing to complain about', () => {
  expect(complaints).toEqual([]);
});

it('says so where something did not come, and is not left waiting for it', async () => {
  const own = await browser.newPage();
  const failed = 'That did not work. Load the page again when you have a connection';
  await own.route('**/*.wasm', (route) => route.abort());
  await own.goto(`${site.origin}/en/leaflets/compose/`);
  await own.locator('.state', { hasText: failed }).waitFor();
  await own.click('[name=save]');
  await expect.poll(() => own.locator('[name=save]').isEnabled(), { timeout: 20_000 }).toBe(true);
  expect(await own.locator('[name=cancel]').isDisabled()).toBe(true);
  // Without what it offers to choose from there is no form.
  await own.route('**/material.json', (route) => route.abort());
  await own.reload();
  expect(await own.locator('[role=alert]').textContent()).toContain(failed);
  expect(await own.locator('form.compose').count()).toBe(0);
  await own.close();
});

it('makes nothing of a leaflet whose facts are past their check, and says so', async () => {
  const late = await browser.newPage();
  await late.clock.setFixedTime(new Date('2099-01-01'));
  await late.goto(`${site.origin}/en/leaflets/compose/`);
  await late.locator('form.compose').waitFor();
  expect(await late.getByText('not offered for print any more').isVisible()).toBe(true);
  expect(await late.locator('[name=save]').isDisabled()).toBe(true);
  await late.close();
});

it('offers ready-made files and the box for a stamp without JavaScript', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${site.origin}/sv/leaflets/compose/`);
  expect(await plain.locator('form.compose').isVisible()).toBe(false);
  expect(await plain.textContent('noscript')).toContain('ta de färdiga filerna och sätta stämpel');
  expect(await plain.getByRole('link', { name: 'Färdiga filer' }).getAttribute('href')).toBe('/sv/leaflets/');
  await context.close();
});
