/** Projects of their own: the real code and content in few languages, and of that a small one that is built in seconds. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { sha256OfFile } from '../../scripts/lib/terminal/files.ts';
import { copyCode } from './copy-project.ts';

const LOCALES = ['en', 'sv'];
/** Leaflets and their formats; texts of other formats are left out. */
const LEAFLETS: Readonly<Record<string, readonly string[]>> = {
  adult: ['a4-letterfold'],
  child: ['card'],
};
/** A page each in every language: those with A4, with Letter, and with a name that is another in Swedish. */
const MISSIONS = ['bangkok', 'washington', 'wien'];

/**
 * Copies this project into an empty folder, with these languages only.
 *
 * @param locales - Swedish and English, the sources, among them.
 */
export function copyLanguages(root: string, locales: readonly string[]): void {
  copyCode(root);
  const lists = readdirSync('content', { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of ['facts', 'pictures', ...locales, ...lists.map(({ name }) => name)])
    cpSync(`content/${path}`, join(root, 'content', path), { recursive: true });
  mkdirSync(join(root, 'locales'));
  for (const tag of locales) cpSync(`locales/${tag}.json`, join(root, `locales/${tag}.json`));
  changeList<Change>(join(root, 'content/changes.yaml'), (entry) => ({
    ...entry,
    ...(entry.locales ? { locales: entry.locales.filter((tag) => locales.includes(tag)) } : {}),
  }));
  changeYaml(join(root, 'content/same-as-english.yaml'), (list) =>
    Object.entries(list).filter(([tag]) => tag === 'all' || locales.includes(tag)),
  );
}

/**
 * Writes a project that is built in seconds into an empty folder: two leaflets and three missions.
 *
 * @param translations - Languages besides Swedish and English.
 */
export function writeSmallProject(root: string, translations: readonly string[] = []): void {
  const locales = [...LOCALES, ...translations];
  copyLanguages(root, locales);
  // Without translations nothing is known of what they were made from.
  if (translations.length === 0) writeFileSync(join(root, 'content/made-from.json'), '{}\n');
  changeYaml(join(root, 'content/leaflets.yaml'), (leaflets) =>
    Object.entries(LEAFLETS).map(([name, formats]) => [
      name,
      { ...(leaflets[name] as object), formats, formatsForMissions: [], formatsForSweden: [] },
    ]),
  );
  changeYaml(join(root, 'content/facts/missions.yaml'), ({ missions, ...rest }) =>
    Object.entries({
      ...rest,
      missions: (missions as readonly { readonly id: string }[]).filter(({ id }) => MISSIONS.includes(id)),
    }),
  );
  const wanted = Object.entries(LEAFLETS).flatMap(([name, formats]) => [
    name,
    ...formats.map((format) => `${name}.${format}`),
  ]);
  for (const tag of locales) {
    const folder = join(root, 'content', tag, 'leaflets');
    for (const file of readdirSync(folder))
      if (!wanted.includes(file.replace(/\.mdx$/, ''))) rmSync(join(folder, file));
  }
  for (const tag of translations)
    changeYaml(join(root, `content/${tag}/translation.yaml`), ({ texts, ...rest }) =>
      Object.entries({
        ...rest,
        texts: Object.fromEntries(
          Object.entries(texts as object).filter(
            ([path]) => !path.startsWith('leaflets/') || existsSync(join(root, 'content/en', path)),
          ),
        ),
      }),
    );
  changeList<Change>(join(root, 'content/changes.yaml'), (entry) => ({
    ...entry,
    ...(entry.leaflets ? { leaflets: entry.leaflets.filter((name) => name in LEAFLETS) } : {}),
  }));
}

/** An entry of the list of changes, as far as it names what a small project may lack. */
interface Change {
  readonly leaflets?: readonly string[];
  readonly locales?: readonly string[];
}

function changeList<Entry>(file: string, change: (entry: Entry) => Entry): void {
  const entries = parse(readFileSync(file, 'utf8')) as readonly Entry[];
  writeFileSync(file, stringify(entries.map(change)));
}

function changeYaml(file: string, change: (data: Record<string, unknown>) => [string, unknown][]): void {
  const data = parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, stringify(Object.fromEntries(change(data))));
}

/** A contact was checked so many days before it was: leaflets and pages that show it become those of another edition. */
export function checkEarlier(root: string, contact: string, days: number): void {
  const path = `content/facts/contacts/${contact}.yaml`;
  const text = readFileSync(path, 'utf8').replace(
    /^( +on: ['"]?)(\d{4}-\d{2}-\d{2})/gm,
    (_, before: string, day: string) => `${before}${daysBefore(day, days)}`,
  );
  writeFileSync(join(root, path), text);
}

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

/** What a published folder says of itself, and files that are not what it says: missing, damaged or too many. */
export function verifySums(dist: string): { readonly sums: string; readonly wrong: readonly string[] } {
  const sums = readFileSync(join(dist, 'SHA256SUMS'), 'utf8');
  const listed = new Map(
    sums
      .trimEnd()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  const there = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
    .filter((path) => path !== 'SHA256SUMS');
  const wrong = [...new Set([...listed.keys(), ...there])].filter(
    (path) => !there.includes(path) || listed.get(path) !== sha256OfFile(join(dist, path)),
  );
  return { sums, wrong };
}
