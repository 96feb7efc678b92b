/** Serves the built site to tests, as `npm run serve` does, on a free port. */
import { existsSync } from 'node:fs';
import { serveFolder } from '../../scripts/lib/serve-folder.ts';

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
  const { server, port } = await serveFolder(siteFolder, 0);
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
