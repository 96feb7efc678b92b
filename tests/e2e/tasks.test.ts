/**
 * The commonest tasks, as CONTRIBUTING.md has them: each command in it is run, literally, and ends green; what they build is
 * built once, at the end. In a project of its own. Half of the tasks have their turn each day; with `EVERY=1` all. The one to
 * change a number is run in correct.test.ts, with the power cut.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Command, commandsOf } from '../support/contributing.ts';
import { isItsTurn } from '../support/in-turn.ts';
import { writeSmallProject } from '../support/small-project.ts';

const MINUTE = 60_000;
const root = mkdtempSync(join(tmpdir(), 'tasks-'));
beforeAll(() => writeSmallProject(root));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Runs a command of package.json. */
function run({ typed, script, argv }: Command): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...argv], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status, `${typed}\n${stdout}${stderr}`).toBe(0);
}

function edit(path: string, change: (text: string) => string): void {
  const before = readFileSync(join(root, path), 'utf8');
  const after = change(before);
  expect(after, path).not.toBe(before);
  writeFileSync(join(root, path), after);
}

/** Words for the format that is added. */
const nameHandfold = (tag: string) =>
  edit(`locales/${tag}.json`, (text) =>
    text.replaceAll(/"a4-letterfold": ("[^"]+")/g, '"a4-handfold": $1,\n      $&'),
  );

/** What the words between the commands say is done by hand. */
const allTasks: readonly (readonly [section: string, byHand: () => void])[] = [
  [
    'Add a leaflet format',
    () => {
      writeFileSync(
        join(root, 'src/leaflet/formats/a4-handfold.ts'),
        `import { letterfold } from './a4-letterfold.ts';
import { A4 } from './papers.ts';

/** A4 folded twice by hand: the panel folded in is 6 mm narrower. */
export const a4Handfold = letterfold('a4-handfold', A4, 101, 95);
`,
      );
      edit('src/leaflet/formats/index.ts', (text) =>
        text
          .replace(
            'import { a4Languages',
            "import { a4Handfold } from './a4-handfold.ts';\nimport { a4Languages",
          )
          .replace('    a4Letterfold,', '    a4Handfold,\n    a4Letterfold,'),
      );
      edit('content/leaflets.yaml', (text) =>
        text.replace('- a4-letterfold', '- a4-letterfold\n    - a4-handfold'),
      );
      for (const tag of ['en', 'sv']) nameHandfold(tag);
    },
  ],
  [
    'Add a language',
    () => {
      for (const path of ['contacts.yaml', 'phrases.yaml', 'search.yaml', 'sounds.yaml', 'pages'])
        cpSync(`content/uk/${path}`, join(root, 'content/uk', path), { recursive: true });
      for (const name of ['adult', 'child', 'child.card'])
        cpSync(`content/uk/leaflets/${name}.mdx`, join(root, `content/uk/leaflets/${name}.mdx`));
      cpSync('locales/uk.json', join(root, 'locales/uk.json'));
      if (isDone('Add a leaflet format')) nameHandfold('uk');
    },
  ],
  ['Verify a contact', () => undefined],
  // Every paragraph, the two that the commands name among them.
  [
    'Change a text',
    () => edit('content/en/pages/now.mdx', (text) => text.replaceAll(/([a-z])\.$/gm, '$1 now.')),
  ],
];
// Whoever changes a text says what becomes of its translation, so there is one that day.
const tasks = allTasks.filter((_, at) => isItsTurn(at, 2));
const isDone = (task: string): boolean => tasks.some(([section]) => section === task);

const BUILD = 'npm run build';
const CHECK = 'scripts/check-content.ts';

it.each(tasks)(
  '%s',
  (section, byHand) => {
    const commands = commandsOf(section);
    expect(commands.length).toBeGreaterThan(0);
    byHand();
    for (const command of commands) if (command.typed !== BUILD) run(command);
    if (!commands.some(({ script }) => script === CHECK))
      run({ typed: 'the check', script: CHECK, argv: [] });
  },
  10 * MINUTE,
);

it(
  'all of it together can be built',
  () => {
    const build = allTasks.flatMap(([section]) => commandsOf(section)).find(({ typed }) => typed === BUILD);
    expect(build).toBeDefined();
    if (build) run(build);
    const isBuilt = (path: string) => existsSync(join(root, 'dist', path));
    const format = isDone('Add a leaflet format');
    expect(isBuilt('leaflets/en/adult-a4-handfold-screen.pdf')).toBe(format);
    const language = isDone('Add a language');
    expect(isBuilt('uk/now/index.html')).toBe(language);
    expect(isBuilt('leaflets/uk/adult-a4-letterfold-screen.pdf')).toBe(language);
    expect(isBuilt('leaflets/uk/adult-a4-handfold-screen.pdf')).toBe(format && language);
    const text = readFileSync(join(root, 'dist/en/now/index.html'), 'utf8');
    expect(text.includes('more later now.')).toBe(isDone('Change a text'));
  },
  10 * MINUTE,
);
