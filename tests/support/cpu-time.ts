/**
 * CPU time that this thread has used, ms. For tests that something ends at all: unlike the clock, it does not run on while
 * others use the machine.
 */
export function cpuTimeMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
