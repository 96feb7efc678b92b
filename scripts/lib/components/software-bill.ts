/**
 * The bill of a site's materials, as CycloneDX 1.6 has it: what is shipped, with the files that carry it, and every other
 * package of the lock, which had a hand in building or testing. No day and no number of its own: the same source, the same bytes.
 *
 * @see {@link https://cyclonedx.org/docs/1.6/json/ | CycloneDX 1.6}
 */
import type { SoftwareBill } from '../../../src/content-model/published/software-bill.ts';
import type { SiteRecord } from '../../../src/content-model/records/site-record.ts';
import type { Component, LockedPackage } from './shipped.ts';

/** @param lock - The packages of the project. */
export function bomOf(
  shipped: readonly Component[],
  lock: Readonly<Record<string, LockedPackage>>,
  { name, origin, licences }: SiteRecord,
): SoftwareBill {
  const inSite = new Set(shipped.map(({ inLock }) => inLock));
  const others = Object.entries(lock).filter(([path]) => !inSite.has(path));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': origin,
        name,
        licenses: [
          { expression: `${licences.code.spdx} AND ${licences.texts.spdx} AND ${licences.facts.spdx}` },
        ],
        externalReferences: [{ type: 'website', url: origin }],
      },
    },
    components: [
      ...shipped.map((component) =>
        shippedEntry(component, component.inLock ? lock[component.inLock] : undefined),
      ),
      ...others.map(([path, locked]) => lockedEntry(path, locked)),
    ],
  };
}

type Entry = SoftwareBill['components'][number];

function shippedEntry(component: Component, locked: LockedPackage | undefined): Entry {
  const { name, version, type, licence, copyright, source, files } = component;
  return {
    type,
    'bom-ref': version === undefined ? `other-works/${name}` : packageUrl(name, version),
    name,
    ...(version === undefined ? {} : { version, purl: packageUrl(name, version) }),
    scope: 'required',
    ...hashesOf(locked),
    licenses: [{ expression: licence }],
    ...(copyright === undefined ? {} : { copyright: `Copyright (c) ${copyright}` }),
    externalReferences: [{ type: 'distribution', url: source }],
    evidence: { occurrences: files.map((location) => ({ location })) },
  };
}

/** What is not in the site: CycloneDX calls it excluded, and keeps it in the list. */
function lockedEntry(path: string, locked: LockedPackage): Entry {
  const { version = '', license } = locked;
  const name = locked.name ?? path.replace(/^.*node_modules\//, '');
  return {
    type: 'library',
    // A version may lie in two places.
    'bom-ref': path,
    name,
    version,
    purl: packageUrl(name, version),
    scope: 'excluded',
    ...hashesOf(locked),
    ...(license === undefined ? {} : { licenses: [{ expression: license }] }),
  };
}

function hashesOf(locked: LockedPackage | undefined): Pick<Entry, 'hashes'> {
  const sum = /^sha512-(.+)$/.exec(locked?.integrity ?? '')?.[1];
  return sum === undefined
    ? {}
    : { hashes: [{ alg: 'SHA-512', content: Buffer.from(sum, 'base64').toString('hex') }] };
}

/** The address of a package in the registry of npm. */
const packageUrl = (name: string, version: string): string =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`;
