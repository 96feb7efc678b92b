// @ts-check
/** One process of the bench: sets the leaflets of a list with Typst, from the package that the bench installed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * The part of the package that is used.
 *
 * @typedef {{
 *   readonly NodeCompiler: {
 *     create(options: { fontArgs: { fontBlobs: Buffer[] }[] }): {
 *       pdf(document: { mainFileContent: string }, options: { pdfStandard: string }): Uint8Array;
 *       evictCache(age: number): void;
 *     };
 *   };
 * }} Typst
 */

const [list = '', modules = '', name = ''] = process.argv.slice(2);
const jobs = /** @type {readonly import('./peers.ts').BenchJob[]} */ (JSON.parse(readFileSync(list, 'utf8')));
const require = createRequire(join(modules, 'none.js'));
const { NodeCompiler } = /** @type {Typst} */ (require(name));
const fonts = [...new Set(jobs.flatMap((job) => job.fonts))].map((path) => readFileSync(path));
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] });
for (const { typst, out } of jobs) {
  writeFileSync(out, compiler.pdf({ mainFileContent: readFileSync(typst, 'utf8') }, { pdfStandard: 'ua-1' }));
  compiler.evictCache(10);
}
process.stdout.write(`${Math.round(process.resourceUsage().maxRSS / 1024)}\n`);
