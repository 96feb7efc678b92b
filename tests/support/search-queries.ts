/** The table of searches in `tests/fixtures/search/queries.txt`. */
import { readFileSync } from 'node:fs';

/** One search and where it should lead. */
export interface Query {
  readonly locale: string;
  readonly kind: string;
  readonly typed: string;
  /** Ids of pages and contacts, any of which is right. */
  readonly right: readonly string[];
  /** Whether nothing was tuned to it. */
  readonly isHeldOut: boolean;
}

/** Reads the table. */
export function readQueries(): readonly Query[] {
  const lines = readFileSync(new URL('../fixtures/search/queries.txt', import.meta.url), 'utf8').split('\n');
  const queries: Query[] = [];
  let locale = '';
  let count = 0;
  for (const line of lines) {
    const head = /^\[(.+)\]$/.exec(line)?.[1];
    if (head !== undefined) [locale, count] = [head, 0];
    const [kind, typed, right] = line.startsWith('#') ? [] : line.split('|').map((part) => part.trim());
    if (kind === undefined || typed === undefined || right === undefined) continue;
    count += 1;
    queries.push({ locale, kind, typed, right: right.split(/\s+/), isHeldOut: count % 2 === 0 });
  }
  return queries;
}

/** A search as somebody typed it, in a language, and where it may lead. */
export type BlindQuery = Pick<Query, 'locale' | 'typed' | 'right'>;

/** Reads the table of searches that were written without knowing the words, `tests/fixtures/search/blind.txt`. */
export function readBlindQueries(): readonly BlindQuery[] {
  const text = readFileSync(new URL('../fixtures/search/blind.txt', import.meta.url), 'utf8');
  return text.split('\n').flatMap((line) => {
    const [locale, typed, right] = line.startsWith('#') ? [] : line.split(' | ');
    return locale && typed && right ? [{ locale, typed, right: right.split(' ') }] : [];
  });
}
