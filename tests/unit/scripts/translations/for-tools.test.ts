/** A translator’s memory says how many units it holds, and is not written where it would hold none. */
import { expect, it } from 'vitest';
import { memoryAsTmx } from '../../../../scripts/lib/translations/for-tools.ts';
import { contentFiles } from '../../../../src/content-model/files/content-files.ts';
import { projectFiles } from '../../../support/project-builder.ts';

const refuse = (why: string): never => {
  throw new Error(why);
};
const content = projectFiles();
const memoryOf = (of = content) => memoryAsTmx(of, new Map(), 'ar', refuse);

it('counts what fits today’s English', () => {
  const { text, says } = memoryOf();
  const units = text.match(/<tu /g) ?? [];
  expect(units.length).toBeGreaterThan(0);
  expect(says).toBe(`${units.length} units. No native speaker has read these translations.`);
});

it('is refused where no translation fits', () => {
  const files = [...content.files].filter(([path]) => !/^(?:content\/ar\/|locales\/ar)/.test(path));
  expect(() => memoryOf(contentFiles(new Map(files)))).toThrow('Nothing that is translated into ar fits');
});
