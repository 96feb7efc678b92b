import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { filesUnder } from '../terminal/files.ts';
import { contentTypeOf } from './content-types.ts';
import {
  carriedIn,
  headerRules,
  headersFor,
  NOT_FOUND,
  styleHashesOf,
  withoutTls,
} from './response-headers.ts';

/**
 * Serves a folder of the built site over HTTP as the configured hosts do: the same headers (but those that need TLS),
 * no directory listing, the site's own 404 pages, no log of who asked for what.
 *
 * @param folder - Folder to serve, such as `dist`.
 * @param port - Port to listen on; 0 takes a free one.
 * @param styleHashes - Of the folder's pages, where they have been read before.
 * @returns The listening server and the port it got.
 * @throws If the port is taken.
 */
export async function serveFolder(
  folder: string,
  port: number,
  styleHashes = styleHashesOf(folder),
): Promise<{ server: Server; port: number }> {
  const rules = headerRules(styleHashes, carriedIn(folder));
  const files = sirv(folder, { etag: true, dotfiles: false });
  const notFound = notFoundPages(folder);
  const pages = pagesOf(folder);
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    // Files are sent whole: sirv dies of a range that ends before it begins.
    delete request.headers.range;
    const path = request.url?.replace(/[?#].*$/s, '').replace(/\/{2,}/g, '/') ?? '/';
    // As the other hosts do, on this host whatever was asked for: links inside a page count from its last slash.
    if (pages.has(`${path}/`)) {
      response.setHeaders(new Map(Object.entries(withoutTls(headersFor(rules, path)))));
      response.writeHead(301, { Location: `${path}/` }).end();
      return;
    }
    response.setHeader('Content-Type', contentTypeOf(path));
    response.setHeaders(new Map(Object.entries(withoutTls(headersFor(rules, path)))));
    files(request, response, () => {
      response.setHeaders(new Map(Object.entries(withoutTls(headersFor(rules, NOT_FOUND)))));
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(notFound.get(path.split('/')[1] ?? '') ?? notFound.get(''));
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

/** Addresses of the pages, `/en/now/`. */
function pagesOf(folder: string): ReadonlySet<string> {
  const files = filesUnder(folder).filter((path) => /(^|\/)index\.html$/.test(path));
  return new Set(files.map((path) => `/${path.replace(/index\.html$/, '')}`));
}

/** Folder of the first level → its own page for what does not exist below it; that of the site has no name. */
function notFoundPages(folder: string): ReadonlyMap<string, Buffer> {
  return new Map(
    ['', ...readdirSync(folder)].flatMap((name) => {
      const page = join(folder, name, NOT_FOUND);
      return existsSync(page) ? [[name, readFileSync(page)] as const] : [];
    }),
  );
}
