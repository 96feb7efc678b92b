// @ts-check
import { readFileSync } from 'node:fs';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { noteModules } from './scripts/lib/components/note-modules.ts';
import { writtenFiles } from './scripts/lib/project/written-files.ts';
import { renderWhenTold } from './scripts/lib/site/render-when-told.ts';

const { origin } = parse(readFileSync(new URL('./content/facts/site.yaml', import.meta.url), 'utf8'));

/** One chunk a language instead of one or two a page: a quarter of the build's time (src/site/README.md). */
const groups = [
  {
    name: (/** @type {string} */ id) => {
      const locale = /\/content\/([^/]+)\/pages\//.exec(id)?.[1];
      return locale ? `texts-${locale}` : null;
    },
  },
];

/** pdf-lib does not say that its modules may be left out: without this the worker is half as large again. */
const onlyWhatIsUsed = {
  name: 'only-what-is-used',
  enforce: /** @type {const} */ ('pre'),
  /**
   * @this {import('vite').Rolldown.PluginContext}
   * @param {string} id
   * @param {string | undefined} importer
   * @param {{ custom?: import('vite').Rolldown.CustomPluginOptions }} options
   */
  async resolveId(id, importer, options) {
    const found = await this.resolve(id, importer, { ...options, skipSelf: true });
    return found && /node_modules\/pdf-lib\//.test(found.id) ? { ...found, moduleSideEffects: false } : null;
  },
};

/** The same in the site's own build, where packages are loaded as they are: it draws formats and makes no PDF. */
const leftOutUnlessUsed = {
  name: 'left-out-unless-used',
  enforce: /** @type {const} */ ('pre'),
  /** @param {import('vite').Environment} environment */
  applyToEnvironment: (environment) => environment.name === 'prerender',
  resolveId: {
    filter: { id: /^pdf-lib$/ },
    handler: (/** @type {string} */ id) => ({ id, external: true, moduleSideEffects: false }),
  },
};

/** For the list of what is shipped of others: scripts/lib/components/. */
const modules = noteModules();

export default defineConfig({
  site: origin,
  srcDir: './src/site',
  trailingSlash: 'always',
  // Styles are written into the pages by src/site/middleware.ts; nothing else may add a request.
  // While one page is written to the disk, the next are made.
  build: { format: 'directory', inlineStylesheets: 'always', concurrency: 8 },
  // Quotation marks and dashes are the writers': every language has its own. Of GitHub's Markdown only tables get this
  // far: the content check refuses struck-out words, boxes to tick and footnotes.
  markdown: {
    processor: satteri({ features: { smartPunctuation: false, gfm: { footnotes: false } } }),
    syntaxHighlight: false,
  },
  integrations: [mdx(), modules.integration, renderWhenTold],
  devToolbar: { enabled: false },
  vite: {
    build: {
      // Small scripts stay files: the pages' security policy allows no script inside a page.
      assetsInlineLimit: 0,
    },
    // The composer's worker and all that only it loads. Served with a policy of their own: scripts/lib/hosting/response-headers.ts.
    worker: {
      format: 'es',
      plugins: () => [onlyWhatIsUsed, modules.plugin],
      rolldownOptions: {
        output: {
          entryFileNames: 'engine/[hash].js',
          chunkFileNames: 'engine/[hash].js',
          assetFileNames: 'engine/[name]-[hash][extname]',
        },
      },
    },
    plugins: [writtenFiles(import.meta.dirname), leftOutUnlessUsed, modules.plugin],
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: { entryFileNames: '_astro/[hash].js', chunkFileNames: '_astro/[hash].js' },
          },
        },
      },
      prerender: {
        build: {
          rolldownOptions: {
            output: { codeSplitting: { groups } },
            // Astro's own directive in every MDX module; it concerns styles of components, and ours are in one sheet.
            onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
          },
        },
      },
    },
  },
});
