/** The script that publishes is one that `sh` can run, and changes nothing before all has arrived. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { publishScript } from '../../../../scripts/lib/hosting/server-release.ts';
import { sha256, writeWhole } from '../../../../scripts/lib/terminal/files.ts';

const work = mkdtempSync(join(tmpdir(), 'release-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const server = join(work, 'server');
const project = join(work, 'project');
const bin = join(work, 'bin');

/** Stand-ins for what is not ours: `ssh` goes to this machine, and nginx is content. */
function prepare(): void {
  for (const folder of [server, bin]) mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(bin, 'ssh'),
    '#!/bin/sh\nwhile [ "$1" = -l ]; do shift 2; done\nshift\nexec sh -c "$*"\n',
  );
  writeFileSync(join(bin, 'nginx'), '#!/bin/sh\n');
  writeFileSync(join(bin, 'systemctl'), `#!/bin/sh\necho "$*" >> ${work}/reloaded\n`);
  for (const name of ['ssh', 'nginx', 'systemctl']) chmodSync(join(bin, name), 0o755);
  writeWhole(join(project, 'dist/index.html'), '<p>First');
  writeWhole(join(project, 'dist/SHA256SUMS'), `${sha256('<p>First')}  index.html\n`);
  for (const name of ['vagvisare', 'onion'])
    writeWhole(join(project, `deploy/nginx/${name}.conf`), `root ${server}/dist;\n`);
  writeWhole(join(project, 'deploy/compressed/index.html.gz'), 'small');
  writeWhole(join(project, 'deploy/publish.sh'), publishScript(server));
}
const publish = () =>
  spawnSync('sh', [join(project, 'deploy/publish.sh'), 'server'], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${bin}:${process.env['PATH']}` },
  });

describe('publishing on a server', () => {
  if (spawnSync('rsync', ['--version']).status !== 0) {
    it.skip('needs rsync, which is not here');
    return;
  }

  it('lays a release beside the old one and leads to it, with its own settings', () => {
    prepare();
    const { status, stderr } = publish();
    expect(status, stderr).toBe(0);
    const current = realpathSync(join(server, 'current'));
    expect(readFileSync(join(current, 'dist/index.html.gz'), 'utf8')).toBe('small');
    expect(readFileSync(join(server, 'current/deploy/nginx/onion.conf'), 'utf8')).toBe(
      `root ${current}/dist;\n`,
    );
    expect(existsSync(join(current, 'deploy/compressed'))).toBe(false);
    expect(readFileSync(join(work, 'reloaded'), 'utf8')).toBe('reload nginx\n');
  });

  it('lays what is the same as in the release before beside it without taking room', () => {
    const before = realpathSync(join(server, 'current'));
    // Releases are named after the second in which they are made.
    writeFileSync(join(bin, 'date'), '#!/bin/sh\necho 20991231T235959Z\n', { mode: 0o755 });
    writeWhole(join(project, 'dist/about.html'), '<p>Second');
    const { status, stderr } = publish();
    rmSync(join(bin, 'date'));
    expect(status, stderr).toBe(0);
    const current = realpathSync(join(server, 'current'));
    expect(current).not.toBe(before);
    const [same, old] = [current, before].map((release) => statSync(join(release, 'dist/index.html')).ino);
    expect(same).toBe(old);
    expect(readFileSync(join(current, 'dist/about.html'), 'utf8')).toBe('<p>Second');
    expect(existsSync(join(before, 'dist/about.html'))).toBe(false);
  });

  it('leads to nothing that did not arrive whole', () => {
    const before = realpathSync(join(server, 'current'));
    cpSync(join(project, 'dist'), join(work, 'kept'), { recursive: true });
    writeFileSync(join(project, 'dist/index.html'), '<p>Falsified');
    const { status } = publish();
    expect(status).not.toBe(0);
    expect(realpathSync(join(server, 'current'))).toBe(before);
  });
});
