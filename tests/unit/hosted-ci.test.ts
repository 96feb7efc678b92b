/** What hosted CI runs is what there is to run, and nothing in it can be changed from outside. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly needs?: string | readonly string[];
  readonly steps: readonly Step[];
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: { readonly shard: readonly number[] } };
}
interface GitLabJob {
  readonly needs?: readonly string[];
  readonly script: readonly string[];
  readonly parallel?: number;
  readonly rules?: readonly { readonly if: string }[];
}

const text = readFileSync('.github/workflows/site.yml', 'utf8');
const github = parse(text) as { permissions: unknown; jobs: Record<string, Job> };
const {
  default: image,
  stages: _stages,
  workflow,
  ...jobs
} = parse(readFileSync('.gitlab-ci.yml', 'utf8')) as Record<string, unknown>;
const { rules } = workflow as { rules: readonly unknown[] };
const gitlab = jobs as Record<string, GitLabJob>;
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

const steps = Object.values(github.jobs).flatMap((job) => job.steps);
const commands = [
  ...steps.flatMap(({ run }) => run ?? []),
  ...Object.values(gitlab).flatMap(({ script }) => script),
];

it('names every action by the sum of its code, and by its version for people', () => {
  const used = text.match(/uses: .*/g) ?? [];
  expect(used).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
  for (const line of used) expect(line).toMatch(/^uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  expect(github.permissions).toEqual({ contents: 'read' });
  expect(image).toMatchObject({ image: expect.stringMatching(/^node:24-/) });
});

it('runs commands that there are', () => {
  const named = commands.flatMap((command) =>
    [...command.matchAll(/npm run (\S+)/g)].map(([, name]) => name ?? ''),
  );
  expect(new Set(named)).toEqual(new Set(['build', 'check', 'compress', 'verify']));
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});

it('runs each test once: as many machines as there are shards', () => {
  const { strategy, steps: run = [] } = github.jobs['test'] ?? {};
  const shards = strategy?.matrix.shard ?? [];
  expect(shards).toEqual([1, 2, 3, 4]);
  expect(run.at(-1)?.run).toContain(`--shard \${{ matrix.shard }}/${shards.length}`);
  expect(gitlab['test']?.parallel).toBe(shards.length);
});

it('runs at night what takes turns by day, and publishes nothing of it', () => {
  const night = "github.event_name == 'schedule'";
  expect(text).toMatch(/^ {2}schedule:\n {4}- cron: /m);
  expect(github.jobs['test']?.env).toEqual({ EVERY: `\${{ ${night} && '1' || '' }}` });
  expect(github.jobs['publish']?.if).toMatch(/^github\.event_name == 'push' && /);
  expect(rules).toContainEqual({ if: '$CI_PIPELINE_SOURCE == "schedule"', variables: { EVERY: '1' } });
  expect(gitlab['publish']?.rules?.map((rule) => rule.if)).toEqual([
    expect.stringContaining('&& $CI_PIPELINE_SOURCE != "schedule"'),
  ]);
});

it('publishes only what was built and tested', () => {
  for (const job of [github.jobs['publish'], gitlab['publish']])
    expect([...(job?.needs ?? [])]).toEqual(expect.arrayContaining(['check', 'test']));
});
