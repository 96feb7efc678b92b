/** The lists of changes and of checks, as programs are given them. */
import type { APIContext } from 'astro';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { checkLog } from '../../../../src/site/content/check-log.ts';
import { siteName } from '../../../../src/site/content/site-facts.ts';
import { GET as getChecks } from '../../../../src/site/pages/api/v1/checks.csv.ts';
import { GET as getFeed } from '../../../../src/site/pages/changes.xml.ts';

const asked = {} as APIContext;

it('the feed says whose it is, as every Atom feed must (RFC 4287, 4.1.1)', async () => {
  const [head = ''] = (await (await getFeed(asked)).text()).split('<entry>');
  expect(head).toContain(`<author><name>${siteName}</name></author>`);
});

it('the table of checks names each source in a row of its own, by its address or else as a document', async () => {
  const text = await (await getChecks(asked)).text();
  const rows = parse(text, { bom: true, columns: true }) as readonly Record<string, string>[];
  const read = checkLog.flatMap(({ id, sources }) =>
    sources.map(({ url, document }) => [id, url === null ? document : url]),
  );
  expect(rows.flatMap(({ id, source }) => (source ? [[id, source]] : []))).toEqual(read);
});
