/** Numbers of parts: in code from 0, in reading order; in problems from 1, as whoever reads the text counts them. */

/** What stands in no part: the print hint, guides, marks, the line of a link card. */
export const OUTSIDE = -1;

export const isOutside = (part: number): boolean => part < 0;

/** A part's number in problems. */
export const countedFromOne = (part: number): number => part + 1;
