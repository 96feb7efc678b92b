/** The description of the public files, and the promise that stands on the page for partners: fields are added, never changed. */
import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { FORMAT_VERSION, formatVersions } from '../../../../src/content-model/published/format-versions.ts';
import { jsonSchemaOf, jsonSchemas, openApi } from '../../../../src/site/api/openapi.ts';
import { formatOf } from '../../../support/format-of.ts';
import { readSite } from '../../../support/site-record.ts';

it('is OpenAPI 3.1, as a program that is not ours reads it', async () => {
  const description = openApi(readSite());
  const validator = new Validator();
  // The validator fills in what is referred to: it gets a copy.
  const { valid, errors } = await validator.validate(structuredClone(description));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  expect(validator.version).toBe('3.1');
  expect(description.info.version).toBe(FORMAT_VERSION);
  expect(description.servers).toEqual([{ url: readSite().origin }]);
});

it('says only of what is one of many, or there only with something in it, that it may not be there', () => {
  const { paths } = openApi(readSite());
  const absent = Object.entries(paths).filter(([, { get }]) => 404 in get.responses);
  expect(absent.map(([path]) => path)).toEqual(
    Object.keys(paths).filter((path) => path.includes('{') || path === '/audio/index.json'),
  );
});

it('has schemas that a strict reader of JSON Schema knows every word of', () => {
  const ajv = new Ajv2020({ strictTuples: false });
  addFormats.default(ajv);
  for (const schema of jsonSchemas.values()) expect(() => ajv.compile(schema)).not.toThrow();
});

it('lets fields pass that are added later', () => {
  const schema = jsonSchemaOf(z.strictObject({ a: z.strictObject({ b: z.string() }) }));
  expect(JSON.stringify(schema)).not.toContain('additionalProperties');
});

it('names and orders its versions', () => {
  const asNumber = (version: string) =>
    version.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0);
  const numbers = formatVersions.map(({ version }) => asNumber(version));
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  const days = formatVersions.map(({ on }) => on);
  expect(days).toEqual(days.toSorted().reverse());
});

const published = JSON.parse(readFileSync('tests/fixtures/published-format.json', 'utf8')) as {
  readonly version: string;
  readonly fields: Readonly<Record<string, Readonly<Record<string, string>>>>;
};
const now = new Map([...jsonSchemas].map(([name, schema]) => [name, formatOf(schema)]));

it.each(Object.entries(published.fields))('keeps every field of %s, with its kind', (name, fields) => {
  expect(now.get(name)).toMatchObject(fields);
});

it('has a new version where something was added: add it to the fixture and to format-versions.ts', () => {
  expect({ version: FORMAT_VERSION, fields: Object.fromEntries(now) }).toEqual(published);
});

it('would notice a field that was renamed, may be nothing, or may be left out', () => {
  const before = formatOf(jsonSchemaOf(z.object({ a: z.string(), b: z.array(z.object({ c: z.number() })) })));
  expect(before).toEqual({ a: 'string', b: 'array', 'b[].c': 'number' });
  const after = [
    z.object({ x: z.string(), b: z.array(z.object({ c: z.number() })) }),
    z.object({ a: z.string().nullable(), b: z.array(z.object({ c: z.number() })) }),
    z.object({ a: z.string(), b: z.array(z.object({ c: z.number().optional() })) }),
  ];
  for (const schema of after) expect(formatOf(jsonSchemaOf(schema))).not.toMatchObject(before);
});
