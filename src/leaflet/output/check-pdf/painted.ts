/** What a page's content paints, and under which mark. */
import type { Area } from './area.ts';

/** A colour as its operator gave it: one part is grey, three are light, four are inks, five is `EVERY_PLATE`. */
export type Colour = readonly number[];
/** Paper alone. */
export const isWhite = (colour: Colour): boolean =>
  colour.length >= 4 ? colour.every((ink) => ink === 0) : colour.every((light) => light === 1);

/** Marked content that something is painted in: an artifact, or a number of the structure tree. */
export interface Mark {
  readonly tag: string;
  readonly isArtifact: boolean;
  /** `MCID`. */
  readonly number: number | undefined;
}

/** One thing painted. */
export interface Painted {
  readonly by: 'fill' | 'stroke' | 'text' | 'image';
  /** What the clip leaves of its ink; of a text without ink, nothing. */
  readonly area: Area | undefined;
  readonly colour: Colour;
  /** Whether it leaves the inks behind it as they are. */
  readonly overprints: boolean;
  /** The mark that counts: a numbered one, or an artifact. */
  readonly mark: Mark | undefined;
  /** Of a stroke of nothing but straight upright or level lines. */
  readonly runs?: 'upright' | 'level' | undefined;
  /** Thickness of a stroke, size of a text as it stands on the page. */
  readonly sizePt: number;
  /** Of a text: the strip in the middle of small letters, from where the pen begins to where it ends. */
  readonly strip?: Area;
  /** The same without blanks at its ends; a text of blanks has none. */
  readonly inkedStrip?: Area;
  /** Of a text: what its codes read, as stored. */
  readonly says?: string;
}

/** What a page's content does. */
export interface PageContent {
  readonly painted: readonly Painted[];
  /** Marks that are opened, in order, each with those it stands in. */
  readonly marks: readonly { readonly mark: Mark; readonly inside: readonly Mark[] }[];
}

/** What is painted, for findings. */
export const whatOf = ({ by, says }: Painted): string => (says ? `“${says.trim().slice(0, 40)}”` : `a ${by}`);
