/** What the built site ships of others is named, with its licence and its text, and with nothing that is not there. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { otherWorks } from '../../scripts/lib/components/other-works.ts';
import { filesUnder } from '../../scripts/lib/terminal/files.ts';
import { softwareBillSchema } from '../../src/content-model/published/software-bill.ts';
import { languages } from '../../src/i18n/languages.ts';
import { readPublished, siteFolder } from '../support/serve.ts';

const require = createRequire(import.meta.url);
const { components } = readPublished('sbom.cdx.json', softwareBillSchema);
const shipped = components.filter(({ scope }) => scope === 'required');
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { name?: string; version: string; integrity?: string }>;
};
const text = readFileSync(`${siteFolder}/licences.txt`, 'utf8');
/** Lines end where they like: only the words count. */
const plain = (words: string) => words.replaceAll(/\s+/g, ' ').trim();
const plainText = plain(text);

it('names the maker of every typeface and of what runs as machine code', () => {
  const named = new Set(
    shipped.flatMap(({ evidence }) => evidence?.occurrences.map(({ location }) => location) ?? []),
  );
  const carried = filesUnder(siteFolder).filter((path) => /\.(?:ttf|woff2|wasm)$/.test(path));
  expect(carried.length).toBeGreaterThan(50);
  expect(carried.filter((path) => !named.has(path))).toEqual([]);
  expect([...named].filter((path) => !existsSync(`${siteFolder}/${path}`))).toEqual([]);
});

it('leaves no notice of others in a program that it does not name', () => {
  const named = new Set(
    shipped.flatMap(({ evidence }) => evidence?.occurrences.map(({ location }) => location)),
  );
  const noticed = filesUnder(siteFolder)
    .filter((path) => path.endsWith('.js') && !named.has(path))
    .filter((path) => /copyright|@licen[cs]e|SPDX-/i.test(readFileSync(`${siteFolder}/${path}`, 'utf8')));
  expect(noticed).toEqual([]);
});

it('ships the versions that the lock names, with their sums', () => {
  const versions = new Map(
    Object.entries(lock.packages).map(([path, { name, version, integrity }]) => [
      `${name ?? path.replace(/^.*node_modules\//, '')} ${version}`,
      integrity,
    ]),
  );
  const packages = shipped.filter(({ purl }) => purl !== undefined);
  expect(packages.length).toBeGreaterThan(30);
  for (const { name, version, hashes } of packages) {
    const sum = Buffer.from(hashes?.[0].content ?? '', 'hex').toString('base64');
    expect(versions.get(`${name} ${version}`), name).toBe(`sha512-${sum}`);
  }
});

it('says of each its licence, who holds the rights, and the text', () => {
  for (const { name, version, copyright, licenses } of shipped) {
    const entry = text
      .split(/^={100}$/m)
      .find((part) => part.trim().startsWith([name, version].join(' ').trim()));
    expect(entry, name).toBeDefined();
    // Packages say it in their own text.
    expect(plain(entry ?? ''), name).toMatch(/copyright/i);
    if (copyright !== undefined) expect(plain(entry ?? '')).toContain(plain(copyright));
    const licence = licenses?.[0];
    if (licence === undefined) continue;
    expect(entry).toContain(`Licence: ${licence.expression}`);
    // A text of its own stands in the entry, that of a name at the end.
    const [first = ''] = licence.expression.split(' OR ');
    const known = otherWorks.find((work) => work.name === name);
    if (known === undefined || known.words !== undefined) continue;
    const { licenseText } = require(`spdx-license-list/licenses/${first}.json`) as { licenseText: string };
    expect(plainText).toContain(plain(licenseText));
  }
});

it('knows the makers of all patterns of hyphenation, and names nobody whose work is no longer there', () => {
  const patterns = new Set(languages.flatMap(({ hyphenation }) => hyphenation ?? []));
  const unknown = [...patterns].filter(
    (file) => !otherWorks.some(({ from }) => from.test(`node_modules/hyphen/patterns/${file}.js`)),
  );
  expect(unknown).toEqual([]);
  const names = new Set(shipped.map(({ name }) => name));
  expect(otherWorks.filter(({ name }) => !names.has(name))).toEqual([]);
});
