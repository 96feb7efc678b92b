import { expect, it } from 'vitest';
import { judgeImport } from '../../../../scripts/lib/translations/judge-import.ts';
import { contentFiles } from '../../../../src/content-model/files/content-files.ts';
import { projectFiles } from '../../../support/project-builder.ts';

const page = 'content/ar/pages/now.mdx';
const before = projectFiles();
const good = String(before.files.get(page));
const wrong = `${good}\nاتصلوا 08-123 45 67\n`;
const imported = (text: string) => ({
  locale: 'ar',
  files: new Map([[page, text]]),
  stamps: new Map(),
  absent: [],
  problems: [],
});

it('refuses what a translator brings in that is wrong, and nothing for what was wrong before', () => {
  expect(judgeImport(before, imported(wrong)).refused).toEqual([page]);
  const wrongBefore = contentFiles(new Map([...before.files, [page, wrong]]));
  const better = judgeImport(wrongBefore, imported(wrong.replace('مساعدة', 'ساعدوني')));
  expect([better.refused, better.problems, [...better.files.keys()]]).toEqual([[], [], [page]]);
});
