import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Copies the real content and words into a folder, for a test to break them there. */
export function copyContent(folder: string): void {
  for (const name of ['content', 'locales'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
}

/** The police's long form: the same number as +46 77 114 14 00, which their record keeps. */
export const POLICE_LONG = '0771-14 14 00';

/** Dials the police by their long form in a copy of the content. */
export function dialPoliceLong(folder: string): void {
  const record = join(folder, 'content/facts/contacts/police-114-14.yaml');
  writeFileSync(
    record,
    readFileSync(record, 'utf8')
      .replace('dial: 114 14\n', `dial: ${POLICE_LONG}\n`)
      .replace('name: Polisen 114 14\n', 'name: Polisen\n'),
  );
}
