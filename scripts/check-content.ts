/** Every problem in content and locales, all at once: once, or again whenever a file is saved. Exits with 1 if one is an error. */
import { watch } from 'node:fs';
import { checkNeeded } from '../src/content-model/check/check-needed.ts';
import { checkOnDay } from '../src/content-model/check/check-on-day.ts';
import { checkLeaflets } from './lib/leaflets/build-leaflets.ts';
import { readWhole } from './lib/project/read-project.ts';
import { dayOf, readCommand } from './lib/terminal/command.ts';
import { printProblems, withoutRepeats } from './lib/terminal/print-problems.ts';

/** A program saves a file in several steps, and a branch brings many: they are waited for, ms. */
const SETTLES = 300;

const { values, refuse } = readCommand({
  name: 'check:content',
  help: `npm run check:content                     every problem in content/ and locales/, all at once; nothing is written
npm run check:content -- --watch          checks again whenever a file is saved, until you press Ctrl+C
npm run check:content -- --on 2027-11-23  as it will be on that day: which checks will have run out

Each mistake is told once: where, what, what to do, and in how many places it is felt. The first is the one to mend first.
`,
  options: { on: { type: 'string' }, watch: { type: 'boolean' } },
});
const on = dayOf(values.on, '--on', refuse);

if (values.watch) watchContent();
else if (!(await check())) process.exitCode = 1;

/** @returns Whether all is in order. */
async function check(): Promise<boolean> {
  const { project, problems } = readWhole(process.cwd());
  const needed = project ? checkNeeded(project.source) : [];
  const days = project ? checkOnDay(project, on) : [];
  const leaflets = project ? await checkLeaflets(project, on) : [];
  if (printProblems(withoutRepeats([...problems, ...needed, ...days, ...leaflets])) || !project) return false;
  process.stdout.write(
    `Content is in order: ${project.texts.size} texts in ${project.locales.size} languages.\n`,
  );
  return true;
}

/** Checks now and after every change; one that comes during a check is seen by the next. */
function watchContent(): void {
  let waiting: NodeJS.Timeout | undefined;
  let work = Promise.resolve();
  const again = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      work = work.then(checkAloud);
    }, SETTLES);
  };
  for (const folder of ['content', 'locales']) watch(folder, { recursive: true }, again);
  again();
}

async function checkAloud(): Promise<void> {
  if (process.stdout.isTTY) process.stdout.write('\u001b[2J\u001b[3J\u001b[H');
  process.stdout.write(`Checking at ${new Date().toLocaleTimeString('sv')} …\n`);
  try {
    await check();
  } catch (cause) {
    // Half a file that is being saved, or a mistake of ours: the next save is another chance.
    process.stderr.write(
      `It could not be checked: ${cause instanceof Error ? cause.message : String(cause)}\n`,
    );
  }
  process.stdout.write('Waiting for a file to be saved. Ctrl+C ends.\n');
}
