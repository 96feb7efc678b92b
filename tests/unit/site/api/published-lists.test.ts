/** The lists of changes and of checks, as programs are given them. */
import type { APIContext } from 'astro';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { z } from 'zod';
import { briefJson, jsonResponse } from '../../../../src/site/api/json.ts';
import { pageAddress } from '../../../../src/site/content/addresses.ts';
import { checkLog } from '../../../../src/site/content/check-log.ts';
import { project } from '../../../../src/site/content/opened-project.ts';
import { checkOf, contacts, facts, rightDueOn, siteName } from '../../../../src/site/content/site-facts.ts';
import { GET as getChangesTable } from '../../../../src/site/pages/api/v1/changes.csv.ts';
import { GET as getChecks } from '../../../../src/site/pages/api/v1/checks.csv.ts';
import { GET as getHsds } from '../../../../src/site/pages/api/v1/hsds.json.ts';
import { GET as getLeaflets } from '../../../../src/site/pages/api/v1/leaflets.json.ts';
import { GET as getMissions } from '../../../../src/site/pages/api/v1/missions.json.ts';
import { GET as getSchema } from '../../../../src/site/pages/api/v1/schemas/[name].json.ts';
import { GET as getJsonFeed } from '../../../../src/site/pages/changes.json.ts';
import { GET as getFeed } from '../../../../src/site/pages/changes.xml.ts';

const asked = {} as APIContext;

it('the feed says whose it is, as every Atom feed must (RFC 4287, 4.1.1)', async () => {
  const [head = ''] = (await (await getFeed(asked)).text()).split('<entry>');
  expect(head).toContain(`<author><name>${siteName}</name></author>`);
  expect(head).toContain(
    `<link rel="self" type="application/atom+xml" href="${facts.site.origin}/changes.xml"/>`,
  );
});

it('the feed is read by a program, with what every entry must have (RFC 4287, 4.1.2)', async () => {
  const feed = await (await getFeed(asked)).text();
  expect(() => fromXml(feed)).not.toThrow();
  const entries = feed.match(/<entry>.*?<\/entry>/gs) ?? [];
  expect(entries.length).toBeGreaterThan(0);
  for (const entry of entries)
    for (const name of ['id', 'title', 'updated'])
      expect(entry).toMatch(new RegExp(`<${name}(?: [^>]*)?>[^<]*[^<\\s]`));
});

it('both feeds lead to the place of each change, and say what to do with printed leaflets', async () => {
  const feed = await (await getFeed(asked)).text();
  const entries = feed.match(/<entry>.*?<\/entry>/gs) ?? [];
  const { items } = await (await getJsonFeed(asked)).json();
  const page = `${facts.site.origin}${pageAddress('en', 'partners')}`;
  for (const [at, { id, kind, printed, says }] of project.changes.entries()) {
    expect(entries[at]).toContain(`<link rel="alternate" type="text/html" href="${page}#${id}"/>`);
    for (const term of [kind, `printed-${printed}`])
      expect(entries[at]).toContain(`<category term="${term}"/>`);
    for (const lang of ['en', 'sv']) expect(entries[at]).toContain(`<p xml:lang="${lang}">`);
    const [, time] = /<updated>([^<]+)</.exec(entries[at] ?? '') ?? [];
    expect(items[at]).toEqual({
      id: `${facts.site.origin}/changes.xml#${id}`,
      url: `${page}#${id}`,
      content_text: says.en,
      date_published: time,
      date_modified: time,
      tags: [kind, `printed-${printed}`],
    });
  }
});

it('the table of changes says when each was, and what to do with which printed leaflets', async () => {
  const text = await (await getChangesTable(asked)).text();
  const rows = parse(text, { bom: true, columns: true }) as readonly Record<string, string>[];
  const said = ({ on, kind, printed, locales, leaflets, says }: (typeof project.changes)[number]) => ({
    ...{ on, kind, printed, locales: locales.join('; '), leaflets: leaflets.join('; ') },
    ...{ en: says.en, sv: says.sv },
  });
  expect(rows).toMatchObject(project.changes.map(said));
});

it('the list of missions leads to the pages of each in both languages, and says its state', async () => {
  const { missions } = await (await getMissions(asked)).json();
  const whole = (path: string | null | undefined) =>
    path ? new URL(path, 'https://www.swedenabroad.se').href : null;
  expect(missions).toMatchObject(
    facts.missions.missions.map(({ id, website, status, serves_public: servesPublic }) => ({
      id,
      website: { sv: whole(website.sv), en: whole(website.en) },
      servesPublic,
      status,
    })),
  );
});

it('the list of leaflets is under the licence of texts, the lists of facts under that of facts', async () => {
  const licenceOf = async (get: typeof getLeaflets) => (await (await get(asked)).json()).licence;
  expect(await licenceOf(getLeaflets)).toEqual(facts.site.licences.texts);
  expect(await licenceOf(getMissions)).toEqual(facts.site.licences.facts);
});

it('the table of checks names each source in a row of its own, by its address or else as a document', async () => {
  const text = await (await getChecks(asked)).text();
  const rows = parse(text, { bom: true, columns: true }) as readonly Record<string, string>[];
  const read = checkLog.flatMap(({ id, sources }) =>
    sources.map(({ url, document }) => [id, url === null ? document : url]),
  );
  expect(rows.flatMap(({ id, source }) => (source ? [[id, source]] : []))).toEqual(read);
  // In words: a spreadsheet would make a day of “2025-01”.
  const dates = checkLog.flatMap(({ sources }) =>
    (sources.length === 0 ? [null] : sources.map(({ copy }) => copy)).map((copy) =>
      copy === null ? 'no date' : `${copy.is} ${copy.date}`,
    ),
  );
  expect(rows.map(({ copy }) => copy)).toEqual(dates);
});

it('the list of checks has every contact and every right in use, with the day by which each is due', () => {
  const rights = [...facts.rights.values()].filter(({ usable }) => usable);
  expect(rights.length).toBeLessThan(facts.rights.size);
  expect(checkLog.map(({ of, id, how, on, dueOn }) => [of, id, how, on, dueOn])).toEqual([
    ...contacts.map((one) => ['contact', one.id, one.checked.how, one.checked.on, checkOf(one).dueOn]),
    ...rights.map((one) => ['right', one.id, one.checked.how, one.checked.on, rightDueOn(one)]),
  ]);
});

it('the list of services warns of every contact that nobody has confirmed, and says when others were', async () => {
  const { contents, total_items: total } = await (await getHsds(asked)).json();
  const said = (contents as readonly Record<string, string>[]).map(({ name, alert, assured_date: on }) => [
    name,
    alert?.includes('Do not print') ?? false,
    on,
  ]);
  expect(total).toBe(contacts.length);
  expect(said).toEqual(
    contacts.map((contact) => {
      const { label, checkedOn } = checkOf(contact);
      const isAssured = label === 'rung' || label === 'owner-confirmed';
      return [contact.name, label === 'not-confirmed', isAssured ? checkedOn : undefined];
    }),
  );
});

it('a schema names the address at which it lies', async () => {
  const schema = { params: { name: 'contacts' }, props: { schema: {} } } as unknown as APIContext;
  const { $id: id } = await (await getSchema(schema as Parameters<typeof getSchema>[0])).json();
  expect(id).toBe(`${facts.site.origin}/api/v1/schemas/contacts.json`);
});

it('what does not fit its schema is not published', () => {
  const schema = z.strictObject({ dial: z.string() });
  const wrong = { dial: '112', note: 'for editors' };
  for (const answer of [jsonResponse, briefJson]) expect(() => answer(schema, wrong)).toThrow('note');
});
