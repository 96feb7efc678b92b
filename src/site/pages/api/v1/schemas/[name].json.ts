/** `/api/v1/schemas/<name>.json`: the JSON Schema of a list. */
import type { APIRoute } from 'astro';
import { asJson } from '../../../../api/json.ts';
import { type JsonSchema, jsonSchemas, schemaAddress } from '../../../../api/openapi.ts';
import { facts } from '../../../../content/site-facts.ts';

export function getStaticPaths() {
  return [...jsonSchemas].map(([name, schema]) => ({ params: { name }, props: { schema } }));
}

export const GET: APIRoute<{ schema: JsonSchema }> = ({ params: { name = '' }, props: { schema } }) =>
  asJson({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: facts.site.origin + schemaAddress(name),
    ...schema,
  });
