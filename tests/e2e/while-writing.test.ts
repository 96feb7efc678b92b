/**
 * `npm run dev`, as somebody meets it who writes: what is saved shows itself, what is wrong stands in place of the page. Every
 * third day; with `EVERY=1` always.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isItsTurn } from '../support/in-turn.ts';
import { writeSmallProject } from '../support/small-project.ts';

const root = mkdtempSync(join(tmpdir(), 'writing-'));
const file = join(root, 'content/en/pages/safety.mdx');
/** How often a page is asked for until it says what is waited for, and how long between, ms. */
const [TRIES, PAUSE] = [120, 500];

let server: ReturnType<typeof spawn>;
let origin = '';

/** A page, asked for as a browser does, until it says that; else as it was at last. */
async function pageThatSays(path: string, words: string): Promise<string> {
  let page = '';
  for (let tries = 0; tries < TRIES && !page.includes(words); tries++) {
    if (tries > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE));
    page = await (await fetch(origin + path, { headers: { accept: 'text/html' } })).text();
  }
  return page;
}

describe.runIf(isItsTurn(0, 3))('a page', () => {
  beforeAll(async () => {
    writeSmallProject(root);
    server = spawn(process.execPath, ['scripts/dev.ts'], {
      cwd: root,
      // Under the name of a test Astro serves no pages.
      env: { ...process.env, PORT: '0', NO_COLOR: '1', NODE_ENV: 'development', VITEST: undefined },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    origin = await new Promise<string>((resolve, reject) => {
      let said = '';
      server.stdout?.on('data', (part: Buffer) => {
        said += part;
        const [, address] = /(http:\/\/localhost:\d+)/.exec(said) ?? [];
        if (address) resolve(address);
      });
      server.once('close', () => reject(new Error(`npm run dev ended: ${said}`)));
    });
  });
  afterAll(() => {
    server.kill('SIGKILL');
    rmSync(root, { recursive: true, force: true });
  });

  it('shows a title that was changed, then what is wrong in place of the page, then the page again', async () => {
    const text = readFileSync(file, 'utf8');
    const [, title = ''] = /^title: (.+)$/m.exec(text) ?? [];
    expect(await pageThatSays('/en/safety/', title)).toContain(title);

    const changed = text.replace(/^title: .+$/m, 'title: Another title');
    writeFileSync(file, changed);
    expect(await pageThatSays('/en/safety/', 'Another title')).toContain('Another title');

    writeFileSync(file, changed.replace(/^title: .+\n/m, ''));
    const wrong = await pageThatSays('/en/safety/', 'content/en/pages/safety.mdx');
    expect(wrong).toContain('content/en/pages/safety.mdx');
    expect(wrong).toContain('title');

    writeFileSync(file, text);
    expect(await pageThatSays('/en/safety/', title)).toContain(title);
  });

  it('shows words of the frame that were changed', async () => {
    const words = join(root, 'locales/en.json');
    const text = readFileSync(words, 'utf8');
    expect(text).toContain('"skip": "Go to the text"');
    writeFileSync(words, text.replace('"skip": "Go to the text"', '"skip": "Past all this"'));
    expect(await pageThatSays('/en/safety/', 'Past all this')).toContain('Past all this');
  });
});
