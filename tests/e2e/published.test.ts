/** Every list of the built site is what its schema says, for whoever reads it: our own pages, the composer, partners. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import {
  changesSchema,
  checksSchema,
  contactsSchema,
  hsdsSchema,
  jsonFeedSchema,
  languagesSchema,
  leafletsSchema,
  missionsSchema,
} from '../../src/content-model/published/api.ts';
import { materialSchema } from '../../src/content-model/published/composer-material.ts';
import { leafletContentSchema } from '../../src/content-model/published/leaflet-content.ts';
import {
  kitListSchema,
  leafletListSchema,
  leftOutListSchema,
  readingListSchema,
} from '../../src/content-model/published/leaflet-lists.ts';
import { numbersSchema } from '../../src/content-model/published/numbers.ts';
import {
  choicesSchema,
  findableWordsSchema,
  searchTextsSchema,
} from '../../src/content-model/published/on-device.ts';
import { softwareBillSchema } from '../../src/content-model/published/software-bill.ts';
import { readPublished, siteFolder } from '../support/serve.ts';

/** What each file is, the first pattern that fits its path. */
const schemas: readonly (readonly [path: RegExp, schema: z.ZodType])[] = [
  [/^api\/v1\/changes\.json$/, changesSchema],
  [/^api\/v1\/checks\.json$/, checksSchema],
  [/^api\/v1\/contacts\.json$/, contactsSchema],
  [/^changes\.json$/, jsonFeedSchema],
  [/^sbom\.cdx\.json$/, softwareBillSchema],
  [/^api\/v1\/hsds\.json$/, hsdsSchema],
  [/^api\/v1\/languages\.json$/, languagesSchema],
  [/^api\/v1\/leaflets\.json$/, leafletsSchema],
  [/^api\/v1\/missions\.json$/, missionsSchema],
  [/^api\/v1\/numbers\/[^/]+\.json$/, numbersSchema],
  // What schemas are is judged in data.test.ts, by another program.
  [/^api\/v1\/(?:openapi|schemas\/[^/]+)\.json$/, z.looseObject({})],
  [/^leaflets\/index\.json$/, leafletListSchema],
  [/^leaflets\/reading\.json$/, readingListSchema],
  [/^leaflets\/left-out\.json$/, leftOutListSchema],
  [/^kits\/index\.json$/, kitListSchema],
  [/^leaflets\/[^/]+\/[^/]+\.json$/, leafletContentSchema],
  [/^[^/]+\/leaflets\/compose\/material\.json$/, materialSchema],
  [/^[^/]+\/search\/words\.json$/, findableWordsSchema],
  [/^[^/]+\/search\/texts\.json$/, searchTextsSchema],
  [/^[^/]+\/where\/choices\.json$/, choicesSchema],
];

const files = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.json'))
  .sort();
const ofEach = schemas.map(
  ([pattern, schema]) =>
    [
      pattern.source,
      schema,
      files.filter((path) => schemas.find(([other]) => other.test(path))?.[0] === pattern),
    ] as const,
);

it('publishes no data that no schema describes', () => {
  const known = new Set(ofEach.flatMap(([, , found]) => found));
  expect(files.filter((path) => !known.has(path))).toEqual([]);
});

it.each(ofEach)('%s', (_pattern, schema, found) => {
  expect(found.length).toBeGreaterThan(0);
  for (const path of found) expect(() => readPublished(path, schema), path).not.toThrow();
});

it('leaves no name, number, address or Swedish word to be filled in, in whatever a person may read', () => {
  const texts = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(?:csv|html|ics|json|svg|txt|vcf|xml)$/.test(path),
  );
  expect(texts.length).toBeGreaterThan(5000);
  const left = texts.filter((path) =>
    /\{(?:phone|name|url|fact|term):/.test(readFileSync(join(siteFolder, path), 'utf8')),
  );
  expect(left).toEqual([]);
});
