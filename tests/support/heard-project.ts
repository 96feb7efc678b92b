/** The small invented project with the three pages that can be heard, and recordings of some of their texts. */
import { stringify } from 'yaml';
import { sha256 } from '../../scripts/lib/terminal/files.ts';
import { contentFiles } from '../../src/content-model/files/content-files.ts';
import { openProject } from '../../src/content-model/project/open-project.ts';
import type { Project } from '../../src/content-model/project/project.ts';
import {
  type Recording,
  recordingPath,
  recordingsFile,
} from '../../src/content-model/recordings/recordings.ts';
import { type SpokenText, spokenTexts } from '../../src/content-model/recordings/spoken-text.ts';
import { formats } from '../../src/leaflet/index.ts';
import { projectFiles } from './project-builder.ts';

const head = '---\ntitle: A title\nlabel: A\nsummary: B\ndescription: C\n---\n';
const pages: Readonly<Record<string, string>> = {
  'pages/show.mdx': `${head}<ShowCard id="need-help" />\n`,
  'pages/young/index.mdx': `${head}<Scene picture="nofault">\n\n### No fault\n\nNot yours.\n\n</Scene>\n`,
};

/** Its files, with changes. */
export function heardFiles(changes: Readonly<Record<string, string | null>> = {}) {
  const texts = ['ar', 'en', 'sv'].flatMap((tag) =>
    Object.entries(pages).map(([path, text]) => [`content/${tag}/${path}`, text] as const),
  );
  return projectFiles({ ...Object.fromEntries(texts), ...changes });
}

/** The texts of a language of it that a person can read aloud. */
export function heardIn(project: Project, tag: string): readonly SpokenText[] {
  const words = project.locales.get(tag);
  if (!words) throw new Error(`There is no “${tag}”.`);
  return spokenTexts(project, words);
}

/** The project with changes. */
export function openHeard(changes: Readonly<Record<string, string | null>> = {}): Project {
  return opened(heardFiles(changes).files);
}

function opened(files: ReadonlyMap<string, string | Uint8Array>): Project {
  const { project, problems } = openProject(contentFiles(files), formats);
  if (!project) throw new Error(JSON.stringify(problems));
  return project;
}

/** What a recording of some texts is listed as. */
export function listedAs(texts: readonly SpokenText[], file: Uint8Array): Record<string, Recording> {
  const entry = {
    sha256: sha256(file),
    bytes: file.length,
    seconds: 2,
    by: 'Amal',
    consent: 'Signed',
    on: '2026-11-29',
  };
  return Object.fromEntries(texts.map(({ id, stamp }) => [id, { ...entry, stamp }]));
}

/** The project with a recording of each of some texts, made when it had no changes. */
export function recordedProject(
  tag: string,
  ids: readonly string[],
  file: Uint8Array,
  changes: Readonly<Record<string, string | null>> = {},
): Project {
  const texts = heardIn(openHeard(), tag).filter(({ id }) => ids.includes(id));
  const list = stringify(listedAs(texts, file));
  const files = new Map<string, string | Uint8Array>(
    heardFiles({ ...changes, [recordingsFile(tag)]: list }).files,
  );
  for (const id of ids) files.set(recordingPath(tag, id), file);
  return opened(files);
}
