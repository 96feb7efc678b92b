/**
 * Turns round what depends on a day: the notice that facts should have been checked again is shown after it, files to print are
 * taken away. Pages are made without a clock, so that the
 * same source gives the same bytes: only the reader's own device knows today's date. Without this script the date of
 * the check still stands beside every fact.
 */
import { all } from '../marks/parts.ts';

const now = new Date().toISOString();
// A tilde stands after the time of day: the whole of the last day is in time.
for (const part of all('[data-due]')) if (now > `${part.dataset['due']}~`) part.hidden = !part.hidden;
