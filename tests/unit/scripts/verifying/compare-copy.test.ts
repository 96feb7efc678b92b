/** A folder that was made ready for a host is still known as the build. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, expect, it, vi } from 'vitest';
import { compressSite } from '../../../../scripts/lib/hosting/compress-site.ts';
import { SUMS, sumsOf, written } from '../../../../scripts/lib/publishing/published-site.ts';
import { writeWhole } from '../../../../scripts/lib/terminal/files.ts';
import { compareCopy } from '../../../../scripts/lib/verifying/compare-copy.ts';
import { Findings } from '../../../../scripts/lib/verifying/findings.ts';
import { openBuild } from '../../../../scripts/lib/verifying/open-build.ts';

const work = mkdtempSync(join(tmpdir(), 'compared-'));
afterAll(() => rmSync(work, { recursive: true }));

it('takes what `npm run compress` lays beside its files for the build, and no other file of such a name', () => {
  const [dist, copy] = [join(work, 'dist'), join(work, 'copy')];
  const pages = ['index.html', 'en/index.html'];
  for (const path of pages) writeWhole(join(dist, path), `<p>${path}`);
  writeWhole(join(dist, SUMS), written(sumsOf(dist, pages)));
  const build = openBuild(dist);
  if (typeof build === 'string') throw new Error(build);
  cpSync(dist, copy, { recursive: true });
  for (const { path, bytes } of compressSite(dist)) writeWhole(join(copy, path), bytes);
  const compared = () => {
    const findings = new Findings();
    compareCopy(build, copy, findings);
    return findings;
  };
  const faults = () => compared().faults.map(({ where, says }) => `${where} ${says}`);
  const said = () => compared().toString();
  expect(faults()).toEqual([]);
  expect(said()).toContain('✓ 2 of 2 files are those of the build, by their checksums');
  for (const ending of ['br', 'gz'])
    cpSync(join(copy, `index.html.${ending}`), join(copy, `en/index.html.${ending}`));
  expect(faults()).toEqual([
    'en/index.html.br is not of the build.',
    'en/index.html.gz is not of the build.',
  ]);
  expect(said()).toContain('Take it away: nobody has looked at it.');
  expect(said()).toContain('4 compressed files beside them hold the same');
  writeWhole(join(copy, 'index.html.gz'), 'no compressed file');
  expect(faults()).toContain('index.html.gz is not of the build.');
  writeWhole(join(copy, 'en/index.html'), '<p>Falsified');
  expect(faults()).toContain('en/index.html has other bytes than in the build.');
  expect(said()).toContain('1 of 2 files are those of the build');
  expect(said()).toContain('Copy the build again.');
});

it('opens a ZIP with folders of its own in it, and none that would write beside it', () => {
  const [site, zip] = [join(work, 'site'), join(work, 'site.zip')];
  const pages = ['index.html', 'en/index.html'];
  for (const path of pages) writeWhole(join(site, path), `<p>${path}`);
  writeWhole(join(site, SUMS), written(sumsOf(site, pages)));
  const packed = Object.fromEntries([...pages, SUMS].map((path) => [path, readFileSync(join(site, path))]));
  writeFileSync(zip, zipSync({ 'en/': new Uint8Array(), ...packed }));
  const build = openBuild(zip);
  if (typeof build === 'string') throw new Error(build);
  expect([...build.sums]).toEqual([...sumsOf(site, pages)]);
  build.close();
  expect(existsSync(build.folder)).toBe(false);
  writeFileSync(zip, zipSync({ ...packed, '../beside.html': new Uint8Array() }));
  expect(openBuild(zip)).toBe(`${zip} is no ZIP that can be read: ../beside.html leads out of it.`);
});

it('leaves nothing unpacked of a ZIP that is no whole build', () => {
  const [unpacked, zip] = [join(work, 'unpacked'), join(work, 'broken.zip')];
  mkdirSync(unpacked);
  vi.stubEnv('TMPDIR', unpacked);
  try {
    const page = Buffer.from('<p>112');
    writeFileSync(zip, zipSync({ 'index.html': page }));
    expect(openBuild(zip)).toMatch(/^There is no built site in .*: it has no SHA256SUMS\.$/);
    const sums = Buffer.from(`${'0'.repeat(64)}  index.html\n`);
    writeFileSync(zip, zipSync({ 'index.html': page, [SUMS]: sums }));
    expect(openBuild(zip)).toMatch(/is not what it says in its own SHA256SUMS: index\.html\. Build again\.$/);
    writeFileSync(zip, '112');
    expect(openBuild(zip)).toMatch(/is no ZIP that can be read/);
  } finally {
    vi.unstubAllEnvs();
  }
  expect(readdirSync(unpacked)).toEqual([]);
});
