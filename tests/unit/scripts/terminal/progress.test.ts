import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
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

const wasTerminal = process.stdout.isTTY;
afterEach(() => {
  process.stdout.isTTY = wasTerminal;
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** What a command of two steps writes, the second of 12 s. */
function written(isTerminal: boolean): string {
  vi.useFakeTimers({ toFake: ['performance'] });
  process.stdout.isTTY = isTerminal;
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const progress = new Progress(2);
  progress.begin('Reading');
  vi.advanceTimersByTime(2000);
  progress.end('9 files');
  progress.begin('Making');
  progress.at(1, 4, 'leaflets');
  vi.advanceTimersByTime(12_000);
  progress.at(3, 4, 'leaflets');
  progress.at(4, 4, 'leaflets');
  progress.end('4 leaflets');
  return write.mock.calls.map(([text]) => String(text)).join('');
}

it('writes a line a step where nobody sits before a terminal, and a step that takes long in between', () => {
  expect(written(false).split('\n')).toEqual([
    '[1/2] Reading …',
    '[1/2] Reading: 9 files (2.0 s)',
    '[2/2] Making …',
    '[2/2] Making … 3 of 4 leaflets',
    '[2/2] Making: 4 leaflets (12.0 s)',
    '',
  ]);
});

it('draws a bar on a terminal in place of what stood there', () => {
  expect(written(true).replaceAll('\r\x1b[2K', '⏎').split('\n')).toEqual([
    '[1/2] Reading …⏎[1/2] Reading: 9 files (2.0 s)',
    [
      '[2/2] Making …',
      `[2/2] Making ${'█'.repeat(6)}${'░'.repeat(18)} 1 of 4 leaflets`,
      `[2/2] Making ${'█'.repeat(18)}${'░'.repeat(6)} 3 of 4 leaflets`,
      `[2/2] Making ${'█'.repeat(24)} 4 of 4 leaflets`,
      '[2/2] Making: 4 leaflets (12.0 s)',
    ].join('⏎'),
    '',
  ]);
});
