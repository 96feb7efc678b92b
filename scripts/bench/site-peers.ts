/** The peers of the site's bench: how they are installed, and the text of our pages as each of them wants it. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../src/i18n/languages.ts';
import { copyProject } from '../../tests/support/copy-project.ts';
import { filesUnder, writeWhole } from '../lib/terminal/files.ts';
import { isInstalled, type Missing } from './peers.ts';

/** A site that is built from nothing by one command. */
export interface SitePeer {
  readonly name: string;
  readonly folder: string;
  /** For `sh`, in its folder. */
  readonly command: string;
  /** Where its pages come to lie. */
  readonly out: string;
}

/** Packages of the peers; never dependencies of the project. */
const packages: Readonly<Record<string, string>> = {
  astro: '7.3.5',
  '@astrojs/mdx': '8.0.2',
  '@astrojs/starlight': '0.42.4',
  '@11ty/eleventy': '3.1.8',
};

export const peerSites = {
  starlight: `Starlight ${packages['@astrojs/starlight']}`,
  eleventy: `Eleventy ${packages['@11ty/eleventy']}`,
  hugo: 'Hugo',
} as const;

/**
 * Installs the peers that can be had and writes our texts for each. Without a network it gives up within minutes.
 *
 * @param folder - Folder of the peers.
 * @param dist - Our built site, whose texts they get.
 */
export function writePeers(
  folder: string,
  dist: string,
): { peers: readonly SitePeer[]; missing: readonly Missing[]; pages: number } {
  const modules = join(folder, 'node_modules');
  install(folder, modules);
  const texts = textsOf(dist);
  const peers: SitePeer[] = [];
  const missing: Missing[] = [];
  const add = (
    name: string,
    why: string | undefined,
    command: string,
    files: Readonly<Record<string, string>>,
  ) => {
    if (why !== undefined) {
      missing.push({ name, why });
      return;
    }
    const home = join(folder, (name.split(' ')[0] ?? name).toLowerCase());
    rmSync(home, { recursive: true, force: true });
    mkdirSync(home, { recursive: true });
    if (existsSync(modules)) symlinkSync(modules, join(home, 'node_modules'));
    for (const [path, text] of Object.entries(files)) writeWhole(join(home, path), text);
    peers.push({ name, folder: home, command, out: join(home, 'dist') });
  };
  const lacks = (name: string) => (isInstalled(modules, name) ? undefined : `npm could not install ${name}`);
  const locales = [...new Set(texts.map(({ locale }) => locale))];
  const markdown = (under: string) =>
    Object.fromEntries(texts.map(({ path, text }) => [`${under}/${path}.md`, text]));

  const tongues = Object.fromEntries(
    locales.map((lang) => [lang, { label: lang, lang, dir: lang === 'ar' ? 'rtl' : 'ltr' }]),
  );
  add(peerSites.starlight, lacks('@astrojs/starlight'), 'astro build --silent', {
    // Astro looks here for which packages hold components that it must build.
    'package.json': JSON.stringify({ private: true, type: 'module', dependencies: packages }),
    'astro.config.mjs': `import starlight from '@astrojs/starlight';
export default { integrations: [starlight({ title: 'Site', defaultLocale: 'en', locales: ${JSON.stringify(tongues)} })] };`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
    ...markdown('src/content/docs'),
  });

  const links = (prefix: string) =>
    locales.map((lang) => `<a href="${prefix}/${lang}/">${lang}</a>`).join('');
  add(peerSites.eleventy, lacks('@11ty/eleventy'), 'eleventy --quiet --input=src --output=dist', {
    'src/_includes/page.njk': `<!doctype html><html><head><meta charset="utf-8"><title>{{ title }}</title></head><body><nav>${links('')}{% for p in collections.all %}{% if p.page.url.split('/')[1] == page.url.split('/')[1] %}<a href="{{ p.page.url }}">{{ p.data.title }}</a>{% endif %}{% endfor %}</nav><main>{{ content | safe }}</main></body></html>`,
    'src/src.json': '{ "layout": "page.njk" }',
    ...markdown('src'),
  });

  const hugo = spawnSync('hugo', ['version'], { encoding: 'utf8' }).status === 0;
  add(
    peerSites.hugo,
    hugo ? undefined : 'there is no `hugo` (Debian: apt-get install hugo)',
    'hugo --quiet --destination dist',
    {
      'config.toml':
        'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
      'layouts/_default/single.html': `<!doctype html><html><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><nav>${links('')}{{ range .CurrentSection.RegularPagesRecursive }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav><main>{{ .Content }}</main></body></html>`,
      'layouts/_default/list.html': '<!doctype html><title>{{ .Title }}</title>{{ .Content }}',
      // To Hugo an `index.md` is one page with all that lies beside it.
      ...Object.fromEntries(
        Object.entries(markdown('content')).map(([path, text]) => [
          path.replace(/\/index\.md$/, '/_index.md'),
          text,
        ]),
      ),
    },
  );
  return { peers, missing, pages: texts.length };
}

/**
 * Our own site with more pages: its languages again under the tags of languages that it does not have yet.
 *
 * @param folder - Where it is put together, anew.
 * @param dist - The site as it is built.
 * @param wanted - Pages that it is to have at least.
 */
export function growSite(folder: string, dist: string, wanted: number): SitePeer {
  rmSync(folder, { recursive: true, force: true });
  copyProject(folder);
  for (const part of ['leaflets', 'kits'].filter((name) => existsSync(join('.cache', name))))
    cpSync(join('.cache', part), join(folder, '.cache', part), { recursive: true });
  const tags = readdirSync('locales').map((name) => name.replace('.json', ''));
  const copied = tags.filter((tag) => tag !== 'sv' && tag !== 'en');
  const lacking = languages.filter(({ tag }) => !tags.includes(tag));
  const built = filesUnder(dist).filter((path) => path.endsWith('.html'));
  const inOne = built.filter((path) => path.startsWith(`${copied[0] ?? 'en'}/`)).length;
  const more = Math.min(lacking.length, Math.ceil((wanted - built.length) / inOne));
  for (const [index, { tag }] of lacking.slice(0, more).entries()) {
    const like = copied[index % copied.length] ?? 'en';
    cpSync(`content/${like}`, join(folder, 'content', tag), { recursive: true });
    cpSync(`locales/${like}.json`, join(folder, `locales/${tag}.json`));
  }
  return {
    name: `this site in ${tags.length + more} languages`,
    folder,
    command: 'astro build --silent',
    out: join(folder, 'dist'),
  };
}

function install(folder: string, modules: string): void {
  if (Object.keys(packages).every((name) => isInstalled(modules, name))) return;
  // The version that Eleventy asks for of one package is not on every registry.
  const project = { private: true, overrides: { '@11ty/recursive-copy': '4.0.4' } };
  writeWhole(join(folder, 'package.json'), `${JSON.stringify(project)}\n`);
  const options = [
    '--save-exact',
    '--no-audit',
    '--no-fund',
    '--fetch-retries=0',
    '--loglevel=error',
    '--ignore-scripts',
  ];
  const wanted = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  spawnSync('npm', ['install', ...options, ...wanted], { cwd: folder, timeout: 300_000 });
}

/** Headings, paragraphs and list items of every page that has its own text, as Markdown. */
function textsOf(dist: string): readonly { path: string; locale: string; text: string }[] {
  return filesUnder(dist)
    .filter((path) => /^[^/]+\/(?:.+\/)?index\.html$/.test(path) && !/^(?:leaflets|api)\/|\/all\//.test(path))
    .map((path) => {
      const html = readFileSync(join(dist, path), 'utf8');
      const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
      const blocks = [...main.matchAll(/<(h[1-3]|p|li)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(
        ([, name = '', inside = '']) => ({ name, words: plain(inside) }),
      );
      const [title] = blocks.filter(({ name }) => name === 'h1');
      const body = blocks
        .filter(({ name, words }) => name !== 'h1' && words !== '')
        .map(({ name, words }) => `${name === 'li' ? '- ' : name === 'p' ? '' : '## '}${words}`);
      const id = path.replace(/\/?index\.html$/, '');
      const locale = id.split('/')[0] ?? '';
      const head = `---\ntitle: ${JSON.stringify(title?.words ?? id)}\n---\n\n`;
      return { path: id === locale ? `${locale}/index` : id, locale, text: `${head}${body.join('\n\n')}\n` };
    });
}

/** Words without markup, and without signs that mean something to Markdown or to a template. */
function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&\w+;|[{}<>*_`[\]#|\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
