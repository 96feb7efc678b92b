/** `npm run translations`: the state of every text in every language, and the way to translators and back. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import {
  type ContentFiles,
  contentFiles,
  sourceLocale,
  textOf,
  writtenLocales,
} from '../src/content-model/files/content-files.ts';
import { type Pages, readPages } from '../src/content-model/site-map/pages.ts';
import {
  exportTranslation,
  translatorNotes,
} from '../src/content-model/translation/exchange/export-translation.ts';
import { exchangeFormats } from '../src/content-model/translation/exchange/formats/write-exchange-file.ts';
import {
  importTranslation,
  readExchange,
} from '../src/content-model/translation/exchange/import-translation.ts';
import {
  allStamps,
  filesOfNote,
  type Said,
  type Stamps,
  withStamps,
} from '../src/content-model/translation/stamping.ts';
import {
  isTranslated,
  translatable,
  translatedFiles,
  translatedLanguage,
} from '../src/content-model/translation/translated-files.ts';
import { knownTranslation, translationFile } from '../src/content-model/translation/translation-state.ts';
import { languages } from '../src/i18n/languages.ts';
import type { Problem } from '../src/leaflet/index.ts';
import { readContentFiles } from './lib/project/read-content-files.ts';
import { isError, readWhole } from './lib/project/read-project.ts';
import { some } from './lib/publishing/published-site.ts';
import { readCommand } from './lib/terminal/command.ts';
import { writeWhole } from './lib/terminal/files.ts';
import { printProblems } from './lib/terminal/print-problems.ts';
import { leftOf, skeletonOf, toldAs } from './lib/translations/begin-language.ts';
import { readMarks, writePreview } from './lib/translations/for-a-reviewer.ts';
import { glossaryAsTbx, memoryAsTmx } from './lib/translations/for-tools.ts';
import { judgeImport } from './lib/translations/judge-import.ts';
import { keptUnits } from './lib/translations/kept-units.ts';
import { statesTable } from './lib/translations/list-states.ts';
import { namedUnits } from './lib/translations/named-texts.ts';

const help = `npm run translations                     the state of every text in every language
npm run translations -- --list           … and the sentences that need work: the English now and as it was, {+new+} and
                                         [-gone-] words marked, and the translation
npm run translations -- --begin LOCALE   begins a language: the files of its core in English, to be written over, and an empty
                                         glossary; of one that has begun, what is left, what helps readers most first
npm run translations -- --stamp LOCALE TEXT#UNIT …
                                         note that LOCALE's translation of this sentence was made from the English
                                         one as it is now; TEXT alone: all of that text; --all: of every text
npm run translations -- --keep TEXT#UNIT … --why "…" [--in LOCALE]
                                         note that the last change of this sentence needs no new translation, and why:
                                         in every language where it is older, or in one
npm run translations -- --export LOCALE [--format xliff|xliff2|po] [--out FILE] [--with FILE]
                                         everything to translate, with the translations there are and what has changed,
                                         as XLIFF 1.2 (LOCALE.xlf if no file is named), XLIFF 2.1 or PO (LOCALE.po); with
                                         the words of a file that came back from an older export
npm run translations -- --import FILE [--by "NAME"]
                                         put translations from XLIFF 1.2, XLIFF 2 or PO into their files, stamp what is
                                         finished; noted as a person's work, under their name if you give it (--by
                                         machine: a machine's)
npm run translations -- --preview LOCALE [--out FOLDER]
                                         every sentence beside its English as plain pages (preview-LOCALE/index.html), for a
                                         reviewer without tools: to read on a screen or print, and a table for her marks
npm run translations -- --marks FILE     her marks (.csv, .xlsx): what she calls wrong, with its place, and what has changed
                                         since she read it; nothing is written
npm run translations -- --glossary LOCALE [--out FILE.tbx]
                                         the words of law and support, chosen and rejected, as TBX (LOCALE.tbx)
npm run translations -- --memory LOCALE [--out FILE.tmx]
                                         the translations that fit today's English, as TMX 1.4b (LOCALE.tmx)

TEXT is a path below the language's folder, such as pages/now.mdx or contacts.yaml, or locales/LOCALE.json.
--list and npm run check:content name the units.
A stamp says that somebody compared the two. It does not say that a native speaker read the text:
that is \`reviewedBy\` in content/<locale>/translation.yaml. Swedish and English are written: they have no stamps.
A text is taken over whole or not at all. Commit first, then look at the difference.
`;

const { values, words, refuse } = readCommand({
  name: 'translations',
  help,
  takesWords: true,
  options: {
    list: { type: 'boolean' },
    begin: { type: 'string' },
    stamp: { type: 'string' },
    all: { type: 'boolean' },
    keep: { type: 'boolean' },
    why: { type: 'string' },
    in: { type: 'string' },
    export: { type: 'string' },
    format: { type: 'string' },
    with: { type: 'string' },
    out: { type: 'string' },
    import: { type: 'string' },
    by: { type: 'string' },
    preview: { type: 'string' },
    glossary: { type: 'string' },
    memory: { type: 'string' },
    marks: { type: 'string' },
  },
});
const doings = (
  ['list', 'begin', 'stamp', 'keep', 'export', 'import', 'preview', 'marks', 'glossary', 'memory'] as const
).filter((name) => values[name] !== undefined);
const [doing] = doings;
if (doings.length > 1) refuse(`Do one thing at a time: ${doings.map((name) => `--${name}`).join(' or ')}.`);
belongsTo(
  'out',
  ['export', 'preview', 'glossary', 'memory'],
  'says where --export, --preview, --glossary or --memory writes to',
);
belongsTo('format', ['export'], 'says in which format --export writes');
belongsTo('with', ['export'], 'names a file that came back, for --export');
belongsTo('all', ['stamp'], 'says that --stamp is meant for every text');
belongsTo('why', ['keep'], 'gives the reason of --keep');
belongsTo('in', ['keep'], 'names the language of --keep');
belongsTo('by', ['import', 'stamp'], 'says who translated, for --import and --stamp');
if (words.length > 0 && doing !== 'stamp' && doing !== 'keep')
  refuse(`Nothing is known about “${words[0]}” here.`);

if (values.begin !== undefined) begin(values.begin);
else if (values.stamp !== undefined) stamp(values.stamp);
else if (values.keep) keep(values.why?.trim() ?? '', values.in);
else if (values.export !== undefined) exportTo(values.export);
else if (values.import !== undefined) importFrom(values.import);
else if (values.preview !== undefined) preview(values.preview, values.out ?? `preview-${values.preview}`);
else if (values.glossary !== undefined) glossaryTo(values.glossary, values.out ?? `${values.glossary}.tbx`);
else if (values.memory !== undefined) memoryTo(values.memory, values.out ?? `${values.memory}.tmx`);
else if (values.marks !== undefined) takeMarks(values.marks);
else showStates();

function belongsTo(
  option: 'out' | 'format' | 'with' | 'all' | 'why' | 'in' | 'by',
  ofDoings: readonly string[],
  says: string,
): void {
  if (values[option] !== undefined && !ofDoings.includes(doing ?? '')) refuse(`--${option} ${says}.`);
}

/** Stamps what was named and nothing else. */
function stamp(locale: string): void {
  const content = readContentFiles(process.cwd());
  checkTranslated(content, locale);
  checkSources(content, locale);
  if (!values.all && words.length === 0)
    refuse(
      'Say what you have read: a sentence (pages/now.mdx#4), a text (pages/now.mdx), or --all for every text of the language.',
    );
  if (values.all && words.length > 0) refuse('Name texts, or write --all: not both.');
  if (!knownTranslation(content, locale).translation && values.by === undefined)
    refuse(
      `Nothing is noted about ${locale} yet. Say who translated: --by person, --by "NAME" or --by machine.`,
    );
  const said: Said = values.by === undefined ? {} : { by: values.by };
  const stamps = values.all
    ? allStamps(content, locale, said)
    : namedUnits(content, locale, words, said, refuse);
  writeStamps(content, locale, stamps);
  if (!values.all) return;
  const unlike = translatedFiles(content, locale).filter(
    ({ path, file }) => content.files.has(file) && !stamps.has(path),
  );
  for (const { file } of unlike)
    process.stdout.write(
      `${file}: not stamped, its paragraphs are not those of its source. npm run check:content says where.\n`,
    );
  if (unlike.length > 0) process.exitCode = 1;
}

/** Notes that the last change of what was named needs no new translation. */
function keep(why: string, only: string | undefined): void {
  const content = readContentFiles(process.cwd());
  if (why === '') refuse('Say why it needs no new translation: --why "Only a comma was moved."');
  if (words.length === 0)
    refuse('Say what needs no new translation: a sentence (pages/now.mdx#4) or a text (pages/now.mdx).');
  if (only !== undefined) checkTranslated(content, only);
  const locales = only === undefined ? content.locales.filter(isTranslated) : [only];
  for (const locale of locales) checkSources(content, locale);
  for (const [locale, stamps] of keptUnits(content, locales, words, why, refuse))
    writeStamps(readContentFiles(process.cwd()), locale, stamps);
}

/** A source that cannot be read has no sentences to name, send or fill: nothing is done with half of them. */
function checkSources(content: ContentFiles, locale: string): void {
  const broken = translatedFiles(content, locale).filter(
    (file) => translatable(content, file, locale).isBroken,
  );
  if (broken.length > 0)
    refuse(
      `${broken.map(({ sourceFile }) => sourceFile).join(', ')} cannot be read: \`npm run check:content\` says why. Mend that first.`,
    );
}

function checkTranslated(content: ContentFiles, locale: string): void {
  if (writtenLocales.has(locale)) refuse(`${locale} is written, not translated: it has no stamps.`);
  const translated = content.locales.filter(isTranslated);
  if (!translated.includes(locale))
    refuse(`There is no content/${locale}/. Languages: ${translated.join(', ')}.`);
}

/** Writes stamps, and says what is still older than its source. */
function writeStamps(content: ContentFiles, locale: string, stamps: Stamps): void {
  const by = values.by === 'machine' ? 'machine' : 'person';
  const files = filesOfNote(content, locale, withStamps(content, locale, stamps, by));
  for (const [file, text] of files) writeWhole(file, text);
  const { older } = knownTranslation(contentFiles(new Map([...content.files, ...files])), locale);
  const count = [...stamps.values()].reduce(
    (sum, units) => sum + [...units.values()].filter(({ isOpen }) => !isOpen).length,
    0,
  );
  const left = [...older].flatMap(([path, units]) =>
    stamps.has(path) ? units.map(({ id }) => `${path}#${id}`) : [],
  );
  const still = left.length > 0 ? ` Still older than their source: ${left.join(', ')}.` : '';
  process.stdout.write(
    `${translationFile(locale)}: ${count} ${count === 1 ? 'sentence' : 'sentences'} of ${stamps.size} ${stamps.size === 1 ? 'text' : 'texts'} stamped.${still}\n`,
  );
}

/** Makes the files of a new language, or says what is left of one that has begun. */
function begin(locale: string): void {
  const content = readContentFiles(process.cwd());
  refuseUntranslated(locale);
  if (!content.locales.includes(locale)) {
    const files = skeletonOf(content, locale);
    for (const [file, text] of files) writeWhole(file, text);
    process.stdout.write(
      `Made ${files.size} files in English, to be written over. Say in src/i18n/languages.ts why ${locale} \`waits\`: ` +
        'nothing of it is published before that line is gone.\n',
    );
  }
  process.stdout.write(toldAs(leftOf(readContentFiles(process.cwd()), locale)));
}

function refuseUntranslated(locale: string): void {
  if (isTranslated(locale)) return;
  const tags = languages.map(({ tag }) => tag).filter(isTranslated);
  const near = translatedLanguage(locale);
  const meant = near === undefined ? '' : ` Did you mean ${near}?`;
  refuse(`${locale} is not translated here.${meant} Languages: ${tags.join(', ')}.`);
}

function exportTo(locale: string): void {
  const name = values.format ?? 'xliff';
  const format =
    exchangeFormats.get(name) ??
    refuse(`There is no format ${name}. Formats: ${[...exchangeFormats.keys()].join(', ')}.`);
  const out = values.out ?? `${locale}${format.ending}`;
  const content = readContentFiles(process.cwd());
  refuseUntranslated(locale);
  checkSources(content, locale);
  const received =
    values.with === undefined ? undefined : readExchange(basename(values.with), bytesOf(values.with));
  if (received && 'problem' in received) {
    printProblems([received.problem]);
    process.exitCode = 1;
    return;
  }
  if (received && received.locale !== locale)
    refuse(`${values.with} is in ${received.locale}, not in ${locale}.`);
  const exported = exportTranslation(content, locale, pagesOf(content), received?.document.files);
  writeWhole(out, format.write(exported, translatorNotes));
  const units = exported.files.flatMap((found) => found.units);
  const open = units.filter(({ needsWork }) => needsWork).length;
  process.stdout.write(`${out}: ${exported.files.length} files, ${units.length} units, ${open} need work.\n`);
}

function importFrom(path: string): void {
  const content = readContentFiles(process.cwd());
  const bytes = bytesOf(path);
  const by = values.by ?? 'person';
  checkSources(content, sourceLocale);
  const { locale, files, stamps, problems, refused, absent } = judgeImport(
    content,
    importTranslation(content, pagesOf(content), basename(path), bytes, by),
  );
  const changed = [...files].filter(([file, text]) => textOf(content, file) !== text);
  for (const [file, text] of changed) writeWhole(file, text);
  if (stamps.size > 0) writeStamps(contentFiles(new Map([...content.files, ...files])), locale, stamps);
  process.stdout.write(
    `${locale || path}: ${files.size} texts taken over, ${changed.length} of them changed.\n`,
  );
  if (locale !== '' && files.size + refused.length + problems.length === 0)
    process.stdout.write('No sentence in the file has a translation.\n');
  if (absent.length > 0) process.stdout.write(`Not in the file, and as before: ${some(absent)}.\n`);
  if (refused.length > 0)
    process.stdout.write(`${some(refused)}: nothing taken over. Lines below are those that it would have.\n`);
  printProblems(problems);
  if (problems.some(isError)) process.exitCode = 1;
}

function bytesOf(path: string): Uint8Array {
  if (!existsSync(path)) refuse(`There is no file ${path}.`);
  if (statSync(path).isDirectory()) refuse(`${path} is a folder. Name the file in it.`);
  return new Uint8Array(readFileSync(path));
}

function preview(locale: string, folder: string): void {
  const content = readContentFiles(process.cwd());
  refuseUntranslated(locale);
  checkSources(content, locale);
  tell(writePreview(content, pagesOf(content), locale, folder, refuse));
}

function takeMarks(path: string): void {
  const content = readContentFiles(process.cwd());
  const checkLocale = (locale: string) => {
    checkTranslated(content, locale);
    checkSources(content, locale);
  };
  tell(readMarks(content, pagesOf(content), basename(path), bytesOf(path), checkLocale));
}

function tell({ says, problems }: { readonly says: string; readonly problems: readonly Problem[] }): void {
  process.stdout.write(says);
  if (printProblems(problems)) process.exitCode = 1;
}

function glossaryTo(locale: string, out: string): void {
  refuseUntranslated(locale);
  const { text, says } = glossaryAsTbx(readContentFiles(process.cwd()), locale, refuse);
  writeWhole(out, text);
  process.stdout.write(`${out}: ${says}\n`);
}

function memoryTo(locale: string, out: string): void {
  const content = readContentFiles(process.cwd());
  refuseUntranslated(locale);
  checkSources(content, locale);
  const { text, says } = memoryAsTmx(content, pagesOf(content), locale, refuse);
  writeWhole(out, text);
  process.stdout.write(`${out}: ${says}\n`);
}

function showStates(): void {
  const { project, problems } = readWhole(process.cwd());
  if (!project || problems.some(isError)) {
    printProblems(problems);
    process.exitCode = 1;
    return;
  }
  process.stdout.write(statesTable(project, values.list ?? false));
}

function pagesOf(content: ContentFiles): Pages {
  const file = 'content/pages.yaml';
  return readPages(file, textOf(content, file) ?? '').pages;
}
