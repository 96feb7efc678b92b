/**
 * The site for a stick or a kiosk, where no server answers: links lead from page to page by the files themselves, and what needs
 * a server is left out. Everything else is the build, to the byte; `npm run verify` makes it anew and compares.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { relative } from 'node:path/posix';
import {
  elementsIn,
  ownText,
  readPage,
  remove,
  replaceBy,
  writeInside,
  writePage,
} from '../../../src/html/page-tree.ts';
import { SUMS, summed, written } from '../publishing/published-site.ts';
import { filesUnder, sha256 } from '../terminal/files.ts';

/** A file of the stick. */
export interface StickFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Browsers run no program and no worker from a file. */
const needsServer = /^engine\/|^_astro\/.*\.js$|^(?:SHA256SUMS|\.well-known\/)/;
/** Where an address stands. */
const ADDRESSES = ['href', 'src'] as const;

/**
 * Every file of a stick, its own checksums last.
 *
 * @param dist - Folder of the built site, which is only read.
 */
export function* stickFiles(dist: string): Generator<StickFile> {
  const files = new Set(filesUnder(dist));
  const sums = new Map<string, string>();
  const kept = summed([...files]).filter((path) => !needsServer.test(path));
  for (const path of kept) {
    const bytes = readFileSync(join(dist, path));
    const own = path.endsWith('.html')
      ? Buffer.from(pageForFiles(bytes.toString('utf8'), path, files))
      : bytes;
    sums.set(path, sha256(own));
    yield { path, bytes: own };
  }
  yield { path: SUMS, bytes: Buffer.from(written(sums)) };
}

/**
 * A page that is opened as a file.
 *
 * @param html - As it was built.
 * @param path - Its place in the site: `en/now/index.html`.
 * @param files - All files of the site.
 */
export function pageForFiles(html: string, path: string, files: ReadonlySet<string>): string {
  const page = readPage(html);
  const here = path.includes('/') ? path.replace(/\/[^/]*$/, '') : '';
  for (const script of elementsIn(
    page,
    'script, link[rel="modulepreload"], link[rel="preload"], meta[http-equiv="onion-location"]',
  ))
    remove(script);
  // What a browser without scripts shows: these do not run from a file, though the browser has them.
  for (const words of elementsIn(page, 'noscript')) replaceBy(words, writeInside(words));
  for (const style of elementsIn(page, 'style')) {
    const css = ownText(style)
      .replaceAll(/\(scripting:\s*enabled\)/g, 'not all')
      .replaceAll(/\(scripting:\s*none\)/g, 'all')
      .replaceAll(/url\((\/[^)"']*)\)/g, (_, address: string) => `url(${fileFor(address, here, files)})`);
    replaceBy(style, `<style>${css}</style>`);
  }
  for (const name of ADDRESSES)
    for (const element of elementsIn(page, `[${name}^="/"]`)) {
      const address = element.attribs[name] ?? '';
      if (!address.startsWith('//')) element.attribs[name] = fileFor(address, here, files);
    }
  return writePage(page);
}

/** The file that an address of the site stands for, from a page's folder. */
function fileFor(address: string, here: string, files: ReadonlySet<string>): string {
  const [, place = '', rest = ''] = /^\/([^?#]*)(.*)$/.exec(address) ?? [];
  const file = place === '' || place.endsWith('/') ? `${place}index.html` : place;
  if (!files.has(decodeURI(file))) throw new Error(`${address} leads to no file of the site.`);
  return `${relative(here, file)}${rest.replace(/^\?[^#]*/, '')}`;
}
