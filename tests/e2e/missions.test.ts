/** The embassy desk: a mission is found, and gets what fits its country and printer and nothing that may not be shown. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { expect, it } from 'vitest';
import { sha256 } from '../../scripts/lib/terminal/files.ts';
import { languagesWanted } from '../../src/content-model/desk/mission-kit.ts';
import {
  kitListSchema,
  leafletListSchema,
  readingListSchema,
} from '../../src/content-model/published/leaflet-lists.ts';
import { isForSweden } from '../../src/content-model/site-map/leaflets.ts';
import { languageNameIn } from '../../src/i18n/format.ts';
import { bareText, readers } from '../support/read-pdf.ts';
import { realProject } from '../support/real-project.ts';
import { builtLanguages, readPublished } from '../support/serve.ts';

const dist = process.env['SITE_DIST'] ?? join(import.meta.dirname, '../../dist');
const page = (path: string) => readFileSync(join(dist, path, 'index.html'), 'utf8');
const { facts, leaflets } = realProject();
if (!facts) throw new Error('The facts cannot be read.');
const { missions } = facts.missions;
const textOf = (html: string) =>
  html
    .slice(html.indexOf('<main'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;|&#x27;/g, "'")
    .replace(/&#34;|&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

it.each(['sv', 'en'])('lists every mission by its country in %s, and leads to its page', (locale) => {
  const list = page(`${locale}/missions`);
  for (const { id, country_name } of missions) {
    expect(list).toContain(`href="${id}/"`);
    expect(textOf(list)).toContain(country_name[locale === 'sv' ? 'sv' : 'en']);
    expect(textOf(page(`${locale}/missions/${id}`))).toMatch(/sources have been read|Källorna är lästa/);
  }
});

it.each(['sv', 'en'] as const)(
  'leads from every mission to its own page on the missions’ site in %s',
  (locale) => {
    for (const { id, website } of missions) {
      const path = website[locale] ?? website.sv;
      if (path === null) continue;
      const { href } = new URL(path, 'https://www.swedenabroad.se');
      expect(page(`${locale}/missions/${id}`), id).toContain(`href="${href}"`);
    }
  },
);

it('says of every mission whether it receives the public, and that nobody has checked its address', () => {
  for (const { id, serves_public: isPublic, register_contact: contact } of missions) {
    const text = textOf(page(`en/missions/${id}`));
    expect([id, text.includes('The public is not received here.')]).toEqual([id, !isPublic]);
    expect([id, text.includes('nobody has checked them yet')]).toEqual([id, contact?.print_ready !== true]);
  }
});

it('names the languages of the country in which there is no leaflet yet', () => {
  for (const mission of missions) {
    const [, rest = ''] = textOf(page(`en/missions/${mission.id}`)).split(
      'No leaflet yet in these languages',
    );
    const [said = ''] = rest.split('Numbers in the country');
    const lacking = languagesWanted(mission).filter((tag) => builtLanguages.every((one) => one.tag !== tag));
    expect([mission.id, said.includes(':')]).toEqual([mission.id, lacking.length > 0]);
    for (const tag of lacking) expect(said, mission.id).toContain(languageNameIn('en', tag));
  }
});

it('says until when its leaflets are valid, and takes each and the kit away after its last day', () => {
  const html = page('en/missions/bangkok');
  const leaflets = [...html.matchAll(/<span class="files" data-due="([\d-]+)">/g)].map(([, day = '']) => day);
  expect(leaflets.length).toBe(html.split('class="files" data-due').length - 1);
  expect(leaflets.length).toBeGreaterThan(5);
  const [first] = leaflets.toSorted();
  expect(html).toContain(`<section class="kit"><h2>Everything in one file</h2><p data-due="${first}">`);
  expect(html).toMatch(new RegExp(`<div hidden data-due="${first}"><div class="note" role="note"`));
  for (const fits of html.split('<section class="fits">').slice(1)) expect(fits).toContain('Valid until');
});

it('says who translated the leaflets of each language, and whether anybody has read them', () => {
  const [, thai = '', english = ''] = page('en/missions/bangkok').split('<section class="fits">');
  const { reviewedOn } = builtLanguages.find(({ tag }) => tag === 'th') ?? {};
  expect(thai).toContain('Translated by a machine');
  expect(thai.includes('Not yet checked by a person')).toBe(reviewedOn === null);
  expect(english).toContain('Written in this language');
});

it('says in other languages that there is no such text, and leads to those that have it', () => {
  expect(page('ar/missions')).toContain('href="/en/missions/"');
});

it.each([
  ['bangkok', 'A4', ['Thai', 'English']],
  ['bukarest', 'A4', ['Romanian', 'English', 'French', 'Spanish']],
  ['kairo', 'A4', ['Arabic', 'English']],
  ['hanoi', 'A4', ['Vietnamese', 'English']],
  ['mexico-city', 'US Letter', ['Spanish', 'English']],
  ['addis-abeba', 'A4', ['English', 'Amharic', 'Tigrinya']],
])('offers %s leaflets for %s paper in %j, as far as they are published', (id, paper, wanted) => {
  const languages = wanted.filter((name) => builtLanguages.some(({ english }) => english === name));
  const html = page(`en/missions/${id}`);
  expect(textOf(html)).toContain(`Paper in the printer: ${paper}`);
  expect([...html.matchAll(/<h3[^>]*>([^<]+)<\/h3>/g)].map(([, name]) => name)).toEqual(languages);
  const files = [...html.matchAll(/href="\/leaflets\/([^"]+\.pdf)"/g)].map(([, path]) => path ?? '');
  expect(files.length).toBeGreaterThan(8);
  for (const path of files) expect(/us-(half-)?letter/.test(path)).toBe(paper === 'US Letter');
});

it.each(['kairo', 'mexico-city'])(
  'leads from each leaflet of %s to what that one says, and offers none that only helps in Sweden',
  (id) => {
    const copies = readPublished('leaflets/reading.json', readingListSchema);
    const made = readPublished('leaflets/index.json', leafletListSchema);
    const lines = page(`en/missions/${id}`)
      .split('<li>')
      .map((line) => line.split('</li>')[0] ?? '')
      .filter((line) => line.includes('class="files"'));
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) {
      const [, path = ''] = /href="\/(leaflets\/[^"]+-screen\.pdf)"/.exec(line) ?? [];
      const entry = made.find((one) => one.path === path);
      if (!entry) throw new Error(`${line} has no file that was made.`);
      expect(isForSweden(leaflets, entry), path).toBe(false);
      const own = copies.filter(
        (copy) =>
          copy.language === 'en' &&
          copy.paper === 'A4' &&
          copy.locale === entry.locale &&
          copy.leaflet === entry.leaflet &&
          copy.formats.includes(entry.format),
      );
      const linked = [...line.matchAll(/href="(\/en\/leaflets\/[^"]+)"/g)].map(([, href]) => href);
      expect(linked, path).toEqual(own.map((copy) => copy.page));
    }
  },
);

it('shows no number, address or name that the records do not mark as ready for print', () => {
  for (const mission of missions) {
    const text = textOf(page(`en/missions/${mission.id}`));
    const contact = mission.register_contact;
    if (contact && !contact.print_ready) {
      if (contact.email) expect(text).not.toContain(contact.email);
      expect(text).not.toContain(contact.phone.as_listed);
      if (contact.visiting_address) expect(text).not.toContain(contact.visiting_address);
    }
    const country = facts.countries.countries.find(({ code }) => code === mission.country);
    const lines = [...(country?.trafficking_hotline ?? []), ...(country?.child_helpline ?? [])];
    for (const line of lines)
      expect(text.includes(line.name), `${mission.id}: ${line.name}`).toBe(line.print_ready);
    const allowed = [...(country?.emergency ?? []), ...lines]
      .filter((line) => line.print_ready)
      .flatMap((line) => [line.number, ...('from_abroad' in line ? [line.from_abroad] : [])]);
    const local = /<dl class="abroad">[\s\S]*<\/dl>/.exec(page(`en/missions/${mission.id}`))?.[0] ?? '';
    const shown = [...local.matchAll(/class="num[^"]*">([^<]+)</g)].map(([, number = '']) => number);
    expect(
      shown.filter((number) => !allowed.includes(number)),
      mission.id,
    ).toEqual([]);
    // What may be shown is, with its hours and the number for callers from abroad.
    const wanted = [...(country?.emergency ?? []).filter(({ use }) => /general|police/.test(use)), ...lines]
      .filter((line) => line.print_ready)
      .flatMap((line) => [line.number, ...('from_abroad' in line ? [line.from_abroad] : [])]);
    expect(
      wanted.filter((number) => number !== undefined && !shown.includes(number)),
      mission.id,
    ).toEqual([]);
    for (const { hours, print_ready: isReady } of lines)
      if (isReady && hours) expect(text, mission.id).toContain(hours);
    // What is left out is said to be: for everyone, against trafficking, for children.
    const kinds = [
      (country?.emergency ?? []).filter(({ use }) => use === 'general'),
      country?.trafficking_hotline ?? [],
      country?.child_helpline ?? [],
    ].filter((found) => !found.some((line) => line.print_ready));
    expect(text.split('No number that may be shown').length - 1, mission.id).toBe(kinds.length);
  }
});

it('lists every mission that receives people by its city, too', () => {
  const [, cities = ''] = page('en/missions').split('By city');
  const [list = ''] = cities.split('By language');
  const towns = [...list.matchAll(/<a href="([a-z-]+)\/">([^<]+)</g)];
  const expected = missions.filter(({ kind }) => kind !== 'representation');
  expect(towns.map(([, id]) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
  const names = towns.map(([, , name = '']) => name);
  expect(names).toEqual([...names].sort(new Intl.Collator('en').compare));
});

it('lists countries by name and missions by language, and says which are not simply open', () => {
  const [countries = '', rest = ''] = page('en/missions').split('>By city<');
  for (const ofLetter of countries.split('<ul class="places"').slice(1)) {
    const names = [...ofLetter.matchAll(/<li><b>([^<]+)<\/b>/g)].map(([, name = '']) => name);
    expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare));
    expect(new Set(names.map((name) => name.charAt(0))).size).toBe(1);
  }
  for (const { id, status } of missions) {
    const [, link = ''] = new RegExp(`<a href="${id}/">(.*?)</a>`).exec(countries) ?? [];
    expect([id, link.includes('<small>')]).toEqual([id, status !== 'open']);
  }
  const [, ofThai = ''] = /<li><b>Thai<\/b>(.*?)<\/li>/.exec(rest) ?? [];
  const speaking = missions.filter(
    ({ kind, languages }) => kind !== 'representation' && languages.includes('th'),
  );
  expect([...ofThai.matchAll(/href="([a-z-]+)\/"/g)].map(([, id]) => id).sort()).toEqual(
    speaking.map(({ id }) => id).sort(),
  );
});

it.each([
  ['la-paz', 'To be closed'],
  ['luanda', 'Closed'],
  ['teheran', 'Staff have moved'],
  ['beirut', 'Not confirmed'],
  ['dakar', 'Planned'],
])('marks %s: %s', (id, words) => {
  expect(textOf(page(`en/missions/${id}`))).toContain(`${words}. Check with the mission`);
});

it.each(['sv', 'en'])('leads from every mission to leaflets with its own address in %s', (locale) => {
  for (const { id } of missions)
    expect(page(`${locale}/missions/${id}`)).toContain(`href="/${locale}/leaflets/compose/#mission=${id}"`);
});

it.each(['bangkok', 'mexico-city'])(
  'shows %s what its leaflets look like, and one large key for the kit',
  (id) => {
    const html = page(`en/missions/${id}`);
    const kit = /<section class="kit">.*?<\/section>/s.exec(html)?.[0] ?? '';
    expect([...kit.matchAll(/<a href="\/kits\//g)]).toHaveLength(1);
    const pictures = [...html.matchAll(/<img [^>]*src="(\/leaflets\/[^"]+)"/g)].map(([, src = '']) => src);
    expect(pictures.length).toBeGreaterThan(6);
    for (const src of pictures) expect(existsSync(join(dist, src)), src).toBe(true);
    // Those further down are asked for when they come near.
    expect(
      [...html.matchAll(/<img [^>]*>/g)].filter(([tag]) => !tag.includes('loading="lazy"')).length,
    ).toBeLessThan(6);
  },
);

it('offers every mission one kit with its leaflets, both sheets and true checksums', () => {
  const kits = readPublished('kits/index.json', kitListSchema);
  expect(kits.flatMap((kit) => kit.missions).sort()).toEqual(missions.map(({ id }) => id).sort());
  for (const {
    path,
    missions: [first],
  } of kits) {
    expect(page(`en/missions/${first}`)).toContain(`href="/${path}"`);
    const files = unzipSync(readFileSync(join(dist, path)));
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['00-sv.pdf', '00-en.pdf', 'SHA256SUMS']));
    const sums = new TextDecoder().decode(files['SHA256SUMS']).trim().split('\n');
    expect(sums.length).toBe(Object.keys(files).length - 1);
    for (const line of sums) {
      const [sum, name = ''] = line.split('  ');
      expect(sha256(files[name] ?? ''), name).toBe(sum);
    }
  }
});

it.each([
  ['bangkok', 'a4', 'th', 'Folded sheet, A4'],
  ['bukarest', 'a4', 'ro', 'Folded sheet, A4'],
  ['kairo', 'a4', 'ar', 'Folded sheet, A4'],
  ['hanoi', 'a4', 'en', 'Folded sheet, A4'],
  ['mexico-city', 'letter', 'en', 'Folded sheet, US Letter'],
  ['addis-abeba', 'a4', 'en', 'Folded sheet, A4'],
])(
  'packs for %s what its printer and its readers need, and says how to use it',
  async (id, paper, language, name) => {
    const [, path = ''] = /href="(\/kits\/[^"]+\.zip)"/.exec(page(`en/missions/${id}`)) ?? [];
    expect(path).toContain(`/${paper}-`);
    const files = unzipSync(readFileSync(join(dist, path)));
    const names = Object.keys(files);
    const format = paper === 'a4' ? 'a4-letterfold' : 'us-letter-letterfold';
    for (const profile of ['screen', 'office', 'press'])
      expect(names).toContain(`${language}/adult-${format}-${profile}.pdf`);
    const printed = names.filter((file) => file.includes('/'));
    expect(new Set(printed.map((file) => /us-/.test(file)))).toEqual(new Set([paper === 'letter']));
    // No page is of another paper, or of its half, or of what is cut and folded from it: 8.5 × 11 inches, 72 pt each.
    const sides = paper === 'a4' ? [595, 842] : [612, 792];
    for (const [file, bytes] of Object.entries(files)) {
      if (!/-office\.pdf$|-reading-|^00-/.test(file)) continue;
      for (const box of new TextDecoder('latin1').decode(bytes).matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)) {
        const [, , width = 0, height = 0] = (box[1] ?? '').trim().split(/\s+/).map(Number);
        const whole = [width, height].map(Math.round).sort((a, b) => a - b);
        const half = [width, height * 2, width * 2, height].map(Math.round);
        expect(
          sides.every((side, index) => Math.abs((whole[index] ?? 0) - side) <= 1) ||
            sides.every((side) => half.some((found) => Math.abs(found - side) <= 1)),
          `${file}: ${width} × ${height} pt`,
        ).toBe(true);
      }
    }
    // What staff cannot read lies beside what they can.
    const tags = new Set(names.flatMap((file) => (file.includes('/') ? (file.split('/')[0] ?? []) : [])));
    for (const tag of tags)
      expect(
        names.filter((file) => file.startsWith(`${tag}/`) && file.includes('-reading-')).length > 0,
        tag,
      ).toBe(tag !== 'en' && tag !== 'sv');
    for (const [file, bytes] of Object.entries(files))
      if (file.endsWith('.pdf'))
        expect(new TextDecoder('latin1').decode(bytes.slice(0, 5)), file).toBe('%PDF-');
    for (const sheet of ['00-sv.pdf', '00-en.pdf']) {
      const said = bareText((await readers['pdf.js'](files[sheet] ?? new Uint8Array())).join(''));
      for (const file of names) expect(said, `${sheet} names ${file}`).toContain(bareText(file));
      // The sheet itself comes out of the same printer, pt.
      const [first] = (await PDFDocument.load(files[sheet] ?? new Uint8Array())).getPages();
      expect(Math.round(first?.getWidth() ?? 0), sheet).toBe(paper === 'a4' ? 595 : 612);
    }
    const english = bareText((await readers.PDFium(files['00-en.pdf'] ?? new Uint8Array())).join(''));
    for (const words of [
      name,
      'flip on the SHORT edge',
      'Fold in the narrow part.',
      'Do not hand out the reading copies',
    ])
      expect(english).toContain(bareText(words));
  },
);

it('makes the same kit by a command, and says which missions there are', () => {
  const out = join(mkdtempSync(join(tmpdir(), 'kit-')), 'kit.zip');
  const run = (mission: string) =>
    spawnSync(process.execPath, ['scripts/kit.ts', '--mission', mission, '--out', out], { encoding: 'utf8' });
  expect(run('nowhere')).toMatchObject({ status: 1, stderr: expect.stringContaining('missions.yaml') });
  expect(run('bukarst')).toMatchObject({ status: 1, stderr: expect.stringContaining('“bukarest”') });
  expect(existsSync(out)).toBe(false);
  expect(run('Mexico City')).toMatchObject({
    status: 0,
    stdout: `Wrote ${out}: ${missions.find(({ id }) => id === 'mexico-city')?.name.en}.\n`,
    stderr: '',
  });
  const [, path = ''] = /href="(\/kits\/[^"]+\.zip)"/.exec(page('en/missions/mexico-city')) ?? [];
  expect(sha256(readFileSync(out))).toBe(sha256(readFileSync(join(dist, path))));
  rmSync(dirname(out), { recursive: true });
});
