/**
 * A number corrected at night by somebody who has only the README, with a power cut: right everywhere, recorded, recalled. With a
 * project of its own. Every second day the power fails at one of the six steps; at each of them, one after the other, with `EVERY=1`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commandsOf } from '../support/contributing.ts';
import { isItsTurn } from '../support/in-turn.ts';
import { writeSmallProject } from '../support/small-project.ts';

const MINUTE = 60_000;
const root = mkdtempSync(join(tmpdir(), 'correct-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Runs `npm run facts -- …`; with `until`, pulls the plug as soon as that is said. */
async function facts(argv: readonly string[], until?: string) {
  const child = spawn(process.execPath, ['scripts/facts.ts', ...argv], { cwd: root, detached: true });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      said += part.toString();
      // The whole group, as a power cut would: the build that it started too.
      if (until !== undefined && said.includes(until) && child.exitCode === null && child.pid)
        try {
          process.kill(-child.pid, 'SIGKILL');
        } catch {
          // It was quicker.
        }
    });
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, said };
}

interface Record {
  readonly phones: readonly { readonly dial: string }[];
  readonly sources: readonly { readonly seen: string }[];
  readonly checked: object;
}
interface Entry {
  readonly id: string;
  readonly printed: string;
  readonly contacts: readonly string[];
}
const entries = () =>
  (parse(read('content/changes.yaml')) as Entry[]).filter(({ id }) => id.endsWith('bris-corrected'));

const files = ['facts/contacts/bris.yaml', 'changes.yaml', 'editions.yaml'].map((path) => `content/${path}`);

/** As CONTRIBUTING.md has it: correct, id, --dial, number, --source, address, --seen, words. */
const typed = commandsOf('Change a number')[0]?.argv ?? [];
const seen = typed.at(-1);

beforeAll(async () => {
  writeSmallProject(root);
  expect((await facts(['publish'])).said).toMatch(/^Added [1-9]/);
}, 5 * MINUTE);

describe('a correction that cannot be', () => {
  it.each([
    ['without a source', [...typed.slice(0, 4), ...typed.slice(6)], /^Say where you read it: --source/],
    [
      'of a number that its source does not name',
      [...typed.slice(0, 6), '--seen', 'ring oss'],
      /^--seen must hold “116 123”/,
    ],
    ['of which nobody says what is right', ['correct', 'bris'], /^Say what is right now: /],
    [
      'of one of several numbers',
      ['correct', 'police-114-14', '--was', '112', ...typed.slice(2)],
      /has no number 112/,
    ],
    [
      'that takes away what texts name',
      ['correct', 'bris', '--withdraw', 'everywhere', ...typed.slice(4)],
      /Texts still name it\. .*\nNothing was written\.\n$/s,
    ],
  ])(
    '%s is refused, and nothing is written',
    async (_what, argv, why) => {
      const before = read('content/facts/contacts/bris.yaml');
      const { status, said } = await facts(argv);
      expect(said).toMatch(why);
      expect(status).toBe(1);
      expect(read('content/facts/contacts/bris.yaml')).toBe(before);
      expect(existsSync(join(root, 'correction-bris'))).toBe(false);
    },
    MINUTE,
  );
});

const steps = [
  '[1/6] Record',
  '[2/6] Check',
  '[3/6] Recall',
  '[4/6] Entry',
  '[5/6] Editions',
  '[6/6] Build',
].filter((_, at, all) => isItsTurn(2 * at, 2 * all.length));

it.runIf(steps.length > 0)(
  `survives a power cut at ${steps.join(', ')}, and goes on with the id alone`,
  async () => {
    for (const [index, step] of steps.entries()) {
      const argv = index === 0 ? typed : ['correct', 'bris'];
      const { said } = await facts(argv, step);
      expect(said).toContain(step);
      // Every file is the old or the new one, whole.
      for (const file of files) expect(() => parse(read(file)), file).not.toThrow();
    }
    const { status, said } = await facts(['correct', 'bris']);
    expect(status, said).toBe(0);

    const record = parse(read('content/facts/contacts/bris.yaml')) as Record;
    expect(record.phones).toEqual([{ dial: '116 123' }]);
    expect(record.sources.filter((source) => source.seen === seen)).toHaveLength(1);
    expect(entries()).toMatchObject([{ printed: 'throw-away', contacts: ['bris'] }]);
    expect((await facts([])).said).toContain(
      'Editions that are not in content/editions.yaml (npm run facts -- publish): none',
    );

    for (const page of ['sv', 'en'].map((tag) => `dist/${tag}/young/index.html`)) {
      expect(read(page)).toContain('tel:116123');
      expect(read(page)).not.toContain('tel:116111');
    }
    expect(read('dist/changes.xml')).toContain('bris-corrected');
    for (const tag of ['sv', 'en']) {
      expect(read(`correction-bris/missions.${tag}.txt`)).toMatch(new RegExp(`https://.*/${tag}/missions/`));
      expect(read(`correction-bris/partners.${tag}.txt`)).toMatch(/116 111 .* 116 123/);
    }
    expect(read('correction-bris/missions.txt')).toContain('Bangkok');
    expect(said).toMatch(/Publish dist.*git commit.*missions\.sv\.txt.*partners\.sv\.txt/s);
  },
  15 * MINUTE,
);

it.runIf(steps.length > 0)(
  'changes nothing when it is run again',
  async () => {
    const before = files.map(read);
    rmSync(join(root, 'correction-bris'), { recursive: true });
    // All but the build, which is the same as the last one's.
    const { said } = await facts(typed, '[6/6] Build');
    expect(said).toMatch(/\[1\/6\].* has it already\..*\[4\/6\].* already\..*\[5\/6\].* has them already\./s);
    expect(files.map(read)).toEqual(before);
  },
  5 * MINUTE,
);
