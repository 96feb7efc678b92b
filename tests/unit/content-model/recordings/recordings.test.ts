/** Recordings: each is heard beside the words that it says, and nowhere else. */
import { expect, it } from 'vitest';
import { checkAcross } from '../../../../src/content-model/check/check-across.ts';
import { leafletInput } from '../../../../src/content-model/project/leaflet-input.ts';
import { leafletJobs } from '../../../../src/content-model/project/leaflet-jobs.ts';
import type { Project } from '../../../../src/content-model/project/project.ts';
import { heardTexts, recordingPath } from '../../../../src/content-model/recordings/recordings.ts';
import { heardIn, openHeard, recordedProject } from '../../../support/heard-project.ts';

const file = new Uint8Array([1, 2, 3]);
const ids = ['now-2', 'card-need-help'];
const heard = (project: Project, tag = 'ar') =>
  heardTexts(heardIn(project, tag), project.locales.get(tag)?.recordings ?? {}).map(({ text, name }) => [
    text.id,
    name,
  ]);
const problemsOf = (project: Project) =>
  checkAcross(project).filter(({ code, where }) => code.startsWith('recording') || /audio/.test(where.file));
const changed = { 'content/ar/phrases.yaml': 'need-help: من فضلكم اتصلوا {phone:danger}.\n' };

it('is heard beside its text, in its language alone', () => {
  const project = recordedProject('ar', ids, file);
  expect(heard(project)).toEqual(ids.map((id) => [id, id]));
  expect(heard(project, 'en')).toEqual([]);
  expect(problemsOf(project)).toEqual([]);
});

it('falls silent when its text changes, and the check says so and what to do', () => {
  const project = recordedProject('ar', ids, file, changed);
  expect(heard(project)).toEqual([['now-2', 'now-2']]);
  expect(problemsOf(project)).toMatchObject([
    {
      code: 'recording-outdated',
      level: 'warning',
      where: { file: recordingPath('ar', 'card-need-help'), locale: 'ar' },
      fix: expect.stringContaining('npm run audio -- --script ar'),
    },
  ]);
});

it('follows its words to another place', () => {
  const page = '---\ntitle: مساعدة\nlabel: A\nsummary: B\ndescription: C\n---\n';
  const before = `${page}## مساعدة\n\nبمن تتصل <Phone id="danger" />\n`;
  const after = before.replace('## مساعدة', '## جديد\n\nكلام.\n\n## مساعدة');
  expect(heard(recordedProject('ar', ids, file, { 'content/ar/pages/now.mdx': after }))).toEqual([
    ['now-3', 'now-2'],
    ['card-need-help', 'card-need-help'],
  ]);
});

it('must be the file that was taken in, and every file must be listed', () => {
  const project = recordedProject('ar', ids, file);
  const files = new Map(project.source.files)
    .set(recordingPath('ar', 'now-2'), new Uint8Array([9]))
    .set(recordingPath('ar', 'now-9'), file);
  files.delete(recordingPath('ar', 'card-need-help'));
  const problems = problemsOf({ ...project, source: { ...project.source, files } });
  expect(problems.map(({ code, level, where }) => [code, level, where.file]).sort()).toEqual(
    [
      ['recording-damaged', 'error', recordingPath('ar', 'card-need-help')],
      ['recording-damaged', 'error', recordingPath('ar', 'now-2')],
      ['file-unread', expect.any(String), recordingPath('ar', 'now-9')],
    ].sort(),
  );
  const saidOf = (name: string) =>
    problems.find(({ where }) => where.file === recordingPath('ar', name))?.says;
  expect(saidOf('card-need-help')).toContain('there is no such file');
  expect(saidOf('now-2')).toContain('is not the file that was taken in');
});

const withCode = (name: string) => ({
  [`content/ar/leaflets/${name}.mdx`]:
    '---\ntitle: حقوقك\n---\n# حقوقك\n\nكلام\n\n## حقوقك\n\nكلام\n\n<SiteLink />\n',
});
/** Address of the code of an Arabic leaflet, and what is printed beside it. */
function codeOf(project: Project, leaflet = 'adult') {
  const job = leafletJobs(project).find(
    ({ locale, name }) => locale.language.tag === 'ar' && name === leaflet,
  );
  const parts = job ? leafletInput(project, job, '2026-11-29')?.content.parts : [];
  const code = parts?.flatMap(({ foot }) => foot).find(({ kind }) => kind === 'qr');
  return code?.kind === 'qr' ? [code.url, JSON.stringify(code.blocks)] : [];
}

it('is where the code of a leaflet leads to, and its printed address stays short', () => {
  const link = withCode('adult');
  const [silent] = codeOf(openHeard(link));
  expect(silent).toBe('https://vagvisare.example/ar/');
  const [url, printed] = codeOf(recordedProject('ar', ids, file, link));
  expect(url).toBe('https://vagvisare.example/ar/now/');
  expect(printed).toContain('"vagvisare.example/ar"');
  expect(codeOf(recordedProject('ar', ['card-need-help'], file, { ...link, ...changed }))[0]).toBe(silent);
});

it('is where a child’s leaflet leads to if it is of the pictures, and not if it is of the adults’ page', () => {
  const led = (id: string) => codeOf(recordedProject('ar', [id], file, withCode('child')), 'child')[0];
  expect(led('picture-nofault')).toBe('https://vagvisare.example/ar/young/');
  expect(led('now-2')).toBe('https://vagvisare.example/ar/');
});
