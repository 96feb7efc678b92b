/**
 * Browsers that are not Chromium, where the machine has them: Firefox by WebDriver BiDi, WebKitGTK by WebDriver, and w3m, which
 * shows a page as text. Debian: `apt-get install firefox-esr webkit2gtk-driver xvfb w3m`.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A browser with one window, which trusts a certificate of ours. */
export interface OtherBrowser {
  open(url: string): Promise<void>;
  /** The address of the page that is open. */
  address(): Promise<string>;
  /** What an expression is on the page that is open, as JSON has it; a promise is waited for. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

const inPath = (name: string) =>
  (process.env['PATH'] ?? '')
    .split(':')
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
const miniBrowser = (existsSync('/usr/lib') ? readdirSync('/usr/lib') : [])
  .flatMap((folder) =>
    ['4.1', '4.0'].map((version) => `/usr/lib/${folder}/webkit2gtk-${version}/MiniBrowser`),
  )
  .find((path) => existsSync(path));
const firefox = inPath('firefox-esr') ?? inPath('firefox');
const webKitDriver = inPath('WebKitWebDriver');
const xvfb = inPath('Xvfb');
const w3m = inPath('w3m');

/** Those of this machine by name; of one that is not here, nothing. */
export const otherBrowsers: Readonly<
  Record<'Firefox' | 'WebKitGTK', (() => Promise<OtherBrowser>) | undefined>
> = {
  Firefox: firefox === undefined ? undefined : () => startFirefox(firefox),
  WebKitGTK:
    webKitDriver === undefined || miniBrowser === undefined || xvfb === undefined
      ? undefined
      : () => startWebKit(webKitDriver, miniBrowser, xvfb),
};

/** A page as w3m writes it in lines of 80 letters; nothing if it is not here. */
export const readAsText =
  w3m === undefined
    ? undefined
    : async (url: string) =>
        (await promisify(execFile)(w3m, ['-dump', '-cols', '80', '-O', 'UTF-8', url])).stdout;

/** The first match in what a program writes, out or as errors. */
function firstLine(program: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let written = '';
    const read = (data: unknown) => {
      written += String(data);
      const found = pattern.exec(written)?.[1];
      if (found !== undefined) resolve(found);
    };
    program.stdout?.on('data', read);
    program.stderr?.on('data', read);
    program.once('exit', () => reject(new Error(`${program.spawnfile} ended: ${written}`)));
  });
}

async function startFirefox(path: string): Promise<OtherBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const program = spawn(path, [
    '--headless',
    '--no-remote',
    '--remote-debugging-port=0',
    '--profile',
    profile,
  ]);
  const address = await firstLine(program, /BiDi listening on (ws:\S+)/);
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  let last = 0;
  const send = (method: string, params: object): Promise<Record<string, unknown>> =>
    new Promise((resolve, reject) => {
      last += 1;
      const id = last;
      const answer = ({ data }: MessageEvent<string>) => {
        const message = JSON.parse(data) as { id?: number; result?: Record<string, unknown>; error?: string };
        if (message.id !== id) return;
        socket.removeEventListener('message', answer);
        if (message.result) resolve(message.result);
        else reject(new Error(data));
      };
      socket.addEventListener('message', answer);
      socket.send(JSON.stringify({ id, method, params }));
    });
  await send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  const { contexts } = await send('browsingContext.getTree', {});
  const [{ context }] = contexts as [{ context: string }];
  await send('browsingContext.setViewport', { context, viewport: { width: 500, height: 640 } });
  return {
    open: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    async address() {
      const { contexts } = await send('browsingContext.getTree', {});
      return (contexts as [{ url: string }])[0].url;
    },
    async evaluate(expression) {
      const { result } = await send('script.evaluate', {
        expression: `Promise.resolve(${expression}).then(JSON.stringify)`,
        target: { context },
        awaitPromise: true,
      });
      const { value } = result as { value?: string };
      return value === undefined ? undefined : JSON.parse(value);
    },
    async close() {
      socket.close();
      program.kill();
      await new Promise((resolve) => program.once('exit', resolve));
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function startWebKit(driver: string, binary: string, xvfb: string): Promise<OtherBrowser> {
  const screen = spawn(xvfb, ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp']);
  const display = await firstLine(screen, /(\d+)\n/);
  const port = 20_000 + (process.pid % 20_000);
  const program = spawn(driver, [`--port=${port}`], {
    env: {
      ...process.env,
      DISPLAY: `:${display}`,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  });
  const call = async (path: string, body?: object, method = body ? 'POST' : 'DELETE'): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}/session${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(JSON.stringify(value));
    return value;
  };
  const options = {
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    acceptInsecureCerts: true,
  };
  const begin = async (tries: number): Promise<unknown> =>
    call('', { capabilities: { alwaysMatch: { ...options, pageLoadStrategy: 'none' } } }).catch(
      async (cause: unknown) => {
        if (tries === 0 || !(cause instanceof TypeError)) throw cause;
        await new Promise((resolve) => setTimeout(resolve, 250));
        return begin(tries - 1);
      },
    );
  const { sessionId } = (await begin(40)) as { sessionId: string };
  await call(`/${sessionId}/window/rect`, { width: 500, height: 700 });
  return {
    async open(url) {
      const run = (script: string) => call(`/${sessionId}/execute/sync`, { script, args: [] });
      await run('self.isOld = true');
      await call(`/${sessionId}/url`, { url });
      // Waited for here: the driver waits for ever for a page that goes on to another while it loads.
      const isThere = () => run("return !self.isOld && document.readyState === 'complete'");
      for (let tries = 0; tries < 100 && !(await isThere()); tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 100));
    },
    address: async () => (await call(`/${sessionId}/url`, undefined, 'GET')) as string,
    evaluate: (expression) =>
      call(`/${sessionId}/execute/async`, {
        script: `const done = arguments[0]; Promise.resolve(${expression}).then(done, (cause) => done(String(cause)));`,
        args: [],
      }),
    async close() {
      await call(`/${sessionId}`).catch(() => {});
      program.kill();
      screen.kill();
    },
  };
}
