/** Pictures of a PDF's pages, drawn from the file itself: who looks at them sees what the printer will be given. */

/** Width of a picture, px: of a folded sheet, and of a page that stands upright. */
const WIDTH = { sheet: 720, upright: 300 } as const;
/** More effort takes a third of the time of a picture and saves a twentieth of its bytes. */
const WEBP = { quality: 80, effort: 2 } as const;

let starting: ReturnType<typeof start> | undefined;

/**
 * Draws every page of a PDF, small.
 *
 * @returns A WebP a page, with its marks and its bleed where it has them.
 */
export async function drawPreviews(pdf: Uint8Array): Promise<readonly Uint8Array[]> {
  starting ??= start();
  const { pdfium, sharp } = await starting;
  const document = await pdfium.loadDocument(pdf);
  const pictures: Uint8Array[] = [];
  for (const page of document.pages()) {
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
    pictures.push(data);
  }
  document.destroy();
  return pictures;
}

/** A worker that only checks starts sooner without. */
async function start() {
  const [{ PDFiumLibrary }, { default: sharp }] = await Promise.all([
    import('@hyzyla/pdfium'),
    import('sharp'),
  ]);
  const pdfium = await PDFiumLibrary.init();
  // The pool uses the cores already, and no picture is drawn twice.
  sharp.concurrency(1);
  sharp.cache(false);
  return { pdfium, sharp };
}
