import { type ShapedText, shapeText, type TextStyle } from '../../src/leaflet/steps/shape.ts';
import type { Inline } from '../../src/leaflet/types.ts';
import { notoFonts, testEngine } from './noto.ts';

const engine = await testEngine();

/** Shapes words as a Swedish leaflet sets them, but for what `style` changes. */
export function shape(content: readonly Inline[], style: Partial<TextStyle> = {}): ShapedText {
  return shapeText(engine, content, {
    lang: 'sv',
    dir: 'ltr',
    script: 'Latn',
    weight: 400,
    fonts: notoFonts('NotoSans'),
    node: null,
    at: { file: 'content/sv/x.mdx', line: 7 },
    ...style,
  });
}
