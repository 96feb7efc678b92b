import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Progress } from '../../../../scripts/lib/terminal/progress.ts';

it('tells the seconds since the command began', async () => {
  const before = performance.now();
  const progress = new Progress(1);
  await pause(150);
  const told = Number(progress.seconds());
  // Told to a tenth of a second.
  expect(told).toBeGreaterThanOrEqual(0.1);
  expect(told).toBeLessThanOrEqual((performance.now() - before) / 1000 + 0.05);
});
