/** Files that nobody reads: a text with another ending, a list with a slip in its name, words of a language without texts. */
import { closestMatch, default as leven } from 'leven';
import type { Problem } from '../../leaflet/problems.ts';
import { sourceLocale, writtenLocales } from '../files/content-files.ts';
import { fileUnread } from '../problems/list-problems.ts';
import type { Project } from '../project/project.ts';
import { recordingPath } from '../recordings/recordings.ts';
import { filesOfCommands } from './check-needed.ts';

/** Files of content/ itself. */
const ofAll = [
  ...filesOfCommands,
  'README.md',
  'cards.yaml',
  'changes.yaml',
  'deciding-words.yaml',
  'differs-from-english.yaml',
  'editions.yaml',
  'leaflets.yaml',
  'pages.yaml',
];
/** Files of words of a language. */
const ofLanguage = [
  'audio.yaml',
  'contacts.yaml',
  'glossary.yaml',
  'phrases.yaml',
  // Read by people alone: what was read back, what was changed, what only a native speaker can decide.
  'review.md',
  'search.yaml',
  'sounds.yaml',
  'translation.yaml',
];
/** What editors' programs leave behind. */
const leftover = /~$|\.(?:bak|swp|tmp)$|(?:^|\/)(?:thumbs\.db|desktop\.ini)$/i;
/** Slips of a finger between two names, at most. */
const MOST_SLIPS = 3;

/** Every file in content/ and locales/ that no part of the project reads. Facts are judged where they are read. */
export function checkFiles(project: Project): readonly Problem[] {
  const { source } = project;
  const known = new Set([
    ...ofAll.map((file) => `content/${file}`),
    ...source.locales.flatMap((locale) =>
      ofLanguage
        .filter((file) => file !== 'translation.yaml' || !writtenLocales.has(locale))
        .map((file) => `content/${locale}/${file}`),
    ),
    ...source.locales.map((locale) => `locales/${locale}.json`),
    ...leafletTexts(project),
    ...[...project.locales].flatMap(([locale, { recordings }]) =>
      Object.keys(recordings).map((name) => recordingPath(locale, name)),
    ),
  ]);
  const unread = [...source.files.keys()].filter(
    (path) => !known.has(path) && !isRead(path) && !leftover.test(path),
  );
  return [
    ...unread.map((path) => {
      const locale = localeOf(path, source.locales);
      const where = { file: path, ...(locale === undefined ? {} : { locale }) };
      return fileUnread(where, remedy(path, known), meantPath(path, known));
    }),
  ];
}

/** Whether every file of that kind is read, or judged elsewhere. */
const isRead = (path: string): boolean =>
  path.startsWith('content/facts/') ||
  /^content\/pictures\/(?:[a-z\d]+(?:-[a-z\d]+)*\.svg|README\.md)$/.test(path) ||
  /^content\/[^/]+\/pages\/.+\.mdx$/.test(path);

/** Each leaflet has a text for all formats, and may have one for each. */
function leafletTexts({ source, leaflets, formats }: Project): readonly string[] {
  const formatNames = [...new Set(Object.values(formats).map(({ name, sameAs }) => sameAs ?? name))];
  const texts = leaflets.flatMap(({ name }) => [name, ...formatNames.map((format) => `${name}.${format}`)]);
  return source.locales.flatMap((locale) => texts.map((text) => `content/${locale}/leaflets/${text}.mdx`));
}

function localeOf(path: string, locales: readonly string[]): string | undefined {
  const [, folder = ''] = path.split('/');
  const tag = path.startsWith('locales/') ? folder.replace(/\.\w+$/, '') : folder;
  return locales.includes(tag) ? tag : undefined;
}

function remedy(path: string, known: ReadonlySet<string>): string {
  const mdx = `${stem(path)}.mdx`;
  if (/\/(?:pages|leaflets)\/.+\.(?:md|markdown|txt|orig)$/.test(path) && (isRead(mdx) || known.has(mdx)))
    return `Texts end in .mdx: call it ${nameOf(mdx)}.`;
  const drawing = /^content\/pictures\/([^/]+)\.svg$/i.exec(path)?.[1];
  if (drawing !== undefined)
    return `Drawings are called in small letters with hyphens: call it ${drawingName(drawing)}, or move it out of the folder.`;
  const tag = /^locales\/(.+)\.json$/.exec(path)?.[1];
  if (tag !== undefined) return `Write texts in content/${tag}/, or remove the file.`;
  const near = nearName(path, known);
  return near === undefined
    ? 'Give it the place and the name that its neighbours have, or move it out of the folder.'
    : `Call it ${near}, if that is what it is. Else move it out of the folder.`;
}

/** The name in its folder that was meant. */
function nearName(path: string, known: ReadonlySet<string>): string | undefined {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const neighbours = [...known].filter((other) => other.startsWith(folder)).map(nameOf);
  const near =
    neighbours.find((name) => stem(name) === stem(nameOf(path))) ?? closestMatch(nameOf(path), neighbours);
  const isNear =
    near !== undefined && (stem(near) === stem(nameOf(path)) || leven(near, nameOf(path)) <= MOST_SLIPS);
  return isNear ? near : undefined;
}

const drawingName = (name: string): string => `${name.toLowerCase().replace(/[^a-z\d]+/g, '-')}.svg`;

/** Where the file would be read, as far as its name tells. */
function meantPath(path: string, known: ReadonlySet<string>): string {
  const drawing = /^(content\/pictures\/)([^/]+)\.svg$/i.exec(path);
  if (drawing) return `${drawing[1]}${drawingName(drawing[2] ?? '')}`;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return `${folder}${nearName(path, known) ?? ''}`;
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Codes that tell of a file which is missing. */
const missing: ReadonlySet<string> = new Set([
  'translation-missing',
  'page-without-text',
  'word-file-missing',
  'file-missing',
]);
const ending = /(?:\.mdx?|\.markdown|\.txt|\.ya?ml|\.json|\.orig| copy)+$/i;
const stem = (path: string): string => path.replace(ending, '');

/** Codes that tell of a text which has no place, the one that says most first. */
const placeless = ['file-unread', 'text-without-page', 'text-without-source'] as const;

/**
 * Without what is only felt of a file that has another name or another place than it should: what stands in it is not
 * judged, and nothing is said of the file that is missing for it.
 */
export function withoutTwins(problems: readonly Problem[]): readonly Problem[] {
  const placeOf = new Map(
    placeless
      .toReversed()
      .flatMap((code) =>
        problems.filter((one) => one.code === code).map(({ where }) => [where.file, code] as const),
      ),
  );
  // A whole page of English that is not listed is followed by those of other languages; here only slips of a name are meant.
  const names = new Set([...placeOf.keys()].map(twinOf));
  const misnamed = new Set(
    [...placeOf].flatMap(([file, code]) => (code === 'text-without-source' ? [] : [twinOf(file)])),
  );
  return problems.filter(({ code, where }) => {
    const place = placeOf.get(where.file);
    if (code === 'text-without-source' && misnamed.has(twinOf(sourceOf(where.file)))) return false;
    if (place !== undefined) return code === place;
    return !missing.has(code) || !names.has(twinOf(where.file));
  });
}

/** The text that one of another language is made from. */
const sourceOf = (path: string): string => path.replace(/^content\/[^/]+/, `content/${sourceLocale}`);

/** What a file is called wherever it stands in its language: `ro now`. */
function twinOf(path: string): string {
  const [folder = '', language = ''] = path.split('/');
  return `${folder} ${language} ${stem(nameOf(path)).toLowerCase()}`;
}
