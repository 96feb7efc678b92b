/** What is judged: a file, and each of its pages. */
import type { Profile } from '../../types.ts';
import type { Area } from './area.ts';
import type { PageContent } from './painted.ts';
import type { ParsedFile, ParsedPage } from './parsed-file.ts';

/** Says that a rule is broken. The same words are kept once. */
export type Report = (rule: string, says: string) => void;

/** A file, what it is to be, and where findings go. */
export interface JudgedFile extends ParsedFile {
  readonly profile: Profile;
  readonly report: Report;
}

/** A page, what it paints, and where its edges are. */
export interface JudgedPage {
  readonly file: JudgedFile;
  readonly page: ParsedPage;
  readonly index: number;
  /** For findings: `on page 1`. */
  readonly where: string;
  readonly content: PageContent;
  readonly media: Area;
  /** The paper as it is cut. */
  readonly trim: Area;
  /** How far colour runs over the cut. */
  readonly bleed: Area;
}

/** Rounding of places in a file, pt. */
export const ROUNDING = 0.02;
/** Swashes and accents may reach this far over, pt: nobody sees it and no printer cuts it. */
export const REACH_PT = 1;
