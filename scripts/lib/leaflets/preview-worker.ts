/** What one worker draws: pictures of a PDF's pages, from the file itself. Who looks at them sees what the printer will be given. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { sha256, writeWhole } from '../terminal/files.ts';

/** Width of a picture, px: of a folded sheet, and of a page that stands upright. */
const WIDTH = { sheet: 720, upright: 300 } as const;
/** More effort takes a third of the time of a picture and saves a twentieth of its bytes. */
const WEBP = { quality: 80, effort: 2 } as const;

// The pool uses the cores already, and no picture is drawn twice.
sharp.concurrency(1);
sharp.cache(false);
let starting: Promise<PDFiumLibrary> | undefined;

/** One PDF, and where the pictures of its pages go. */
export interface PreviewTask {
  readonly folder: string;
  /** Path of the PDF below the folder. */
  readonly path: string;
  /** Paths of its pictures below the folder, one a page. */
  readonly previews: readonly string[];
}

/**
 * Draws every page of a PDF, small: a WebP a page, with its marks and its bleed where it has them.
 *
 * @returns SHA-256 of each picture.
 */
export async function drawPages({ folder, path, previews }: PreviewTask): Promise<readonly string[]> {
  starting ??= PDFiumLibrary.init();
  const document = await (await starting).loadDocument(readFileSync(join(folder, path)));
  const sums: string[] = [];
  for (const [index, preview] of previews.entries()) {
    const page = document.getPage(index);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const width = originalWidth > originalHeight ? WIDTH.sheet : WIDTH.upright;
    const height = Math.round((originalHeight * width) / originalWidth);
    const { data } = await page.render({
      scale: 1,
      width,
      height,
      // The paper is drawn too: nothing shows through, and a picture that may would take a tenth longer.
      render: ({ data: pixels }) =>
        sharp(pixels, { raw: { width, height, channels: 4 } })
          .removeAlpha()
          .webp(WEBP)
          .toBuffer(),
    });
    writeWhole(join(folder, preview), data);
    sums.push(sha256(data));
  }
  document.destroy();
  return sums;
}
