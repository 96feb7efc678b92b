/** The pictures of the file that is looked at. */
import type { ComposerPage } from './page.ts';
import { leftOutWords } from './say.ts';

/**
 * Shows them, instead of those before.
 *
 * @param file - Name of the file, as a reader knows it.
 * @param svgs - SVG documents, one a sheet or page; none where there is nothing to show.
 * @param leftOut - Fields that there was no room for.
 */
export function show(
  page: ComposerPage,
  file: string,
  svgs: readonly string[],
  leftOut: readonly string[],
): void {
  const { say, pages, seen } = page;
  for (const image of pages.querySelectorAll('img')) URL.revokeObjectURL(image.src);
  pages.replaceChildren(
    ...svgs.map((svg, index) =>
      picture(svg, say('previewAlt', { file, page: index + 1, pages: svgs.length })),
    ),
  );
  seen.textContent = svgs.length > 0 ? say('previewReady', { count: svgs.length }) : '';
  page.leftOut.textContent = leftOutWords(say, leftOut);
}

function picture(svg: string, words: string): HTMLImageElement {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  image.alt = words;
  // Wide sheets get the whole width; pages stand side by side.
  const [, width = 0, height = 1] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg)?.map(Number) ?? [];
  if (width > height) image.className = 'lying';
  return image;
}

/** Which file to look at: the same as before where it is still chosen. */
export function offerFiles(
  { which }: ComposerPage,
  files: readonly (readonly [path: string, name: string])[],
): void {
  const before = which.value;
  which.replaceChildren(...files.map(([path, name]) => new Option(name, path, false, path === before)));
}
