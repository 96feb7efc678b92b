/** What has changed in facts and leaflets, the newest first: `content/changes.yaml`. */
import { project } from './project.ts';

export const { changes } = project;
