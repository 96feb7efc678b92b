/** Sets the leaflets of a list with this engine, as the leaflet command does. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createEngine, formats, layoutLeaflet, writePdf } from '../../src/leaflet/index.ts';
import { readFonts, readHarfbuzz } from '../lib/project/read-fonts.ts';
import type { BenchJob } from './peers.ts';

/** @param list - Path of the list. */
export async function setLeaflets(list: string): Promise<void> {
  const jobs = JSON.parse(readFileSync(list, 'utf8')) as readonly BenchJob[];
  const format = formats['a4-letterfold'];
  if (!format) throw new Error('a4-letterfold');
  const engine = await createEngine(readHarfbuzz());
  for (const { content, out } of jobs) {
    writeFileSync(
      out,
      writePdf(engine, layoutLeaflet(engine, content, format, 'office', readFonts(content))),
    );
  }
}
