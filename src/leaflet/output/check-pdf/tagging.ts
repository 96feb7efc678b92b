/** Whether all that a page paints is either in the structure tree, once, or an artifact. */
import { type FileReader, keyOf, numberOf, type Report } from './parsed-file.ts';
import type { JudgedPage } from './places.ts';
import type { Structure } from './structure.ts';

export function checkTagging(
  { page, index, content: { painted, marks } }: JudgedPage,
  structure: Structure,
  reader: FileReader,
  report: Report,
): void {
  const parents = reader.list(
    structure.parentTree.get(numberOf(reader.get(page.node, 'StructParents')) ?? -1),
  );
  const seen = new Set<number>();
  for (const { mark, inside } of marks) {
    if (mark.isArtifact && inside.some(({ number }) => number !== undefined))
      report('UA 7.1', 'an artifact in tagged content');
    const { number } = mark;
    if (mark.tag === 'ReversedChars' && inside.some((outer) => outer.number !== undefined))
      report(
        'reading',
        'strings are marked as reversed inside tagged content, where Poppler reads nothing more',
      );
    if (number === undefined) continue;
    if (inside.some(({ isArtifact }) => isArtifact)) report('UA 7.1', 'tagged content in an artifact');
    if (seen.has(number)) report('UA 7.1', `content ${number} of page ${index + 1} is marked twice`);
    seen.add(number);
    const owner = structure.contentOwners.get(`${index}:${number}`);
    if (owner === undefined) report('UA 7.1', `content ${number} of page ${index + 1} has no element`);
    else if (keyOf(parents[number]) !== owner) report('UA 7.1', 'the parent tree names another element');
    else if (structure.types.get(owner) !== mark.tag) report('UA 7.1', 'content is marked with another type');
  }
  for (const { mark, by } of painted) {
    if (!mark)
      report('UA 7.1', `page ${index + 1} has content that is neither tagged nor an artifact (${by})`);
  }
  for (const key of structure.contentOwners.keys()) {
    const [home, number] = key.split(':').map(Number);
    if (home === index && !seen.has(number ?? -1))
      report('UA 7.1', `content ${number} is in the structure only`);
  }
}

/** White space, joiners and steering characters have no ink and may be read either way. */
const UNCOUNTED = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

function countCharacters(counts: Map<string, number>, text: string, by: 1 | -1): void {
  for (const sign of text.replace(UNCOUNTED, '')) counts.set(sign, (counts.get(sign) ?? 0) + by);
}

/**
 * Whether each character of the text is read aloud exactly as often as it is written: once, on whatever number of cards
 * or strips it is printed.
 */
export function checkReadAloud(pages: readonly JudgedPage[], written: string, report: Report): void {
  const counts = new Map<string, number>();
  for (const { content } of pages) {
    for (const { mark, says } of content.painted)
      if (says && mark && !mark.isArtifact) countCharacters(counts, says, 1);
  }
  countCharacters(counts, written, -1);
  const wrong = (isWrong: (count: number) => boolean): string =>
    [...counts].flatMap(([sign, count]) => (isWrong(count) ? [sign] : [])).join(' ');
  const [tooOften, notOnce] = [wrong((count) => count > 0), wrong((count) => count < 0)];
  if (tooOften) report('UA 7.1', `read aloud more often than written: ${tooOften}`);
  if (notOnce) report('UA 7.1', `written and not read aloud: ${notOnce}`);
}
