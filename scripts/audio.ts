/** `npm run audio`: people read our texts aloud for those who cannot read: what to say, and what comes back. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { closestMatch } from 'leven';
import type { LocaleContent } from '../src/content-model/project/locale-content.ts';
import type { Project } from '../src/content-model/project/project.ts';
import { heardTexts, recordingPath, recordingsFile } from '../src/content-model/recordings/recordings.ts';
import { spokenTexts } from '../src/content-model/recordings/spoken-text.ts';
import { readContentFiles } from './lib/project/read-content-files.ts';
import { checkProject, isError } from './lib/project/read-project.ts';
import { makeRecordingSheet } from './lib/recordings/make-recording-sheet.ts';
import { readRecorded, withRecorded, writeList } from './lib/recordings/take-in.ts';
import { dayOf, readCommand } from './lib/terminal/command.ts';
import { writeWhole } from './lib/terminal/files.ts';
import { printProblems } from './lib/terminal/print-problems.ts';

const help = `npm run audio                    what can be heard in each language
npm run audio -- --script ar [--missing] [--out FILE.pdf]
                                 a sheet to print for whoever records Arabic: what to say, and how; --missing what nobody hears yet
npm run audio -- --check FOLDER --locale ar
                                 says what is wrong with the WAV files in a folder, and which are missing; writes nothing
npm run audio -- --check FOLDER --locale ar --by "Amal" --consent "Signed 2027-02-01, kept by the office"
                                 takes the good ones in: made equally loud, as MP3, in content/ar/audio/ and audio.yaml
    --by                            what the person wants to be called; it stands in the project, not on the site
    --consent                       to what the person agreed, and who keeps that
    --on DAY                        the day of the sheet, or on which they were taken in, if it is not today
`;

const { values, refuse } = readCommand({
  name: 'audio',
  help,
  options: {
    script: { type: 'string' },
    missing: { type: 'boolean', default: false },
    out: { type: 'string' },
    check: { type: 'string' },
    locale: { type: 'string' },
    by: { type: 'string' },
    consent: { type: 'string' },
    on: { type: 'string' },
  },
});
const { script, check, by, consent } = values;
const on = dayOf(values.on, '--on', refuse);
// npm runs this in the project's folder; paths are meant from where somebody called it.
const fromCaller = (path: string) => resolve(process.env['INIT_CWD'] ?? '', path);
if (script !== undefined && check !== undefined)
  refuse('--script prints a sheet, --check takes files in: one at a time.');
if (script === undefined && (values.out !== undefined || values.missing))
  refuse('--out and --missing are of the sheet: they belong to --script TAG.');
if (check === undefined && [values.locale, by, consent].some((value) => value !== undefined))
  refuse('--locale, --by and --consent are of files: they belong to --check FOLDER.');
if (check !== undefined && values.locale === undefined) refuse('Say which language is spoken: --locale TAG.');
if ((by === undefined) !== (consent === undefined))
  refuse(
    'Say both who speaks (--by) and to what the person agreed (--consent): nobody is published without a yes.',
  );
if (check !== undefined && !existsSync(fromCaller(check))) refuse(`There is no folder “${check}”.`);

const source = readContentFiles(process.cwd());
const tag = script ?? values.locale;
if (tag !== undefined && !source.locales.includes(tag)) {
  const near = closestMatch(tag, [...source.locales]);
  refuse(`There are no texts in “${tag}”.${near === undefined ? '' : ` Did you mean “${near}”?`}`);
}

const { project, problems } = checkProject(source);
const words = tag === undefined ? undefined : project?.locales.get(tag);
if (!project || problems.some(isError)) {
  printProblems(problems);
  process.exitCode = 1;
} else if (words === undefined) overview(project);
else if (check === undefined) await printSheet(project, words);
else await takeIn(project, words, fromCaller(check));

function overview(project: Project): void {
  for (const [tag, words] of project.locales) {
    const texts = spokenTexts(project, words);
    const heard = heardTexts(texts, words.recordings).length;
    process.stdout.write(`${tag}: ${heard} of ${texts.length} texts can be heard.\n`);
  }
}

async function printSheet(project: Project, words: LocaleContent): Promise<void> {
  const { tag } = words.language;
  const all = spokenTexts(project, words);
  const heard = new Set(heardTexts(all, words.recordings).map(({ text }) => text.id));
  const texts = values.missing ? all.filter(({ id }) => !heard.has(id)) : all;
  if (texts.length === 0) {
    process.stdout.write('There is nothing to read aloud: no sheet was made.\n');
    return;
  }
  const { out = `record-${tag}.pdf` } = values;
  const { pdf, problems } = await makeRecordingSheet(project, words, texts, on);
  if (printProblems(problems) || pdf === undefined) process.exitCode = 1;
  else {
    writeWhole(fromCaller(out), pdf);
    process.stdout.write(`Wrote ${out}: ${texts.length} texts to read aloud.\n`);
  }
}

async function takeIn(project: Project, words: LocaleContent, folder: string): Promise<void> {
  const { tag } = words.language;
  const texts = spokenTexts(project, words);
  const { good, wrong } = await readRecorded(folder, texts);
  for (const line of wrong) process.stderr.write(`${line}\n`);
  const before = words.recordings;
  const after =
    by === undefined || consent === undefined ? before : withRecorded(before, good, { by, consent, on });
  if (after === before) {
    process.stdout.write(
      `${good.length} files are good. Nothing was written: --by and --consent take them in.\n`,
    );
  } else {
    for (const { text, mp3 } of good) writeWhole(join(process.cwd(), recordingPath(tag, text.id)), mp3);
    // Last: a list never names a file that is not there.
    if (good.length > 0) writeWhole(join(process.cwd(), recordingsFile(tag)), writeList(after));
    process.stdout.write(`Took in ${good.length} files: content/${tag}/audio/, ${recordingsFile(tag)}.\n`);
  }
  const ready = new Set(good.map(({ text }) => text.id));
  const heard = new Set(heardTexts(texts, after).map(({ text }) => text.id));
  const missing = texts.filter(({ id }) => !heard.has(id) && !ready.has(id)).map(({ id }) => id);
  if (missing.length > 0) process.stdout.write(`Still missing: ${missing.join(', ')}.\n`);
  if (wrong.length > 0) process.exitCode = 1;
}
