/** Whether links and pictures stand where the structure says, and do what they should. */
import type { PDFObject } from 'pdf-lib';
import { type Area, commonArea, grow, isEmpty, joinAreas, reachOver } from './area.ts';
import { type JudgedFile, type JudgedPage, REACH_PT, ROUNDING } from './judged.ts';
import { calls, isAddress, opens } from './link-targets.ts';
import { isAscii, keyOf, keysOf, numberOf, pdfName, pdfText } from './parsed-file.ts';
import { nearest, type Structure } from './structure.ts';

/** Flags of an annotation that is printed, and not hidden in any way. */
const PRINTED = 4;
/** Places of links and words are rounded apart, pt. */
const LINK_REACH = 1;

/** Judges the links of a page: in the structure, described, and on their words. */
export function checkLinks(judged: JudgedPage, structure: Structure): void {
  const { page, file } = judged;
  const { reader, report, profile } = file;
  const annotations = reader.list(reader.get(page.node, 'Annots'));
  if (pdfName(reader.get(page.node, 'Tabs')) !== 'S')
    report('UA 7.18.3', 'the tab order does not follow the structure');
  if (profile === 'press' && annotations.length > 0) report('X4 6.17', 'a page for print has links');
  for (const reference of annotations) {
    const annotation = reader.follow(reference);
    const kind = pdfName(reader.get(annotation, 'Subtype'));
    if (kind !== 'Link') {
      report('A2 6.3.1', `a page has an annotation that is no link (${kind})`);
      continue;
    }
    checkAction(annotation, file);
    checkLook(annotation, file);
    const owner = keyOf(structure.parentTree.get(numberOf(reader.get(annotation, 'StructParent')) ?? -1));
    const isOwned =
      structure.types.get(owner) === 'Link' && structure.objectOwners.get(keyOf(reference)) === owner;
    if (!isOwned) report('UA 7.18.5', 'a link is not in the structure');
    checkLinkAreas(judged, annotation, owner, structure);
  }
}

/** A link says what it is and opens an address, nothing else. */
function checkAction(annotation: PDFObject | undefined, file: JudgedFile): void {
  const { reader, report } = file;
  const says = pdfText(reader.get(annotation, 'Contents'));
  if (!says) report('UA 7.18.5', 'a link has no description');
  const action = reader.get(annotation, 'A');
  if (pdfName(reader.get(action, 'S')) !== 'URI' || keysOf(annotation).includes('AA'))
    report('A2 6.5.1', 'a link does something else than to open an address');
  checkAddress(reader.get(action, 'URI'), says, file);
}

/** A reader draws nothing over the words, neither a frame nor a picture. */
function checkLook(annotation: PDFObject | undefined, { reader, report }: JudgedFile): void {
  const hasFrame = numberOf(reader.follow(reader.list(reader.get(annotation, 'Border'))[2])) !== 0;
  if (hasFrame || ['AP', 'BS'].some((key) => keysOf(annotation).includes(key)))
    report('A2 6.3.3', 'a link draws something over its words');
  if ((numberOf(reader.get(annotation, 'F')) ?? 0) !== PRINTED)
    report('A2 6.3.2', 'a link is hidden in print');
}

/** Links lead to pages, letters and calls; one that shows a number or an address leads there. */
function checkAddress(held: PDFObject | undefined, says: string | undefined, { report }: JudgedFile): void {
  const address = pdfText(held) ?? '';
  if (!isAscii(held))
    report('ISO 12.6.4.7', `the address of a link is not in ASCII: “${address.slice(0, 40)}”`);
  if (!isAddress(address)) report('A2 6.5.1', `a link leads to “${address.slice(0, 40)}”`);
  const shown = says?.replace(/\p{Default_Ignorable_Code_Point}/gu, '') ?? '';
  if (address.startsWith('tel:') && !calls(address, shown))
    report('number', `the link “${shown}” calls another number: ${address}`);
  if (!address.startsWith('tel:') && !opens(address, shown))
    report('address', `the link “${shown}” opens another address: ${address}`);
}
/** Where a link can be tapped: its quadrilaterals, or the whole of it. */
function areasOf(annotation: PDFObject | undefined, { reader }: JudgedFile): readonly Area[] {
  const rectangle = reader.area(reader.get(annotation, 'Rect'));
  const corners = reader.list(reader.get(annotation, 'QuadPoints')).map((part) => numberOf(part) ?? 0);
  const areas: Area[] = [];
  for (let i = 0; i + 7 < corners.length; i += 8) {
    const [x = [], y = []] = [0, 1].map((from) => [0, 2, 4, 6].map((k) => corners[i + from + k] ?? 0));
    areas.push([Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)]);
  }
  return areas.length > 0 ? areas : rectangle ? [rectangle] : [];
}

/** The letters of a text in the order of their codes: words of two directions stand in a file in their own order. */
const lettersOf = (text: string): string =>
  [...text.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')].sort().join('');

/** The words and pictures of a link lie where it can be tapped, all of that is theirs, and no other words are there. */
function checkLinkAreas(
  judged: JudgedPage,
  annotation: PDFObject | undefined,
  owner: string,
  structure: Structure,
): void {
  const { media, file } = judged;
  const { reader, report } = file;
  const rectangle = reader.area(reader.get(annotation, 'Rect'));
  const areas = areasOf(annotation, file);
  const described = pdfText(reader.get(annotation, 'Contents')) ?? '';
  const name = `the link “${described.slice(0, 40)}”`;
  if (
    !rectangle ||
    reachOver(rectangle, media) > ROUNDING ||
    areas.some((area) => reachOver(area, rectangle) > ROUNDING)
  )
    report('UA 7.18.5', `${name} lies outside its page or its rectangle`);
  const found = lookUnder(judged, areas, owner, structure);
  if (found.isMissed) report('UA 7.18.5', `${name} does not lie on its words`);
  if (found.coversOthers) report('UA 7.18.5', `${name} lies on other words than its own`);
  if (found.says && lettersOf(found.says) !== lettersOf(described))
    report('UA 7.18.5', `${name} is described in other words than its own`);
  if (areas.some((area, i) => isLoose(area, found.covered[i])))
    report('UA 7.18.5', `${name} can be tapped where it has no words`);
}

/** What stands where a link can be tapped. */
interface UnderLink {
  /** The link's own words. */
  says: string;
  /** Some of its own words or pictures stand elsewhere. */
  isMissed: boolean;
  coversOthers: boolean;
  /** How much of each area is under its own words and pictures. */
  readonly covered: (Area | undefined)[];
}

function lookUnder(
  { content, index }: JudgedPage,
  areas: readonly Area[],
  owner: string,
  structure: Structure,
): UnderLink {
  const found: UnderLink = {
    says: '',
    isMissed: false,
    coversOthers: false,
    covered: areas.map(() => undefined),
  };
  for (const { mark, strip, inkedStrip, area: ink, by, says } of content.painted) {
    const place = by === 'text' ? inkedStrip : ink;
    if (!place || mark?.number === undefined) continue;
    const element = structure.contentOwners.get(`${index}:${mark.number}`);
    if (nearest('Link', element, structure) !== owner) {
      found.coversOthers ||= by === 'text' && areas.some((area) => liesUnder(place, area));
      continue;
    }
    found.says += says ?? '';
    const at = areas.findIndex((area) => reachOver(place, area) <= LINK_REACH);
    if (at < 0) found.isMissed = true;
    else found.covered[at] = joinAreas(found.covered[at], strip ?? place);
  }
  return found;
}

/** Whether at least half of a line's height lies in an area. */
function liesUnder(place: Area, area: Area): boolean {
  const common = commonArea(grow(area, -LINK_REACH), place);
  return !isEmpty(common) && common[3] - common[1] >= (place[3] - place[1]) / 2;
}

/** Along a line of words, whichever way it is turned, an area is no longer than its words. */
function isLoose(area: Area, covered: Area | undefined): boolean {
  if (!covered) return true;
  const isLonger = ([from, to]: readonly [0, 2] | readonly [1, 3]): boolean =>
    covered[from] - area[from] > LINK_REACH || area[to] - covered[to] > LINK_REACH;
  return isLonger([0, 2]) && isLonger([1, 3]);
}

/** The pictures of a page lie in the boxes that their elements name. */
export function checkFigures({ content, index, file: { report } }: JudgedPage, structure: Structure): void {
  for (const { mark, area } of content.painted) {
    if (mark?.number === undefined || !area) continue;
    const element = structure.contentOwners.get(`${index}:${mark.number}`);
    const figure = nearest('Figure', element, structure);
    if (figure === undefined) continue;
    const box = structure.figures.get(figure);
    if (!box) report('UA 7.3', 'a figure does not say where it stands');
    else if (reachOver(area, box) > REACH_PT) report('UA 7.3', 'a figure stands elsewhere than it says');
  }
}
