/** Two independent readers of PDF text: what a search, a clipboard or a screen reader would get. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { isItsTurn } from './in-turn.ts';

/** Text of each page by pdf.js, in the order of the file. */
export async function readWithPdfJs(bytes: Uint8Array): Promise<string[]> {
  // pdf.js takes the buffer over.
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  await task.destroy();
  return pages;
}

let pdfium: Promise<PDFiumLibrary> | undefined;

/** Text of each page by PDFium, the reader in Chromium, in the order of the file. */
export async function readWithPdfium(bytes: Uint8Array): Promise<string[]> {
  pdfium ??= PDFiumLibrary.init();
  const document = await (await pdfium).loadDocument(bytes);
  const pages = [...document.pages()].map((page) => page.getText());
  document.destroy();
  return pages;
}

/** The first page as PDFium draws it: a pixel each pt, a byte each pixel, row by row. */
export async function drawWithPdfium(bytes: Uint8Array) {
  pdfium ??= PDFiumLibrary.init();
  const document = await (await pdfium).loadDocument(bytes);
  const { data, width, height } = await document.getPage(0).render({ scale: 1, render: 'bitmap' });
  document.destroy();
  // Blue, green, red, alpha.
  const grey = Uint8Array.from({ length: width * height }, (_, at) => {
    const [blue = 0, green = 0, red = 0] = data.subarray(4 * at, 4 * at + 3);
    return (blue + green + red) / 3;
  });
  return { grey, width };
}

/** The readers by name. */
export const readers = { 'pdf.js': readWithPdfJs, PDFium: readWithPdfium } as const;

/** So many times as many days as there are readers pass until each of them has read a file that is not read every day. */
const DAYS_A_READER = 6;

/**
 * Each reader with its name and what it reads today: some files every day, of the others some, in turn.
 *
 * @param isForAll - Files that every reader reads every day.
 */
export function readersInTurn<File>(files: readonly File[], isForAll: (file: File) => boolean = () => false) {
  const all = Object.entries(readers);
  return all.map(([name, read], reader) => {
    const own = files.filter(
      (file, at) => isForAll(file) || isItsTurn(at + reader * DAYS_A_READER, all.length * DAYS_A_READER),
    );
    return [name, read, own] as const;
  });
}

/**
 * Text without white space, direction controls, word joiners and soft hyphens: what has to be the same. PDFium gives U+FFFE for the
 * hyphen that divides a word at a line's end.
 */
export function bareText(text: string): string {
  return text.replace(
    /[\s\u00a0\u00ad\u061c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\0]/g,
    '',
  );
}
