/** Papers as printers' dialogs name them, standing upright. */

export interface Paper {
  readonly paper: string;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** ISO 216. */
export const A3: Paper = { paper: 'A3', widthMm: 297, heightMm: 420 };
export const A4: Paper = { paper: 'A4', widthMm: 210, heightMm: 297 };
/** Half of A4. */
export const A5: Paper = { paper: 'A5', widthMm: 148, heightMm: 210 };
/** 8.5 × 11 inches (ANSI A): Canada, Mexico, Chile, Colombia, the Philippines and others (CLDR, `paperSize`). */
export const US_LETTER: Paper = { paper: 'US Letter', widthMm: 215.9, heightMm: 279.4 };
/** Half of US Letter, 5.5 × 8.5 inches; dialogs call it Statement too. */
export const US_HALF_LETTER: Paper = { paper: 'US Half Letter', widthMm: 139.7, heightMm: 215.9 };

/** The paper lying. */
export const lying = ({ paper, widthMm, heightMm }: Paper): Paper => ({
  paper,
  widthMm: heightMm,
  heightMm: widthMm,
});
