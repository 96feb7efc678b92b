/** How far the translation of a text may be trusted: `content/<locale>/translation.yaml`. */
import { parse } from 'yaml';

interface TranslationFile {
  readonly from?: string;
  readonly by?: string;
  readonly reviewedBy?: string | null;
}

/** What to say about a language's texts. */
export interface Translation {
  /** Whether the texts were written in this language. */
  readonly isSource: boolean;
  readonly byMachine: boolean;
  /** Whether nobody who speaks the language has read them. */
  readonly isUnreviewed: boolean;
}

const files = import.meta.glob<string>('/content/*/translation.yaml', { query: '?raw', import: 'default', eager: true });

/** The state of a language's texts; a language without the file is one the texts are written in. */
export function translationOf(locale: string): Translation {
  const text = files[`/content/${locale}/translation.yaml`];
  if (text === undefined) return { isSource: true, byMachine: false, isUnreviewed: false };
  const file = parse(text) as TranslationFile;
  return { isSource: false, byMachine: file.by === 'machine', isUnreviewed: file.reviewedBy == null };
}
