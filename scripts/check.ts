/** `npm run check`: the fast checks, two rows side by side. Says everything that is wrong, then exits with 1. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { readCommand } from './lib/terminal/command.ts';

const { values } = readCommand({
  name: 'check',
  help: `npm run check                     lint, types, dead code, content and unit tests, side by side; says everything that is wrong at once
npm run check -- --before-build   all but the content, which a build checks too
`,
  options: { 'before-build': { type: 'boolean', default: false } },
});

/** What is checked, and the program that does it. */
type Check = readonly [name: string, command: string];

/** What came of a check. */
interface Checked {
  readonly name: string;
  readonly isGood: boolean;
}

/**
 * Each row takes about as long as the other on two cores. Tests that wait for nothing get no more processes than there are
 * cores: each reads the modules anew. `astro check` says of our TypeScript what `tsc -p .` says, to the error, besides what is
 * wrong in components; only the engine has stricter rules of its own.
 */
const rows: readonly (readonly Check[])[] = [
  [
    ['Lint and format', 'biome ci .'],
    ['Types', 'astro check --minimumSeverity error'],
    ['Dead code', 'knip'],
    ['Content', 'node scripts/check-content.ts'],
  ],
  [
    ['Types of the engine, without Node and browser', 'tsc -p src/leaflet'],
    [
      'Unit and content tests',
      `vitest run --config tests/vitest.config.ts --project unit --project content --maxWorkers ${availableParallelism()} --reporter dot --reporter ./tests/support/slowest.ts`,
    ],
  ],
];

const isLeftOut = ([name]: Check): boolean => name === 'Content' && values['before-build'];
const bad = (await Promise.all(rows.map((row) => runRow(row.filter((check) => !isLeftOut(check))))))
  .flat()
  .filter(({ isGood }) => !isGood);
if (bad.length > 0) {
  process.stderr.write(`Not in order: ${bad.map(({ name }) => name).join(' · ')}\n`);
  process.exitCode = 1;
}

/** One check after the other, also after one that failed. */
async function runRow(row: readonly Check[]): Promise<readonly Checked[]> {
  const done: Checked[] = [];
  for (const check of row) done.push(await run(check));
  return done;
}

/** Runs a check and shows what it said, all at once: the rows do not talk into each other. */
function run([name, command]: Check): Promise<Checked> {
  const [program = '', ...given] = command.split(' ');
  const began = performance.now();
  const said: Buffer[] = [];
  // npm puts the project's own programs first on the path; a plain `node scripts/check.ts` does not.
  const path = `${join(process.cwd(), 'node_modules/.bin')}${delimiter}${process.env['PATH']}`;
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(program, given, { env: { ...process.env, ...colour, PATH: path } });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
  return new Promise((resolve) => {
    const end = (isGood: boolean, more = '') => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      const words = Buffer.concat(said).toString('utf8').trim();
      process.stdout.write(`\n${isGood ? '✓' : '✗'} ${name} (${seconds} s)\n${words}${more}\n`);
      resolve({ name, isGood });
    };
    child.once('error', (cause) => end(false, cause.message));
    child.once('close', (code) => end(code === 0));
  });
}
