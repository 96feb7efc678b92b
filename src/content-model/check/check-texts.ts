/** Rules for each text on its own, once facts and drawings are known: every id names something that may be shown. */
import { closestMatch } from 'leven';
import type { Problem } from '../../leaflet/problems.ts';
import { checkContactUse, checkRightUse } from '../facts/publishing.ts';
import type { Facts } from '../facts/read-facts.ts';
import { type ContentFiles, textOf } from '../files/content-files.ts';
import type { Where } from '../problems/problem.ts';
import { unknownFact, unknownTerm } from '../problems/record-problems.ts';
import { textProblems } from '../problems/text-problems.ts';
import { type ComponentBlock, type ComponentInline, eachNode, type ParsedText } from '../texts/block-tree.ts';
import { ruleOf } from '../texts/vocabulary.ts';
import { readWordFile } from '../words/word-files.ts';

/** What texts may name. */
export interface KnownNames {
  readonly facts: Facts;
  /** Drawings in content/pictures/. */
  readonly pictures: ReadonlySet<string>;
  /** Page ids of content/pages.yaml. */
  readonly pages: ReadonlySet<string>;
}

/** What is wrong with the texts themselves, and with the ids they name. */
export function checkTexts(
  texts: ReadonlyMap<string, ParsedText>,
  content: ContentFiles,
  known: KnownNames,
): readonly Problem[] {
  const phrases = phrasesOf(content);
  return [...texts].flatMap(([file, text]) => {
    const locale = file.split('/')[1] ?? '';
    const checkOne = (node: ComponentBlock | ComponentInline) =>
      checkComponent(node, text, { file, locale, line: node.line }, known, phrases);
    const found: Problem[] = [];
    for (const node of eachNode(text.blocks)) {
      if (node.kind === 'component') found.push(...checkOne(node));
      if (node.kind === 'link' && node.to.kind !== 'web')
        found.push(...checkLink(node.to, { file, locale, line: node.line }, known));
    }
    return [...text.problems, ...found];
  });
}

function checkComponent(
  { name, attributes }: ComponentBlock | ComponentInline,
  text: ParsedText,
  where: Where,
  known: KnownNames,
  phrases: ReadonlySet<string>,
): readonly Problem[] {
  return Object.entries(ruleOf(name).attributes).flatMap(([attribute, kind]): readonly Problem[] => {
    const id = attributes[attribute];
    // Lists of words, and attributes that are missing, were judged when the text was parsed.
    if (id === undefined || typeof kind !== 'string') return [];
    switch (kind) {
      case 'contact':
        return checkContactUse(known.facts, id, text.kind === 'leaflet' ? 'leaflet' : 'site', where);
      case 'fact':
        return checkFact(id, where, known);
      case 'right':
        return checkRightUse(known.facts, id, where);
      case 'term': {
        const term = known.facts.terms.get(id);
        return term ? checkRightUse(known.facts, term.right, where) : [unknownTerm(where, id)];
      }
      case 'phrase':
        return phrases.has(id)
          ? []
          : [unknownId(where, id, 'card of phrases.yaml', phrases, 'content/sv/phrases.yaml')];
      default:
        return known.pictures.has(id)
          ? []
          : [
              unknownId(
                where,
                id,
                'drawing in content/pictures',
                known.pictures,
                `content/pictures/${id}.svg`,
              ),
            ];
    }
  });
}

function checkFact(id: string, where: Where, { facts }: KnownNames): readonly Problem[] {
  const [right = '', value = ''] = id.split('.');
  if (!facts.rights.get(right)?.values[value]) return [unknownFact(where, id)];
  return checkRightUse(facts, right, where);
}

function checkLink(
  to: { readonly kind: string; readonly id: string },
  where: Where,
  known: KnownNames,
): readonly Problem[] {
  if (to.kind === 'contact') return checkContactUse(known.facts, to.id, 'site', where);
  return known.pages.has(to.id)
    ? []
    : [unknownId(where, to.id, 'page of content/pages.yaml', known.pages, 'content/pages.yaml')];
}

/** Slips of a finger between two names, at most: of a short one every other is near. */
const MOST_SLIPS = 3;

function unknownId(
  where: Where,
  id: string,
  what: string,
  known: ReadonlySet<string>,
  file: string,
): Problem {
  const maxDistance = Math.min(MOST_SLIPS, Math.floor(id.length / 3));
  const near = closestMatch(id, [...known], { maxDistance });
  return textProblems.unknownId(
    where,
    id,
    what,
    near === undefined
      ? 'Use one that is there, or add it there first.'
      : `Did you mean “${near}”? If not, add it there first.`,
    `${file}#${id}`,
    file,
  );
}

/** Ids of the cards, from the Swedish sentences that every card shows. */
function phrasesOf(content: ContentFiles): ReadonlySet<string> {
  const file = 'content/sv/phrases.yaml';
  return new Set(readWordFile(file, textOf(content, file) ?? '', 'sv').entries.keys());
}
