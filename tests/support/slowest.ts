/** Ends a run of the tests with the slowest of them, so that nobody has to search for where the time went. */
import type { Reporter, TestModule } from 'vitest/node';

/** How many are named. */
const MOST = 10;

// biome-ignore lint/style/noDefaultExport: Vitest takes a reporter by its file.
export default class Slowest implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules
      .flatMap((module) => [...module.children.allTests()])
      .map((test) => ({ seconds: (test.diagnostic()?.duration ?? 0) / 1000, test }))
      .toSorted((a, b) => b.seconds - a.seconds)
      .slice(0, MOST);
    const lines = tests.map(
      ({ seconds, test }) =>
        `${seconds.toFixed(1).padStart(7)} s  ${test.module.relativeModuleId} > ${test.fullName}`,
    );
    process.stdout.write(`\n The slowest ${tests.length}\n${lines.join('\n')}\n`);
  }
}
