import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readLeafletMaterial } from '../../../../scripts/lib/leaflets/leaflet-material.ts';

const root = mkdtempSync(join(tmpdir(), 'material-'));
const memory = mkdtempSync(join(tmpdir(), 'memory-'));
for (const folder of ['content', 'locales']) cpSync(folder, join(root, folder), { recursive: true });
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

  const record = join(root, 'content/facts/contacts/police-114-14.yaml');
  const text = readFileSync(record, 'utf8');
  writeFileSync(
    record,
    text
      .replace('dial: 114 14\n', 'dial: 0771-14 14 00\n')
      .replace('name: Polisen 114 14\n', 'name: Polisen\n'),
  );
  expect(await dialOf()).toBe('0771-14 14 00');
});
