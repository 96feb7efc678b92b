/** `npm run verify`: whether a site on the line, or a copy of it, is the build, to the byte and to the header. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommand, stop } from './lib/terminal/command.ts';
import { type LiveSite, lookAtCertificate, openSite, type Way } from './lib/verifying/ask-site.ts';
import { compareCopy } from './lib/verifying/compare-copy.ts';
import { compareSite } from './lib/verifying/compare-site.ts';
import { Findings } from './lib/verifying/findings.ts';
import { type OpenBuild, openBuild, openFolder } from './lib/verifying/open-build.ts';
import { checkSignature } from './lib/verifying/signature.ts';

const help = `npm run verify -- https://vagvisare.example   every file of a site, its headers and its certificate, beside dist/
npm run verify -- FOLDER                      every file of a copy, on a server's disk, a stick or a mirror's
npm run verify -- FILE.zip                    the same for a ZIP
npm run verify -- … --build FOLDER            beside another build than dist/; a ZIP of one does as well
npm run verify -- … --key FILE                asks whether that key has signed the checksums: a line as in SHA256SUMS.signers
npm run verify -- https://… --at 192.0.2.7    asks that machine, whatever the name leads to; 192.0.2.7:8443 another port
npm run verify -- http://….onion --through 127.0.0.1:9050
                                              through Tor, or any other SOCKS 5 proxy

Ends with 0 if all is as in the build, with 1 if anything is not. Where deploy/compressed/ is beside the build, pages must come
in the sizes that \`npm run compress\` gave them. What a site has besides the build cannot be seen from outside.
`;
/** A certificate that ends sooner should have been renewed, days. */
const SOON = 14;
const DAY = 86_400_000;

const { values, words, refuse } = readCommand({
  name: 'verify',
  help,
  takesWords: true,
  options: {
    build: { type: 'string', default: 'dist' },
    key: { type: 'string' },
    at: { type: 'string' },
    through: { type: 'string' },
  },
});
const [given, ...more] = words;
const target = given ?? refuse('Say what is looked at: an address, a folder or a ZIP.');
if (more.length > 0) refuse(`One at a time: “${more[0]}” is too much.`);
const isSite = /^https?:\/\//.test(target);
if (!isSite && (values.at ?? values.through) !== undefined)
  refuse('--at and --through say how a site is asked: they belong to an address.');
const way = wayOf(values.at, values.through);
const key = values.key === undefined ? undefined : readKey(values.key);

const build = openBuild(values.build);
if (typeof build === 'string') stop(`${build}\nNothing was compared.`);
const findings = new Findings();
try {
  if (isSite) await verifySite(target, build);
  else verifyCopy(target, build);
  checkSignature(build.folder, key, findings);
} finally {
  build.close();
}
process.stdout.write(`${target}\n${findings}\n`);
const faults = findings.faults.length;
process.stdout.write(faults === 0 ? 'It is the build.\n' : `It is not the build: ${faults} faults.\n`);
process.exitCode = faults === 0 ? 0 : 1;

async function verifySite(address: string, built: OpenBuild): Promise<void> {
  const { origin, protocol, pathname, port } = new URL(address);
  if (pathname !== '/') refuse(`A site stands at the root of its host: ${origin}/.`);
  if (protocol === 'https:' && way.through === undefined && !(await verifyCertificate(origin))) return;
  const site = openSite(origin, way);
  const compressed = join(values.build, '../deploy/compressed');
  try {
    await compareSite(built, site, findings, {
      compressed: existsSync(compressed) ? compressed : undefined,
      onProgress: (done, total) => {
        if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total} files`);
      },
    });
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
    if (protocol === 'https:' && port === '' && way.at?.port === undefined) await verifyPlain(site);
  } finally {
    site.close();
  }
}

/** @returns Whether anything else can be asked. */
async function verifyCertificate(origin: string): Promise<boolean> {
  try {
    const { until, protocol } = await lookAtCertificate(origin, way);
    const days = Math.floor((until.getTime() - Date.now()) / DAY);
    const says = `the certificate holds for ${days} more days, until ${until.toISOString().slice(0, 10)}, over ${protocol}`;
    if (days < SOON) findings.fault(origin, `${says}.`, 'Renew it, and see why that is not done by itself.');
    else findings.good(says);
    return true;
  } catch (cause) {
    findings.fault(
      origin,
      `cannot be reached safely: ${(cause as Error).message}.`,
      'Nothing else was looked at.',
    );
    return false;
  }
}

/** Without TLS the same host says nothing but where to go. */
async function verifyPlain({ origin }: LiveSite): Promise<void> {
  const plain = openSite(origin.replace('https:', 'http:'), way);
  try {
    const { status, headers } = await plain.ask('/en/');
    if ((status === 301 || status === 308) && headers.location === `${origin}/en/`)
      findings.good('without TLS it leads to TLS');
    else
      findings.fault(
        'http:',
        `does not lead to ${origin}.`,
        'Install the settings in deploy/ that belong to this build.',
      );
  } catch (cause) {
    findings.note(`Without TLS it does not answer (${(cause as Error).message})`);
  } finally {
    plain.close();
  }
}

function verifyCopy(place: string, built: OpenBuild): void {
  const copy = openFolder(place);
  if (typeof copy === 'string') stop(`${copy}\nNothing was compared.`);
  try {
    compareCopy(built, copy.folder, findings);
  } finally {
    copy.close();
  }
}

function wayOf(at: string | undefined, through: string | undefined): Way {
  const [host, port] = partsOf(at, '--at', '192.0.2.7 or 192.0.2.7:8443');
  const [proxy, socks] = partsOf(through, '--through', '127.0.0.1:9050');
  if (proxy !== undefined && socks === undefined)
    refuse('--through needs a port too, such as 127.0.0.1:9050.');
  return {
    ...(host === undefined ? {} : { at: { host, ...(port === undefined ? {} : { port }) } }),
    ...(proxy === undefined || socks === undefined ? {} : { through: { host: proxy, port: socks } }),
  };
}

/** A host, with or without a port; an IPv6 address in brackets. */
function partsOf(given: string | undefined, option: string, such: string): [host?: string, port?: number] {
  if (given === undefined) return [];
  const [, host, port] = /^(\[[\da-f:]+\]|[\w.-]+)(?::(\d{1,5}))?$/i.exec(given) ?? [];
  if (host === undefined) return refuse(`${option} is a machine, such as ${such}; it is “${given}”.`);
  return [host.replaceAll(/[[\]]/g, ''), ...(port === undefined ? [] : [Number(port)])] as [string, number?];
}

function readKey(file: string): string {
  if (!existsSync(file)) refuse(`There is no file ${file}.`);
  return readFileSync(file, 'utf8');
}
