/** `npm run compress`: the built site's texts as hosts send them, pages of a language in few sizes. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compressSite, decompress, type Encoding } from './lib/hosting/compress-site.ts';
import { settle } from './lib/publishing/publish.ts';
import { whyNotCurrent } from './lib/publishing/published-site.ts';
import { readCommand, stop } from './lib/terminal/command.ts';
import { writeWhole } from './lib/terminal/files.ts';
import { lockFolder } from './lib/terminal/lock-folder.ts';

const help = `npm run compress                   every text of dist/ compressed, with gzip and brotli, in deploy/compressed/
npm run compress -- --out FOLDER   in another folder

Copy what it writes over the published files: nginx (gzip_static) and Caddy (precompressed) send it as it is. Each file is
read back and compared with dist/. Takes a minute.
`;

const { values } = readCommand({
  name: 'compress',
  help,
  options: { out: { type: 'string', default: 'deploy/compressed' } },
});
const root = process.cwd();
const unlock = lockFolder(join(root, '.cache/build.lock'));
if (!unlock) stop('A build is at work in this folder. Wait for it.');
settle(root);
const why = whyNotCurrent(root);
if (why !== undefined) stop(`${why}\nRun \`npm run build\` first. Nothing was compressed.`);

const dist = join(root, 'dist');
const out = resolve(process.env['INIT_CWD'] ?? root, values.out);
const sizes = new Map<string, Set<number>>();
let files = 0;
for (const { path, bytes } of compressSite(dist)) {
  const [original, encoding] = [path.slice(0, -3), path.slice(-2) as Encoding];
  if (!readFileSync(join(dist, original)).equals(decompress(bytes, encoding)))
    throw new Error(`${path} is not what it was made from.`);
  writeWhole(join(out, path), bytes);
  files += 1;
  const [group = ''] = original.split('/');
  if (encoding === 'br' && original.endsWith('.html'))
    sizes.set(group, (sizes.get(group) ?? new Set()).add(bytes.length));
}
unlock();
const said = [...sizes].filter(([, of]) => of.size > 1).map(([group, of]) => `${group} ${of.size}`);
process.stdout.write(`${files} files in ${out}. Sizes of pages by folder: ${said.join(', ')}.\n`);
