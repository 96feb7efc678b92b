import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readLeafletMaterial } from '../../../../scripts/lib/leaflets/leaflet-material.ts';
import { copyContent, dialPoliceLong, POLICE_LONG } from '../../../support/content-copy.ts';

const root = mkdtempSync(join(tmpdir(), 'material-'));
const memory = mkdtempSync(join(tmpdir(), 'memory-'));
copyContent(root);
afterAll(() => {
  for (const folder of [root, memory]) rmSync(folder, { recursive: true });
});

const read = async (from?: string) => {
  const { material, problems } = await readLeafletMaterial(root, ['en', 'ar'], from);
  const words = [...(material?.locales ?? [])].map(([tag, { translator, ...rest }]) => ({
    ...rest,
    tag,
    title: translator.t('leaflet.validUntil', { date: '1' }),
  }));
  return { facts: material?.facts, pictures: material?.pictures, words, problems };
};
const dialOf = async () => (await read(memory)).facts?.contacts.get('police-114-14')?.phones[0]?.dial;

it('is the same from memory, and read anew when a file has changed', async () => {
  const plain = await read();
  expect(plain.words.map(({ tag }) => tag)).toEqual(['ar', 'en']);
  expect(await read(memory)).toEqual(plain);
  expect(await read(memory)).toEqual(plain);

  // A bit of what is kept may turn; a number that was read from it must not.
  for (const name of readdirSync(memory)) {
    const bytes = readFileSync(join(memory, name));
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(join(memory, name), bytes);
  }
  expect(await read(memory)).toEqual(plain);

  dialPoliceLong(root);
  expect(await dialOf()).toBe(POLICE_LONG);
});
