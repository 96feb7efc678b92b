/** Words that no line may part, as the caller names them for each language: kept by where lines may end, never by signs in the text. */
import type { BoundWords, BoundWordsByLanguage } from '../types.ts';
import { BREAK } from './break-places.ts';
import { SOFT_HYPHEN } from './characters.ts';

/** The words of a language, or of the language it is a kind of; else what holds in every language. */
export function boundWordsOf(lang: string, all: BoundWordsByLanguage): BoundWords | undefined {
  for (let tag = lang; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = all.get(tag);
    if (found) return found;
  }
  return all.get('und');
}

/** A stretch of a text in one language. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly lang: string;
}

/** A text without soft hyphens, which part the letters of a word, and where each of its units stands in the whole one. */
function withoutHyphens(text: string): { readonly plain: string; readonly places: Uint32Array } {
  const places = new Uint32Array(text.length + 1);
  let plain = '';
  for (let at = 0; at < text.length; at++) {
    if (text[at] === SOFT_HYPHEN) continue;
    places[plain.length] = at;
    plain += text[at];
  }
  places[plain.length] = text.length;
  return { plain, places };
}

/** Places at which no line ends, as {@link BoundWords.together} says it for the language of each stretch. */
export function findHeldPlaces(
  text: string,
  stretches: readonly Stretch[],
  all: BoundWordsByLanguage,
): ReadonlySet<number> {
  const held = new Set<number>();
  const { plain, places } = withoutHyphens(text);
  for (const lang of new Set(stretches.map((stretch) => stretch.lang))) {
    const { together, compounds } = boundWordsOf(lang, all) ?? {};
    const own = stretches.filter((stretch) => stretch.lang === lang);
    const patterns = [together, compounds].filter((pattern) => pattern !== undefined);
    for (const { index, 0: found } of patterns.flatMap((pattern) => [...plain.matchAll(pattern)])) {
      const from = places[index] ?? 0;
      if (!own.some(({ start, end }) => start <= from && from < end)) continue;
      for (let at = index + 1; at <= index + found.length; at++) held.add(places[at] ?? 0);
    }
  }
  return held;
}

/** Takes held places out of those where a line may end. Forced ends of lines stay: they are a mistake that a check names. */
export function holdPlaces(places: Uint8Array, held: ReadonlySet<number>): void {
  for (const at of held)
    if (places[at] === BREAK.allowed || places[at] === BREAK.lastResort) places[at] = BREAK.never;
}

/** Where phrases begin in a text; nothing in languages for which nobody has said it. */
export function findPhrases(
  text: string,
  lang: string,
  all: BoundWordsByLanguage,
): ReadonlySet<number> | undefined {
  const { phrases } = boundWordsOf(lang, all) ?? {};
  return phrases && new Set(Array.from(text.matchAll(phrases), ({ index }) => index));
}
