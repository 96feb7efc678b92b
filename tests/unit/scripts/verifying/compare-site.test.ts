/** What a site sends is held against the build: bytes, headers, sizes, and what should not be there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { compressSite } from '../../../../scripts/lib/hosting/compress-site.ts';
import { contentTypeOf } from '../../../../scripts/lib/hosting/content-types.ts';
import { headersFor, withoutTls } from '../../../../scripts/lib/hosting/response-headers.ts';
import { SUMS, sumsOf, written } from '../../../../scripts/lib/publishing/published-site.ts';
import { filesUnder, writeWhole } from '../../../../scripts/lib/terminal/files.ts';
import type { Answer } from '../../../../scripts/lib/verifying/ask-site.ts';
import { compareSite } from '../../../../scripts/lib/verifying/compare-site.ts';
import { Findings } from '../../../../scripts/lib/verifying/findings.ts';
import { openBuild } from '../../../../scripts/lib/verifying/open-build.ts';

const work = mkdtempSync(join(tmpdir(), 'site-'));
afterAll(() => rmSync(work, { recursive: true }));
const dist = join(work, 'dist');
const absent = 'Nothing is here';
const texts = new Map([
  ['404.html', absent],
  ['en/index.html', '<p>112'],
  ['en/compose/index.html', '<p>Print'],
  ['icon.svg', '<svg/>'],
  ['leaflets/a.pdf', '%PDF'],
]);
for (const [path, text] of texts) writeWhole(join(dist, path), text);
writeWhole(join(dist, SUMS), written(sumsOf(dist, filesUnder(dist))));
const opened = openBuild(dist);
if (typeof opened === 'string') throw new Error(opened);
const build = opened;
const compressed = new Map([...compressSite(dist)].map(({ path, bytes }) => [path, Buffer.from(bytes)]));
for (const [path, bytes] of compressed) writeWhole(join(work, 'compressed', path), bytes);

type Send = (answer: Answer, path: string, encoding: string | undefined) => Answer;

/** What is found of a site that sends the build, and each answer as it is made other. */
async function found(send: Send = (answer) => answer, origin = 'http://vagvisare.example') {
  const progress: string[] = [];
  const findings = new Findings();
  const ask = (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const file = path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
    const text = file === SUMS ? written(build.sums) : texts.get(file);
    const said = headersFor(build.rules, path);
    const encoding = headers['Accept-Encoding'];
    const small = compressed.get(`${file}.${encoding === 'gzip' ? 'gz' : encoding}`);
    const all = {
      'Content-Type': contentTypeOf(path),
      ...(origin.startsWith('https') ? said : withoutTls(said)),
    };
    const answer = {
      status: text === undefined ? 404 : 200,
      headers: {
        ...Object.fromEntries(Object.entries(all).map(([name, value]) => [name.toLowerCase(), value])),
        ...(small && encoding ? { 'content-encoding': encoding } : {}),
      },
      body: small ?? Buffer.from(text ?? absent),
    };
    return Promise.resolve(answer).then((built) => send(built, path, encoding));
  };
  await compareSite(build, { origin, ask, close: () => {} }, findings, {
    compressed: join(work, 'compressed'),
    onProgress: (done, total) => progress.push(`${done} of ${total}`),
  });
  const faults = findings.faults.map(({ where, says }) => `${where} ${says}`);
  return { faults, said: findings.toString(), progress };
}

it.each(['http://vagvisare.example', 'https://vagvisare.example'])(
  'finds no fault in the build at %s',
  async (origin) => {
    const { faults, said } = await found(undefined, origin);
    expect(faults).toEqual([]);
    // The composer has headers of its own, at both of its addresses.
    expect(said).toContain('7 addresses of 6 files give the build’s bytes');
    // The pages and the picture, in both ways; of the pages the size was prepared.
    expect(said).toContain('6 answers came compressed and hold the same');
    expect(said).toContain('4 of them have the sizes that `npm run compress` gave them');
  },
);

const at =
  (wanted: string, change: Partial<Answer>, encoded = false): Send =>
  (answer, path, encoding) =>
    path === wanted && (encoding !== undefined) === encoded ? { ...answer, ...change } : answer;
const saying =
  (header: string, value: string | undefined): Send =>
  (answer, path) =>
    path === '/en/' ? { ...answer, headers: { ...answer.headers, [header]: value } } : answer;

it.each<[string, Send, readonly string[]]>([
  ['another byte', at('/en/', { body: Buffer.from('<p>113') }), ['/en/ has other bytes than in the build.']],
  ['a file that is gone', at('/icon.svg', { status: 404 }), ['/icon.svg answers 404 instead of 200.']],
  [
    'another text where it is compressed',
    at('/en/', { body: compressed.get('icon.svg.gz') ?? Buffer.of() }, true),
    [
      '/en/ has other bytes than in the build, once gzip is undone.',
      '/en/ has other bytes than in the build, once br is undone.',
    ],
  ],
  [
    'a policy that is left out',
    saying('content-security-policy', undefined),
    ['/en/ is sent without Content-Security-Policy.'],
  ],
  [
    'another type',
    saying('content-type', 'text/plain'),
    ['/en/ is sent with another Content-Type: text/plain'],
  ],
  [
    'a long policy of another',
    saying('content-security-policy', `default-src ${'x'.repeat(80)}`),
    [`/en/ is sent with another Content-Security-Policy: default-src ${'x'.repeat(68)}…`],
  ],
  [
    'the file of the composer, which has an address of its own',
    at('/en/compose/index.html', { body: Buffer.of() }),
    ['/en/compose/index.html has other bytes than in the build.'],
  ],
  [
    'a file that gives no answer',
    (answer, path) => {
      if (path === '/icon.svg') throw new Error('timed out');
      return answer;
    },
    ['/icon.svg gave no answer: timed out.'],
  ],
  ...[
    ['set-cookie', 'sets a cookie'],
    ['set-cookie2', 'sets a cookie'],
    ['nel', 'asks browsers to report what readers do'],
    ['report-to', 'asks browsers to report what readers do'],
    ['reporting-endpoints', 'asks browsers to report what readers do'],
    ['content-security-policy-report-only', 'asks browsers to report what readers do'],
    ['access-control-allow-credentials', 'lets others read with the reader’s cookies'],
    ['refresh', 'leads the reader somewhere else'],
  ].map(([header = '', says]): [string, Send, readonly string[]] => [
    `what no host may send: ${header}`,
    saying(header, 'x'),
    [`/en/ ${says} (${header}).`],
  ]),
  ...['/.git/config', '/.env', '/deploy/built-from.sha256', '/server-status'].map(
    (path): [string, Send, readonly string[]] => [
      `what is hidden: ${path}`,
      at(path, { status: 200 }),
      [`${path} answers 200: there should be nothing.`],
    ],
  ),
  [
    'a host’s own page for what is not there',
    at('/nothing-is-here/', { body: Buffer.from('nginx') }),
    ['/nothing-is-here/ is not answered with the site’s own page for what is not there.'],
  ],
])('names %s', async (_what, send, faults) => {
  expect((await found(send)).faults).toEqual(faults);
});

it.each<[string, Send, string]>([
  [
    'another build',
    at('/SHA256SUMS', { body: Buffer.of() }),
    'Another build is published: publish this one, ',
  ],
  ['another byte', at('/en/', { body: Buffer.of() }), 'Publish the build again.'],
  ['a file that is gone', at('/icon.svg', { status: 404 }), 'Publish the build again.'],
  ['a file that is refused', at('/icon.svg', { status: 403 }), 'Install the settings in deploy/ '],
])('says what to do about %s', async (_what, send, fix) => {
  expect((await found(send)).said).toMatch(new RegExp(`✗ .*\\n    ${fix}`));
});

it('passes over blanks and capital letters in a type', async () => {
  expect((await found(saying('content-type', 'text/html;charset=UTF-8'))).faults).toEqual([]);
});

it.each<[string, Send]>([
  ['all are there', (answer) => answer],
  ['one is gone', at('/icon.svg', { status: 404 })],
])('says after each file how many of all have been asked for, also where %s', async (_what, send) => {
  const { progress } = await found(send);
  expect(progress).toEqual(['1 of 6', '2 of 6', '3 of 6', '4 of 6', '5 of 6', '6 of 6']);
});
