/** Whether every colour can be told from the one it stands on, in light and in dark: WCAG 2.2, 1.4.3 and 1.4.11. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sheets = ['styles/tokens', 'frame/doors', 'marks/pictures'].map((name) =>
  readFileSync(`src/site/${name}.css`, 'utf8'),
);
const DARK = /@media \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/;

/** Tokens and their colours; those that dark does not change are the light ones. */
function tokensIn(mode: 'light' | 'dark'): ReadonlyMap<string, string> {
  const blocks = sheets.flatMap((css) => {
    const dark = DARK.exec(css)?.[1] ?? '';
    const light = /:root \{([^}]*)\}/.exec(css.replace(DARK, ''))?.[1] ?? '';
    return mode === 'light' ? [light] : [light, dark];
  });
  return new Map(
    blocks.flatMap((block) =>
      [...block.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name = '', colour = '']) => [
        name,
        colour,
      ]),
    ),
  );
}

/** Relative luminance as WCAG defines it. */
function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const tints = ['mist', 'sand', 'sky', 'heather'];
/** Ground → what is written on it. Names of tokens, or colours that are the same in both modes. */
const texts: Readonly<Record<string, readonly string[]>> = {
  page: ['ink', 'soft', 'spruce'],
  card: ['ink', 'soft', 'spruce'],
  mist: ['ink', 'soft', 'spruce'],
  sand: ['ink', 'soft', 'spruce'],
  sky: ['ink', 'spruce'],
  heather: ['ink', 'spruce'],
  spruce: ['on-spruce'],
  amber: ['amber-ink'],
  deep: ['snow', 'frost'],
  '#fff': ['#123f3b', '#000'],
};
/** Ground → edges, drawings and marks of the focus on it. */
const marks: Readonly<Record<string, readonly string[]>> = {
  page: ['line', 'focus', 'spruce'],
  card: ['line', 'focus', 'spruce'],
  ...Object.fromEntries(tints.map((tint) => [tint, ['focus', 'spruce']])),
  sky: ['focus', 'lake'],
  heather: ['focus', 'plum'],
  deep: ['snow'],
  '#fff': ['#000'],
};

describe.each(['light', 'dark'] as const)('%s', (mode) => {
  const tokens = tokensIn(mode);
  const of = (name: string) => {
    const colour = name.startsWith('#') ? name : tokens.get(name);
    if (colour === undefined) throw new Error(`There is no token --${name}.`);
    return colour;
  };
  const faint = (pairs: Readonly<Record<string, readonly string[]>>, least: number) =>
    Object.entries(pairs).flatMap(([ground, drawn]) =>
      drawn
        .map((name) => ({ pair: `${name} on ${ground}`, ratio: contrast(of(name), of(ground)) }))
        .filter(({ ratio }) => ratio < least),
    );

  it('text can be read on everything it stands on, by half as much again as the standard asks', () => {
    expect(faint(texts, 6)).toEqual([]);
  });

  it('edges of controls, drawings and the mark of the focus can be seen', () => {
    expect(faint(marks, 3)).toEqual([]);
  });
});
