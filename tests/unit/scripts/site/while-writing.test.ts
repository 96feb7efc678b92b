/** What somebody sees who writes with `npm run dev`: what is wrong in place of the page, and which leaflets are old. */
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sumSources, written } from '../../../../scripts/lib/publishing/published-site.ts';
import { whileWriting } from '../../../../scripts/lib/site/while-writing.ts';
import { writeWhole } from '../../../../scripts/lib/terminal/files.ts';

type Handle = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

let root: string;
let server: Server;
/** What happens to files, and what browsers are told. */
let watched: EventEmitter;
const write = (path: string, text = '') => writeWhole(join(root, path), text);

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'writing-'));
  write('package.json', '{ "type": "module" }');
  write('content/en/now.mdx', '112');
  write('src/a.ts', 'a');
  // In the place of the real check, which takes long.
  write(
    'scripts/check-content.ts',
    `import { existsSync } from 'node:fs';
     if (existsSync('content/wrong.mdx')) { console.error('wrong: a < b & <b>'); process.exitCode = 1; }`,
  );
});
afterEach(() => {
  server.close();
  rmSync(root, { recursive: true });
});

/** The server of Astro, as far as it matters here: it has a page for everything. */
async function start(): Promise<void> {
  watched = new EventEmitter();
  let handle: Handle = (_request, _response, next) => next();
  whileWriting(root).configureServer({
    middlewares: {
      use: (given) => {
        handle = given;
      },
    },
    watcher: { on: (event, seen) => void watched.on(event, seen), add: () => {} },
    ws: { send: ({ type }) => void watched.emit(type) },
  });
  server = createServer((request, response) =>
    handle(request, response, () => {
      response.setHeader('Content-Length', page.length);
      response.write('<html><body class="a">');
      response.end('<p>A page</p></body></html>');
    }),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
}

async function ask(path: string, accept = 'text/html,*/*') {
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { accept } });
  return { status: answer.status, text: await answer.text() };
}
const page = '<html><body class="a"><p>A page</p></body></html>';

describe('what is wrong with content', () => {
  it('stands in place of every page, to the letter, and not of what a page loads', async () => {
    write('content/wrong.mdx');
    await start();
    const { status, text } = await ask('/en/now/');
    expect(status).toBe(500);
    expect(text).toContain('<pre>wrong: a &lt; b &amp; &lt;b>\n</pre>');
    for (const [path, accept] of [
      ['/en/a.svg', 'image/*'],
      ['/@vite/client', 'text/html'],
      ['/src/a.ts', 'text/html'],
    ])
      expect(await ask(path ?? '', accept), path).toEqual({ status: 200, text: page });
  });

  it('goes when the file is saved: browsers are told to ask again', async () => {
    write('content/wrong.mdx');
    await start();
    expect((await ask('/en/now/')).status).toBe(500);
    rmSync(join(root, 'content/wrong.mdx'));
    // Neither of these is a change of content.
    watched.emit('all', 'change', join(root, 'src/a.ts'));
    watched.emit('all', 'addDir', join(root, 'content/new'));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect((await ask('/en/now/')).status).toBe(500);
    const told = once(watched, 'full-reload');
    watched.emit('all', 'unlink', join(root, 'content/wrong.mdx'));
    await told;
    expect(await ask('/en/now/')).toEqual({ status: 200, text: page });
  });
});

describe('leaflets', () => {
  const lineOf = async (path: string) =>
    /^<html><body class="a">(?:<p role="status".*?>(.*?)<\/p>)?<p>A page<\/p><\/body><\/html>$/.exec(
      (await ask(path)).text,
    )?.[1];

  it('are those of the last build', async () => {
    write('.cache/leaflets/en/adult.pdf', '%PDF');
    await start();
    expect(await ask('/leaflets/en/adult.pdf?download', 'application/pdf')).toEqual({
      status: 200,
      text: '%PDF',
    });
  });

  it('are not there before the first, which pages say that offer them', async () => {
    await start();
    const says = 'There are no leaflets yet. Run npm run build for new ones.';
    expect(await lineOf('/en/leaflets/')).toBe(says);
    expect(await lineOf('/sv/missions/somewhere/')).toBe(says);
    expect(await ask('/en/now/')).toEqual({ status: 200, text: page });
  });

  it('are old when content has changed since, and for no other reason', async () => {
    write('deploy/built-from.sha256', written(sumSources(root)));
    await start();
    expect(await ask('/en/leaflets/')).toEqual({ status: 200, text: page });
    write('src/a.ts', 'b');
    expect(await ask('/en/leaflets/')).toEqual({ status: 200, text: page });
    write('content/en/now.mdx', '113');
    expect(await lineOf('/en/leaflets/')).toBe(
      'The leaflets are those of the last build. Changed since: content/en/now.mdx. Run npm run build for new ones.',
    );
  });
});
