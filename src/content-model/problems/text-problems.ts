/** Everything that can be wrong with texts and words, with its sentence and its remedy. One heading each in README.md. */
import type { Problem } from '../../leaflet/problems.ts';

/** Where in the editor's world a problem is. */
export type Place = Problem['where'];

/** Of two lists of details the longer one: a remedy may need less or more than what is said. */
type Longer<A extends string[], B extends string[]> = B extends [...A, ...string[]] ? B : A;

/** Makes the function that fills in one problem's texts. */
function error<A extends string[], B extends string[]>(
  code: string,
  says: (...details: A) => string,
  fix: (...details: B) => string,
  level: Problem['level'] = 'error',
): (where: Place, ...details: Longer<A, B>) => Problem {
  return (where, ...details) => {
    const all = details as string[];
    return { code, level, where, says: says(...(all as A)), fix: fix(...(all as B)) };
  };
}

/** The same for what does not stop the build. */
function warning<A extends string[], B extends string[]>(
  code: string,
  says: (...details: A) => string,
  fix: (...details: B) => string,
): (where: Place, ...details: Longer<A, B>) => Problem {
  return error(code, says, fix, 'warning');
}

/** Problems of one file that cannot be read as a text at all. */
export const fileProblems = {
  tooLarge: error(
    'text-too-large',
    (size: string, most: string) => `The file is ${size}; a text may be at most ${most}.`,
    () => 'Split the text, or check that this is the file you meant.',
  ),
  notText: error(
    'text-not-utf8',
    (why: string) => `The file is not plain text in UTF-8: ${why}.`,
    () => 'Save it as UTF-8 text. A Word, PDF or picture file cannot be read here.',
  ),
  tooDeep: error(
    'text-too-deep',
    (what: string, most: string) => `${what} are nested more than ${most} deep.`,
    () => 'Flatten the text: lists in lists in lists cannot be set, and nothing here needs more.',
  ),
  tooManyLines: error(
    'text-too-complex',
    (count: string, most: string) => `The file has ${count} lines; ${most} is the most.`,
    () => 'Split the text, or check that this is the file you meant.',
  ),
  tooComplex: error(
    'text-too-complex',
    (count: string, most: string) =>
      `One paragraph, or the file, has ${count} signs that mean something in Markdown (* _ [ ] < > \` and the like); ${most} is the most.`,
    () => 'Write it as prose, with blank lines between paragraphs.',
  ),
  tooMany: error(
    'too-many-problems',
    (count: string) => `There are ${count} more problems in this file.`,
    () => 'Mend those above first, then check again.',
  ),
} as const;

/** Problems of the lines between `---` at the head of a text. */
export const frontMatterProblems = {
  missing: error(
    'front-matter-missing',
    () => 'The text does not begin with its front matter.',
    (keys: string) => `Begin the file with a line ---, then ${keys}, then a line ---.`,
  ),
  unclosed: error(
    'front-matter-broken',
    () => 'The front matter is not closed.',
    () => 'End it with a line that holds only ---.',
  ),
  tooLarge: error(
    'front-matter-too-large',
    (most: string) => `The front matter is larger than ${most}.`,
    () => 'Keep only the documented keys there; the text itself stands below it.',
  ),
  broken: error(
    'front-matter-broken',
    (why: string) => `The front matter is not readable YAML: ${why}.`,
    () => 'Write one `key: value` a line; put a value that holds a colon between quotation marks.',
  ),
  unknownKey: error(
    'front-matter-unknown-key',
    (key: string) => `The front matter has the key “${key}”, which means nothing here.`,
    (_key: string, known: string) => `Remove it, or use one of: ${known}.`,
  ),
  missingKey: error(
    'front-matter-missing-key',
    (key: string) => `The front matter has no “${key}”.`,
    (key: string, means: string) => `Add a line \`${key}: …\` (${means}).`,
  ),
  wrongValue: error(
    'front-matter-wrong-value',
    (key: string) => `The value of “${key}” in the front matter is not what it should be.`,
    (_key: string, should: string) => `Write ${should}.`,
  ),
} as const;

/** Problems of the text itself. */
export const textProblems = {
  expression: error(
    'mdx-expression',
    (found: string) => `“${found}” is an expression. Texts are data: nothing in them is ever run.`,
    () =>
      'Write the words themselves. For a figure or a number, use <Fact />, <Phone /> or another component.',
  ),
  strayBrace: error(
    'mdx-expression',
    (found: string) => `A single “${found}” begins or ends an expression in MDX.`,
    (found: string) => `Remove it, or write \\${found} if the sign itself is meant.`,
  ),
  strayReference: error(
    'reference-broken',
    (found: string) => `“${found}” has a brace that names no record.`,
    () =>
      'Write {phone:id}, {name:id}, {url:id}, {fact:id} or {term:id}, with the id of a record, or remove the brace.',
  ),
  importExport: error(
    'mdx-import-export',
    (word: string) =>
      `The line begins with “${word}”, which is code. Texts are data: nothing in them is ever run.`,
    () => 'Remove the line. The components of the vocabulary need no import.',
  ),
  strayAngle: error(
    'mdx-stray-angle',
    () => 'A single “<” begins a tag in MDX, and here none follows.',
    () => 'Write the word (“less than”), or \\< if the sign itself is meant.',
  ),
  htmlComment: error(
    'html-comment',
    () => 'There is an HTML comment in the text.',
    () => 'Remove it. Notes to other editors belong in the commit message.',
  ),
  rawHtml: error(
    'raw-html',
    (found: string) => `“${found}” is HTML. Texts hold Markdown and the components of the vocabulary only.`,
    (_found: string, known: string) => `Write it in Markdown, or use one of: ${known}.`,
  ),
  htmlInMarkdown: error(
    'raw-html',
    (found: string) => `“${found}” looks like a tag; a plain Markdown file holds none.`,
    () => 'Remove it. To use the project’s components, name the file .mdx.',
  ),
  unknownComponent: error(
    'unknown-component',
    (name: string) => `There is no component <${name}>.`,
    (_name: string, known: string) => `Use one of: ${known}.`,
  ),
  componentNotHere: error(
    'component-not-here',
    (name: string, where: string) => `<${name}> belongs in a ${where} only.`,
    () => 'Move it there, or remove it.',
  ),
  componentNeedsOwnLine: error(
    'component-in-sentence',
    (name: string) => `<${name}> stands inside a sentence, but is a block of its own.`,
    () => 'Put it on its own line, with a blank line before and after.',
  ),
  componentInside: error(
    'component-children',
    (name: string, holds: string) => `What stands inside <${name}> is not what it holds: ${holds}.`,
    (name: string) =>
      `Leave a blank line after <${name}> and before </${name}>, and keep only what it holds between them.`,
  ),
  componentNotEmpty: error(
    'component-children',
    (name: string) => `<${name}> holds nothing, but something stands inside it.`,
    (name: string) => `Write it as one tag: <${name} … />.`,
  ),
  componentNotInside: error(
    'component-children',
    (name: string, outer: string) => `<${name}> cannot stand inside ${outer}.`,
    () => 'Move it out, before or after.',
  ),
  attributeExpression: error(
    'attribute-expression',
    (name: string) =>
      `An attribute of <${name}> is an expression. Attributes are plain words between quotation marks.`,
    (name: string) => `Write it like <${name} id="…" />.`,
  ),
  unknownAttribute: error(
    'attribute-unknown',
    (name: string, attribute: string) => `<${name}> has no attribute “${attribute}”.`,
    (_name: string, _attribute: string, known: string) => `Remove it. It may have: ${known}.`,
  ),
  missingAttribute: error(
    'attribute-missing',
    (name: string, attribute: string) => `<${name}> lacks its attribute “${attribute}”.`,
    (name: string, attribute: string) => `Write <${name} ${attribute}="…" />.`,
  ),
  repeatedAttribute: error(
    'attribute-repeated',
    (name: string, attribute: string) => `<${name}> has the attribute “${attribute}” twice.`,
    () => 'Keep one of them.',
  ),
  attributeValue: error(
    'attribute-value',
    (name: string, attribute: string, value: string) =>
      `“${value}” is not a value for “${attribute}” of <${name}>.`,
    (_name: string, _attribute: string, _value: string, should: string) => `Write ${should}.`,
  ),
  brokenTag: error(
    'mdx-broken',
    (found: string) => `The tag that begins with “${found}” is not whole.`,
    () =>
      'Write tags like <Contact id="bris" />: name, attributes with values between quotation marks, and >.',
  ),
  tagNotClosed: error(
    'tag-not-closed',
    (name: string) => `<${name}> is opened here and never closed.`,
    (name: string) =>
      `Add </${name}> on its own line after what belongs to it, or write <${name} … /> if it holds nothing.`,
  ),
  tagNotOpened: error(
    'tag-not-opened',
    (name: string) => `</${name}> closes something that is not open here.`,
    (name: string) => `Remove it, or add <${name}> before what belongs to it.`,
  ),
  broken: error(
    'mdx-broken',
    (why: string) => `The text cannot be read as MDX here: ${why}`,
    () =>
      'Check that every tag is opened and closed in the same paragraph or list, with blank lines around blocks.',
  ),
  picture: error(
    'picture-in-text',
    () => 'There is a picture in the text.',
    () =>
      'Use <Scene picture="…"> with a drawing of content/pictures. Pictures from elsewhere are never loaded.',
  ),
  link: error(
    'link-not-allowed',
    (url: string) => `The link leads to “${url}”.`,
    () => 'Link to page:… or contact:… only. Addresses stand in the records of content/facts.',
  ),
  guestLink: error(
    'link-not-allowed',
    (url: string) => `The link leads to “${url}”.`,
    () =>
      'On paper and screen only https:, mailto: and tel: links work. Write the whole address, or remove the link.',
  ),
  markdown: error(
    'markdown-not-allowed',
    (what: string) => `There is ${what} in the text; pages and leaflets cannot show it.`,
    () => 'Use paragraphs, headings, lists, quotations, tables, strong and emphasis.',
  ),
  tableShape: error(
    'table-shape',
    (found: string) => `The table ${found}.`,
    (_found: string, should: string) => should,
  ),
  nestedTable: error(
    'table-shape',
    () => 'A table stands in a list, a quotation or a component, where it has no room.',
    () => 'Move it out, between two paragraphs.',
  ),
  headingLevel: error(
    'heading-level',
    (found: string) => `A heading with ${found} cannot stand here.`,
    (_found: string, should: string) => should,
  ),
  nestedHeading: error(
    'heading-level',
    () => 'A heading stands in a list or a quotation, where nothing can begin.',
    () => 'Move it out, or write its words as **strong**.',
  ),
  emptyLink: error(
    'link-not-allowed',
    (url: string) => `The link to “${url}” has no words.`,
    () => 'Write words between the square brackets, or remove the link.',
  ),
  emptyHeading: error(
    'heading-empty',
    () => 'The heading has no words.',
    () => 'Write it, or remove the signs #.',
  ),
  notNfc: error(
    'text-not-nfc',
    (found: string) =>
      `“${found}” is written with separate accents; texts use composed letters (Unicode NFC).`,
    () => 'Type the letter again, or let your editor save the file in NFC.',
  ),
  forbiddenCharacter: error(
    'forbidden-character',
    (name: string, why: string) => `The text holds ${name}. ${why}`,
    (_name: string, _why: string, fix: string) => fix,
  ),
  endlessWord: error(
    'endless-word',
    (found: string) =>
      `“${[...found].slice(0, 12).join('')}…” goes on for ${found.length} characters without a gap.`,
    () => 'Put spaces between the words there, or delete what came along when the text was pasted.',
  ),
  number: error(
    'number-in-text',
    (found: string) => `“${found}” looks like a telephone number or another figure of a record.`,
    () =>
      'Name the record instead: <Phone id="…" /> or <Fact id="…" /> ({phone:…}, {fact:…} in YAML and JSON).',
  ),
  address: error(
    'address-in-text',
    (found: string) => `“${found}” is an address in the text.`,
    () => 'Name the record instead: <Url id="…" /> or [words](contact:…).',
  ),
  unknownId: error(
    'unknown-id',
    (found: string, what: string) => `“${found}” is no ${what}.`,
    (_found: string, _what: string, near: string) => near,
  ),
} as const;

/** Problems of a text on its way to a leaflet. */
export const leafletProblems = {
  beforeCover: error(
    'leaflet-before-cover',
    () => 'Something stands before the first # heading.',
    () => 'Begin the text with # and the title of the cover.',
  ),
  noCover: error(
    'leaflet-no-cover',
    () => 'The leaflet has no cover: there is no # heading.',
    () => 'Begin the text with # and the title of the cover.',
  ),
  panelCount: error(
    'leaflet-panel-count',
    (found: string, wanted: string) =>
      `The text makes ${found}, the cover among them; this format has ${wanted}.`,
    (_found: string, _wanted: string, sections: string) =>
      `Each ## begins a panel: write ${sections} of them after the cover, or choose another format.`,
  ),
  noStrips: error(
    'leaflet-no-strips',
    () => 'This format has no strips to tear off.',
    () => 'Remove <Strips>, or choose a format that has them.',
  ),
  emptyPanel: error(
    'leaflet-empty-panel',
    () => 'The panel has a heading and nothing under it.',
    () => 'Write its text, or remove the heading.',
  ),
  noNumber: error(
    'contact-without-number',
    (id: string) => `The contact “${id}” has no number to print.`,
    () => 'Name a contact that has one.',
  ),
  noAddress: error(
    'contact-without-address',
    (id: string) => `The contact “${id}” has no web address.`,
    () => 'Name a contact that has one, or use <Name id="…" />.',
  ),
  wordsMissing: error(
    'words-missing',
    (what: string, id: string) => `There are no words for ${what} “${id}” in this language.`,
    (_what: string, _id: string, file: string) => `Add them to ${file}.`,
  ),
  pictureMissing: error(
    'picture-missing',
    (name: string) => `There is no drawing “${name}”.`,
    (_name: string, known: string) => `Use one of: ${known}.`,
  ),
  linkNumberDiffers: error(
    'link-number-differs',
    (written: string, address: string) => `The link shows “${written}” and calls “${address}”.`,
    () => 'Write the same number in both, or no number in the words of the link.',
  ),
  iconMisplaced: error(
    'icon-misplaced',
    () => 'An icon stands where nothing would be drawn.',
    () => 'Put it at the beginning of an item of a list without numbers, or remove it.',
  ),
} as const;

/** Problems between files: languages, words, freshness. */
export const parityProblems = {
  notALanguage: error(
    'not-a-language',
    (folder: string) => `“${folder}” is no language tag, and every folder of content/ is a language.`,
    () => 'Name it by its BCP 47 tag, such as sv, ar or zh-Hans, or move it out of content/.',
  ),
  missing: warning(
    'translation-missing',
    (source: string) => `There is no translation of ${source}.`,
    () => 'Write it. Until then the page says in its language that it is missing and offers the others.',
  ),
  wordFileMissing: error(
    'word-file-missing',
    (source: string) =>
      `The file does not exist, but its language has a folder in content/; ${source} is its source.`,
    () => 'Translate the source into this file.',
  ),
  noSource: error(
    'text-without-source',
    (source: string) => `There is no ${source}, so this text has nothing to be compared with.`,
    () => 'Write the source text, or remove this one. Every language has the same paths.',
  ),
  references: error(
    'references-differ',
    (differences: string) => `The text does not name the same records as its source: ${differences}.`,
    () => 'Use each component, with the same ids, exactly as often as the source does.',
  ),
  headings: error(
    'headings-differ',
    (found: string, wanted: string) => `The headings go ${found}; in the source they go ${wanted}.`,
    () => 'Give the translation the same headings in the same order, one for one.',
  ),
  frontMatter: error(
    'front-matter-differs',
    (key: string) => `The source has “${key}” in its front matter and this text has not.`,
    (key: string) => `Add \`${key}\`, translated.`,
  ),
  stale: warning(
    'translation-stale',
    (source: string) =>
      `${source} has changed since this translation was made. The page says so to its readers.`,
    () => 'Bring the translation up to date, then run `npm run translations -- --stamp`.',
  ),
  notStamped: warning(
    'translation-not-stamped',
    (source: string) => `Nothing says which state of ${source} this translation was made from.`,
    () => 'Compare the two, then run `npm run translations -- --stamp`.',
  ),
  keyMissing: error(
    'words-key-missing',
    (key: string) => `The key “${key}” is missing.`,
    (_key: string, source: string) => `Add it, translated from ${source}.`,
  ),
  keyExtra: error(
    'words-key-extra',
    (key: string, source: string) => `The key “${key}” does not exist in ${source}.`,
    () => 'Remove it, or add it to the source first.',
  ),
  plurals: error(
    'words-plurals',
    (key: string, found: string, wanted: string) =>
      `“${key}” has the plural forms ${found}; this language needs ${wanted}.`,
    (key: string) => `Write “${key}” once for each form the language has, no more.`,
  ),
  placeholders: error(
    'words-placeholders',
    (key: string, found: string, wanted: string) =>
      `“${key}” has the placeholders ${found}; the source has ${wanted}.`,
    () => 'Keep every placeholder of the source, letter for letter.',
  ),
  empty: error(
    'words-empty',
    (key: string) => `“${key}” is empty.`,
    () => 'Write the words.',
  ),
  notText: error(
    'words-not-text',
    (key: string) => `“${key}” is not a text.`,
    () => 'Write words between quotation marks.',
  ),
  brackets: error(
    'words-brackets',
    (key: string, found: string) => `“${key}” has a bracket that is not paired: ${found}`,
    () => 'Close it, or remove it.',
  ),
  untranslated: error(
    'words-untranslated',
    (key: string) => `“${key}” is the same as in English.`,
    (key: string) =>
      `Translate it. If it is rightly the same in this language, list “${key}” with the reason in content/same-as-english.yaml.`,
  ),
  unusedException: error(
    'exception-unused',
    (key: string) => `“${key}” is listed here as the same as in English, and is not.`,
    () => 'Remove the line.',
  ),
  contactMissing: error(
    'contact-words-missing',
    (id: string) => `There are no words for the contact “${id}”, which is published.`,
    () => 'Add its `label` and `for`.',
  ),
  contactExtra: error(
    'contact-words-extra',
    (id: string) => `There are words for “${id}”, and no published contact has that id.`,
    () => 'Remove them, or correct the id.',
  ),
  notNeutral: error(
    'title-not-neutral',
    (word: string) =>
      `“${word}” stands where somebody else may see it: in an address, a title or on a cover.`,
    () => 'Choose words that tell nothing about the reader, such as “Good to know in Sweden”.',
  ),
  broken: error(
    'file-broken',
    (why: string) => `The file cannot be read: ${why}.`,
    () => 'Mend it at this line; check quotation marks, commas and indentation.',
  ),
} as const;

/** Problems of a file that comes back from a translator. */
export const exchangeProblems = {
  notXliff: error(
    'exchange-not-xliff',
    (why: string) => `The file cannot be read as XLIFF 1.2 of this project: ${why}.`,
    () => 'Export it again with `npm run translations -- --export LOCALE`, and ask for that file back.',
  ),
  unknownFile: error(
    'exchange-unknown-file',
    (original: string) =>
      `It holds words of ${original || 'no file'}, which is not translated into this language.`,
    () =>
      'Ask for the file that was exported. If the text has been removed since, remove its <file> here too.',
  ),
  sourceChanged: error(
    'exchange-source-changed',
    (source: string) => `${source} has changed since this was exported, so nothing was taken over.`,
    () =>
      'Export it again and send the new file. It holds the translations so far if the source kept its structure.',
  ),
  unitMissing: error(
    'exchange-unit-missing',
    (id: string, words: string) => `The unit ${id} has no translation: “${words}”.`,
    () => 'Translate it. A text is taken over whole or not at all.',
  ),
  codesDiffer: error(
    'exchange-tags-differ',
    (id: string, wanted: string, found: string) =>
      `The unit ${id} has the tags ${found}; its source has ${wanted}.`,
    () =>
      'Put every tag of the source into the translation once. They stand for numbers, names, links and bold.',
  ),
  notWritable: error(
    'exchange-not-writable',
    (id: string) => `The unit ${id} cannot be written so that it reads back the same.`,
    () => 'Move spaces and punctuation out of the ends of what is bold or a link.',
  ),
} as const;
