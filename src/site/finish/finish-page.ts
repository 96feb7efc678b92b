/** Last touches on a page, for which the whole page must be there. Each is a step on the page's tree. */
import { type PageTree, readPage, type Within, writePage } from '../../html/page-tree.ts';
import { addContents } from './add-contents.ts';
import { addDrawings, type Drawings } from './add-drawings.ts';
import { addSheets, type Sheets } from './add-sheets.ts';
import { askForScriptsFirst } from './ask-for-scripts-first.ts';
import { dropLooseEnds } from './drop-loose-ends.ts';
import { fitHeadings } from './fit-headings.ts';
import { groupScenes } from './group-scenes.ts';
import { joinParts, type Origin, partsOf } from './join-parts.ts';
import { numberScenes } from './number-scenes.ts';
import { openFirstGroup } from './open-first-group.ts';
import { placeRecordings } from './place-recordings.ts';
import { keepWords } from './words/keep-words.ts';
import { markForeignWords, type SwedishNames } from './words/mark-foreign-words.ts';
import { partSentences } from './words/part-sentences.ts';
import { partWords } from './words/part-words.ts';

/** What pages are finished with. */
export type Finishes = Drawings & Sheets & Origin & SwedishNames;

/** Each changes the page it is handed. Those that add what the page needs come after those that change what it has. */
const steps: readonly ((page: PageTree, finishes: Finishes) => void)[] = [
  eachPart(placeRecordings),
  eachPart(numberScenes),
  groupScenes,
  keepWords,
  partSentences,
  eachPart(fitHeadings),
  openFirstGroup,
  addContents,
  joinParts,
  markForeignWords,
  partWords,
  dropLooseEnds,
  addDrawings,
  addSheets,
  askForScriptsFirst,
];

/** Finishes a whole page. */
export function finishPage(html: string, finishes: Finishes): string {
  const page = readPage(html);
  for (const step of steps) step(page, finishes);
  return writePage(page);
}

/** Does to each part of a page made of several what is done to a page. */
function eachPart(step: (part: Within) => void): (page: PageTree) => void {
  return (page) => {
    for (const part of partsOf(page)) step(part);
  };
}
