/**
 * Reads the lists that the leaflet build leaves behind: it keeps a copy of `dist/leaflets/` and `dist/kits/` in `.cache/`,
 * because the site's own build begins with an empty `dist/`. Before the first build there are none.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { z } from 'zod';
import { once } from '../once.ts';

/** A list that was published; an empty one where it has not been made. */
export function listAt<Item>(path: string, schema: z.ZodType<readonly Item[]>): () => readonly Item[] {
  const file = `.cache/${path}`;
  return once(() => (existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : []));
}
