import type {
  ColourName,
  Direction,
  LeafletContent,
  SheetFormat,
  SourcePlace,
  StructureNode,
} from '../../types.ts';
import type { Typography } from '../../typography.ts';

/** What blocks inherit from what they stand in. */
export interface Setting {
  readonly content: LeafletContent;
  readonly format: SheetFormat;
  readonly typography: Typography;
  /** Which part of the content they stand in. */
  readonly part: number;
  readonly dir: Direction;
  readonly lang: string;
  readonly parent: StructureNode;
  readonly colour: ColourName;
  readonly align: 'start' | 'centre';
  readonly where: 'part' | 'cover' | 'head' | 'strip' | 'title' | 'box' | 'show-card' | 'scene' | 'foot';
  readonly onTint: boolean;
  /** Several cards to show share the panel: each is read at arm's length all the same, but a little smaller. */
  readonly isOneOfCards?: boolean;
  /** In a step of what to do. */
  readonly isStep?: boolean;
  readonly headings: HeadingLevels;
  readonly at: SourcePlace;
}

/** Keeps headings nested without a gap: after H1 comes at most H2. */
export interface HeadingLevels {
  last: number;
  /** Level of the number blocks since the last heading: all of a group stand on one. */
  ofNumbers?: 1 | 2 | 3 | undefined;
}
