/** A drawing that the code shows is missed by the check, and not only by the build. */
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { neededPictures } from '../../../../src/content-model/pictures/needed.ts';

const named = globSync('src/{site,content-model}/**/*.{astro,ts}').flatMap((file) =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /<(?:Icon|Picture) name="([a-z\d-]+)"|pictures\.get\('([a-z\d-]+)'\)|this\.picture\('([a-z\d-]+)'/g,
    ),
  ].map((found) => found.slice(1).find((name) => name !== undefined) ?? ''),
);

it('has every drawing that the code names', () => {
  expect(named.length).toBeGreaterThan(20);
  expect([...new Set(named)].filter((name) => !neededPictures.includes(name))).toEqual([]);
});

it('names no drawing that there is not', () => {
  const drawn = globSync('content/pictures/*.svg').map((file) => file.replace(/^.*\/|\.svg$/g, ''));
  expect(neededPictures.filter((name) => !drawn.includes(name))).toEqual([]);
});
