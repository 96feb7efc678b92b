import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { writtenFiles } from '../scripts/lib/project/written-files.ts';

/** The files that take longest, in this order. */
const LONGEST = [
  ...['faults', 'tasks', 'commands', 'reproducible', 'printed-leaflets', 'leaflets', 'pages', 'verify'],
  ...[
    'accessibility',
    'correct',
    'browsers',
    'leaflet-command',
    'reading-copies',
    'composer',
    'engine',
    'policy',
  ],
  ...['search', 'directory', 'leave', 'markup', 'front', 'structure'],
];

/** Begins with what takes longest: else one core waits for it at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return found < 0 ? LONGEST.length : found;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  // Some tests ask what pages ask.
  plugins: [writtenFiles(resolve(import.meta.dirname, '..'))],
  test: {
    root: new URL('..', import.meta.url).pathname,
    // Two more than there are cores: tests wait for browsers, servers and commands.
    maxWorkers: availableParallelism() + 2,
    sequence: { sequencer: LongestFirst },
    // The commands that are run compile their modules once, not each anew.
    env: { NODE_COMPILE_CACHE: new URL('../.cache/compiled', import.meta.url).pathname },
    reporters: ['default', './tests/support/slowest.ts'],
    projects: [
      // One process a core, not one a file: reading the modules anew for each took half of the time. No test is timed: what
      // hangs is ended, and a busy machine is no fault.
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          // Without it the style sheets that a test imports are empty.
          css: true,
          isolate: false,
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'content',
          include: ['tests/content/**/*.test.ts'],
          setupFiles: 'tests/support/keep-reading.ts',
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      // These read dist/, which `npm test` builds first. They ask for nothing that only Vite knows: Node reads them itself.
      {
        extends: true,
        test: {
          name: 'visual',
          include: ['tests/visual/**/*.test.ts'],
          isolate: false,
          experimental: { viteModuleRunner: false },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/support/prepare.ts',
          isolate: false,
          experimental: { viteModuleRunner: false },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
