import type { GlyphRun, Turn } from '../types.ts';
import type { EmbeddedFont, EmbeddedFonts } from './embedded-fonts.ts';
import { pdfNumber } from './pdf-numbers.ts';

/** Bytes that cannot stand for themselves in a string. */
const ESCAPED: Readonly<Record<number, string>> = { 40: '\\(', 41: '\\)', 92: '\\\\', 13: '\\r' };

const byte = (value: number): string => ESCAPED[value] ?? String.fromCharCode(value);

/** Builds one `TJ` array at a time; a lone string becomes a `Tj`. */
function createShowing(): { show(code: number): void; move(thousandths: number): void; close(): string } {
  let array = '';
  let text = '';
  let parts = 0;
  let lastIsNumber = false;
  const flush = (): void => {
    if (text === '') return;
    array += `(${text})`;
    text = '';
    parts++;
    lastIsNumber = false;
  };
  return {
    show(code) {
      text += byte(code >> 8) + byte(code & 255);
    },
    move(thousandths) {
      flush();
      array += `${lastIsNumber ? ' ' : ''}${-thousandths}`;
      parts++;
      lastIsNumber = true;
    },
    close() {
      flush();
      const operators = parts === 0 ? '' : parts === 1 && !lastIsNumber ? `${array}Tj ` : `[${array}]TJ `;
      array = '';
      parts = 0;
      lastIsNumber = false;
      return operators;
    },
  };
}

/** Width of runs as placed, pt. */
export function widthOfRuns(runs: readonly GlyphRun[], sizePt: number): number {
  let width = 0;
  for (const { face, clusters } of runs) {
    for (const { advance } of clusters) width += (advance * sizePt) / face.unitsPerEm;
  }
  return width;
}

/** First four numbers of the text matrix of a line that lies turned clockwise. */
const MATRICES = { 0: '1 0 0 1', 90: '0 -1 1 0', 180: '-1 0 0 -1', 270: '0 1 -1 0' } as const;

/**
 * Shows runs from a point on, left to right, or the way the line is turned.
 *
 * @param x - Left end, pt from the left of the page.
 * @param y - Baseline, pt from the foot of the page.
 * @returns Operators between `BT` and `ET`.
 */
export function drawText(
  fonts: EmbeddedFonts,
  runs: readonly GlyphRun[],
  sizePt: number,
  x: number,
  y: number,
  turn?: Turn,
): string {
  let operators = `${MATRICES[turn ?? 0]} ${pdfNumber(x)} ${pdfNumber(y)} Tm `;
  const showing = createShowing();
  let font: EmbeddedFont | undefined;
  // How far the pen of the file is behind the pen of the line, thousandths of an em.
  let behind = 0;
  for (const run of runs) {
    const next = fonts.for(run.face);
    if (next !== font) {
      operators += `${showing.close()}/${next.resource} ${pdfNumber(sizePt)} Tf `;
      font = next;
    }
    for (const cluster of run.clusters) {
      const { code, shiftX } = font.encode(cluster, run.level % 2 === 1);
      if (code === 0) {
        behind += cluster.advance * font.scale;
        continue;
      }
      const wanted = behind + shiftX * font.scale;
      const moved = Math.round(wanted);
      if (moved !== 0) showing.move(moved);
      showing.show(code);
      behind = wanted - moved + (cluster.advance - shiftX) * font.scale - font.widthOf(code);
    }
  }
  return operators + showing.close();
}
