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

it('asks another machine than the one that the name leads to, and still for that name', async () => {
  const { port } = server.address() as AddressInfo;
  const site = openSite('http://vagvisare.example', { at: { host: '127.0.0.1', port } });
  const { status, body } = await site.ask('/en/');
  site.close();
  expect([status, body.toString()]).toEqual([200, 'vagvisare.example /en/']);
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
