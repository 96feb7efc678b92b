/** What of others no package names: under licences that tools know by their names. */
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { otherWorks } from '../../../../scripts/lib/components/other-works.ts';

const spdx = createRequire(import.meta.url)('spdx-license-list') as Readonly<Record<string, object>>;

it('names each licence as the list of SPDX does, or says it in its own words', () => {
  const isKnown = (licence: string, words?: string) =>
    licence.startsWith('LicenseRef-') ? words !== undefined : Object.hasOwn(spdx, licence);
  const unknown = otherWorks.filter(
    ({ licence, words }) => !licence.split(/ (?:OR|AND) /).every((one) => isKnown(one, words)),
  );
  expect(unknown.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
});
