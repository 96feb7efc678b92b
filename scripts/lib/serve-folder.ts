import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Serves a folder of the built site over HTTP, as a plain static host would: no directory listing, the site's own
 * 404 page, no log of who asked for what.
 *
 * @param folder - Folder to serve, such as `dist`.
 * @param port - Port to listen on; 0 takes a free one.
 * @returns The listening server and the port it got.
 * @throws If the port is taken.
 */
export async function serveFolder(folder: string, port: number): Promise<{ server: Server; port: number }> {
  const files = sirv(folder, { etag: true, dotfiles: false });
  const notFound = readFileSync(join(folder, '404.html'));
  const server = createServer((request, response) => {
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(notFound);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { server, port: address.port };
}
