/** What of others is in a built site: each in the files that carry it and no other, with its licence in its own words. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { NOTES } from '../../../../scripts/lib/components/note-modules.ts';
import { shippedComponents } from '../../../../scripts/lib/components/shipped.ts';
import { writeWhole } from '../../../../scripts/lib/terminal/files.ts';

let root: string;
let dist: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shipped-'));
  dist = join(root, 'dist');
  const packages = {
    '': { name: 'ours', version: '1.0.0', license: 'MIT' },
    'node_modules/zebra': { version: '1.2.3', license: '(MIT OR Apache-2.0)' },
    'node_modules/@scope/ant': { version: '2.0.0', license: 'ISC' },
    'node_modules/zebra/node_modules/inner': { version: '3.0.0', license: 'MIT' },
    'node_modules/@expo-google-fonts/noto-sans': { version: '4.0.0', license: 'MIT AND OFL-1.1' },
    'node_modules/builder': { version: '5.0.0', license: 'MIT' },
    'node_modules/unnamed': { version: '6.0.0', license: 'MIT' },
  };
  writeWhole(join(root, 'package-lock.json'), JSON.stringify({ packages }));
  for (const path of Object.keys(packages).filter((name) => name !== '' && !name.endsWith('unnamed')))
    writeWhole(join(root, path, 'LICENSE'), `Copyright of ${path}\n`);
  writeWhole(join(root, 'node_modules/zebra/NOTICE.md'), 'A notice');
  writeWhole(join(root, 'node_modules/zebra/README.md'), 'Not a licence');
  writeWhole(join(root, 'node_modules/@expo-google-fonts/noto-sans/LICENSE_FONT'), 'Words of the typeface');
});
afterEach(() => rmSync(root, { recursive: true }));

/** What is shipped, where the bundler noted of each file what is in it. */
function shipped(notes: readonly (readonly [file: string, from: string])[], files: readonly string[] = []) {
  writeWhole(join(dist, NOTES), notes.map((note) => `${note.join('\t')}\n`).join(''));
  return shippedComponents(root, dist, files);
}
const placesOf = (found: ReturnType<typeof shipped>) => found.map(({ name, files }) => [name, files]);

it('names each package once, by name, with the files that it is in', () => {
  const found = shipped([
    ['engine/worker.js', 'node_modules/zebra/index.js'],
    ['_astro/b.js', 'node_modules/zebra/more.js'],
    ['_astro/b.js', 'node_modules/zebra/index.js'],
    ['_astro/a.js', 'node_modules/@scope/ant/index.js'],
    ['_astro/a.js', 'node_modules/zebra/node_modules/inner/index.js'],
    ['_astro/a.js', 'src/ours.ts'],
  ]);
  expect(placesOf(found)).toEqual([
    ['@scope/ant', ['_astro/a.js']],
    ['inner', ['_astro/a.js']],
    ['zebra', ['_astro/b.js', 'engine/worker.js']],
  ]);
  expect(found.at(-1)).toMatchObject({
    version: '1.2.3',
    licence: 'MIT OR Apache-2.0',
    words: 'Copyright of node_modules/zebra\n\nA notice',
    source: 'https://www.npmjs.com/package/zebra/v/1.2.3',
  });
  // It is for the build only, and no host sends it.
  expect(existsSync(join(dist, NOTES))).toBe(false);
});

it('ships of a package of typefaces the typefaces alone, under their own licence', () => {
  expect(shipped([['engine/a.ttf', 'node_modules/@expo-google-fonts/noto-sans/a.ttf']])).toMatchObject([
    { licence: 'OFL-1.1', words: 'Words of the typeface' },
  ]);
});

it('names other works with the files of the site that carry them, and those only', () => {
  const found = shipped(
    [
      ['engine/worker.js', 'src/leaflet/output/colour-profiles/fogra39.ts'],
      ['_astro/a.js', 'src/leaflet/output/fit.ts'],
    ],
    ['_astro/a.woff2', '_astro/a.js', 'en/index.html', 'engine/worker.js'],
  );
  expect(found.map(({ files }) => files)).toEqual([['engine/worker.js'], ['_astro/a.woff2']]);
});

it('stops at a package of which no licence is known', () => {
  for (const name of ['unnamed', 'unlisted'])
    expect(() => shipped([['_astro/a.js', `node_modules/${name}/index.js`]])).toThrow(
      `node_modules/${name} is shipped, and its licence is not found.`,
    );
});
