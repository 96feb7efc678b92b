/**
 * What the owner's record says about whom to tell and whom to trust, where programs look for it: the address for holes, and the
 * key that signs the checksums. Nothing while the record says nothing.
 */
import { join } from 'node:path';
import type { Project } from '../../../src/content-model/project/project.ts';
import { SIGNERS, signersOf } from '../publishing/signers.ts';
import { writeWhole } from '../terminal/files.ts';

/** Where RFC 9116 wants it. */
const SECURITY = '.well-known/security.txt';
/** What we read ourselves. */
const READ = 'sv, en';

type Told = {
  readonly facts: Pick<Project['facts'], 'site' | 'contacts'>;
};

/**
 * Writes both, into a built site.
 *
 * @param dist - Folder of the built site.
 */
export function writeWhomToTell(dist: string, { facts: { site, contacts } }: Told): void {
  const { security, signingKey } = site.publisher;
  if (security !== null) {
    const checked = [...contacts.values()].map((contact) => contact.checked.on).sort();
    const newest = checked.at(-1);
    if (newest === undefined) throw new Error('A site without contacts has nothing to be secured.');
    writeWhole(
      join(dist, SECURITY),
      securityText(`${site.origin}/${SECURITY}`, security, expiryAfter(newest, site.checkIntervalMonths)),
    );
  }
  if (signingKey !== null)
    writeWhole(join(dist, SIGNERS), signersOf(new URL(site.origin).hostname, signingKey));
}

/**
 * The file, as researchers and their programs read it.
 *
 * @param address - Its own.
 * @param contact - An e-mail address, or that of a web page.
 * @param expires - RFC 3339.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9116 | RFC 9116}
 */
export function securityText(address: string, contact: string, expires: string): string {
  return [
    '# A reader of this site may be in danger: please tell us first, and nobody else until it is closed.',
    `Contact: ${contact.startsWith('https:') ? contact : `mailto:${contact}`}`,
    `Expires: ${expires}`,
    `Preferred-Languages: ${READ}`,
    `Canonical: ${address}`,
    '',
  ].join('\n');
}

/**
 * When nobody should trust the file any more: when the newest check of a fact runs out, for then nobody looks after the site.
 * From the facts and not from the clock, so that the same source gives the same file; never a year away, as the RFC asks.
 */
function expiryAfter(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + Math.min(months, 12));
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString();
}
