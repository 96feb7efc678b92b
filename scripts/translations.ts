/** `npm run translations`: the state of every text in every language, and the way to translators and back. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { stringify } from 'yaml';
import { type ContentFiles, sourceLocale, textOf } from '../src/content-model/files/content-files.ts';
import { type Pages, readPages } from '../src/content-model/site-map/pages.ts';
import {
  exportTranslation,
  importTranslation,
  isTranslated,
  translatorNotes,
} from '../src/content-model/translation/exchange.ts';
import {
  readTranslation,
  stampsNow,
  type Translation,
  translationStates,
} from '../src/content-model/translation/translation-state.ts';
import { writeXliff } from '../src/content-model/translation/xliff.ts';
import { languages } from '../src/i18n/languages.ts';
import { readContentFiles } from './lib/project/read-content-files.ts';
import { isError, readProject } from './lib/project/read-project.ts';
import { readCommand } from './lib/terminal/command.ts';
import { writeWhole } from './lib/terminal/files.ts';
import { printProblems } from './lib/terminal/print-problems.ts';

const help = `npm run translations                     the state of every text in every language
npm run translations -- --list           … and the texts that need work, one a line
npm run translations -- --stamp LOCALE   note that LOCALE's texts were made from the English ones as they are now
npm run translations -- --export LOCALE [--out FILE.xlf]
                                         everything to translate, with the translations there are, as XLIFF 1.2
                                         (LOCALE.xlf if no file is named)
npm run translations -- --import FILE.xlf
                                         put translations into their files, stamp what is finished

A stamp says that somebody compared the two. It does not say that a native speaker read the text:
that is \`reviewedBy\` in content/<locale>/translation.yaml.
A file is taken over whole or not at all. Commit first, then look at the difference.
`;

const { values, refuse } = readCommand({
  name: 'translations',
  help,
  options: {
    list: { type: 'boolean' },
    stamp: { type: 'string', multiple: true },
    export: { type: 'string' },
    import: { type: 'string' },
    out: { type: 'string' },
  },
});
const doings = (['list', 'stamp', 'export', 'import'] as const).filter((name) => values[name] !== undefined);
if (doings.length > 1) refuse(`Do one thing at a time: ${doings.map((name) => `--${name}`).join(' or ')}.`);
if (values.out !== undefined && values.export === undefined) refuse('--out says where --export writes to.');

if (values.stamp) for (const locale of values.stamp) stamp(locale);
else if (values.export !== undefined) exportTo(values.export, values.out ?? `${values.export}.xlf`);
else if (values.import !== undefined) importFrom(values.import);
else showStates();

function stamp(locale: string): void {
  const content = readContentFiles(process.cwd());
  if (!content.locales.includes(locale))
    refuse(`There is no content/${locale}/. Languages: ${content.locales.join(', ')}.`);
  const texts = stampsNow(content, locale);
  writeStamps(content, locale, texts);
  process.stdout.write(`${stampFile(locale)}: ${Object.keys(texts).length} texts stamped.\n`);
}

/** Writes the stamps of a language; who translated and who read it stay as they are. */
function writeStamps(content: ContentFiles, locale: string, texts: Translation['texts']): void {
  const before = translationIn(content, locale);
  const translation: Translation = { from: sourceLocale, by: 'machine', reviewedBy: null, ...before, texts };
  writeWhole(
    stampFile(locale),
    `# Written by \`npm run translations\`. Edit \`by\` and \`reviewedBy\` by hand.\n${stringify(translation)}`,
  );
}

function stampFile(locale: string): string {
  return `content/${locale}/translation.yaml`;
}

/** What is noted about a language's translation; nothing before the first note. */
function translationIn(content: ContentFiles, locale: string): Translation | undefined {
  const file = stampFile(locale);
  return readTranslation(file, textOf(content, file) ?? '').translation;
}

function exportTo(locale: string, out: string): void {
  const content = readContentFiles(process.cwd());
  if (!isTranslated(locale)) {
    const tags = languages.map(({ tag }) => tag).filter(isTranslated);
    refuse(`${locale} is not translated here. Languages: ${tags.join(', ')}.`);
  }
  const states = translationStates(content, locale, translationIn(content, locale));
  const exported = exportTranslation(content, locale, pagesOf(content), states);
  writeWhole(out, writeXliff(exported, translatorNotes));
  const units = exported.files.flatMap((found) => found.units);
  const open = units.filter(({ needsWork }) => needsWork).length;
  process.stdout.write(`${out}: ${exported.files.length} files, ${units.length} units, ${open} need work.\n`);
}

function importFrom(path: string): void {
  if (!existsSync(path)) refuse(`There is no file ${path}.`);
  const content = readContentFiles(process.cwd());
  const { locale, files, stamps, problems } = importTranslation(
    content,
    pagesOf(content),
    basename(path),
    readFileSync(path, 'utf8'),
  );
  const changed = [...files].filter(([file, text]) => textOf(content, file) !== text);
  for (const [file, text] of changed) writeWhole(file, text);
  if (files.size > 0) {
    const before = translationIn(content, locale)?.texts;
    writeStamps(content, locale, sorted({ ...before, ...stamps }));
  }
  process.stdout.write(
    `${locale || path}: ${files.size} files read, ${changed.length} of them changed, ${Object.keys(stamps).length} stamped as finished.\n`,
  );
  printProblems(problems);
  if (problems.some(isError)) process.exitCode = 1;
}

function sorted(texts: Translation['texts']): Translation['texts'] {
  return Object.fromEntries(Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function showStates(): void {
  const { project, problems } = readProject(process.cwd());
  if (!project || problems.some(isError)) {
    printProblems(problems);
    process.exitCode = 1;
    return;
  }
  const columns = ['source', 'fresh', 'stale', 'unstamped', 'missing'] as const;
  process.stdout.write(
    `${'language'.padEnd(16)}${columns.map((name) => name.padStart(11)).join('')}   read by a native speaker\n`,
  );
  for (const { language, states, isReviewed } of project.locales.values()) {
    const counts = columns.map((name) => [...states.values()].filter((state) => state === name).length);
    const reviewed = isReviewed ? 'yes' : 'no';
    process.stdout.write(
      `${`${language.tag} ${language.english}`.padEnd(16)}${counts.map((n) => String(n).padStart(11)).join('')}   ${reviewed}\n`,
    );
    if (!values.list) continue;
    for (const [path, state] of states) {
      if (state !== 'source' && state !== 'fresh')
        process.stdout.write(`  ${state.padEnd(10)} content/${language.tag}/${path}\n`);
    }
  }
}

function pagesOf(content: ContentFiles): Pages {
  const file = 'content/pages.yaml';
  return readPages(file, textOf(content, file) ?? '').pages;
}
