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
  /** Who translated: `machine`, `person`, or a person's name; left out where nothing is noted. */
  readonly by?: string;
  /** Address of a page of the site on which it is seen; left out where that is on many. */
  readonly seenAt?: string;
  /** On paper: as many code points as are known to fit, in some language of scripts as wide. */
  readonly fits?: number;
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

/** A unit as it came back. */
export interface ReceivedUnit extends Unit {
  /** The words in the other language; left out while there are none. */
  readonly target?: readonly Segment[];
  /** What the translator's tool says of it; `unknown` where it says nothing. */
  readonly state: 'signed-off' | 'translated' | 'open' | 'unknown';
  /** The tool put a machine's words there, and nobody has touched them. */
  readonly isByMachine: boolean;
  /** How many different translations stand there. */
  readonly targets: number;
}

/** One of our files as it came back. */
export interface ReceivedFile {
  /** Path of the source, as the tool kept it. */
  readonly original: string;
  readonly units: readonly ReceivedUnit[];
}

/** Everything that came back. */
export interface ReceivedDocument {
  /** Language tags as they stand there. */
  readonly from: string;
  readonly to: string;
  readonly files: readonly ReceivedFile[];
}

/** Why a file cannot be read. */
export interface Unreadable {
  readonly why: string;
  readonly fix: string;
  readonly line?: number;
}

/** A file that came back, read; or why it cannot be. */
export type ReadExchange = { readonly document: ReceivedDocument } | Unreadable;
