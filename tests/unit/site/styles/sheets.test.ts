/** Whether what a page shows has its style sheet: each is written into the pages only that have something which asks for it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { addSheets } from '../../../../src/site/finish/add-sheets.ts';
import { sheets } from '../../../../src/site/styles/sheets.ts';
import { changedBy } from '../../../support/step.ts';

const site = resolve('src/site');
/** What stands alone on a page: the others are parts of it, or get their sheets by what they stand in. */
const components = ['about', 'partners', 'search'].flatMap((room) =>
  readdirSync(join(site, room))
    .filter((name) => name.endsWith('.astro'))
    .map((name) => join(site, room, name)),
);

const namesIn = (path: string): readonly string[] =>
  [...readFileSync(path, 'utf8').matchAll(/\bclass="([^"]*)"/g)].flatMap(([, names = '']) =>
    names.split(' '),
  );
const withParts = (path: string): readonly string[] => {
  const parts = readFileSync(path, 'utf8').matchAll(/from '(\.[^']+\.astro)'/g);
  return [path, ...[...parts].flatMap(([, part = '']) => withParts(resolve(dirname(path), part)))];
};
const pageOf = (path: string): string => {
  const elements = withParts(path).flatMap(namesIn);
  const body = elements.map((name) => `<p class="${name}"></p>`).join('');
  return changedBy((page) => addSheets(page, { sheets }), `<html><head></head><body>${body}</body></html>`);
};
const styles = (css: string, name: string): boolean =>
  new RegExp(`(?:^|[{},>])\\s*\\.${name}(?![\\w-])`).test(css);

it.each(components.map((path) => [relative(site, path), path]))(
  '%s has on a page of its own a style for everything that has one anywhere',
  (_name, path) => {
    const page = pageOf(path);
    const styled = namesIn(path).filter((name) => sheets.some(({ css }) => styles(css, name)));
    expect(styled.filter((name) => !styles(page, name))).toEqual([]);
  },
);

it('has a sheet for every style that is written for something on a page', () => {
  const written = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.css'),
  );
  expect(written.length).toBeGreaterThan(30);
  const carried = sheets.map(({ css }) => css.replaceAll(/\/\*.*?\*\//gs, ''));
  const lost = written.flatMap((name) =>
    [...readFileSync(join(site, name), 'utf8').matchAll(/^\.([a-z][\w-]*)/gm)]
      .filter(([, styled = '']) => !carried.some((css) => styles(css, styled)))
      .map(([, styled]) => `${name}: .${styled}`),
  );
  expect(lost).toEqual([]);
});
