/** What the page of the composer and its worker say to each other. Plain data: it goes from one thread to another. */
import type { LeafletEntry } from '../../content-model/published/leaflet-lists.ts';
import type { OwnDetails, Settings } from '../../content-model/to-leaflet/own-box/own-details.ts';
import type { Problem } from '../../leaflet/index.ts';

/**
 * One file to make: a line of `/leaflets/index.json`, as far as it is needed. Its path is that of the ready-made file, and of
 * the one that is saved.
 */
export interface Job
  extends Readonly<Pick<LeafletEntry, 'path' | 'locale' | 'format' | 'profile' | 'content'>> {
  /** The same leaflet in the second language of the sheet, where its format has a sheet for two. */
  readonly second?: Pick<Job, 'locale' | 'content'>;
}

export type ToWorker =
  /** Fetches what these need, so that the network can be switched off. */
  | { readonly kind: 'load'; readonly material: string; readonly contents: readonly string[] }
  | { readonly kind: 'preview'; readonly order: number; readonly job: Job; readonly details: OwnDetails }
  | {
      readonly kind: 'make';
      readonly order: number;
      readonly jobs: readonly Job[];
      readonly details: OwnDetails;
    }
  /** Reads a file of settings. */
  | { readonly kind: 'read'; readonly text: string }
  /** Stops the order that is being made, before its next file. */
  | { readonly kind: 'cancel' };

export type FromWorker =
  | { readonly kind: 'loading'; readonly done: number; readonly total: number }
  | { readonly kind: 'loaded' }
  | {
      readonly kind: 'preview';
      readonly order: number;
      /** SVG documents, one a sheet or page. */
      readonly pages: readonly string[];
      readonly wrong: readonly Wrong[];
      /** Fields that this leaflet has no room for. */
      readonly leftOut: readonly string[];
    }
  | { readonly kind: 'progress'; readonly order: number; readonly done: number; readonly total: number }
  /** One PDF, or a ZIP of several. */
  | {
      readonly kind: 'made';
      readonly order: number;
      readonly name: string;
      readonly file: Blob;
      readonly count: number;
    }
  | { readonly kind: 'refused'; readonly order: number; readonly wrong: readonly Wrong[] }
  | { readonly kind: 'cancelled'; readonly order: number }
  | { readonly kind: 'settings'; readonly settings: Settings }
  /** The file holds no settings. */
  | { readonly kind: 'unreadable' }
  /** Most often a file that could not be fetched. */
  | { readonly kind: 'failed'; readonly what: 'load' | 'preview' | 'make'; readonly order: number };

/** A problem, and the file it is in; none where it is in all of them. */
export interface Wrong {
  readonly path?: string;
  readonly problem: Problem;
}
