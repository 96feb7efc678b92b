/**
 * The signature of the checksums, made with the owner's own key by `ssh-keygen -Y sign`, which Linux, macOS and Windows bring.
 *
 * @see {@link https://man.openbsd.org/ssh-keygen.1 | ssh-keygen(1)}
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SUMS } from '../publishing/published-site.ts';
import { SIGNERS } from '../publishing/signers.ts';
import type { Findings } from './findings.ts';

const SIGN = `Sign it: ssh-keygen -Y sign -f KEY -n file dist/${SUMS}`;

/**
 * Looks whether the checksums of a build were signed by the key that it names.
 *
 * @param folder - Folder of the build.
 * @param given - Whose signature is asked for: lines as in {@link SIGNERS}; those of the build unless said.
 */
export function checkSignature(folder: string, given: string | undefined, findings: Findings): void {
  const [signers, signature] = [join(folder, SIGNERS), join(folder, `${SUMS}.sig`)];
  const whose = given ?? (existsSync(signers) ? readFileSync(signers, 'utf8') : undefined);
  if (whose === undefined) {
    findings.note(
      'Signature: not asked for, because no key is named (publisher.signingKey in content/facts/site.yaml)',
    );
    return;
  }
  if (!existsSync(signature)) {
    findings.fault(`${SUMS}.sig`, 'is missing: nobody has signed this build.', SIGN);
    return;
  }
  const work = mkdtempSync(join(tmpdir(), 'signers-'));
  try {
    const allowed = join(work, 'signers');
    writeFileSync(allowed, whose);
    const who = whose.trim().split(' ')[0] ?? '';
    const { error, status, stderr } = spawnSync(
      'ssh-keygen',
      ['-Y', 'verify', '-f', allowed, '-I', who, '-n', 'file', '-s', signature],
      { input: readFileSync(join(folder, SUMS)), encoding: 'utf8' },
    );
    if (error)
      findings.note('Signature: not looked at, because there is no ssh-keygen here (OpenSSH 8.1 or later)');
    else if (status === 0) findings.good(`${SUMS} was signed with the owner’s key`);
    else
      findings.fault(
        `${SUMS}.sig`,
        `is not a signature of this build by that key (${stderr.trim().split('\n')[0]}).`,
        SIGN,
      );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
