/** One process of the bench: prints the leaflets of a list to PDF with Chromium. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../../tests/support/browser.ts';
import type { BenchJob } from './peers.ts';
import { processesBelow } from './tree-memory.ts';

const jobs = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as readonly BenchJob[];
const browser = await launchBrowser();
const page = await browser.newPage();
for (const { html, out } of jobs) {
  await page.goto(pathToFileURL(html).href);
  await page.evaluate('document.fonts.ready');
  await page.pdf({ path: out, preferCSSPageSize: true, printBackground: true, tagged: true });
}
const peak = Math.round(Math.max(0, ...processesBelow().map(({ peakKiB }) => peakKiB)) / 1024);
await browser.close();
process.stdout.write(`${peak}\n`);
