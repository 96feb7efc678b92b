/**
 * `npm run facts -- correct`: a correction from the record to the new site, in the one right order. Each step looks at what is
 * there and does what is missing, and writes a file whole or not at all: after a power cut the same command goes on.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type LetterWords, letterWordsSchema } from '../../../src/content-model/desk/letter-words.ts';
import {
  changeSays,
  type Letter,
  lettersOf,
  missionList,
  type ToldCorrection,
} from '../../../src/content-model/desk/letters.ts';
import type { Change } from '../../../src/content-model/editions/changes.ts';
import { checkDays } from '../../../src/content-model/facts/check-days.ts';
import { textOf } from '../../../src/content-model/files/content-files.ts';
import type { Project } from '../../../src/content-model/project/project.ts';
import { readRecord } from '../../../src/content-model/records/record.ts';
import type { Problem } from '../../../src/leaflet/index.ts';
import { currentEditions } from '../editions/current-editions.ts';
import { recordEditions } from '../editions/record-editions.ts';
import { checkLeaflets } from '../leaflets/build-leaflets.ts';
import { checkProject, isError, openPublished } from '../project/read-project.ts';
import { writeWhole } from '../terminal/files.ts';
import { printProblems, withoutRepeats } from '../terminal/print-problems.ts';
import { freeChangeId, withEntry } from './change-entry.ts';
import { withCorrection } from './correct-record.ts';
import type { Correction } from './correction-options.ts';
import { toldOf } from './told-correction.ts';

const LETTERS = 'content/letters.yaml';
const CHANGES = 'content/changes.yaml';
const EDITIONS = 'content/editions.yaml';
const STEPS = 6;

/** What is kept of a correction until it is finished. */
interface Begun {
  readonly correction: Correction;
  /** Id of its entry in the list of changes. */
  readonly change: string;
  /** Day on which it was begun: that of the entry and of the editions. */
  readonly on: string;
}

/** Where everything about one correction lies: what was typed, and the letters. */
const folderOf = (id: string): string => `correction-${id}`;
const recordFile = (id: string): string => `content/facts/contacts/${id}.yaml`;
const begunFile = (id: string): string => join(folderOf(id), 'correction.json');

/** A correction of this contact that was begun and not finished. */
export function correctionBegun(id: string): Correction | undefined {
  return readBegun(id)?.correction;
}

function readBegun(id: string): Begun | undefined {
  const file = begunFile(id);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Begun) : undefined;
}

/**
 * Walks through a correction, from where it stands.
 *
 * @param today - Day of the entry and of the new editions.
 * @returns Whether all steps are done. If not, what is wrong was said, and the same command goes on from there.
 */
export async function correct(project: Project, correction: Correction, today: string): Promise<boolean> {
  const begun = begin(project, correction, today);
  const corrected = writeRecord(project, correction);
  if (!corrected) return false;
  if (!(await isInOrder(corrected, begun.on))) return false;
  const words = readRecord(LETTERS, textOf(corrected.source, LETTERS) ?? '', letterWordsSchema);
  if (!words.value) {
    printProblems(words.problems);
    return false;
  }
  const current = currentEditions(corrected, begun.on).editions;
  const told = toldOf(corrected, correction, { change: begun.change, current });
  writeEntry(corrected, words.value, told, begun);
  writeEditions(begun.on);
  const letters = writeLetters(words.value, told, correction.id);
  if (!build()) return false;
  sayWhatRemains(corrected, told, letters, correction);
  return true;
}

function say(number: number, name: string, what: string): void {
  process.stdout.write(`[${number}/${STEPS}] ${name}: ${what}\n`);
}

/** Keeps what was typed, so that a second run needs nothing but the id; finds again what was begun or even finished. */
function begin(project: Project, correction: Correction, today: string): Begun {
  const known = readBegun(correction.id);
  const isSame =
    known !== undefined && JSON.stringify(known.correction) === JSON.stringify(asKept(correction));
  if (isSame) {
    process.stdout.write(`The correction of ${known.on} goes on.\n`);
    return known;
  }
  const entry = isRecorded(correction) ? entryOf(project, correction) : undefined;
  const change = entry?.id ?? freeChangeId(project.changes, today, correction.id);
  const begun = { correction, change, on: entry?.on ?? today };
  writeWhole(begunFile(correction.id), `${JSON.stringify(begun, null, 2)}\n`);
  return begun;
}

function isRecorded(correction: Correction): boolean {
  const before = readFileSync(recordFile(correction.id), 'utf8');
  const made = withCorrection(before, correction);
  return 'text' in made && made.text === before;
}

/** The entry of a correction that stands in the record already. */
const entryOf = ({ changes }: Project, { id, checked }: Correction): Change | undefined =>
  changes.find((change) => change.on >= checked.on && change.id.startsWith(`${change.on}-${id}-corrected`));

const asKept = (correction: Correction): unknown => JSON.parse(JSON.stringify(correction));

/** @returns The project with the corrected record; nothing where it would be wrong, and then nothing is written. */
function writeRecord(project: Project, correction: Correction): Project | undefined {
  const path = recordFile(correction.id);
  const before = readFileSync(path, 'utf8');
  const made = withCorrection(before, correction);
  if ('why' in made) return refuseRecord(correction.id, made.why);
  const files = new Map([...project.source.files, [path, made.text]]);
  const { project: after, problems } = checkProject({ ...project.source, files });
  if (!after || problems.some(isError)) {
    printProblems(problems.filter(isError));
    const others = problems.some(({ level, where }) => level === 'error' && where.file !== path);
    return refuseRecord(
      correction.id,
      others && correction.withdraw !== undefined
        ? 'Texts still name it. Take it out of them (npm run check:content names the next ones), and run this again.'
        : 'The record would be wrong so.',
    );
  }
  if (made.text === before) say(1, 'Record', `${path} has it already.`);
  else {
    writeWhole(path, made.text);
    say(1, 'Record', `wrote ${path}, with its source and the day.`);
  }
  return after;
}

function refuseRecord(id: string, why: string): undefined {
  rmSync(folderOf(id), { recursive: true, force: true });
  process.stderr.write(`${why}\nNothing was written.\n`);
}

/** The whole content, as `npm run check:content` judges it. */
async function isInOrder(project: Project, today: string): Promise<boolean> {
  const leaflets = await checkLeaflets(project, today);
  const problems: readonly Problem[] = withoutRepeats([...checkDays(project.facts, today), ...leaflets]);
  if (problems.some(isError)) {
    printProblems(problems.filter(isError));
    process.stderr.write(
      'The record is corrected; this stops the rest. Mend it, and run the same command again.\n',
    );
    return false;
  }
  say(2, 'Check', 'all content and all leaflets are in order.');
  return true;
}

function writeEntry(
  project: Project,
  words: LetterWords,
  told: ToldCorrection,
  { change, on, correction: { id } }: Begun,
): void {
  const { editions, missions } = told;
  const toThrow = `${editions.length} printed editions are wrong, ${missions.length} missions have them`;
  say(3, 'Recall', editions.length > 0 ? `${toThrow}.` : 'no printed edition has a wrong number.');
  const text = readFileSync(CHANGES, 'utf8');
  if (project.changes.some((entry) => entry.id === change)) {
    say(4, 'Entry', `${CHANGES} has “${change}” already.`);
    return;
  }
  const entry: Change = {
    id: change,
    on,
    kind: told.what === 'withdrawn' ? 'removed' : 'corrected',
    printed: told.paper,
    contacts: [id],
    rights: [],
    leaflets: project.leaflets
      .map(({ name }) => name)
      .filter((name) => editions.some(({ leaflet }) => leaflet === name)),
    locales: [],
    says: changeSays(words, told),
  };
  writeWhole(CHANGES, withEntry(text, entry));
  say(4, 'Entry', `wrote “${change}” into ${CHANGES}, printed: ${told.paper}.`);
}

/** Records the editions that are made now, so that they can be called back one day. */
function writeEditions(on: string): void {
  const { project } = openPublished(process.cwd());
  if (!project) return;
  const before = readFileSync(EDITIONS, 'utf8');
  const last = project.editions.at(-1)?.on ?? on;
  const { editions } = currentEditions(project, last > on ? last : on);
  const { text, added } = recordEditions(before, project.editions, editions);
  if (text !== before) writeWhole(EDITIONS, text);
  say(
    5,
    'Editions',
    added.length > 0 ? `added ${added.length} to ${EDITIONS}.` : `${EDITIONS} has them already.`,
  );
}

function writeLetters(words: LetterWords, told: ToldCorrection, id: string): readonly Letter[] {
  const letters = lettersOf(words, told);
  for (const { file, text } of letters) writeWhole(join(folderOf(id), file), text);
  writeWhole(join(folderOf(id), 'missions.txt'), missionList(told));
  return letters;
}

/** The new site, in the place of the old one as a whole. */
function build(): boolean {
  say(6, 'Build', 'npm run build …');
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
  if (status !== 0) process.stderr.write('The site was not built. Run the same command again.\n');
  return status === 0;
}

function sayWhatRemains(
  { facts }: Project,
  told: ToldCorrection,
  letters: readonly Letter[],
  { id }: Correction,
): void {
  const folder = folderOf(id);
  const named = (start: string) =>
    letters.flatMap(({ file }) => (file.startsWith(start) ? [`${folder}/${file}`] : [])).join(', ');
  const printed = told.numbers.map((number) => number.printed);
  const notes = notesWith(printed, facts.contacts.get(id));
  const missions =
    told.editions.length > 0
      ? `Tell the ${told.missions.length} missions in ${folder}/missions.txt: ${named('missions')}.`
      : 'Missions need not be told: no printed edition has a wrong number.';
  const lines = [
    'Done here. Now you, in this order:',
    '1. Publish dist/ and deploy/: scripts/README.md, “On a server of your own”. It goes over in one step, and back the same way.',
    '2. Keep it: git add content && git commit.',
    `3. ${missions}`,
    `4. Tell partners who reuse the facts: ${named('partners')}.`,
    ...(notes.length > 0
      ? [`5. Read these notes of the record again, they name the old number: ${notes.join(', ')}.`]
      : []),
    `Remove ${folder}/ when all is sent. It is no part of the project.`,
  ];
  process.stdout.write(`\n${lines.join('\n')}\n`);
}

/** Paths of notes of a record that name a number. */
function notesWith(numbers: readonly string[], part: unknown, path = ''): readonly string[] {
  if (typeof part === 'string')
    return /note$/i.test(path) && numbers.some((number) => part.includes(number)) ? [path] : [];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, inner]) =>
    notesWith(numbers, inner, path === '' ? key : `${path} › ${key}`),
  );
}
