/**
 * veraPDF, the industry's checker of PDF/A and PDF/UA, for tests: one jar of Maven Central, kept in `.cache/verapdf/`. It needs
 * Java. 1.28.2 was the newest there in November 2026.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const JAR = {
  url: 'https://repo1.maven.org/maven2/org/verapdf/apps/greenfield-apps/1.28.2/greenfield-apps-1.28.2.jar',
  sha256: '687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6',
} as const;
const FETCH_MS = 60_000;

/** Where its jar lies, or why it cannot be used here. */
export type VeraPdf = { readonly jar: string } | { readonly missing: string };

/** Finds Java and the jar, which is fetched once. */
export async function findVeraPdf(): Promise<VeraPdf> {
  try {
    await run('java', ['-version']);
  } catch {
    return { missing: 'veraPDF: there is no Java' };
  }
  const jar = resolve('.cache/verapdf/greenfield-apps-1.28.2.jar');
  if (!existsSync(jar)) {
    try {
      const answer = await fetch(JAR.url, { signal: AbortSignal.timeout(FETCH_MS) });
      if (!answer.ok) return { missing: `veraPDF: Maven Central answers ${answer.status}` };
      const bytes = new Uint8Array(await answer.arrayBuffer());
      mkdirSync(resolve('.cache/verapdf'), { recursive: true });
      writeFileSync(jar, bytes);
    } catch {
      return { missing: 'veraPDF: Maven Central cannot be reached' };
    }
  }
  const isRight = createHash('sha256').update(readFileSync(jar)).digest('hex') === JAR.sha256;
  return isRight ? { jar } : { missing: `veraPDF: ${jar} is not the jar that was looked at` };
}

/**
 * Judges files by a standard.
 *
 * @param flavour - `ua1`: PDF/UA-1. `2a`: PDF/A-2a.
 * @returns A line for each file that breaks it, with what veraPDF says.
 */
export async function judge(jar: string, flavour: 'ua1' | '2a', files: readonly string[]): Promise<string[]> {
  const wanted = [
    '-cp',
    jar,
    'org.verapdf.apps.GreenfieldCliWrapper',
    '--flavour',
    flavour,
    '--format',
    'text',
    '-v',
  ];
  // It ends with another code than 0 where a file breaks the standard.
  const { stdout } = await run('java', [...wanted, ...files], { maxBuffer: 1e8 }).catch(
    (failed: { stdout: string }) => failed,
  );
  const lines = stdout.split('\n').filter((line) => line.trim() !== '');
  const passed = lines.filter((line) => line.startsWith('PASS '));
  return passed.length === files.length ? [] : lines.filter((line) => !line.startsWith('PASS '));
}
