/** The leaflets as the peers want them: HTML and Typst, with the engine's fonts, geometry and type size. */
import { pathToFileURL } from 'node:url';
import type { SheetFormat } from '../../src/leaflet/index.ts';
import { type BenchBlock, type BenchLeaflet, targetOf } from './bench-texts.ts';

/** A font as a peer sees it. */
export interface BenchFont {
  readonly family: string;
  readonly weight: number;
  readonly path: string;
}

const LEADING = 1.45;
const TITLE = 1.9;
const HEADING = 1.15;

/** Text areas of a side, mm, the same for everybody. */
function areasOf(format: SheetFormat, side: SheetFormat['sides'][number], dir: 'ltr' | 'rtl') {
  const { edge, fold, foot } = format.insetsMm;
  const inset = Math.max(edge, fold);
  return side.panels.map(({ reading, xMm, yMm, widthMm, heightMm }) => ({
    reading,
    x: (dir === 'rtl' ? format.widthMm - xMm - widthMm : xMm) + inset,
    y: yMm + edge,
    width: widthMm - 2 * inset,
    height: heightMm - edge - foot,
  }));
}

/** For Chromium and WeasyPrint. */
export function htmlOf(
  { lang, dir, panels }: BenchLeaflet,
  format: SheetFormat,
  fonts: readonly BenchFont[],
  bodyPt: number,
): string {
  const families = [...new Set(fonts.map(({ family }) => `'${family}'`))].join(',');
  const faces = fonts.map(
    ({ family, weight, path }) =>
      `@font-face{font-family:'${family}';font-weight:${weight};src:url('${pathToFileURL(path)}')}`,
  );
  const block = ({ kind, text }: BenchBlock): string => {
    const words = escapeHtml(text);
    if (kind === 'title') return `<h1>${words}</h1>`;
    if (kind === 'heading') return `<h2>${words}</h2>`;
    if (kind === 'text') return `<p>${words}</p>`;
    return `<p><a href="${targetOf(text)}"><bdi dir="ltr">${words}</bdi></a></p>`;
  };
  const sides = format.sides.map((side) => {
    const areas = areasOf(format, side, dir).map(
      ({ reading, x, y, width, height }) =>
        `<section style="left:${x}mm;top:${y}mm;width:${width}mm;height:${height}mm">${(panels[reading] ?? []).map(block).join('')}</section>`,
    );
    return `<div>${areas.join('')}</div>`;
  });
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>${escapeHtml(panels[0]?.[0]?.text ?? '')}</title><style>${faces.join('')}
@page{size:${format.widthMm}mm ${format.heightMm}mm;margin:0}body{margin:0;font:${bodyPt}pt/${LEADING} ${families}}
div{position:relative;width:${format.widthMm}mm;height:${format.heightMm}mm;overflow:hidden}div+div{break-before:page}section{position:absolute}
h1,h2,p{margin:0 0 .25em}h1{font-size:${TITLE}em}h2{font-size:${HEADING}em}a{white-space:nowrap}</style></head><body>${sides.join('')}</body></html>`;
}

/** For Typst. */
export function typstOf(
  { lang, dir, panels }: BenchLeaflet,
  format: SheetFormat,
  fonts: readonly BenchFont[],
  bodyPt: number,
): string {
  const families = [...new Set(fonts.map(({ family }) => JSON.stringify(family)))].join(', ');
  const block = ({ kind, text }: BenchBlock): string => {
    const words = `#${JSON.stringify(text)}`;
    if (kind === 'title') return `#heading(level: 1)[${words}]`;
    if (kind === 'heading') return `#heading(level: 2)[${words}]`;
    if (kind === 'text') return `#par[${words}]`;
    return `#par[#link(${JSON.stringify(targetOf(text))})[#box(text(dir: ltr)[${words}])]]`;
  };
  const sides = format.sides.map((side) =>
    areasOf(format, side, dir)
      // Typst wants the title first in the file; the tags follow the order of the source.
      .sort((a, b) => a.reading - b.reading)
      .map(
        ({ reading, x, y, width, height }) =>
          `#place(top + left, dx: ${x}mm, dy: ${y}mm, block(width: ${width}mm, height: ${height}mm)[\n${(panels[reading] ?? []).map(block).join('\n')}\n])`,
      )
      .join('\n'),
  );
  return `#set document(title: ${JSON.stringify(panels[0]?.[0]?.text ?? '')}, date: none)
#set page(width: ${format.widthMm}mm, height: ${format.heightMm}mm, margin: 0mm)
#set text(font: (${families}), size: ${bodyPt}pt, lang: ${JSON.stringify(lang.split('-')[0])}, dir: ${dir})
#set par(leading: ${LEADING - 0.75}em, spacing: ${LEADING - 0.5}em)
#show heading.where(level: 1): set text(size: ${TITLE}em / 1.4)
#show heading.where(level: 2): set text(size: ${HEADING}em / 1.2)
${sides.join('\n#pagebreak()\n')}
`;
}

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
