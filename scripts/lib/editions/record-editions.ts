/** Adds editions to the record of those published, `content/editions.yaml`. */
import { stringify } from 'yaml';
import { editionKey, type PastEdition } from '../../../src/content-model/editions/editions.ts';

/** The record with today's editions, and what is new in it. */
export interface EditionRecord {
  readonly text: string;
  readonly added: readonly PastEdition[];
  /** Recorded before, and made in more formats now. */
  readonly widened: readonly PastEdition[];
}

/**
 * Adds the editions that are not in the record at its end. An edition that says the same in a format that is new gets that
 * format, so that it is called back with the others; nothing else that stands in the record is ever changed.
 *
 * @param before - The record as it is: a comment, then what `recorded` was read from.
 */
export function recordEditions(
  before: string,
  recorded: readonly PastEdition[],
  current: readonly PastEdition[],
): EditionRecord {
  const known = new Map(recorded.map((edition) => [editionKey(edition), edition]));
  const added = current.filter((edition) => !known.has(editionKey(edition)));
  const widened = current.flatMap((edition) => {
    const old = known.get(editionKey(edition));
    if (!old || edition.formats.every((format) => old.formats.includes(format))) return [];
    return [{ ...old, formats: [...new Set([...old.formats, ...edition.formats])] }];
  });
  const wider = new Map(widened.map((edition) => [editionKey(edition), edition]));
  const kept = recorded.map((edition) => wider.get(editionKey(edition)) ?? edition);
  const head = before.split(/^- /m)[0]?.trimEnd() ?? '';
  return { text: `${head}\n${[...kept, ...added].map(asYaml).join('')}`, added, widened };
}

/** An entry as an editor reads it: a line for what it is, one for its formats, one each for contacts and rights. */
function asYaml(edition: PastEdition): string {
  const flow = (value: unknown) =>
    stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true }).trimEnd();
  const { formats, contacts, rights, ...head } = edition;
  const lines = Object.entries({ ...head, formats, contacts, rights }).map(
    ([key, value]) => `${key}: ${flow(value)}`,
  );
  return `\n- ${lines.join('\n  ')}\n`;
}
