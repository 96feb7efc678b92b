/** Fields that several published lists have, each said once. */
import { z } from 'zod';

/** Words, a name or an id: never empty. */
export const nonEmpty = z.string().min(1);

/** A day: `2026-11-22`. */
export const day = z.iso.date();

/** A whole number of things, bytes or pages; none is no number. */
export const count = z.int().positive();

/** SHA-256 of a file, in hexadecimal. */
export const checksum = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 has 64 hexadecimal digits');

/** Path of a file in `dist/`, with `/` between folders and none before the first. */
export const path = z
  .string()
  .regex(/^[^/\\]+(\/[^/\\]+)*$/, 'a path has folders and a name: kits/a4-ar-en.zip');

/** Address of a page or file of this site, from its root. */
export const address = z.string().startsWith('/');

/** Whole address. */
export const url = z.url({ protocol: /^https$/ });

/** Direction of a text. */
export const dir = z.enum(['ltr', 'rtl']);

/** The same words in Swedish and English. */
export const bilingual = z.strictObject({ sv: nonEmpty, en: nonEmpty });

/** Many of something; a published list is never changed by whoever reads it. */
export const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();
