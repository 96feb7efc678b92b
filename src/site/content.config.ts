import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** Texts of pages, `<locale>/<page id>`. What they may hold is judged by content-model; this only ties the folder in. */
const pages = defineCollection({
  loader: glob({
    base: './content',
    pattern: '*/pages/**/*.mdx',
    // The loader would write `fa-AF` in small letters.
    generateId: ({ entry }) => entry.replace('/pages/', '/').replace(/(?:\/index)?\.mdx$/, ''),
  }),
  schema: z.strictObject({
    title: z.string().min(1),
    label: z.string().min(1),
    summary: z.string().min(1),
    description: z.string().min(1),
    keywords: z.array(z.string().min(1)).optional(),
  }),
});

export const collections = { pages };
