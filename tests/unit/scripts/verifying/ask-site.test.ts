/** A site is asked through a proxy as a browser would ask it. */
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createProxy } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSite } from '../../../../scripts/lib/verifying/ask-site.ts';
import { socksProxy } from '../../../support/socks-proxy.ts';

const server = createServer(({ headers, url }, response) => response.end(`${headers.host} ${url}`));
beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
afterAll(() => server.close());

const onion = `${'a'.repeat(56)}.onion`;
it.each([
  [onion, `${onion}:80`],
  [`${onion}:8080`, `${onion}:8080`],
])('asks the proxy for the name and the port of http://%s', async (host, place) => {
  const proxy = await socksProxy((server.address() as AddressInfo).port);
  const site = openSite(`http://${host}`, { through: { host: '127.0.0.1', port: proxy.port } });
  const { body } = await site.ask('/en/');
  site.close();
  proxy.server.close();
  expect(proxy.asked).toEqual([place]);
  expect(body.toString()).toBe(`${host} /en/`);
});

it.each([
  ['vagvisare.example', 'vagvisare.example:443'],
  ['vagvisare.example:8443', 'vagvisare.example:8443'],
])('asks the proxy for the name and the port of https://%s', async (host, place) => {
  const proxy = await socksProxy((server.address() as AddressInfo).port);
  const site = openSite(`https://${host}`, { through: { host: '127.0.0.1', port: proxy.port } });
  // What answers here speaks no TLS.
  await expect(site.ask('/en/')).rejects.toThrow();
  site.close();
  proxy.server.close();
  expect(proxy.asked).toEqual([place]);
});

it('asks another machine than the one that the name leads to, and still for that name', async () => {
  const { port } = server.address() as AddressInfo;
  const site = openSite('http://vagvisare.example', { at: { host: '127.0.0.1', port } });
  const { status, body } = await site.ask('/en/');
  site.close();
  expect([status, body.toString()]).toEqual([200, 'vagvisare.example /en/']);
});

/** A proxy that answers in its own way, the last byte a moment later, and what it is asked for through it. */
async function answering(answer: readonly number[]) {
  const proxy = createProxy((socket) => {
    socket.once('data', () => {
      socket.write(Uint8Array.of(5, 0));
      socket.once('data', () => {
        socket.write(Uint8Array.from(answer.slice(0, -1)));
        setTimeout(() => {
          socket.write(Uint8Array.from(answer.slice(-1)));
          socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n112'));
        }, 20);
      });
    });
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  const { port } = proxy.address() as AddressInfo;
  const site = openSite(`http://${onion}`, { through: { host: '127.0.0.1', port } });
  return site
    .ask('/en/')
    .then(({ body }) => body.toString())
    .finally(() => {
      site.close();
      proxy.close();
    });
}
it.each([
  ['four bytes', [1, 127, 0, 0, 1]],
  ['sixteen bytes', [4, ...Array.from({ length: 16 }, () => 7)]],
  ['a name', [3, 9, ...Buffer.from('localhost')]],
])('reads what comes behind the address of a proxy that says it in %s', async (_how, address) => {
  expect(await answering([5, 0, 0, ...address, 0, 80])).toBe('112');
});

it('says with which answer a proxy refused, however short that is', async () => {
  await expect(answering([5, 4, 0, 1, 0])).rejects.toThrow(`the proxy could not reach ${onion} (answer 4)`);
});

it('says that a proxy hung up without an answer', async () => {
  const proxy = createProxy((socket) => socket.once('data', () => socket.end(Uint8Array.of(5, 0))));
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  const { port } = proxy.address() as AddressInfo;
  const site = openSite(`http://${onion}`, { through: { host: '127.0.0.1', port } });
  await expect(site.ask('/en/')).rejects.toThrow('the proxy hung up');
  site.close();
  proxy.close();
});
