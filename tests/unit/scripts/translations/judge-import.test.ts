import { expect, it } from 'vitest';
import { checkProject } from '../../../../scripts/lib/project/read-project.ts';
import { judgeImport } from '../../../../scripts/lib/translations/judge-import.ts';
import { contentFiles } from '../../../../src/content-model/files/content-files.ts';
import { projectFiles } from '../../../support/project-builder.ts';

const page = 'content/ar/pages/now.mdx';
const before = projectFiles();
const good = String(before.files.get(page));
const wrong = `${good}\nاتصلوا 08-123 45 67\n`;
const imported = (files: Readonly<Record<string, string>>) => ({
  locale: 'ar',
  files: new Map(Object.entries(files)),
  stamps: new Map(),
  absent: [],
  problems: [],
});

it('refuses what a translator brings in that is wrong, and nothing for what was wrong before', () => {
  expect(judgeImport(before, imported({ [page]: wrong })).refused).toEqual([page]);
  const wrongBefore = contentFiles(new Map([...before.files, [page, wrong]]));
  const better = judgeImport(wrongBefore, imported({ [page]: wrong.replace('مساعدة', 'ساعدوني') }));
  expect([better.refused, better.problems, [...better.files.keys()]]).toEqual([[], [], [page]]);
});

it('stamps what it takes, and nothing of a text that it refuses', () => {
  const phrases = 'content/ar/phrases.yaml';
  const said = (id: string) => new Map([[id, { by: 'person' }]]);
  const stamps = new Map([
    ['pages/now.mdx', said('a')],
    ['phrases.yaml', said('b')],
  ]);
  const { refused, stamps: left } = judgeImport(before, {
    ...imported({ [page]: wrong, [phrases]: `${before.files.get(phrases)}# Read again.\n` }),
    stamps,
  });
  expect([refused, [...left.keys()]]).toEqual([[page], ['phrases.yaml']]);
});

it('refuses the short texts too where most of them are in another language, which of “OK” nothing tells', () => {
  const [leaflet, phrases] = ['content/ar/leaflets/adult.mdx', 'content/ar/phrases.yaml'];
  const english = (path: string) => String(before.files.get(path.replace('/ar/', '/en/')));
  const judged = (files: Readonly<Record<string, string>>) => {
    const short = { [phrases]: 'need-help: OK {phone:danger}.\n' };
    const { refused, files: taken } = judgeImport(before, imported({ ...files, ...short }));
    return { refused, taken: [...taken.keys()] };
  };
  expect(judged({ [page]: english(page), [leaflet]: english(leaflet) })).toEqual({
    refused: [page, leaflet, phrases],
    taken: [],
  });
  expect(judged({ [page]: english(page), [leaflet]: String(before.files.get(leaflet)) })).toEqual({
    refused: [page],
    taken: [leaflet, phrases],
  });
});

it('takes a text that is new, though its check is not without a warning until it is stamped', () => {
  const child = 'content/ar/leaflets/child.mdx';
  const arabic = String(before.files.get('content/ar/leaflets/adult.mdx'));
  expect(before.files.has(child)).toBe(false);
  const { problems } = checkProject(contentFiles(new Map([...before.files, [child, arabic]])));
  expect(problems.filter(({ where }) => where.file === child).map(({ level }) => level)).toEqual(['warning']);
  const judged = judgeImport(before, imported({ [child]: arabic }));
  expect([judged.refused, judged.problems, [...judged.files.keys()]]).toEqual([[], [], [child]]);
});
