/**
 * `leaflets/<locale>/<leaflet>-<format>.json`: what a leaflet is made from, for the engine on somebody's own device. What
 * stands in blocks and drawings is the engine's own business (`src/leaflet/types.ts`); here stand its outlines, by which a
 * file that is none is refused. It is the composer's, and no promise to others: its fields may change.
 */
import { z } from 'zod';
import type { LeafletContent } from '../../leaflet/types.ts';
import { dir, listOf, nonEmpty } from './fields.ts';

/** A part of the text, by its kind. */
const block = z.looseObject({
  kind: z.enum([
    'heading',
    'paragraph',
    'list',
    'number',
    'box',
    'scene',
    'picture',
    'qr',
    'quote',
    'table',
    'columns',
  ] satisfies LeafletContent['parts'][number]['blocks'][number]['kind'][]),
});

/** A drawing, with its shapes. */
const picture = z.looseObject({ shapes: z.array(z.looseObject({})) });

/** A line in a language of its own. */
const line = z.strictObject({ lang: nonEmpty, dir, text: nonEmpty });

export const leafletContentSchema = z.strictObject({
  /** BCP 47 tag of the document; `mul` for a sheet in many languages. */
  lang: nonEmpty,
  dir,
  /** ISO 15924 script of the text. */
  script: z.string().regex(/^[A-Z][a-z]{3}$/),
  /** Title of the document. */
  title: nonEmpty,
  /** Whose type sizes apply. */
  audience: z.enum(['adult', 'child']),
  /** Parts of the text in reading order; the first is the cover. */
  parts: z
    .array(
      z.strictObject({
        /** Goes to the strips that readers tear off, or stands over all that a sheet holds. */
        role: z.enum(['strip', 'title']).optional(),
        /** Goes on with the part before it. */
        continues: z.literal(true).optional(),
        /** Language of a part that has its own. */
        language: z.strictObject({ lang: nonEmpty, dir, script: nonEmpty }).optional(),
        /** From the top. */
        blocks: listOf(block),
        /** What stands at the foot. */
        foot: listOf(block),
        /** Where it was written, for problems. */
        at: z.looseObject({}),
      }),
    )
    .min(1)
    .readonly(),
  /** Drawing of the cover. */
  coverPicture: picture.optional(),
  /** Drawing at the head of sheets without a cover. */
  headPicture: picture.optional(),
  /** The mark above the cover's title. */
  mark: picture.optional(),
  /** How to print, in the languages that whoever prints may read. */
  printHints: listOf(line).optional(),
  /** Stands at the foot of each side. */
  pageLine: line.optional(),
  /** Stands on every panel: that a leaflet is a draft. */
  panelLine: line.optional(),
  /** Where words begin in what has no spaces between them, UTF-16 units, by the text: as the build has cut them. */
  words: z.record(z.string(), z.array(z.int().nonnegative())).optional(),
  /** What a print shop finds beside its marks: which leaflet, which edition. */
  imprint: z.strictObject({ name: nonEmpty, edition: nonEmpty }).optional(),
  /** What others may do with the text. */
  rights: z.strictObject({ text: nonEmpty, url: z.httpUrl() }).optional(),
  /** Newest check of its facts, as a UTC date and time: never the clock's. */
  date: z.iso.datetime(),
});
