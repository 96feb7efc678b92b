/** A copy of this project in another folder, to be changed and built. */
import { cpSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What a build reads besides content and words. */
const CODE = [
  'public',
  'scripts',
  'src',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Copies the code, and leads to the installed packages. */
export function copyCode(root: string): void {
  for (const path of CODE) cpSync(path, join(root, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
}

/** Copies everything that a build reads. */
export function copyProject(root: string): void {
  copyCode(root);
  for (const path of ['content', 'locales']) cpSync(path, join(root, path), { recursive: true });
}
