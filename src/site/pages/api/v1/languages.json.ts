/** `/api/v1/languages.json`: the languages the site is published in. */
import type { APIRoute } from 'astro';
import { languagesSchema } from '../../../../content-model/published/api.ts';
import { FORMAT_VERSION } from '../../../../content-model/published/format-versions.ts';
import { jsonResponse } from '../../../api/json.ts';
import { pageAddress } from '../../../content/addresses.ts';
import { published } from '../../../content/locales.ts';
import { pagesFor } from '../../../content/page-structure.ts';
import { facts } from '../../../content/site-facts.ts';
import { isWritten } from '../../../content/site-pages.ts';
import { translationOf } from '../../../content/translation-trust.ts';

export const GET: APIRoute = ({ site }) => {
  const languages = published.map(({ tag, lang, endonym, english, script, dir }) => {
    const { by, reviewedOn, older } = translationOf(tag);
    return {
      tag,
      lang,
      endonym,
      english,
      script,
      dir,
      url: new URL(pageAddress(tag, 'index'), site).href,
      translation: by === 'both' ? ('machine-and-person' as const) : by,
      reviewedOn: reviewedOn ?? null,
      olderTexts: older,
      missingPages: pagesFor(tag).filter((id) => !isWritten(tag, id)),
    };
  });
  return jsonResponse(languagesSchema, {
    formatVersion: FORMAT_VERSION,
    licence: facts.site.licences.facts,
    languages,
  });
};
