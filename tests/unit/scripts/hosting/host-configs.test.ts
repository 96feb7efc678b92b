/** What each host's file says, read by that host's own rules, is what was decided. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  caddyfile,
  cloudflareHeaders,
  hostConfigs,
  netlifyHeaders,
  nginxConfig,
  usualSetup,
} from '../../../../scripts/lib/hosting/host-configs.ts';
import {
  type Headers,
  headerRules,
  headersFor,
  withoutTls,
} from '../../../../scripts/lib/hosting/response-headers.ts';

const hashes = Array.from({ length: 9 }, (_, index) => `'sha256-${String(index).repeat(43)}='`);
const rules = headerRules(hashes);
const paths = [
  '/',
  '/th/help/',
  '/nothing/here',
  '/en/leaflets/compose/',
  '/en/leaflets/compose/index.html',
  '/404.html',
  '/_astro/x.js',
  '/en/search/texts.json',
  '/engine/worker.js',
  '/leaflets/sv/leaflet.pdf',
  '/api/v1/contacts.json',
  '/changes.xml',
  '/SHA256SUMS',
];

/** One block of a `_headers` file: an address pattern and the lines under it. */
interface Block {
  readonly pattern: string;
  readonly lines: readonly string[];
}

/** Reads a `_headers` file by the grammar both hosts document; throws on what they would ignore. */
function parseHeadersFile(text: string): readonly Block[] {
  const blocks: { pattern: string; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    if (line.startsWith('/')) blocks.push({ pattern: line, lines: [] });
    else if (/^\s+(?:! )?[\w-]+(?:: .+)?$/.test(line) && blocks.length > 0)
      blocks.at(-1)?.lines.push(line.trim());
    else throw new Error(`Not a line of a _headers file: ${line}`);
  }
  return blocks;
}

const fits = (pattern: string, path: string) =>
  new RegExp(`^${pattern.replace(/[.+?^$()|[\]\\]/g, '\\$&').replace('*', '.*')}$`).test(path);
const entry = (line: string) =>
  [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)] as const;

/** Netlify: every rule that fits counts, a later one's header replaces an earlier one's. */
function atNetlify(text: string, path: string): Headers {
  const lines = parseHeadersFile(text)
    .filter(({ pattern }) => fits(pattern, path))
    .flatMap((block) => block.lines);
  return Object.fromEntries(lines.map(entry));
}

/** Cloudflare: every rule that fits counts; `! Name` takes a header away, the same header twice is joined by a comma. */
function atCloudflare(text: string, path: string): Headers {
  const sent = new Map<string, string>();
  for (const { lines } of parseHeadersFile(text).filter(({ pattern }) => fits(pattern, path))) {
    for (const line of lines.filter((each) => each.startsWith('! '))) sent.delete(line.slice(2));
    for (const [name, value] of lines.filter((each) => !each.startsWith('! ')).map(entry)) {
      const before = sent.get(name);
      sent.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return Object.fromEntries(sent);
}

it.each(paths)('sends the same headers for %s from Netlify and Cloudflare', (path) => {
  expect(atNetlify(netlifyHeaders(rules), path)).toEqual(headersFor(rules, path));
  expect(atCloudflare(cloudflareHeaders(rules), path)).toEqual(headersFor(rules, path));
});

/** nginx: a map gives the value of the first pattern that fits, or else its default; an empty value is not sent. */
function atNginx(text: string, path: string): Headers {
  const maps = new Map(
    [...text.matchAll(/^map \$uri (\$\w+) \{\n([^}]*\n)\}$/gm)].map(([, name = '', lines = '']) => [
      name,
      [...lines.matchAll(/^ {4}(?:"(.*?)"|default) (".*"|\S+);$/gm)],
    ]),
  );
  const inMap = (name: string) => {
    const lines = maps.get(name) ?? [];
    const found = lines.find(([, pattern]) =>
      pattern?.startsWith('~') ? new RegExp(pattern.slice(1)).test(path) : pattern === path,
    );
    return (found ?? lines.find(([, pattern]) => pattern === undefined))?.[2] ?? '';
  };
  return Object.fromEntries(
    [...text.matchAll(/^ *add_header (\S+) (.*) always;$/gm)]
      .map(([, name = '', value = '']) => [name, value.startsWith('$') ? inMap(value) : value] as const)
      .map(([name, value]) => [name, value.replace(/^"(.*)"$/, '$1')] as const)
      .filter(([name, value]) => name !== 'Allow' && value !== ''),
  );
}

it.each([...paths, '/en/engine/', '/en/_astro/', '/en/api/'])(
  'sends the same headers for %s from nginx, but for types, which it knows by the ending',
  (path) => {
    const site = nginxConfig(rules, usualSetup('vagvisare.example'));
    const { 'Content-Type': _, ...wanted } = headersFor(rules, path);
    expect(atNginx(site, path)).toEqual(wanted);
  },
);

it('sends the page for what is not there from nginx with its headers, from whichever folder it is taken', () => {
  const site = nginxConfig(rules, usualSetup('vagvisare.example'));
  const { 'Content-Type': _, ...wanted } = headersFor(rules, '/404.html');
  expect(atNginx(site, '/ti/404.html')).toEqual(wanted);
  expect(atNginx(site, '/404-html')).not.toEqual(wanted);
});

it('keeps to the limits of Cloudflare: 100 rules, 2,000 characters a line, one star a pattern', () => {
  const text = cloudflareHeaders(rules);
  const blocks = parseHeadersFile(text);
  expect(blocks.length).toBeLessThanOrEqual(100);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
  expect(blocks.filter(({ pattern }) => pattern.split('*').length > 2)).toEqual([]);
});

describe('the policy of pages', () => {
  const policy = headersFor(rules, '/en/')['Content-Security-Policy'] ?? '';

  it('allows nothing that is not ours', () => {
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'sha256-/);
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
  });

  it('names the hash of every sheet', () => {
    expect(hashes.filter((hash) => !policy.includes(hash))).toEqual([]);
  });

  it('names nothing, here or in another policy, that browsers do not know', () => {
    // By the grammar of CSP 3: keywords and hashes in quotes, schemes, names of directives and policies.
    const known =
      /^(?:'(?:none|self|wasm-unsafe-eval|script|sha256-[\w+/]{43}=)'|(?:data|blob):|[a-z]+(?:-[a-z]+)*)$/;
    const words = paths.flatMap((path) =>
      (headersFor(rules, path)['Content-Security-Policy'] ?? '').split(/[; ]+/),
    );
    expect(words.filter((word) => !known.test(word))).toEqual([]);
  });

  it('allows WebAssembly to the worker of the composer and to nothing else', () => {
    const allowing = paths.filter((path) =>
      headersFor(rules, path)['Content-Security-Policy']?.includes('wasm-unsafe-eval'),
    );
    expect(allowing).toEqual(['/engine/worker.js']);
  });
});

it.each(['nginx/vagvisare.conf', 'nginx/onion.conf', 'container/nginx.conf', 'container/site.conf'])(
  'writes %s so that nginx can read it: each setting ends, and each block',
  (file) => {
    const lines = (hostConfigs(rules, 'vagvisare.example', ['ti'], ['index.html']).get(file) ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((line) => !/[;{}]$/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.endsWith('{')).length).toBe(
      lines.filter((line) => line === '}').length,
    );
  },
);

it('writes a Caddyfile whose blocks end on lines of their own, as Caddy wants it', () => {
  const lines = caddyfile(rules, usualSetup('vagvisare.example'))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !line.startsWith('#'));
  let depth = 0;
  for (const line of lines) {
    if (line === '}') depth -= 1;
    else if (line.endsWith('{')) depth += 1;
    else expect(line).not.toMatch(/^}/);
    expect(depth).toBeGreaterThanOrEqual(0);
  }
  expect(depth).toBe(0);
});

it('sends nothing without TLS that would send a browser there', () => {
  const plain = withoutTls(headersFor(rules, '/'));
  expect(JSON.stringify(plain)).not.toMatch(/Strict-Transport|upgrade-insecure/);
  expect(plain['Content-Security-Policy']).toContain(
    "; frame-ancestors 'none'; require-trusted-types-for 'script'; ",
  );
});

it('writes the same configurations from the same rules, and never a header that sets a cookie', () => {
  const written = hostConfigs(rules, 'vagvisare.example', ['ti'], ['index.html']);
  expect([...hostConfigs(headerRules(hashes), 'vagvisare.example', ['ti'], ['index.html'])]).toEqual([
    ...written,
  ]);
  expect([...written.values()].join('')).not.toMatch(/set-cookie/i);
});

it('sends the small page of a language for all below it from Netlify too', () => {
  const redirects = hostConfigs(rules, 'vagvisare.example', ['ti', 'so'], []).get('netlify/_redirects');
  expect(redirects?.split('\n').filter((line) => /^[^#]/.test(line))).toEqual([
    '/ti/* /ti/404.html 404',
    '/so/* /so/404.html 404',
  ]);
});

it('speaks HTTP/2 with nginx over both kinds of address, as the site of whoever names none', () => {
  const site = nginxConfig(rules, usualSetup('vagvisare.example'));
  expect(site.match(/listen \S*443.*/g)).toEqual([
    'listen 443 ssl http2 default_server;',
    'listen [::]:443 ssl http2 default_server;',
  ]);
});

it('sends Brotli from the container, which has it, and leaves it to others to ask for', () => {
  const configs = hostConfigs(rules, 'vagvisare.example', [], []);
  const marked = /#brotli/;
  expect(configs.get('container/site.conf')).toMatch(/^\s*brotli on;$/m);
  expect(configs.get('container/site.conf')).not.toMatch(marked);
  expect(configs.get('nginx/vagvisare.conf')).toMatch(marked);
});

it('names a port only where it is not the usual one', () => {
  const ports = (http: number, https: number) =>
    caddyfile(rules, {
      host: 'vagvisare.example',
      root: '/srv',
      certificate: '',
      key: '',
      ports: { http, https },
    }).match(/https?_port \d+/g) ?? [];
  expect(ports(80, 443)).toEqual([]);
  expect(ports(8080, 8443)).toEqual(['http_port 8080', 'https_port 8443']);
});

it('runs the container without root, with nothing in it that can be written to and nothing kept', () => {
  const { site } = (
    parse(hostConfigs(rules, 'vagvisare.example', [], []).get('container/compose.yaml') ?? '') as {
      services: { site: object };
    }
  ).services;
  expect(site).toMatchObject({
    user: '33:33',
    read_only: true,
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
    logging: { driver: 'none' },
    ports: ['80:8080', '443:8443'],
    volumes: ['/etc/ssl/vagvisare:/etc/ssl/vagvisare:ro', '/var/lib/acme:/var/lib/acme:ro'],
    restart: 'unless-stopped',
  });
});

it('writes what each host needs, in its folder, and what the operator of an onion service has to do', () => {
  const written = hostConfigs(rules, 'vagvisare.example', [], ['index.html']);
  expect([...written.keys()]).toEqual([
    ...['nginx/vagvisare.conf', 'nginx/connections.nft', 'nginx/onion.conf', 'publish.sh'],
    ...['object-storage/publish.sh', 'object-storage/01.txt', 'object-storage/cloudfront.js'],
    ...['container/Dockerfile', 'container/compose.yaml', 'container/nginx.conf', 'container/site.conf'],
    ...['caddy/Caddyfile', 'netlify/_headers', 'netlify/_redirects', 'cloudflare/_headers'],
  ]);
  expect(written.get('nginx/onion.conf')).toMatch(/^# {5}HiddenServiceDir \/var\/lib\/tor\/vagvisare$/m);
});
