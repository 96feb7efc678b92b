/** No reader is sent to a site that would harm or expose them, and no fact rests on one that nobody believes. */
import { z } from 'zod';
import type { Problem } from '../../leaflet/problems.ts';
import { sourceRefused } from '../problems/record-problems.ts';
import type { Locate } from './record.ts';
import type { Source } from './source.ts';

/** `content/facts/refused-sources.yaml`: kinds of sites, with how their addresses are known. */
export const refusedSourcesSchema = z.array(
  z.strictObject({
    /** What such a site is, as the end of “it is …”. */
    kind: z.string().min(1),
    /** Hosts, with everything below them. */
    hosts: z.array(z.string().regex(/^[a-z0-9.-]+$/)),
    /** Words that give a host away, between dots and hyphens or at its ends. */
    words: z.array(z.string().regex(/^[a-z0-9]+$/)).default([]),
  }),
);
export type RefusedSources = z.infer<typeof refusedSourcesSchema>;

/** Every source of a record that is refused. */
export function checkSources(
  sources: readonly Source[],
  refused: RefusedSources,
  locate: Locate,
): readonly Problem[] {
  return sources.flatMap((source, index) => {
    const host = hostOf(source);
    const kind = host === undefined ? undefined : refused.find((one) => isOf(host, one));
    return host === undefined || kind === undefined
      ? []
      : [sourceRefused(locate(['sources', index]), host, kind.kind)];
  });
}

/** The host of an address, or the one that a document's name begins with (`avn.com, 3 May`). */
function hostOf({ url, document }: Source): string | undefined {
  if (url !== undefined) return new URL(url).hostname.toLowerCase();
  return /^(?:[a-z0-9-]+\.)+[a-z]{2,}/i.exec(document ?? '')?.[0].toLowerCase();
}

function isOf(host: string, { hosts, words }: RefusedSources[number]): boolean {
  const isNamed = hosts.some((one) => host === one || host.endsWith(`.${one}`));
  const labels = host.split('.').slice(0, -1);
  return (
    isNamed || labels.some((label) => words.some((word) => label.startsWith(word) || label.endsWith(word)))
  );
}
