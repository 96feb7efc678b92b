/** Rules for files of words: the same keys, plural forms and placeholders in every language, and words in each. */
import { closestMatch } from 'leven';
import { languageOf } from '../../i18n/languages.ts';
import { pluralCategories } from '../../i18n/translate.ts';
import type { Problem } from '../../leaflet/problems.ts';
import { shortNumbersOf } from '../contacts/dialling.ts';
import { checkContactUse, publishedContacts } from '../facts/publishing.ts';
import type { Facts } from '../facts/read-facts.ts';
import { type ContentFiles, sourceLocale, textOf, writtenLocales } from '../files/content-files.ts';
import { remembered } from '../files/memory.ts';
import { otherLanguage } from '../problems/language-problems.ts';
import { parityProblems } from '../problems/parity-problems.ts';
import type { Where } from '../problems/problem.ts';
import { checkWords } from '../wording/check-run.ts';
import { type Exceptions, readExceptions, sameAsEnglishFile } from './exceptions.ts';
import { interpolate, splitAtPlaceholders, withoutReferences } from './interpolate.ts';
import { withoutSpokenLanguage } from './spoken-language.ts';
import {
  baseOf,
  formOf,
  isPluralForm,
  openWordFile,
  readWordFile,
  type WordEntry,
  type WordFile,
  wantedKeys,
} from './word-files.ts';

/** Everything wrong with one file of words, its source's keys aside. */
function checkEntries(
  { file, entries, problems }: WordFile,
  locale: string,
  facts: Facts,
  isSound = false,
): Problem[] {
  const shortNumbers = shortNumbersOf(facts.contacts);
  const said = [...entries].map(([key, { words, line }]) => ({
    words,
    where: { file, line, locale, field: key },
  }));
  const ofWords = remembered('word-entries', [JSON.stringify([said, [...shortNumbers], isSound])], () =>
    said.map(({ words, where }): readonly Problem[] => {
      if (words.trim() === '') return [parityProblems.empty(where, where.field)];
      const bare = withoutReferences(withoutSpokenLanguage(words)).replace(/\{\{\w+\}\}/g, '\u2026');
      return [
        ...checkWords(bare, where, { locale, shortNumbers, isSound, isPlain: true }),
        ...checkBrackets(bare, where, where.field),
      ];
    }),
  );
  return [
    ...problems,
    ...said.flatMap(({ words, where }, at) => [
      ...(ofWords[at] ?? []),
      ...checkReferences(withoutSpokenLanguage(words), where, facts),
    ]),
  ];
}

/** Ids in words must be those of records that the site may show. */
function checkReferences(words: string, where: Where, facts: Facts): Problem[] {
  const { content, problems } = interpolate(words.replace(/\{\{\w+\}\}/g, '\u2026'), where);
  const ofContacts = content.flatMap((node) => {
    if (node.kind !== 'component' || node.name === 'Fact' || node.name === 'Term') return [];
    return checkContactUse(facts, node.attributes['id'] ?? '', 'site', where);
  });
  return [...problems, ...ofContacts];
}

/** Every opened bracket is closed, in order. */
function checkBrackets(words: string, where: Where, key: string): Problem[] {
  const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[' };
  const open: string[] = [];
  for (const sign of words.match(/[()[\]]/g) ?? []) {
    const opener = pairs[sign];
    if (opener === undefined) open.push(sign);
    else if (open.pop() !== opener) return [parityProblems.brackets(where, key, sign)];
  }
  return open.length > 0 ? [parityProblems.brackets(where, key, open[0] ?? '')] : [];
}

/** Placeholders of i18next and references to records, as a translation must repeat them. */
function placeholdersOf(words: string): readonly string[] {
  const pieces = splitAtPlaceholders(words).filter(({ kind }) => kind === 'placeholder');
  return pieces.map(({ text }) => text).sort();
}

/** Compares one file of words with its source. */
function compareWords(
  target: WordFile,
  source: WordFile,
  locale: string,
  { exceptions, facts }: { readonly exceptions: Exceptions; readonly facts: Facts },
): Problem[] {
  const at = (key: string): Where => {
    const line = target.entries.get(key)?.line;
    return { file: target.file, locale, field: key, ...(line === undefined ? {} : { line }) };
  };
  const wanted = wantedKeys(source.entries, locale);
  const published = new Set(publishedContacts(facts).map(({ id }) => id));
  const problems: Problem[] = [];
  const untranslated: { readonly key: string; readonly exception: string; readonly words: string }[] = [];
  for (const [key, from] of wanted.keys) {
    const translated = target.entries.get(key);
    if (!translated) {
      if (!wanted.plurals.has(baseOf(key)) && !isOfMissingContact(key, target))
        problems.push(parityProblems.keyMissing(at(key), key, source.file));
      continue;
    }
    problems.push(...comparePlaceholders(translated, from, key, at(key)));
    // Between what is put in later there may be nothing to translate: “{{format}}, {{paper}}”.
    const own = withoutReferences(translated.words).replace(/\{\{\w+\}\}/g, ' ');
    const isSame = translated.words.trim() === from.words.trim() && /\p{L}{2}/u.test(own);
    const exception = `${target.file.endsWith('.json') ? '' : `${target.file.replace(/^.*\/|\.yaml$/g, '')}:`}${key}`;
    if (isSame && !exceptions.has(locale, exception))
      untranslated.push({ key, exception, words: translated.words });
  }
  const [first] = untranslated;
  if (first && untranslated.length > wanted.keys.size / 2) {
    const [count, all] = [untranslated.length, wanted.keys.size];
    const name = languageOf(locale)?.english ?? locale;
    problems.push(otherLanguage(at(first.key), 'English', name, count, all, first.words));
  } else {
    problems.push(
      ...untranslated.map(({ key, exception }) => parityProblems.untranslated(at(key), exception, locale)),
    );
  }
  for (const base of wanted.plurals) {
    const found = [...target.entries.keys()].filter((key) => baseOf(key) === base).map((key) => formOf(key));
    const needed = pluralCategories(locale);
    if (found.toSorted().join() !== needed.toSorted().join()) {
      problems.push(
        parityProblems.plurals(at(`${base}_other`), base, found.join(', ') || 'none', needed.join(', ')),
      );
    }
  }
  for (const key of target.entries.keys()) {
    const isPlural = wanted.plurals.has(baseOf(key)) && isPluralForm(key);
    if (wanted.keys.has(key) || isPlural) continue;
    const [group = ''] = key.split('.');
    const isContact = target.file.endsWith('/contacts.yaml');
    if (isForStaff(key) && !isContact) problems.push(parityProblems.keyForStaff(at(key), key));
    // A contact that is called otherwise is told once for all its words.
    else if (!isContact) problems.push(parityProblems.keyExtra(at(key), key, source.file));
    else if (published.has(group))
      problems.push(
        parityProblems.keyExtra(at(key), key, source.file, `content/facts/contacts/${group}.yaml`),
      );
  }
  return problems;
}

/** Whether a key belongs to a contact of which the file says nothing at all: that is said once for all its words. */
function isOfMissingContact(key: string, { file, entries }: WordFile): boolean {
  const [id = ''] = key.split('.');
  return file.endsWith('/contacts.yaml') && ![...entries.keys()].some((other) => other.startsWith(`${id}.`));
}

function comparePlaceholders(translated: WordEntry, from: WordEntry, key: string, where: Where): Problem[] {
  // “One page found” needs no figure: the forms of a plural may leave the count out.
  const isOptional = (name: string) => isPluralForm(key) && name === '{{count}}';
  const [found, wanted] = [placeholdersOf(translated.words), placeholdersOf(from.words)];
  const strict = (names: readonly string[]) => names.filter((name) => !isOptional(name)).join(' ');
  if (strict(found) === strict(wanted)) return [];
  return [parityProblems.placeholders(where, key, found.join(' ') || 'none', wanted.join(' ') || 'none')];
}

/** The interface's words, words about contacts and sentences of cards, in every language. */
export function checkWordFiles(content: ContentFiles, facts: Facts): readonly Problem[] {
  const exceptions = readExceptions(content);
  const kinds = [
    { path: (locale: string) => `locales/${locale}.json`, isContacts: false },
    { path: (locale: string) => `content/${locale}/contacts.yaml`, isContacts: true },
    { path: (locale: string) => `content/${locale}/phrases.yaml`, isContacts: false },
  ];
  const problems: Problem[] = [...exceptions.problems];
  const identical = new Map<string, Set<string>>();
  for (const { path, isContacts } of kinds) {
    const source = readWordFile(path(sourceLocale), textOf(content, path(sourceLocale)) ?? '', sourceLocale);
    for (const locale of content.locales) {
      const text = textOf(content, path(locale));
      if (text === undefined) {
        problems.push(parityProblems.wordFileMissing({ file: path(locale), locale }, path(sourceLocale)));
        continue;
      }
      const translated = readWordFile(path(locale), text, locale);
      // Else every single word would be missing.
      if (text.trim() === '') problems.push(parityProblems.emptyFile({ file: path(locale), locale }));
      if (text.trim() === '') continue;
      if (translated.isBroken) {
        // Said when the project was opened, but for a name that stands twice: JSON takes the second.
        if (openWordFile(path(locale), text, locale).words) problems.push(...translated.problems);
        continue;
      }
      problems.push(...checkEntries(translated, locale, facts));
      // What is missing from a file that could not be read to its end is not known.
      if (translated.problems.length > 0) continue;
      if (isContacts) problems.push(...checkContactIds(translated, locale, facts));
      if (locale === sourceLocale || source.isBroken || source.entries.size === 0) continue;
      const wanted = writtenLocales.has(locale) ? source : withoutStaffWords(source);
      problems.push(...compareWords(translated, wanted, locale, { exceptions, facts }));
      noteIdentical(translated, source, identical, locale);
    }
  }
  const all = [...problems, ...checkSounds(content, facts), ...unusedExceptions(exceptions, identical)];
  return gathered(all.filter((problem) => !isToldBetter(problem, all)));
}

/** What a placeholder of the source can become where it is mangled: a brace that names no record, or what it stood for. */
const remainsOfPlaceholder: ReadonlySet<string> = new Set([
  ...['reference-broken', 'number-in-text', 'number-spelled', 'quantity-in-text', 'address-in-text'],
]);

/** A placeholder of the source that is gone is told with the right one, and not what is left of it. */
function isToldBetter({ code, where }: Problem, all: readonly Problem[]): boolean {
  if (!remainsOfPlaceholder.has(code)) return false;
  return all.some(
    (other) =>
      other.code === 'words-placeholders' &&
      other.where.file === where.file &&
      other.where.field === where.field,
  );
}

/** So many keys of one file are told one by one; of a group that was renamed or lost the first ones, and how many. */
const FEW_KEYS = 3;

const ofKeys: ReadonlySet<string> = new Set([
  'words-key-missing',
  'words-key-extra',
  'words-key-for-staff',
  'contact-words-missing',
]);

function gathered(problems: readonly Problem[]): readonly Problem[] {
  const isOfKeys = ({ code }: Problem) => ofKeys.has(code);
  const groups = Map.groupBy(problems.filter(isOfKeys), ({ code, where }) => `${code} ${where.file}`);
  const many = new Map([...groups].filter(([, group]) => group.length > FEW_KEYS));
  const isOfMany = (problem: Problem) =>
    isOfKeys(problem) && many.has(`${problem.code} ${problem.where.file}`);
  return [
    ...problems.filter((problem) => !isOfMany(problem)),
    ...[...many.values()].map((group) => parityProblems.manyKeys(group)),
  ];
}

/** How the Swedish of cards sounds, in languages that have it: of cards that exist, in clean words. */
function checkSounds(content: ContentFiles, facts: Facts): readonly Problem[] {
  const cards = readWordFile(
    'content/sv/phrases.yaml',
    textOf(content, 'content/sv/phrases.yaml') ?? '',
    'sv',
  );
  return content.locales.flatMap((locale) => {
    const file = `content/${locale}/sounds.yaml`;
    const translated = readWordFile(file, textOf(content, file) ?? '', locale);
    // Said when the project was opened.
    if (translated.isBroken) return [];
    const extra = [...translated.entries].filter(([key]) => !cards.entries.has(key));
    return [
      ...checkEntries(translated, locale, facts, true),
      ...extra.map(([key, { line }]) =>
        parityProblems.keyExtra({ file, locale, line, field: key }, key, cards.file),
      ),
    ];
  });
}

/** Groups of words on pages that are written in the working languages only. */
const staffGroups: ReadonlySet<string> = new Set(['composer', 'desk']);

/** Whether words stand only on pages for staff, which are in the working languages. */
export function isForStaff(key: string): boolean {
  return staffGroups.has(key.split('.')[0] ?? '');
}

function withoutStaffWords(source: WordFile): WordFile {
  const entries = [...source.entries].filter(([key]) => !isForStaff(key));
  return { ...source, entries: new Map(entries) };
}

/** What is said of a contact; `note` if there is something to know. */
const contactFields: ReadonlySet<string> = new Set(['label', 'for', 'note']);

/** Words for every contact that is published, and for no other; each with those that it needs. */
function checkContactIds({ file, entries }: WordFile, locale: string, facts: Facts): Problem[] {
  const published = new Set(publishedContacts(facts).map(({ id }) => id));
  const worded = new Set([...entries.keys()].map((key) => key.split('.')[0] ?? key));
  const where = { file, locale };
  const missing = [...published].filter((id) => !worded.has(id));
  const extra = [...worded].filter((id) => !published.has(id));
  // A slip in an id is one mistake: not words too many, and others that are missing.
  const meant = new Map(extra.map((id) => [id, closestMatch(id, missing, { maxDistance: 2 })]));
  const misnamed = new Set(meant.values());
  return [
    ...missing.filter((id) => !misnamed.has(id)).map((id) => parityProblems.contactMissing(where, id)),
    ...extra.map((id) =>
      parityProblems.contactExtra({ ...where, line: lineOfId(entries, id) }, id, meant.get(id)),
    ),
    // Other languages are compared with these.
    ...(locale === sourceLocale ? [...worded].flatMap((id) => checkFields(id, entries, where)) : []),
  ];
}

function checkFields(id: string, entries: WordFile['entries'], where: Where): Problem[] {
  const unknown = [...entries].filter(
    ([key]) => key.startsWith(`${id}.`) && !contactFields.has(key.slice(id.length + 1)),
  );
  if (unknown.length > 0)
    return unknown.map(([key, { line }]) =>
      parityProblems.contactField({ ...where, line, field: key }, key, where.file),
    );
  return ['label', 'for']
    .map((field) => `${id}.${field}`)
    .filter((key) => !entries.has(key))
    .map((key) => parityProblems.keyMissing({ ...where, line: lineOfId(entries, id) }, key, where.file));
}

const lineOfId = (entries: WordFile['entries'], id: string) => {
  for (const [key, { line }] of entries) if (key.split('.')[0] === id) return line;
  return 1;
};

function noteIdentical(
  translated: WordFile,
  source: WordFile,
  identical: Map<string, Set<string>>,
  locale: string,
): void {
  const prefix = translated.file.endsWith('.json') ? '' : `${translated.file.replace(/^.*\/|\.yaml$/g, '')}:`;
  const found = identical.get(locale) ?? new Set<string>();
  for (const [key, { words }] of translated.entries) {
    const from = source.entries.get(key) ?? source.entries.get(`${baseOf(key)}_other`);
    if (from?.words.trim() === words.trim()) found.add(prefix + key);
  }
  identical.set(locale, found);
}

/** The file of words that an exception speaks of, and its source. */
function filesOf(locale: string, key: string): readonly string[] {
  const [, kind] = /^(\w+):/.exec(key) ?? [];
  const fileIn = (tag: string) =>
    kind === undefined ? `locales/${tag}.json` : `content/${tag}/${kind}.yaml`;
  const translated = [`${fileIn(locale)}#${key.replace(/^\w+:/, '')}`, fileIn(locale)];
  return [...translated, `${fileIn(sourceLocale)}#${key.replace(/^\w+:/, '')}`, fileIn(sourceLocale)];
}

/** An exception that is not needed hides the next mistake, so it is a problem of its own. */
function unusedExceptions(
  { words }: Exceptions,
  identical: ReadonlyMap<string, ReadonlySet<string>>,
): Problem[] {
  const isUsed = (locale: string, key: string) =>
    locale === 'all'
      ? [...identical.values()].some((keys) => keys.has(key))
      : identical.get(locale)?.has(key);
  return words
    .filter(({ locale, key }) => !isUsed(locale, key))
    .map(({ locale, key, line }) =>
      parityProblems.unusedException({ file: sameAsEnglishFile, line, locale }, key, ...filesOf(locale, key)),
    );
}
