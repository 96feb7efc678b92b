/**
 * `npm run facts`: which numbers and rights are due for a check, which leaflets and pages use them, and what a changed one
 * calls back.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closestMatch } from 'leven';
import type { Contact } from '../src/content-model/contacts/contact.ts';
import { editionKey, type PastEdition } from '../src/content-model/editions/editions.ts';
import { addMonths, dueDate, isConfirmed, termsOf } from '../src/content-model/facts/publishing.ts';
import { leafletInput } from '../src/content-model/project/leaflet-input.ts';
import { leafletJobs, leafletSource } from '../src/content-model/project/leaflet-jobs.ts';
import type { Project } from '../src/content-model/project/project.ts';
import type { Right } from '../src/content-model/records/right.ts';
import { eachComponent } from '../src/content-model/texts/block-tree.ts';
import { referencesIn } from '../src/content-model/words/interpolate.ts';
import { answerOptions, answersOf } from './lib/calls/answer-options.ts';
import { makeCallSheet } from './lib/calls/make-call-sheet.ts';
import { type Answers, notesToRead, withAnswers } from './lib/calls/record-answers.ts';
import { correct, correctionBegun } from './lib/corrections/correct.ts';
import { correctionOf, correctionOptions, isTyped } from './lib/corrections/correction-options.ts';
import { currentEditions } from './lib/editions/current-editions.ts';
import { type RecalledEdition, recall } from './lib/editions/recall.ts';
import { recordEditions } from './lib/editions/record-editions.ts';
import { checkOpened, checkProject, isError, openContent } from './lib/project/read-project.ts';
import { dayOf, readCommand } from './lib/terminal/command.ts';
import { writeWhole } from './lib/terminal/files.ts';
import { printProblems, withoutRepeats } from './lib/terminal/print-problems.ts';

const RECORD = 'content/editions.yaml';

const help = `npm run facts                    what is due within three months, what was never rung, what may not be printed
npm run facts -- ID …            everything about these contacts or rights: numbers, check, pages and leaflets that use them
npm run facts -- recall ID …     what a change of these calls back: printed editions, whether to throw them away, missions
npm run facts -- publish         records today's editions in ${RECORD}, so that they can be called back
npm run facts -- call-sheet [ID …] [--out FILE.pdf]
                                 a sheet to print for whoever rings: which contacts wait for it, and what to ask each
npm run facts -- record ID --rung DAY --seen "what you were told" [answers]
                                 takes the answers into the record; --confirmed DAY if its owner answered in another way
    --free, --on-bill, --interpreter yes|no|unconfirmed      --anonymous yes|partly|no|unconfirmed
    --without-police yes|no|unknown      --hours "Mo-Fr 09:00-16:00"      --languages "sv en ar"
    --for-whom "women children"      --publish yes (may be printed from now on)
npm run facts -- --on 2027-10-01 the same as it will be on that day

npm run facts -- correct ID …    a correction from the record to the new site: record, check, recall, entry in the list of changes,
                                 editions, build, letters to send. Run it again, with the ID alone, whenever it was stopped
    --dial NUMBER                   how it is dialled in Sweden now; +46 … and every other place in the record follow
    --was NUMBER                    which one is wrong, where it has several
    --long +46…                     the international form of a short number, where a source names one
    --from-abroad, --sms NUMBER     the line for callers from abroad, for text messages; none where there is none
    --hours "Mo-Fr 09:00-16:00"     or unknown
    --url https://…                 or none
    --withdraw paper|everywhere     it may no longer be printed, or stand anywhere. Texts that name it are changed first
    --edited                        you wrote the correction into the record yourself, with its source: name, e-mail, chat,
                                    languages, a second number, a right of a contact to be free …
    --source https://… | --document "what it was" | --rung DAY | --confirmed DAY      where you have it from
    --seen "call us on 116 123"     what stands there, the number among it
`;

const { values, words, refuse } = readCommand({
  name: 'facts',
  help,
  options: { on: { type: 'string' }, out: { type: 'string' }, ...answerOptions, ...correctionOptions },
  takesWords: true,
});
const onDate = dayOf(values.on, '--on', refuse);
const answer = Object.keys(answerOptions).find((option) => option in values);
const shared = ['hours', 'seen', 'rung', 'confirmed'];
if (answer !== undefined && words[0] !== 'record' && !(words[0] === 'correct' && shared.includes(answer)))
  refuse(`--${answer} is an answer: it belongs to “record ID”.`);
const rightValue = Object.keys(correctionOptions).find((option) => option in values);
if (rightValue !== undefined && words[0] !== 'correct')
  refuse(`--${rightValue} is a correction: it belongs to “correct ID”.`);
if (values.out !== undefined && words[0] !== 'call-sheet') refuse('--out says where “call-sheet” writes to.');

const opened = openContent(process.cwd());
const isSound = opened.project !== undefined && !opened.problems.some(isError);
// Among records that cannot be read, one that is there would be called unknown.
const order = isSound ? orderOf(opened.project, words) : undefined;
const { project, problems } = checkOpened(opened);
if (!project || problems.some(isError)) {
  printProblems(problems);
  process.exitCode = 1;
} else await order?.(project);

/**
 * What is to be done once the content is checked. What was typed wrongly ends the command here, with one line: nobody waits for
 * the check of all texts to hear of a slip.
 */
function orderOf(
  known: Project,
  [first, ...rest]: readonly string[],
): (checked: Project) => void | Promise<void> {
  if (first === undefined) return overview;
  if (first === 'publish') {
    if (rest.length > 0) refuse(`“publish” records all editions; “${rest.join(' ')}” is too much.`);
    return publish;
  }
  if (first === 'recall') {
    if (rest.length === 0) refuse('Say which contact or right has changed: npm run facts -- recall bris');
    for (const id of rest) refuseUnprinted(known, id);
    return (checked) => {
      for (const id of rest) showRecall(checked, id);
    };
  }
  if (first === 'call-sheet') {
    const unknown = rest.find((id) => !known.facts.contacts.has(id));
    if (unknown !== undefined) refuse(unknownId(known, unknown));
    return (checked) => printCallSheet(checked, rest);
  }
  if (first === 'record') {
    const contact = contactOf(known, rest, 'Say whom you rang: record ID.');
    const answers = answersOf(values, onDate, refuse);
    if (answers.how === 'rung' && contact.kind === 'emergency')
      refuse(`Nobody rings “${contact.id}” to try it. Ask its owner, and say --confirmed DAY.`);
    return (checked) => recordAnswers(checked, contact, answers);
  }
  if (first === 'correct') {
    const { id } = contactOf(known, rest, 'Say which contact is wrong: correct ID.');
    // Typed now, or begun before.
    const begun = isTyped(values) ? undefined : correctionBegun(id);
    const correction = begun ?? correctionOf(id, values, onDate, refuse);
    return async (checked) => {
      if (!(await correct(checked, correction, onDate))) process.exitCode = 1;
    };
  }
  for (const id of [first, ...rest]) recordOf(known, id);
  return (checked) => {
    for (const id of [first, ...rest]) show(checked, id);
  };
}

/** The one contact that is named. */
function contactOf(known: Project, [id, ...others]: readonly string[], ifNone: string): Contact {
  if (id === undefined) return refuse(ifNone);
  if (others.length > 0) refuse(`One contact at a time; “${others.join(' ')}” is too much.`);
  return known.facts.contacts.get(id) ?? refuse(unknownId(known, id));
}

/** The contact or right of a name. */
function recordOf(known: Project, id: string): Contact | Right {
  return known.facts.contacts.get(id) ?? known.facts.rights.get(id) ?? refuse(unknownId(known, id));
}

async function printCallSheet(project: Project, ids: readonly string[]): Promise<void> {
  const { out = 'call-sheet.pdf' } = values;
  const { calls, pdf, problems } = await makeCallSheet(project, onDate, ids);
  if (printProblems(problems)) process.exitCode = 1;
  else if (pdf === undefined) process.stdout.write('Nobody needs to be rung: no sheet was made.\n');
  else {
    writeWhole(out, pdf);
    const count = (group: string) => calls.filter((call) => call.group === group).length;
    process.stdout.write(
      `Wrote ${out}: ${calls.length} contacts to ring. On paper: ${count('paper')}; on the site as “not confirmed”: ${count('doubtful')}; with open questions: ${count('open')}; without a number: ${count('unreached')}.\n`,
    );
  }
}

/** Writes the answers of a call into the record, unless the content would be wrong then, and says what follows from them. */
function recordAnswers(project: Project, contact: Contact, answers: Answers): void {
  const path = `content/facts/contacts/${contact.id}.yaml`;
  const text = withAnswers(readFileSync(path, 'utf8'), answers);
  const files = new Map([...project.source.files, [path, text]]);
  const { project: after, problems } = checkProject({ ...project.source, files });
  if (!after || problems.some(isError)) {
    printProblems(problems.filter(isError));
    process.stderr.write('Nothing was written.\n');
    process.exitCode = 1;
    return;
  }
  writeWhole(path, text);
  sayWhatFollows(project, after, contact.id);
  list('Read these again; the answers may say something else', notesToRead(contact, answers));
}

function sayWhatFollows(before: Project, after: Project, id: string): void {
  const old = new Set(currentEditions(before, onDate).editions.map(editionKey));
  const { editions } = currentEditions(after, onDate);
  show(after, id);
  const isShown = after.facts.contacts.get(id)?.publish !== 'no';
  list('Pages of every language', isShown ? [`where (#${id})`, 'about', 'those above'] : ['none']);
  list(
    'New editions of leaflets (npm run build, then npm run facts -- publish)',
    editions.flatMap((one) =>
      old.has(editionKey(one)) ? [] : [`${editionKey(one)}: ${one.formats.join(', ')}`],
    ),
  );
  if (after.facts.contacts.get(id)?.publish === 'verify-first')
    process.stdout.write(
      'It is still shown as “not confirmed”. If it may be printed now, say --publish yes.\n\n',
    );
}

function overview(project: Project): void {
  const terms = termsOf(project.facts, onDate);
  const soon = addMonths(onDate, 3);
  const records = [...project.facts.contacts.values(), ...project.facts.rights.values()];
  const due = records.filter((record) => dueDate(record, terms) < soon).sort(byDue);
  list(
    `Due for a check before ${soon}`,
    due.map((record) => `${dueDate(record, terms)}  ${record.id}`),
  );
  const contacts = [...project.facts.contacts.values()];
  const unconfirmed = contacts.filter((contact) => contact.publish !== 'no' && !isConfirmed(contact));
  list(
    'Shown as “not confirmed”, on no leaflet, until somebody rings them',
    unconfirmed.map(({ id }) => id),
  );
  const used = usesOf(project);
  const onPaper = contacts.filter(({ id }) => used.get(id)?.some((use) => use.includes('/leaflets/')));
  const neverRung = onPaper.filter(
    ({ checked }) => checked.how !== 'rung' && checked.how !== 'owner-confirmed',
  );
  list(
    'On leaflets, though nobody has rung them',
    neverRung.map(({ id, checked }) => `${id}  (${checked.how} ${checked.on})`),
  );
  list(`Editions that are not in ${RECORD} (npm run facts -- publish)`, unrecorded(project).map(editionKey));

  function byDue(a: (typeof records)[number], b: (typeof records)[number]): number {
    return dueDate(a, terms) < dueDate(b, terms) ? -1 : 1;
  }
}

function show(project: Project, id: string): void {
  const { facts } = project;
  const record = recordOf(project, id);
  const contact = facts.contacts.get(id);
  const lines = contact
    ? [
        contact.name,
        ...contact.phones.map(({ dial, e164 }) => `number ${dial}${e164 ? `, from abroad ${e164}` : ''}`),
        `publish: ${contact.publish}`,
      ]
    : [facts.rights.get(id)?.title ?? ''];
  const { checked } = record;
  list(id, [...lines, `check: ${checked.how} ${checked.on}, due ${dueDate(record, termsOf(facts))}`]);
  list('Used by', usesOf(project).get(id) ?? []);
}

/** Says that no record has an id, and which one was perhaps meant. */
function unknownId({ facts }: Project, id: string): string {
  const near = closestMatch(id, [...facts.contacts.keys(), ...facts.rights.keys()], { maxDistance: 4 });
  const meant =
    near === undefined ? 'The files in content/facts/ are named by their ids.' : `Did you mean “${near}”?`;
  return `There is no contact or right “${id}”. ${meant}`;
}

/** Adds today's editions to the record, at its end. What stands in it is never taken away. */
function publish(project: Project): void {
  const { editions, problems } = currentEditions(project, onDate);
  const last = project.editions.at(-1)?.on ?? onDate;
  if (problems.some(isError)) {
    printProblems(withoutRepeats(problems));
    process.stderr.write('These leaflets are not built, so nothing was recorded.\n');
    process.exitCode = 1;
    return;
  }
  if (onDate < last) refuse(`The newest edition in ${RECORD} is of ${last}; nothing older can be added.`);
  const file = join(process.cwd(), RECORD);
  const before = readFileSync(file, 'utf8');
  const { text, added, widened } = recordEditions(before, project.editions, editions);
  if (text !== before) writeWhole(file, text);
  const plural = (count: number) => (count === 1 ? '1 edition' : `${count} editions`);
  process.stdout.write(
    `Added ${plural(added.length)} to ${RECORD}; ${project.editions.length} were there.\n${
      widened.length === 0 ? '' : `Noted new formats of ${plural(widened.length)}.\n`
    }`,
  );
}

/** What `publish` would write. */
function unrecorded(project: Project): readonly PastEdition[] {
  const { editions } = currentEditions(project, onDate);
  const { added, widened } = recordEditions('', project.editions, editions);
  return [...added, ...widened];
}

/** What no record and no published edition has cannot be called back. */
function refuseUnprinted(known: Project, id: string): void {
  const { facts, editions } = known;
  const wasPrinted = editions.some(({ contacts, rights }) => id in contacts || id in rights);
  if (!wasPrinted && !facts.contacts.has(id) && !facts.rights.has(id))
    refuse(`${unknownId(known, id)} No published edition ever showed one either.`);
}

function showRecall(project: Project, id: string): void {
  const found = recall(project, id, currentEditions(project, onDate).editions);
  const of = (state: RecalledEdition['state']['state']) => found.filter((one) => one.state.state === state);
  const toThrow = of('throw-away');
  list(`${id}: throw away, a number or a right on them is wrong`, toThrow.flatMap(says));
  list(`${id}: may be used up, only words changed`, of('use-up').flatMap(says));
  list(`${id}: current, nothing to do`, of('current').flatMap(says));
  const missions = [...new Set(toThrow.flatMap((one) => one.missions))].sort();
  list(`Missions to tell (${missions.length})`, missions);
  if (toThrow.length > 0 && !project.changes.some(({ printed }) => printed === 'throw-away')) {
    process.stdout.write('Tell partners too: an entry in content/changes.yaml with `printed: throw-away`.\n');
  }
}

function says({ edition, state, missions }: RecalledEdition): readonly string[] {
  const { locale, leaflet, on, formats: names } = edition;
  return [
    `${edition.edition}  ${leaflet} in ${locale}, published ${on}: ${names.join(', ')}; missions: ${missions.length}`,
    ...state.numbers.map(
      ({ contact, printed, now }) =>
        `    ${contact}: ${printed} is now ${now.length === 0 ? 'not to be printed' : now.join(', ')}`,
    ),
    ...state.rights.map((right) => `    ${right}: its figures or its standing changed`),
    ...state.changes.map(({ id, printed, says: { en } }) => `    ${id} (${printed}): ${en}`),
  ];
}

/** Ids of contacts and rights → what uses them: texts by their path, leaflets with their edition. */
function usesOf(project: Project): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, Set<string>>();
  const note = (id: string, by: string) => {
    const set = uses.get(id) ?? new Set<string>();
    uses.set(id, set.add(by));
  };
  for (const [path, { blocks }] of project.texts) {
    if (path.includes('/leaflets/')) continue;
    eachComponent(blocks, ({ attributes }) => {
      for (const id of (attributes['id'] ?? '').split('.').slice(0, 1)) if (id) note(id, path);
    });
  }
  for (const [tag, locale] of project.locales) {
    for (const [id, phrase] of Object.entries(locale.phrases)) {
      for (const reference of referencesIn(phrase))
        note(/:([a-z0-9-]+)/.exec(reference)?.[1] ?? '', `content/${tag}/phrases.yaml (${id})`);
    }
  }
  for (const job of leafletJobs(project)) {
    const input = leafletInput(project, job, onDate);
    if (!input) continue;
    const text = leafletSource(project, job);
    for (const id of [...input.contactsUsed, ...input.rightsUsed])
      note(id, `${text} (edition ${input.edition})`);
  }
  for (const [page, { rights }] of project.pages) for (const id of rights) note(id, `page ${page}`);
  return new Map([...uses].map(([id, by]) => [id, [...by].sort()]));
}

function list(title: string, lines: readonly string[]): void {
  process.stdout.write(
    `${title}${lines.length === 0 ? ': none' : ''}\n${lines.map((line) => `  ${line}\n`).join('')}\n`,
  );
}
