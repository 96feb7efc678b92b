/** `/api/v1/leaflets.json`: every leaflet file, with whole addresses. Fields may be added, never renamed. */
import type { APIRoute } from 'astro';
import { leafletsSchema } from '../../../../content-model/published/api.ts';
import { FORMAT_VERSION } from '../../../../content-model/published/format-versions.ts';
import { jsonResponse } from '../../../api/json.ts';
import { fileAddress, leafletFiles } from '../../../content/built-leaflets.ts';
import { facts } from '../../../content/site-facts.ts';

export const GET: APIRoute = () => {
  const whole = (path: string) => new URL(fileAddress(path), facts.site.origin).href;
  return jsonResponse(leafletsSchema, {
    note: 'Print only what is valid: "validUntil" is the last day on which every fact on the leaflet is within its check. Compare "edition" with the code on your paper.',
    site: facts.site.origin,
    formatVersion: FORMAT_VERSION,
    licence: facts.site.licences.texts,
    leaflets: leafletFiles().map(({ path, previews, ...file }) => ({
      ...file,
      url: whole(path),
      previews: previews.map(whole),
    })),
  });
};
