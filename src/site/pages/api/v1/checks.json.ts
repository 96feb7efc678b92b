/** `/api/v1/checks.json`: the log of checks as data, with the age of each source. Fields may be added, never renamed. */
import type { APIRoute } from 'astro';
import { checksSchema } from '../../../../content-model/published/api.ts';
import { FORMAT_VERSION } from '../../../../content-model/published/format-versions.ts';
import { jsonResponse } from '../../../api/json.ts';
import { checkLog } from '../../../content/check-log.ts';
import { facts } from '../../../content/site-facts.ts';

export const GET: APIRoute = () =>
  jsonResponse(checksSchema, {
    note: 'A check says what was done and no more: "source-read" means that a source was read on that day, in a copy as old as "copy" says.',
    site: facts.site.origin,
    formatVersion: FORMAT_VERSION,
    licence: facts.site.licences.facts,
    checks: checkLog,
  });
