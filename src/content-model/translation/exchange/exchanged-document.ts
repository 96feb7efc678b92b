/** What travels to translators and comes back, whatever the format of the file: formats know nothing of our texts. */
import type { Segment, Unit } from '../translation-units.ts';

/** A unit as it travels. */
export interface ExchangedUnit extends Unit {
  /** The words in the other language; left out while there are none. */
  readonly target?: readonly Segment[];
  /** Somebody must still look at the target: it is missing, or was made from an older source. */
  readonly needsWork: boolean;
  /** What it was before its source changed, and its translation; as far as they are known. */
  readonly previous?: { readonly source: string | undefined; readonly target: string | undefined };
  /** Address of a page of the site on which it is seen; left out where that is on many. */
  readonly seenAt?: string;
}

/** One of our files as it travels. */
export interface ExchangedFile {
  /** Path of the source, from the project's root. */
  readonly original: string;
  /** What it is called in notes and on the command line: `pages/now.mdx`. */
  readonly path: string;
  readonly units: readonly ExchangedUnit[];
}

/** Everything that goes to translators. */
export interface ExchangedDocument {
  /** BCP 47 tags. */
  readonly from: string;
  readonly to: string;
  readonly files: readonly ExchangedFile[];
}
