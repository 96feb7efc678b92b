/** No reader is sent to a site that would harm or expose them, and no fact rests on one that nobody believes. */
import { z } from 'zod';
import type { Problem } from '../../leaflet/problems.ts';
import { sourceRefused } from '../problems/record-problems.ts';
import type { Locate } from './record.ts';
import type { Source } from './source.ts';

/** `content/facts/unfit-sites.yaml`: kinds of sites that no reader is sent to, with how their addresses are known. */
export const unfitSitesSchema = z.array(
  z.strictObject({
    /** What such a site is, as the end of “it is …”. */
    kind: z.string().min(1),
    /** Whether a fact may stand on one; its name is then shown without a link. */
    shown: z.enum(['nowhere', 'without-link']),
    /** Hosts, with everything below them. */
    hosts: z.array(z.string().regex(/^[a-z0-9.-]+$/)),
    /** Words that give a host away, between dots and hyphens or at its ends. */
    words: z.array(z.string().regex(/^[a-z0-9]+$/)).default([]),
  }),
);
export type UnfitSites = z.infer<typeof unfitSitesSchema>;

/** Every source of a record that is refused. */
export function checkSources(
  sources: readonly Source[],
  unfit: UnfitSites,
  locate: Locate,
): readonly Problem[] {
  return sources.flatMap((source, index) => {
    const host = hostOf(source);
    const kind = host === undefined ? undefined : unfit.find((one) => isOf(host, one));
    return host === undefined || kind?.shown !== 'nowhere'
      ? []
      : [sourceRefused(locate(['sources', index]), host, kind.kind)];
  });
}

/** Whether a page may lead to an address. */
export function isFit(url: string, unfit: UnfitSites): boolean {
  const host = new URL(url).hostname.toLowerCase();
  return !unfit.some((kind) => isOf(host, kind));
}

/** The host of an address, or the one that a document's name begins with (`avn.com, 3 May`). */
function hostOf({ url, document }: Source): string | undefined {
  if (url !== undefined) return new URL(url).hostname.toLowerCase();
  return /^(?:[a-z0-9-]+\.)+[a-z]{2,}/i.exec(document ?? '')?.[0].toLowerCase();
}

function isOf(host: string, { hosts, words }: UnfitSites[number]): boolean {
  const isNamed = hosts.some((one) => host === one || host.endsWith(`.${one}`));
  const labels = host.split('.').slice(0, -1);
  return (
    isNamed || labels.some((label) => words.some((word) => label.startsWith(word) || label.endsWith(word)))
  );
}
