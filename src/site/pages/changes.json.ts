/** `/changes.json`: the feed of `/changes.xml` as a JSON Feed (version 1.1), for programs that read that. */
import type { APIRoute } from 'astro';
import { timesOf } from '../../content-model/editions/changes.ts';
import { jsonFeedSchema } from '../../content-model/published/api.ts';
import { jsonResponse } from '../api/json.ts';
import { pageAddress } from '../content/addresses.ts';
import { project } from '../content/opened-project.ts';
import { facts, siteName } from '../content/site-facts.ts';

export const GET: APIRoute = () => {
  const { origin } = facts.site;
  const page = `${origin}${pageAddress('en', 'partners')}`;
  const times = timesOf(project.changes);
  return jsonResponse(jsonFeedSchema, {
    version: 'https://jsonfeed.org/version/1.1',
    title: siteName,
    home_page_url: page,
    feed_url: `${origin}/changes.json`,
    language: 'en',
    items: project.changes.map(({ id, kind, printed, says }) => ({
      // The same as in the Atom feed, so that nobody who changes over reads anything twice.
      id: `${origin}/changes.xml#${id}`,
      url: `${page}#${id}`,
      content_text: says.en,
      date_published: times.get(id) ?? '',
      date_modified: times.get(id) ?? '',
      tags: [kind, `printed-${printed}`],
    })),
  });
};
