/** A SOCKS 5 proxy (RFC 1928) that leads every name to one port of this machine, as Tor would lead it to the service. */
import { connect, createServer, type Server } from 'node:net';

interface SocksProxy {
  readonly server: Server;
  readonly port: number;
  /** What it was asked for, `name:port`. */
  readonly asked: readonly string[];
}

/** @param to - The port. */
export async function socksProxy(to: number): Promise<SocksProxy> {
  const asked: string[] = [];
  const server = createServer((socket) => {
    socket.once('data', (greeting) => {
      // As many ways to be let in as are announced, one of them without a password.
      const [version, count = 0, ...ways] = greeting;
      if (version !== 5 || count !== ways.length || !ways.includes(0)) {
        socket.destroy();
        return;
      }
      socket.write(Uint8Array.of(5, 0));
      socket.once('data', (request) => {
        const end = 5 + request.readUInt8(4);
        // Version 5, “connect”, nothing, a name: it looks that up itself.
        if (!request.subarray(0, 4).equals(Uint8Array.of(5, 1, 0, 3)) || request.length !== end + 2) {
          socket.destroy();
          return;
        }
        asked.push(`${request.toString('utf8', 5, end)}:${request.readUInt16BE(end)}`);
        const onward = connect(to, '127.0.0.1', () => {
          socket.write(Uint8Array.of(5, 0, 0, 1, 0, 0, 0, 0, 0, 0));
          socket.pipe(onward).pipe(socket);
        });
        socket.once('error', () => onward.destroy());
        onward.once('error', () => socket.destroy());
      });
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return { server, port: address.port, asked };
}
