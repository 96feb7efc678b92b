// @ts-check
/** Names joined files by what is in them. Plain JavaScript, as `load-command.js`. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} folder
 * @param {readonly string[]} files - Names in the folder; their order counts.
 * @returns {string} Enough of a SHA-256 to see that a bit has changed.
 */
export function sumOf(folder, files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}
