/** Serves the built site to tests, as `npm run serve` does, on a free port. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inject } from 'vitest';
import type { z } from 'zod';
import { serveFolder } from '../../scripts/lib/hosting/serve-folder.ts';
import { languagesSchema } from '../../src/content-model/published/api.ts';
import { languages } from '../../src/i18n/languages.ts';
import { inTurn } from './in-turn.ts';

/** A site being served. */
export interface ServedSite {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  readonly origin: string;
  stop(): Promise<void>;
}

/** The folder the tests look at: `dist/`, or the one named in SITE_DIST. */
export const siteFolder = process.env['SITE_DIST'] ?? 'dist';

/**
 * Serves the built site.
 *
 * @throws If it has not been built.
 */
export async function serveSite(): Promise<ServedSite> {
  if (!existsSync(`${siteFolder}/404.html`)) throw new Error('Build the site first: npm run build');
  const { server, port } = await serveFolder(siteFolder, 0, inject('styleHashes'));
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/**
 * A list that the built site publishes, as its schema has it.
 *
 * @param path - Below the site's folder: `leaflets/index.json`.
 */
export function readPublished<List>(path: string, schema: z.ZodType<List>): List {
  return schema.parse(JSON.parse(readFileSync(`${siteFolder}/${path}`, 'utf8')));
}

const isBuilt = existsSync(`${siteFolder}/404.html`);

/** Languages of the built site, as its own API lists them; none if there is no site, which {@link serveSite} reports. */
export const builtLanguages = isBuilt
  ? readPublished('api/v1/languages.json', languagesSchema).languages
  : [];

/** Languages of the built site that dear tests look at: one of each script, and the others in turn. */
export const languagesInTurn = inTurn(builtLanguages);

/** Languages of the table that have only their small page; none if there is no site. */
export const smallLanguages = isBuilt
  ? languages.filter(({ tag }) => builtLanguages.every((language) => language.tag !== tag))
  : [];

/** A language of the built site. */
export type BuiltLanguage = (typeof builtLanguages)[number];

/** Addresses of all pages of the built site, such as `/` and `/en/now/`, without “not found”. */
export const builtPages: readonly string[] = (
  isBuilt ? readdirSync(siteFolder, { recursive: true, encoding: 'utf8' }) : []
)
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('index.html') && !path.startsWith('leaflets/'))
  .map((path) => `/${path.replace(/index\.html$/, '')}`)
  .sort();

/** Pages of one template: those of the missions, over two hundred, and the reading copies. */
const isMadeAlike = (path: string): boolean =>
  /^\/?[^/]+\/(?:missions\/(?!training\/|cases\/)|leaflets\/(?!compose\/)[^/]+\/)./.test(path);

/** Pages of which each is another: of those that are made alike one in ten stands for the others. */
export const withoutMadeAlike = (paths: readonly string[]): readonly string[] =>
  paths.filter((path, index) => index % 10 === 0 || !isMadeAlike(path));
