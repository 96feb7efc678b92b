/**
 * Every command, as somebody meets it who mistypes: one clear line, never a stack trace, and nothing is written. A third of the
 * commands and a sixth of the mistakes have their turn each day; with `EVERY=1` all.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isItsTurn } from '../support/in-turn.ts';
import { copyLanguages } from '../support/small-project.ts';

const commands = {
  audio: 'scripts/audio.ts',
  build: 'scripts/build.ts',
  bench: 'scripts/bench.ts',
  'bench:load': 'scripts/bench-load.ts',
  'bench:site': 'scripts/bench-site.ts',
  check: 'scripts/check.ts',
  'check:content': 'scripts/check-content.ts',
  dev: 'scripts/dev.ts',
  facts: 'scripts/facts.ts',
  compress: 'scripts/compress.ts',
  kit: 'scripts/kit.ts',
  leaflet: 'scripts/leaflet.js',
  serve: 'scripts/serve.ts',
  translations: 'scripts/translations.ts',
  verify: 'scripts/verify.ts',
  zip: 'scripts/zip.ts',
} as const;
type Name = keyof typeof commands;

/** With few languages: each costs every command that reads content its time. */
const root = mkdtempSync(join(tmpdir(), 'commands-'));
beforeAll(() => copyLanguages(root, ['en', 'sv', 'ar']));
afterAll(() => rmSync(root, { recursive: true }));

function run(name: Name, argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(commands[name]), ...argv], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

const names = Object.keys(commands) as Name[];

it('are all of package.json that take options', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const ours = Object.entries(scripts).filter(([, does]) =>
    /^node scripts\/(?!start|complete-lock)/.test(does),
  );
  expect(ours).toEqual(expect.arrayContaining(names.map((name) => [name, `node ${commands[name]}`])));
  expect(ours).toHaveLength(names.length);
});

describe.each(names.filter((_, at) => isItsTurn(at, 3)))('npm run %s', (name) => {
  it('says how it is used', () => {
    const { status, stdout, stderr } = run(name, ['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`npm run ${name}`));
  });

  it('names a wrong option in one line', () => {
    const { status, stdout, stderr } = run(name, ['--colour', 'red']);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(
      /^There is no option --colour\. Options: --.*\.\n\nnpm run .* says how to use it\.\n$/,
    );
  });
});

const wrong: [name: Name, argv: readonly string[], says: RegExp, env?: Record<string, string>][] = [
  ['facts', ['--on', 'banana'], /^--on is a day such as 2027-11-23; it is “banana”\.\n/],
  ['facts', ['--on', '2027-02-31'], /^--on is a day .*; it is “2027-02-31”\.\n/],
  ['facts', ['publish', '--on', '2027-02-31'], /^--on is a day/],
  ['facts', ['publish', 'bris'], /^“publish” records all editions; “bris” is too much\.\n/],
  ['facts', ['--on'], /^--on needs a value\.\n/],
  ['facts', ['briss'], /^There is no contact or right “briss”\. Did you mean “bris”\?\n/],
  ['facts', ['record'], /^Say whom you rang: /],
  ['facts', ['record', 'bris'], /^Say on which day: --rung DAY/],
  ['facts', ['record', 'bris', '--rung', '2026-11-22'], /^Say in a few words what you were told/],
  ['facts', ['bris', '--free', 'yes'], /^--free is an answer: /],
  ['facts', ['call-sheet', 'briss'], /^There is no contact or right “briss”\. Did you mean “bris”\?\n/],
  ['facts', ['bris', '--out', 'x.pdf'], /^--out says where “call-sheet” writes to\./],
  ['facts', ['recall'], /^Say which contact or right has changed: /],
  [
    'facts',
    ['recall', 'nobody-at-all'],
    /^There is no contact or right “nobody-at-all”\. .* No published edition/,
  ],
  ['facts', ['correct'], /^Say which contact is wrong: /],
  [
    'facts',
    ['correct', 'briss', '--dial', '112'],
    /^There is no contact or right “briss”\. Did you mean “bris”\?\n/,
  ],
  ['facts', ['correct', 'bris', '--hours', '24/7'], /^Say where you read it: --source/],
  ['facts', ['correct', 'bris', '--withdraw', 'all'], /^--withdraw is paper or everywhere; it is “all”\.\n/],
  ['facts', ['bris', '--dial', '112'], /^--dial is a correction: it belongs to “correct ID”\.\n/],
  ['facts', ['correct', 'bris', '--free', 'yes'], /^--free is an answer: /],
  ['check:content', ['--on', 'tomorrow'], /^--on is a day such as 2027-11-23; it is “tomorrow”\.\n/],
  ['build', ['--on', '2027-13-01'], /^--on is a day/],
  ['build', ['--workers', '0'], /^--workers is a number from 1 to 99; it is “0”\.\n/],
  ['build', ['--shard', '9/8'], /^--shard is a part and how many there are, such as 2\/8; it is “9\/8”\.\n/],
  ['build', ['--fresh=yes'], /^--fresh takes no value\.\n/],
  ['build', ['everything'], /^Nothing is known about “everything” here\.\n/],
  ['audio', ['--script', 'so'], /^There are no texts in “so”\. Did you mean “\w+”\?\n/],
  [
    'audio',
    ['--script', 'ar', '--check', 'x'],
    /^--script prints a sheet, --check takes files in: one at a time\.\n/,
  ],
  ['audio', ['--out', 'x.pdf'], /^--out and --missing are of the sheet: they belong to --script TAG\.\n/],
  [
    'audio',
    ['--locale', 'ar'],
    /^--locale, --by and --consent are of files: they belong to --check FOLDER\.\n/,
  ],
  ['audio', ['--check', 'scripts'], /^Say which language is spoken: --locale TAG\.\n/],
  ['audio', ['--check', 'none', '--locale', 'ar'], /^There is no folder “none”\.\n/],
  [
    'audio',
    ['--check', 'scripts', '--locale', 'ar', '--by', 'Amal'],
    /^Say both who speaks \(--by\) and to what/,
  ],
  ['audio', ['--on', 'banana'], /^--on is a day such as 2027-11-23; it is “banana”\.\n/],
  ['kit', ['--out', 'x.zip'], /^Say which mission: --mission ID\.\n/],
  ['kit', ['--mission', 'bangkok'], /^Say where to write: --out FILE\.zip\.\n/],
  ['translations', ['--begin', 'sv'], /^sv is not translated here\./],
  ['translations', ['--stamp', 'xx'], /^There is no content\/xx\/\. Languages: /],
  ['translations', ['--stamp', 'ar'], /^Say what you have read: /],
  ['translations', ['--stamp', 'en', '--all'], /^en is written, not translated/],
  [
    'translations',
    ['--stamp', 'ar', 'pages/nov.mdx'],
    /^There is no text “pages\/nov\.mdx” .* pages\/now\.mdx\?/,
  ],
  [
    'translations',
    ['--stamp', 'ar', 'pages/now.mdx#xx'],
    /^pages\/now\.mdx has no unit “xx”\. Units: title, /,
  ],
  ['translations', ['--keep', 'pages/now.mdx#1'], /^Say why it needs no new translation/],
  [
    'translations',
    ['--keep', 'pages/now.mdx#1', '--why', 'Style.'],
    /^pages\/now\.mdx#1 is as new as its source/,
  ],
  ['translations', ['--why', 'Style.'], /^--why gives the reason of --keep\.\n/],
  ['translations', ['--import', 'content'], /^content is a folder\. /],
  ['translations', ['--stamp', 'ar', '--list'], /^Do one thing at a time: --list or --stamp\.\n/],
  ['translations', ['--export', 'en'], /^en is not translated here\. Languages: /],
  ['translations', ['--import', 'none.xlf'], /^There is no file none\.xlf\.\n/],
  [
    'translations',
    ['--out', 'x.xlf'],
    /^--out says where --export, --preview, --glossary or --memory writes to\.\n/,
  ],
  [
    'translations',
    ['--export', 'ar', '--format', 'doc'],
    /^There is no format doc\. Formats: xliff, xliff2, po\.\n/,
  ],
  ['translations', ['--glossary', 'so'], /^There is no content\/so\/glossary\.yaml: /],
  ['translations', ['--preview', 'sv'], /^sv is not translated here\. Languages: /],
  ['translations', ['--marks', 'none.csv'], /^There is no file none\.csv\.\n/],
  ['leaflet', ['--format', 'a3'], /^Missing: --content, --profile, --out\.\n/],
  ['serve', [], /^PORT is a number from 0 to 65535; it is “http”\.\n/, { PORT: 'http' }],
  ['verify', [], /^Say what is looked at: an address, a folder or a ZIP\.\n/],
  ['verify', ['a', 'b'], /^One at a time: “b” is too much\.\n/],
  ['verify', ['dist', '--at', '192.0.2.7'], /^--at and --through say how a site is asked/],
  ['verify', ['https://x.example', '--at', 'a b'], /^--at is a machine, such as .*; it is “a b”\.\n/],
  ['verify', ['https://x.example', '--through', 'proxy'], /^--through needs a port too/],
  ['verify', ['dist', '--key', 'none'], /^There is no file none\.\n/],
  ['verify', ['dist', '--build', 'none'], /^There is no none\.\nNothing was compared\.\n/],
  ['zip', [], /^Say where to write: --out FILE\.zip\.\n/],
  ['bench:load', ['--seconds', '0'], /^--seconds is a number from 1 to 600; it is “0”\.\n/],
  ['bench', ['--rounds', 'many'], /^--rounds is a number from 1 to 99; it is “many”\.\n/],
];

it.each(wrong.filter((_, at) => isItsTurn(at, 6)))(
  'npm run %s -- %j is told why',
  (...[name, argv, says, env]) => {
    const { status, stderr } = run(name, argv, env);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/\n\s+at .*:\d+/);
    expect(status).toBe(1);
  },
);

it('ends quietly when nobody reads on, as before `head`', () => {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-o', 'pipefail', '-c', `'${process.execPath}' '${resolve('scripts/facts.ts')}' bris | head -n 1`],
    { cwd: root, encoding: 'utf8' },
  );
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'bris\n', stderr: '' });
});
