/** Asks a site on the line as a browser would, and looks at its certificate. Follows nothing and keeps nothing. */
import { type IncomingHttpHeaders, Agent as PlainAgent, request as plainRequest } from 'node:http';
import { Agent as TlsAgent, request as tlsRequest } from 'node:https';
import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';

/** How many questions are open at a time: a server that counts connections of an address is not bothered. */
export const AT_A_TIME = 8;
/** A host that says nothing for so long has not answered, ms. */
const PATIENCE = 30_000;

/** An answer. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As it came over the line. */
  readonly body: Buffer;
}

/** A site that answers. */
export interface LiveSite {
  /** `https://vagvisare.example`, without a slash at the end. */
  readonly origin: string;
  /** @param path - From the root, `/en/`. */
  ask(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Ends what is open. */
  close(): void;
}

/** Where a site is asked. */
export interface Way {
  /** The machine that is asked instead of the one that the name leads to. */
  readonly at?: { readonly host: string; readonly port?: number };
  /** A SOCKS 5 proxy, such as Tor's. It looks the name up, not this machine. */
  readonly through?: { readonly host: string; readonly port: number };
}

/**
 * @param origin - `https://` or `http://`, and a host.
 */
export function openSite(origin: string, way: Way = {}): LiveSite {
  const { protocol, hostname, port: named, host } = new URL(origin);
  const isTls = protocol === 'https:';
  const port = way.at?.port ?? Number(named || (isTls ? 443 : 80));
  const target = way.at?.host ?? hostname;
  const { through } = way;
  const agent = new (isTls ? TlsAgent : PlainAgent)({ keepAlive: true, maxSockets: AT_A_TIME });
  if (through !== undefined)
    Object.assign(agent, {
      createConnection: (_options: unknown, done: (error: Error | null, socket?: Socket) => void) => {
        throughProxy(through, target, port).then(
          (socket) => done(null, isTls ? connectTls({ socket, servername: hostname }) : socket),
          done,
        );
      },
    });
  return {
    origin,
    ask: (path, headers = {}) =>
      new Promise((resolve, reject) => {
        const asked = (isTls ? tlsRequest : plainRequest)(
          {
            ...{ host: target, port, path, agent, timeout: PATIENCE },
            ...(isIP(hostname) ? {} : { servername: hostname }),
            headers: { Host: host, 'Accept-Encoding': 'identity', ...headers },
          },
          (response) => {
            const parts: Buffer[] = [];
            response.on('data', (part: Buffer) => parts.push(part));
            response.once('error', reject);
            response.once('end', () =>
              resolve({
                status: response.statusCode ?? 0,
                headers: response.headers,
                body: Buffer.concat(parts),
              }),
            );
          },
        );
        asked.once('timeout', () => asked.destroy(new Error(`no answer within ${PATIENCE / 1000} s`)));
        asked.once('error', reject);
        asked.end();
      }),
    close: () => agent.destroy(),
  };
}

/** What a certificate says, and which version of TLS is spoken. */
export interface Certificate {
  /** Last moment at which it holds. */
  readonly until: Date;
  /** `TLSv1.3`. */
  readonly protocol: string;
}

/**
 * Looks at the certificate of a site.
 *
 * @throws If it is not that of the name, or nobody this machine trusts has signed it.
 */
export function lookAtCertificate(origin: string, { at }: Pick<Way, 'at'>): Promise<Certificate> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket: TLSSocket = connectTls(
      {
        host: at?.host ?? hostname,
        port: at?.port ?? Number(port || 443),
        ...(isIP(hostname) ? {} : { servername: hostname }),
        timeout: PATIENCE,
      },
      () => {
        const certificate = {
          until: new Date(socket.getPeerCertificate().valid_to),
          protocol: socket.getProtocol() ?? '',
        };
        socket.destroy();
        resolve(certificate);
      },
    );
    socket.once('timeout', () => socket.destroy(new Error('no answer')));
    socket.once('error', reject);
  });
}

/**
 * A connection through a SOCKS 5 proxy, to a host by its name.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc1928 | RFC 1928}
 */
function throughProxy(proxy: { host: string; port: number }, host: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(proxy.port, proxy.host);
    const fail = (why: string) => socket.destroy(new Error(why));
    let isGreeted = false;
    let said = Buffer.of();
    const greet = () => {
      if (said[0] !== 5 || said[1] !== 0) {
        fail('what is named as a proxy is no SOCKS 5 proxy that lets anybody through');
        return;
      }
      isGreeted = true;
      said = said.subarray(2);
      const name = Buffer.from(host);
      socket.write(Buffer.from([5, 1, 0, 3, name.length, ...name, port >> 8, port & 255]));
    };
    const listen = (part: Buffer) => {
      said = Buffer.concat([said, part]);
      if (!isGreeted) {
        if (said.length >= 2) greet();
      } else if (said.length >= 5 && said[1] !== 0) {
        fail(`the proxy could not reach ${host} (answer ${said[1]})`);
      } else if (said.length >= 5 && said.length >= addressEnd(said)) {
        socket.off('data', listen);
        socket.off('error', reject);
        resolve(socket);
      }
    };
    socket.setTimeout(PATIENCE, () => fail('the proxy does not answer'));
    socket.on('data', listen);
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('the proxy hung up')));
    socket.once('connect', () => socket.write(Uint8Array.of(5, 1, 0)));
  });
}

/** The proxy's own address ends its answer, and nobody needs it: IPv4, a name, or IPv6, and a port. */
function addressEnd(said: Buffer): number {
  const [, , , kind, length = 0] = said;
  return 6 + (kind === 1 ? 4 : kind === 4 ? 16 : 1 + length);
}
