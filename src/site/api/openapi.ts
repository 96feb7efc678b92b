/** What programs read before they read our data: JSON Schemas of every list, and a description of all files (OpenAPI 3.1). */
import { z } from 'zod';
import { FORMAT_VERSION } from '../../content-model/published/format-versions.ts';
import { described, type PublicFile, publicFiles } from '../../content-model/published/public-files.ts';
import type { SiteRecord } from '../../content-model/records/site-record.ts';

/** A JSON Schema (draft 2020-12). */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The schema of a list. Ours is strict, so that no field is published that nobody described; whoever reads the data must let
 * fields pass that were added since, so theirs is open.
 */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const { $schema, ...written } = z.toJSONSchema(schema, {
    io: 'output',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      // Of our own types: nobody writes to these files.
      delete jsonSchema.readOnly;
      // zod's own name for a beginning; the pattern beside it says the same.
      if (String(jsonSchema.format) === 'starts_with') delete jsonSchema.format;
    },
  });
  return written;
}

/** The schemas by the names of their files. */
export const jsonSchemas: ReadonlyMap<string, JsonSchema> = new Map(
  described.map(({ name, schema, summary }) => [name, { title: summary.en, ...jsonSchemaOf(schema) }]),
);

/** Address of a schema, on the site. */
export const schemaAddress = (name: string): string => `/api/v1/schemas/${name}.json`;

/** Describes every file that others may rely on. */
export function openApi({ name, origin, licences, publisher }: SiteRecord, version = FORMAT_VERSION) {
  return {
    openapi: '3.1.1',
    info: {
      title: `${name}: data`,
      version,
      description:
        'Static files: no key, no limit, CORS for everybody, nobody is counted. Within /api/v1/ fields and files are added, never renamed or removed. A contact with "confirmed": false must not be printed.',
      license: { name: licences.facts.name, identifier: licences.facts.spdx },
      ...(publisher.name === null
        ? {}
        : { contact: { name: publisher.name, ...(publisher.url === null ? {} : { url: publisher.url }) } }),
    },
    servers: [{ url: origin }],
    paths: Object.fromEntries(publicFiles.map((file) => [file.path, { get: operation(file) }])),
    components: { schemas: Object.fromEntries(jsonSchemas) },
  };
}

function operation({ path, summary, type, holds, parameter, isOptional }: PublicFile) {
  const [, name] = /\{(\w+)\}/.exec(path) ?? [];
  const schema = holds ? { $ref: `#/components/schemas/${holds.name}` } : { type: 'string' };
  return {
    operationId: path.replace(/[^a-z0-9]+/gi, '-').replace(/^-/, ''),
    summary: summary.en,
    ...(name === undefined
      ? {}
      : {
          parameters: [
            { name, in: 'path', required: true, description: parameter?.en, schema: { type: 'string' } },
          ],
        }),
    responses: {
      200: { description: summary.en, content: { [type]: { schema } } },
      ...(isOptional || name !== undefined ? { 404: { description: 'There is none.' } } : {}),
    },
  };
}
