/** Everything that can be wrong with a text, from its bytes to its words. */
import { problem } from './problem.ts';

/** As many letters of a piece are shown as let somebody find it. */
const MOST_SHOWN = 40;
const opening = (words: string): string =>
  words.length > MOST_SHOWN ? `${[...words].slice(0, MOST_SHOWN).join('')}…` : words;

/** Problems of one file that cannot be read as a text at all. */
export const fileProblems = {
  tooLarge: problem('text-too-large', (size: string, most: string) => ({
    says: `The file is ${size}; a text may be at most ${most}.`,
    fix: 'Split the text, or check that this is the file you meant.',
  })),
  notText: problem('text-not-utf8', (why: string) => ({
    says: `The file is not plain text in UTF-8: ${why}.`,
    fix: 'Save it as UTF-8 text. A Word, PDF or picture file cannot be read here.',
  })),
  unfinishedMerge: problem('merge-unfinished', () => ({
    says: 'The file holds two versions of the same lines: somebody else changed them too, and the two were not joined.',
    fix: 'Keep the lines that are right. Delete the other version, and the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  })),
  tooDeep: problem('text-too-deep', (what: string, most: string) => ({
    says: `${what} are nested more than ${most} deep.`,
    fix: 'Flatten the text: lists in lists in lists cannot be set, and nothing here needs more.',
  })),
  tooManyLines: problem('text-too-complex', (count: string, most: string) => ({
    says: `The file has ${count} lines; ${most} is the most.`,
    fix: 'Split the text, or check that this is the file you meant.',
  })),
  tooComplex: problem('text-too-complex', (count: string, most: string) => ({
    says: `One paragraph, or the file, has ${count} signs that mean something in Markdown (* _ [ ] < > \` and the like); ${most} is the most.`,
    fix: 'Write it as prose, with blank lines between paragraphs.',
  })),
  tooMany: problem('too-many-problems', (count: string) => ({
    says: `There are ${count} more problems in this file.`,
    fix: 'Mend those above first, then check again.',
  })),
} as const;

/** Problems of the lines between `---` at the head of a text. */
export const frontMatterProblems = {
  missing: problem('front-matter-missing', (keys: string) => ({
    says: 'The text does not begin with its front matter.',
    fix: `Begin the file with a line ---, then ${keys}, then a line ---.`,
  })),
  unclosed: problem('front-matter-broken', () => ({
    says: 'The front matter is not closed.',
    fix: 'End it with a line that holds only ---.',
  })),
  tooLarge: problem('front-matter-too-large', (most: string) => ({
    says: `The front matter is larger than ${most}.`,
    fix: 'Keep only the documented keys there; the text itself stands below it.',
  })),
  broken: problem('front-matter-broken', (why: string, fix: string) => ({
    says: `The front matter cannot be read from here on: ${why}.`,
    fix: fix,
    restsOn: ['.'],
  })),
  unknownKey: problem('front-matter-unknown-key', (key: string, known: string) => ({
    says: `The front matter has the key “${key}”, which means nothing here.`,
    fix: `Write one of: ${known}. They stay in English in every language. If you mean none of them, remove it.`,
  })),
  cut: problem('front-matter-cut', (left: string) => ({
    says: `“${left}” is left out: what follows a space and # is a note to whoever edits, which readers never see.`,
    fix: 'Put the whole value between quotation marks, or remove it.',
  })),
  missingKey: problem('front-matter-missing-key', (key: string, means: string) => ({
    says: `The front matter has no “${key}”.`,
    fix: `Add a line \`${key}: …\` (${means}).`,
  })),
  wrongValue: problem('front-matter-wrong-value', (key: string, should: string) => ({
    says: `The value of “${key}” in the front matter is not what it should be.`,
    fix: `Write ${should}.`,
  })),
} as const;

/** Problems of the text itself. */
export const textProblems = {
  expression: problem('mdx-expression', (found: string) => ({
    says: `“${found}” is an expression. Texts are data: nothing in them is ever run.`,
    fix: 'Write the words themselves. For a figure or a number, use <Fact />, <Phone /> or another component.',
  })),
  strayBrace: problem('mdx-expression', (found: string) => ({
    says: `A single “${found}” begins or ends an expression in MDX.`,
    fix: `Remove it, or write \\${found} if the sign itself is meant.`,
  })),
  strayReference: problem('reference-broken', (found: string) => ({
    says: `“${found}” has a brace that names no record.`,
    fix: 'Write {phone:id}, {name:id}, {url:id}, {fact:id} or {term:id}, with the id of a record, or remove the brace.',
  })),
  importExport: problem('mdx-import-export', (word: string) => ({
    says: `The line begins with “${word}”, which is code. Texts are data: nothing in them is ever run.`,
    fix: 'Remove the line. The components of the vocabulary need no import.',
  })),
  strayAngle: problem('mdx-stray-angle', () => ({
    says: 'A single “<” begins a tag in MDX, and here none follows.',
    fix: 'Write the word (“less than”), or \\< if the sign itself is meant.',
  })),
  htmlComment: problem('html-comment', () => ({
    says: 'There is an HTML comment in the text.',
    fix: 'Remove it. Notes to other editors belong in the commit message.',
  })),
  rawHtml: problem('raw-html', (found: string, known: string) => ({
    says: `“${found}” is HTML. Texts hold Markdown and the components of the vocabulary only.`,
    fix: `Write it in Markdown, or use one of: ${known}.`,
  })),
  htmlInMarkdown: problem('raw-html', (found: string) => ({
    says: `“${found}” looks like a tag; a plain Markdown file holds none.`,
    fix: 'Remove it. To use the project’s components, name the file .mdx.',
  })),
  unknownComponent: problem('unknown-component', (name: string, known: string) => ({
    says: `There is no component <${name}>.`,
    fix: `Use one of: ${known}.`,
  })),
  componentNotHere: problem('component-not-here', (name: string, where: string) => ({
    says: `<${name}> belongs in a ${where} only.`,
    fix: 'Move it there, or remove it.',
  })),
  componentNeedsOwnLine: problem('component-in-sentence', (name: string) => ({
    says: `<${name}> stands inside a sentence, but is a block of its own.`,
    fix: 'Put it on its own line, with a blank line before and after.',
  })),
  componentInside: problem('component-children', (name: string, holds: string) => ({
    says: `What stands inside <${name}> is not what it holds: ${holds}.`,
    fix: `Leave a blank line after <${name}> and before </${name}>, and keep only what it holds between them.`,
  })),
  componentNotEmpty: problem('component-children', (name: string) => ({
    says: `<${name}> holds nothing, but something stands inside it.`,
    fix: `Write it as one tag: <${name} … />.`,
  })),
  componentNotInside: problem('component-children', (name: string, outer: string) => ({
    says: `<${name}> cannot stand inside ${outer}.`,
    fix: 'Move it out, before or after.',
  })),
  attributeExpression: problem('attribute-expression', (name: string) => ({
    says: `An attribute of <${name}> is an expression. Attributes are plain words between quotation marks.`,
    fix: `Write it like <${name} id="…" />.`,
  })),
  unknownAttribute: problem('attribute-unknown', (name: string, attribute: string, known: string) => ({
    says: `<${name}> has no attribute “${attribute}”.`,
    fix: `Write one of: ${known}, in small letters and in English in every language. Else remove it.`,
  })),
  missingAttribute: problem('attribute-missing', (name: string, attribute: string) => ({
    says: `<${name}> lacks its attribute “${attribute}”.`,
    fix: `Write <${name} ${attribute}="…" />.`,
  })),
  repeatedAttribute: problem('attribute-repeated', (name: string, attribute: string) => ({
    says: `<${name}> has the attribute “${attribute}” twice.`,
    fix: 'Keep one of them.',
  })),
  attributeValue: problem(
    'attribute-value',
    (name: string, attribute: string, value: string, should: string) => ({
      says: `“${value}” is not a value for “${attribute}” of <${name}>.`,
      fix: `Write ${should}.`,
    }),
  ),
  brokenTag: problem('mdx-broken', (found: string) => ({
    says: `The tag that begins with “${found}” is not whole.`,
    fix: 'Write tags like <Contact id="bris" />: name, attributes with values between quotation marks, and >.',
  })),
  tagNotClosed: problem('tag-not-closed', (name: string) => ({
    says: `<${name}> is opened here and never closed.`,
    fix: `Add </${name}> on its own line after what belongs to it, or write <${name} … /> if it holds nothing.`,
  })),
  tagClosedItself: problem('tag-not-closed', (name: string) => ({
    says: `<${name} /> closes itself and holds nothing.`,
    fix: `Write <${name}> before what belongs to it, without the /, and </${name}> after it, each on its own line.`,
  })),
  tagNotOpened: problem('tag-not-opened', (name: string) => ({
    says: `</${name}> closes something that is not open here.`,
    fix: `Remove it, or add <${name}> before what belongs to it.`,
  })),
  broken: problem('mdx-broken', (why: string) => ({
    says: `The text cannot be read as MDX here: ${why}`,
    fix: 'Check that every tag is opened and closed in the same paragraph or list, with blank lines around blocks.',
  })),
  picture: problem('picture-in-text', () => ({
    says: 'There is a picture in the text.',
    fix: 'Use <Scene picture="…"> with a drawing of content/pictures. Pictures from elsewhere are never loaded.',
  })),
  link: problem('link-not-allowed', (url: string) => ({
    says: `The link leads to “${url}”.`,
    fix: 'Link to page:… or contact:… only. Addresses stand in the records of content/facts.',
  })),
  guestLink: problem('link-not-allowed', (url: string) => ({
    says: `The link leads to “${url}”.`,
    fix: 'On paper and screen only https:, mailto: and tel: links work. Write the whole address, or remove the link.',
  })),
  markdown: problem('markdown-not-allowed', (what: string) => ({
    says: `There is ${what} in the text; pages and leaflets cannot show it.`,
    fix: 'Use paragraphs, headings, lists, quotations, tables, strong and emphasis.',
  })),
  markupLeft: problem('markup-left', (found: string) => ({
    says: `A sign of Markdown would be printed, or means something else than it seems: “${found}”.`,
    fix: 'Write **bold** and [words](https://…) without a space inside the signs, each sign closed once. If the sign itself is meant, put a backslash before it: \\*.',
  })),
  tableShape: problem('table-shape', (found: string, should: string) => ({
    says: `The table ${found}.`,
    fix: should,
  })),
  nestedTable: problem('table-shape', () => ({
    says: 'A table stands in a list, a quotation or a component, where it has no room.',
    fix: 'Move it out, between two paragraphs.',
  })),
  headingLevel: problem('heading-level', (found: string, should: string) => ({
    says: `A heading with ${found} cannot stand here.`,
    fix: should,
  })),
  nestedHeading: problem('heading-level', () => ({
    says: 'A heading stands in a list or a quotation, where nothing can begin.',
    fix: 'Move it out, or write its words as **strong**.',
  })),
  emptyLink: problem('link-not-allowed', (url: string) => ({
    says: `The link to “${url}” has no words.`,
    fix: 'Write words between the square brackets, or remove the link.',
  })),
  emptyHeading: problem('heading-empty', () => ({
    says: 'The heading has no words.',
    fix: 'Write it, or remove the signs #.',
  })),
  headingTwice: problem('heading-twice', (heading: string, line: number) => ({
    says: `The heading “${heading}” stands in line ${line} already.`,
    fix: 'Give one of them other words: readers choose between headings, and a link to one must lead to it.',
  })),
  textTwice: problem('text-twice', (count: number) => ({
    says:
      count === 1
        ? 'The heading and all that is under it stand in the text already: they were pasted twice.'
        : `From here on ${count} headings stand in the text for a second time: it was pasted twice.`,
    fix: 'Remove the second copy, with its front matter.',
  })),
  pieceTwice: problem('text-twice', (words: string, line: number, count: number) => ({
    says:
      count === 1
        ? `“${opening(words)}” stands in line ${line} already.`
        : `“${opening(words)}” and ${count - 1} more stand beside it already, from line ${line} on.`,
    fix: 'Remove the second copy.',
  })),
  listMark: problem('list-mark', (mark: string) => ({
    says: `A line begins with “${mark}”, which begins no item of a list: it runs on from the line before.`,
    fix: 'Write “- ” or “1. ” with an ordinary space before each item, and a blank line before the first. A dash inside a sentence stands in the middle of a line.',
  })),
  notNfc: problem('text-not-nfc', (found: string, file: string) => ({
    says: `“${found}” is written with separate accents; texts use composed letters (Unicode NFC).`,
    fix: 'Type the letter again, or let your editor save the file in NFC.',
    restsOn: [`${file}#composed`],
  })),
  quotationMark: problem('quotation-mark', (found: string, own: string) => ({
    says: `${found} stands where the language has another quotation mark.`,
    fix: `Write ${own.slice(0, 2)}, and inside them ${own.slice(2, 4) || own.slice(0, 2)}.`,
  })),
  forbiddenCharacter: problem('forbidden-character', (name: string, why: string, fix: string) => ({
    says: `The text holds ${name}. ${why}`,
    fix: fix,
  })),
  codeAsWords: problem('code-as-words', (found: string) => ({
    says: `“${found}” would be shown to readers as it stands: it is no tag and no sign here, only letters.`,
    fix: 'In a text, write tags like <Contact id="bris" /> with < and > and no backslash. In titles, YAML and JSON, write plain words, and {phone:…} or {name:…} where a record is meant.',
  })),
  noteToSelf: problem('note-in-text', (found: string) => ({
    says: `“${found}” is a note of whoever wrote this, and readers would see it.`,
    fix: 'Write the words that belong there.',
  })),
  emptyItem: problem('list-item-empty', () => ({
    says: 'An item of the list has no words.',
    fix: 'Write it, or remove the line.',
  })),
  endlessWord: problem('endless-word', (found: string) => ({
    says: `“${[...found].slice(0, 12).join('')}…” goes on for ${found.length} characters without a gap.`,
    fix: 'Put spaces between the words there, or delete what came along when the text was pasted.',
  })),
  number: problem('number-in-text', (found: string) => ({
    says: `“${found}” looks like a telephone number or another figure of a record.`,
    fix: 'Name the record instead: <Phone id="…" /> or <Fact id="…" /> ({phone:…}, {fact:…} in YAML and JSON).',
  })),
  quantity: problem('quantity-in-text', (found: string) => ({
    says: `“${found}” is a number of days, weeks or months, a sum or a share, and stands in a text.`,
    fix: 'Name the record that holds it: <Fact id="…" /> ({fact:…} in YAML and JSON). If none does, write the sentence without a figure.',
  })),
  spelledNumber: problem('number-spelled', (found: string) => ({
    says: `“${found}” spells a telephone number.`,
    fix: 'Name the record instead: <Phone id="…" /> ({phone:…} in YAML and JSON).',
  })),
  address: problem('address-in-text', (found: string) => ({
    says: `“${found}” is an address in the text.`,
    fix: 'Name the record instead: <Url id="…" /> or [words](contact:…).',
  })),
  unknownId: problem(
    'unknown-id',
    (found: string, what: string, near: string, ...restsOn: readonly string[]) => ({
      says: `“${found}” is no ${what}.`,
      fix: near,
      restsOn: restsOn,
    }),
  ),
} as const;
