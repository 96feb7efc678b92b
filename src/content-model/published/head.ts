/** What stands at the head of a published list. */
import { z } from 'zod';
import { licenceSchema } from '../records/site-record.ts';
import { nonEmpty, url } from './fields.ts';

export const head = {
  note: nonEmpty.describe('What to know before the data are used, in English.'),
  site: url.describe('Origin of the site: https:// and a host.'),
  formatVersion: z
    .string()
    .regex(/^1\.\d+\.\d+$/)
    .describe(
      'Version of the format, by semantic versioning. Fields may be added, never renamed or removed.',
    ),
  licence: licenceSchema.describe('What others may do with the list.'),
};
