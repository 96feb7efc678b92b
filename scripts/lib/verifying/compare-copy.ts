/** A copy on a disk, a stick or in a ZIP, beside the build that it should be of. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decompress, type Encoding } from '../hosting/compress-site.ts';
import { pageForFiles, stickFiles } from '../hosting/for-a-stick.ts';
import { SUMS, type Sums, summed } from '../publishing/published-site.ts';
import { filesUnder, sha256 } from '../terminal/files.ts';
import type { Findings } from './findings.ts';
import type { OpenBuild } from './open-build.ts';

const AGAIN = 'Copy the build again.';
const FRONT = 'index.html';

/** What a copy should hold. */
interface Wanted {
  /** Of every file, but for the list itself and its signature. */
  readonly sums: Sums;
  /** The list, as it should be. */
  readonly list: string;
  /** What it is, for people. */
  readonly what: string;
}

/**
 * Compares every file, both ways: what is missing, what is other, what is too much. A copy that was made for a stick is compared
 * with what `npm run zip` makes of the build.
 *
 * @param folder - Folder of the copy.
 */
export function compareCopy(build: OpenBuild, folder: string, findings: Findings): void {
  const files = new Set(filesUnder(folder));
  const wanted = wantedOf(build, folder);
  let compressed = 0;
  for (const path of summed([...files]).filter((one) => !wanted.sums.has(one))) {
    if (isCompressedOf(wanted, folder, path)) compressed += 1;
    else findings.fault(path, 'is not of the build.', 'Take it away: nobody has looked at it.');
  }
  let same = 0;
  for (const [path, sum] of wanted.sums) {
    if (!files.has(path)) findings.fault(path, 'is missing.', AGAIN);
    else if (sha256(readFileSync(join(folder, path))) !== sum)
      findings.fault(path, 'has other bytes than in the build.', AGAIN);
    else same += 1;
  }
  if (!files.has(SUMS)) findings.fault(SUMS, 'is missing.', AGAIN);
  else if (sha256(readFileSync(join(folder, SUMS))) !== wanted.list)
    findings.fault(SUMS, 'is that of another build.', AGAIN);
  findings.good(
    `${same} of ${wanted.sums.size} files are those of the build${wanted.what}, by their checksums`,
  );
  if (compressed > 0) findings.good(`${compressed} compressed files beside them hold the same`);
}

/** The build as it is, or as it is for a stick: the front page tells which. */
function wantedOf(build: OpenBuild, folder: string): Wanted {
  const [front, ours] = [join(folder, FRONT), readFileSync(join(build.folder, FRONT), 'utf8')];
  const theirs = existsSync(front) ? readFileSync(front, 'utf8') : ours;
  const isForStick =
    theirs !== ours && theirs === pageForFiles(ours, FRONT, new Set(filesUnder(build.folder)));
  if (!isForStick)
    return { sums: build.sums, list: sha256(readFileSync(join(build.folder, SUMS))), what: '' };
  const sums = new Map([...stickFiles(build.folder)].map(({ path, bytes }) => [path, sha256(bytes)]));
  const list = sums.get(SUMS) ?? '';
  sums.delete(SUMS);
  return { sums, list, what: ', as `npm run zip` makes it for a stick' };
}

/** What `npm run compress` lays beside a file is not of the build, and holds the same. */
function isCompressedOf({ sums, list }: Wanted, folder: string, path: string): boolean {
  const [original, encoding] = [path.slice(0, -3), path.slice(-2)];
  const sum = original === SUMS ? list : sums.get(original);
  if (!/^(?:gz|br)$/.test(encoding) || sum === undefined) return false;
  try {
    return sha256(decompress(readFileSync(join(folder, path)), encoding as Encoding)) === sum;
  } catch {
    return false;
  }
}
