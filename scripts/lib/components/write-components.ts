/**
 * Says what of others a built site ships: `licences.txt` for people, with every text, and `sbom.cdx.json` for programs, with
 * everything that it was built from besides.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { SiteRecord } from '../../../src/content-model/records/site-record.ts';
import { filesUnder, writeWhole } from '../terminal/files.ts';
import { type Component, readLock, shippedComponents } from './shipped.ts';
import { bomOf } from './software-bill.ts';

export const LICENCES = 'licences.txt';
export const SBOM = 'sbom.cdx.json';

const require = createRequire(import.meta.url);

/**
 * Writes both.
 *
 * @param root - Folder of the project.
 * @param dist - Folder of the built site, whose programs and typefaces stand.
 * @returns How many works of others are shipped.
 * @throws If something in it has no licence that is known.
 */
export function writeComponents(root: string, dist: string, site: SiteRecord): number {
  const shipped = shippedComponents(root, dist, filesUnder(dist));
  writeWhole(join(dist, LICENCES), licencesText(shipped, site));
  writeWhole(join(dist, SBOM), `${JSON.stringify(bomOf(shipped, readLock(root), site), null, 1)}\n`);
  return shipped.length;
}

function licencesText(shipped: readonly Component[], { name, origin, licences }: SiteRecord): string {
  const { code, texts, facts } = licences;
  return `${[
    `${name}, ${origin}`,
    `Its own program is under ${code.name} (${code.url}), its texts, leaflets and drawings under ${texts.name} (${texts.url}), its facts and phrases under ${facts.name} (${facts.url}).`,
    'Below stands what it ships of others, each with its licence: first each work, then the texts of licences that several share. The same for programs: /sbom.cdx.json',
    ...shipped.map(entryOf),
    LINE,
    'Texts of licences',
    ...sharedTexts(shipped),
  ].join('\n\n')}\n`;
}

const LINE = '='.repeat(100);

function entryOf(component: Component): string {
  const { name, version, licence, copyright, words, source, alsoIn, files } = component;
  return [
    LINE,
    [name, version].join(' ').trim(),
    ...(copyright === undefined ? [] : [`Copyright (c) ${copyright}`]),
    `Licence: ${licence}`,
    `From: ${source}`,
    ...(alsoIn === undefined ? [] : [`In: ${alsoIn}`]),
    `In: ${files.join(' ')}`,
    ...(words === undefined ? [] : ['', ...words.split(/\r?\n/)]),
  ]
    .map((line) => line.trimEnd())
    .join('\n');
}

/** The texts that stand for a name: of what may be chosen among, the first. */
function sharedTexts(shipped: readonly Component[]): readonly string[] {
  const names = shipped.flatMap(({ licence, words }) =>
    words === undefined ? [licence.replace(/ OR .*/, '')] : [],
  );
  return [...new Set(names)].sort().map((name) => {
    const { licenseText } = require(`spdx-license-list/licenses/${name}.json`) as { licenseText: string };
    return `${LINE}\n${name}\n\n${licenseText.trim().replaceAll(/[^\S\n]+\n/g, '\n')}`;
  });
}
