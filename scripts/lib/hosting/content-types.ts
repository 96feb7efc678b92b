/** The type of every kind of file, decided once: no server has to guess, and a browser refuses a wrong one (`nosniff`). */

/** Type → the endings of its files, in a row. */
export const contentTypes: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'text/css': 'css',
  'text/javascript': 'js mjs',
  'text/plain': 'txt sig signers',
  'text/markdown': 'md',
  'text/csv': 'csv',
  'text/vcard': 'vcf',
  'text/calendar': 'ics',
  'application/json': 'json',
  'application/ld+json': 'jsonld',
  'application/manifest+json': 'webmanifest',
  'application/xml': 'xml',
  'application/pdf': 'pdf',
  'application/epub+zip': 'epub',
  'application/zip': 'zip',
  'application/wasm': 'wasm',
  'application/octet-stream': 'bin',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/png': 'png',
  'image/jpeg': 'jpg jpeg',
  'image/x-icon': 'ico',
  'font/woff2': 'woff2',
  'font/ttf': 'ttf',
  'audio/mpeg': 'mp3',
};

/** Types that shrink. */
export const textTypes: readonly string[] = Object.keys(contentTypes).filter((type) =>
  /^text\/|json$|xml$|wasm$|ttf$/.test(type),
);

/** Types that name their character set: it is UTF-8. */
export const charsetTypes: readonly string[] = textTypes.filter((type) => /^text\/|json$|xml$/.test(type));

/** The endings whose type is known. */
export const knownEndings: readonly string[] = Object.values(contentTypes).flatMap((endings) =>
  endings.split(' '),
);

const byEnding = new Map(
  Object.entries(contentTypes).flatMap(([type, endings]) =>
    endings.split(' ').map((ending) => [ending, type]),
  ),
);

/**
 * The `Content-Type` of an address, with its character set.
 *
 * @param path - `/en/`, whose page has no ending in its address, or `/api/v1/contacts.json`.
 */
export function contentTypeOf(path: string): string {
  const ending = path.endsWith('/') ? 'html' : (/\.(\w+)$/.exec(path)?.[1] ?? '');
  const type = byEnding.get(ending) ?? 'application/octet-stream';
  return charsetTypes.includes(type) ? `${type}; charset=utf-8` : type;
}

/** Whether a file shrinks when it is compressed. */
export function isText(path: string): boolean {
  return textTypes.includes(contentTypeOf(path).split(';')[0] ?? '');
}
