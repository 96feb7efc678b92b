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

/** Rules of some scripts or languages, and what in a page needs them. */
export interface ScriptStyle {
  readonly css: string;
  /** CSS selector. */
  readonly neededBy: string;
}

/**
 * One class a script, such as `.Arab`, and a rule for each language that differs from its script. Scripts of one line height
 * make one style together: a page has few scripts in it, and each style costs a hash in every response.
 *
 * @param languages - Those that need them; a rule nobody needs is weight on every page.
 * @param written - Scripts that have their rule already.
 */
export function scriptStyles(
  languages: readonly Language[],
  written: readonly string[] = [],
): { readonly styles: readonly ScriptStyle[]; readonly classes: readonly string[] } {
  const classes = [...new Set(languages.map(({ script }) => script))]
    .filter((script) => script !== BASE_SCRIPT && !written.includes(script))
    .sort();
  const styled = languages.filter(
    (language) => JSON.stringify(typeOf(language)) !== JSON.stringify(typeOf(inScript(language.script))),
  );
  const base = JSON.stringify(typeOf(inScript(BASE_SCRIPT)));
  // A script that is set as `base.css` does needs rules only for texts inside one of another script.
  const needs = (script: string) =>
    JSON.stringify(typeOf(inScript(script))) === base ? `.${script}:not(html)` : `.${script}`;
  const byLineHeight = Map.groupBy(classes, (script) => screenType(inScript(script)).lineHeight);
  const ofScripts = [...byLineHeight.values()].map((alike) => ({
    css: rulesOf(alike.map((script) => [`.${script}`, typeOf(inScript(script))])),
    neededBy: alike.map(needs).join(', '),
  }));
  // Those of languages last: they hold against those of their script.
  const ofLanguages = {
    css: rulesOf(styled.map((language) => [`:lang(${language.lang})`, typeOf(language)])),
    neededBy: styled.map(({ lang }) => `html[lang="${lang}"]`).join(', '),
  };
  return { styles: [...ofScripts, ...(styled.length === 0 ? [] : [ofLanguages])], classes };
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
