/** What has changed in facts and leaflets, the newest first: `content/changes.yaml`. */
import { type Change, readChanges } from '../../content-model/editions/changes.ts';

const path = '/content/changes.yaml';
const text = import.meta.glob<string>('/content/changes.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
})[path];
const read = readChanges(path.slice(1), text ?? '[]');
if (read.problems.length > 0) throw new Error(read.problems.map(({ says }) => says).join('\n'));

export const changes: readonly Change[] = read.changes;
