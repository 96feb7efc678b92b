/** The boxes of the pages of a file, and what stands where in them: what each profile demands of its paper. */
import { mmToPt } from '../../units.ts';
import { type Area, commonArea, grow, isEmpty, reachOver } from './area.ts';
import { EVERY_PLATE } from './every-plate.ts';
import { type JudgedFile, type JudgedPage, REACH_PT, ROUNDING } from './judged.ts';
import { isWhite, type Painted, whatOf } from './painted.ts';
import { numberOf, type ParsedPage } from './parsed-file.ts';

const isSame = (a: Area, b: Area): boolean => a.every((side, i) => Math.abs(side - (b[i] ?? 0)) <= ROUNDING);

/** Reads the boxes of a page and judges them: a page's edge is its paper's, but in files for a print shop. */
export function readPageBoxes(
  page: ParsedPage,
  file: JudgedFile,
): Pick<JudgedPage, 'media' | 'trim' | 'bleed'> {
  const { profile, reader, report } = file;
  const box = (key: string): Area | undefined => reader.area(reader.get(page.node, key));
  const rule = profile === 'press' ? 'X4 6.14' : 'A2 6.1.13';
  const media = reader.area(page.node.MediaBox()) ?? [0, 0, 0, 0];
  const trim = box('TrimBox') ?? media;
  const bleed = box('BleedBox') ?? trim;
  const crop = box('CropBox') ?? media;
  if (!box('TrimBox')) report(rule, 'a page does not say where it is cut');
  if (box('ArtBox')) report(rule, 'a page has an art box as well as a trim box');
  if (!isSame(crop, media)) report(rule, 'a page shows less than its paper');
  if ((numberOf(reader.get(page.node, 'Rotate')) ?? 0) !== 0) report(rule, 'a page is turned');
  if ((numberOf(reader.get(page.node, 'UserUnit')) ?? 1) !== 1) report(rule, 'a page is scaled');
  if (reader.get(page.node, 'AA')) report('A2 6.5.2', 'a page does something when it is opened');
  if (media[0] !== 0 || media[1] !== 0) report(rule, 'a page does not begin at its corner');
  if (media[2] < 3 || media[3] < 3 || media[2] > 14400 || media[3] > 14400)
    report('A2 6.1.13', 'a page is too small or too large');
  if (profile === 'press') checkBleed({ media, bleed, trim }, file);
  else if (!isSame(trim, media) || !isSame(bleed, media)) report(rule, 'a page that nobody cuts has a bleed');
  return { media, trim, bleed };
}

/** What print shops ask for, mm. */
const BLEEDS_MM = [3, 5] as const;

function checkBleed(
  { media, bleed, trim }: Pick<JudgedPage, 'media' | 'bleed' | 'trim'>,
  { report }: JudgedFile,
): void {
  if (reachOver(trim, bleed) > ROUNDING || reachOver(bleed, media) > ROUNDING)
    report('X4 6.14', 'the page boxes do not lie in each other');
  else if (!BLEEDS_MM.some((mm) => isSame(bleed, grow(trim, mmToPt(mm)))))
    report('X4 6.14', 'the bleed is not 3 or 5 mm on every side');
  if (reachOver(grow(bleed, mmToPt(LEAST_SLUG_MM)), media) > ROUNDING)
    report('X4 6.14', 'there is no room for marks outside the bleed');
}

/** Room for marks outside the bleed, mm. */
const LEAST_SLUG_MM = 5;
/** Guides and marks are no thicker, pt. */
const THIN_PT = 0.85;
/** Office printers leave this much of the paper's edge white, mm. */
const PRINTER_MARGIN_MM = 8;
/** Vowel signs that lean over the last letter of a line, as in Thaana, reach over by up to this share of the type size. */
const MARK_REACH = 0.15;
/** Smaller type is for nobody: the print hint and the edition on a card have 6.5 pt. */
const SMALLEST_PT = 6;

/** Outside the bleed: which file and plates these are, for nobody who reads the leaflet. */
const isSlug = ({ by, mark }: Painted): boolean => by === 'text' && mark?.isArtifact === true;

const isGuide = ({ by, mark, runs, sizePt }: Painted): boolean =>
  by === 'stroke' && mark?.isArtifact === true && runs !== undefined && sizePt <= THIN_PT;

/** Judges what a page paints by where it stands. */
export function checkPlaces(page: JudgedPage): void {
  const { content, media, trim, bleed, where } = page;
  const { profile, report } = page.file;
  for (const one of content.painted) {
    const { by, area } = one;
    if (!area || (by !== 'image' && isWhite(one.colour))) continue;
    const paper = isSlug(one) && isEmpty(commonArea(area, bleed)) ? media : trim;
    if (by === 'text' && reachOver(area, paper) > REACH_PT)
      report('ISO 32000', `${whatOf(one)} runs off the paper ${where}`);
    if (by === 'text' && one.sizePt < SMALLEST_PT)
      report('legible', `${whatOf(one)} is too small to be read ${where}`);
    if (profile === 'office') checkEdge(one, area, page);
    if (profile === 'press') checkCut(one, area, page);
  }
  if (profile === 'press') checkCropMarks(page);
}

/** Printers cannot reach the edge: nothing is there, not even the marks that say where to fold. */
function checkEdge(one: Painted, area: Area, { trim, where, file: { report } }: JudgedPage): void {
  const over = reachOver(area, grow(trim, -mmToPt(PRINTER_MARGIN_MM)));
  if (over > Math.max(REACH_PT, one.by === 'text' ? one.sizePt * MARK_REACH : 0))
    report('office', `${whatOf(one)} is less than 8 mm from the paper's edge ${where}`);
}

/** Colour that meets the cut runs over it to the end of the bleed; beyond stand marks, and nothing else. */
function checkCut(
  one: Painted,
  area: Area,
  { content, trim, bleed, where, file: { report } }: JudgedPage,
): void {
  const isBeyond = isEmpty(commonArea(area, bleed));
  if (isBeyond && !isGuide(one) && !isSlug(one))
    report('press', `${whatOf(one)} stands outside the bleed ${where}`);
  if (isBeyond) return;
  if (reachOver(area, bleed) > ROUNDING)
    report('press', `${whatOf(one)} begins outside the bleed and reaches into it ${where}`);
  if (one.by === 'text') return;
  // Itself, or a ground behind it: the sun of a picture may end anywhere.
  const over = overTheCut(area, trim, bleed);
  const isCovered = content.painted.some(
    ({ by, area: other }) =>
      (by === 'fill' || by === 'image') && other && reachOver(over, other) <= 2 * ROUNDING,
  );
  if (over !== area && !isCovered)
    report('press', `${whatOf(one)} meets the cut and does not run over it ${where}`);
}

/** An area, and on the sides where it meets the cut all of the bleed. */
function overTheCut(area: Area, trim: Area, bleed: Area): Area {
  const [left, foot, right, top] = area;
  const meets = [left - trim[0], foot - trim[1], trim[2] - right, trim[3] - top].map((gap) => gap < ROUNDING);
  if (!meets.includes(true)) return area;
  return [
    meets[0] ? bleed[0] : left,
    meets[1] ? bleed[1] : foot,
    meets[2] ? bleed[2] : right,
    meets[3] ? bleed[3] : top,
  ];
}

/** At every corner an upright and a level mark, in line with the cut, on every plate. */
function checkCropMarks({ content, trim, bleed, index, file: { report } }: JudgedPage): void {
  const marks = content.painted.filter(
    (one) => isGuide(one) && one.colour === EVERY_PLATE && one.area && isEmpty(commonArea(one.area, bleed)),
  );
  const hasMark = (runs: 'upright' | 'level', at: number, isPast: (area: Area) => boolean): boolean =>
    marks.some(({ runs: others, area }) => {
      if (others !== runs || !area) return false;
      const middle = runs === 'upright' ? (area[0] + area[2]) / 2 : (area[1] + area[3]) / 2;
      return Math.abs(middle - at) <= ROUNDING && isPast(area);
    });
  const [left, foot, right, top] = trim;
  const wanted = [
    ...[left, right].flatMap((x) => [
      hasMark('upright', x, (area) => area[1] >= bleed[3]),
      hasMark('upright', x, (area) => area[3] <= bleed[1]),
    ]),
    ...[foot, top].flatMap((y) => [
      hasMark('level', y, (area) => area[0] >= bleed[2]),
      hasMark('level', y, (area) => area[2] <= bleed[0]),
    ]),
  ];
  if (wanted.includes(false)) report('press', `page ${index + 1} lacks marks where it is cut`);
}
