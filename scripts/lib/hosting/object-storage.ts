/**
 * The site in object storage, with a CDN before it. A bucket keeps a type and a time of caching with each file, from the same
 * table as all hosts; it knows no other header, so the CDN adds those.
 */
import { contentTypeOf } from './content-types.ts';
import { addressesOf, type HeaderRule, headersFor, NOT_FOUND } from './response-headers.ts';

/** Sent after everything else, since it says what is there. */
const LAST = /^SHA256SUMS(?:\.sig)?$/;

/** Files that a bucket keeps with the same type and for the same time. */
interface Batch {
  readonly type: string;
  readonly caching: string;
  readonly paths: readonly string[];
}

/**
 * What is sent, in this order: what pages ask for, pages, and the checksums.
 *
 * @param rules - The headers.
 * @param files - Of the built site.
 */
function batchesOf(rules: readonly HeaderRule[], files: readonly string[]): readonly Batch[] {
  const place = (path: string) => (LAST.test(path) ? 2 : path.endsWith('.html') ? 1 : 0);
  const saidWith = (path: string) => {
    const { 'Content-Type': type = contentTypeOf(path), 'Cache-Control': caching = '' } = headersFor(
      rules,
      `/${path}`,
    );
    return { type, caching };
  };
  const groups = Map.groupBy(files, (path) => [place(path), ...Object.values(saidWith(path))].join('\t'));
  return [...groups.keys()].sort().map((key) => {
    const paths = groups.get(key) ?? [];
    return { ...saidWith(paths[0] ?? ''), paths };
  });
}

/**
 * A script for `sh` that sends `dist/` with rclone, and the lists that it reads; by the path under `deploy/object-storage/`.
 *
 * @param rules - The headers.
 * @param files - Of the built site, with its checksums.
 */
export function bucketFiles(
  rules: readonly HeaderRule[],
  files: readonly string[],
): ReadonlyMap<string, string> {
  const batches = batchesOf(rules, files).map((batch, index) => ({
    ...batch,
    list: `${String(index + 1).padStart(2, '0')}.txt`,
  }));
  const script = `#!/bin/sh
# Publishes this build in object storage: sh deploy/object-storage/publish.sh REMOTE:BUCKET
# REMOTE is one that \`rclone config\` knows: S3 and its likes, Azure, Google, Swift. A bucket keeps a type and a time of caching with
# each file and says nothing else: deploy/object-storage/cloudfront.js adds the rest. Without it, or its like on another CDN, no policy
# protects readers, and \`npm run verify\` says so.
set -eu
to=\${1:?Say where to: sh deploy/object-storage/publish.sh REMOTE:BUCKET}
cd "$(dirname "$0")/../.."
# By checksum: nothing is sent that is there.
copy() {
  rclone copy dist "$to" --checksum --files-from-raw "deploy/object-storage/$1" \\
    --header-upload "Content-Type: $2" --header-upload "Cache-Control: $3"
}
# What pages ask for, then pages, then what says what is there.
${batches.map(({ list, type, caching }) => `copy ${list} '${type}' '${caching}'`).join('\n')}
# What is no more.
rclone sync dist "$to" --checksum
`;
  return new Map([
    ['publish.sh', script],
    ...batches.map(({ list, paths }) => [list, `${paths.join('\n')}\n`] as const),
  ]);
}

/**
 * Two functions for CloudFront, in one file (runtime 2.0): before the bucket, addresses of pages become those of files; after it,
 * the headers of the table are added.
 *
 * @see {@link https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-functions.html | CloudFront Functions}
 */
export function cloudFrontFunction(rules: readonly HeaderRule[]): string {
  // CloudFront takes 10 kB: what several rules say is written once.
  const said = [...new Set(rules.flatMap(({ headers }) => Object.values(headers)))];
  const own = rules.map(({ paths, headers }) => ({
    paths: paths.endsWith('*') ? paths.slice(0, -1) : addressesOf(paths),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), said.indexOf(value)]),
    ),
  }));
  return `// Made by \`npm run build\`. One function for both events of a behaviour: viewer request and viewer response.
// Errors: have CloudFront answer 403 and 404 of the bucket with /404.html and the code 404.
var said = ${JSON.stringify(said)};
var rules = ${JSON.stringify(own)};
function handler(event) {
  var request = event.request;
  var path = request.uri;
  if (!event.response) {
    if (/\\/$/.test(path)) request.uri = path + 'index.html';
    else if (!/\\.[^/]*$|^\\/SHA256SUMS$/.test(path))
      return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: path.replace(/^\\/+/, '/') + '/' } } };
    return request;
  }
  var headers = event.response.headers;
  if (event.response.statusCode === 404) path = '${NOT_FOUND}';
  rules.forEach(function (rule) {
    if (typeof rule.paths === 'string' ? path.indexOf(rule.paths) === 0 : rule.paths.indexOf(path) >= 0)
      Object.keys(rule.headers).forEach(function (name) {
        headers[name] = { value: said[rule.headers[name]] };
      });
  });
  delete headers.server;
  return event.response;
}
`;
}
