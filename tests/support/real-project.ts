/**
 * The project as it lies here, with every language. Opened and not checked, which takes three times as long: that it is in order is
 * said by tests/content/texts.test.ts.
 */
import { join } from 'node:path';
import { openContent } from '../../scripts/lib/project/read-project.ts';
import type { Project } from '../../src/content-model/project/project.ts';

/** @throws Error if it cannot be read. */
export function realProject(): Project {
  const { project } = openContent(join(import.meta.dirname, '../..'));
  if (!project) throw new Error('The content has errors: npm run check lists them.');
  return project;
}
