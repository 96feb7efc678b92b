/** `npm run leaflet`, as somebody with a text of their own meets it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { formats } from '../../src/leaflet/index.ts';
import { copyContent } from '../support/content-copy.ts';
import { isItsTurn } from '../support/in-turn.ts';
import { bareText, readers } from '../support/read-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'leaflet-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** @param cwd - Root of the project whose facts are printed. */
function leaflet(
  name: string,
  source: string | Uint8Array,
  more: readonly string[] = [],
  cwd = process.cwd(),
) {
  const content = join(folder, name);
  const out = join(folder, `${name}.pdf`);
  writeFileSync(content, source);
  const run = spawnSync(
    process.execPath,
    [
      resolve('scripts/leaflet.js'),
      ...['--content', content, '--out', out, '--format', 'a4-letterfold', '--profile', 'screen'],
      ...more,
    ],
    { encoding: 'utf8', timeout: 60_000, cwd },
  );
  return { ...run, out, says: run.stdout + run.stderr };
}

/** Processor time that a refusal may take, s: five times what it does, for machines that have much else to do. */
const MOST_CPU_S = 10;

/** A leaflet of six panels; the words are article 1 of the Universal Declaration of Human Rights. */
const six = (locale: string, words: string, second: string) => `---
title: ${words.slice(0, 12)}
locale: ${locale}
---

# ${words.slice(0, 12)}

${[1, 2, 3, 4, 5].map((panel) => `## ${panel}\n\n${panel % 2 ? words : second}\n`).join('\n')}`;

const texts = [
  ['he', 'כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם.', 'כולם חוננו בתבונה ובמצפון.'],
  ['km', 'មនុស្សទាំងអស់កើតមកមានសេរីភាព និងភាពស្មើៗគ្នា។', 'មនុស្សមានវិចារណញ្ញាណ។'],
  ['am', 'የሰው ልጅ ሁሉ ሲወለድ ነጻና በክብርና በመብትም እኩልነት ያለው ነው።', 'የተፈጥሮ ማስተዋልና ሕሊና ስላለው።'],
  ['bn', 'সমস্ত মানুষ স্বাধীনভাবে সমান মর্যাদা এবং অধিকার নিয়ে জন্মগ্রহণ করে।', 'তাঁদের বিবেক এবং বুদ্ধি আছে।'],
  ['zh-Hans', '人人生而自由，在尊严和权利上一律平等。', '他们赋有理性和良心。'],
  [
    'el',
    'Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια.',
    'Είναι προικισμένοι με λογική.',
  ],
] as const;

describe('a text that nobody here wrote', () => {
  it.each(texts.filter((_, at) => isItsTurn(at, 3)))(
    'in %s becomes a PDF that says what was written',
    async (locale, words, second) => {
      const { status, says, out } = leaflet(`${locale}.md`, six(locale, words, second));
      expect(says).toContain('6 pages');
      expect(status).toBe(0);
      for (const read of Object.values(readers)) {
        const pages = (await read(new Uint8Array(readFileSync(out)))).map(bareText);
        expect(pages[1]).toContain(bareText(words));
        expect(pages[2]).toContain(bareText(second));
      }
    },
  );
});

describe('for a print shop', () => {
  const [locale, words, second] = texts[0];
  const press = (bleed: readonly string[], profile = 'press') =>
    leaflet('press.md', six(locale, words, second), ['--profile', profile, ...bleed]);

  it.each([
    [3, []],
    [5, ['--bleed', '5']],
  ])('goes %i mm beyond the trim with %s', async (mm, bleed) => {
    const { status, says, out } = press(bleed);
    expect(status, says).toBe(0);
    const [page] = (await PDFDocument.load(readFileSync(out), { updateMetadata: false })).getPages();
    const [trim, beyond] = [page?.getTrimBox(), page?.getBleedBox()];
    expect(((trim?.x ?? 0) - (beyond?.x ?? 0)) * (25.4 / 72)).toBeCloseTo(mm, 2);
    expect(((beyond?.height ?? 0) - (trim?.height ?? 0)) * (25.4 / 72)).toBeCloseTo(2 * mm, 2);
  });

  it.each([
    ['a bleed that no shop asks for', ['--bleed', '4'], 'press'],
    ['a bleed where nothing is trimmed', ['--bleed', '5'], 'office'],
  ])('refuses %s', (_what, bleed, profile) => {
    expect(press(bleed, profile).says).toMatch(/^--bleed is 3 or 5 mm, and only for --profile press\.\n/);
  });
});

describe('what an organisation adds', () => {
  const text = six('sv', 'Alla människor är födda fria.', 'De har fått förnuft och samvete.').replace(
    '## 5',
    '<StampBox />\n\n## 5',
  );
  const own = (details: object): string => {
    const path = join(folder, 'own.json');
    writeFileSync(path, JSON.stringify({ form: 'vagvisare-leaflets-1', details }));
    return path;
  };
  const town = { name: 'Teststads kommun', phone: '08-123 45 67', country: 'SE', web: 'teststad.example' };

  it('stands in the box of its own text, with its logo', async () => {
    const logo = join(folder, 'logo.svg');
    writeFileSync(logo, '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z" fill="#004b87"/></svg>');
    const { status, says, out } = leaflet('town.mdx', text, ['--own', own(town), '--logo', logo]);
    expect(status, says).toBe(0);
    const words = bareText((await readers['pdf.js'](new Uint8Array(readFileSync(out)))).join(' '));
    for (const line of [
      'Tillagt av organisationen',
      'Teststads kommun',
      '+46 8 123 45 67',
      'teststad.example',
    ])
      expect(words).toContain(bareText(line));
  });

  it.each([
    ['a number that no one has', { ...town, phone: '123' }, [], /“123” is not a valid number/],
    [
      'a logo that runs',
      { ...town, logo: `data:image/svg+xml;base64,${btoa('<svg><script/></svg>')}` },
      [],
      /run, move or load/,
    ],
    ['no settings', { unknown: 1 }, [], /holds no settings/],
    ['a second language', { ...town, second: 'ar' }, [], /on our own leaflets/],
    ['a logo that is not there', town, ['--logo', 'nowhere.svg'], /no file nowhere\.svg/],
  ] as const)('is refused with %s', (_, details, more, reason) => {
    const { status, says, out } = leaflet('refused.mdx', text, ['--own', own(details), ...more]);
    expect(says).toMatch(reason);
    expect(status).toBe(1);
    expect(existsSync(out)).toBe(false);
  });
});

describe('a text that cannot be set', () => {
  const good = six('en', 'All human beings are born free and equal.', 'They have reason and conscience.');
  it.each([
    ['code.mdx', good.replace('reason', 'reason {process.exit()}'), /mdx-expression/],
    ['glyph.md', good.replace('reason', 'reason 𝄞'), /missing-glyph.*U\+1D11E/s],
    ['long.md', good.replace('They have', 'They have reason. '.repeat(120)), /text-overflows-panel/],
    ['panels.md', good.replace(/## 5.*/s, ''), /panel/],
    ['title.md', good.replace(/title: .*\n/, ''), /title/],
    ['html.md', good.replace('reason', '<b>reason</b>'), /html/i],
    ['binary.md', new Uint8Array([0xff, 0xfe, 0, 1, 2, 3]), /UTF-8/],
    ['deep.md', `${good}\n${'> '.repeat(100_000)}x`, /deep|nest/i],
    ['huge.md', `${good}\n${'word '.repeat(60_000)}`, /KiB/],
    ['unknown.mdx', good.replace('reason', '<Contact id="nobody" />'), /nobody|Contact/],
  ] as const)('%s is refused with a reason, and no PDF is left', (name, source, reason) => {
    const { status, says, out } = leaflet(name, source);
    expect(says).toMatch(reason);
    expect(status).toBe(1);
    expect(says).not.toMatch(/\n\s+at .*:\d+:\d+/);
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(folder).filter((file) => file.endsWith('.part'))).toEqual([]);
  });

  // Those of the hostile files that get as far as a format; `hostile-texts.test.ts` and the reader's tests have the rest.
  const far = ['wide-table.md', 'private-letters.md', 'lost-letters.md', 'endless-word.md', 'links.mdx'];
  it.each(Object.keys(formats).map((format, at) => [format, far[at % far.length] ?? ''] as const))(
    'is refused with reasons on %s, and soon: %s',
    (format, file) => {
      const out = join(folder, `${format}.pdf`);
      const content = join(import.meta.dirname, '../fixtures/content/hostile', file);
      const argv = ['--content', content, '--locale', 'en', '--format', format, '--out', out];
      // The system ends it when it has used so much processor time.
      const run = [
        '-c',
        `ulimit -t ${MOST_CPU_S} && exec "$@"`,
        'sh',
        process.execPath,
        resolve('scripts/leaflet.js'),
      ];
      const { status, stderr } = spawnSync('sh', [...run, ...argv, '--profile', 'office'], {
        encoding: 'utf8',
      });
      expect(status, stderr).toBe(1);
      expect(stderr).toMatch(/\n {2}→ \S.*\n[\s\S]*\d errors?, /);
      expect(stderr).not.toMatch(/\n\s+at .*:\d+:\d+|mistake in the leaflet engine, not in the text/);
      expect(existsSync(out)).toBe(false);
    },
  );

  it('is looked for where somebody stands who calls npm from another folder', () => {
    writeFileSync(join(folder, 'near.md'), good);
    const all = ['--content', 'near.md', '--format', 'a4-letterfold', '--profile', 'office'];
    const run = spawnSync(process.execPath, ['scripts/leaflet.js', ...all, '--out', 'near.pdf'], {
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: folder },
    });
    expect(run.stdout + run.stderr).toMatch(/^near.pdf: 2 pages/);
    expect(existsSync(join(folder, 'near.pdf'))).toBe(true);
  });

  it('is told where it cannot be written to', () => {
    const { status, says } = leaflet('place.md', good, ['--out', join(folder, 'place.md', 'x.pdf')]);
    expect(status).toBe(1);
    expect(says).toContain('x.pdf cannot be written');
  });

  it('is in the language that is asked for, whatever it says itself', () => {
    const { status, says } = leaflet('told.md', good, ['--locale', 'no tag']);
    expect(says).toContain('“no tag” is no language tag.');
    expect(status).toBe(1);
  });

  it('gets every problem at once', () => {
    const { says } = leaflet(
      'several.mdx',
      good.replace('title:', 'colour: red\ntitle:').replace('reason', '{1}').replace('conscience', '𝄞'),
    );
    expect(says).toMatch(/colour/);
    expect(says).toMatch(/mdx-expression/);
    expect(says).toMatch(/missing-glyph/);
  });
});

it('prints no number whose check is of a day to come', () => {
  const root = join(folder, 'project');
  copyContent(root);
  const record = join(root, 'content/facts/contacts/bris.yaml');
  writeFileSync(record, readFileSync(record, 'utf8').replace(/^( +on: )\S+$/m, '$12999-01-15'));
  const text = six('en', '<Contact id="bris" />', 'They have reason and conscience.').replace(
    /^(title: |# ).*$/gm,
    '$1Good to know',
  );
  const { status, says, out } = leaflet('future.mdx', text, [], root);
  expect(says).toContain('check-in-future');
  expect(says).toContain('content/facts/contacts/bris.yaml');
  expect(status).toBe(1);
  expect(existsSync(out)).toBe(false);
});

it('says how it is used', () => {
  const run = spawnSync(process.execPath, ['scripts/leaflet.js', '--help'], { encoding: 'utf8' });
  expect(run.status).toBe(0);
  expect(run.stdout).toContain('--profile NAME');
  const wrong = spawnSync(process.execPath, ['scripts/leaflet.js', '--format', 'a3'], { encoding: 'utf8' });
  expect(wrong.status).toBe(1);
  expect(wrong.stderr).toContain('Missing: --content, --profile, --out.');
  const all = ['--content', 'x.md', '--format', 'toString', '--profile', 'office', '--out', 'x.pdf'];
  const none = spawnSync(process.execPath, ['scripts/leaflet.js', ...all], { encoding: 'utf8' });
  expect(none.status).toBe(1);
  expect(none.stderr).toContain('There is no format “toString”.');
});
