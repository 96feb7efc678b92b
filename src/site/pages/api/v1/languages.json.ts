/** `/api/v1/languages.json`: the languages the site is published in. */
import type { APIRoute } from 'astro';
import { pageAddress } from '../../../data/addresses.ts';
import { jsonResponse } from '../../../data/json.ts';
import { published } from '../../../data/locales.ts';
import { pageEntry } from '../../../data/pages.ts';
import { pagesFor } from '../../../data/structure.ts';
import { translationOf } from '../../../data/translations.ts';

export const GET: APIRoute = ({ site }) => {
  const languages = published.map(({ tag, lang, endonym, english, script, dir }) => {
    const { isSource, byMachine, reviewedOn, older } = translationOf(tag);
    return {
      tag,
      lang,
      endonym,
      english,
      script,
      dir,
      url: new URL(pageAddress(tag, 'index'), site).href,
      translation: isSource ? 'source' : byMachine ? 'machine' : 'person',
      reviewedOn: reviewedOn ?? null,
      olderTexts: older,
      missingPages: pagesFor(tag).filter((id) => pageEntry(tag, id) === undefined),
    };
  });
  return jsonResponse({ languages });
};
