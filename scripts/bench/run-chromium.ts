/** One process of the bench: prints the leaflets of a list to PDF with Chromium. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../../tests/support/browser.ts';
import type { BenchJob } from './peers.ts';

const jobs = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as readonly BenchJob[];
const browser = await launchBrowser();
const page = await browser.newPage();
for (const { html, out } of jobs) {
  await page.goto(pathToFileURL(html).href);
  await page.evaluate('document.fonts.ready');
  await page.pdf({ path: out, preferCSSPageSize: true, printBackground: true, tagged: true });
}
const peak = peakOfChildren();
await browser.close();
process.stdout.write(`${peak}\n`);

/** Peak memory of the largest process below this one, MiB; 0 where the system does not tell (it does on Linux). */
function peakOfChildren(): number {
  if (!existsSync('/proc/self/status')) return 0;
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      const path = `/proc/${id}/status`;
      if (!existsSync(path)) return [];
      const status = readFileSync(path, 'utf8');
      const number = (field: string) =>
        Number(new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      return [{ id: Number(id), parent: number('PPid'), peak: number('VmHWM') }];
    });
  const below = new Set([process.pid]);
  for (let grew = true; grew; ) {
    const found = processes.filter(({ id, parent }) => below.has(parent) && !below.has(id));
    for (const { id } of found) below.add(id);
    grew = found.length > 0;
  }
  below.delete(process.pid);
  return Math.round(
    Math.max(0, ...processes.filter(({ id }) => below.has(id)).map(({ peak }) => peak)) / 1024,
  );
}
