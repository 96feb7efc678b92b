/** Own details in the room that a leaflet has: how large they are set, how far the box grows, what is left out. */
import type { LaidOutPanels } from '../../../leaflet/index.ts';
import type { LeafletContent } from '../../../leaflet/types.ts';
import { leftOut, withOwnDetails } from './add-details.ts';
import type { BoxWords } from './box-words.ts';
import type { OwnDetails } from './own-details.ts';
import { boxHeight, roomIn, withTallerBoxes } from './stamp-boxes.ts';

/** Sets a leaflet in its format, in the fonts it needs. */
export type Typesetter = (content: LeafletContent) => Promise<LaidOutPanels>;

/** What a leaflet without own details has. */
export interface Room {
  /** How tall its box can become, mm. */
  readonly roomMm: number;
  /** Size of its text, pt. */
  readonly bodyPt: number;
}

/** A leaflet that is set, with fields that it had no room for. */
export interface FittedDetails {
  readonly panels: LaidOutPanels;
  readonly leftOut: readonly string[];
}

/** So much taller a box is looked at, mm. */
const MOST_GROWTH_MM = 63;
/** What smaller type or fewer words may mend. */
const tooLarge: ReadonlySet<string> = new Set(['box-too-full', 'word-too-wide', 'text-overflows-panel']);
const isTooLarge = ({ problems }: LaidOutPanels): boolean => problems.some(({ code }) => tooLarge.has(code));

/** Measures what room the box of a leaflet has, while the leaflet's own text keeps its size. */
export async function measureRoom(set: Typesetter, content: LeafletContent): Promise<Room> {
  const { bodyPt } = (await set(content)).fitted;
  const least = boxHeight(content);
  let [low, high] = [0, MOST_GROWTH_MM + 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const taller = await set(withTallerBoxes(content, least + middle));
    if (!isTooLarge(taller) && taller.fitted.bodyPt === bodyPt) low = middle;
    else high = middle;
  }
  return { roomMm: least + low, bodyPt };
}

/**
 * Sets a leaflet with own details as large as they fit.
 *
 * @param details - Tidied and checked, and not empty.
 * @param roomOf - {@link measureRoom} of the leaflet; asked only where the box has to grow.
 * @returns A leaflet with problems where they do not fit at all.
 */
export async function fitDetails(
  set: Typesetter,
  content: LeafletContent,
  details: OwnDetails,
  words: BoxWords,
  roomOf: () => Promise<Room>,
): Promise<FittedDetails> {
  return roomIn(content) === 'line'
    ? fitLine(set, content, details, words)
    : fitBox(set, content, details, words, roomOf);
}

/**
 * Name and telephone in a line. A card has room for few words: where the whole does not fit, it says only who added it, then
 * only the number, and then both in one line of small print.
 */
async function fitLine(
  set: Typesetter,
  content: LeafletContent,
  details: OwnDetails,
  words: BoxWords,
): Promise<FittedDetails> {
  const line = (given: OwnDetails, added: string, style: 'body' | 'small' = 'body') =>
    set(withOwnDetails(content, given, { ...words, added }, { style }));
  const missing = leftOut(content, details);
  for (const added of [words.added, words.addedBrief]) {
    const panels = await line(details, added);
    if (!isTooLarge(panels)) return { panels, leftOut: missing };
  }
  const isNamed = details.name.trim() !== '' && details.phone.trim() !== '';
  const numberOnly = isNamed ? { ...details, name: '' } : details;
  const withoutName = { leftOut: [...(isNamed ? ['name'] : []), ...missing] };
  const panels = await line(numberOnly, words.addedBrief);
  if (!isTooLarge(panels) || details.phone.trim() === '') return { panels, ...withoutName };
  return { panels: await line(numberOnly, words.addedBrief, 'small'), ...withoutName };
}

/**
 * As large as the leaflet's text where the box has room for that, else as small print, else without the sentence of the
 * second language, at last without the logo. The box grows into what its panel has left; the leaflet's own text keeps its size.
 */
async function fitBox(
  set: Typesetter,
  content: LeafletContent,
  details: OwnDetails,
  words: BoxWords,
  roomOf: () => Promise<Room>,
): Promise<FittedDetails> {
  const asItIs = await set(withOwnDetails(content, details, words, { style: 'body' }));
  if (!isTooLarge(asItIs)) return { panels: asItIs, leftOut: [] };
  const { roomMm, bodyPt } = await roomOf();
  const { second } = words;
  const brief = second ? { ...words, second: { ...second, says: [] } } : words;
  let panels = asItIs;
  for (const [said, style, withoutLogo] of [
    [words, 'body', false],
    [words, 'small', false],
    [brief, 'small', false],
    ...(words.logo ? ([[brief, 'small', true]] as const) : []),
  ] as const) {
    panels = await set(withOwnDetails(content, details, said, { style, roomMm, withoutLogo }));
    if (!isTooLarge(panels) && panels.fitted.bodyPt === bodyPt)
      return { panels, leftOut: withoutLogo ? ['logo'] : [] };
  }
  return { panels, leftOut: [] };
}
