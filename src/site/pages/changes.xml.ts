/** `/changes.xml`: an Atom feed (RFC 4287) of changes to facts and leaflets, for partners. */
import type { APIRoute } from 'astro';
import { timesOf } from '../../content-model/editions/changes.ts';
import { escapeXml } from '../api/xml.ts';
import { pageAddress } from '../content/addresses.ts';
import { project } from '../content/opened-project.ts';
import { facts, siteName } from '../content/site-facts.ts';

export const GET: APIRoute = () => {
  const { origin } = facts.site;
  const feed = `${origin}/changes.xml`;
  const page = `${origin}${pageAddress('en', 'partners')}`;
  const times = timesOf(project.changes);
  const newest = project.changes[0];
  const entries = project.changes.flatMap((change) => [
    '  <entry>',
    `    <id>${feed}#${change.id}</id>`,
    `    <title>${siteName} ${change.on}</title>`,
    `    <updated>${times.get(change.id)}</updated>`,
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
    `  <updated>${(newest && times.get(newest.id)) ?? `${facts.missions.generated}T00:00:00Z`}</updated>`,
    `  <author><name>${siteName}</name></author>`,
    `  <rights>${facts.site.licences.facts.name}</rights>`,
    `  <link rel="self" type="application/atom+xml" href="${feed}"/>`,
    `  <link rel="alternate" type="text/html" href="${page}"/>`,
    ...entries,
    '</feed>',
  ].join('\n');
  return new Response(`${body}\n`, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
