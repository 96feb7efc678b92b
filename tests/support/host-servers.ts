/**
 * The servers that the site is deployed on, for tests: Debian's own packages, unpacked into `.cache/servers/` without
 * being installed, run with the configurations that `scripts/lib/hosting/host-configs.ts` writes.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as plainRequest,
} from 'node:http';
import { request as tlsRequest } from 'node:https';
import { connect as connectPlain, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { connect } from 'node:tls';
import {
  caddyfile,
  nginxConfig,
  nginxPlainConfig,
  type ServerSetup,
  WORKER_CONNECTIONS,
  WORKER_FILES,
} from '../../scripts/lib/hosting/host-configs.ts';
import { carriedIn, headerRules } from '../../scripts/lib/hosting/response-headers.ts';

/** The name the site is served under in tests. */
export const HOST = 'vagvisare.example';

const packages = {
  nginx: [
    ...['nginx', 'nginx-common', 'libnginx-mod-http-brotli-filter', 'libnginx-mod-http-brotli-static'],
    ...['libbrotli1', 'libpcre2-8-0'],
  ],
  caddy: ['caddy'],
} as const;
export type Software = keyof typeof packages;
const programs: Readonly<Record<Software, string>> = { nginx: 'usr/sbin/nginx', caddy: 'usr/bin/caddy' };

/** An answer of a server. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A server that serves a folder. */
export interface HostServer {
  readonly ports: ServerSetup['ports'];
  /** Where nginx has the site without TLS, for Tor on the same machine. */
  readonly onionPort: number;
  /** Asks over TLS for a path, exactly as it is written. */
  ask(path: string, headers?: Readonly<Record<string, string>>, method?: string): Promise<Answer>;
  /** Asks without TLS. */
  askPlain(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Sends bytes over TLS, or to the port of TLS without it, and gives back what comes. */
  sendRaw(bytes: string, over: 'tls' | 'nothing'): Promise<string>;
  /** Opens connections over TLS, begins a request on each, and never ends it. */
  hold(count: number): Promise<readonly Socket[]>;
  /** The server's own certificate, as a file that programs can be told to trust. */
  readonly certificate: string;
  /** Everything the server has written since it started: its output and all its log files. */
  logs(): string;
  stop(): Promise<void>;
}

/**
 * Gets a server's program from Debian.
 *
 * @returns Folder where its packages are unpacked, or why it cannot be had on this machine.
 */
export function findServer(software: Software): { readonly folder: string } | { readonly missing: string } {
  const folder = resolve('.cache/servers', software);
  if (process.platform !== 'linux') return { missing: `Debian's ${software} needs Linux.` };
  if (spawnSync('openssl', ['version']).status !== 0) return { missing: 'A certificate needs openssl.' };
  if (existsSync(join(folder, programs[software]))) return { folder };
  const downloads = mkdtempSync(join(tmpdir(), `${software}-`));
  try {
    const run = (program: string, ...args: readonly string[]) =>
      execFileSync(program, args, { cwd: downloads, stdio: 'pipe', timeout: 120_000 });
    try {
      run('apt-get', 'download', ...packages[software]);
    } catch {
      // A machine that has not yet fetched the lists of packages.
      run('apt-get', 'update');
      run('apt-get', 'download', ...packages[software]);
    }
    mkdirSync(folder, { recursive: true });
    for (const file of readdirSync(downloads)) {
      if (file.endsWith('.deb')) run('dpkg-deb', '-x', file, folder);
    }
    return { folder };
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true });
    return { missing: `Debian's ${software} cannot be had here: ${String(cause).split('\n')[0]}` };
  } finally {
    rmSync(downloads, { recursive: true, force: true });
  }
}

/**
 * Starts a server on free ports, with a certificate of its own.
 *
 * @param software - Which one.
 * @param from - Folder of its packages, from {@link findServer}.
 * @param site - Folder of the built site.
 * @param styleHashes - Of its pages.
 * @param days - For which its certificate holds.
 * @param host - The name it is served under.
 * @throws If the server does not start, with what it says.
 */
export async function startServer(
  software: Software,
  from: string,
  site: string,
  styleHashes: readonly string[],
  days = 60,
  host = HOST,
): Promise<HostServer> {
  const work = mkdtempSync(join(tmpdir(), `${software}-site-`));
  const setup: ServerSetup = {
    host,
    root: resolve(site),
    ...makeCertificate(work, days, host),
    ports: { http: await freePort(), https: await freePort() },
  };
  const rules = headerRules(styleHashes, carriedIn(resolve(site)));
  const onionPort = await freePort();
  const child =
    software === 'nginx'
      ? startNginx(from, work, {
          vagvisare: nginxConfig(rules, setup),
          onion: nginxPlainConfig(rules, setup.root, `127.0.0.1:${onionPort}`, []),
        })
      : startCaddy(from, work, caddyfile(rules, setup, [`tls ${setup.certificate} ${setup.key}`]));
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const tls = { port: setup.ports.https, servername: host, ca: readFileSync(setup.certificate) };
  const server: HostServer = {
    ports: setup.ports,
    onionPort,
    certificate: setup.certificate,
    ask: (path, headers = {}, method = 'GET') =>
      answer((onAnswer) =>
        tlsRequest(
          { ...tls, host: '127.0.0.1', path, method, headers: { Host: host, ...headers } },
          onAnswer,
        ),
      ),
    askPlain: (path, headers = {}) =>
      answer((onAnswer) =>
        plainRequest(
          { host: '127.0.0.1', port: setup.ports.http, path, headers: { Host: host, ...headers } },
          onAnswer,
        ),
      ),
    sendRaw: (bytes, over) =>
      new Promise((done, failed) => {
        let received = '';
        const socket: Socket =
          over === 'tls'
            ? connect({ ...tls, host: '127.0.0.1' }, () => socket.write(bytes, 'latin1'))
            : connectPlain(tls.port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
        socket.setTimeout(1500, () => socket.destroy());
        socket.on('data', (chunk) => {
          received += chunk.toString('latin1');
        });
        socket.once('close', () => done(received));
        socket.once('error', failed);
      }),
    hold: async (count) => {
      const sockets: Socket[] = [];
      const open = async () => {
        while (sockets.length < count) {
          const socket = connect({ ...tls, host: '127.0.0.1' });
          sockets.push(socket);
          await new Promise<void>((done) => {
            socket.once('secureConnect', () => done(void socket.write('GET /en/ HTTP/1.1\r\nX: ')));
            socket.once('error', () => done());
          });
        }
      };
      await Promise.all(Array.from({ length: 16 }, open));
      return sockets;
    },
    logs: () => {
      const folder = join(work, 'log');
      return (
        said +
        readdirSync(folder)
          .map((name) => readFileSync(join(folder, name), 'utf8'))
          .join('')
      );
    },
    stop: async () => {
      child.kill('SIGTERM');
      await gone;
      rmSync(work, { recursive: true, force: true });
    },
  };
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${software} stopped: ${server.logs()}`);
    const up = await server.ask('/').catch(() => undefined);
    if (up) return server;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  await server.stop();
  throw new Error(`${software} does not answer: ${said}`);
}

/** Debian's own `nginx.conf` with our sites in it; only its folders are moved. */
function startNginx(from: string, work: string, sites: Readonly<Record<string, string>>): ChildProcess {
  for (const folder of ['log', 'sites-enabled', 'conf.d', 'modules', 'state']) mkdirSync(join(work, folder));
  // One that was fetched earlier may lack a module; nothing is marked off for that then.
  const modules = ['filter', 'static'].filter((kind) => existsSync(moduleIn(from, kind)));
  for (const [name, site] of Object.entries(sites))
    writeFileSync(join(work, `sites-enabled/${name}.conf`), withBrotli(site, modules));
  writeFileSync(
    join(work, 'modules/brotli.conf'),
    modules.map((kind) => `load_module ${moduleIn(from, kind)};\n`).join(''),
  );
  // As the README says, so that one machine cannot take all connections.
  writeFileSync(join(work, 'modules/limits.conf'), `${WORKER_FILES}\n`);
  const state = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${work}/state/${kind};`,
  );
  const config = readFileSync(join(from, 'etc/nginx/nginx.conf'), 'utf8')
    .replace(/^user .*$/m, process.getuid?.() === 0 ? 'user root;' : '')
    .replace('/run/nginx.pid', join(work, 'nginx.pid'))
    .replace(/worker_connections \d+;/, WORKER_CONNECTIONS)
    .replace('/etc/nginx/modules-enabled/', `${work}/modules/`)
    .replace('/etc/nginx/conf.d/', `${work}/conf.d/`)
    .replace('/etc/nginx/sites-enabled/', `${work}/sites-enabled/`)
    .replace('/etc/nginx/mime.types', join(from, 'etc/nginx/mime.types'))
    .replaceAll('/var/log/nginx/', `${work}/log/`)
    .replace('http {', `http {\n${state.join('\n')}`);
  writeFileSync(join(work, 'nginx.conf'), config);
  return spawn(
    join(from, programs.nginx),
    ['-p', work, '-c', join(work, 'nginx.conf'), '-e', join(work, 'log/error.log'), '-g', 'daemon off;'],
    { env: { ...process.env, LD_LIBRARY_PATH: libraries(from) } },
  );
}

/** Where the unpacked packages have their shared libraries: a folder named after the kind of machine. */
function libraries(from: string): string {
  const folders = readdirSync(join(from, 'usr/lib')).filter((name) => name.endsWith('-linux-gnu'));
  return folders.map((name) => join(from, 'usr/lib', name)).join(':');
}

const moduleIn = (from: string, kind: string): string =>
  join(from, `usr/lib/nginx/modules/ngx_http_brotli_${kind}_module.so`);

/** What the configuration tells people to do where the modules are loaded. */
function withBrotli(config: string, modules: readonly string[]): string {
  const ready = modules.includes('static') ? config.replace('#brotli_static', 'brotli_static') : config;
  return ready.replaceAll(/#(brotli(?!_static))/g, '$1');
}

function startCaddy(from: string, work: string, config: string): ChildProcess {
  mkdirSync(join(work, 'log'));
  writeFileSync(join(work, 'Caddyfile'), config);
  return spawn(
    join(from, programs.caddy),
    ['run', '--adapter', 'caddyfile', '--config', join(work, 'Caddyfile')],
    { env: { ...process.env, XDG_DATA_HOME: join(work, 'data'), XDG_CONFIG_HOME: join(work, 'config') } },
  );
}

export function makeCertificate(
  folder: string,
  days: number,
  host = HOST,
): { certificate: string; key: string } {
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  execFileSync(
    'openssl',
    [
      ...[
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        String(days),
      ],
      ...['-keyout', key, '-out', certificate, '-subj', `/CN=${host}`],
      ...['-addext', `subjectAltName=DNS:${host}`],
    ],
    { stdio: 'pipe' },
  );
  return { certificate, key };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

function answer(send: (onAnswer: (response: IncomingMessage) => void) => ClientRequest): Promise<Answer> {
  return new Promise((done, failed) => {
    const asked = send((response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
      response.once('error', failed);
    });
    asked.once('error', failed);
    asked.end();
  });
}
