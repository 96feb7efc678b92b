/** The day by which a build judges what it makes, `2026-11-22`. A fixed one would come before the records' newest checks. */
export const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
