/** What runs the code: results are kept only for the same. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sha256OfFile } from './files.ts';

/**
 * Processor, system, versions and packages, as text.
 *
 * @param root - Folder in which the packages are installed.
 */
export function machineOf(root: string): string {
  const { arch, platform, versions } = process;
  // npm's own note of what it installed: true even where a package was changed without the lock file.
  const installed = join(root, 'node_modules/.package-lock.json');
  const packages = existsSync(installed) ? sha256OfFile(installed) : '';
  return JSON.stringify([arch, platform, versions, packages]);
}
