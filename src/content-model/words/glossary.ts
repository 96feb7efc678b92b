/**
 * The glossary of a language: `content/<locale>/glossary.yaml`. Which word stands for each term of law and support, which
 * were rejected, and why. Written before the texts, by whoever makes the language; translators and reviewers read it, and
 * the check refuses the rejected words. Readers never see it.
 */
import { z } from 'zod';
import { type ReadRecord, readRecord } from '../records/record.ts';

const schema = z.array(
  z.strictObject({
    /** The term in the two sources, as `content/README.md` and the texts have it. */
    en: z.string().min(1),
    sv: z.string().min(1),
    /** What this language says; several forms or words with commas between them. */
    word: z.string().min(1),
    /**
     * Words and phrases that must stand in none of its texts: whole words, in every form that would be wrong, or with a
     * star for whatever follows (`жертв*`). In scripts without spaces they are found inside other words too.
     */
    not: z.array(z.string().regex(/^[^*]+\*?$/u, 'a word or phrase; a star only at its end')).optional(),
    /** Why this word and not another: where the agencies use it, what the other one means. */
    why: z.string().min(1).optional(),
  }),
);

/** A term, and what stands for it. */
export type GlossaryTerm = z.infer<typeof schema>[number];

/** Where a language's glossary stands. */
export const glossaryFile = (locale: string): string => `content/${locale}/glossary.yaml`;

/** Reads the glossary of one language; no value where it is broken. */
export const readGlossary = (file: string, text: string): ReadRecord<readonly GlossaryTerm[]> =>
  readRecord(file, text, schema);
