/**
 * Style rules that follow from the language table: fonts, sizes and line heights of every script. A language of a
 * known script needs no line of CSS; a new script needs its row in `src/i18n/scripts.ts` and nothing here.
 */
import type { Language } from '../../i18n/languages.ts';
import { BUNDLED_FAMILY, bundledLetters, screenType } from '../../i18n/scripts.ts';

/** Root font size that the pixel sizes of the table stand for. */
const ROOT_PX = 16;
/** The script `base.css` sets: what every page has some of. */
const BASE_SCRIPT = 'Latn';

/**
 * One class a script, such as `.Arab`, and a rule for each language that differs from its script.
 *
 * @param languages - Those that need them; a rule nobody needs is weight on every page.
 * @param written - Scripts that have their rule already.
 */
export function scriptStyles(
  languages: readonly Language[],
  written: readonly string[] = [],
): {
  readonly css: string;
  readonly classes: readonly string[];
  /** Those of {@link classes} that are set as `base.css` does: rules for them are for texts inside one of another script. */
  readonly likeBase: readonly string[];
  readonly langs: readonly string[];
} {
  const classes = [...new Set(languages.map(({ script }) => script))]
    .filter((script) => script !== BASE_SCRIPT && !written.includes(script))
    .sort();
  const styled = languages.filter(
    (language) => JSON.stringify(typeOf(language)) !== JSON.stringify(typeOf(inScript(language.script))),
  );
  // Those of languages last: they hold against those of their script.
  const css = [
    rulesOf(classes.map((script) => [`.${script}`, typeOf(inScript(script))])),
    rulesOf(styled.map((language) => [`:lang(${language.lang})`, typeOf(language)])),
  ].join('');
  const base = JSON.stringify(typeOf(inScript(BASE_SCRIPT)));
  const likeBase = classes.filter((script) => JSON.stringify(typeOf(inScript(script))) === base);
  return { css, classes, likeBase, langs: styled.map(({ lang }) => lang) };
}

const inScript = (script: string) => ({ tag: 'und', script });

/** How a language is set: its sizes, which many scripts share, and its fonts. */
interface Type {
  readonly sizes: string;
  readonly fonts: string;
}

function typeOf(language: Pick<Language, 'tag' | 'script' | 'rareLetters'>): Type {
  const { families, bodyPx, lineHeight, headingLineHeight } = screenType(language);
  const font = families.map((family) => (/^\w+$/.test(family) ? family : `"${family}"`)).join(',');
  // After the names that phones have for the script, so that nobody fetches what is there; before Latin, after which
  // Chromium takes no Arabic or Syriac letters from it.
  const bundled = bundledLetters(language) === undefined ? '' : `${BUNDLED_FAMILY},`;
  return {
    sizes: `--body:${bodyPx / ROOT_PX}rem;--lh:${lineHeight};--lh-h:${headingLineHeight}`,
    fonts: font === '' ? '' : `font-family:${font},${bundled}var(--latin)`,
  };
}

/** Each declaration once: what several are set with stands in one rule for all of them. */
function rulesOf(types: readonly (readonly [string, Type])[]): string {
  if (types.length === 0) return '';
  const rule = (selectors: readonly string[], declarations: string) =>
    `${selectors.join(',')}{${declarations}}`;
  const sizes = Map.groupBy(types, ([, type]) => type.sizes);
  return [
    rule(
      types.map(([selector]) => selector),
      'line-height:var(--lh)',
    ),
    ...[...sizes].map(([shared, of]) =>
      rule(
        of.map(([selector]) => selector),
        shared,
      ),
    ),
    ...types.flatMap(([selector, { fonts }]) => (fonts === '' ? [] : [rule([selector], fonts)])),
  ].join('');
}
