/**
 * Pages of a language are kept while nothing that they show has changed, and then only: after a change of each kind a build
 * that keeps what it can writes the bytes of one that keeps nothing. With a project of its own in five languages.
 * One kind has its turn every second day; with `EVERY=1` all.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesUnder } from '../../scripts/lib/terminal/files.ts';
import { isItsTurn } from '../support/in-turn.ts';
import { checkEarlier, writeSmallProject } from '../support/small-project.ts';

const MINUTE = 60_000;
/** One is read from the right, one brings its own letters, and one names another when it lacks a page. */
const translations = ['ar', 'am', 'ro'];
const root = mkdtempSync(join(tmpdir(), 'kept-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function build(...argv: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', ...argv], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

/** Everything that is published, and the settings of hosts. */
const built = () => [
  readFileSync(join(root, 'dist/SHA256SUMS'), 'utf8'),
  ...filesUnder(join(root, 'deploy')).map((path) => readFileSync(join(root, 'deploy', path), 'utf8')),
];

/** Changes a file; the change must be one. */
function change(path: string, how: (text: string) => string): void {
  const before = readFileSync(join(root, path), 'utf8');
  const after = how(before);
  expect(after, path).not.toBe(before);
  writeFileSync(join(root, path), after);
}

/** Ends the first paragraph with another mark. */
const exclaim = (text: string): string =>
  text.replace(/^(?!\w+: )([^\W\d].{20,}|[\u0600-\u06FF].{20,})\.$/mu, '$1!');

interface Kind {
  readonly what: string;
  readonly change: () => void;
  /** Languages whose pages are kept; not said where that is of no account. */
  readonly kept?: number;
}

const kinds: readonly Kind[] = [
  {
    what: 'the text of a page',
    change: () => change('content/ro/pages/now.mdx', exclaim),
    kept: 4,
  },
  {
    what: 'the words that lead to a page',
    change: () => change('content/am/pages/where.mdx', (text) => text.replace(/^(label: .*)$/m, '$1 እዚህ')),
  },
  {
    what: 'a leaflet',
    change: () => change('content/ar/leaflets/adult.mdx', exclaim),
    // Missions hand it out in the two languages in which they work.
    kept: 2,
  },
  {
    what: 'words of the interface',
    change: () => change('locales/ro.json', (text) => text.replace('"Prima pagină"', '"Pagina de start"')),
  },
  {
    what: 'a fact',
    change: () => checkEarlier(root, 'bris', 1),
    kept: 0,
  },
  {
    what: 'a page that goes',
    change: () => rmSync(join(root, 'content/ro/pages/signs.mdx')),
  },
  {
    what: 'a page in the language of the sources',
    change: () => change('content/en/pages/safety.mdx', exclaim),
    kept: 0,
  },
  {
    what: 'a drawing',
    change: () => change('content/pictures/phone.svg', (text) => text.replace('M5 4h4', 'M5 4h5')),
    kept: 0,
  },
  {
    what: 'code',
    change: () => change('src/site/styles/base.css', (text) => `${text}\np { --changed: 1 }\n`),
    kept: 0,
  },
  {
    what: 'a language that goes',
    change: () => {
      rmSync(join(root, 'content/am'), { recursive: true });
      rmSync(join(root, 'locales/am.json'));
      change('content/same-as-english.yaml', (text) => text.replace(/^am:\n(?: .*\n)+/m, ''));
    },
  },
];

/** On the other days `reproducible.test.ts` compares two builds. */
const hasTurn = (at: number) => isItsTurn(2 * at, 2 * kinds.length);

beforeAll(() => {
  if (!kinds.some((_, at) => hasTurn(at))) return;
  writeSmallProject(root, translations);
  build();
}, 10 * MINUTE);

for (const [at, kind] of kinds.entries())
  it.runIf(hasTurn(at))(
    kind.what,
    () => {
      kind.change();
      const said = build();
      if (kind.kept !== undefined) expect(said).toContain(`those of ${kind.kept} languages kept`);
      const [sums = '', ...settings] = built();
      build('--fresh');
      const [wanted = '', ...wantedSettings] = built();
      const known = new Set(wanted.split('\n'));
      expect(sums.split('\n').filter((line) => !known.has(line))).toEqual([]);
      expect(sums).toBe(wanted);
      expect(settings).toEqual(wantedSettings);
    },
    5 * MINUTE,
  );
