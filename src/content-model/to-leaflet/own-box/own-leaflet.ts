/** A leaflet with what an organisation adds to it and leaves out: the same in a browser and on a command line. */
import type { Problem } from '../../../leaflet/problems.ts';
import type { LeafletContent } from '../../../leaflet/types.ts';
import { type BoxMaterial, boxWords, saysIn, secondLanguage } from './box-words.ts';
import { checkOwnDetails } from './check-details.ts';
import { type FittedDetails, fitDetails, measureRoom, type Room, type Typesetter } from './fit-details.ts';
import { choicesIn, withoutRights } from './leave-out.ts';
import { hasNoDetails, type OwnDetails, tidyDetails } from './own-details.ts';
import { withoutPenBoxes } from './stamp-boxes.ts';

/**
 * What was written, made tidy, or what is wrong with it.
 *
 * @param telling - Pieces of words that a paper which others may see never shows.
 */
export function judgeDetails(
  written: OwnDetails,
  telling: readonly string[],
): { readonly details: OwnDetails } | { readonly wrong: readonly Problem[] } {
  const details = tidyDetails(written);
  const problems = checkOwnDetails(details, telling);
  return problems.length > 0 ? { wrong: problems } : { details };
}

/** A leaflet as it was published, and what its own details are set with. */
export interface OwnLeaflet {
  readonly content: LeafletContent;
  /** Language of the leaflet. */
  readonly locale: string;
  /** Judged by {@link judgeDetails}. */
  readonly details: OwnDetails;
  readonly material: BoxMaterial;
  /** The sheet in many languages, which says in each where to turn; nothing where nobody has one. */
  readonly sheet: () => Promise<LeafletContent | undefined>;
  /** Looks whether the room was measured already; measured each time without. */
  readonly kept?: (rights: string, measure: () => Promise<Room>) => Promise<Room>;
}

/** Whether somebody is named, or can be reached, near where the paper lies. */
const isNearby = ({ name, address, phone }: OwnDetails): boolean =>
  [name, address, phone].some((line) => line.trim() !== '');

/** Sets a leaflet with details, or as it is where there are none. */
export async function setOwnLeaflet(
  set: Typesetter,
  { content: whole, locale, details: given, material, sheet, kept = (_, measure) => measure() }: OwnLeaflet,
): Promise<FittedDetails> {
  // What another leaflet would leave out is not said on this one.
  const choices = choicesIn(whole);
  const details = { ...given, without: given.without.filter((right) => choices.has(right)) };
  if (hasNoDetails(details)) return { panels: await set(whole), leftOut: [] };
  const shortened = withoutRights(whole, details.without);
  const content = isNearby(details) ? withoutPenBoxes(shortened) : shortened;
  const second = secondLanguage(details, locale, material);
  // These sentences are written for adults.
  const inMany = second !== undefined && content.audience === 'adult' ? await sheet() : undefined;
  const says = second && inMany ? saysIn(inMany, second.lang) : undefined;
  const words = boxWords(details, locale, material, says);
  return fitDetails(set, content, details, words, () =>
    kept(details.without.join(' '), () => measureRoom(set, content)),
  );
}
