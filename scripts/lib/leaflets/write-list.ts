import type { z } from 'zod';
import { writeWhole } from '../terminal/files.ts';

/**
 * Writes a list that others read.
 *
 * @throws If an entry is not what the list's schema says: a program's mistake, never an editor's.
 */
export function writeList<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  list: z.input<Schema>,
): void {
  schema.parse(list);
  writeWhole(file, `${JSON.stringify(list, null, 2)}\n`);
}
