/** The entry of a correction in the list of changes, `content/changes.yaml`. */
import { stringify } from 'yaml';
import type { Change } from '../../../src/content-model/editions/changes.ts';

/** The list with an entry more, the newest first. Comment and entries that are there stay to the letter. */
export function withEntry(text: string, entry: Change): string {
  const flow = (value: unknown) =>
    stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trimEnd();
  const { says, ...head } = entry;
  const lines = [
    ...Object.entries(head).map(([key, value]) => `${key}: ${flow(value)}`),
    'says:',
    ...Object.entries(says).map(([tag, words]) => `  ${tag}: ${flow(words)}`),
  ];
  const first = text.search(/^- /m);
  const at = first < 0 ? text.length : first;
  return `${text.slice(0, at)}- ${lines.join('\n  ')}\n${text.slice(at)}`;
}

/** An id that no entry has: feed readers remember it. */
export function freeChangeId(changes: readonly Change[], on: string, contact: string): string {
  const used = new Set(changes.map(({ id }) => id));
  const id = `${on}-${contact}-corrected`;
  for (let number = 2; ; number += 1) {
    const next = number === 2 ? id : `${id}-${number - 1}`;
    if (!used.has(next)) return next;
  }
}
