/** `npm run translations`: the state of every text in every language, and stamping what was translated. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { textOf } from '../src/content-model/content-files.ts';
import { readTranslation, stampsNow, type Translation } from '../src/content-model/translation-state.ts';
import { printProblems } from './lib/print-problems.ts';
import { isError, readProject } from './lib/project.ts';
import { readContent } from './lib/read-content.ts';

const help = `npm run translations                     the state of every text in every language
npm run translations -- --list           … and the texts that need work, one a line
npm run translations -- --stamp LOCALE   note that LOCALE's texts were made from the English ones as they are now

A stamp says that somebody compared the two. It does not say that a native speaker read the text:
that is \`reviewedBy\` in content/<locale>/translation.yaml.
`;

const { values } = parseArgs({
  options: {
    list: { type: 'boolean' },
    stamp: { type: 'string', multiple: true },
    help: { type: 'boolean', short: 'h' },
  },
});

if (values.help) process.stdout.write(help);
else if (values.stamp) for (const locale of values.stamp) stamp(locale);
else showStates();

function stamp(locale: string): void {
  const content = readContent(process.cwd());
  const file = `content/${locale}/translation.yaml`;
  if (!content.locales.includes(locale)) {
    process.stderr.write(`There is no content/${locale}/. Languages: ${content.locales.join(', ')}.\n`);
    process.exitCode = 1;
    return;
  }
  const before = readTranslation(file, textOf(content, file) ?? '').translation;
  const texts = stampsNow(content, locale);
  const translation: Translation = { from: 'en', by: 'machine', reviewedBy: null, ...before, texts };
  writeFileSync(
    file,
    `# Written by \`npm run translations -- --stamp ${locale}\`. Edit \`by\` and \`reviewedBy\` by hand.\n${stringify(translation)}`,
  );
  process.stdout.write(`${file}: ${Object.keys(texts).length} texts stamped.\n`);
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
