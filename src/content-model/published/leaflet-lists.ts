/**
 * The lists that the leaflet build leaves beside its files, in `dist/leaflets/` and `dist/kits/`: written by the build, read
 * by the site, the composer, `npm run kit` and whoever reuses the leaflets. Fields may be added, never renamed.
 */
import { z } from 'zod';
import { checksum, count, day, listOf, nonEmpty, path } from './fields.ts';

/** One line of `leaflets/index.json`: one PDF. */
export const leafletEntrySchema = z.strictObject({
  path,
  locale: nonEmpty.describe('Language of the leaflet; mul for a sheet in many.'),
  leaflet: nonEmpty.describe('Name in content/leaflets.yaml.'),
  format: nonEmpty.describe('Name of a format of the engine.'),
  profile: z
    .enum(['screen', 'office', 'press'])
    .describe('What the file is for: a screen, an office printer, a print shop.'),
  pages: count,
  edition: nonEmpty.describe('The code on the paper.'),
  validUntil: z
    .union([day, z.literal('')])
    .describe('Last day on which every fact is within its check; empty where the leaflet uses no fact.'),
  bytes: count,
  sha256: checksum,
  trimSizeMm: z
    .tuple([z.number().positive(), z.number().positive()])
    .readonly()
    .describe('Size of the trimmed page, mm: width, height.'),
  contacts: listOf(nonEmpty).describe('Ids of the contacts it shows, in alphabetical order.'),
  rights: listOf(nonEmpty).describe('Ids of the rights it rests on, in alphabetical order.'),
  previews: listOf(path).describe('Paths of a picture of each page.'),
  content: path.describe(
    'Path of what it was made from, as the engine takes it (leaflet-content.ts): the composer starts from that.',
  ),
});
/** One PDF. */
export type LeafletEntry = z.infer<typeof leafletEntrySchema>;

/** `leaflets/index.json`, in the order of the list of leaflets. */
export const leafletListSchema = listOf(leafletEntrySchema);

/** One line of `leaflets/reading.json`: what a leaflet says beside the same in a language of staff. */
export const readingEntrySchema = z.strictObject({
  path,
  page: z
    .string()
    .regex(/^\/.+\/$/, 'the address of a page begins and ends with “/”')
    .describe('Address of the same as a page, from the root of the site.'),
  locale: nonEmpty.describe('Language of the leaflet; mul for a sheet in many.'),
  leaflet: nonEmpty.describe('Name in content/leaflets.yaml.'),
  formats: z
    .tuple([nonEmpty], nonEmpty)
    .readonly()
    .describe('The formats that say this; the first decides how its parts are named.'),
  language: nonEmpty.describe('Language of staff: what stands beside the leaflet’s text.'),
  paper: nonEmpty.describe('Paper that it is printed on, as printers’ dialogs name it.'),
  pages: count,
  edition: nonEmpty.describe('The code on the leaflet.'),
  bytes: count,
  sha256: checksum,
});
/** One reading copy. */
export type ReadingEntry = z.infer<typeof readingEntrySchema>;

/** `leaflets/reading.json`. */
export const readingListSchema = listOf(readingEntrySchema);

/** One line of `leaflets/left-out.json`: a leaflet whose language has the text and that is not made. */
export const leftOutEntrySchema = z.strictObject({
  locale: nonEmpty.describe('Language of the leaflet; mul for a sheet in many.'),
  leaflet: nonEmpty.describe('Name in content/leaflets.yaml.'),
  format: nonEmpty.describe('Name of a format of the engine.'),
  why: z
    .enum(['translation-older', 'checks-due'])
    .describe('Its translation is older than its source, or a fact on it is due for a check.'),
  dueOn: day
    .optional()
    .describe('Last day on which all its facts were within their checks; only where that is why.'),
});
/** A leaflet that is not made, and why. */
export type LeftOutEntry = z.infer<typeof leftOutEntrySchema>;

/** `leaflets/left-out.json`. */
export const leftOutListSchema = listOf(leftOutEntrySchema);

/** One line of `kits/index.json`: everything that some missions need, in one ZIP. */
export const kitEntrySchema = z.strictObject({
  path,
  bytes: count,
  sha256: checksum,
  missions: z.tuple([nonEmpty], nonEmpty).readonly().describe('Ids of the missions that it is for.'),
});
/** One kit. */
export type KitEntry = z.infer<typeof kitEntrySchema>;

/** `kits/index.json`. */
export const kitListSchema = listOf(kitEntrySchema);
