/** The project as everybody sees it who builds from it: all content, opened. */
import type { Picture, SheetFormat } from '../../leaflet/types.ts';
import type { Change } from '../editions/changes.ts';
import type { PastEdition } from '../editions/editions.ts';
import type { Facts } from '../facts/read-facts.ts';
import type { ContentFiles } from '../files/content-files.ts';
import type { Locate } from '../records/record.ts';
import type { Cards } from '../site-map/cards.ts';
import type { Leaflet } from '../site-map/leaflets.ts';
import type { Pages } from '../site-map/pages.ts';
import type { ParsedText } from '../texts/block-tree.ts';
import type { LocaleContent } from './locale-content.ts';

/** The engine's formats by their names. They come in as data: nothing here sets a line. */
export type Formats = Readonly<Record<string, SheetFormat>>;

/** What a leaflet is made of besides its text. */
export interface LeafletMaterial {
  readonly facts: Facts;
  /** Drawings by the names of their files. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** The languages whose words can be read, by their tags, in alphabetical order. */
  readonly locales: ReadonlyMap<string, LocaleContent>;
}

/** Everything that is published, read from its files once. */
export interface Project extends LeafletMaterial {
  /** The files themselves. */
  readonly source: ContentFiles;
  readonly formats: Formats;
  readonly pages: Pages;
  readonly cards: Cards;
  /** In the order of their list. */
  readonly leaflets: readonly Leaflet[];
  /** The newest first. */
  readonly changes: readonly Change[];
  /** The oldest first. */
  readonly editions: readonly PastEdition[];
  /** Every text by its path from the root, each parsed when it is first asked for. */
  readonly texts: ReadonlyMap<string, ParsedText>;
  /** Where entries stand in their files, for problems that only show once the whole is known. */
  readonly locate: Readonly<Record<'pages' | 'cards' | 'leaflets' | 'changes' | 'editions', Locate>>;
}
