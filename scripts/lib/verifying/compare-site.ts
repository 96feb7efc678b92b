/** A site on the line beside the build that it should be of: every file, what is said with it, its certificate. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decompress } from '../hosting/compress-site.ts';
import { contentTypeOf, isText } from '../hosting/content-types.ts';
import { headersFor, NOT_FOUND, withoutTls } from '../hosting/response-headers.ts';
import { SUMS } from '../publishing/published-site.ts';
import { sha256 } from '../terminal/files.ts';
import { type Answer, AT_A_TIME, type LiveSite } from './ask-site.ts';
import type { Findings } from './findings.ts';
import type { OpenBuild } from './open-build.ts';

/** What no host may send with this site, and why. */
const harmful: Readonly<Record<string, string>> = {
  'set-cookie': 'sets a cookie',
  'set-cookie2': 'sets a cookie',
  nel: 'asks browsers to report what readers do',
  'report-to': 'asks browsers to report what readers do',
  'reporting-endpoints': 'asks browsers to report what readers do',
  'content-security-policy-report-only': 'asks browsers to report what readers do',
  'access-control-allow-credentials': 'lets others read with the reader’s cookies',
  refresh: 'leads the reader somewhere else',
};
/** What is never published, and is asked for all the same. */
const hidden = ['/.git/config', '/.env', '/deploy/built-from.sha256', '/server-status'];
const OURS = 'Install the settings in deploy/ that belong to this build.';
const AGAIN = 'Publish the build again.';

/** What is compared besides the bytes. */
export interface Compared {
  /** Folder of what `npm run compress` made of this build, if it was published. */
  readonly compressed?: string | undefined;
  /** Called after each file. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What is compared, and how much of it was as it should be. */
interface Comparison {
  readonly build: OpenBuild;
  readonly site: LiveSite;
  readonly findings: Findings;
  readonly compressed: string | undefined;
  same: number;
  small: number;
  filled: number;
}

/** Compares everything that the build has with what the site sends. */
export async function compareSite(
  build: OpenBuild,
  site: LiveSite,
  findings: Findings,
  { compressed, onProgress = () => {} }: Compared = {},
): Promise<void> {
  const files = [...build.sums.keys(), SUMS, `${SUMS}.sig`].filter((path) =>
    existsSync(join(build.folder, path)),
  );
  const comparison: Comparison = { build, site, findings, compressed, same: 0, small: 0, filled: 0 };
  const unanswered = (where: string) => (cause: Error) =>
    findings.fault(where, `gave no answer: ${cause.message}.`, 'Look at the host.');
  let done = 0;
  const queue = files.values();
  const lane = async () => {
    for (const path of queue) {
      await compareFile(comparison, path).catch(unanswered(`/${path}`));
      done += 1;
      onProgress(done, files.length);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, lane));
  await compareAbsent(build, site, findings).catch(unanswered('/nothing-is-here/'));
  const { same, small, filled } = comparison;
  findings.good(`${same} addresses of ${files.length} files give the build’s bytes`);
  if (small > 0) findings.good(`${small} answers came compressed and hold the same`);
  if (filled > 0) findings.good(`${filled} of them have the sizes that \`npm run compress\` gave them`);
  if (findings.faults.length === 0)
    findings.good('all are sent with the build’s headers, and nothing harmful');
  findings.note(
    'What the site has and the build has not cannot be seen from outside: compare its folder too',
  );
}

async function compareFile(comparison: Comparison, path: string): Promise<void> {
  const { build, site, findings } = comparison;
  const bytes = readFileSync(join(build.folder, path));
  for (const address of addressesOf(path)) {
    const answer = await site.ask(address);
    if (compareAnswer(answer, { path, address, bytes }, findings)) comparison.same += 1;
    compareHeaders(build, answer, address, site.origin.startsWith('https:'), findings);
  }
  if (!isText(path) || isNotFound(path)) return;
  for (const encoding of ['gzip', 'br'] as const) await compareCompressed(comparison, path, bytes, encoding);
}

/** What is sent compressed holds the same, and has the size that was prepared for it. */
async function compareCompressed(
  comparison: Comparison,
  path: string,
  bytes: Buffer,
  encoding: 'gzip' | 'br',
): Promise<void> {
  const { site, findings, compressed } = comparison;
  const [address = ''] = addressesOf(path);
  const answer = await site.ask(address, { 'Accept-Encoding': encoding });
  if (answer.headers['content-encoding'] === undefined) return;
  const ending = encoding === 'gzip' ? 'gz' : 'br';
  if (!holds(answer, ending, bytes)) {
    findings.fault(address, `has other bytes than in the build, once ${encoding} is undone.`, AGAIN);
    return;
  }
  comparison.small += 1;
  const prepared = compressed === undefined ? undefined : join(compressed, `${path}.${ending}`);
  if (prepared === undefined || !path.endsWith('.html') || !existsSync(prepared)) return;
  if (readFileSync(prepared).equals(answer.body)) comparison.filled += 1;
  else
    findings.fault(
      address,
      'is compressed by the host, not as `npm run compress` filled it up: its size tells the page.',
      'Copy deploy/compressed/ over the published files; scripts/README.md says how a host sends them.',
    );
}

/** A page by its address; where its file has rules of its own, hosts know it by both. */
function addressesOf(path: string): readonly string[] {
  if (!/(?:^|\/)index\.html$/.test(path)) return [`/${path}`];
  return path.includes('compose/')
    ? [`/${path.replace(/index\.html$/, '')}`, `/${path}`]
    : [`/${path.replace(/index\.html$/, '')}`];
}

const isNotFound = (path: string): boolean => `/${path}`.endsWith(NOT_FOUND);

interface Wanted {
  readonly path: string;
  readonly address: string;
  readonly bytes: Buffer;
}

/** The pages for what is not there have no address of their own; some hosts show them there all the same. */
function compareAnswer(answer: Answer, { path, address, bytes }: Wanted, findings: Findings): boolean {
  const wanted = isNotFound(path) ? [404, 200] : [200];
  if (!wanted.includes(answer.status)) {
    findings.fault(
      address,
      `answers ${answer.status} instead of ${wanted[0]}.`,
      answer.status === 404 ? AGAIN : OURS,
    );
    return false;
  }
  if (answer.body.equals(bytes)) return true;
  findings.fault(
    address,
    'has other bytes than in the build.',
    path === SUMS ? 'Another build is published: publish this one, or compare with that one.' : AGAIN,
  );
  return false;
}

function compareHeaders(
  build: OpenBuild,
  answer: Answer,
  address: string,
  isTls: boolean,
  findings: Findings,
): void {
  const isAbsent = isNotFound(address);
  const said = headersFor(build.rules, isAbsent ? NOT_FOUND : address);
  const wanted = { 'Content-Type': contentTypeOf(address), ...(isTls ? said : withoutTls(said)) };
  for (const [name, value] of Object.entries(wanted)) {
    const got = answer.headers[name.toLowerCase()];
    if (got === undefined) findings.fault(address, `is sent without ${name}.`, OURS);
    else if (plain(name, String(got)) !== plain(name, value))
      findings.fault(address, `is sent with another ${name}: ${shortened(String(got))}`, OURS);
  }
  for (const [name, does] of Object.entries(harmful))
    if (answer.headers[name] !== undefined)
      findings.fault(address, `${does} (${name}).`, 'Switch that off at the host, or leave the host.');
}

/** Blanks beside signs mean nothing, nor capital letters in a type. */
function plain(name: string, value: string): string {
  const words = value.replaceAll(/\s*([;,=])\s*/g, '$1').trim();
  return name === 'Content-Type' ? words.toLowerCase() : words;
}
const shortened = (value: string): string => (value.length > 80 ? `${value.slice(0, 80)}…` : value);

function holds({ body }: Answer, encoding: 'gz' | 'br', bytes: Buffer): boolean {
  try {
    return sha256(decompress(body, encoding)) === sha256(bytes);
  } catch {
    return false;
  }
}

/** What is not there is answered with the site's own page, and nothing hidden is published. */
async function compareAbsent(build: OpenBuild, site: LiveSite, findings: Findings): Promise<void> {
  const page = readFileSync(join(build.folder, NOT_FOUND));
  for (const address of ['/nothing-is-here/', ...hidden]) {
    const { status, body } = await site.ask(address);
    if (status !== 404)
      findings.fault(
        address,
        `answers ${status}: there should be nothing.`,
        'Take it away, and install the settings in deploy/.',
      );
    else if (!body.equals(page))
      findings.fault(address, 'is not answered with the site’s own page for what is not there.', OURS);
  }
}
