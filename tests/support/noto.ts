import { readFileSync } from 'node:fs';
import { createEngine, type Engine } from '../../src/leaflet/engine.ts';
import type { FontFile, FontSet } from '../../src/leaflet/types.ts';

const root = new URL('../../node_modules/', import.meta.url);

let engine: Promise<Engine> | undefined;

/** One engine for all tests of a file: opening it and its fonts is the slow part. */
export function testEngine(): Promise<Engine> {
  engine ??= createEngine(readFileSync(new URL('harfbuzzjs/dist/harfbuzz.wasm', root)));
  return engine;
}

const files = new Map<string, FontFile>();

function fontFile(family: string, weight: 400 | 700): FontFile {
  const style = weight === 400 ? '400Regular' : '700Bold';
  const name = `${family}_${style}`;
  let file = files.get(name);
  if (!file) {
    // NotoSansSC lies in noto-sans-sc.
    const folder = family.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
    const url = new URL(`@expo-google-fonts/${folder}/${style}/${name}.ttf`, root);
    file = { name: `${family} ${weight}`, weight, bytes: new Uint8Array(readFileSync(url)) };
    files.set(name, file);
  }
  return file;
}

/** Regular and bold of some Noto families, in order of preference, and Noto Sans for numbers. */
export function notoFonts(...families: readonly string[]): FontSet {
  const both = (family: string): FontFile[] => [fontFile(family, 400), fontFile(family, 700)];
  return { fonts: families.flatMap(both), latin: both('NotoSans') };
}
