/**
 * What the server of `npm run dev` adds to Astro's: what is wrong with content stands in place of the page, in our words; the
 * leaflets of the last build are served, and their pages say what has changed since.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative } from 'node:path';
import sirv from 'sirv';
import { changedSinceBuild, some } from '../publishing/published-site.ts';

/** The part of Vite's server that is used. */
interface DevServer {
  readonly middlewares: {
    use(handle: (request: IncomingMessage, response: ServerResponse, next: () => void) => void): void;
  };
  readonly watcher: {
    on(event: 'all', seen: (event: string, path: string) => void): void;
    add(paths: string[]): void;
  };
  readonly ws: { send(message: { type: 'full-reload' }): void };
}

/** A plugin of Vite. */
interface Plugin {
  readonly name: string;
  readonly configureServer: (server: DevServer) => void;
}

const CONTENT = ['content', 'locales'];
/** A program saves a file in several steps: they are waited for, ms. */
const SETTLES = 200;
/** Pages that offer leaflets. */
const offersLeaflets = /^\/[^/]+\/(?:leaflets|missions)\//;
const isPage = ({ url = '', headers }: IncomingMessage): boolean =>
  headers.accept?.includes('text/html') === true && !/^\/(?:@|node_modules|src)/.test(url);

/** @param root - Folder of the project. */
export function whileWriting(root: string): Plugin {
  return {
    name: 'while-writing',
    configureServer({ middlewares, watcher, ws }) {
      let checking = checkContent(root);
      let waiting: NodeJS.Timeout | undefined;
      watcher.add(CONTENT.map((folder) => join(root, folder)));
      watcher.on('all', (event, path) => {
        const [folder = ''] = relative(root, path).split('/');
        if (!CONTENT.includes(folder) || event === 'addDir') return;
        clearTimeout(waiting);
        waiting = setTimeout(() => {
          checking = checkContent(root);
          void checking.then(() => ws.send({ type: 'full-reload' }));
        }, SETTLES);
      });
      const serve = sirv(join(root, '.cache'), { dev: true });
      middlewares.use((request, response, next) => {
        const { url = '' } = request;
        if (/^\/(?:leaflets|kits)\/.*\.\w+$/.test(url.replace(/\?.*/, ''))) serve(request, response, next);
        else if (!isPage(request)) next();
        else {
          void checking.then((wrong) => {
            if (wrong !== undefined) {
              response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' });
              response.end(messagePage(wrong));
              return;
            }
            if (offersLeaflets.test(url)) sayWhatIsOld(root, response);
            next();
          });
        }
      });
    },
  };
}

/** @returns What is wrong, as `npm run check:content` says it; nothing where no error is. */
function checkContent(root: string): Promise<string | undefined> {
  const child = spawn(process.execPath, ['scripts/check-content.ts'], { cwd: root });
  const said: Buffer[] = [];
  child.stderr.on('data', (part: Buffer) => said.push(part));
  return new Promise((resolve) => {
    child.once('close', (code) => resolve(code === 0 ? undefined : Buffer.concat(said).toString('utf8')));
  });
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const messagePage = (wrong: string): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Content is not in order</title>
<script type="module" src="/@vite/client"></script>
<style>body{font:1rem/1.5 system-ui;margin:2rem auto;max-width:70rem;padding:0 1rem}pre{white-space:pre-wrap;font:inherit}</style>
<h1>Content is not in order</h1>
<p>Mend the first; the page comes back by itself when the file is saved.</p>
<pre>${escaped(wrong)}</pre>`;

/** Puts a line on a page that offers leaflets, if they were made from other content. */
function sayWhatIsOld(root: string, response: ServerResponse): void {
  const why = whyOld(root);
  if (why === undefined) return;
  const line = `<p role="status" style="background:#fff3c4;color:#000;margin:0;padding:.5rem 1rem">${escaped(why)} Run npm run build for new ones.</p>`;
  const end = response.end.bind(response);
  const parts: Buffer[] = [];
  const keep = (part: unknown) => {
    if (typeof part === 'string' || part instanceof Uint8Array) parts.push(Buffer.from(part as string));
  };
  response.write = ((part: unknown) => {
    keep(part);
    return true;
  }) as typeof response.write;
  response.end = ((part: unknown) => {
    keep(part);
    const html = Buffer.concat(parts).toString('utf8');
    if (!response.headersSent) response.removeHeader('Content-Length');
    return end(html.replace(/<body[^>]*>/, (body) => body + line));
  }) as typeof response.end;
}

function whyOld(root: string): string | undefined {
  if (!existsSync(join(root, 'deploy/built-from.sha256'))) return 'There are no leaflets yet.';
  const changed = changedSinceBuild(root).filter((path) => /^(?:content|locales)\//.test(path));
  return changed.length === 0
    ? undefined
    : `The leaflets are those of the last build. Changed since: ${some(changed)}.`;
}
