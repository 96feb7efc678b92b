/**
 * The container, made and run where there is an engine: without root, with nothing that can be written to, and it is the build.
 * The base is Debian's image where one can be had, else made with debootstrap from Debian's packages. Skipped, with a word,
 * elsewhere.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, HOST, makeCertificate } from '../support/host-servers.ts';

const BASE = 'debian:bookworm-slim';
const IMAGE = 'vagvisare-test';
/** Files that compose.yaml lets it open. */
const FILES = 32_768;
const docker = (...args: readonly string[]) => spawnSync('docker', args, { encoding: 'utf8' });

/** Why no container can be made here; nothing if one can. */
function whyNot(): string | undefined {
  if (docker('info').status !== 0) return 'There is no container engine that answers here.';
  if (docker('image', 'inspect', BASE).status === 0 || docker('pull', '--quiet', BASE).status === 0)
    return undefined;
  if (process.getuid?.() !== 0 || spawnSync('debootstrap', ['--version']).status !== 0)
    return `${BASE} cannot be had here, nor made: that needs debootstrap and root.`;
  return undefined;
}

describe('the container', () => {
  const missing = whyNot();
  if (missing !== undefined) {
    process.stdout.write(`Skipped: ${missing}\n`);
    it.skip(missing);
    return;
  }
  const work = mkdtempSync(join(tmpdir(), 'container-'));
  const { certificate, key } = makeCertificate(work, 60);
  chmodSync(work, 0o755);
  chmodSync(key, 0o644);
  let name = '';
  let port = 0;
  const inside = (...command: readonly string[]) => docker('exec', name, ...command);

  beforeAll(async () => {
    if (docker('image', 'inspect', BASE).status !== 0) makeBase(join(work, 'base'));
    const made = docker('build', '--network', 'host', '-t', IMAGE, '-f', 'deploy/container/Dockerfile', '.');
    expect(made.status, made.stderr).toBe(0);
    port = await freePort();
    // As compose.yaml has it; --network host, because a test's machine may have no bridge.
    const ports = ['-p', `127.0.0.1:${port}:8443`];
    // A machine of tests may allow fewer than compose.yaml asks for.
    const hardLimit = spawnSync('sh', ['-c', 'ulimit -Hn'], { encoding: 'utf8' }).stdout.trim();
    const how = docker('network', 'ls', '--format', '{{.Name}}').stdout.includes('bridge')
      ? ports
      : ['--network', 'host'];
    if (how[0] === '--network') port = 8443;
    const started = docker(
      'run',
      '-d',
      '--rm',
      ...how,
      '--user',
      '33:33',
      '--read-only',
      '--cap-drop',
      'ALL',
      '--security-opt',
      'no-new-privileges:true',
      '--tmpfs',
      '/tmp:rw,noexec,nosuid,nodev,size=16m,mode=1777',
      '--pids-limit',
      '64',
      '--ulimit',
      `nofile=${Math.min(FILES, hardLimit === 'unlimited' ? FILES : Number(hardLimit))}`,
      '-v',
      `${certificate}:/etc/ssl/vagvisare/fullchain.pem:ro`,
      '-v',
      `${key}:/etc/ssl/vagvisare/key.pem:ro`,
      IMAGE,
    );
    name = started.stdout.trim();
    expect(started.status, started.stderr).toBe(0);
  }, 600_000);
  afterAll(() => {
    if (name !== '') docker('stop', name);
    docker('image', 'rm', IMAGE);
    rmSync(work, { recursive: true, force: true });
  });

  it('says that it is well', async () => {
    let health = '';
    for (let tries = 0; tries < 60 && health !== 'healthy'; tries += 1) {
      health = docker('inspect', '-f', '{{.State.Health.Status}}', name).stdout.trim();
      await new Promise((wait) => setTimeout(wait, 1000));
    }
    expect(health).toBe('healthy');
  });

  it('runs without root and writes nowhere but to its own memory', () => {
    expect(inside('id', '-u').stdout.trim()).toBe('33');
    for (const path of ['/srv/vagvisare/dist/en/index.html', '/etc/nginx/site.conf', '/usr/share/x'])
      expect(inside('sh', '-c', `echo x > ${path}`).status, path).not.toBe(0);
    expect(inside('nginx', '-T').stdout).toContain('brotli_static on;');
  });

  it('is the build, and has kept nothing of who asked', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['scripts/verify.ts', `https://${HOST}`, '--at', `127.0.0.1:${port}`],
      { encoding: 'utf8', env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate } },
    );
    expect(stdout).toContain('It is the build.');
    expect(status).toBe(0);
    expect(`${docker('logs', name).stdout}${docker('logs', name).stderr}`).not.toMatch(
      /127\.0\.0\.1|GET|\/en\//,
    );
  });
});

/** Debian's smallest system, as its image has it. */
function makeBase(folder: string): void {
  const mirror = 'http://deb.debian.org/debian';
  execFileSync('debootstrap', ['--variant=minbase', 'bookworm', folder, mirror], { stdio: 'pipe' });
  execFileSync('sh', ['-c', `tar -C ${resolve(folder)} -c . | docker import - ${BASE}`], { stdio: 'pipe' });
  if (existsSync(folder)) rmSync(folder, { recursive: true });
}
