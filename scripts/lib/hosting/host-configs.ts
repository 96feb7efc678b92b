/** The headers and the behaviour of the site, written down for the hosts it can live on. Pure: texts in, texts out. */
import { dirname } from 'node:path';
import { CONTAINER_PORTS, composeFile, containerNginx, dockerfile } from './container.ts';
import { charsetTypes, contentTypes, textTypes } from './content-types.ts';
import { bucketFiles, cloudFrontFunction } from './object-storage.ts';
import {
  addressesOf,
  type HeaderRule,
  type Headers,
  headersFor,
  NOT_FOUND,
  withoutTls,
} from './response-headers.ts';
import { publishScript } from './server-release.ts';

/** Where a server finds the site, its certificate and its ports. */
export interface ServerSetup {
  /** `vagvisare.example`. */
  readonly host: string;
  /** Folder with the content of `dist/`. */
  readonly root: string;
  /** Certificate with its chain, and its key. */
  readonly certificate: string;
  readonly key: string;
  /** Ports the server listens on; readers see 80 and 443 whatever these are. */
  readonly ports: { readonly http: number; readonly https: number };
}

/** Where everything of the site lies on a server. */
const SERVER_ROOT = '/srv/vagvisare';

/** Where the shipped configurations expect things; whoever deploys changes the first lines. */
export function usualSetup(host: string): ServerSetup {
  return {
    host,
    root: `${SERVER_ROOT}/dist`,
    certificate: '/etc/ssl/vagvisare/fullchain.pem',
    key: '/etc/ssl/vagvisare/key.pem',
    ports: { http: 80, https: 443 },
  };
}

/**
 * Two lines that Debian’s `nginx.conf` needs and a site’s own file may not hold: 768 connections a worker are taken by one
 * machine in two seconds. `limit_conn` counts no request that is not finished, so it would not help.
 */
export const WORKER_CONNECTIONS = 'worker_connections 16384;';
export const WORKER_FILES = 'worker_rlimit_nofile 32768;';

/** nginx takes HTML for granted in its lists. */
const besidesHtml = (list: readonly string[]) => list.filter((type) => type !== 'text/html').join(' ');

const indent = (lines: readonly string[]) => lines.map((line) => (line === '' ? '' : `    ${line}`));
const made = '# Made by `npm run build` from scripts/lib/hosting/response-headers.ts. Change that, not this.';

/** Rules for addresses other than `/*`, which is the rest. */
const exceptions = (rules: readonly HeaderRule[]) => rules.filter(({ paths }) => paths !== '/*');

/**
 * A site for nginx (1.22 or later), to stand in `/etc/nginx/sites-enabled/`.
 *
 * @param rules - The headers.
 * @param setup - Where things are.
 */
export function nginxConfig(rules: readonly HeaderRule[], setup: ServerSetup): string {
  return `${[
    made,
    '#',
    '# Nothing about readers is kept: no access log, and no error log either, because nginx writes the address of the',
    '# reader and what was asked for into every line of it, at every level. Errors at start still go to the log that',
    '# nginx.conf names. Remove the default site: this one answers requests for any name.',
    '#',
    '# Compression: files that `npm run compress` has made lie beside the others and are sent as they are, pages of a',
    '# language in few sizes; all else is compressed as it is sent. Brotli where its modules are loaded (Debian:',
    '# libnginx-mod-http-brotli-filter and -static, then remove the five marks).',
    '',
    ...nginxMaps(rules, 'vagvisare'),
    '',
    'server {',
    ...indent([
      `listen ${setup.ports.http} default_server;`,
      `listen [::]:${setup.ports.http} default_server;`,
      `server_name ${setup.host};`,
      ...NOTHING_KEPT,
      'client_header_timeout 10s;',
      '',
      '# For a certificate from an authority that asks over HTTP, such as Let’s Encrypt.',
      'location /.well-known/acme-challenge/ { root /var/lib/acme; }',
      `location / { return 301 https://${setup.host}$request_uri; }`,
    ]),
    '}',
    '',
    'server {',
    ...indent([
      `listen ${setup.ports.https} ssl http2 default_server;`,
      `listen [::]:${setup.ports.https} ssl http2 default_server;`,
      `server_name ${setup.host};`,
      '',
      `ssl_certificate ${setup.certificate};`,
      `ssl_certificate_key ${setup.key};`,
      'ssl_protocols TLSv1.2 TLSv1.3;',
      'ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305;',
      'ssl_prefer_server_ciphers off;',
      '# A second visit within a day is one round trip shorter. Tickets would outlive a day unless their keys are changed.',
      'ssl_session_cache shared:vagvisare:2m;',
      'ssl_session_timeout 1d;',
      'ssl_session_tickets off;',
      '# The server asks nobody about its own certificate either.',
      'ssl_stapling off;',
      '',
      ...nginxSite(rules, setup.root, 'vagvisare'),
    ]),
    '}',
  ].join('\n')}\n`;
}

/**
 * The same site for nginx without TLS, for whoever stands before it on the same machine and brings what keeps it secret: Tor, or
 * the container's host. Listens on this machine only.
 *
 * @param rules - The headers.
 * @param root - Folder with the content of `dist/`.
 * @param listen - What nginx listens on: `127.0.0.1:8081`.
 */
export function nginxPlainConfig(
  rules: readonly HeaderRule[],
  root: string,
  listen: string,
  why: readonly string[],
): string {
  const plain = rules.map((rule) => ({ ...rule, headers: withoutTls(rule.headers) }));
  return `${[
    made,
    '#',
    ...why.map((line) => `# ${line}`),
    '',
    ...nginxMaps(plain, 'plain'),
    '',
    'server {',
    ...indent([`listen ${listen};`, 'server_name _;', ...nginxSite(plain, root, 'plain')]),
    '}',
  ].join('\n')}\n`;
}

const NOTHING_KEPT = ['server_tokens off;', 'access_log off;', 'error_log /dev/null emerg;'];

/** What is sent, and what is not, whoever carries it. */
function nginxSite(rules: readonly HeaderRule[], root: string, own: string): readonly string[] {
  return [
    `root ${root};`,
    ...NOTHING_KEPT,
    'autoindex off;',
    'absolute_redirect off;',
    'client_max_body_size 1k;',
    'client_header_timeout 10s;',
    'client_body_timeout 5s;',
    'send_timeout 20s;',
    'keepalive_timeout 20s;',
    'reset_timedout_connection on;',
    '',
    'types {',
    ...indent(Object.entries(contentTypes).map(([type, endings]) => `${type} ${endings};`)),
    '}',
    'default_type application/octet-stream;',
    'charset utf-8;',
    `charset_types ${besidesHtml(charsetTypes)};`,
    '',
    'gzip_static on;',
    '#brotli_static on;',
    'gzip on;',
    'gzip_comp_level 6;',
    'gzip_min_length 256;',
    'gzip_vary on;',
    `gzip_types ${besidesHtml(textTypes)};`,
    '#brotli on;',
    '#brotli_comp_level 5;',
    '#brotli_min_length 256;',
    `#brotli_types ${besidesHtml(textTypes)};`,
    '',
    'if ($request_method !~ ^(GET|HEAD)$) { return 405; }',
    'error_page 403 =404 @absent;',
    'error_page 404 @absent;',
    '',
    '# Also on what nginx answers itself.',
    `add_header Allow $${own}_allow always;`,
    ...headerNames(rules).map(
      (name) =>
        `add_header ${name} ${varies(rules, name) ? nginxVariable(name, own) : quoted(rules, name)} always;`,
    ),
    '',
    ...exceptions(rules).flatMap(({ paths, why, headers }) =>
      headers['Content-Type'] === undefined
        ? []
        : [
            `# ${why}`,
            `location = ${paths} { types { } default_type ${headers['Content-Type'].split(';')[0]}; }`,
          ],
    ),
    '',
    '# Nothing hidden is published, if a deployment ever copies some.',
    'location ~ /\\.(?!well-known/) { return 404; }',
    '',
    '# The page for what does not exist: that of the first folder, or else that of the site.',
    `location @absent { try_files $${own}_absent ${NOT_FOUND} =404; }`,
    `location ~ ${ANY_NOT_FOUND} { internal; }`,
  ];
}

/** The same where the modules of brotli are loaded. */
const withBrotli = (config: string): string => config.replaceAll(/#(brotli)/g, '$1');

/** Names of all headers but the type, which is nginx's own business. */
function headerNames(rules: readonly HeaderRule[]): readonly string[] {
  return [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))].filter(
    (name) => name !== 'Content-Type',
  );
}

const varies = (rules: readonly HeaderRule[], name: string) =>
  exceptions(rules).some(({ headers }) => name in headers);
const nginxVariable = (name: string, own: string) => `$${own}_${name.toLowerCase().replaceAll('-', '_')}`;
/** A header's value for `/*`; an empty one is not sent. */
const quoted = (rules: readonly HeaderRule[], name: string) => `"${headersFor(rules, '/')[name] ?? ''}"`;

/**
 * Values that differ by address. They are chosen here and sent in one place, because nginx forgets all headers of a server in a
 * location that has one of its own.
 */
function nginxMaps(rules: readonly HeaderRule[], own: string): readonly string[] {
  const headers = headerNames(rules)
    .filter((name) => varies(rules, name))
    .flatMap((name) => [
      `map $uri ${nginxVariable(name, own)} {`,
      ...indent([
        `default ${quoted(rules, name)};`,
        // The first pattern that fits counts here; in the rules it is the last.
        ...exceptions(rules)
          .filter(({ headers }) => name in headers)
          .map(
            ({ paths, headers }) =>
              `${JSON.stringify(nginxPattern(paths))} ${JSON.stringify(headers[name])};`,
          )
          .reverse(),
      ]),
      '}',
    ]);
  return [
    '# Headers that differ by address. They are chosen here and sent in one place, because nginx forgets all headers',
    '# of a server in a location that has one of its own.',
    ...headers,
    `map $request_method $${own}_allow {`,
    ...indent(['default "GET, HEAD";', '"~^(GET|HEAD)$" "";']),
    '}',
    `map $uri $${own}_absent {`,
    ...indent([`default ${NOT_FOUND};`, `"~^/(?<${own}_folder>[^/]+)/" /$${own}_folder${NOT_FOUND};`]),
    '}',
  ];
}

/** The site's own page for what does not exist, and those of its folders, as a pattern of nginx. */
const ANY_NOT_FOUND = `${NOT_FOUND.replace('.', '[.]')}$`;

/** By the time headers are sent nginx has put a page's file in the place of its address: so both are named. */
function nginxPattern(paths: string): string {
  if (paths === NOT_FOUND) return `~${ANY_NOT_FOUND}`;
  if (paths.endsWith('/')) return `~^${paths}(index[.]html)?$`;
  return paths.endsWith('*') ? `~^${paths.slice(0, -1)}` : paths;
}

/**
 * A Caddyfile (Caddy 2.6 or later). Caddy gets and renews the certificate itself.
 *
 * @param rules - The headers.
 * @param setup - Where things are.
 * @param tls - How it gets its certificate; left out, from an authority, by itself.
 */
export function caddyfile(rules: readonly HeaderRule[], setup: ServerSetup, tls?: readonly string[]): string {
  const block = (headers: Headers) =>
    indent(Object.entries(headers).map(([name, value]) => `${name} "${value}"`));
  return `${[
    made,
    '#',
    '# Nothing about readers is kept: no access log, and errors of requests are not logged, since Caddy writes the',
    '# reader’s address into them.',
    '{',
    ...indent([
      'admin off',
      'ocsp_stapling off',
      ...(setup.ports.http === 80 ? [] : [`http_port ${setup.ports.http}`]),
      ...(setup.ports.https === 443 ? [] : [`https_port ${setup.ports.https}`]),
      '# Whoever never ends a request is sent away.',
      'servers {',
      ...indent([
        'timeouts {',
        ...indent(['read_header 10s', 'read_body 5s', 'idle 20s']),
        '}',
        'max_header_size 16KB',
      ]),
      '}',
      'log {',
      ...indent(['exclude http']),
      '}',
    ]),
    '}',
    '',
    `${setup.host} {`,
    ...indent([
      `root * ${setup.root}`,
      '# Of an answer without a body nothing is compressed.',
      '@whole method GET',
      'encode @whole zstd gzip',
      ...(tls ?? []),
      '',
      '# In this order: a later rule takes the place of an earlier one.',
      'route {',
      ...indent([
        ...rules.flatMap(({ paths, why, headers }, index) => [
          ...(index === 0 ? [] : ['']),
          `# ${why}`,
          ...caddyHeader(paths, `@rule${index}`),
          ...block(headers),
          '}',
        ]),
        '',
        '# Types by name, whatever the machine knows.',
        ...Object.entries(contentTypes).flatMap(([type, endings]) => {
          const matcher = `@${type.replaceAll(/\W/g, '-')}`;
          const patterns = endings.split(' ').map((ending) => `*.${ending}`);
          return [
            `${matcher} path ${patterns.join(' ')}`,
            `header ${matcher} Content-Type "${type}${charsetTypes.includes(type) ? '; charset=utf-8' : ''}"`,
          ];
        }),
        '',
        'header -Server',
        '@other not method GET HEAD',
        'header @other Allow "GET, HEAD"',
        'error @other 405',
        '@null path_regexp \\x00',
        'error @null 400',
        '# Addresses that no file of the site has, and that no disk takes: Caddy would call them its own fault.',
        `@strange path_regexp "${NO_ADDRESS_OF_OURS}"`,
        'error @strange 404',
        '@hidden {',
        ...indent(['path_regexp /\\.', 'not path /.well-known/*']),
        '}',
        'error @hidden 404',
        `@notFound path *${NOT_FOUND}`,
        'error @notFound 404',
        'file_server {',
        ...indent(['precompressed br gzip']),
        '}',
      ]),
      '}',
      '',
      'handle_errors {',
      ...indent([
        '@page expression {http.error.status_code} in [403, 404]',
        'handle @page {',
        ...indent([
          `try_files /{http.request.uri.path.0}${NOT_FOUND} ${NOT_FOUND}`,
          '@wholePage method GET',
          'encode @wholePage zstd gzip',
          'header {',
          ...block(headersFor(rules, NOT_FOUND)),
          ...indent(['Content-Type "text/html; charset=utf-8"', '-Server']),
          '}',
          'file_server {',
          ...indent(['status 404']),
          '}',
        ]),
        '}',
        'handle {',
        ...indent(['respond "" {http.error.status_code}']),
        '}',
      ]),
      '}',
    ]),
    '}',
    '',
    '# Whoever asks for another name is led to this one, or told that it is not here.',
    ...caddyOtherNames(setup, block(headersFor(rules, NOT_FOUND))),
  ]
    .join('\n')
    // As `caddy fmt` writes it.
    .replaceAll('    ', '\t')}\n`;
}

/** Letters that are not ASCII, a name that is longer than any of ours, or more folders than we have. */
const NO_ADDRESS_OF_OURS = '[^ -~]|[^/]{128}|(?:/[^/]*){32}';

/** Caddy would lead a request for another name to that name, and answer it with an empty page. */
function caddyOtherNames({ host, ports }: ServerSetup, headers: readonly string[]): readonly string[] {
  return [
    `:${ports.http} {`,
    ...indent([`redir https://${host}{uri} permanent`]),
    '}',
    '',
    `:${ports.https} {`,
    ...indent(['header {', ...headers, ...indent(['-Server']), '}', 'respond 421']),
    '}',
  ];
}

/** The beginning of a rule: a directive takes one address, a name stands for several. */
function caddyHeader(paths: string, name: string): readonly string[] {
  if (paths === '/*') return ['header {'];
  const addresses = addressesOf(paths);
  return addresses.length === 1
    ? [`header ${paths} {`]
    : [`${name} path ${addresses.join(' ')}`, `header ${name} {`];
}

/**
 * A `_headers` file for Netlify: of two rules for an address, the later one's header counts.
 *
 * @param rules - The headers.
 */
export function netlifyHeaders(rules: readonly HeaderRule[]): string {
  return headersFile(rules, (name, value) => [`${name}: ${value}`]);
}

/**
 * A `_redirects` file for Netlify, which knows only the site's own page for what does not exist. Cloudflare sends the nearest
 * one by itself.
 *
 * @param small - Tags of the languages that have only their small page.
 */
export function netlifyRedirects(small: readonly string[]): string {
  const lines = small.map((tag) => `/${tag}/* /${tag}${NOT_FOUND} 404`);
  return `${[made, '# A language that has only its small page answers with it for every address below.', ...lines].join('\n')}\n`;
}

/**
 * A `_headers` file for Cloudflare, where headers of two rules for an address are joined with a comma: an exception
 * takes away what `/*` says before it says its own. At most 100 rules, 2,000 characters a line.
 *
 * @param rules - The headers.
 */
export function cloudflareHeaders(rules: readonly HeaderRule[]): string {
  const general = rules.find(({ paths }) => paths === '/*')?.headers ?? {};
  return headersFile(rules, (name, value, { paths }) =>
    paths !== '/*' && name in general ? [`! ${name}`, `${name}: ${value}`] : [`${name}: ${value}`],
  );
}

function headersFile(
  rules: readonly HeaderRule[],
  line: (name: string, value: string, rule: HeaderRule) => readonly string[],
): string {
  const blocks = rules.flatMap((rule) =>
    addressesOf(rule.paths).map((address) =>
      [
        `# ${rule.why}`,
        address,
        ...Object.entries(rule.headers)
          .flatMap(([name, value]) => line(name, value, rule))
          .map((text) => `  ${text}`),
      ].join('\n'),
    ),
  );
  return `${[made, ...blocks].join('\n\n')}\n`;
}

/** Where Tor finds the site on its own machine. */
const ONION_LISTEN = '127.0.0.1:8081';
const ONION_WHY = [
  'The site in the network of Tor, which brings its own secrecy: no TLS, no certificate. Only this machine can ask here. In',
  '/etc/tor/torrc:',
  '    HiddenServiceDir /var/lib/tor/vagvisare',
  `    HiddenServicePort 80 ${ONION_LISTEN}`,
  'Then `systemctl reload tor`, and `cat /var/lib/tor/vagvisare/hostname`: that is publisher.onion in content/facts/site.yaml.',
];

/** For `nft -f`: the kernel counts open connections of an address, in its memory and nowhere else. */
const CONNECTION_LIMIT = `#!/usr/sbin/nft -f
${made}
# At most so many connections of one address at a time. A school or a camp behind one address has many readers.
table inet vagvisare
delete table inet vagvisare
table inet vagvisare {
  set open4 { type ipv4_addr; flags dynamic; }
  set open6 { type ipv6_addr; flags dynamic; }
  chain input {
    type filter hook input priority 0; policy accept;
    tcp dport { 80, 443 } ct state new add @open4 { ip saddr ct count over 256 } reject with tcp reset
    tcp dport { 80, 443 } ct state new add @open6 { ip6 saddr ct count over 256 } reject with tcp reset
  }
}
`;

/**
 * All configurations, by the path they are written to under `deploy/`.
 *
 * @param rules - The headers.
 * @param host - Host name of the site.
 * @param small - Tags of the languages that have only their small page.
 * @param files - Of the built site, by path.
 */
export function hostConfigs(
  rules: readonly HeaderRule[],
  host: string,
  small: readonly string[],
  files: readonly string[],
): ReadonlyMap<string, string> {
  const setup = usualSetup(host);
  return new Map([
    ['nginx/vagvisare.conf', nginxConfig(rules, setup)],
    ['nginx/connections.nft', CONNECTION_LIMIT],
    ['nginx/onion.conf', nginxPlainConfig(rules, setup.root, ONION_LISTEN, ONION_WHY)],
    ['publish.sh', publishScript(SERVER_ROOT)],
    ...[...bucketFiles(rules, files)].map(([path, text]) => [`object-storage/${path}`, text] as const),
    ['object-storage/cloudfront.js', cloudFrontFunction(rules)],
    ['container/Dockerfile', dockerfile(host, setup.root)],
    ['container/compose.yaml', composeFile(dirname(setup.certificate))],
    ['container/nginx.conf', containerNginx(WORKER_CONNECTIONS, WORKER_FILES)],
    ['container/site.conf', withBrotli(nginxConfig(rules, { ...setup, ports: CONTAINER_PORTS }))],
    ['caddy/Caddyfile', caddyfile(rules, setup)],
    ['netlify/_headers', netlifyHeaders(rules)],
    ['netlify/_redirects', netlifyRedirects(small)],
    ['cloudflare/_headers', cloudflareHeaders(rules)],
  ]);
}
