/** One process of the bench: sets the leaflets of a list with this engine. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createEngine, formats, layoutLeaflet, writePdf } from '../../src/leaflet/index.ts';
import { readFonts, readHarfbuzz } from '../lib/read-fonts.ts';
import type { BenchJob } from './peers.ts';

const jobs = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as readonly BenchJob[];
const format = formats['a4-letterfold'];
if (!format) throw new Error('a4-letterfold');
const engine = await createEngine(readHarfbuzz());
for (const { content, out } of jobs) {
  writeFileSync(out, writePdf(engine, layoutLeaflet(engine, content, format, 'office', readFonts(content))));
}
process.stdout.write(`${Math.round(process.resourceUsage().maxRSS / 1024)}\n`);
