/** What is published of the owner's record, and that nothing is while it says nothing. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeWhomToTell } from '../../../../scripts/lib/site/write-whom-to-tell.ts';
import { filesUnder } from '../../../../scripts/lib/terminal/files.ts';
import { siteSchema } from '../../../../src/content-model/records/site-record.ts';
import { inventedFacts } from '../../../support/invented-facts.ts';

const dist = mkdtempSync(join(tmpdir(), 'whom-to-tell-'));
afterAll(() => rmSync(dist, { recursive: true, force: true }));
const facts = inventedFacts();
const { publisher } = facts.site;
const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB0lJm9ifj6ZpKO1xNpY0Tn2AqUxq1uPZ1i3d2dJ0E9F';
const publish = (more: Partial<typeof publisher>) =>
  writeWhomToTell(dist, {
    facts: { ...facts, site: { ...facts.site, publisher: { ...publisher, ...more } } },
  });

it('publishes nothing of what the owner has not filled in', () => {
  publish({});
  expect(filesUnder(dist)).toEqual([]);
});

it('says whom to tell of a hole, until less than a year after the newest check', () => {
  const newest =
    [...facts.contacts.values()]
      .map(({ checked }) => checked.on)
      .sort()
      .at(-1) ?? '';
  publish({ security: 'security@help.example' });
  const text = readFileSync(join(dist, '.well-known/security.txt'), 'utf8');
  const fields = new Map(
    text
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .map((line) => line.split(': ') as [string, string]),
  );
  expect([...fields.keys()]).toEqual(['Contact', 'Expires', 'Preferred-Languages', 'Canonical']);
  expect(fields.get('Contact')).toBe('mailto:security@help.example');
  expect(fields.get('Preferred-Languages')).toBe('sv, en');
  expect(text).toMatch(/[^\n]\n$/);
  expect(fields.get('Canonical')).toBe('https://vagvisare.example/.well-known/security.txt');
  const days = (Date.parse(fields.get('Expires') ?? '') - Date.parse(newest)) / 86_400_000;
  // A day less than a year, as leap years are long.
  expect([364, 365]).toContain(days);
  expect(existsSync(join(dist, 'SHA256SUMS.signers'))).toBe(false);
});

it('names the key as ssh-keygen reads it, and a page that takes reports by its address', () => {
  publish({ security: 'https://help.example/hole', signingKey: KEY });
  expect(readFileSync(join(dist, 'SHA256SUMS.signers'), 'utf8')).toBe(
    `vagvisare.example namespaces="file" ${KEY}\n`,
  );
  expect(readFileSync(join(dist, '.well-known/security.txt'), 'utf8')).toContain(
    '\nContact: https://help.example/hole\n',
  );
});

it.each([
  ['signingKey', `${KEY} somebody@laptop`],
  ['signingKey', 'AAAA'],
  ['onion', 'https://vagvisare.onion'],
  ['onion', `http://${'a'.repeat(56)}.onion/`],
  ['security', 'somebody'],
  ['errors', 'http'],
] as const)('refuses %s “%s”', (field, value) => {
  const { success } = siteSchema.safeParse({ ...facts.site, publisher: { ...publisher, [field]: value } });
  expect(success).toBe(false);
  expect(siteSchema.safeParse(facts.site).success).toBe(true);
});
