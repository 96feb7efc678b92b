/**
 * Pictures of the leaflets' pages. They are drawn from the finished PDFs while pages are rendered, and kept as long as the PDF and
 * the code are the same.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LeafletEntry } from '../../../src/content-model/published/leaflet-lists.ts';
import { readNote, sha256OfFile, writeNote } from '../terminal/files.ts';
import { buildRecordPath } from './build-records.ts';
import { openPreviewPool } from './leaflet-pool.ts';

/** A PDF with the paths of its pictures, as the list of leaflets has it. */
type Drawn = Pick<LeafletEntry, 'path' | 'sha256' | 'previews'>;

export interface PreviewOptions {
  /** Where the leaflets lie (`leaflets/`) and the records of their pictures go (`leaflet-records/`). */
  readonly folder: string;
  /** Names the code that draws. */
  readonly fingerprint: string;
  /** Draws every picture again. */
  readonly fresh?: boolean;
  /** How many PDFs are drawn at a time; as many as there are cores unless said. */
  readonly workers?: number;
}

/** Paths of the pictures of a PDF, one a page. */
export const previewPaths = (pdf: string, pages: number): readonly string[] =>
  Array.from({ length: pages }, (_, index) => `${baseOf(pdf)}-${index + 1}.webp`);

/** Where the record of a PDF's pictures lies below the folder of the build. */
export const previewRecordPath = (pdf: string): string => buildRecordPath(`${baseOf(pdf)}-previews`);

const baseOf = (pdf: string): string => pdf.replace(/\.pdf$/, '');

/**
 * Draws what is missing.
 *
 * @returns How many pictures were drawn.
 */
export async function drawPreviews(
  entries: readonly Drawn[],
  { folder, fingerprint, fresh = false, workers }: PreviewOptions,
): Promise<number> {
  const keyOf = ({ sha256 }: Drawn) => `${fingerprint} ${sha256}`;
  const isKept = (entry: Drawn): boolean => {
    const sums = readNote(join(folder, previewRecordPath(entry.path)), keyOf(entry));
    return (
      Array.isArray(sums) &&
      entry.previews.every((path, index) => {
        const file = join(folder, path);
        return existsSync(file) && sha256OfFile(file) === sums[index];
      })
    );
  };
  const missing = fresh ? entries : entries.filter((entry) => !isKept(entry));
  const pool = openPreviewPool(workers);
  try {
    await Promise.all(
      missing.map(async (entry) => {
        const sums = await pool.draw({ folder, path: entry.path, previews: entry.previews });
        // When all of them lie in their place: a build that is stopped leaves no record.
        writeNote(join(folder, previewRecordPath(entry.path)), keyOf(entry), sums);
      }),
    );
  } finally {
    await pool.close();
  }
  return missing.reduce((sum, { previews }) => sum + previews.length, 0);
}
