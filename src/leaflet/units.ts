/** Points in a millimetre: 72 points to the inch of 25.4 mm. The only place with this number. */
const POINTS_PER_MM = 72 / 25.4;

/** Millimetres (paper) as points (type). */
export const mmToPt = (mm: number): number => mm * POINTS_PER_MM;

/** Points (type) as millimetres (paper). */
export const ptToMm = (pt: number): number => pt / POINTS_PER_MM;
