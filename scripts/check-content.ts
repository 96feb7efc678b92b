/** Every problem in content and locales, all at once. Exits with 1 if one of them is an error. */
import { checkDays } from '../src/content-model/facts/check-days.ts';
import { checkLeaflets } from './lib/leaflets/build-leaflets.ts';
import { readProject } from './lib/project/read-project.ts';
import { dayOf, readCommand } from './lib/terminal/command.ts';
import { printProblems, withoutRepeats } from './lib/terminal/print-problems.ts';

const { refuse } = readCommand({
  name: 'check:content',
  help: `npm run check:content    every problem in content/ and locales/, all at once; nothing is written
`,
  options: {},
});

const { project, problems } = readProject(process.cwd());
const today = dayOf(undefined, 'today', refuse);
const days = project ? checkDays(project.facts, today) : [];
const leaflets = project ? await checkLeaflets(project, today) : [];
if (printProblems(withoutRepeats([...problems, ...days, ...leaflets])) || !project) process.exitCode = 1;
else
  process.stdout.write(
    `Content is in order: ${project.texts.size} texts in ${project.locales.size} languages.\n`,
  );
