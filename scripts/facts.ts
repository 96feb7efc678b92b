/** `npm run facts`: which numbers and rights are due for a check, and which leaflets and pages use them. */
import { parseArgs } from 'node:util';
import { eachComponent } from '../src/content-model/block-tree.ts';
import { referencesIn } from '../src/content-model/interpolate.ts';
import { addMonths, dueDate, termsOf } from '../src/content-model/publishing.ts';
import { formats } from '../src/leaflet/index.ts';
import { leafletInput, leafletText } from './lib/make-leaflets.ts';
import { printProblems } from './lib/print-problems.ts';
import { isError, type Project, readProject } from './lib/project.ts';

const help = `npm run facts                    what is due within three months, what was never rung, what may not be printed
npm run facts -- ID …            everything about these contacts or rights: numbers, check, pages and leaflets that use them
npm run facts -- --on 2027-10-01 the same as it will be on that day
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { on: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
});
const onDate = values.on ?? new Date().toISOString().slice(0, 10);

if (values.help) process.stdout.write(help);
else {
  const { project, problems } = readProject(process.cwd());
  if (!project || problems.some(isError)) {
    printProblems(problems);
    process.exitCode = 1;
  } else if (positionals.length > 0) for (const id of positionals) show(project, id);
  else overview(project);
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
  const unconfirmed = contacts.filter(({ publish }) => publish === 'verify-first');
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

  function byDue(a: (typeof records)[number], b: (typeof records)[number]): number {
    return dueDate(a, terms) < dueDate(b, terms) ? -1 : 1;
  }
}

function show(project: Project, id: string): void {
  const { facts } = project;
  const record = facts.contacts.get(id) ?? facts.rights.get(id);
  if (!record) {
    process.stderr.write(
      `There is no contact or right “${id}”. The files in content/facts/ are named by their ids.\n`,
    );
    process.exitCode = 1;
    return;
  }
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
    for (const leaflet of project.leaflets) {
      for (const format of leaflet.formats.flatMap((name) => formats[name] ?? [])) {
        if (format.texts === 'every-language' && tag !== 'en') continue;
        const input = leafletInput(project, locale, leaflet.name, format, onDate);
        const text = leafletText(project, leaflet.name, format);
        for (const id of [...(input?.contactsUsed ?? []), ...(input?.rightsUsed ?? [])])
          note(id, `content/${tag}/${text} (edition ${input?.edition})`);
      }
    }
  }
  for (const [page, { rights }] of project.pages) for (const id of rights) note(id, `page ${page}`);
  return new Map([...uses].map(([id, by]) => [id, [...by].sort()]));
}

function list(title: string, lines: readonly string[]): void {
  process.stdout.write(
    `${title}${lines.length === 0 ? ': none' : ''}\n${lines.map((line) => `  ${line}\n`).join('')}\n`,
  );
}
