/**
 * The headers of every response of the site, decided once. The configurations for hosts (`host-configs.ts`) and the
 * local server (`serve-folder.ts`) are made from these rules, so what people try is what is deployed.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUDIO_LIST, voicesFile } from '../../../src/content-model/published/audio-list.ts';
import { elementsIn, ownText, styleSheetsOf } from '../../../src/html/page-tree.ts';
import type { PageVisitor } from '../site/built-pages.ts';
import { letteredLocales } from '../site/one-file.ts';
import { heardLocales } from '../site/write-recordings.ts';
import { filesUnder } from '../terminal/files.ts';

/** Header names and values. */
export type Headers = Readonly<Record<string, string>>;

/** Headers for some addresses. A later rule's header takes the place of an earlier one's of the same name. */
export interface HeaderRule {
  /** One address, a page by both of its addresses (`/en/`: also `/en/index.html`), or all that begin so: `/api/*`. */
  readonly paths: string;
  /** Why the rule is there: stands beside it in every configuration. */
  readonly why: string;
  readonly headers: Headers;
}

/**
 * The page that is shown where there is none. A folder of the first level may have one of its own, for all below it: that of
 * a language that has only its small page.
 */
export const NOT_FOUND = '/404.html';

/** Headers that mean something only over TLS. Browsers ignore the first without it; Safari would obey the second. */
const TLS_ONLY = { header: 'Strict-Transport-Security', directive: '; upgrade-insecure-requests' };

const A_YEAR = 'public, max-age=31536000, immutable';
/** Somebody goes to and fro on a bad network for ten minutes; a corrected number is seen after ten minutes at most. */
const TEN_MINUTES = 'public, max-age=600';

/** What pages could ask a browser for and never do. Only names that browsers know: others are noise in consoles. */
const unusedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
];

/** For the worker that runs WebAssembly. */
const WORKER_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'";

/** The composer, in the languages it is written in (`content/pages.yaml`). */
const composers = ['/sv/leaflets/compose/', '/en/leaflets/compose/'];

const namedByContent = ['/_astro/*'];

const data = ['/api/*', '/changes.xml', '/changes.json'];

const forEverybody: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** Languages in which a page holds what others ask the site for. */
export interface Carried {
  /** With recordings. */
  readonly heard: readonly string[];
  /** With letters that phones may lack. */
  readonly lettered: readonly string[];
}

/** What files of a built site hold in themselves. */
export function carriedIn(folder: string): Carried {
  return { heard: heardLocales(folder), lettered: letteredLocales(folder) };
}

/**
 * The rules, from the hashes of the style sheets that stand in pages.
 *
 * @param styleHashes - As `styleHashesOf` gives them.
 * @param carried - What some files hold in themselves, as `carriedIn` finds it.
 */
export function headerRules(
  styleHashes: readonly string[],
  { heard, lettered }: Carried = { heard: [], lettered: [] },
): readonly HeaderRule[] {
  const sounds = heard.length > 0 ? "'self'" : undefined;
  const policy = (more: Partial<PagePolicy> = {}) => pagePolicy({ styleHashes, sounds, ...more });
  return [
    {
      paths: '/*',
      why: 'Pages: what this site has itself, and nothing else.',
      headers: {
        'Content-Security-Policy': policy(),
        'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Permissions-Policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
        'Cache-Control': TEN_MINUTES,
      },
    },
    {
      paths: NOT_FOUND,
      why: 'Not kept: the page may exist tomorrow.',
      headers: { 'Cache-Control': 'no-cache' },
    },
    ...namedByContent.map((paths) => ({
      paths,
      why: 'The name is made from the content.',
      headers: { 'Cache-Control': A_YEAR },
    })),
    {
      paths: '/engine/*',
      why: 'The leaflet engine for the composer runs WebAssembly in a worker, which has its own policy, so pages need not allow it. The names are made from the content.',
      headers: { 'Content-Security-Policy': WORKER_POLICY, 'Cache-Control': A_YEAR },
    },
    ...composers.map((paths) => ({
      paths,
      why: 'Shows pictures that it has drawn itself.',
      headers: { 'Content-Security-Policy': policy({ pictures: "'self' blob:" }) },
    })),
    ...lettered.map((locale) => ({
      paths: `/${locale}/all/`,
      why: 'Carries the letters in itself that phones may lack.',
      headers: { 'Content-Security-Policy': policy({ letters: 'data:' }) },
    })),
    ...heard.map((locale) => ({
      paths: `/${voicesFile(locale)}`,
      why: 'Carries its recordings in itself, and letters that phones may lack.',
      headers: {
        'Content-Security-Policy': policy({
          sounds: 'data:',
          ...(lettered.includes(locale) ? { letters: 'data:' } : {}),
        }),
      },
    })),
    ...(heard.length > 0 ? recordings : []),
    {
      paths: '/leaflets/*',
      why: 'For everybody to show and fetch. Not the pages’ policy: it would stop browsers’ own PDF viewers.',
      headers: { ...forEverybody, 'Content-Security-Policy': "base-uri 'none'; form-action 'none'" },
    },
    ...data.map((paths) => ({ paths, why: 'Data for everybody.', headers: forEverybody })),
    {
      paths: '/SHA256SUMS',
      why: 'Has no ending that would tell its type.',
      headers: { ...forEverybody, 'Content-Type': 'text/plain; charset=utf-8' },
    },
  ];
}

/** Recordings, and the list of them. */
const recordings: readonly HeaderRule[] = [
  {
    paths: '/audio/*',
    why: 'Recordings. The name is made from the content.',
    headers: { ...forEverybody, 'Cache-Control': A_YEAR },
  },
  {
    paths: `/${AUDIO_LIST}`,
    why: 'The list of the recordings changes.',
    headers: { 'Cache-Control': TEN_MINUTES },
  },
];

/** What a page may show and play, and draw its text with. */
interface PagePolicy {
  readonly styleHashes: readonly string[];
  readonly pictures?: string;
  /** Nothing where no page has any. */
  readonly sounds: string | undefined;
  readonly letters?: string;
}

function pagePolicy({ styleHashes, pictures = "'self'", sounds, letters = "'self'" }: PagePolicy): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styleHashes.length === 0 ? "'none'" : styleHashes.join(' ')}`,
    `img-src ${pictures}`,
    ...(sounds === undefined ? [] : [`media-src ${sounds}`]),
    `font-src ${letters}`,
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    // Also keeps what somebody types into the search out of addresses, and so out of the history.
    "form-action 'none'",
    "frame-ancestors 'none'",
    'upgrade-insecure-requests',
    "require-trusted-types-for 'script'",
    // src/site/composer/trusted-workers.ts is the only one.
    'trusted-types default',
  ].join('; ');
}

/**
 * Hashes of the style sheets written into the pages of a built site, as the security policy names them.
 *
 * @param folder - Folder of the built site.
 */
export function styleHashesOf(folder: string): readonly string[] {
  // A set, since the same few sheets stand in every page.
  const sheets = new Set(
    filesUnder(folder)
      .filter((path) => path.endsWith('.html'))
      .flatMap((path) => styleSheetsOf(readFileSync(join(folder, path), 'utf8'))),
  );
  return [...sheets].map(hashOf).sort();
}

/** The same, of pages that are read for others too. */
export function styleHashes(): PageVisitor<readonly string[], readonly string[]> {
  const hashes = new Set<string>();
  return {
    see: ({ page }) => [...elementsIn(page, 'style')].map((style) => hashOf(ownText(style))),
    take: (_path, seen) => {
      for (const hash of seen) hashes.add(hash);
    },
    end: () => [...hashes].sort(),
  };
}

const hashOf = (css: string): string => `'sha256-${createHash('sha256').update(css).digest('base64')}'`;

/** The headers of the response at an address. */
export function headersFor(rules: readonly HeaderRule[], path: string): Headers {
  return Object.assign(
    {},
    ...rules.filter(({ paths }) => matches(paths, path)).map(({ headers }) => headers),
  ) as Headers;
}

function matches(paths: string, path: string): boolean {
  return paths.endsWith('*') ? path.startsWith(paths.slice(0, -1)) : addressesOf(paths).includes(path);
}

/** The addresses of a rule: a page can be asked for by its file too, and servers look it up by that. */
export function addressesOf(paths: string): readonly string[] {
  return paths.endsWith('/') ? [paths, `${paths}index.html`] : [paths];
}

/** The same headers for a server without TLS, such as the local one. */
export function withoutTls(headers: Headers): Headers {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name !== TLS_ONLY.header)
      .map(([name, value]) => [name, value.replace(TLS_ONLY.directive, '')]),
  );
}
