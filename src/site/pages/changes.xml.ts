/** `/changes.xml`: an Atom feed (RFC 4287) of changes to facts and leaflets, for partners. */
import type { APIRoute } from 'astro';
import { escapeXml } from '../api/xml.ts';
import { pageAddress } from '../content/addresses.ts';
import { project } from '../content/opened-project.ts';
import { facts, siteName } from '../content/site-facts.ts';

export const GET: APIRoute = () => {
  const { origin } = facts.site;
  const feed = `${origin}/changes.xml`;
  const page = `${origin}${pageAddress('en', 'partners')}`;
  // A day has no time of its own in the record: midnight UTC, the same in every build.
  const time = (day: string) => `${day}T00:00:00Z`;
  const entries = project.changes.flatMap((change) => [
    '  <entry>',
    `    <id>${feed}#${change.id}</id>`,
    `    <title>${siteName} ${change.on}</title>`,
    `    <updated>${time(change.on)}</updated>`,
    `    <link rel="alternate" type="text/html" href="${page}#${change.id}"/>`,
    `    <category term="${change.kind}"/>`,
    `    <category term="printed-${change.printed}"/>`,
    `    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p xml:lang="en">${escapeXml(change.says.en)}</p><p xml:lang="sv">${escapeXml(change.says.sv)}</p></div></content>`,
    '  </entry>',
  ]);
  const body = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  <id>${feed}</id>`,
    `  <title>${siteName}</title>`,
    `  <updated>${time(project.changes[0]?.on ?? facts.missions.generated)}</updated>`,
    `  <author><name>${siteName}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${feed}"/>`,
    `  <link rel="alternate" type="text/html" href="${page}"/>`,
    ...entries,
    '</feed>',
  ].join('\n');
  return new Response(`${body}\n`, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
