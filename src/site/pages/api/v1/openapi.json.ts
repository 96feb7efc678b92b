/** `/api/v1/openapi.json`: what files there are and what stands in them (OpenAPI 3.1). */
import type { APIRoute } from 'astro';
import { asJson } from '../../../api/json.ts';
import { openApi } from '../../../api/openapi.ts';
import { facts } from '../../../content/site-facts.ts';

export const GET: APIRoute = () => asJson(openApi(facts.site));
