/** What is wrong with a project on a certain day, and may be right on another. */
import type { Problem } from '../../leaflet/problems.ts';
import { checkChangeDays } from '../editions/changes.ts';
import { checkDays } from '../facts/check-days.ts';
import type { Project } from '../project/project.ts';

/**
 * Checks and changes of days to come, and days on which to look again.
 *
 * @param onDate - `2026-11-29`.
 */
export function checkOnDay({ facts, changes, locate }: Project, onDate: string): readonly Problem[] {
  return [...checkDays(facts, onDate), ...checkChangeDays({ changes, locate: locate.changes }, onDate)];
}
