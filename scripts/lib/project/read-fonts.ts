import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { contentFamilies, type SetContent } from '../../../src/i18n/print-fonts.ts';
import { fontFile, type PrintFamily, printFamilies } from '../../../src/i18n/scripts.ts';
import type { FontFile, FontSet, Weight } from '../../../src/leaflet/index.ts';

const require = createRequire(import.meta.url);
const weights: readonly Weight[] = [400, 700];
const opened = new Map<string, FontFile>();

/** The fonts of a leaflet. */
export function readFonts(content: SetContent): FontSet {
  const { families, byLanguage } = contentFamilies(content);
  return {
    fonts: families.flatMap(filesOf),
    latin: printFamilies('Latn').flatMap(filesOf),
    byLanguage: new Map([...byLanguage].map(([lang, families]) => [lang, families.flatMap(filesOf)])),
  };
}

/** Paths of the files that {@link readFonts} reads. */
export function fontPaths(content: SetContent): readonly string[] {
  const families = [...contentFamilies(content).families, ...printFamilies('Latn')];
  const files = families.flatMap((family) => weights.map((weight) => fontFile(family, weight)));
  return [...new Set(files)].map((file) => require.resolve(file));
}

/** Path of HarfBuzz, which shapes. */
export const harfbuzzPath = (): string => require.resolve('harfbuzzjs/dist/harfbuzz.wasm');

/** The bytes of HarfBuzz, for the engine. */
export function readHarfbuzz(): Uint8Array {
  return readFileSync(harfbuzzPath());
}

function filesOf(family: PrintFamily): readonly FontFile[] {
  return weights.map((weight) => {
    const path = fontFile(family, weight);
    let file = opened.get(path);
    if (!file) {
      file = { name: `${family.family} ${weight}`, weight, bytes: readFileSync(require.resolve(path)) };
      opened.set(path, file);
    }
    return file;
  });
}
