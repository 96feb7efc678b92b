/** `/api/v1/changes.json`: what changed in facts and leaflets, the newest first. Fields may be added, never renamed. */
import type { APIRoute } from 'astro';
import { changesSchema } from '../../../../content-model/published/api.ts';
import { FORMAT_VERSION } from '../../../../content-model/published/format-versions.ts';
import { jsonResponse } from '../../../api/json.ts';
import { project } from '../../../content/opened-project.ts';
import { facts } from '../../../content/site-facts.ts';

export const GET: APIRoute = () =>
  jsonResponse(changesSchema, {
    note: '"printed" says what to do with leaflets printed before the change: "throw-away" means that a number or a right on them is wrong now. Empty lists mean that the change concerns none, or all languages.',
    site: facts.site.origin,
    formatVersion: FORMAT_VERSION,
    licence: facts.site.licences.facts,
    feed: `${facts.site.origin}/changes.xml`,
    jsonFeed: `${facts.site.origin}/changes.json`,
    changes: project.changes,
  });
