/** Rules across languages: the same texts, saying the same things about the same records, in the same order. */
import type { Problem } from '../../leaflet/problems.ts';
import { sourceFileOf, writtenLocales } from '../files/content-files.ts';
import { parityProblems } from '../problems/parity-problems.ts';
import type { Where } from '../problems/problem.ts';
import { type ComponentBlock, type ComponentInline, eachNode, type ParsedText } from '../texts/block-tree.ts';
import { isDoor } from '../texts/front-matter.ts';
import { ruleOf } from '../texts/vocabulary.ts';
import { compareUnits } from './compare-units.ts';

/** Compares every text with the source language's text at the same path. */
export function checkParity(texts: ReadonlyMap<string, ParsedText>): readonly Problem[] {
  const others = Map.groupBy(
    [...texts.values()].filter(({ file }) => sourceFileOf(file) !== file),
    ({ file }) => sourceFileOf(file),
  );
  return [...others].flatMap(([sourceFile, translations]) => {
    const source = texts.get(sourceFile);
    if (!source) return translations.map((text) => parityProblems.noSource(placeOf(text), sourceFile));
    const written = translations.filter((text) => !isDoor(text, source));
    const ofSource = sourceDiffers(source, written);
    return [...ofSource, ...written.flatMap((text) => compareTexts(text, source, ofSource.length > 0))];
  });
}

const placeOf = ({ file }: ParsedText): Where => ({ file, locale: file.split('/')[1] ?? '' });

/** Where all others agree against the source, it is the source that was changed: by mistake, or before the others. */
function sourceDiffers(source: ParsedText, others: readonly ParsedText[]): readonly Problem[] {
  const [first] = others;
  if (!first || others.length < 2) return [];
  const differences = countDifferences(referencesOf(source), referencesOf(first));
  const agree = (of: (text: ParsedText) => unknown) => new Set(others.map(of)).size === 1;
  if (differences !== '' && agree((text) => countDifferences(referencesOf(source), referencesOf(text))))
    return [parityProblems.sourceReferences(placeOf(source), differences, source.file)];
  const [found, wanted] = [headingsOf(source), headingsOf(first)];
  return found !== wanted && differences === '' && agree(headingsOf)
    ? [parityProblems.sourceHeadings(placeOf(source), found || 'nowhere', wanted || 'nowhere', source.file)]
    : [];
}

/** What differs between a text and its source, words aside. */
function compareTexts(text: ParsedText, source: ParsedText, isToldOfSource: boolean): Problem[] {
  const where = placeOf(text);
  const problems = isToldOfSource ? [] : comparePieces(text, source, where);
  for (const key of Object.keys(source.frontMatter)) {
    if (key !== 'locale' && !Object.hasOwn(text.frontMatter, key))
      problems.push(parityProblems.frontMatter({ ...where, line: 1 }, key, source.file));
  }
  return problems;
}

function comparePieces(text: ParsedText, source: ParsedText, where: Where): Problem[] {
  const problems: Problem[] = [];
  const differences = countDifferences(referencesOf(text), referencesOf(source));
  if (differences !== '') problems.push(parityProblems.references(where, differences, source.file));
  const shown = [blocksOf(text), blocksOf(source)] as const;
  const at = shown[0].findIndex((one, index) => one.tag !== shown[1][index]?.tag);
  if (differences === '' && at >= 0)
    problems.push(
      parityProblems.order(
        { ...where, line: shown[0][at]?.line ?? 1 },
        shown[0][at]?.tag ?? '',
        shown[1][at]?.tag ?? '',
        source.file,
      ),
    );
  const [found, wanted] = [headingsOf(text), headingsOf(source)];
  if (found !== wanted)
    problems.push(parityProblems.headings(where, found || 'nowhere', wanted || 'nowhere', source.file));
  // Whatever is told already explains a missing piece. Swedish is written, not translated: it has its own paragraphs.
  if (problems.length === 0 && !writtenLocales.has(where.locale ?? ''))
    problems.push(...compareUnits(text, source, where));
  return problems;
}

/** Every component with its attributes, and every link, as written. */
function referencesOf(text: ParsedText): string[] {
  const references: string[] = [];
  for (const node of eachNode(text.blocks)) {
    if (node.kind === 'component') references.push(tagOf(node));
    if (node.kind === 'link' && node.to.kind !== 'web') references.push(`(${node.to.kind}:${node.to.id})`);
  }
  return references;
}

/** Components that stand on their own, in order: number cards, cards to show, drawings. */
const blocksOf = (text: ParsedText): readonly { readonly tag: string; readonly line: number }[] =>
  [...eachNode(text.blocks)].flatMap((node) =>
    node.kind === 'component' && ruleOf(node.name).place === 'block'
      ? [{ tag: tagOf(node), line: node.line }]
      : [],
  );

const tagOf = ({ name, attributes }: ComponentBlock | ComponentInline): string =>
  `<${name}${Object.entries(attributes)
    .map(([attribute, value]) => ` ${attribute}="${value}"`)
    .join('')}>`;

/** “<Phone id="bris"> 1 instead of 2; …”, or nothing. */
function countDifferences(found: readonly string[], wanted: readonly string[]): string {
  const count = (list: readonly string[], item: string) => list.filter((other) => other === item).length;
  return [...new Set([...wanted, ...found])]
    .filter((item) => count(found, item) !== count(wanted, item))
    .map((item) => `${item} ${count(found, item)} instead of ${count(wanted, item)}`)
    .join('; ');
}

/** Levels of the headings in order: “## ### ### ##”. */
function headingsOf(text: ParsedText): string {
  const levels: string[] = [];
  for (const node of eachNode(text.blocks)) if (node.kind === 'heading') levels.push('#'.repeat(node.level));
  return levels.join(' ');
}
