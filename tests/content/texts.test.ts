/** The texts there are. That each is sound is for `npm run check:content` to say, which `npm run check` runs as well. */
import { expect, it } from 'vitest';
import { readWhole } from '../../scripts/lib/project/read-project.ts';
import { formatProblems } from '../../scripts/lib/terminal/print-problems.ts';

const { project, problems } = readWhole(process.cwd());
if (!project) throw new Error(formatProblems(problems));
const { texts } = project;

it('has a text for every path in both languages that are written', () => {
  const pathsOf = (locale: string) =>
    [...texts.keys()]
      .filter((path) => path.startsWith(`content/${locale}/`))
      .map((path) => path.slice(`content/${locale}/`.length));
  expect(pathsOf('sv')).toEqual(pathsOf('en'));
});
