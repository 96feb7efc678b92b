/**
 * Preloaded into a program that insists on the usual ports and a public name (`node --import`): whatever it connects
 * to on ports 80 and 443 is the test's server on this machine, on the ports in TEST_HTTP and TEST_HTTPS.
 */
import { Socket } from 'node:net';

const ports = new Map([
  [80, Number(process.env['TEST_HTTP'])],
  [443, Number(process.env['TEST_HTTPS'])],
]);

/** Node hands options over as they are, or in an array with what to call. */
interface Target {
  host?: string;
  port?: number | string;
}

const connect = Socket.prototype.connect as (...given: unknown[]) => Socket;
Socket.prototype.connect = function (this: Socket, ...given: unknown[]): Socket {
  const target = (Array.isArray(given[0]) ? given[0][0] : given[0]) as Target;
  const port = ports.get(Number(target.port));
  if (port !== undefined) Object.assign(target, { host: '127.0.0.1', port });
  return connect.apply(this, given);
} as typeof Socket.prototype.connect;
