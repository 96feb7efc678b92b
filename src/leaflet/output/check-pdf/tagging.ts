/** Whether all that a page paints is either in the structure tree, once, or an artifact. */
import type { JudgedFile, JudgedPage } from './judged.ts';
import type { Mark, PageContent } from './painted.ts';
import { keyOf, numberOf } from './parsed-file.ts';
import type { Structure } from './structure.ts';

export function checkTagging(judged: JudgedPage, structure: Structure): void {
  const { page, index, content, file } = judged;
  const { reader, report } = file;
  const parents = reader.list(
    structure.parentTree.get(numberOf(reader.get(page.node, 'StructParents')) ?? -1),
  );
  const seen = new Set<number>();
  for (const marked of content.marks) {
    checkNesting(marked, file);
    const { tag, number } = marked.mark;
    if (number === undefined) continue;
    const name = `content ${number} of page ${index + 1}`;
    if (seen.has(number)) report('UA 7.1', `${name} is marked twice`);
    seen.add(number);
    const owner = structure.contentOwners.get(`${index}:${number}`);
    if (owner === undefined) report('UA 7.1', `${name} has no element`);
    else if (keyOf(parents[number]) !== owner) report('UA 7.1', 'the parent tree names another element');
    else if (structure.types.get(owner) !== tag) report('UA 7.1', 'content is marked with another type');
  }
  for (const { mark, by } of content.painted) {
    if (!mark)
      report('UA 7.1', `page ${index + 1} has content that is neither tagged nor an artifact (${by})`);
  }
  for (const key of structure.contentOwners.keys()) {
    const [home, number] = key.split(':').map(Number);
    if (home === index && !seen.has(number ?? -1))
      report('UA 7.1', `content ${number} is in the structure only`);
  }
}

/** Artifacts and tagged content do not stand in each other. */
function checkNesting({ mark, inside }: PageContent['marks'][number], { report }: JudgedFile): void {
  const isTagged = ({ number }: Mark) => number !== undefined;
  if (mark.isArtifact && inside.some(isTagged)) report('UA 7.1', 'an artifact in tagged content');
  if (mark.tag === 'ReversedChars' && inside.some(isTagged))
    report(
      'reading',
      'strings are marked as reversed inside tagged content, where Poppler reads nothing more',
    );
  if (isTagged(mark) && inside.some(({ isArtifact }) => isArtifact))
    report('UA 7.1', 'tagged content in an artifact');
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
export function checkReadAloud(pages: readonly JudgedPage[], written: string, { report }: JudgedFile): void {
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
