/** Every problem in content and locales, all at once. Exits with 1 if one of them is an error. */
import { readProject } from './lib/project.ts';
import { printProblems } from './lib/print-problems.ts';

const { project, problems } = readProject(process.cwd());
if (printProblems(problems) || !project) process.exitCode = 1;
else process.stdout.write(`Content is in order: ${project.texts.size} texts in ${project.locales.size} languages.\n`);
