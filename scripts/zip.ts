/** `npm run zip`: the whole site in one file, for a stick, a kiosk or a folder of any server. */
import { join, resolve } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { stickFiles } from './lib/hosting/for-a-stick.ts';
import { ZIP_DAY } from './lib/leaflets/make-kits.ts';
import { settle } from './lib/publishing/publish.ts';
import { whyNotCurrent } from './lib/publishing/published-site.ts';
import { readCommand, stop } from './lib/terminal/command.ts';
import { writeWhole } from './lib/terminal/files.ts';
import { lockFolder } from './lib/terminal/lock-folder.ts';

const help = `npm run zip -- --out FILE.zip     the whole site in one file: unpack it on a stick or a kiosk and open index.html

Pages lead to each other by their files, so no server is needed and it works in any folder. What browsers run only from a
server is left out: the search, the composer, the filters. The same build gives the same file;
\`npm run verify -- FILE.zip\` and \`npm run verify -- FOLDER\` say whether a copy is the build.
`;
/** Pictures and PDFs are as small as they get. */
const packed = /\.(?:webp|png|pdf|zip|woff2|mp3)$/;

const { values, refuse } = readCommand({ name: 'zip', help, options: { out: { type: 'string' } } });
const out = values.out ?? refuse('Say where to write: --out FILE.zip.');
const root = process.cwd();
const unlock = lockFolder(join(root, '.cache/build.lock'));
if (!unlock) stop('A build is at work in this folder. Wait for it.');
settle(root);
const why = whyNotCurrent(root);
if (why !== undefined) stop(`${why}\nRun \`npm run build\` first. Nothing was packed.`);

const files: Zippable = {};
let count = 0;
for (const { path, bytes } of stickFiles(join(root, 'dist'))) {
  files[path] = [bytes, { level: packed.test(path) ? 0 : 6 }];
  count += 1;
}
const bytes = zipSync(files, { mtime: ZIP_DAY });
writeWhole(resolve(process.env['INIT_CWD'] ?? '', out), bytes);
unlock();
process.stdout.write(
  `Wrote ${out}: ${count} files, ${Math.ceil(bytes.length / 1e6)} MB. Open index.html in it.\n`,
);
