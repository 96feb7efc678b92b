/** A translator’s memory says how many units it holds, and is not written where it would hold none. */
import { expect, it } from 'vitest';
import { glossaryAsTbx, memoryAsTmx } from '../../../../scripts/lib/translations/for-tools.ts';
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

it('says by whom the translations were read, to whoever opens it too', () => {
  const note = 'content/ar/translation.yaml';
  const read = String(content.files.get(note)).replace(
    'reviewedBy: null',
    'reviewedBy: { who: Amal, on: 2026-11-20 }',
  );
  const files = new Map([...content.files, [note, read] as const]);
  const { text, says } = memoryOf(contentFiles(files));
  expect(says).toContain('Read by Amal on 2026-11-20.');
  expect(text).toContain('Read by Amal on 2026-11-20.');
});

it('is refused where no translation fits', () => {
  const files = [...content.files].filter(([path]) => !/^(?:content\/ar\/|locales\/ar)/.test(path));
  expect(() => memoryOf(contentFiles(new Map(files)))).toThrow('Nothing that is translated into ar fits');
});

it('gives the words of a glossary, and says where there is none or it is broken', () => {
  const file = 'content/ar/glossary.yaml';
  const glossaryOf = (text?: string) =>
    glossaryAsTbx(
      contentFiles(
        new Map([...content.files].filter(([path]) => path !== file).concat(text ? [[file, text]] : [])),
      ),
      'ar',
      refuse,
    );
  const { text, says } = glossaryOf('- { en: help, sv: hjälp, word: مساعدة }\n');
  expect(says).toBe('1 terms.');
  expect(text).toContain('Arabic: words of law and support<');
  expect(text).toContain('مساعدة');
  expect(() => glossaryOf()).toThrow(`There is no ${file}: nobody has written the words down yet.`);
  expect(() => glossaryOf('- help')).toThrow(
    new Error(`${file} cannot be read: npm run check:content says why.`),
  );
});
