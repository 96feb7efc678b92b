import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { familiesIn, fontFile, type PrintFamily, printFamilies } from '../../src/i18n/scripts.ts';
import type { FontFile, FontSet, LeafletContent, Weight } from '../../src/leaflet/index.ts';

/** A leaflet or anything else that is set: all texts in it count. */
type SetContent = Pick<LeafletContent, 'script' | 'audience'>;

const require = createRequire(import.meta.url);
const weights: readonly Weight[] = [400, 700];
const opened = new Map<string, FontFile>();

/** The fonts of a leaflet: those of its main script first, then those of every other script that it uses. */
export function readFonts(content: SetContent): FontSet {
  const fonts = [...new Set(familiesFor(content).flatMap(filesOf))];
  return { fonts, latin: printFamilies('Latn').flatMap(filesOf) };
}

/** Paths of the files that {@link readFonts} reads. */
export function fontPaths(content: SetContent): readonly string[] {
  const families = [...familiesFor(content), ...printFamilies('Latn')];
  const files = families.flatMap((family) => weights.map((weight) => fontFile(family, weight)));
  return [...new Set(files)].map((file) => require.resolve(file));
}

/** Path of HarfBuzz, which shapes. */
export const harfbuzzPath = (): string => require.resolve('harfbuzzjs/dist/harfbuzz.wasm');

/** The bytes of HarfBuzz, for the engine. */
export function readHarfbuzz(): Uint8Array {
  return readFileSync(harfbuzzPath());
}

function familiesFor(content: SetContent): readonly PrintFamily[] {
  return familiesIn(JSON.stringify(content), content.script, content.audience);
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
