/** What `npm run facts` tells an editor, of an invented project: what is due, what uses a fact, what a change calls back. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWhole } from '../../../scripts/lib/terminal/files.ts';
import { contactYaml } from '../../support/contact-yaml.ts';
import { writeProject } from '../../support/project-builder.ts';

const script = resolve(import.meta.dirname, '../../../scripts/facts.ts');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'facts-'));
  writeProject(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

function facts(...argv: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...argv], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}
/** The lines under a title. */
const under = (said: string, title: string) =>
  said
    .split('\n\n')
    .find((part) => part.startsWith(title))
    ?.split('\n')
    .slice(1)
    .map((line) =>
      line
        .trim()
        .replace(/ edition 2\S+\)$/, ' …)')
        .replace(/\(edition \S+\)/, '(…)'),
    );

describe('npm run facts', () => {
  it('names what is due within three months, the first due first, and what may not be printed', () => {
    // Rights are checked again after a year: from 1 October; the contact from 1 November, the others later.
    const said = facts('--on', '2027-08-15');
    expect(under(said, 'Due for a check before 2027-11-15')).toEqual([
      '2027-10-01  rest',
      '2027-11-01  danger',
    ]);
    // A check is good for its last day.
    expect(facts('--on', '2027-07-01')).toContain('Due for a check before 2027-10-01: none');
    expect(under(said, 'Shown as “not confirmed”')).toEqual(['unsure']);
    expect(under(said, 'On leaflets, though nobody has rung them')).toEqual([
      'danger  (source-read 2026-11-01)',
    ]);
    expect(under(said, 'Editions that are not in')).toHaveLength(6);
  });

  it('names every text that uses a contact, and the leaflets with their editions', () => {
    const said = facts('danger', 'rest');
    expect(under(said, 'danger')).toContain('check: source-read 2026-11-01, due 2027-11-01');
    expect(under(said, 'Used by')).toEqual(
      expect.arrayContaining([
        'content/ar/leaflets/adult.mdx (…)',
        'content/sv/leaflets/child.mdx (…)',
        'content/en/pages/now.mdx',
        'content/en/phrases.yaml (need-help)',
      ]),
    );
    expect(under(said.slice(said.indexOf('\nrest\n')), 'Used by')).not.toContain(
      'content/sv/leaflets/child.mdx (…)',
    );
  });

  it('records what is published once, and calls back what a changed number made wrong', () => {
    expect(facts('publish', '--on', '2026-12-01')).toContain('Added 6 editions');
    const record = () => readFileSync(join(folder, 'content/editions.yaml'), 'utf8');
    const published = record();
    expect(facts('publish', '--on', '2026-12-02')).toContain('Added 0 editions');
    expect(record()).toBe(published);
    writeWhole(
      join(folder, 'content/facts/contacts/danger.yaml'),
      contactYaml({ id: 'danger', phones: "[{ dial: '116 111' }]", seen: 'the number 116 111' }),
    );
    const said = facts('recall', 'danger', '--on', '2026-12-03');
    const toThrow = under(said, 'danger: throw away') ?? [];
    expect(toThrow.filter((line) => /^2026-11-/.test(line))).toHaveLength(6);
    expect(toThrow).toContain('danger: 112 is now 116 111');
    expect(under(said, 'Missions to tell (1)')).toEqual(['somewhere']);
  });
}, 120_000);
