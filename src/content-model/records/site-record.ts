/** Facts about the site itself: `content/facts/site.yaml`. */

import { z } from 'zod';

/** An e-mail address, or that of a page that takes what somebody writes. */
const toWrite = z.union([z.email(), z.url({ protocol: /^https$/ })]);

/** Who answers for the site. Empty until its owner fills it in: pages say so while it is, and nothing is guessed. */
const publisherSchema = z.strictObject({
  /** The organisation or person that is responsible. */
  name: z.string().min(1).nullable(),
  /** Its own website. */
  url: z.httpUrl().nullable(),
  /** Where readers and partners write. */
  email: z.email().nullable(),
  /** Where somebody tells of a wrong number or sentence; that of `email` where there is none of its own. */
  errors: toWrite.nullable().default(null),
  /** Where somebody tells of a hole: with it `/.well-known/security.txt` is published. */
  security: toWrite.nullable().default(null),
  /**
   * The public key that signs the checksums, as `ssh-keygen` writes it, without the remark at its end: with it
   * `/SHA256SUMS.signers` is published, and `npm run verify` asks for the signature.
   */
  signingKey: z
    .string()
    .regex(
      /^(?:sk-)?(?:ssh-ed25519|ecdsa-sha2-nistp256)(?:@openssh\.com)? [A-Za-z0-9+/]+={0,2}$/,
      'a key is “ssh-ed25519” and its letters, as in the file that ends in .pub, without the remark',
    )
    .nullable()
    .default(null),
  /** Address of the same site in the network of Tor: Tor Browser offers it on every page. */
  onion: z
    .string()
    .regex(/^http:\/\/[a-z2-7]{56}\.onion$/, 'an onion address is http:// and 56 letters, then .onion')
    .nullable()
    .default(null),
});

/** A licence. */
export const licenceSchema = z.strictObject({
  /** The name that everybody knows it by: `CC BY 4.0`. */
  name: z.string().min(1),
  /** Its identifier in the SPDX list of licences: `CC-BY-4.0`. */
  spdx: z.string().regex(/^[A-Za-z0-9.+-]+$/),
  /** Where it can be read. */
  url: z.httpUrl(),
});
export type Licence = z.infer<typeof licenceSchema>;

export const siteSchema = z.strictObject({
  /** Name of the site, the same in every language. */
  name: z.string().min(1),
  /** `https://…` without a slash at the end. Every printed address and QR code begins with it. */
  origin: z
    .string()
    .regex(/^https:\/\/[a-z0-9.-]+(:[0-9]+)?$/, 'an origin is https:// and a host, without a path'),
  publisher: publisherSchema,
  /** What others may do with the program, with texts, leaflets and drawings, and with facts and phrases. */
  licences: z.strictObject({ code: licenceSchema, texts: licenceSchema, facts: licenceSchema }),
  /** Id of the contact for danger: its card is dark, no filter hides it, and it is on the strips of posters. */
  emergency: z.string().min(1),
  /** Ids of the contacts that share a first screen with it, in their order. */
  firstContacts: z.array(z.string().min(1)).max(4),
  /** Ids of the contacts whose card stands on the directory's first page, in their order; all others are a line there. */
  directory: z.array(z.string().min(1)),
  /** Ids of the contacts whose address on that page was printed before their card moved: each keeps a place there. */
  printedOnDirectory: z.array(z.string().min(1)),
  /** Months after its check when a fact is due again. */
  checkIntervalMonths: z.int().min(1).max(36),
  /** What happens to a leaflet whose translation is older than its source: none is built, or one marked as a draft. */
  staleLeaflets: z.enum(['leave-out', 'draft']),
  /** What happens to a leaflet whose facts are due for a check on the day of the build. */
  overdueLeaflets: z.enum(['stop', 'leave-out']),
  /** Where “Leave” goes: the first destination that names the reader's language, else the one without `locales`. */
  exits: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        url: z.httpUrl(),
        /** What the page is, for editors. */
        what: z.string().min(1),
        /** Languages it suits; none for all others. */
        locales: z.array(z.string().min(1)).optional(),
      }),
    )
    .min(1),
});
export type SiteRecord = z.infer<typeof siteSchema>;

/** Where “Leave” goes for a reader. */
export function exitFor(site: SiteRecord, locale: string): string {
  const exit = site.exits.find(({ locales }) => locales?.includes(locale));
  const general = exit ?? site.exits.find(({ locales }) => locales === undefined) ?? site.exits[0];
  if (general === undefined) throw new Error('The schema lets no site record through without an exit.');
  return general.url;
}
