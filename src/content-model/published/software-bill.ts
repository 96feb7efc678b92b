/**
 * `/sbom.cdx.json`: what the site ships of others, and what it was built from. The part of CycloneDX 1.6 that is used.
 *
 * @see {@link https://cyclonedx.org/docs/1.6/json/ | CycloneDX 1.6}
 */
import { z } from 'zod';
import { listOf, nonEmpty, url } from './fields.ts';

/** SPDX licence expressions. */
const licences = listOf(z.strictObject({ expression: nonEmpty }));

const componentSchema = z.strictObject({
  type: z.enum(['library', 'data']),
  /** Its own name in this file. */
  'bom-ref': nonEmpty,
  name: nonEmpty,
  version: nonEmpty.optional(),
  /** Its address in the registry of npm. */
  purl: z.string().startsWith('pkg:npm/').optional(),
  /** `required` is shipped; `excluded` had a hand in building or testing and is not in the site. */
  scope: z.enum(['required', 'excluded']),
  /** Of what npm fetches, in hexadecimal; none for a package of another system that the registry did not have. */
  hashes: z
    .tuple([z.strictObject({ alg: z.literal('SHA-512'), content: z.string().length(128) })])
    .optional(),
  /** None where the lock does not know it: for packages of other systems. */
  licenses: licences.optional(),
  copyright: nonEmpty.optional(),
  externalReferences: listOf(z.strictObject({ type: z.literal('distribution'), url })).optional(),
  /** Files of the site that carry it, by path from its root. */
  evidence: z.strictObject({ occurrences: listOf(z.strictObject({ location: nonEmpty })) }).optional(),
});

export const softwareBillSchema = z.strictObject({
  $schema: z.literal('http://cyclonedx.org/schema/bom-1.6.schema.json'),
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  /** Of this file; a build that differs is another site, not another version. */
  version: z.literal(1),
  metadata: z.strictObject({
    /** The site itself. */
    component: z.strictObject({
      type: z.literal('application'),
      'bom-ref': url,
      name: nonEmpty,
      licenses: licences,
      externalReferences: listOf(z.strictObject({ type: z.literal('website'), url })),
    }),
  }),
  components: listOf(componentSchema),
});
export type SoftwareBill = z.infer<typeof softwareBillSchema>;
