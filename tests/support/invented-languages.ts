/**
 * A site in languages that nobody has written yet: English pages with every word put into another script, built as the
 * real site is. It shows that a language needs nothing but its files, whatever its script.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { readContentFiles } from '../../scripts/lib/project/read-content-files.ts';
import { encodeMp3 } from '../../scripts/lib/recordings/encode-mp3.ts';
import { readWave } from '../../scripts/lib/recordings/wave.ts';
import { writeRecordings } from '../../scripts/lib/site/write-recordings.ts';
import { writeWebFonts } from '../../scripts/lib/site/write-web-fonts.ts';
import { writeWhole } from '../../scripts/lib/terminal/files.ts';
import { openProject } from '../../src/content-model/project/open-project.ts';
import type { Project } from '../../src/content-model/project/project.ts';
import { recordingPath, recordingsFile } from '../../src/content-model/recordings/recordings.ts';
import { type Language, languageOf } from '../../src/i18n/languages.ts';
import { type LocaleWords, pluralCategories } from '../../src/i18n/translate.ts';
import { formats } from '../../src/leaflet/index.ts';
import { copyCode } from './copy-project.ts';
import { declaration } from './declaration.ts';
import { heardIn, listedAs } from './heard-project.ts';
import { toneWave } from './tone.ts';

/** Pages that are put into the languages; all others are there too and say that they are missing. */
const WRITTEN = [
  'index',
  'now',
  'where',
  'show',
  'search',
  'signs',
  'safety',
  'young/index',
  'rights/lawyer',
];
/** A language without the page that the code of a leaflet for children leads to. */
export const WITHOUT_CHILDREN = 'vi';
const PLURAL = /_(?:zero|one|two|few|many|other)$/;

/** Puts words into a language. */
type Translate = (text: string) => string;

/** Every English word becomes a word of the sample, always the same; references, links and tags stay. */
function translatorInto(language: Language): Translate {
  const sample =
    declaration.find(({ lang }) => lang === language.tag) ??
    declaration.find(({ script }) => script === language.script);
  if (sample === undefined) throw new Error(`No sample text is in ${language.script}.`);
  const segments = new Intl.Segmenter(sample.lang, { granularity: 'word' }).segment(sample.text);
  const words = [
    ...new Set([...segments].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []))),
  ];
  const isSpaced = sample.text.includes(' ') && !/^(?:Thai|Laoo|Khmr|Mymr)$/.test(sample.script);
  const wordFor = (word: string) => {
    const code = [...word.toLowerCase()].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
    // Two words of the sample for one: a few dozen words alone would make all pages alike.
    const parts = [words[code % words.length], words[Math.floor(code / words.length) % words.length]];
    return (word.length < 5 ? parts.slice(0, 1) : parts).join('');
  };
  const kept = /<[^>]+>|\{+[^}]*\}+|\]\([^)]*\)|https?:\S+|&\w+;|\p{L}[\p{L}'’-]*( (?=\p{L}))?/gu;
  return (text) =>
    text.replace(kept, (found, space: string | undefined) =>
      /^\p{L}/u.test(found) && !found.startsWith('http')
        ? wordFor(found.trim()) + (isSpaced ? (space ?? '') : '')
        : found,
    );
}

function intoMdx(text: string, translate: Translate): string {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return `---\n${stringify(intoValues(parse(head), translate))}---\n${translate(body)}`;
}

/** The same data with every text translated; which pages and contacts a search word finds stays. */
function intoValues(value: unknown, translate: Translate): unknown {
  if (typeof value === 'string') return translate(value);
  if (Array.isArray(value)) return value.map((entry) => intoValues(entry, translate));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      key === 'finds' ? entry : intoValues(entry, translate),
    ]),
  );
}

/** Words of the interface, with as many plural forms as the language has. */
function intoWords(words: LocaleWords, tag: string, translate: Translate): LocaleWords {
  const entries = Object.entries(words).flatMap(([key, value]): [string, string | LocaleWords][] => {
    if (typeof value !== 'string') return [[key, intoWords(value, tag, translate)]];
    if (!PLURAL.test(key)) return [[key, translate(value)]];
    if (!key.endsWith('_other')) return [];
    const base = key.replace(PLURAL, '');
    return pluralCategories(tag).map((category) => [`${base}_${category}`, translate(value)]);
  });
  return Object.fromEntries(entries);
}

/** A language that somebody has read aloud. */
export interface Recorded {
  readonly tag: string;
  /** Ids of texts that have changed since. */
  readonly silent: readonly string[];
}

/** A site in invented languages. */
export interface InventedSite {
  /** Folder of the built site. */
  readonly dist: string;
  readonly languages: readonly Language[];
  /** English words as they are in a language. */
  say(tag: string, words: string): string;
}

/**
 * Builds the site in English, Swedish and invented languages, with the project's own sources and without leaflets.
 *
 * @param tags - BCP 47 tags; none of them needs to be in the project's table.
 * @param recorded - The language that somebody has read aloud; none has been, if left out.
 * @throws If the build fails, with what it says.
 */
export async function buildInventedSite(tags: readonly string[], recorded?: Recorded): Promise<InventedSite> {
  const root = mkdtempSync(join(tmpdir(), 'invented-'));
  copyCode(root);
  for (const path of ['facts', 'pictures', 'en', 'sv', ...rootFiles()])
    cpSync(`content/${path}`, join(root, 'content', path), { recursive: true });
  for (const tag of ['en', 'sv']) cpSync(`locales/${tag}.json`, join(root, `locales/${tag}.json`));
  // All that is written here is published, also in languages of which the real texts wait.
  const table = join(root, 'src/i18n/languages.ts');
  writeWhole(table, readFileSync(table, 'utf8').replaceAll(/\bwaits:/g, 'waited:'));
  const languages = tags.map((tag) => {
    const language = languageOf(tag);
    if (language === undefined) throw new Error(`“${tag}” is no language tag.`);
    return language;
  });
  const english = JSON.parse(readFileSync('locales/en.json', 'utf8')) as LocaleWords;
  for (const language of languages) {
    const translate = translatorInto(language);
    const write = (path: string, text: string) => writeWhole(join(root, path), text);
    const content = (path: string) => readFileSync(`content/en/${path}`, 'utf8');
    const words = intoWords(english, language.tag, translate);
    write(`locales/${language.tag}.json`, JSON.stringify(words));
    for (const file of ['contacts.yaml', 'phrases.yaml', 'search.yaml'])
      write(`content/${language.tag}/${file}`, stringify(intoValues(parse(content(file)), translate)));
    for (const page of WRITTEN.filter((page) => page !== 'young/index' || language.tag !== WITHOUT_CHILDREN))
      write(`content/${language.tag}/pages/${page}.mdx`, intoMdx(content(`pages/${page}.mdx`), translate));
  }
  if (recorded !== undefined) await record(root, recorded);
  const built = spawnSync('astro', ['build', '--silent'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env['PATH']}`,
    },
  });
  if (built.status !== 0) throw new Error(built.stdout + built.stderr);
  const dist = join(root, 'dist');
  if (recorded !== undefined) writeRecordings(projectAt(root), dist);
  const { problems } = await writeWebFonts(dist, languages);
  if (problems.length > 0) throw new Error(problems.map(({ says }) => says).join('\n'));
  return {
    dist,
    languages,
    say: (tag, words) => {
      const language = languages.find((candidate) => candidate.tag === tag);
      if (language === undefined) throw new Error(`The site is not in “${tag}”.`);
      return translatorInto(language)(words);
    },
  };
}

/** A tone in the place of a voice, for every text of a language; some of them were recorded before their text changed. */
async function record(root: string, { tag, silent }: Recorded): Promise<void> {
  const sound = readWave(toneWave({ seconds: 3 }));
  if (typeof sound === 'string') throw new Error(sound);
  const mp3 = await encodeMp3(sound, 1);
  const recordings = listedAs(heardIn(projectAt(root), tag), mp3);
  for (const [name, recording] of Object.entries(recordings)) {
    writeWhole(join(root, recordingPath(tag, name)), mp3);
    if (silent.includes(name)) recordings[name] = { ...recording, stamp: '00000000' };
  }
  writeWhole(join(root, recordingsFile(tag)), stringify(recordings));
}

function projectAt(root: string): Project {
  const { project, problems } = openProject(readContentFiles(root), formats, new Set());
  if (!project) throw new Error(JSON.stringify(problems));
  return project;
}

function rootFiles(): readonly string[] {
  return readdirSync('content').filter((name) => name.endsWith('.yaml'));
}
